"""A verb of speech in its sentence -> who says what by it ("police said", "..., said the mayor")."""

from __future__ import annotations

import re
from typing import NamedTuple

from schemas import ClaimantKind, Stance
from streams.extract.harm.announced import calls_so, clause_ahead, said_after, says_behind, set_in
from streams.extract.source.attribution import LONGEST_ACTOR, REFUSES, Attribution
from streams.extract.source.cited_counts import cited_in
from streams.extract.source.goes_on import JOINS, goes_on, issued_before
from streams.extract.source.heard import Heard
from streams.extract.source.inverted import ends_with_source, may_invert
from streams.extract.source.kinds import are_people
from streams.extract.source.made_to import made_to
from streams.extract.source.may_speak import counts_harmed, is_body_or_sources, may_be_cited
from streams.extract.source.names_behind import article_before, name_after
from streams.extract.source.replies import issued_by, replies
from streams.extract.source.several import first_of_several, with_head
from streams.extract.source.sources import Source, country_named
from streams.extract.source.speech_verbs import (
    closes,
    in_name,
    is_heard,
    is_no_speech,
    is_of_others,
    is_passive,
    is_told,
    openings,
    quoted_by_others,
)
from streams.extract.source.speech_words import MARKS, listed, verbs
from streams.extract.source.subjects import Span, noun_phrase_before, subject_before
from streams.extract.text.words import Words
from streams.link.actors import actors_in
from streams.link.places import places_in

# Whoever is called so speaks by a verb that takes what is said ("the ECCHR alleges", "the NTSB put the dead at").
_ABBREVIATION = re.compile(r"(?:[Tt]he )?[A-Z]{3,8}(?=$|,)")
# "the Lawyers' Centre for Human Rights", not "the town of Bor"
_IS_NAME = re.compile(r"(?:[Tt]he )?[A-Z][\w’'-]+ (?:[A-Z][\w’'-]+ )*(?:for|on|of) (?:[A-Z][\w’'-]+ )*[A-Z][\w’'-]+")
# Right before a verb that may be a noun, these leave no subject ("of reports", "his claims").
_NO_SUBJECT = frozenset(
    {"of", "his", "no", "on", "about", "amid", "after", "despite", "following", "over", "with", "from"}
)
_HAD = frozenset({"had", "have", "has", "get", "got", "receive", "received", "receiving"})
_DRAWN_FROM = (("on",), ("from",), ("through",), ("via",), ("monitors",), ("uses",))
# "Both the army and the rebels said": no one speaker either
_ONE_OF_BOTH = re.compile(r"\b(?:both|neither) [^,;.]{2,40} (?:and|nor) (?:the )?$", re.IGNORECASE)
# "Togo recorded 52 deaths": it had them, whoever counted
_HAS = frozenset({"recorded", "records", "registered"})
_WORKS = frozenset({"accounts", "documents", "evidence", "testimony", "testimonies", "images", "footage", "videos"})
# Of the verbs that need a subject that is no article, those that are no nouns ("an investigation by the BBC found")
_PAST = frozenset({"found", "believed", "gave", "gives"})
_QUOTES = frozenset({"quoted", "cited", "quotes", "cites", "quoting", "citing"})
_TELLS = frozenset({Stance.REPORTS, Stance.ALLEGES})
_FINITE = {("was",), ("were",), ("is",), ("are",), ("had",), ("has",), ("have",)}  # "said nine people were killed"
_NEIGHBOURING = re.compile(r"^(?:[Tt]he )?(?:[Nn]eighbou?ring|[Nn]earby) ")
_MAIN_VERB = re.compile(r", (?:was|were|is|are|has|had|have|did|does) (?!been\b)")
_NEAR = 20
"""Within so many characters from a verb that refuses it a figure of another is told ("rejecting as false the")."""
_AUXILIARIES = frozenset({"has", "had", "have", "now", "also", "earlier", "so", "far", "itself"})


class _Verb(NamedTuple):
    """A verb of speech, by its words, with the stance that it gives its speaker."""

    sentence: str
    words: Words
    heard: Heard
    span: Span
    stance: Stance
    after_speech: bool = False
    """Whether somebody has said something in the sentence before, and not only refused another's word."""

    @property
    def low(self) -> str:
        return self.words.lows[self.span[0]]

    @property
    def before(self) -> str:
        return self.words.lows[self.span[0] - 1] if self.span[0] else ""

    @property
    def is_noun(self) -> bool:
        """Whether its word may be a noun."""
        return self.low in listed("nouns")

    @property
    def start(self) -> int:
        """Offset of the verb."""
        return self.words.starts[self.span[0]]


