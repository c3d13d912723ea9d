"""When something was so, as a phrase of its own: "on Friday", "by four o'clock", "Saturday dusk", "two days later".

Only its words are told, for rules that ask whether a time stands at a place; `periods` resolves them.
"""

from __future__ import annotations

from streams.extract.time.period_words import FULL_MONTHS

_COUNTS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_NTH = "first|second|third|fourth|fifth|sixth|last|next|following|same"
_HOUR = rf"(?:\d{{1,2}}(?:[.:]\d\d)?|{_COUNTS})\s?(?:o['’]clock|a\.?m\.?|p\.?m\.?)(?!\w)"
_PART = (
    r"(?:(?:mid-?)?(?:morning|afternoon)|evening|night|noon|midday|midnight|dawn|dusk|daybreak|nightfall|sunset|sunrise"
    r"|lunchtime)\b"
)
_WEEKDAY = rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight)\b(?:['’]s\s+\w+|\s+{_PART})?"
_MONTH = "|".join(sorted(FULL_MONTHS))
_DATE = (
    rf"(?:(?:mid-|early\s+|late\s+)?(?:{_MONTH})\b(?:\s+\d{{1,2}}\b)?|\d{{1,2}}\s+(?:{_MONTH})\b|easter\b|christmas\b)"
    r"(?:,?\s+\d{4}\b)?|(?:19|20)\d\d\b"
)
_NTH_DAY = rf"(?:{_NTH})\s+(?:{_COUNTS}\s+)?(?:day|week|month|year|night|morning|evening|hour)s?\b"
_LATER = (
    rf"(?:(?:(?:a|an|{_COUNTS}|\d+|some|several)\s+)?(?:hour|day|week|month|year)s?\s+(?:later|earlier|before|afterwards?)"
    rf"|(?:within|in|over)\s+(?:(?:roughly|about|some|just|less\s+than|under|barely|nearly|almost)\s+)?(?:an?|{_COUNTS}|\d+|[a-z]+-[a-z]+|ten|twenty|thirty|forty)\s+(?:hour|day|week|month)s?"
    r"|in\s+the\s+(?:first|second|third|fourth|fifth|sixth)(?!\s+\w+(?<!day)(?<!week)(?<!month)(?<!year)\b)"
    r"|later(?:\s+(?:that|the\s+same|in\s+the)\s+(?:day|evening|week|night|month))?|earlier|now|so\s+far|overnight|then"
    r"|first|last|initially|finally|eventually|the\s+end)\b"
)
WHEN = (
    r"(?:(?:on|by|at|in|until|before|after|since|towards?|as\s+of|around|about|shortly\s+(?:before|after)|late\s+on)\s+)?"
    r"(?:(?:the|this|that|last|late|early)\s+)*"
    rf"(?:{_HOUR}|{_WEEKDAY}|{_NTH_DAY}|{_PART}|{_LATER}|{_DATE})(?:\s+(?:itself|alone|already))?"
    rf"(?:\s+(?:on|of)\s+(?:the\s+)?(?:{_WEEKDAY}|{_NTH_DAY}|{_DATE}))?"
)
"""Pattern of such a phrase, to be used in any case; no group of it is kept."""
