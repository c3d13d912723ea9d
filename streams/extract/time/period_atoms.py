"""The single times that a sentence names, by the rules that its heads call for.

A head (a digit, a month, "last" ...) opens a time; its rules are tried in order, the longest reading first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from streams.extract.lexicon import any_of
from streams.extract.time import period_counts as counts
from streams.extract.time import period_days as days
from streams.extract.time import period_holidays as holidays
from streams.extract.time import period_parts as parts
from streams.extract.time import period_seasons as seasons
from streams.extract.time.period_patterns import (
    DAY,
    DAY_2,
    IN_YEAR,
    MONTH,
    MONTH_2,
    NO_COUNT,
    NUMBER,
    TO,
    UNIT,
    WEEKDAY,
    YEAR,
    Atom,
    Rule,
    Scene,
)  # fmt: skip
from streams.extract.time.period_words import (
    EVENTS,
    FULL_MONTHS,
    MONTHS,
    ORDINALS,
    PARTS_OF_WAR,
    PAST_WARS,
    SEASONS,
    UNITS,
    UP_TO,
    WEEKDAYS,
)

_DAYTIME = r"(?:\s+(?:morning|afternoon|evening|night|midday|noon|lunchtime|dawn|might))?"
_COUNTED = rf"(?P<count>{NUMBER})[\s-]+{UNIT}(?P<plural>s?)\b"

_ANNIVERSARY = rf"(?P<order>{any_of(ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th))[\s-]+(?:\w+\s+)?anniversary\s+of\b"
_UP_TO = (
    rf"\s+(?:{any_of(UP_TO)})\s+(?:the\s+end\s+of\s+|in\s+|on\s+)?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+)?{MONTH}"
    rf"(?:\s+(?:28|29|30|31)\b)?{IN_YEAR}"
)
_TO_DAY = rf"\s+(?:{any_of(UP_TO)})\s+(?:(?:on|the|noon|midday|midnight|late|early)\s+)*"
_COUNTED_TO = rf"{_COUNTED}(?:\s+(?:period|span|stretch))?{_TO_DAY}"
_WEEK_TO = rf"(?P<count>(?!))?(?P<unit>week|fortnight){_TO_DAY}"
_WEEK_OF = r"week\s+(?:beginning|starting|of|commencing)\s+(?:on\s+)?"
_OF_VIOLENCE = (
    r"(?=\s+(?:[\w-]+\s+){0,2}?(?:shootings?|attacks?|violence|ambush|raids?|crash(?:es)?|collisions?|clashes|storms?|blasts?"
    r"|bombings?|fires?|killings?|stabbings?|accidents?|explosions?|floods|avalanche)\b)"
)
_STRETCH = r"(?:time|period|span|stretch|hours|days|nights|weeks|months|years)"
_NO_MORE = (
    r"(?!['’-]|\s+(?:of|to|since|after|before|that|which|leading|following|ahead|until|through|ended|ending|ago|in|from|"
    r"between|later|earlier|old|under|when|covered)\b)"
)
_NO_MORE_OF_UNIT = (
    r"(?!['’-]|\s+(?:of|to|since|after|before|that|which|leading|following|ahead|until|through|ended|ending|ago|in|from|"
    r"between|later|earlier|old|under|under|as|a)\b|\s+\d{4}\b)"
)
# "the three-day rescue operation" is none in which people come to harm
_NO_RESCUE = r"(?!rescue|search|recovery|relief|salvage|clean-?up|police|sting|humanitarian|evacuation)"
# "when a 38-year-old man attacks them"
_NO_PERSON = (
    r"(?!(?:wo)?m[ae]n\b|boys?\b|girls?\b|child|teen|youth|student|suspect|soldier|officer|driver|gunm|mother|father"
    r"|resident)"
)
_AT_END = r"(?=\s*(?:[.,;:)\"”]|$|\s(?:and|but|when|while|as|after|in|at|near|by|on)\b))"
# "bringing the count for the year to 12", "12 murders for the year", "the year's homicide total"
_IS_COUNTED = r"(?=\s+(?:so\s+far|to|at)\b|\s*(?:[.,;:)]|$))"
# "brings the city's homicide count to 12", "the road toll now stands at 134": such counts begin with the year
_YEARLY = (
    r"(?P<unit>(?!))?(?<!\d\s)(?<!year['’]s\s)(?:homicide|murder|road|traffic)\s(?:(?:death|fatality)\s)?"
    r"(?:count|tally|toll|total)(?=\s+(?:(?:now|currently|has|had|have|also)\s+){0,2}(?:to|at"
    r"|(?:is|are|was|stands?|stood|sits|sat|climb(?:s|ed)|r(?:ose|ises|isen)|gr(?:ows|ew|own)|went|goes|reach(?:es|ed)"
    r"|hits?)(?:\s+(?:now|currently))?(?:\s+(?:to|at))?)\s+\d)"
)
# "the year's homicide total", "brings the year's homicides to 12"
_ITS_COUNT = (
    r"(?=\s+(?:[\w-]+\s+){0,2}(?:(?:toll|count|tally|total|number)\b"
    r"|(?:homicides|murders|killings|slayings|(?:road|traffic)\s+(?:deaths|fatalities))\s+(?:to|at)\s+\d))"
)

RULES: dict[str, tuple[Rule, ...]] = {
    name: tuple((re.compile(pattern), make) for pattern, make in rules)
    for name, rules in {
        "digit": (
            (_ANNIVERSARY, counts.anniversary),
            (rf"(?P<count>\d{{1,2}})\s+months{_UP_TO}", counts.months_to),
            (r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)", days.iso_day),
            (r"(?P<day>\d{1,2})(?P<sep>[./])(?P<month>\d{1,2})(?P=sep)(?P<year>\d{4})(?!\d)", days.iso_day),
            (rf"{DAY}{TO}{DAY_2}\s+(?:of\s+)?{MONTH}{IN_YEAR}", days.days_of_month),
            (rf"{DAY}[\s-]+(?:of\s+)?{MONTH}{IN_YEAR}", days.day_of_month),
            (rf"(?P<year>{YEAR})\s*[-–/]\s*(?P<year2>{YEAR}|\d\d(?![\d-]))", days.years),
            (r"(?P<year>(?:1[6-9]|20)\d0)'?s\b", days.decade),
            (rf"(?P<year>{YEAR})(?![,.]\d|-\w)", days.one_year),
        ),
        "month": (
            (
                rf"{MONTH}\s+{DAY}\s*(?:-|–|—|to|until|till|through)\s*{DAY_2}(?!\s+{MONTH_2}){NO_COUNT}{IN_YEAR}",
                days.days_of_month,
            ),
            (
                rf"(?<=between\s){MONTH}\s+{DAY}\s+and\s+{DAY_2}(?!\s+{MONTH_2}){NO_COUNT}{IN_YEAR}",
                days.days_of_month,
            ),
            (rf"{MONTH}\s+{DAY}\s+and\s+{DAY_2}{IN_YEAR}{_AT_END}", days.two_days_of_month),
            (rf"{MONTH}\s+{DAY}{NO_COUNT}{IN_YEAR}", days.day_of_month),
            (rf"{MONTH}{IN_YEAR}", days.whole_month),
        ),
        "weekday": (
            (
                rf"(?P<weekday>{WEEKDAY})\b{_DAYTIME},?\s+(?:of\s+)?(?P<week>last|this)\s+week\b(?!['’])",
                days.weekday_of_week,
            ),
            (rf"(?P<last>(?!))?(?P<weekday>{WEEKDAY})(?:'?s)?\b{_DAYTIME}", days.weekday),
        ),
        "relative": (
            (rf"(?P<week>this|last)\s+week,?\s+on\s+(?P<weekday>{WEEKDAY})\b{_DAYTIME}", days.weekday_of_week),
            (r"(?P<last>last)\s+(?P<weekday>" + WEEKDAY + rf")(?:'s)?\b{_DAYTIME}", days.weekday),
            (rf"(?:next|coming)\s+(?:{any_of([*WEEKDAYS, *MONTHS, *UNITS, *SEASONS, 'weekend'])})\b", counts.veto),
            (r"last\s+(?:night|evening)\b|this\s+(?:morning|afternoon|evening)\b", days.near),
            (r"(?:last|this|past)\s+weekend\b", days.weekend),
            (rf"(?:last|past)\s+(?P<count>{NUMBER})[\s-]+{UNIT}(?P<plural>s?)\b", counts.past_units),
            (rf"(?:past|(?<=the\s)last)\s+(?P<count>(?!))?{UNIT}(?P<plural>s?)\b(?!\s+of\b)", counts.past_units),
            (r"(?<!later\s)(?P<which>this|last)\s+(?P<unit>week|month|year)\b(?:'s|(?!\s+of\b))", counts.this_or_last),
            (
                rf"(?P<year>(?!))?(?P<short>(?!))?(?P<which>this|last)\s+(?P<month>{any_of(FULL_MONTHS)})\s+{DAY}{NO_COUNT}",
                seasons.last_day_of_month,
            ),
            (rf"(?P<which>this|last)\s+(?P<month>{any_of(FULL_MONTHS)})\b", seasons.last_month_name),
            (rf"(?P<which>this|last)\s+(?P<season>{any_of(SEASONS)})\b(?P<year>(?!))?", seasons.season),
            (rf"same\s+(?:{NUMBER}\s+)?{_STRETCH}\b", counts.unresolved),
            (r"same\s+(?:point|date|stage)\b(?=,?\s+(?:in\s+|of\s+|during\s+)?(?:last|the|20|19))", counts.unresolved),
            (r"this\s+point\s+(?:of\s+)?last\s+year\b", counts.this_time_last_year),
            (rf"same\s+(?P<unit>month|year)\b{_NO_MORE_OF_UNIT}", counts.unresolved),
            (r"(?:same|recent)\s+(?:period|hours|days|weeks|months|years|hostilities|violence)\b", counts.unresolved),
        ),
        "word": (
            (r"today\b|yesterday\b(?:\s+(?:morning|afternoon|evening|night))?|overnight\b|tonight\b", days.near),
            (r"the\s+day\s+before\s+yesterday\b", days.before_yesterday),
            (
                rf"the\s+(?:previous|preceding)\s+(?P<count>{NUMBER})[\s-]+{UNIT}(?P<plural>s?)\b(?!['’])",
                counts.past_units,
            ),
            (r"the\s+(?:previous|preceding)\s+year\b(?!['’])", counts.year_before),
            (r"the\s+(?:previous|preceding)\s+(?P<count>(?!))?(?P<unit>week)(?P<plural>)\b(?!['’])", counts.past_units),
            (
                rf"the\s+(?:previous|preceding)\s+(?:day|night|evening)\b|the\s+(?:day|night)\s+before\b{_AT_END}",
                days.before,
            ),
            (r"daily\b|(?:each|every|per)\s+day\b", counts.each_day),
            (r"so\s+far\b|to\s+date\b", counts.unresolved),
            (rf"(?P<which>(?!))?(?P<season>{any_of(SEASONS)})\s+(?:of\s+)?(?P<year>{YEAR})", seasons.season),
            (r"(?<=the\s)weekend\b", days.weekend),
            (rf"(?<!last\s)(?<!this\s)(?<!past\s)weekend\b{_OF_VIOLENCE}", days.weekend),
            (rf"a\s+weekend\b{_OF_VIOLENCE}", days.weekend),
            (r"a\s+weekend\b(?=\s(?:that|which|in which|when|during which)\s)", days.weekend),
        ),
        "from word": ((r"from\s+the\s+(?:previous|preceding)\s+(?:day|night|evening)\b", days.before),),
        "around": (
            (
                r"in the \w+ (?:leading up to|running up to|in the run-up to|before|after|following)\b",
                counts.unresolved,
            ),
        ),
        "ordinal": ((_ANNIVERSARY, counts.anniversary),),
        "year to": ((rf"(?P<count>(?!))?year{_UP_TO}", counts.months_to),),
        "week to": (
            (rf"{_WEEK_TO}(?P<last>(?!))?(?P<weekday>{WEEKDAY})\b", counts.units_to_weekday),
            (rf"{_WEEK_TO}{DAY}\s+(?:of\s+)?{MONTH}{IN_YEAR}", counts.units_to_day),
            (rf"{_WEEK_TO}{MONTH}\s+{DAY}{NO_COUNT}{IN_YEAR}", counts.units_to_day),
            (rf"{_WEEK_OF}{DAY}\s+(?:of\s+)?{MONTH}{IN_YEAR}", counts.week_of),
            (rf"{_WEEK_OF}{MONTH}\s+{DAY}(?!\s*[-–—])(?!\s+to\b){NO_COUNT}{IN_YEAR}", counts.week_of),
        ),
        "report": (
            (r"(?<=after\sthe\s)reporting\s+period\b", counts.veto),
            (r"reporting\s+period\b|period\s+under\s+review\b", counts.unresolved),
        ),
        "that time": (
            (r"this\s+time\s+(?:of\s+)?last\s+year\b", counts.this_time_last_year),
            (rf"(?P<the>the|that|this|those|these)\s+{_STRETCH}\b{_NO_MORE}", counts.told_before),
        ),
        "its time": (
            (rf"for\s+the\s+(?P<unit>month|year)\b{_IS_COUNTED}", counts.current),
            (rf"the\s+(?P<unit>month|year)['’]s\b{_ITS_COUNT}", counts.current),
            (_YEARLY, counts.current),
        ),
        "that unit": (
            (rf"during\s+the\s+(?P<count>(?!))?year{_UP_TO}", counts.months_to),
            (
                rf"(?:that|during\s+the|throughout\s+the|course\s+of\s+the)\s+(?:month|year)\b{_NO_MORE_OF_UNIT}",
                counts.unresolved,
            ),
        ),
        "at part": (
            (rf"at the (?:{any_of(PARTS_OF_WAR)}) of (?:\w+ ){{1,2}}(?:{any_of(EVENTS)})\b", counts.unresolved),
        ),
        "holiday": ((holidays.FIXED, holidays.fixed),),
        "moving holiday": ((holidays.MOVING, holidays.moving),),
        "fast": ((r"ramadan\b(?:,?\s+(?:of\s+)?(?P<year>20\d\d|19\d\d)(?!\d))?", holidays.fasting_month),),
        "easter": ((holidays.EASTER, holidays.by_easter),),
        "past war": ((rf"(?P<war>{any_of(PAST_WARS)})\b(?!-)", days.past_war),),
        "part": (
            (_ANNIVERSARY, counts.anniversary),
            (
                rf"(?P<order>\w+)\s+(?P<part>half|quarter|(?P<count>{NUMBER})\s+months)(?:\s+\([^()\d]{{3,24}}\))?\s+of\s+"
                rf"(?:(?P<year>{YEAR})|(?P<which>this|last|the)\s+year)",
                parts.part_of_year,
            ),
            (
                rf"(?<=the year['’]s\s)(?P<year>(?!))?(?P<which>(?!))?(?P<order>\w+)\s+"
                rf"(?P<part>half|quarter|(?P<count>{NUMBER})\s+months)\b",
                parts.part_of_year,
            ),
            (
                rf"first\s+(?P<count>{NUMBER})\s+(?P<unit>day|week)s\s+of\s+"
                rf"(?:(?P<year>{YEAR})|{MONTH}{IN_YEAR.replace('<year>', '<year2>').replace('<which>', '<which2>')}"
                rf"|(?P<which>this|the|last)\s+(?P<of>year|month))",
                parts.first_days,
            ),
            (
                r"(?P<order>first|second|third|fourth)(?P<hyphen>\s+|-)quarter\b(?!\s+of\b|-)",
                parts.latest_quarter,
            ),
            (
                rf"(?P<order>first|second)\s+(?:half|(?P<count>{NUMBER})\s+months)\b"
                r"(?!['’-]|\s+(?:of|after|since|following|that|to|when|from|as|in)\b)",
                parts.latest_half,
            ),
        ),
        "part letter": (
            (rf"(?P<part>q)(?P<nth>[1-4])\s+(?:of\s+)?(?P<year>{YEAR})", parts.part_by_letter),
            (rf"(?P<part>h)(?P<nth>[12])\s+(?:of\s+)?(?P<year>{YEAR})", parts.part_by_letter),
        ),
        "count": (
            (
                rf"(?P<count>{NUMBER})[\s-]+(?P<of>month|year)s?(?:\s+(?:period|span|stretch))?{_UP_TO}",
                counts.months_to,
            ),
            (
                rf"{_COUNTED_TO}(?P<last>(?!))?(?P<weekday>{WEEKDAY})\b{_DAYTIME}",
                counts.units_to_weekday,
            ),
            (rf"{_COUNTED_TO}(?P<near>yesterday|today)\b", counts.units_to_near),
            (rf"{_COUNTED}{_TO_DAY}{DAY}\s+(?:of\s+)?{MONTH}{IN_YEAR}", counts.units_to_day),
            (rf"{_COUNTED}{_TO_DAY}{MONTH}\s+{DAY}{NO_COUNT}{IN_YEAR}", counts.units_to_day),
            (
                rf"{_COUNTED}\s+ago,?\s+(?:(?:on\s+)?(?P<weekday>{WEEKDAY})\b|"
                r"(?P<near>today|yesterday|tomorrow|this\s+week|this\s+month)\b)",
                counts.ago_on,
            ),
            (rf"{_COUNTED}\s+ago\b", counts.ago),
            (r"(?:a|one)\s+year\s+(?:before\s+that|before|earlier)\b", counts.year_before),
            (rf"{_COUNTED}\s+(?:earlier|prior|before|previously)\b{_AT_END}", counts.earlier),
            (
                rf"(?:{_COUNTED}(?:[\s-](?:long|old))?)\s+(?:{_NO_RESCUE}{_NO_PERSON}\w+\s+)?(?:{any_of(EVENTS)})\b(?!-)",
                counts.unresolved,
            ),
            (rf"{_COUNTED}\s+of\s+(?:{_NO_RESCUE}\w+\s+)?(?:{any_of(EVENTS)})\b", counts.unresolved),
            (rf"{_COUNTED}(?!\s*-?\s*(?:old|ago|later|earlier|before|after|of)\b)", counts.stretch),
            (rf"{_COUNTED}{_NO_MORE}", counts.told_before),
        ),
    }.items()
}
RULES["digit"] = RULES["digit"] + RULES["count"]
RULES["joined"] = RULES["month"] + tuple(rule for rule in RULES["digit"] if rule[1] in (days.one_year, days.decade))
RULES["opening"] = ()
RULES["relative"] = RULES["part"] + RULES["relative"]
# Most heads open no time; one pattern tells sooner than the rules one by one which is the first that may read one.
_NAMED = re.compile(r"\(\?P<\w+>")
_TAKEN_UP = re.compile(r"\(\?P=\w+\)")
_MAY_BE = {
    name: re.compile(
        "|".join(f"({_TAKEN_UP.sub('.', _NAMED.sub('(?:', rule.pattern))})" for rule, _ in rules) or "(?!)"
    )
    for name, rules in RULES.items()
}
"""For each head what any of its rules reads, or more: each rule is a group."""


def atoms_in(scene: Scene, heads: Iterable[tuple[int, str]]) -> list[Atom]:
    """The times that open at these heads, in their order; they do not overlap. Vetoed names are left out."""
    atoms: list[Atom] = []
    at = 0
    for start, head in heads:
        atom = _read(head, start, scene) if start >= at else None
        if atom:
            atoms.append(atom)
            at = atom.end
    return [atom for atom in atoms if atom.kind != "veto"]


def _read(head: str, start: int, scene: Scene) -> Atom | None:
    first = _MAY_BE[head].match(scene.low, start)
    for pattern, make in RULES[head][(first.lastindex or 1) - 1 :] if first else ():
        match = pattern.match(scene.low, start)
        atom = make(match, scene) if match else None
        if atom:
            return atom
    return None