def by_verb(words: Words, heard: Heard) -> list[Attribution]:
    """The sources of a sentence that speak by a verb, in the order of the verbs."""
    found: list[Attribution] = []
    done = 0
    for i in openings(verbs(), words.lows):
        hit = verbs().at(words.lows, i) if i >= done else None
        if hit is None:
            continue
        done = quoted_by_others(words.lows, i) or i + hit[0]
        if words.lows[i] in listed("nouns") and done < len(words.lows) and verbs().at(words.lows, done):
            continue  # "media reports suggest"
        passive = is_passive(words.lows, i, done) and not (is_told(words, (i, done)) or made_to(words, i))
        if not in_name(words, i) and not passive and not is_of_others(words, i, done):
            after_speech = any(one.direct and one.stance not in REFUSES for one in found)
            verb = _Verb(heard.sentence, words, heard, (i, done), Stance(hit[1]), after_speech)
            if after_speech and (made := replies(words, heard, verb.span, verb.stance, found)):
                found = [*(one.until(verb.start) for one in found), made]
                heard.speaks((made.claimant, made.by_person), words.ends[done - 1])
                continue
            made = _speaker(verb) or _refuses_too(verb, found)
            if made:
                found.append(made)
                heard.speaks((made.claimant, made.by_person), words.ends[done - 1])
    return found


def _speaker(verb: _Verb) -> Attribution | None:
    words, (i, end) = verb.words, verb.span
    if verb.is_noun and words.lows[i - 1 : i] in (("'",), ("’",)):
        return None  # "the rebels' claim"
    subject = made_to(words, i) or subject_before(words, i)
    subject = subject and first_of_several(words, subject)
    if ends_with_source(words, verb.span) and (made := _source_behind(verb)):
        named = made.claimant.kind is not ClaimantKind.UNKNOWN or made.claimant.person is not None
        named = named or not listed("of_people").isdisjoint(made.claimant.name.lower().split())
        if named or (subject is None and words.lows[end] not in ("its", "their")):
            return made  # not "The group, made up of nine, says its search begins."
    if subject is None:
        return _body_of_clause(verb) or _source_behind(verb) or _goes_on(verb)
    if _says_nothing(verb, subject) or (verb.after_speech and words.lows[subject[1] - 1] in _WORKS):
        return None  # "The envoy said that witness accounts suggest nine died"
    issued = issued_before(words, subject)
    if issued and ((made := _goes_on(verb)) or verb.after_speech):
        return made  # "The army put out a statement saying": who put it out speaks already
    first = words.starts[subject[0]]
    # "the group estimated 60 were killed"
    covers = _before(said_after(verb.sentence, verb.start), clause_ahead(verb.sentence, first, words.ends[end - 1]))
    claims_deed = "responsibility" in words.lows[i : end + 1]  # "Nine died in a blast, and the Front claimed it"
    closing = not claims_deed and closes(verb.sentence, words, subject[0], end)
    if closing and not says_behind(verb.sentence, words, subject[0], end):
        covers = _before([*covers, (0, first)], set_in(verb.sentence, first, words.ends[end - 1]))
    if _is_nobodys(verb, subject):
        return None
    if _in_which_clause(words, subject) and (comma := verb.sentence.find(", ", verb.start)) > 0:
        covers = _before(covers, comma)  # "The toll, which the ministry had put at 12, rose to 15, the mayor said"
    source = _source(verb, subject)
    if source is None:
        return _source_behind(verb) if verb.before == "," else None  # ", the worst in years, say police"
    return _told_by(verb, subject, source, covers)


def _in_which_clause(words: Words, subject: Span) -> bool:
    """ ", which the ministry had put at": a clause between commas of which the subject is none of the sentence's."""
    k = subject[0] - 1
    k -= words.lows[k] in ("the", "a", "an")
    return k > 0 and words.lows[k] == "which" and words.lows[k - 1] == ","


def _refuses_too(verb: _Verb, found: list[Attribution]) -> Attribution | None:
    """ "Eleven died, the mayor said, disputing the hospital's figure": who spoke before disputes it."""
    if verb.stance not in REFUSES or not verb.low.endswith("ing") or verb.before != "," or not found:
        return None
    near = range(verb.start, verb.words.ends[verb.span[1] - 1] + _NEAR)
    if not found[-1].direct or not any(cited.span[0] in near for cited in cited_in(verb.sentence)):
        return None
    return found[-1]._replace(stance=verb.stance, covers=((verb.start, len(verb.sentence)),), at=verb.start)


