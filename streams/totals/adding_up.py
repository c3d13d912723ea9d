"""Mentions of one harm, sentence by sentence -> how many people they make together.

- What one sentence counts side by side is added up (one_sentence.py).
- A later sentence that says the same repeats it; one that is more exact and fits takes its place ("dozens", "27"); a
  larger figure for all people takes the place of one for some of them.
- Other people in a later sentence are added where they are counted, and so are increments ("two more", "others"),
  unless the standing figure was of all people. An unnamed single person is mostly one of those who were counted before.
- A person with a name, or told of before ("the mayor"), is one of those who were counted, as long as there are enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import reduce

from schemas import VictimClass
from streams.extract.phrases.person_names import same_person
from streams.people import GROUP, side_in
from streams.totals.kinds import excludes
from streams.totals.mentions import ANYBODY, OF_REBELS, PLAIN_NOUNS, Mention, on_other_sides
from streams.totals.one_sentence import said_together
from streams.totals.said import Said
from streams.totals.sharper import are_all_of, is_far_count, says_exactly, tells_more
from streams.totals.total import ONE, sum_of

_TAKES_UP = frozenset({"the", "these", "those", "they", "them"})


def added_up(sentences: Iterable[Sequence[Mention]], *, dead: bool = False) -> Said:
    """What an item says of one harm. Each sentence has at least one mention. `dead`: of the dead, each of whom dies
    once, while those held are told of again when they are questioned."""
    told = [said_together(mentions) for mentions in sentences]
    said = reduce(_go_on, told)
    said = _spelled_out(said, told) if dead else said
    alone = all(mention.with_one for mention in said.told)
    return replace(said, total=said.total + ONE) if alone else said  # "Commander dies with two others": and he


def _spelled_out(said: Said, told: Sequence[Said]) -> Said:
    """ "Several rebels were killed. One rebel fired and was shot dead. Later several rebels attacked and were killed":
    what the first sentence says without a number is told group by group, and is as many as these together."""
    lead, *groups = told
    if not lead.vague or said.total != lead.total or len(groups) < 2:
        return said
    several = next((one for one in groups if one.several and not one.beside), None)
    one = next((one for one in groups if one.of_nobody_else and one is not several), None)
    if (
        several is None
        or one is None
        or not _may_be_of(one.told[0], several.told[0])
        or several.total.stated + one.total.stated <= said.total.stated
    ):
        return said
    return replace(said, total=several.total + one.total)


def _may_be_of(one: Mention, several: Mention) -> bool:
    """Whether the noun for one is that for several, or says of nobody who he is."""
    fighters = one.noun in OF_REBELS and several.noun in OF_REBELS
    return fighters or f"{one.noun}s" in (*ANYBODY, several.noun) or one.noun in PLAIN_NOUNS


# --- from sentence to sentence ---------------------------------------------------------------------------------------


def _go_on(standing: Said, later: Said) -> Said:
    """ "Seven were killed. Five died there, and two more in hospital": the two are more than the five, and of the
    seven."""
    number = later.total.stated
    if _are_the_others(standing, later):
        return replace(standing, parts=standing.parts + number)
    if later.beside and standing.parts and standing.parts + number <= standing.total.stated and not _is_late(later):
        return replace(standing, parts=standing.parts + number)
    said = _after(standing, later)
    fewer = not later.beside and not later.of_singles and 1 < number < standing.total.stated
    same = said.total == standing.total and said.told == standing.told
    if same and later.everyone and not later.beside and later.total == standing.total:
        said = replace(said, everyone=True)  # "gunman dies after killing two others ... three people have died"
    return replace(said, parts=number) if same and fewer and not later.vague else said


def _are_the_others(standing: Said, later: Said) -> bool:
    """ "Ten climbers have died. The seven other deaths were due to cold": of the ten, some of whom were told of."""
    fewer = 1 < later.total.stated < standing.total.stated and not (standing.vague or _is_late(later))
    definite = all(mention.definite and mention.beside and not mention.increment for mention in later.told)
    return fewer and definite and may_be_among(later, standing)


def _is_late(later: Said) -> bool:
    return any(mention.late or mention.rises for mention in later.told)


def _after(standing: Said, later: Said) -> Said:
    """What stands once a later sentence has spoken. "No one was hurt" yields to anybody told of."""
    if not (standing.total.max and later.total.max) and 0 in (standing.total.max, later.total.max):
        return later if standing.total.max == 0 else standing
    if later.of_window and not standing.of_window and not standing.vague:
        return standing
    more = later.total.stated > standing.total.stated
    if any(mention.corrects and not mention.single for mention in later.told) or (more and _tells_toll(later)):
        return later
    if any(mention.late for mention in later.told):
        return _both(standing, later.counted)
    if not later.counted:
        return _with_known(standing, later)
    if standing.beside and len(later.told) > len(later.counted) > 0 and more:
        return later  # "several others were held ... the leader and several others were held"
    if all(any(_repeats(one, before) for before in standing.told) for one in later.counted):
        return later if _joins_one(standing, later) else _with_known(standing, later)
    if standing.loose or (later.loose and not later.beside):
        fewer = later.loose and later.total.stated < standing.total.stated
        return later if standing.loose and not fewer else standing
    if later.beside and len(later.told) > len(later.counted):
        return later if standing.of_singles or standing.vague or more else standing
    if later.beside:
        return _with_others(standing, later)
    if standing.one_by_one and len(standing.told) == 1 and any(mention.holds_one for mention in later.told):
        return later
    taken_up = any(mention.definite for mention in later.told)
    single = later.of_singles and not _is_of_other_side(standing, later.counted)
    whole = (standing.whole or later.whole) and not _is_own_side(standing, later.counted)
    apart = not (whole or single or taken_up or not _are_others(standing, later))
    if later.whole and not standing.whole and more:
        return later
    if len(later.told) > len(later.counted) and standing.of_singles:
        return later if more else standing
    told_vaguely = (
        standing.vague
        and (all(one.noun in ANYBODY for one in standing.told) or are_all_of(standing, later))
        and not (later.vague or later.of_singles)
    )
    if told_vaguely and later.total.stated >= standing.total.stated:
        return later
    if says_exactly(later, standing) or (not apart and tells_more(later, standing)):
        return later
    same = later.kinds == standing.kinds and not apart and not _is_one_of_several(standing, later)
    sharper = later.total.is_sharper(standing.total) and not is_far_count(standing, later)
    if same and (sharper or (standing.vague and not later.vague and 2 * later.total.stated >= standing.total.stated)):
        return later
    if not apart and standing.of_singles and more and not later.of_singles and later.kinds & standing.kinds:
        return later
    return _both(standing, later.counted) if apart else standing


def _tells_toll(later: Said) -> bool:
    """Whether a sentence tells the toll as it stands by then, and not of some more."""
    if any(mention.rises or mention.sums_list or mention.stands for mention in later.told):
        return True
    return later.everyone and all(one.definite for one in later.counted)  # "her parents are among the 11 dead"


def _is_one_of_several(standing: Said, later: Said) -> bool:
    """ "Several rebels were killed. A rebel was killed as he fled": no sharper count of them all."""
    return (
        standing.vague and later.one_by_one and len(later.told) == 1 and (standing.total.min or 0) > later.total.stated
    )


def _are_others(standing: Said, later: Said) -> bool:
    """True where none of the later ones can be among those who stand: of another kind, or told by another noun after
    one who was told alone ("a commander ... two suspects")."""
    alone = standing.of_singles and bool(standing.counted) and not later.of_singles
    if alone and not any(_same_noun(one, before) for one in later.counted for before in standing.counted):
        return True
    return all(
        excludes(one.kind, before.kind) or on_other_sides(one, before)
        for one in later.counted
        for before in _described(standing)
    )


def _described(standing: Said) -> Sequence[Mention]:
    """Without "four others", who are what those beside them are."""
    return [mention for mention in standing.told if mention.noun or not mention.beside] or standing.told


def _is_of_other_side(standing: Said, these: Sequence[Mention]) -> bool:
    """ "Nine rebels were killed. A policeman was killed": none of them."""
    return bool(these) and all(on_other_sides(one, before) for one in these for before in _described(standing))


def _is_own_side(standing: Said, these: Sequence[Mention]) -> bool:
    """ "22 of them were killed. Own troops lost three."."""
    return any(one.own for one in these) and not any(before.own for before in standing.told)


def _same_noun(one: Mention, before: Mention) -> bool:
    """True where the nouns may be one's ("leader", "leaders"), and where either says nothing of who it is."""
    a, b = (mention.noun.split()[-1] if mention.noun else "" for mention in (one, before))
    return not a or not b or a[:-2] == b[:-2] or a.startswith(b) or b.startswith(a) or one.plain or before.plain


