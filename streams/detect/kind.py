"""What kind of event a sentence speaks of, and the names by which it tells it from others of the kind.

Two sentences that name kinds of which none goes with the other ("flood", "shooting") speak of different events, however
near they are. An explosion may be called a bombing or end in a fire, and "attack" fits all violence: GOES_WITH says
which words may tell of one event.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache

from streams.accents import without_accents
from streams.detect.called import finder_of
from streams.link.countries import table_of_countries
from streams.needing import Needing

MOST_NAMES = 16
"""Names kept of a sentence; and of an event four times as many."""

# Words and phrases as whole words; one that ends in * may go on.
_WORDS = {
    "earthquake": "earthquake*, quake, quakes, aftershock*, tsunami*",
    "weather": """flood, floods, flooding*, flooded, floodwater*, torrential, rain, rains, rainfall, monsoon*, storm,
        storms, thunderstorm*, hurricane*, typhoon*, cyclone*, tornado*, snowstorm*, blizzard*, landslide*, mudslide*,
        mudflow*, rockslide*, dam burst*, dam failure*, lightning, severe weather, winter weather, hailstorm*""",
    "avalanche": "avalanche*",
    "eruption": "eruption*, erupts, erupted, volcan*",
    "wildfire": "wildfire*, bushfire*, forest fire*, brush fire*",
    "heat": "heat wave*, heatwave*, extreme heat, heatstroke",
    "epidemic": """epidemic*, pandemic*, cholera, measles, ebola, malaria, covid*, influenza, mpox, polio, dengue,
        meningitis, diphtheria, hepatitis, marburg, virus, fever""",
    "poisoning": "poison*, toxic, methanol, bootleg, hooch, arrack, moonshine, illicit liquor, tainted, contaminated",
    "fire": """blaze, arson, house fire, building fire, apartment fire, factory fire, nightclub fire, club fire,
        bar fire, hotel fire, hospital fire, mall fire, market fire, school fire, home fire, hostel fire,
        warehouse fire, plant fire, dormitory fire, massive fire, huge fire, large fire, electrical fire, alarm fire,
        fire at, fire in, fire that, fire breaks, fire broke, fire engulf*, fire tears, fire tore, fire rips,
        fire sweeps, fire swept, fire destroy*, catches fire, caught fire, catching fire""",
    "explosion": "explosion*, explode*, exploding, blast, blasts, implosion*, implode*",
    "collapse": """collaps*, cave in, caved in, tower came down, building came down, house came down, bridge came down,
        roof came down""",
    "crash": """crash, crashes, crashed, crashing, collision*, collid*, overturn*, derail*, van accident*,
        bus accident*, truck accident*, car accident*, train accident*, rail accident*, vehicle accident*,
        plane accident*, smashed into, smashes into, slammed into, slams into, air disaster*, plane disaster*,
        train disaster*, rail disaster*, pileup*, pile up, plunge*, plunging, plummet*, topple*, run over,
        road accident*, traffic accident*, rolls down, rolled down, falls into, fell into, falls down, fell down,
        falls off, fell off""",
    "sinking": """capsiz*, sinks, sinking, sank, sunk, sunken, shipwreck*, drown*, ferry disaster*, boat disaster*,
        ferry accident*, boat accident*, ferry tragedy, boat tragedy, ship disaster*""",
    "crush": "stampede*, crowd crush*, crush, crushed, crowd surge*",
    "shooting": """shooting*, shootout*, shoot, shoots, shot, gunman, gunmen, gunfire, opens fire, opened fire,
        open fire, opening fire, sniper*, israeli fire, police fire, army fire""",
    "bombing": """bomb, bombs, bombed, bomber*, bombing*, ied, ieds, explosive device*, detonat*, grenade*, landmine*,
        land mine*, unexploded, booby trap*""",
    "strike": """airstrike*, air strike*, drone, drones, missile, missiles, rocket, rockets, artillery,
        shelling, shelled, shells, bombardment*, mortar, mortars, barrage*, air raid*, glide bomb*, uav, uavs,
        warplane*, military strike*, israeli strike*, russian strike*, american strike*, u s strike*, strikes on,
        strikes against, strike on, strike against""",
    "clash": """clash, clashes, clashed, fighting, tribal fight*, gunfight*, feud*, battle, battles, ambush*,
        offensive*, firefight, firefights, gun battle*, combat""",
    "stabbing": "stabb*, knife, knives, knifing, machete*, behead*",
    "ramming": "ramming, rammed, rams, driven into, drove into, drives into, plowed into, ploughed into",
    "grave": "mass grave*, shallow grave*, exhum*, mass burial site*, cult, cults",
    "protest": "protest*, demonstration*, demonstrators, riot, riots, rioting, unrest",
    "attack": """attack*, assault, assaults, raid, raids, raided, massacre*, militant*, insurgent*, rebel, rebels,
        jihadist*, crackdown*, operation, operations, terrorist*""",
}
ATTACKS = frozenset({"shooting", "bombing", "strike", "clash", "stabbing", "ramming", "attack", "protest"})
"""What people do to one another, and may do again in the same place on the next day."""
_VIOLENT = ATTACKS | {"explosion", "fire"}
_ALSO: dict[str, frozenset[str]] = {
    "earthquake": frozenset({"collapse"}),
    "weather": frozenset({"collapse", "avalanche", "sinking"}),
    "fire": frozenset({"explosion", "bombing", "strike", "attack", "wildfire"}),
    "wildfire": frozenset({"fire"}),
    "explosion": frozenset({"fire", "bombing", "strike", "attack", "collapse"}),
    "bombing": frozenset({"explosion", "strike", "attack", "fire"}),
    "strike": frozenset({"explosion", "bombing", "attack", "fire", "clash"}),
    "shooting": frozenset({"clash", "attack"}),
    "clash": frozenset({"shooting", "attack", "protest", "strike", "stabbing"}),
    "stabbing": frozenset({"attack", "clash", "protest"}),
    "ramming": frozenset({"attack", "crash"}),
    "protest": frozenset({"clash", "attack", "shooting", "stabbing"}),
    "attack": _VIOLENT | {"grave"},
    "collapse": frozenset({"earthquake", "weather", "explosion"}),
    "crash": frozenset({"ramming", "sinking"}),
    "sinking": frozenset({"weather", "crash"}),
    "grave": frozenset({"attack"}),
    "avalanche": frozenset({"weather"}),
}
GOES_WITH = {kind: frozenset({kind}) | _ALSO.get(kind, frozenset()) for kind in _WORDS}
"""Kind -> the kinds by which another text may call the same event."""

WIDE = frozenset({"earthquake", "weather", "wildfire", "heat", "epidemic", "grave"})
"""What befalls whole regions for days, so that a country seldom has two of them at once."""

ONCE = frozenset({"earthquake", "wildfire", "heat"})
"""Of these even a country and a town of it seldom have two at once: floods may be many."""

RARE = frozenset({"avalanche", "eruption", "crush", "collapse"})
"""Of these a province seldom has two on one day: crashes, fires and boats that sink may be many."""

_NONE: frozenset[str] = frozenset()
_NAMED_FIRE = frozenset({"fire"})
_A_FIRE = re.compile(
    r"\b[Tt]he (?:[a-z]+ ){0,2}(?:[A-Z][\w’'-]+ ){1,3}[Ff]ire\b(?! [A-Z])"
)  # no Fire Department, and no headline
# "the tanker fire in Bor", "Sunday's fire", "a deadly fire"; and no shots, and nobody who puts fires out
_NO_FIRE = (
    r"(?:open|return|army|police|enem|tank\b|gun|rocket|artiller|mortar|snip|friend|machine|live|hostil|soldier|troop|rebel"
    r"|militia|under|set|caught|catch|guard|shell|missile)"
)
_NO_BLAZE = (
    r"(?:service|department|brigade|chief|fighter|official|crew|engine|station|rescue|marshal|authorit|officer|power|safety"
    r"|alarm|exit|truck|line|arm|fight|side|squad|protection|commissioner|agency|emergenc)"
)
_SOME_FIRE = re.compile(rf"\b(?:[Tt]he|[Aa]n?|in|of) (?:(?!{_NO_FIRE})[a-z-]+ ){{0,2}}fires?\b(?![ -]{_NO_BLAZE}|d\b)")
_NAME = re.compile(r"(?<![.!?:;]\s)(?<!^)\b[^\W\d_a-z][\w’'-]+")
_POSSESSIVE = re.compile(r"[’']s?$")
_NO_NAMES = """
    January February March April May June July August September October November December Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday North South East West Northern Southern Eastern Western Central Province District
    State County Region Oblast Governorate Department Republic United States Kingdom Army Navy Police Ministry Health
    President Minister Government General Force Forces Security National Hospital City The In At On Mr Mrs Ms Dr
    Lake River Sea Gulf Bay Mount Island Islands Mw Interior Defence Defense Justice Education Transport Foreign Affairs
    Gen Col Lt Maj Brig Capt Cmdr Sgt Insp Supt Prof Governor Mayor Spokesman Spokeswoman Chief Fire Fires
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Reuters AP AFP UPI DPA EFE ANSA TASS Xinhua BBC CNN Agence
    France-Presse Associated Press Local Area LGA Council Ward Regency Subdistrict Township Municipality Commune
