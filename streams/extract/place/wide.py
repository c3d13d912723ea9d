"""Words of what befalls more than one town."""

from __future__ import annotations

import re
from collections.abc import Sequence

from streams.link.places import PlaceMention

WIDELY = re.compile(
    r"\b(?:across|throughout|nation-?wide|country-?wide|parts|elsewhere|villages|towns|cities|communities|regions|"
    r"provinces|districts|states|areas|including|separate|series|spate|string|among them|flood\w*|storms?|typhoon|"
    r"cyclone|hurricane|earthquake|wildfires?|bushfires?|outbreak|war|protests|clashes|unrest|riots|heat ?wave)\b",
    re.IGNORECASE,
)
# "330 people in 70 countries": no single place
_EVERYWHERE = re.compile(
    r"\b(?:in|across|throughout) (?:at least |about |around |over |more than |some |nearly )?"
    r"(?:\d+|three|four|five|six|seven|eight|nine|ten|several|dozens of|many|multiple|various) (?:other |different )?"
    r"(?:countries|nations)\b(?! (?:in|of|across|including|such)\b)"
)
_NEAR = 60


def is_everywhere(sentence: str, at: int, mentions: Sequence[PlaceMention] = ()) -> bool:
    """Whether the figure at offset `at` is told of many countries, nearer than of any place."""
    if "countries" not in sentence and "nations" not in sentence:
        return False
    match = _EVERYWHERE.search(sentence, max(0, at - _NEAR), at + _NEAR)
    if match is None:
        return False
    first, last = min(at, match.start()), max(at, match.end())
    return not any(first < m.start < last for m in mentions)
