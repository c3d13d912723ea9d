"""What other bodies are called: hospitals, monitors, unions, papers, under the names that texts give them.

"The rights network RNDDH", "RNDDH, a Haitian network" and "the National Human Rights Defence Network (RNDDH)" are one,
and so are "the director of Harbour Watch" and "the Harbour Watch group". Two hospitals of one town stay two.
"""

from __future__ import annotations

import re
from functools import lru_cache

from streams.detect.office_names import SHORT, SPEAKERS, is_place, office_named, plain_name

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
_WHERE = re.compile(
    r"\s(?:in|of|at|from)\s(?:the\s(?:area|town|village|city|district|province|region|state|chiefdom|territory|school"
    r"|camp)|[A-Z][\w'-]*)(?:\s[A-Z][\w'-]*)*$"
)
_SPEAKS_OF = re.compile(
    rf"(?:[a-z-]+ )?(?:{'|'.join(sorted(SPEAKERS))}|president|chair(?:man|woman)?|founder|monitors|volunteers"
    r"|researchers|activists|staff|teams|doctors|lawyers)"
    r" (?:of|for|at|from|with) (?:the )?(?P<body>[A-Z].{3,})"
)
_FOR_A_CAUSE = re.compile(r"[A-Z][\w'-]+(?: [A-Z][\w'-]+)* for (?:the )?[A-Z]")  # "Lanterns for Peace"
_IN_NAMES = frozenset({"of", "for", "the", "and", "on", "against", "in", "at", "from", "with"})
_KINDS = frozenset({
    "group", "groups", "network", "organisation", "organization", "agency", "monitor", "watchdog", "platform",
    "charity", "newspaper", "daily", "company", "union", "ngo", "movement", "federation", "association", "collective",
    "coalition", "outlet", "nonprofit", "observatory",
})  # fmt: skip
_BEHIND_KIND = re.compile(  # "Non-governmental organisation ANB", "the Kasan rights group Harbour Watch"
    rf".*\b(?:{'|'.join(sorted(_KINDS))}) (?P<own>[A-Z][\w'-]*(?: (?:{'|'.join(sorted(_IN_NAMES))}|[A-Z][\w'-]*))*)"
)
_ENDS_BODY = _KINDS | {
    "commission", "committee", "council", "centre", "center", "institute", "front", "service", "authority", "society",
    "league", "alliance", "observatory", "tracker", "watch", "trust", "foundation", "forum", "party", "corps", "board",
    "bureau",
}  # fmt: skip


@lru_cache(maxsize=8192)
def named_as(name: str) -> str:
    """A name that is no office's, as all texts have it: the short form beside it, the body of who speaks for it, and
    nothing that only says where."""
    short = SHORT.search(name)
    if short and " " in name[: short.start()]:
        return short["short"].replace(".", "")
    plain = plain_name(name)
    if "ospital" in plain and (hospital := _hospital(plain)):
        return hospital
    if (speaks := _SPEAKS_OF.fullmatch(plain)) and not is_place(speaks["body"]):
        plain = speaks["body"]
    bare = _WHERE.sub("", plain)
    return (bare if bare[1:].islower() and " " in bare else _own_name(plain)) or name


def _own_name(name: str) -> str:
    """What a body is called without what it is, or of which land: "RNDDH" of "the rights network RNDDH", "the RNDDH
    network", "Haiti's RNDDH"; by its first letters where it is called by several words, as it is elsewhere."""
    words = _called(name).removesuffix(" NGO").removeprefix("NGO ").split()
    if of_kind := _BEHIND_KIND.fullmatch(" ".join(words)):
        words = of_kind["own"].split()
    if len(words) > 1 and words[0].endswith("'s") and is_place(words[0][:-2]):
        words = words[1:]
    kind = next((k for k, word in enumerate(words) if word[:1].isupper()), 0)
    end = next((k for k in range(kind, len(words)) if words[k].islower() and words[k] not in _IN_NAMES), len(words))
    own, before, behind = " ".join(words[kind:end]), words[:kind], words[end:]
    is_kind = all(word.strip("'").isalpha() and word not in _IN_NAMES for word in before)
    is_kind = is_kind and all(word.islower() for word in behind) and (not behind or behind[-1] in _KINDS)
    if not is_kind or is_place(own):
        return " ".join(words)
    letters = "".join(word[0] for word in words[kind:end] if word[0].isupper())
    is_body = not _ENDS_BODY.isdisjoint(own.lower().split())
    return letters if len(letters) > 2 and is_body else own


def _called(name: str) -> str:
    """Of a name with another beside it the one that is a name: "RNDDH, a rights group", "the prison service, SNAI"."""
    one, _, other = name.partition(", ")
    return other if other and one.islower() and other[:1].isupper() else one


@lru_cache(maxsize=8192)
def is_body(name: str) -> bool:
    """Whether a name is an office's or some other body's, and no person's."""
    plain = plain_name(name)
    speaks = _SPEAKS_OF.fullmatch(plain)  # "the president of the Law Society"
    words = (speaks["body"] if speaks else plain).split(", ")[0].split()
    short = len(words) == 1 and words[0].isupper() and 2 < len(words[0]) < 10
    return (
        short
        or _FOR_A_CAUSE.match(plain) is not None
        or bool(office_named(name))
        or (len(words) > 1 and words[words.index("of") - 1 if "of" in words else -1].lower() in _ENDS_BODY)
    )


def _hospital(name: str) -> str | None:
    """The hospital by its name, also where one of its doctors speaks; None for "hospital sources" and the like."""
    match = _AT_HOSPITAL.fullmatch(name)
    if match is None:
        return None
    called = match["hospital"].removeprefix("the ").removeprefix("The ")
    of_town = _HOSPITAL_OF.search(called)
    return of_town["kind"] if of_town else called if " " in called and called != "local hospital" else None
