"""The words of time: months, weekdays, numbers, units, and the heads that may open a time."""

from __future__ import annotations

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind


def _words(line: str) -> tuple[str, ...]:
    return tuple(line.split())


_FULL_MONTHS = _words("january february march april may june july august september october november december")
MONTHS = {
    **{name: number for number, name in enumerate(_FULL_MONTHS, 1)},
    **{name[:3]: number for number, name in enumerate(_FULL_MONTHS, 1)},
    "sept": 9,
}
FULL_MONTHS = frozenset(_FULL_MONTHS)

_DAYS = _words("monday tuesday wednesday thursday friday saturday sunday")
WEEKDAYS = {name: number for number, name in enumerate(_DAYS)}

_TO_TWENTY = _words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
NUMBERS = {
    **{name: number for number, name in enumerate(_TO_TWENTY, 1)},
    "a": 1,
    "an": 1,
    "single": 1,
    "couple": 2,
    "twenty-four": 24,
    "thirty": 30,
    "forty": 40,
    "forty-eight": 48,
    "fifty": 50,
    "sixty": 60,
    "seventy-two": 72,
}

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First month of three, as the northern press counts them."""

FEW = frozenset(_words("several few recent many"))
"""Counts of units that have no number: their window cannot be resolved."""

UNITS = {
    **{unit: unit for unit in ("hour", "day", "week", "fortnight", "month", "year", "decade", "century")},
    "night": "day",
    "centurie": "century",
}
"""Each unit as it is written before its plural s."""

EVENTS = (
    *_words("war wars conflict conflicts fighting violence hostilities clashes offensive counteroffensive"),
    *_words("counter-offensive invasion incursion assault siege operation operations campaign bombardment bombing"),
    *_words("attack attacks raids aggression escalation uprising revolt revolution rebellion insurgency intifada"),
    *_words("genocide massacre coup takeover crackdown unrest protests riots crisis emergency occupation blockade"),
    *_words("overthrow capture fall outbreak epidemic pandemic famine drought earthquake quake floods flooding"),
    *_words("rains rainfall monsoon storm disaster ceasefire cease-fire truce independence election elections"),
    *_words("withdrawal pullout regime strikes holocaust bloodshed carnage turmoil slaughter pogroms exodus"),
    *("rainy season", "wet season", "dry season", "flood season"),
)
"""What a count since or during can be anchored to, when the sentence gives no date for it."""

BEGAN = (
    *_words("began begun begins started starts erupted launched invaded resumed flared collapsed ended intensified"),
    *("broke out", "seized power", "took power", "took over", "came to power", "took control", "seized control"),
)

COUNTED_AFTER_YEAR = (
    *_words("people civilians persons others soldiers troops fighters militants rebels dead"),
    *_words("men women children families homes houses refugees residents displaced were more km miles"),
    *_words("metres meters feet pounds tons tonnes percent per dollars euros block blocks"),
)
"""After "2000", or after the 12 of "In May 12 people", these make it a count."""

NAMES_AFTER_WEEKDAY = (
    *_words("times telegraph mirror express mail world herald independent sun people school"),
    "for future",
)
NAMES_BEFORE_WEEKDAY = frozenset(_words("bloody black good cyber ash super holy palm next every"))
NAMES_AFTER_DATE = (
    *_words("movement brigade brigades martyrs street square university party coalition battalion hospital bridge"),
    "revolution day",
)

_WAR_NAMES = (
    ("first world war", "world war one", "world war i", "world war 1", "wwi"),
    ("second world war", "world war two", "world war ii", "world war 2", "wwii"),
)
PAST_WARS = {
    **dict.fromkeys(_WAR_NAMES[0], (1914, 1918)),
    **dict.fromkeys(_WAR_NAMES[1], (1939, 1945)),
    "american civil war": (1861, 1865),
    "crimean war": (1853, 1856),
    "boer war": (1899, 1902),
    "armenian genocide": (1915, 1917),
    "russian civil war": (1917, 1922),
    "spanish civil war": (1936, 1939),
    "winter war": (1939, 1940),
    "holocaust": (1941, 1945),
    "greek civil war": (1946, 1949),
    "korean war": (1950, 1953),
    "algerian war": (1954, 1962),
    "vietnam war": (1955, 1975),
    "suez crisis": (1956, 1956),
    "great leap forward": (1958, 1962),
    "cultural revolution": (1966, 1976),
    **dict.fromkeys(("six-day war", "six day war"), (1967, 1967)),
    **dict.fromkeys(("biafran war", "nigerian civil war"), (1967, 1970)),
    "bangladesh liberation war": (1971, 1971),
    "yom kippur war": (1973, 1973),
    "lebanese civil war": (1975, 1990),
    "cambodian genocide": (1975, 1979),
    "angolan civil war": (1975, 2002),
    "mozambican civil war": (1977, 1992),
    "guatemalan civil war": (1960, 1996),
    "salvadoran civil war": (1979, 1992),
    "falklands war": (1982, 1982),
    **dict.fromkeys(("iran-iraq war", "iran–iraq war"), (1980, 1988)),
    "sri lankan civil war": (1983, 2009),
    "first intifada": (1987, 1993),
    "gulf war": (1990, 1991),
    "bosnian war": (1992, 1995),
    "sierra leone civil war": (1991, 2002),
    "tajik civil war": (1992, 1997),
    "rwandan genocide": (1994, 1994),
    "first chechen war": (1994, 1996),
    "second chechen war": (1999, 2009),
    "nepalese civil war": (1996, 2006),
    "first congo war": (1996, 1997),
    "second congo war": (1998, 2003),
    "kosovo war": (1998, 1999),
    "second intifada": (2000, 2005),
    "iraq war": (2003, 2011),
}
"""Wars, and times of mass killing, that go by a name and are over: from a year to a year."""

ORDINALS = _words("first second third fourth fifth sixth seventh eighth ninth tenth")
PARTS_OF_WAR = _words("start beginning outset outbreak height end")
UP_TO = ("to", "up to", "ending", "ended")

_CHRISTMAS = {"eve": (12, 24), "day": (12, 25), "morning": (12, 25), "night": (12, 25)}
FIXED_DAYS = {
    **{f"christmas {part}": day for part, day in _CHRISTMAS.items()},
    **{f"new year{s} eve": (12, 31) for s in ("'s", "s", "")},
    **{f"new year{s} {part}": (1, 1) for s in ("'s", "s", "") for part in ("day", "night", "morning")},
    **dict.fromkeys(("boxing day", "st stephen's day"), (12, 26)),
    **{f"{saint}valentine's day": (2, 14) for saint in ("", "st ", "st. ", "saint ")},
    **{f"{saint} patrick's day": (3, 17) for saint in ("st", "st.", "saint")},
    **dict.fromkeys(("halloween night", "halloween"), (10, 31)),
    **dict.fromkeys(("all saints' day", "all saints day"), (11, 1)),
    "epiphany": (1, 6),
}
"""Holidays of a fixed date, as (month, day)."""
EASTER_DAYS = {
    "palm sunday": (-7, -7),
    "maundy thursday": (-3, -3),
    "good friday": (-2, -2),
    "holy saturday": (-1, -1),
    "easter sunday": (0, 0),
    "easter monday": (1, 1),
    "easter weekend": (-2, 1),
    "ash wednesday": (-46, -46),
}
"""Days that follow Easter: from so many days after its Sunday to so many."""
MOVING_DAYS = {
    "memorial day": (5, 0, 5),
    "labor day": (9, 0, 1),
    "thanksgiving": (11, 3, 4),
}
"""American holidays: the month, the weekday, and which such of the month; the fifth is the last."""

_ONE = tuple(f"{article} {unit}" for article in ("a", "an") for unit in (*UNITS, "few", "couple", "single"))

HEADS = {
    **dict.fromkeys("0123456789", "digit"),
    **dict.fromkeys((word for word in (*NUMBERS, *FEW) if word not in ("a", "an", "recent")), "count"),
    **dict.fromkeys(_ONE, "count"),
    **dict.fromkeys(MONTHS, "month"),
    **dict.fromkeys(WEEKDAYS, "weekday"),
    **dict.fromkeys(("this", "last", "past", "same", "recent", "next", "coming"), "relative"),
    **dict.fromkeys(("today", "yesterday", "overnight", "tonight", "daily", "each", "every", "per day"), "word"),
    **dict.fromkeys(("so far", "to date", "weekend", "a weekend", *SEASONS), "word"),
    **dict.fromkeys((f"in the {unit}s" for unit in ("hour", "day", "week", "month", "year")), "around"),
    **dict.fromkeys(("the previous", "the preceding", "the day before", "the night before"), "word"),
    **dict.fromkeys(("from the previous", "from the preceding"), "from word"),
    **dict.fromkeys(("first", "second", "third", "fourth", "final"), "part"),
    **dict.fromkeys(ORDINALS[4:], "ordinal"),
    **dict.fromkeys((f"year {to}" for to in UP_TO), "year to"),
    **dict.fromkeys((f"{week} {to}" for week in ("week", "fortnight") for to in UP_TO), "week to"),
    **dict.fromkeys((f"week {of}" for of in ("beginning", "starting", "commencing", "of")), "week to"),
    **dict.fromkeys(("q1", "q2", "q3", "q4", "h1", "h2"), "part letter"),
    **dict.fromkeys(("reporting period", "period under review"), "report"),
    **dict.fromkeys(
        (f"{the} {time}" for the in ("that", "this") for time in ("time", "period", "span", "stretch")), "that time"
    ),
    **dict.fromkeys(
        (f"{the} {unit}s" for the in ("those", "these") for unit in ("hour", "day", "week", "month", "year")),
        "that time",
    ),
    "the period": "that time",
    **dict.fromkeys((f"for the {unit}" for unit in ("month", "year")), "its time"),
    **dict.fromkeys((f"the {unit}{s}" for unit in ("month", "year") for s in ("'s", "’s")), "its time"),
    **dict.fromkeys(("homicide", "murder", "road", "traffic"), "its time"),
    **dict.fromkeys(
        (
            f"{the} {unit}"
            for unit in ("month", "year")
            for the in ("that", "during the", "throughout the", "course of the")
        ),
        "that unit",
    ),
    **dict.fromkeys((f"at the {part} of" for part in PARTS_OF_WAR), "at part"),
    **dict.fromkeys(PAST_WARS, "past war"),
    **dict.fromkeys(FIXED_DAYS, "holiday"),
    **dict.fromkeys((name.replace("'", "’") for name in FIXED_DAYS), "holiday"),
    **dict.fromkeys(EASTER_DAYS, "easter"),
    **dict.fromkeys(MOVING_DAYS, "moving holiday"),
    "ramadan": "fast",
    **dict.fromkeys(("since", "from the", "beginning", "starting"), "opening"),
}
"""The words that may open a time, and whose rules to try. An opening has no rules: it waits for a time behind it."""

DAYTIMES = _words("night evening morning afternoon")
NEAR_DAYS = _words("today yesterday overnight tonight")
COUNTS_BACK = _words("ago earlier prior before previously previous preceding")
_HOLIDAYS = ("christmas", "boxing day", "new year", "new years", "halloween", "easter", "epiphany")
NAMES_DAYS = (*MONTHS, *DAYTIMES, *NEAR_DAYS, *COUNTS_BACK, *_HOLIDAYS)
"""Without one of these, or a weekday's name, a sentence names no day, unless in digits ("2024-05-07")."""

_NAMES = tuple(HEADS.values())
_AUTOMATON = AhoCorasick(list(HEADS), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)


def heads_in(lowered: str) -> list[tuple[int, str]]:
    """Where in a sentence of small letters a time may open: (offset, name of the rules). Empty: it names none."""
    heads = []
    for pattern, start, _ in _AUTOMATON.find_matches_as_indexes(lowered):
        before = lowered[start - 1] if start else " "
        if before in ' (\n"[':
            heads.append((start, _NAMES[pattern]))
        elif before in "-–—/" and _NAMES[pattern] in ("month", "digit"):
            heads.append((start, "joined"))
    return heads