"""


@lru_cache(maxsize=65536)
def kinds_in(sentence: str) -> frozenset[str]:
    """The kinds of event that a sentence names; none where it only says that people died."""
    found = _named_in()(sentence)
    named = _NAMED_FIRE if ("Fire" in sentence or " fire" in sentence) and _is_fire(sentence) else _NONE
    return named | found if found else named


def _is_fire(sentence: str) -> bool:
    return _A_FIRE.search(sentence) is not None or _SOME_FIRE.search(sentence) is not None


def kinds_of(sentences: Iterable[str]) -> frozenset[str]:
    """All that several sentences name."""
    return frozenset().union(*map(kinds_in, sentences))


@cache
def _named_in() -> Callable[[str], set[str]]:
    return finder_of(_WORDS)


@lru_cache(maxsize=1024)
def going_with(kinds: frozenset[str]) -> frozenset[str]:
    """All kinds by which another text may call an event of these."""
    return frozenset().union(*(GOES_WITH[kind] for kind in kinds))


def may_be_one(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether what is told of an event of these kinds and of those may be of one: so where either names none."""
    return not (one and other) or not going_with(one).isdisjoint(other)


# "Cyclone Oru", "Super Typhoon Ilva": the weather services give a name to one storm of a season
_STORM = Needing(
    ("yclone", "yphoon", "urricane", "torm", "epression"),
    r"\b(?:[Cc]yclone|[Tt]yphoon|[Hh]urricane|[Ss]torm|[Tt]ropical [Dd]epression)s? ([A-Z][\w-]+)",
)


