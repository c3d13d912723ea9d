"""What a body is called before its own name: "the state-run Harbour News Agency (HNA)", "the opposition daily Vremya".

The name is the source's; what stands before it tells at most its kind, and by that one body has not two names.
"""

from __future__ import annotations

import re
from functools import cache

from schemas import ClaimantKind
from streams.extract.lexicon import any_of
from streams.extract.source.kinds import kind_of
from streams.extract.source.speech_words import listed
from streams.extract.text.nouns import is_nation
from streams.link.places import places_in
from streams.needing import Needing

_NAME = (
    r"(?P<name>[A-Z\d][\w’'&.-]*(?: (?:(?:of|for|and|the|in|on|&) ){0,2}[A-Z\d][\w’'&-]*)*)(?: \([A-Z][\w.-]{1,9}\))?"
)
# "doctors of the network Harbour Care": more than a description
_LINKS = re.compile(r"(?:^| )(?:of|for|in|at|from|with|on|and|to|by|who|which)(?: |$)")
_COUNTS = re.compile(r"\b(?:monitor|track|map|document|record|count|tall|log|watch|catalog|database|archive)\w*")
_FAITHS = frozenset({
    "Muslim", "Christian", "Islamic", "Islamist", "Catholic", "Jewish", "Hindu", "Sikh", "Buddhist", "Arab", "Western",
    "African", "Asian", "European", "Shiite", "Sunni", "Local", "Another", "One", "International",
})  # fmt: skip
_ABBREVIATED = Needing((")",), r" \([A-Z][\w.-]{1,9}\)$")


def called_by_name(phrase: str) -> tuple[str, ClaimantKind] | None:
    """The name of a body behind what it is called, and its kind; None where the phrase is no such name."""
    found = _described().fullmatch(phrase)
    if found and not _LINKS.search(found["what"]):
        if found["noun"].lower() in listed("papers_named"):
            return found["name"], ClaimantKind.MEDIA
        kind = kind_of(found["what"].lower()) or kind_of(found["name"].lower())
        return found["name"], kind or ClaimantKind.UNKNOWN
    if (kept := _kept_at().match(phrase)) is not None:
        return kept["name"], kind_of(kept["name"].lower()) or ClaimantKind.MONITOR
    if with_kind := name_with_kind(phrase):
        return with_kind
    owned = _whose_it_is().fullmatch(phrase)
    kind = kind_of(owned["name"].lower()) if owned else None
    return (owned["name"], kind) if owned and kind and " " in owned["name"] else None


def name_with_kind(phrase: str) -> tuple[str, ClaimantKind] | None:
    """A name with what kind of body it is behind it ("the Luz-Info protest monitoring group", "Luz Fronteras, an app
    that maps shootings")."""
    found = _kind_behind().fullmatch(phrase)
    if found is None or found["name"].split()[0].lower() in listed("determiners") or kind_of(found["name"].lower()):
        return None
    name, apposed = found["name"], found["apposed"] is not None
    if is_nation(name) or any(apposed is (len(name) == one.end - one.start) for one in places_in(name)):
        return None  # "the Kasa rights group"; "Kasa Voices, a rights group" is one
    if name.split()[0] in _FAITHS:
        return None
    told = f"{found['what']} {found['does'] or ''}".lower()
    kind = ClaimantKind.MONITOR if _COUNTS.search(told) else kind_of(found["what"].lower())
    return found["name"], kind or ClaimantKind.NGO


def without_short_form(name: str) -> str:
    """ "Harbour News Agency" of "Harbour News Agency (HNA)"."""
    return _ABBREVIATED.sub("", name)


@cache
def _described() -> Needing:
    """A noun for bodies in small letters, with what describes it, right before a name."""
    words = listed("papers_named") | listed("bodies_named")
    nouns = any_of(words)
    return Needing(words, rf"(?:[Tt]he |[Aa]n? )?(?P<what>(?:[\w’'.-]+ ){{0,5}}?(?P<noun>{nouns})) {_NAME}")


@cache
def _kind_behind() -> re.Pattern[str]:
    nouns = any_of(listed("counters") | {"app", "network", "think tank"})
    return re.compile(
        rf"(?:[Tt]he )?(?P<name>[A-Z][\w’'&.-]*(?: (?:[A-Z][\w’'&.-]*|en|de|la|du|des|y|e)){{0,4}}(?: [a-z]+(?=,))?)"
        rf"(?:, (?:an?|the) (?P<apposed>)|(?<!['’]s) )"
        rf"(?P<what>(?:(?!(?:of|for|in|at|from|with|on|and|the)\b)[a-z][\w-]+ |[A-Z][\w-]+ (?=[a-z])){{0,4}}?"
        rf"(?:{nouns}))(?(apposed)(?:,? (?:that|which|who|based|run|in|of|for|with)\b(?P<does>.*))?|(?!.))"
    )


@cache
def _kept_at() -> Needing:
    """What keeps count, by its name, and where it is kept ("the Kasa Roads project of the University of Bor")."""
    nouns = ("project", "tracker", "database", "archive")
    return Needing(
        tuple(f" {noun} " for noun in nouns),
        rf"(?:[Tt]he )?(?P<name>(?:[A-Z][\w’'&.-]* )+(?:{'|'.join(nouns)}))"
        r" (?:(?:run|kept|maintained|led) )?(?:of|at|by|from) ",
    )


@cache
def _whose_it_is() -> re.Pattern[str]:
    """Whose a medium is, right before its name ("official", "state-run")."""
    words = any_of(listed("owned"))
    return re.compile(rf"(?:[Tt]he |[Aa]n? )?(?:(?:{words}|(?:Official|[A-Z][a-z]+-[a-z]+)) )+{_NAME}")
