"""A noun phrase that names a medium whose name alone does not tell that it is one: "Yonhap", "the Hindu's website",
"Egypt's MENA agency", "the site Kasa24.net"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from unicodedata import combining, normalize

from schemas import Claimant, ClaimantKind
from streams.extract import lexicon
from streams.extract.lexicon import any_of
from streams.extract.source.kinds import bare, kind_of
from streams.extract.source.sources import actor_source, country_named
from streams.extract.source.speech_words import listed
from streams.extract.text.nouns import is_nation
from streams.link.actors import actors_in
from streams.needing import Needing

_KEPT = 4096  # phrases; sources are called by the same few words
_LONGEST = 9  # words
_LONGEST_WORD = 40  # characters
_OWNER_BEHIND = re.compile(r"['’]s?$")
_WORD_ENDS = re.compile(r"[\s,]|['’](?=s?(?:\s|$))|$")
_SITE = re.compile(r"(?:www\.)?\w[\w-]*(?:\.[\w-]+)*\.(?:[a-z]{2,4}|media|today|online|world|press|report|africa)\b")
# "TOLOnews", "Sahel24": what tells a medium in one word
_IN_ONE_WORD = re.compile(
    r"[A-Z]\w+TV|[A-Z]\w{2,}"
    r"(?:news|News|NEWS|media|Media|24|FM|Info|Press)|[A-Z]\w+(?: [A-Z]\w+)? FM|[a-z][A-Z][a-z]\w+"
)
_NATION = re.compile(r"(?P<who>[A-Z][\w-]+) ")
# what stands before a name: "Kasa's", "the left-leaning", "Kasa-based", "the exiled"
_OWNER = Needing(("'", "’"), r"(?:[\w-]+\.? ){0,2}[\w.-]+(?:['’]s|(?<=s)['’]) (?:[A-Z][a-z]+-language )?")
_BASED = Needing(("-",), r"(?:[A-Z][\w-]*|[a-z]+)-(?:[a-z]+|[A-Z][a-z]+) ")
_IN_SMALL = re.compile(r"[a-z]+ ")
_BESIDE = re.compile(r", (?:monitoring|which|(?:run|[a-z]+ed) (?:by|in|from)|known as)\b")
_NAME = re.compile(
    r"(?:[A-Z\d][\w’'.%&-]*|d['’]|de|la|le|el|al|of|the|and)(?: ?(?:[A-Z\d][\w’'.&-]*|en|de|del|la|of|the|and|[a-z]+))*"
)
_ARTICLE = re.compile(r"(?:[Tt]he|[Aa]n?) ")
_LINKS = frozenset(
    {"of", "for", "in", "at", "by", "from", "with", "on", "and", "to", "or", "who", "which", "that", "near"}
)
# "Samaa's correspondent", "the Dawn website"
_ITS_PEOPLE = (
    r"(?:reporters?|correspondents?|journalists?|stringers?|crew|newsroom|news desk|desk|bureau|ticker|website|web site"
    r"|site|reports?|bulletin|newscast|broadcast|live blog|blog)"
)


def medium_named(phrase: str, sentences: Callable[[], Iterable[str]]) -> Claimant | None:
    """The medium that a noun phrase names by the tables or in one word; None where it names none by these.

    `sentences`: all of the item, which may have in full what the phrase shortens.
    """
    found = _medium(phrase)
    if found is None:
        return None
    name, full = found
    if full and not any(full in sentence for sentence in sentences()):
        return None
    known = actor_source(name) if name in phrase else None
    if known:
        return known[0].model_copy(update={"text": phrase}) if known[0].kind is ClaimantKind.MEDIA else None
    return Claimant(name=name, kind=ClaimantKind.MEDIA, text=phrase)


@lru_cache(maxsize=_KEPT)
def _medium(phrase: str) -> tuple[str, str | None] | None:
    """The name of a medium, and what the item must tell besides, if the phrase says too little."""
    phrase = _BESIDE.split(phrase)[0]
    apposed = _apposed().fullmatch(phrase)
    phrase = apposed["name"] if apposed else phrase
    if phrase.count(" ") > _LONGEST:
        return None
    for at, noun_before in _begins(phrase):
        rest = phrase[at:]
        called = _called(rest)
        behind = _behind().fullmatch(rest, len(called)) if called else None
        if behind and (behind["place"] or "")[:4] == " of " and _media()[_folded(called)][1]:
            behind = None  # "the Times of Bor"
        if called.endswith(" News") and rest.startswith(" Agency", len(called)):
            behind = None  # "the Syrian Arab News Agency"
        if behind:
            article = phrase[max(0, at - 4) : at].lower() == "the "
            noun = noun_before or apposed is not None or behind["noun"] is not None
            return _kept(called, article=article, noun=noun)
        told = _SITE.match(rest) or _IN_ONE_WORD.match(rest)
        if told and _behind().fullmatch(rest, told.end()):
            return told[0], None
    named = bare(phrase)
    if apposed:
        return (named, None) if _NAME.fullmatch(named) else None
    of_people = _its_people().fullmatch(named)
    whose = (of_people["of"] or of_people["whose"]) if of_people else ""
    return (whose, None) if whose and kind_of(whose.lower()) is ClaimantKind.MEDIA and not actors_in(whose) else None


def _called(words: str) -> str:
    """The longest name of a medium with which words begin; "" where they begin with none."""
    first = _folded(words[:_LONGEST_WORD]).split(" ", 1)[0].rstrip(",")
    if _OWNER_BEHIND.sub("", first) not in _first_words():
        return ""
    ends = [match.start() for match in _WORD_ENDS.finditer(words)]
    return next((words[:end] for end in reversed(ends) if _folded(words[:end]) in _media()), "")


def _folded(name: str) -> str:
    """A name without its accents, and its hyphens, which the press leaves out as it likes."""
    plain = name if name.isascii() else "".join(one for one in normalize("NFD", name) if not combining(one))
    return plain.replace("-", " ").replace("al ", "Al ")


def _begins(phrase: str) -> Iterable[tuple[int, bool]]:
    """Where a name may begin, behind what tells whose it is and of what kind; and whether a noun for media does."""
    at, noun = 0, False
    yield at, noun
    while True:
        lead = next((m for p in (_ARTICLE, _OWNER, _BASED, _nouns(), _IN_SMALL) if (m := p.match(phrase, at))), None)
        if lead is None:
            nation = _NATION.match(phrase, at)
            lead = nation if nation and (is_nation(nation["who"]) or country_named(nation["who"])) else None
        if lead is None or lead[0].strip() in _LINKS:
            return
        noun = noun or lead.re is _nouns() or lead[0].strip().lower() in listed("owned")
        at = lead.end()
        yield at, noun


def _kept(called: str, *, article: bool, noun: bool) -> tuple[str, str | None] | None:
    """The name under which a medium is kept that is called so; None where the words may as well be somebody else's."""
    full, with_article = _media()[_folded(called)]
    if with_article and not article:
        return None
    if called in _beside_a_noun() and not noun:
        return (full, full) if full != called else None
    return full, None


