"""What an office is called: the head of a name, and what only stands beside it.

"The Lowland State Police Command", "a police spokesman" and "the district police" are the police; "the Ministry of
Health", "Angola's health minister" and "the health ministry" are one ministry. What stands beside a head says where it
sits (places, nations), at which level (state, district), of whose government it is ("the de facto authorities'"), that
it is a body (command, office) or who of it speaks (spokesman, chief). What tells one office from another stays: the
deputy mayor, the traffic police.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from streams.link.places import places_in

# By the end of the ids of states' bodies ("ml-military") the names of each.
_CALLED = {
    "police": "police|police force|constabulary",
    "military": (
        "military|army|armed forces|ground forces|land forces|general staff|army staff|army general staff"
        "|defence forces|defence headquarters"
    ),
    "governor": "governor",
    "mayor": "mayor|town hall|city hall",
    "prosecutors": (
        "prosecutor|prosecutors|public prosecutor|public prosecutors|prosecutor general|prosecutors general"
        "|general prosecutor|attorney general|prosecution|public prosecution"
    ),
    "ombudsman": "ombudsman|ombudswoman|human rights ombudsman|people's defender",
    "civil-defence": "civil defence|civil protection|civil protection and defence",
    "coast-guard": "coast guard|coastguard|coastguards|coast guards",
    "firefighters": "firefighters|firefighter|firemen|fire brigade|fire and rescue",
    "rescuers": "rescuers|rescue workers|rescue worker|rescue teams|rescue team",
    "health-ministry": "health authorities|public health authorities|health officials|public health officials",
    "red-cross": "red cross|red cross society",
    "red-crescent": "red crescent|red crescent society",
    "government": "government",
    "officials": "officials|authorities",
    "civil-society": "civil society",
    "human-rights-commission": ("human rights commission|independent human rights commission"),
    "sheriff": "sheriff",
    "disaster-agency": "ndma|nema|ndrrmc|bnpb|nadmo|dodma",
    "local-disaster-agency": "pdma|sdma",
    "gendarmerie": "gendarmerie|gendarmes",
}
# The same of those that are no office without a word for one ("fire department", "emergency services").
_OF_BODY = {
    "firefighters": "fire|fire protection",
    "emergency-service": "emergency|emergencies|emergency response|emergency medical",
    "rescuers": "rescue|search and rescue",
    "health-department": "health|public health",
}
_HEADS = {name: head for head, names in _CALLED.items() for name in names.split("|")}
_HEADS_OF_BODY = {name: head for head, names in _OF_BODY.items() for name in names.split("|")}
_LOCAL = frozenset({
    "police", "governor", "mayor", "prosecutors", "civil-defence", "firefighters", "emergency-service", "rescuers",
    "health-department", "officials", "civil-society", "sheriff", "local-government", "local-disaster-agency",
})  # fmt: skip
_PORTFOLIOS = {
    "public health": "health", "health and population": "health", "health and family welfare": "health",
    "internal affairs": "interior", "home": "interior", "home affairs": "interior", "national defence": "defence",
    "foreign affairs": "foreign", "external affairs": "foreign", "emergency situations": "emergency",
    "emergencies": "emergency", "emergency management": "emergency", "disaster": "disaster management",
    "public security": "security",
} | {
    name: name for name in (
        "health", "interior", "defence", "foreign", "emergency", "disaster management", "security", "justice",
        "information", "labour", "education", "transport",
    )
}  # fmt: skip
_NO_PORTFOLIO = frozenset({"prime", "first", "chief", "former", "deputy prime", "", "deputy", "cabinet"})
_BY_SECRETARY = frozenset({"health", "interior", "defence", "home"})
_DISASTERS = re.compile(r"(?:natural )?(?:disasters?|calamity) ?[\w ]*|(?:national )?emergency management")
BODIES = frozenset({
    "office", "department", "directorate", "service", "services", "agency", "authority", "brigade", "command",
    "headquarters", "hq", "division", "bureau", "unit", "force", "corps", "teams", "administration", "secretariat",
    "operations", "coordination", "groups", "group", "organisations", "organizations", "organisation", "organization",
    "platform", "network",
})  # fmt: skip
# "the Hills Liberation Army", "the People's Defence Forces": no state's
_OF_REBELS = re.compile(
    r"\b(?:Liberation|Resistance|Revolutionary|Salvation|Independence|Freedom|Free|People's|Republican|Lord's|Red)"
    r" (?:[A-Z]\w+ )*(?:Army|Armed Forces|Defence Forces)\b"
)
_LEAD_BODIES = frozenset({"office", "command", "directorate", "headquarters"})  # "the general command of the police"
SPEAKERS = frozenset({
    "spokesman", "spokeswoman", "spokesperson", "spokesmen", "official", "officials", "officer", "officers", "chief",
    "commander", "commissioner", "inspector", "superintendent", "head", "director", "boss", "source", "sources",
    "leader", "leaders", "representative", "representatives", "general", "captain", "colonel", "major", "lieutenant",
    "sergeant", "brigadier", "investigators", "detectives", "manager", "member", "members", "volunteers",
})  # fmt: skip
_BESIDE_BODY = BODIES | SPEAKERS
LEVELS = frozenset({
    "state", "provincial", "province", "district", "local", "regional", "region", "city", "county", "national", "the",
    "municipal", "central", "metropolitan", "town", "village", "area", "divisional", "departmental", "country's",
    "territorial", "royal", "republic", "oblast", "governorate", "own", "and", "senior", "top", "unnamed",
    "corrected", "revised", "updated", "latest", "official", "initial", "preliminary",
})  # fmt: skip
_LOCAL_LEVELS = frozenset({
    "provincial", "state", "regional", "district", "local", "city", "county", "municipal", "oblast", "village", "town",
    "province", "governorate", "departmental", "metropolitan",
})  # fmt: skip
# Before a head these tell it from others ("traffic police"), with a capital or without.
_TELLING = frozenset({
    "federal", "traffic", "military", "riot", "border", "judicial", "secret", "railway", "transport", "deputy",
    "former", "vice", "acting", "special", "criminal", "air", "naval", "shadow", "assistant", "university", "religious",
    "forest", "tourist", "opposition", "ruling", "presidential", "rival", "rebel", "bank", "prison", "hospital",
    "medical", "clinic", "morgue", "mortuary", "ambulance", "cemetery", "company", "industry", "factory", "plant",
    "mine", "mining", "union", "labour", "labor", "election", "electoral", "voting", "party", "campaign", "court",
    "justice", "airport", "airline", "aviation", "port", "harbour", "harbor", "maritime", "shipping", "rail", "metro",
    "highway", "school", "education", "college", "campus", "church", "mosque", "temple", "camp", "refugee", "asylum",
    "immigration", "customs", "embassy", "consular", "intelligence", "counterterrorism", "anti-terrorism", "aid",
    "relief", "humanitarian", "coalition", "western", "occupation", "militant", "separatist", "insurgent", "park",
    "wildlife", "stadium", "football", "club", "festival", "hotel", "mall", "power", "dam", "weather", "jail",
})  # fmt: skip
_OF = re.compile(r"\s(?:of|for|in|at|from|on|with|near)\s(?:the\s)?")
_RUN_BY = re.compile(r"\b[\w']+-(?:run|led|controlled|held|appointed|installed|backed|based)\s", re.IGNORECASE)
_STAFF = re.compile(r"chief of (?:the )?(?:(?:general|army|defence|joint) )?staff\b", re.IGNORECASE)
_RIGHTS = re.compile(r"commission (?:on|for) human rights", re.IGNORECASE)
# "the prison service", "the information department": of these words no more is a name
_OPEN = frozenset({
    "service", "department", "directorate", "secretariat", "authority", "inspectorate", "administration", "commission",
})  # fmt: skip
_HEAD_OF_REGION = re.compile(
    r"(?:governor|head|chief|leader) of (?:the )?(?:[\w'-]+ ){0,3}?(?:region|province|oblast)\b"
    r"|(?:[\w'-]+ )?(?:regional|provincial) (?:head|chief|leader)\b"
    r"|.*\b(?:regional|provincial|military) (?:\w+ )?administration\b",
    re.IGNORECASE,
)
_MINISTRY_OF = re.compile(
    r"(?P<before>.*?)\b(?P<what>ministry|minister|department) (?:of|for) (?:the )?"
    r"(?P<of>(?:(?!of\b|in\b|for\b|spokes)[\w'-]+ ?)+)(?P<rest>.*)",
    re.IGNORECASE,
)
MEMBER = re.compile(r"\b(?:MPs?|lawmakers?|legislators?|senators?|members? of (?:parliament|congress))\b", re.I)
SHORT = re.compile(r"\s*\((?P<short>[A-Z][A-Za-z.&-]{1,9})\)")


class Office(NamedTuple):
    """`head`: as in the ids of states' bodies. `nation`, `region`: where it sits, as far as the name tells: the code of
    a country, the id of a region."""

    head: str
    nation: str | None = None
    region: str | None = None

    @property
    def is_local(self) -> bool:
        """Whether a country has many of them, each for its own region."""
        return self.head in _LOCAL


_OF_NO_LAND = re.compile(r"\bexiled?\b|\bshadow\b", re.IGNORECASE)  # "the government in exile" is not the land's


@lru_cache(maxsize=8192)
def office_named(name: str) -> Office | None:
    """The office of which a name is; None where it is not of one that a place has but once."""
    plain = plain_name(name)
    if is_rebel_army(plain) or _OF_NO_LAND.search(plain):
        return None
    called = plain.partition(", ")[0]  # "the police commander, Chief Inspector Ana Vidal"
    head = "governor" if _HEAD_OF_REGION.match(plain) else _head(plain) or (_head(called) if called != plain else None)
    return Office(head, *_seat(plain)) if head else None


def is_rebel_army(name: str) -> bool:
    """Whether an army is no state's by its name ("the Hills Liberation Army")."""
    return name.endswith(("Army", "Forces")) and _OF_REBELS.search(name) is not None


