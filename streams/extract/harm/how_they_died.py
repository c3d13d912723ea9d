"""Parts of those who died, told by what they died of: "85 men lost their lives, 78 by suffocation"."""

from __future__ import annotations

import re

from schemas import Harm, Role
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks

_HOW = re.compile(
    r"\s+(?:of them\s+)?(?:by|from|of|through|due to)\s+(?:an?\s+|the\s+|severe\s+|their\s+)?"
    r"(?:suffocation|asphyxia\w*|drowning|burns|gunshots?|gunfire|bullets?|stabbing|hunger|thirst|starvation|disease|fever|snakebite|heatstroke|hypothermia|exposure|"
    r"electrocution|lightning|hanging|beheading|smoke|shrapnel|poison\w*|torture|malaria|cholera|measles|malnutrition|"
    r"dehydration|landmines?|mines?|shelling|air ?strikes?|drones?)\b"
)
_LISTED = re.compile(r"(?:,|;|:|\band|\bwith)\s+(?:(?:at least|about|some|another)\s+)?$")


def part_by_cause(chunks: Chunks, k: int, found: list[Figure]) -> Figure | None:
    """The part of a death toll that a number counts by its cause."""
    chunk = chunks.row[k]
    if chunk.tag != "M" or chunk.number is None or not _HOW.match(chunks.sentence, chunk.number.end):
        return None
    whole = next((one for one in reversed(found) if one.role is not Role.PART), None)
    if whole is None or whole.harm is not Harm.KILLED:
        return None
    many, few = chunks.row[whole.at].quantity, chunk.quantity
    if few.number > many.number or not _LISTED.search(chunks.sentence, 0, chunk.start):
        return None
    return Figure(k, whole.harm, "elided-number", Role.PART, whole.at, whole.trigger)
