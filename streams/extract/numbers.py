"""The quantity grammar: where a number stands, what it says, and within which bounds.

"more than 1,300" -> value 1300, min 1301, max open. Vague words have a floor: dozens 24, scores 40, hundreds 200,
thousands 2,000, tens of thousands 20,000, several 3 (../shared/bench/claims/GUIDE.md and DESIGN.md say the same).
A number that is money, a share, an age, a time, a rank or part of a name is none of people, and is not returned.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from schemas import Quantifier, Quantity

UNITS = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    word: 10 * (i + 2)
    for i, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])
}
SCALES = {"hundred": 100, "thousand": 1_000, "k": 1_000, "million": 1_000_000, "mn": 1_000_000, "m": 1_000_000,
          "billion": 1_000_000_000, "bn": 1_000_000_000, "lakh": 100_000, "crore": 10_000_000}  # fmt: skip
FLOORS = {
    "tens of thousands": 20_000, "hundreds of thousands": 200_000, "tens of millions": 20_000_000,
    "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2_000, "millions": 2_000_000, "tens": 20, "several": 3,
    "several dozen": 36, "several hundred": 300, "several thousand": 3_000, "several million": 3_000_000,
    "a few": 3, "a handful": 3, "a few dozen": 36, "a few hundred": 300, "a few thousand": 3_000, "many dozens": 24,
    "many hundreds": 200, "many thousands": 2_000, "multiple": 2, "numerous": 3,
}  # fmt: skip
FIXED = {"a dozen": 12, "half a dozen": 6, "a hundred": 100, "a thousand": 1_000, "a million": 1_000_000,
         "half a million": 500_000, "a quarter of a million": 250_000, "a couple": 2, "a score": 20, "a pair": 2,
         "no one": 0, "nobody": 0, "no": 0, "none": 0, "dozen": 12}  # fmt: skip

BOUNDS = {
    Quantifier.AT_LEAST: ("at least", "at the least", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of",
                          "minimum of", "a minimum", "minimum"),
    Quantifier.MORE_THAN: ("more than", "over", "above", "upwards of", "upward of", "exceeding", "in excess of", "just over",
                           "well over", "greater than", "just above", "slightly more than", "just more than", "well above"),
    Quantifier.LESS_THAN: ("fewer than", "less than", "under", "nearly", "almost", "close to", "just under", "below", "just below",
                           "not quite", "nearly about"),
    Quantifier.UP_TO: ("up to", "as many as", "at most", "no more than", "not more than", "a maximum of", "as much as", "at the most"),
    Quantifier.APPROXIMATELY: ("about", "around", "some", "approximately", "roughly", "an estimated", "estimated", "circa",
                               "approx.", "approx", "an average of", "perhaps", "maybe"),
}  # fmt: skip
_QUANTIFIER = {phrase: quantifier for quantifier, phrases in BOUNDS.items() for phrase in phrases}


def _any_of(phrases: object) -> str:
    return "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in sorted(phrases, key=len, reverse=True))  # type: ignore[call-overload]


_SPELLED = rf"(?:{_any_of([*UNITS, *TENS])})"
_SCALE = r"(?:hundred|thousand|million|billion|lakh|crore)"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?"
_CORE = rf"""
    (?P<vague>(?:{_any_of(FLOORS)})(?![\w-]))
  | (?P<fixed>(?:{_any_of(FIXED)})(?![\w-]|\.\s?\d))
  | (?P<dozens>(?:{_SPELLED}|\d+)\s+(?:dozen|score)\b)
  | (?P<spelled>{_SPELLED}(?:(?:[\s-]+(?:and\s+)?)(?:{_SPELLED}|{_SCALE}))*(?![\w]))
  | (?P<digits>(?:{_DIGITS})(?:\s?(?:{_SCALE}|[km]n?|bn)\b)?)