def plain_name(name: str) -> str:
    """A name as the rules read it: one spelling, no short form in brackets, nobody by whom it is run."""
    plain = _STAFF.sub("general staff", SHORT.sub("", name).replace("’", "'").replace("efense", "efence"))
    plain = _RIGHTS.sub("human rights commission", plain)
    return _RUN_BY.sub("", plain.replace("Labor ", "Labour ").replace("labor ", "labour ")).strip()


def _head(name: str) -> str | None:
    of = _MINISTRY_OF.fullmatch(name)
    if of and not (of["what"].lower() == "department" and of["of"].strip().lower() not in ("health", "public health")):
        return _of_words(f"{of['before']}{of['of'].strip()} {of['what']}".split())
    before, *after = _OF.split(name, maxsplit=1)
    words = before.split()
    found = _of_words(words) if words else None
    if found in (None, "officials") and after and words and words[-1].lower() in SPEAKERS | _LEAD_BODIES:
        return _head(after[0]) or found
    return found


def _of_words(said: list[str]) -> str | None:
    """The head of a name without what follows "of": at its end, but for bodies and speakers."""
    words = [re.sub(r"'s?$", "", word) for word in said]
    lows = [word.lower() for word in words]
    for end in range(1, len(words) + 1):
        tail = lows[end:]
        if not _BESIDE_BODY.issuperset(tail):
            continue
        if lows[end - 1] in ("ministry", "minister", "secretary"):
            return _ministry(said, lows, end)
        for start in range(end):
            head = _known(" ".join(lows[start:end]), tail)
            if head and _are_beside(said, start):
                return _at_level(head, lows[:start])
    return _open(said, lows)