def _source_behind(verb: _Verb) -> Attribution | None:
    """ "..., said the mayor": the source stands behind its verb."""
    words, end = verb.words, verb.span[1]
    if verb.before in JOINS or verb.before == "which" or _hears(verb) or is_no_speech(verb.sentence, words, verb.span):
        return None  # "visited the town and said 14 people were killed"
    name = name_after(words, end) if may_invert(words, verb.span) else None
    if name is None or _is_nobodys(verb, name) or words.lows[name[1] : name[1] + 1] in _FINITE:
        return None
    last = words.ends[name[1] - 1]
    covers = [(0, verb.start), (last, len(verb.sentence))]
    source = _source(verb, name)
    return source and _told_by(verb, name, source, _before(covers, set_in(verb.sentence, verb.start, last)))


def _told_by(verb: _Verb, subject: Span, source: Source, covers: list[Span]) -> Attribution:
    at, told_before = _name_start(verb, subject), "had" in verb.words.lows[subject[1] : verb.span[0]]
    covers = _within_brackets(verb, covers)
    taken_in = source[0].kind is ClaimantKind.MEDICAL and verb.low.startswith("admit")  # "the hospital admitted nine"
    stance = Stance.REPORTS if taken_in else verb.stance
    return Attribution(source[0], stance, tuple(covers), at, True, source[1], told_before)


def _within_brackets(verb: _Verb, covers: list[Span]) -> list[Span]:
    """ "Hospitals took in 39 (36, say the police), and ...": who speaks in brackets says no more than they hold."""
    opened, closed = verb.sentence.rfind("(", 0, verb.start), verb.sentence.find(")", verb.start)
    if opened < 0 or closed < 0 or ")" in verb.sentence[opened : verb.start]:
        return covers
    return [(max(start, opened), min(end, closed)) for start, end in covers if start < closed and end > opened]


def _hears(verb: _Verb) -> bool:
    return verb.low == "heard" or is_told(verb.words, verb.span)


def _says_nothing(verb: _Verb, subject: Span) -> bool:
    """Whether a subject before what looks like a verb of speech says nothing by it."""
    lows, (i, end) = verb.words.lows, verb.span
    at_end = verb.is_noun and verb.low not in _PAST and lows[end : end + 1] in ((), (".",))
    if at_end and subject[0] and lows[subject[0] - 1] not in MARKS:
        return True  # "by means of falsified transport documents."
    if is_no_speech(verb.sentence, verb.words, verb.span) or (_hears(verb) and not is_heard(verb.words, subject)):
        return True
    if verb.is_noun and (lows[subject[1] - 1] in listed("determiners") or lows[i - 1] in _NO_SUBJECT):
        return True
    if verb.is_noun and verb.low.endswith("s") and lows[i - 1] in _HAD:
        return True  # "Initially we had reports of seven deaths"
    if verb.is_noun and lows[i - 2 : i - 1] in _DRAWN_FROM and verb.words.texts[i - 1].islower():
        return True  # "which draws on media reports"
    return calls_so(verb.sentence, verb.start)


def _is_nobodys(verb: _Verb, subject: Span) -> bool:
    """Whether a noun phrase is no one speaker's: of several, of a country that had what was counted."""
    at = _name_start(verb, subject)
    if _ONE_OF_BOTH.search(verb.sentence, 0, at):
        return True
    if verb.low in _HAS and _is_place(_phrase(verb, subject)):
        return True
    noun = verb.is_noun or verb.low in listed("participles")
    return noun and _phrase(verb, subject).endswith(("'s", "’s"))  # "the country's confirmed deaths"


def _is_quoted_there(verb: _Verb, subject: Span) -> bool:
    """ "Reuters cited tribesmen saying three had died": whoever is quoted speaks, whatever he is called."""
    lows, k = verb.words.lows, subject[0]
    while k and lows[k - 1] in ("the", "a", "an", "local", "one"):
        k -= 1
    return verb.low in ("saying", "as") and k > 0 and lows[k - 1] in _QUOTES


def _is_place(phrase: str) -> bool:
    """ "Togo", "neighbouring Bor": a country or a town."""
    if country_named(phrase):
        return True
    name = _NEIGHBOURING.sub("", phrase)
    return any((place.start, place.end) == (0, len(name)) for place in places_in(name))