"""
_BOUND = rf"(?:(?:{_any_of(_QUANTIFIER)})\s+)"
_NUMBER = re.compile(
    rf"""(?<![\w$€£¥₹.,%/#:-])(?<!\bno\.\s)
    (?P<bound>{_BOUND}{{0,3}})
    (?P<between>between\s+)?
    (?P<core>{_CORE})
    (?P<to>(?:\s*[–-]\s*|\s+to\s+|\s+and\s+|\s+or\s+)(?:{_DIGITS}|{_SPELLED}(?:-{_SPELLED})?)(?:\s{_SCALE})?(?![\w%]))?
    (?P<plus>[\s-]?(?:plus\b|or\s+more\b|and\s+more\b|or\s+so\b|odd\b)|\+)?
    """,
    re.IGNORECASE | re.VERBOSE,
)

# What follows a number that counts no people: a share, an age, a rank, a time, a measure, money, a compound ("five-month").
_AFTER = re.compile(
    r"""\s?(?:%|°|per\s?cent\b|percent\b|percentage|pc\b)
      | [-–](?:(?:year|month|week|day|hour|minute|mile|kilomet|met|foot|man|member|strong|storey|story|point|seat|bed|room|ton|kg|km|inch
              |page|part|nation|party|person|time|fold|pound|gauge|mm|cal|acre|vehicle|plus-year|woman|word|hectare|odd-year|times|bedroom|yard|lane|metre|meter)\w*)
      | (?:st|nd|rd|th)\b
      | \s?(?:km|kg|mph|kmh|mm|cm|ft|lb|lbs|am|pm|a\.m\.|p\.m\.|gmt|o'clock|metres|meters|miles|kilomet\w+|hectares|acres|tons|tonnes|feet|inches|yards|litres|barrels|degrees|knots)\b
      | [:.]\d | /\d
      | \s+(?:years?\s+(?:old|ago|in)|year-olds?\b|years?\b|months?\b|weeks?\b|days?\b|hours?\b|minutes?\b|seconds?\b|decades?\b|centuries\b)
      | \s*(?:dollars?|euros?|pounds?|yen|rubles?|rupees?|francs?|marks|cents|dlrs|mln\b|pct\b|crore\s+rupees|bpd)\b
      | \s+(?:times|points|percent|per\s+cent|calib\w+|seats|votes|shares|stories|storeys|floors|grams|pounds)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BEFORE = re.compile(
    r"(?:\b(?:aged|age|ages|no|number|article|section|chapter|highway|route|flight|unit|page|resolution|room|phase|type|level|grade|"
    r"category|magnitude|version|apollo|psalm|act|rank|top|part|zone|group|g|channel|route|psalm|fc|tel|telephone|u|us|usd|rs|rs\.|"
    r"within|every|after|in|lasting|for|versus|vs)[\s-]+|[$€£¥₹]\s?|\b(?:covid|mig|su|f|rpg|ak|m|b|c|a|kh|t|s|h|p)-)$",
    re.IGNORECASE,
)
_TIME_PREFIXES = {"within", "every", "after", "in", "lasting", "for"}
_YEAR = re.compile(r"(?:1[6-9]\d\d|20\d\d)s?$")
_ROUNDING = {Quantifier.APPROXIMATELY}


class Number(NamedTuple):
    """A number in a sentence: offsets with its bound words, offsets of the bare number, and what it says."""

    start: int
    end: int
    core_start: int
    quantity: Quantity
    could_be_year: bool = False

    @property
    def is_none(self) -> bool:
        """True for "no one", "no", "none": a stated zero."""
        return self.quantity.max == 0


def numbers_in(sentence: str) -> list[Number]:
    """Every number that may count people, in the order of the text."""
    found: list[Number] = []
    at = 0
    while match := _NUMBER.search(sentence, at):
        number = _read(sentence, match)
        if number:
            found.append(number)
        at = max(number.end if number else match.end("core"), match.start() + 1)
    return found


def _read(sentence: str, match: re.Match[str]) -> Number | None:
    start, end = match.start(), match.end("core")
    bound = _bound(match["bound"])
    core = match["core"]
    if match["bound"] and not bound:
        start = match.start("core")
    after = sentence[end : end + 24]
    before = sentence[max(0, start - 14) : start]
    if _AFTER.match(after) or _named_by(before, core):
        return None
    if match["vague"]:
        floor = FLOORS[_plain(core)]
        return Number(
            start, end, match.start("core"), Quantity(min=floor, quantifier=Quantifier.VAGUE, text=sentence[start:end])
        )
    value = _value(match)
    if value is None:
        return None
    second = _second(sentence, match, value)
    if second is not None:
        start = match.start("between") if match["between"] else match.start("core")
        end = match.end("to")
        text = sentence[start:end]
        if _AFTER.match(sentence[end : end + 24]):
            return None
        quantity = Quantity(min=value, max=second, quantifier=Quantifier.RANGE, text=text)
        return Number(start, end, match.start("core"), quantity)
    plus = match["plus"] if match.end("core") == (match.start("plus") if match["plus"] else -1) else None
    if plus:
        end = match.end("plus")
        bound = Quantifier.APPROXIMATELY if plus.strip(" -").lower() in ("or so", "odd") else Quantifier.AT_LEAST
    text = sentence[start:end]
    year = not bound and not plus and bool(_YEAR.match(core))
    return Number(start, end, match.start("core"), bounded(value, bound or Quantifier.EXACT, text), year)


def bounded(value: int, quantifier: Quantifier, text: str) -> Quantity:
    """A stated number with what it makes possible: "at least 12" is 12 or more, "nearly 12" is 12 or fewer."""
    low, high = {
        Quantifier.EXACT: (value, value),
        Quantifier.AT_LEAST: (value, None),
        Quantifier.MORE_THAN: (value + 1, None),
        Quantifier.UP_TO: (None, value),
        Quantifier.LESS_THAN: (None, value),
    }.get(quantifier, (None, None))
    return Quantity(value=value, min=low, max=high, quantifier=quantifier, text=text)


def _bound(words: str) -> Quantifier | None:
    """The bound that several words make together: the first that is more than a rounding ("up to nearly": up_to)."""
    rest, found = _plain(words), []
    while rest:
        phrase = next(
            (p for p in sorted(_QUANTIFIER, key=len, reverse=True) if rest == p or rest.startswith(p + " ")), None
        )
        if phrase is None:
            return None
        found.append(_QUANTIFIER[phrase])
        rest = rest[len(phrase) :].strip()
    return next((q for q in found if q not in _ROUNDING), found[0] if found else None)


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


def _named_by(before: str, core: str) -> bool:
    """True where the word before makes the number a name, an age or a length of time ("aged 12", "Highway 80")."""
    match = _BEFORE.search(before)
    if not match:
        return False
    word = match[0].strip(" -").lower()
    return word not in _TIME_PREFIXES and (core[0].isdigit() or word in ("aged", "age", "ages"))


def _value(match: re.Match[str]) -> int | None:
    core = _plain(match["core"])
    if match["fixed"]:
        return FIXED[core]
    if match["dozens"]:
        count, unit = core.rsplit(" ", 1)
        return (int(count) if count.isdigit() else UNITS.get(count) or TENS[count]) * (12 if unit == "dozen" else 20)
    if match["spelled"]:
        return spelled(core)
    return _digits(core)


def _digits(core: str) -> int | None:
    match = re.match(r"([\d,.]+)\s?([a-z]*)$", core)
    if not match:
        return None
    figure = float(match[1].replace(",", ""))
    scaled = figure * SCALES.get(match[2], 1)
    return round(scaled) if match[2] or scaled == int(scaled) else None


def spelled(words: str) -> int | None:
    """ "two hundred and twelve" -> 212. None where the words are no one number ("one two")."""
    total = group = 0
    smallest = 1_000_000_000_000
    for word in re.split(r"[\s-]+", words):
        if word == "and":
            continue
        if word in SCALES:
            scale = SCALES[word]
            group = max(group, 1) * scale
            if scale > 100:
                total, group = total + group, 0
            smallest = scale
            continue
        value = UNITS[word] if word in UNITS else TENS[word]
        if (group % 100 and not (group % 10 == 0 and group % 100 >= 20 and value < 10)) or value >= smallest:
            return None
        group += value
    return total + group


def _second(sentence: str, match: re.Match[str], first: int) -> int | None:
    """The upper end of a range, where the two numbers make one ("10 to 12", "10-12", "between 10 and 12")."""
    joined = match["to"]
    if not joined or sentence[match.start() : match.end("core")][:1] == "$":
        return None
    parts = re.match(r"(\s*[–-]\s*|\s+(?:to|and|or)\s+)(.*)$", joined, re.DOTALL)
    if not parts:
        return None
    link, rest = parts[1].strip().lower(), _plain(parts[2])
    if (link == "and") != bool(match["between"]) or (link == "and" and not match["between"]):
        return None
    if link == "to" and re.search(r"\bfrom\s*$", sentence[: match.start()], re.IGNORECASE):
        return None
    value = _digits(rest) if rest[0].isdigit() else spelled(rest)
    if value is None:
        return None
    if match["digits"] and re.search(rf"\s({_SCALE})$", rest) and not re.search(_SCALE, match["core"], re.IGNORECASE):
        first *= SCALES[rest.rsplit(" ", 1)[1]]
    return value if first < value <= first * 20 + 20 else None
