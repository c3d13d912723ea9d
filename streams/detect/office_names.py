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

from schemas import Claimant
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
    "human-rights-commission": (
        "human rights commission|commission on human rights|commission for human rights|independent human rights"
        " commission"
    ),
    "sheriff": "sheriff",
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
_BODIES = frozenset({
    "office", "department", "directorate", "service", "services", "agency", "authority", "brigade", "command",
    "headquarters", "hq", "division", "bureau", "unit", "force", "corps", "teams", "administration", "secretariat",
    "operations", "coordination", "groups", "group", "organisations", "organizations", "organisation", "organization",
    "platform", "network",
})  # fmt: skip
_SPEAKERS = frozenset({
    "spokesman", "spokeswoman", "spokesperson", "spokesmen", "official", "officials", "officer", "officers", "chief",
    "commander", "commissioner", "inspector", "superintendent", "head", "director", "boss", "source", "sources",
    "leader", "leaders", "representative", "representatives", "general", "captain", "colonel", "major", "lieutenant",
    "sergeant", "brigadier", "investigators", "detectives", "manager", "member", "members", "volunteers",
})  # fmt: skip
_BESIDE_BODY = _BODIES | _SPEAKERS
_LEVELS = frozenset({
    "state", "provincial", "province", "district", "local", "regional", "region", "city", "county", "national", "the",
    "municipal", "central", "metropolitan", "town", "village", "area", "divisional", "departmental", "country's",
    "territorial", "royal", "republic", "oblast", "governorate", "own", "and", "senior", "top",
})  # fmt: skip
_LOCAL_LEVELS = frozenset({"provincial", "state", "regional", "district", "local", "city", "county", "municipal"})
# Before a head these tell it from others ("traffic police"), with a capital or without.
_TELLING = frozenset({
    "federal", "traffic", "military", "riot", "border", "judicial", "secret", "railway", "transport", "deputy",
    "former", "vice", "acting", "special", "criminal", "air", "naval", "shadow", "assistant", "university", "religious",
    "forest", "tourist", "opposition", "ruling", "presidential", "rival", "rebel", "bank", "prison",
})  # fmt: skip
_OF = re.compile(r"\s(?:of|for|in|at|from|on|with|near)\s(?:the\s)?")
_RUN_BY = re.compile(r"\b[\w']+-(?:run|led|controlled|held|appointed|installed|backed|based)\s", re.IGNORECASE)
_STAFF = re.compile(r"chief of (?:the )?(?:(?:general|army|defence|joint) )?staff\b", re.IGNORECASE)
_HEAD_OF_REGION = re.compile(
    r"(?:governor|head|chief|leader) of (?:the )?(?:[\w'-]+ ){0,3}?(?:region|province|oblast|administration)\b"
    r"|(?:[\w'-]+ )?(?:regional|provincial) (?:head|chief|leader)\b"
    r"|.*\b(?:regional|provincial) (?:\w+ )?administration\b",
    re.IGNORECASE,
)
_MINISTRY_OF = re.compile(
    r"(?P<before>.*?)\b(?P<what>ministry|minister|department) (?:of|for) (?:the )?"
    r"(?P<of>(?:(?!of\b|in\b|for\b|spokes)[\w'-]+ ?)+)(?P<rest>.*)",
    re.IGNORECASE,
)
_AT_HOSPITAL = re.compile(
    r"(?:(?:[\w-]+ ){0,2}(?:doctor|surgeon|nurse|physician|medic|director|head|official|officer"
    r"|spokes(?:man|woman|person)|staff|source|superintendent|manager|worker)s? (?:at|of|in|from|for) (?:the )?)?"
    r"(?P<hospital>.*\bhospital)\b.*",
    re.IGNORECASE,
)
_HOSPITAL_OF = re.compile(
    r"(?:^|[A-Z][\w'-]*(?:'s)? )(?P<kind>(?:provincial|district|regional|state|city|municipal|county|general|public"
    r"|military|university|field|main|teaching|children's)(?: [a-z]+)? hospital)$"
)
_SHORT = re.compile(r"\s*\((?P<short>[A-Z][A-Za-z.&-]{1,9})\)")
_WHERE = re.compile(
    r"\s(?:in|of|at|from)\s(?:the\s(?:area|town|village|city|district|province|region|state|chiefdom|territory|school"
    r"|camp)|[A-Z][\w'-]*)(?:\s[A-Z][\w'-]*)*$"
)
_SPEAKS_OF = re.compile(
    rf"(?:[a-z-]+ )?(?:{'|'.join(sorted(_SPEAKERS))}) (?:of|for|at|from|with) (?:the )?(?P<body>[A-Z].* [\w'-]+)"
)


