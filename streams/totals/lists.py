"""Lists of other events behind the news: "Here is a look at some of the deadliest fires of recent years: ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Claim, Victim

_Record = Claim | Victim

_EVENTS = (
    r"(?:attacks?|shootings?|bombings?|massacres?|accidents?|crashes|disasters?|incidents?|fires|floods|quakes"
    r"|earthquakes|storms|hurricanes|typhoons|cyclones|tornadoes|landslides|avalanches|stampedes|outbreaks|explosions"
    r"|blasts|collapses|derailments|sinkings|riots|killings|deaths|tragedies|events|cases)"
)
_HEAD = re.compile(
    r"(?:^|[.:]\s+)(?:(?:here|below) (?:is|are)"
    r"|(?:the following is )?a (?:brief )?(?:look at|list of|timeline|chronology))"
    r"\b[^.:\n]*?\b(?:others?|deadliest|worst|major|notable|past|previous|recent|similar)\b[^.:\n]*?"
    rf"\b(?:{_EVENTS}|others|ones)\b[^.:\n]*[.:\n]",
    re.IGNORECASE | re.MULTILINE,
)


def before_list(records: Sequence[_Record], text: str) -> Sequence[_Record]:
    """Those told before a list of other events, where the text has told any by then."""
    head = _HEAD.search(text)
    if head is None:
        return records
    return [one for one in records if one.evidence.field == "title" or one.evidence.start < head.start()] or records