def may_be_among(these: Said, those: Said) -> bool:
    """True where every one of these may be one of those."""
    return not any(excludes(one.kind, other.kind) for one in these.told for other in those.told)


def _repeats(one: Mention, before: Mention) -> bool:
    same = one.kind == before.kind or (one.noun == before.noun != "" and not excludes(one.kind, before.kind))
    same = same or _are_called_otherwise(one, before)
    if one.definite and not one.noun and one.total == before.total:
        return True  # "killed four guards. Besides the four dead, two were hurt"
    return same and one.total == before.total and (one.beside == before.beside or (one.vague and not one.loose))


def _are_called_otherwise(one: Mention, before: Mention) -> bool:
    """ "Eight Islamist militants were killed. Eight al-Qaida members died": fighters of a group, by two names."""
    fighters = VictimClass.COMBATANT in one.kind[0] & before.kind[0] and one.total.stated > 1
    return fighters and {side_in(mention.kind[1] or "") for mention in (one, before)} - {None} == {GROUP}


def _joins_one(standing: Said, later: Said) -> bool:
    """ "Eleven pupils were hurt ... eleven pupils and their driver were taken to hospital"."""
    joined = any(mention.known and mention.listed and not mention.name for mention in later.told)
    return joined and not standing.everyone and later.total.stated > standing.total.stated