# "Health Minister Ana Vidal": a name of whom the office speaks
_TITLED = re.compile(
    r"(?P<office>(?:.+ )?(?:governor|mayor|minister|prosecutor|ombudsman|chief|commissioner|commander|director"
    r"|secretary|head|sheriff|officer|spokes(?:man|woman|person))),? (?-i:[A-Z][\w'’-]+(?: [A-Z][\w'’-]*\.?){1,2})",
    re.IGNORECASE,
)


_IN_NAMES = frozenset({"of", "for", "the", "and", "on", "against", "in", "at", "from", "with"})
_KINDS = frozenset({
    "group", "groups", "network", "organisation", "organization", "agency", "monitor", "watchdog", "platform",
    "charity", "newspaper", "daily", "company", "union", "ngo", "movement", "federation", "association", "collective",
    "coalition",
})  # fmt: skip
_ENDS_BODY = _KINDS | {
    "commission",
    "committee",
    "council",
    "centre",
    "center",
    "institute",
    "front",
    "service",
    "authority",
    "society",
    "league",
    "alliance",
    "observatory",
    "foundation",
    "forum",
    "party",
    "corps",
    "board",
    "bureau",
}


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


@lru_cache(maxsize=8192)
def office_named(name: str) -> Office | None:
    """The office of which a name is; None where it is not of one that a place has but once."""
    plain = _plain(name)
    head = "governor" if _HEAD_OF_REGION.match(plain) else _head(plain)
    return Office(head, *_seat(plain)) if head else None


@lru_cache(maxsize=8192)
def named_as(name: str) -> str:
    """A name that is no office's, as all texts have it: the short form beside it, the body of who speaks for it, and
    nothing that only says where."""
    short = _SHORT.search(name)
    if short and " " in name[: short.start()]:
        return short["short"].replace(".", "")
    plain = _plain(name)
    if "ospital" in plain and (hospital := _hospital(plain)):
        return hospital
    if (speaks := _SPEAKS_OF.fullmatch(plain)) and not _is_place(speaks["body"]):
        plain = speaks["body"]
    bare = _WHERE.sub("", plain)
    return bare if bare[1:].islower() and " " in bare else _own_name(plain)


def _own_name(name: str) -> str:
    """What a body is called without what it is: "RNDDH" of "the rights network RNDDH", "the RNDDH network"; by its
    first letters where it is called by several words, as it is elsewhere."""
    words = name.split(", ")[0].split()
    kind = next((k for k, word in enumerate(words) if word[:1].isupper()), 0)
    if not all(word.isalpha() and word not in _IN_NAMES for word in words[:kind]):
        return name
    end = next((k for k in range(kind, len(words)) if words[k].islower() and words[k] not in _IN_NAMES), len(words))
    own = " ".join(words[kind:end])
    if (
        not all(word.islower() for word in words[end:])
        or _is_place(own)
        or (end < len(words) and words[-1] not in _KINDS)
    ):
        return name
    letters = "".join(word[0] for word in own.split() if word[0].isupper())
    is_body = not _ENDS_BODY.isdisjoint(own.lower().split())
    return letters if len(letters) > 2 and is_body and not _is_place(own.split()[0]) else own


