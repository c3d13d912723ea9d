"""Words of war, of insurgency, and those by which the violence of one conflict is told, as points for it."""

from __future__ import annotations

import re
from functools import lru_cache

from schemas import Harm
from streams.link.conflicts import CORE, NEAR, WIDER
from streams.link.evidence import Mentions, Profile
from streams.link.weighing import LinkContext, Points

_CIVILIANS = re.compile(r"\bcivilians?\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")


def weigh_vocabulary(points: Points, context: LinkContext, mentions: Mentions, profile: Profile) -> None:
    """Words of war count where place, party or name speak for a conflict already; those of the document a little."""
    _weigh_own_words(points, context)
    words = {mention.kind: mention.text for mention in reversed(mentions.words)}
    if "war" not in words and (civilians := _civilians(context.sentence)) and (weapon := _weapon(profile)):
        words["war"] = f"{civilians}, {weapon}"
    if not words and context.harm is Harm.KIDNAPPED:
        words["insurgency"] = "kidnapped"
    if not words:
        _weigh_document(points, profile)
        return
    war, insurgency = words.get("war"), words.get("insurgency")
    for conflict_id, worth in list(points.score.items()):
        place = points.place.get(conflict_id, 0.0)
        others = worth - place
        if war and (place >= WIDER or (place > 0 and others >= NEAR) or others >= 1.5):
            points.add(conflict_id, 1.5, war)
        elif insurgency and (place >= CORE - 0.5 or others >= (1.0 if place >= WIDER else 2.0)):
            points.add(conflict_id, 1.5, insurgency)


def _weigh_document(points: Points, profile: Profile) -> None:
    for conflict_id, worth in points.place.items() if profile.mentions.words else ():
        others = points.score[conflict_id] - worth
        if worth >= CORE - 0.5 or (worth >= WIDER and others >= 1.0 and _weapon(profile)):
            points.add(conflict_id, 0.5, f"the document's {profile.mentions.words[0].text}")


def _civilians(sentence: str) -> str | None:
    match = _CIVILIANS.search(sentence) if "ivilian" in sentence else None
    return match[0] if match else None


def _weapon(profile: Profile) -> str | None:
    """The first word of war in a document."""
    return next((mention.text for mention in profile.mentions.words if mention.kind == "war"), None)


def _weigh_own_words(points: Points, context: LinkContext) -> None:
    """Words by which the violence of one conflict is told: in the sentence 1.5, else in the document half a point."""
    for conflict_id, worth in points.place.items():
        own = points.known.by_id[conflict_id].words if worth >= WIDER else None
        if not own:
            continue
        if told := next((word for word in words_of(context.sentence) if word in own), None):
            points.add(conflict_id, 1.5, told)
        elif told := next((word for word in words_of(context.text) if word in own), None):
            points.add(conflict_id, 0.5, f"the document's {told}")


@lru_cache(maxsize=64)
def words_of(text: str) -> tuple[str, ...]:
    """The different words of a text, in lower case, in its order."""
    return tuple(dict.fromkeys(_WORD.findall(text.lower())))