@lru_cache(maxsize=65536)
def storms_in(sentence: str) -> frozenset[str]:
    """The names of storms in a sentence, as those that `names_in` has."""
    named = frozenset(plain(found[1]) for found in _STORM.finditer(sentence))
    return named & names_in(sentence) if named else _NONE


@lru_cache(maxsize=65536)
def names_in(sentence: str) -> frozenset[str]:
    """Names in a sentence that may tell an event from others: capitalised, and no nation, month or office."""
    said = {plain(_POSSESSIVE.sub("", name)) for name in _NAME.findall(sentence)}
    found = sorted(name for name in said - _common() if not kinds_in(name))
    return frozenset(found[:MOST_NAMES]) if found else _NONE


def plain(name: str) -> str:
    """A name without case and accents: "Tiné" is "tine"."""
    return without_accents(name.casefold())


def own_words(name: str) -> frozenset[str]:
    """The words of a place's name that are its own: without "County" and "North"."""
    return frozenset(plain(word) for word in name.split()) - _common()


@cache
def _common() -> frozenset[str]:
    nations = table_of_countries().values()
    said = [word for row in nations for name in (row["name"], *row["adjectives"]) for word in name.split()]
    people = [f"{word}s" for word in said]
    return frozenset(plain(word) for word in (*said, *people, *_NO_NAMES.split()))