def _plain(name: str) -> str:
    plain = _STAFF.sub("general staff", _SHORT.sub("", name).replace("’", "'").replace("efense", "efence"))
    return _RUN_BY.sub("", plain.replace("Labor ", "Labour ").replace("labor ", "labour ")).strip()


def _hospital(name: str) -> str | None:
    """The hospital by its name, also where one of its doctors speaks; None for "hospital sources" and the like."""
    match = _AT_HOSPITAL.fullmatch(name)
    if match is None:
        return None
    called = match["hospital"].removeprefix("the ").removeprefix("The ")
    of_town = _HOSPITAL_OF.search(called)
    return of_town["kind"] if of_town else called if " " in called and called != "local hospital" else None


def _head(name: str) -> str | None:
    of = _MINISTRY_OF.fullmatch(name)
    if of and not (of["what"].lower() == "department" and of["of"].strip().lower() not in ("health", "public health")):
        return _of_words(f"{of['before']}{of['of'].strip()} {of['what']}".split())
    before, *after = _OF.split(name, maxsplit=1)
    words = before.split()
    found = _of_words(words) if words else None
    if found is None and after and words and words[-1].lower() in _SPEAKERS | {"office"}:
        return _head(after[0])
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
    return None


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
    is_name = word[:1].isupper() and (not word.isupper() or _is_place(word))
    return low in _LEVELS or (is_name and low not in _TELLING)


def _ministry(said: list[str], lows: list[str], end: int) -> str | None:
    for start in range(end - 1):
        known = _PORTFOLIOS.get(" ".join(lows[start : end - 1]))
        if known and (lows[end - 1] != "secretary" or known in _BY_SECRETARY):
            return f"{known.replace(' ', '-')}-ministry" if "deputy" not in lows[:start] else None
    owners = [k for k in range(end - 1) if said[k].endswith(("'s", "'"))]
    of = [word for word in said[owners[-1] + 1 if owners else 0 : end - 1] if word.lower() not in _LEVELS]
    of = [word for word in of if not _is_place(word)]
    called = " ".join(of).lower()
    return None if called in _NO_PORTFOLIO or lows[end - 1] == "secretary" else f"{called.replace(' ', '-')}-ministry"


@lru_cache(maxsize=8192)
def is_body(name: str) -> bool:
    """Whether a name is an office's or some other body's, and no person's."""
    words = _plain(name).split(", ")[0].split()
    short = len(words) == 1 and words[0].isupper() and 2 < len(words[0]) < 10
    return short or bool(office_named(name)) or (len(words) > 1 and words[-1].lower() in _ENDS_BODY)


def who_of(claimant: Claimant) -> str:
    """Who gives the figure: of a person in an office ("Governor Ana Vidal") the office, else the name."""
    person, text = claimant.person, claimant.text
    titled = _TITLED.fullmatch(claimant.name) if person is None and not claimant.id else None
    if titled and office_named(titled["office"]):
        return titled["office"]
    if claimant.id or not person or person != claimant.name or not text or person not in text:
        return claimant.name
    for words in text.split(person, 1):
        office = re.sub(r"^(?:the|a|an|its)\s", "", words.strip(" ,"), flags=re.IGNORECASE)
        if office and office_named(office):
            return office
    return claimant.name


@lru_cache(maxsize=8192)
def _is_place(name: str) -> bool:
    return any(mention.end - mention.start == len(name) for mention in places_in(name))


def _seat(name: str) -> tuple[str | None, str | None]:
    """The country and the region that a name tells."""
    nation = region = None
    for mention in places_in(name):
        nation = nation or mention.place.country
        if mention.kind == "name" and len(mention.place.path) > 1:
            region = region or mention.place.path[1]
    return (nation.lower() if nation else None), region
