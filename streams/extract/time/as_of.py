"""Up to when something is counted: "as of Friday", "up to the end of March"."""

from __future__ import annotations

import re

from streams.extract.time.period_spans import TimeSpan
from streams.needing import Needing

_HOUR = r"\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?"
_CLOCK = rf"(?:(?:late|early|mid|noon|midday|midnight|{_HOUR})(?:,? on)? |the end of |on )*"
AS_OF = Needing(
    (
        "as of",
        "as at",
        "up to and including",
        "through ",
        "by",
        "till ",
        "until ",
        "up to ",
        "toll",
        "tally",
        "count",
        "figure",
    ),
    rf"\b(?:as of|as at|up to and including|through to|by)\s+{_CLOCK}$|^\W*through {_CLOCK}$"
    r"|\b(?:deaths|casualties|fatalities|killings|murders|cases) (?:reported |recorded )?"
    rf"(?:till|until|up to) {_CLOCK}$"
    r"|\b(?:toll|tally|count|figure), (?:(?:given|issued|published|released|announced|dated|updated) )?"
    r"(?:(?:late )?on )?$",
    re.IGNORECASE,
)
_NO_RISE = "".join(rf"(?<!\b{verb} )" for verb in ("went", "gone", "goes", "going", "shot", "jumped", "moved", "toll"))
# "Up to Thursday the hospitals had counted 250 wounded", "2,300 were killed by the end of September"
COUNTED_TO = Needing(
    ("up to", "until", "till", "the end of", "hrough", "period to"),
    rf"(?:^|[,;] |\b(?:said|says) (?:that )?)(?:up to|until|till|through)\s+(?:and including )?{_CLOCK}$"
    rf"|\b(?:{_NO_RISE}up to|up until)\s+(?:and including )?{_CLOCK}$"
    rf"|\bby\s+the end of\s+$|\bin the period (?:up )?to\s+{_CLOCK}$",
    re.IGNORECASE,
)


# "by overnight air strikes"
_BY_WHAT = re.compile(r"\s+[A-Za-z]")


def is_in_other_brackets(sentence: str, span: TimeSpan, at: int) -> bool:
    """ "25,671 killed (as of June 30 some 25,170)": what is in brackets holds for what stands there alone."""
    opens = sentence.rfind("(", 0, span.start)
    if opens < 0 or ")" in sentence[opens : span.start]:
        return False
    closes = sentence.find(")", span.end)
    return closes > 0 and any(char.isdecimal() for char in sentence[span.end : closes]) and not opens < at < closes


def is_as_of(sentence: str, span: TimeSpan) -> bool:
    """Whether a day is that up to which something was counted; not "by Thursday's earthquake"."""
    if span.period.text.endswith("overnight") and _BY_WHAT.match(sentence, span.end):
        return False
    return not span.period.text.endswith(("'s", "’s")) and AS_OF.search(sentence, 0, span.start) is not None
