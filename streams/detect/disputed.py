"""Whether what some tell disputes what others told of an event: then their figures may be far apart."""

from __future__ import annotations

from collections.abc import Set

from schemas import Harm
from streams.detect.alike import kind_fits, names_shared
from streams.detect.event import Event, Face
from streams.detect.mention import Mention
from streams.people import GROUP, STATE

_SIDES = (STATE, GROUP)


def is_answer(mention: Mention, event: Event) -> bool:
    """Whether somebody else speaks, by name, of what one article told of the event."""
    said = {one for told in event.members if told.item_id == mention.item_id for one in told.voices}
    return any(said) and _speak_others(mention, said)


def is_disputed(mention: Mention, face: Face) -> bool:
    """Whether only others, by name, have told of the event: of one site they may be far apart."""
    return None not in face.voices and _speak_others(mention, face.voices)


def is_contested(mention: Mention, face: Face, in_town: bool, same_day: bool) -> bool:
    """Whether others, by name, tell of an event of that kind there and then, or of the dead of its fight: they may be
    far apart."""
    same = bool(mention.kinds & face.kinds) and (in_town or bool(names_shared(mention, face)))
    dated = in_town and same_day and mention.says_day and face.says_day
    there_then = dated and (_is_left_open(mention, face) or tell_of_one_side(mention, face))
    return (same or there_then) and is_disputed(mention, face)


def denies(mention: Mention, face: Face, in_town: bool) -> bool:
    """Whether others, by name, say of a town that nobody was killed, and of nothing else that was done there: they
    answer what was told. "No civilians were killed in the strike" """
    if not (in_town and mention.is_open and (mention.refers or not mention.tells_event)):
        return False
    nobody = all(whom[0] == Harm.KILLED.value and figure.high == 0 for whom, figure in mention.figures.items())
    return bool(mention.figures) and nobody and kind_fits(mention, face) and is_disputed(mention, face)


def _is_left_open(mention: Mention, face: Face) -> bool:
    """Whether words for the kind fail one text, so that its cause fits alone."""
    return not (mention.kinds and face.kinds)


def tell_of_one_side(mention: Mention, face: Face) -> bool:
    """Whether both count those of one side of a fight who were harmed."""
    return any(whom[2] in _SIDES and whom in face.figures for whom in mention.figures)


def _speak_others(mention: Mention, said: Set[str | None]) -> bool:
    """Whether those who speak are named, and none of those who said so."""
    return None not in mention.voices and mention.voices.isdisjoint(said)
