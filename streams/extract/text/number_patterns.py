"""The shape of a number in a sentence of small letters, and what stands around one that counts no people."""

from __future__ import annotations

import re

from streams.extract import lexicon
from streams.extract.lexicon import alternation
from streams.extract.text.number_words import BOUNDS, FIXED, FLOORS, TENS, UNITS

SPELLED = rf"(?:{alternation([*UNITS, *TENS])})"
"""One word for a number below a hundred, in small letters."""
SCALE = r"(?:hundred|thousand|million|billion|lakh|crore)"
# "1,300", "61, 000" as converters leave it (but "under the age of 18, 214 were"), "14 000"
# and "12,34,567", as India and its neighbours write it
_DIGITS = (
    r"\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:,\d{3})+(?!\d)|(?<!\bage\sof\s)(?<!\baged\s)\d{1,3}(?:,\s?\d{3})+(?!\d)|"
    r"\d{1,3}(?:[ \u00a0]\d{3})+(?!\d|[,.]\d)|\d+(?:\.\d+)?"
)
# "three hundred and four" is one number, "two and four" are two
_AFTER_SCALE = "(?:" + "|".join(f"(?<={scale})" for scale in ("hundred", "thousand", "million", "billion")) + ")"
# "without casualties", "without causing injuries": none
_NO_HARMS = ("casualties", "injuries", "fatalities")
_WITHOUT = rf"without(?:\s+(?:causing|inflicting|suffering|sustaining))?(?=\s+(?:{'|'.join(_NO_HARMS)})\b)"
# "one seven-year-old boy"
_AGE = rf"\s+{SPELLED}(?:-{SPELLED})?-(?:year|month|week|day)s?-old"
_CORE = rf"""
    (?P<vague>(?:{alternation(FLOORS)})(?![\w-]))
  | (?P<fixed>(?:{alternation(FIXED)})(?![\w-]|\.\s?\d)|{_WITHOUT})
  | (?P<dozens>(?:{SPELLED}|\d+)\s+(?:dozen|score)\b)
  | (?P<spelled>{SPELLED}(?:(?!{_AGE})[\s-]+(?:{SPELLED}|{SCALE})|{_AFTER_SCALE}[\s-]+and\s+{SPELLED})*(?![\w]))
  | (?P<digits>(?:{_DIGITS})(?:\s?(?:{SCALE}|[km]n?|bn)\b)?)
"""
_LINK = r"(?:\s*[–-]\s*|\s+to\s+|\s+and\s+|\s+or\s+)"
# "four and as many as seven people": not "killed four and up to seven were wounded", a count of its own
_REACH = (
    r"(?:\s+(?:and|or|but|to)\s+(?:(?:possibly|perhaps|maybe)\s+)?(?:as\s+many\s+as|up\s+to|possibly|perhaps|maybe)\s+)"
)
_OTHER_COUNT = r"(?=\s+[a-z])(?!\s+(?:others?|more|wounded|injured|hurt|missing|was|were|are|have|has|had)\b)"
# "between half a million and just under a million"
_ROUNDED = r"(?:(?:(?:just|slightly)\s)?(?:under|over|below|above)|nearly|almost|about|around|roughly|some|perhaps)"
_UPPER_END = (
    rf"(?:{_ROUNDED}\s)?(?:{_DIGITS}|{SPELLED}(?:-{SPELLED})?|a\sdozen|(?:half\s)?a(?=\s{SCALE}))"
    rf"(?:\s{SCALE})?(?![\w%])"
)
NUMBER = re.compile(
    rf"""(?<![\w$€£¥₹.,%#:-])(?<!(?<!families)(?<!households)/)(?<!\bno\.\s)
    (?P<bound>(?:(?:{alternation(BOUNDS)})\s+){{1,3}}["“‘']?|)
    (?P<between>between\s+)?
    (?P<core>{_CORE})
    (?P<to>{_REACH}{_UPPER_END}{_OTHER_COUNT}|{_LINK}{_UPPER_END})?
    (?P<plus>[\s-]?(?:plus\b|or\s+more\b|and\s+more\b|or\s+so\b|odd\b)|\+)?
    """,
    re.VERBOSE,
)
# How NUMBER may begin, beside digits: with one of these words, or with the first of these and then one of its seconds.
_PHRASES = [re.split(r"[ *.-]+", phrase.strip("*.")) for phrase in (*BOUNDS, *FLOORS, *FIXED, *UNITS, *TENS, "between")]
_PHRASES += [["without", second] for second in (*_NO_HARMS, "causing", "inflicting", "suffering", "sustaining")]
OPENS_ALONE = frozenset(words[0] for words in _PHRASES if len(words) == 1)
OPENS = {first: frozenset(words[1] for words in _PHRASES if words[0] == first and len(words) > 1)
         for first in {words[0] for words in _PHRASES if len(words) > 1} - OPENS_ALONE}  # fmt: skip
UPPER_END = re.compile(
    rf"(?P<link>{_REACH}|\s*[–-]\s*|\s+(?:to|and|or)\s+)(?P<rounded>{_ROUNDED}\s)?(?P<value>.*)$", re.DOTALL
)
ENDS_IN_SCALE = re.compile(rf"\s({SCALE})$")
HAS_SCALE = re.compile(SCALE)
YEAR = re.compile(r"(?:1[6-9]\d\d|20\d\d)s?$")

_AFTER = lexicon.table("numbers")["not_people_after"]
NOT_PEOPLE_AFTER = re.compile(
    rf"""\s?(?:%|°|per\s?cent\b|percent\b|percentage|pc\b)
      | [-–](?:{alternation(_AFTER["compounds"])})
      | [-–],?\s(?:and|or|to)\s
      | (?:st|nd|rd|th|'?s)\b
      | \s?(?:{alternation(_AFTER["measures"])})\b
      | [:.]\d | /\d
      | \s+(?:{alternation([*_AFTER["spans"], *_AFTER["things"]])})\b
      | \s*(?:{alternation(_AFTER["money"])})\b
    """,
    re.VERBOSE,
)
ENDS_IN_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|sept|oct|nov|dec)\w*\.?\s+$")
_BEFORE = lexicon.table("numbers")["not_people_before"]
TIMES_BEFORE = frozenset(_BEFORE["times"])
NOT_PEOPLE_BEFORE = re.compile(
    rf"(?:\b(?:{alternation([*_BEFORE['words'], *_BEFORE['times']])})[\s-]+|[$€£¥₹]\s?"
    rf"|\b(?:{alternation(_BEFORE['joined'])})-)$"
)
ENDS_BEFORE = tuple(
    word if "*" not in word else "" for word in (*_BEFORE["words"], *_BEFORE["times"], *_BEFORE["joined"], *"$€£¥₹")
)
"""How a text ends, without the space behind it, in which NOT_PEOPLE_BEFORE may be found."""
OF_SHARE = re.compile(rf"\b({SPELLED}|\d{{1,3}})\s+in\s+(?:every\s+)?$")
"""What stands before the second number of a share: "seven in ten", "one in every 12"."""
SHARE = re.compile(
    rf"\s+in\s+(?:every\s+)?({SPELLED}|\d{{1,3}})\s+(?:(?:of|was|were|is|are|has|have|had|died)\b|(\w+))"
)
"""What stands behind the first: "one in five women", "three in ten were"."""
SHARE_ENDS = ("in ", "every ")