@cache
def _media() -> dict[str, tuple[str, bool]]:
    """What a medium is called, without "The" -> the name under which it is kept; and whether it needs the article."""
    table = lexicon.table("media")
    rows = [row for name in ("agencies", "papers", "stations") for row in table[name]]
    called: dict[str, tuple[str, bool]] = {}
    for row in rows:
        for name in row:
            alone = name.removeprefix("The ")
            called.setdefault(_folded(alone), (row[0], alone != name and alone not in row))
    return called


@cache
def _first_words() -> frozenset[str]:
    """With which words, folded, the name of a medium begins; without what may stick to it."""
    return frozenset(name.split(" ", 1)[0] for name in _media())


@cache
def _beside_a_noun() -> frozenset[str]:
    return lexicon.words_listed("media", "beside_a_noun")


@cache
def _apposed() -> re.Pattern[str]:
    """ "Le Messager, an opposition paper", "Al-Bor, the rebels' television", "Bor 24, a portal run by students"."""
    nouns = any_of((listed("papers_named") | listed("papers")) - {"station", "network", "channel", "radio", "agency"})
    kinds = "radio|television|tv|TV|news|cable|satellite|private"
    nouns = f"{nouns}|(?:{kinds}) (?:station|network|channel)|TV|television|radio"
    return re.compile(
        rf"(?P<name>[^,]+), (?:an?|the|(?:the )?[\w’'.-]+['’]s?) (?:[\w’'-]+ ){{0,5}}?(?:{nouns})"
        r"(?:,? (?:that|which|in|of|for|based|run|owned|close|published|linked|with|known|read|on|affiliated|and)\b.*)?"
    )


@cache
def _its_people() -> re.Pattern[str]:
    """ "The correspondent of Radio Bor in Kasa", "a Bor TV ticker"."""
    people = r"(?:correspondent|reporter|journalist|stringer|news desk|newsroom|ticker|newscast|bulletin)s?"
    return re.compile(
        rf"(?:(?:(?:[\w-]+ )?{people} (?:of|for|from|with|at) (?:the )?(?P<of>.+?))"
        rf"|(?:(?P<whose>.+?)(?:['’]s?)? (?:[a-z-]+ ){{0,2}}?{people}))(?: (?:in|from|at) (?:the )?[A-Z].*)?"
    )


@cache
def _nouns() -> re.Pattern[str]:
    """A noun for media before a name."""
    return re.compile(rf"(?:{any_of(listed('papers_named'))}|agency|[Nn]ews) ")


@cache
def _behind() -> re.Pattern[str]:
    """What may stand behind the name of a medium: a noun for it, its short form, its people, where it is."""
    nouns = any_of([form for noun in listed("papers_named") for form in (noun, noun.title())])
    return re.compile(
        rf"(?P<noun>,? (?:news )?(?:{nouns}|TV|agency|Agency|Online|Daily|online)(?: of [A-Z]\w+(?: [A-Z]\w+)?)?)?"
        rf"(?: \([A-Z][\w.-]{{1,9}}\))?(?:(?:['’]s?)?(?: [a-z-]+){{0,2}} {_ITS_PEOPLE})?"
        r"(?:(?:['’]s?)? [A-Z]\w+(?:-language)? [Ss]ervice)?(?P<place> (?:in|at|from|of) (?:the )?\w+(?: [A-Z]\w+)?)?"
    )