def _source(verb: _Verb, subject: Span) -> Source | None:
    """Whom the noun phrase of a verb names."""
    phrase, at = _phrase(verb, subject), _name_start(verb, subject)
    # "the credible reports": a word that may be a noun needs a name before it to be a verb
    plainly = verb.low in listed("plain") and not (verb.is_noun and phrase[1:].islower())
    plainly = plainly or _is_abbreviation(verb, phrase)
    last = phrase.lower().rsplit(" ", 1)[-1]
    plainly = plainly or counts_harmed(phrase) or (verb.stance in _TELLS and are_people(phrase))
    plainly = plainly or is_body_or_sources(phrase) or (verb.stance is not Stance.REPORTS and last in listed("bodies"))
    plainly = plainly or _is_quoted_there(verb, subject)
    source = verb.heard.source(phrase, plainly=plainly, at=at)
    if article_before(verb.words, subject) == subject[0]:
        return source
    unheard = source is None and plainly and verb.before in MARKS  # "said the railway"
    definite = verb.words.lows[subject[0] - 1] == "the"
    no_person = source is not None and definite and (source[1] or last == phrase)  # "said the Harbour Rangers"
    return verb.heard.source(f"the {phrase}", plainly=plainly, at=at) if unheard or no_person else source


def _is_abbreviation(verb: _Verb, phrase: str) -> bool:
    """Whether a subject is one, of a verb that has an object or surely is a verb ("the ABC put the toll at")."""
    after = verb.words.lows[verb.span[1] : verb.span[1] + 1]
    sure = not verb.is_noun or after in (("the",), ("that",), ("its",)) or verb.stance is Stance.ALLEGES
    return sure and _ABBREVIATION.match(phrase) is not None and not verb.sentence.isupper()


def _phrase(verb: _Verb, subject: Span) -> str:
    named = verb.sentence[_name_start(verb, subject) : verb.words.ends[subject[1] - 1]]
    return with_head(verb.words, subject, named)


def _goes_on(verb: _Verb) -> Attribution | None:
    """ "The army launched an attack, and claims to have killed four": with whom the sentence began."""
    if _hears(verb) or is_no_speech(verb.sentence, verb.words, verb.span):
        return None
    if verb.after_speech and verb.low.endswith("ing"):
        return None
    return goes_on(verb.words, verb.heard, verb.span[0], verb.stance)


def _body_of_clause(verb: _Verb) -> Attribution | None:
    """ "..., contradicting the ministry, which has reported 120 deaths": the body right before the "which"."""
    words, which = verb.words, verb.span[0] - 1
    while which > 1 and words.lows[which] in _AUXILIARIES:
        which -= 1
    if words.lows[which] != "which" or which < 2 or words.lows[which - 1] != "," or _hears(verb):
        return None
    if made := issued_by(verb.heard, words.ends[which - 2], said_after(verb.sentence, verb.start)):
        return made
    subject = noun_phrase_before(words, which - 1)
    if subject is None or is_no_speech(verb.sentence, words, verb.span) or _is_nobodys(verb, subject):
        return None
    alone = listed("links").isdisjoint(words.lows[slice(*subject)]) or _IS_NAME.fullmatch(_phrase(verb, subject))
    if alone and (source := _source(verb, subject)):
        phrase, covers = _phrase(verb, subject), said_after(verb.sentence, verb.start)
        main = _MAIN_VERB.search(
            verb.sentence, verb.start
        )  # "The militia, which says it guards farms, has killed nine"
        covers = _before(covers, main.start() if main else None)
        short = _ABBREVIATION.match(phrase) is not None  # "the KDP, which maintains"
        known = (short or may_be_cited(source[0], phrase.split()[-1:])) and not country_named(phrase)
        return _told_by(verb, subject, source, covers) if known else None
    return None


def _name_start(verb: _Verb, subject: Span) -> int:
    """Offset of a subject; of a known name that begins before it ("Save the Children"), where one ends with it."""
    words = verb.words
    at, end = words.starts[subject[0]], words.ends[subject[1] - 1]
    before = words.texts[subject[0] - 1][:1] if subject[0] else ""
    if not (before.isupper() or before.isdigit()):
        return at
    first = max(0, at - LONGEST_ACTOR)
    mentions = actors_in(verb.sentence[first:end])
    return min([at, *(first + m.start for m in mentions if first + m.end == end)])


def _before(spans: list[Span], at: int | None) -> list[Span]:
    """Spans as far as an offset; all of them where it is None."""
    return spans if at is None else [(start, min(end, at)) for start, end in spans if start < at]