def _with_others(standing: Said, later: Said) -> Said:
    """ "Two others": besides those who stand, unless these were all people, or others told of less exactly, or were as
    many with the one whose company the two were ("nine were killed. The leader died with two guards")."""
    if (
        all(mention.with_one for mention in later.counted)
        and sum_of([later.total, ONE]).stated <= standing.total.stated
    ):
        return standing
    also = any(mention.also for mention in later.counted)
    if (standing.everyone and not also) or (standing.of_order and later.total.stated < standing.total.stated):
        return standing
    if standing.vague and standing.beside and not later.vague:
        return later
    return _both(standing, later.counted)


def _with_known(standing: Said, later: Said) -> Said:
    """Persons with names are among those who stand, as far as there are enough of these."""
    if _is_the_first(standing, later):
        return _both(standing, later.told)
    if later.names and _is_of_other_side(standing, later.told):
        return replace(_both(standing, later.told), names=(*standing.names, *later.names))
    fresh = [n for n in later.names if not any(same_person(n, known) for known in standing.names)]
    if not fresh and any(mention.total.stated > standing.total.stated > 0 for mention in later.told):
        # "both men were held", after the first of them; not "the rebels' bodies" of more who had been met
        return standing if _are_taken_up(later) and not (standing.vague or standing.one_by_one) else later
    if not fresh:
        return standing
    nameless = max(0, standing.total.stated - len(standing.names))
    beyond = 0 if standing.whole else max(0, len(fresh) - nameless)
    total = sum_of([standing.total, *[ONE] * beyond])
    return replace(standing, total=total, names=(*standing.names, *fresh))


def _are_taken_up(later: Said) -> bool:
    """Only people of whom a word takes up how many they were ("the armed men", "them")."""
    return all(mention.words.split()[0] in _TAKES_UP for mention in later.told)


def _is_the_first(standing: Said, later: Said) -> bool:
    """ "Several other rebels were killed. The commander was killed": of the same side, and the one whom the others
    were told beside."""
    if not (len(later.told) == 1 and later.one_by_one) or standing.one_by_one or later.names:
        return False
    one = later.told[0]
    beside = all(mention.beside and not mention.increment for mention in standing.told)
    return beside and all(one.kind[0] == m.kind[0] and not _same_noun(one, m) for m in standing.told)


def _both(standing: Said, mentions: Sequence[Mention]) -> Said:
    told = (*standing.told, *mentions)
    total = sum_of([standing.total, *(one.total for one in mentions)])
    return Said(total, told, standing.names, standing.whole, standing.everyone)