def _open(said: list[str], lows: list[str]) -> str | None:
    """ "Bor's information department", "Ecuador's prison service": of a body that is called by what it does alone."""
    if lows[-1] not in _OPEN or len(lows) < 2:
        return None
    start = next((k for k in range(len(said)) if said[k].islower() and not said[k].endswith(("'s", "'"))), len(said))
    work = [word for word in lows[start:] if word not in LEVELS]
    is_work = all(word.islower() for word in said[start:]) and len(work) > 1
    where = all(word.endswith("'s") or _is_beside(word) for word in said[:start])
    return "-".join(work) if is_work and where else None


def _known(phrase: str, tail: list[str]) -> str | None:
    head = _HEADS.get(phrase) or (_HEADS_OF_BODY.get(phrase) if tail else None)
    if head is None and _DISASTERS.fullmatch(phrase):
        is_body = tail or phrase.rsplit(" ", 1)[-1] in ("council", "committee", "commission", "centre", "center")
        head = "disaster-agency" if is_body else None
    return "health-ministry" if head == "health-department" and tail[0] == "officials" else head


def _at_level(head: str, before: list[str]) -> str:
    """The agency of a province is none of the nation's; so is the government of a state."""
    is_low = head in ("disaster-agency", "government") and not _LOCAL_LEVELS.isdisjoint(before)
    return f"local-{head}" if is_low else head


def _are_beside(said: list[str], end: int) -> bool:
    """Whether words before a head tell it from no other: an owner's ("the rebels'"), a place's, a level."""
    owners = [k for k in range(end) if said[k].endswith(("'s", "'"))]
    return all(_is_beside(word) for word in said[owners[-1] + 1 if owners else 0 : end])


def _is_beside(word: str) -> bool:
    low = word.lower()
    is_name = word[:1].isupper() and (not word.isupper() or is_place(word))
    return low in LEVELS or (is_name and low not in _TELLING)


def _ministry(said: list[str], lows: list[str], end: int) -> str | None:
    for start in range(end - 1):
        known = _PORTFOLIOS.get(" ".join(lows[start : end - 1]))
        if known and (lows[end - 1] != "secretary" or known in _BY_SECRETARY):
            return f"{known.replace(' ', '-')}-ministry" if "deputy" not in lows[:start] else None
    owners = [k for k in range(end - 1) if said[k].endswith(("'s", "'"))]
    of = [word for word in said[owners[-1] + 1 if owners else 0 : end - 1] if word.lower() not in LEVELS]
    of = [word for word in of if not is_place(word)]
    called = " ".join(of).lower()
    return None if called in _NO_PORTFOLIO or lows[end - 1] == "secretary" else f"{called.replace(' ', '-')}-ministry"


@lru_cache(maxsize=8192)
def is_place(name: str) -> bool:
    """Whether words are the name of a place, or of a nation."""
    return any(mention.end - mention.start == len(name) for mention in places_in(name))


def _seat(name: str) -> tuple[str | None, str | None]:
    """The country and the region that a name tells."""
    nation = region = None
    for mention in places_in(name):
        nation = nation or mention.place.country
        if mention.kind == "name" and len(mention.place.path) > 1:
            region = region or mention.place.path[1]
    return (nation.lower() if nation else None), region
