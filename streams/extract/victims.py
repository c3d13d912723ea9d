"""Document -> the persons said to be harmed without a figure, by name or by what they are, as drafts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas import Harm, Role
from streams.extract.clues import HARM
from streams.extract.document import Document, Sentence
from streams.extract.draft import Draft
from streams.extract.harm.figures import figures_in
from streams.extract.harm.frames import Figure
from streams.extract.harm.harm_words import tells_harm
from streams.extract.people.individuals import Person, with_individuals
from streams.extract.people.owners import proved_fatal
from streams.extract.people.taken_up import is_of_them, with_taken_up
from streams.extract.phrases.chunks import Chunks, chunk
from streams.extract.phrases.person_names import Names
from streams.extract.scene import Scene
from streams.extract.sentence import drafts_of
from streams.extract.text.words import words_of
from streams.extract.time.period_spans import TimeSpan

_JOINED, _JOINS = re.compile(r"[IN],?ce?[NMI]"), re.compile(r"[NMI],?ce?$")
_OWNER = re.compile(r"I\.?[EA]")
_AS_AGE = re.compile(r"[,;] \d+ ")
_COUNT = re.compile(r"(?:p[.e]{1,2})?,[ea]{0,2}(?P<count>[MN])a?[KJR]")
# "the wounded include", "the victims were identified as", "the following officers died:"
_ROLL = re.compile(r"(?:e(?:([KJ])|P)(?:i|b)|e[pP.]{1,3}(R)[^s:]{0,6}:|eP(?:b|h)+\.z)(?:\.(?=I))?(?=I)")
_VICTIMS = frozenset({"victim", "victims"})
_IN_LIST = re.compile(r"(?=[^KGVRJ]*[,c:])[,c:.eaPpfI]{1,9}")
# "killed 11 militants at Lataka, Datta Khel": where a place lies, behind its name
_AT_PLACE = re.compile(
    r"\b(?:in|at|near|outside|around|of|from|on|to)\s(?:the\s)?[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,3},\s$"
)
_AND_THEN = re.compile(r"Kca?(K)(?!a?e?[NIPMX])")
_CAPITAL = r"\b(?=[^\W\d_a-z])[^\W\d_]+(?:[-'’](?!s\b)[^\W\d_]+)*"
_CAPITALS = re.compile(rf"{_CAPITAL}(?: {_CAPITAL})*")
_AGED = re.compile(r",? (?:\(?\d\d?\b|aged )|, \d|'s|’s")
_SHORTEST_SURNAME = 3
_SMALL_WORD = re.compile(r"\b[a-z]{3,}\b")
_SHORTEST_PLACE = 4
# "of the wounds he received": what a verb does, it does to no "he".
_OF_OBJECTS, _SUBJECTS = frozenset({"verb-number", "brought-number"}), frozenset({"he", "she"})


def victims_of(document: Document) -> list[tuple[Draft, Person]]:
    """Every mention of a single person as harmed, in the order of the text."""
    sentences = document.sentences
    told = [i for i, sentence in enumerate(sentences) if _may_tell(sentence)]
    if not told:
        return []
    found: list[tuple[Draft, Person]] = []
    names = Names(set(), _written_small(document.whole))
    maybe = Names(_surnames_in(document.whole), names.ordinary)
    of_persons = {i for i in told if _may_be_of_persons(document, sentences[i], maybe)}
    alone = {name for i in of_persons for name in _names_alone(document, sentences[i], names.ordinary)}
    learned = 0
    for i in told:
        if i in of_persons:
            for one in sentences[learned:i]:
                if any(map(one.text.lower().__contains__, alone)):
                    _learn(document, one, names)
            learned = i + 1
            harm = found[-1][0].harm if found else Harm.KILLED
            found += _of_sentence(document, sentences[i], *_plain(document, sentences[i]), names, harm)
        if sentences[i].field == "text":
            found += _taken_up(document, i)
    return found


def _may_tell(sentence: Sentence) -> bool:
    return bool(sentence.gated and sentence.clues & HARM) and tells_harm(words_of(sentence.text).lows, of_one=True)


def _may_be_of_persons(document: Document, sentence: Sentence, names: Names) -> bool:
    """Whether it would tell of one harmed if all of these were names, or those that stand alone, or only what is one by
    its first name: a cheap look, for which no places and bodies are needed."""
    plain = _plain(document, sentence)[0]
    alone = {run[0].lower().split()[0] for run in _CAPITALS.finditer(sentence.text)} & names.surnames
    for known in (names.surnames, alone, set[str]()):
        chunks, who = with_individuals(plain, Names(set(known), names.ordinary), ())
        if who and (figures_in(chunks) or _owners(chunks, who) or _roll(chunks, who, Harm.KILLED)):
            return True
    return False


def _surnames_in(text: str) -> set[str]:
    """Every word that may be a surname: one that follows another with a capital, or that an age follows."""
    runs = [(run[0].lower().split(), run.end()) for run in _CAPITALS.finditer(text)]
    aged = {words[-1] for words, end in runs if _AGED.match(text, end)}
    return aged | {word for words, _ in runs for word in words[1:]}


def _names_alone(document: Document, sentence: Sentence, ordinary: frozenset[str]) -> Iterator[str]:
    """What may be a surname that stands alone, in small letters, for which a full name is to be looked for."""
    text, elsewhere = sentence.text, None
    for run in _CAPITALS.finditer(text):
        words = [word for word in run[0].lower().split() if word not in ordinary]
        if len(words) > 1 and not text.isupper():
            continue
        elsewhere = _elsewhere(document, sentence) if elsewhere is None else elsewhere
        if not any(start < run.end() and run.start() < end for start, end in elsewhere):
            yield from (word for word in words if len(word) >= _SHORTEST_SURNAME)


def _written_small(text: str) -> frozenset[str]:
    return frozenset(_SMALL_WORD.findall(text))


def _plain(document: Document, sentence: Sentence) -> tuple[Chunks, list[TimeSpan]]:
    """Its chunks with nothing but its times taken out, and these."""
    spans = document.times_of(sentence)
    return document.row_of(sentence, [(s.start, s.end) for s in spans]), spans


def _taken_up(document: Document, i: int) -> list[tuple[Draft, Person]]:
    """ "They were all killed", "detained the men": as many as were told of before."""
    sentence = document.sentences[i]
    plain, spans = _plain(document, sentence)

    def before(most: int) -> list[Chunks]:
        last = document.sentences[max(0, i - most) : i]
        return [_plain(document, one)[0] for one in reversed(last) if one.field == sentence.field]

    chunks, who = with_taken_up(plain, before)
    figures = [f for f in figures_in(chunks) if f.at in who and is_of_them(chunks, f)]
    drafts = drafts_of(Scene(document, sentence, chunks, spans, []), figures, [], {}) if figures else []
    return [(draft, who[draft.figure.at]) for draft in drafts]


def _of_sentence(
    document: Document, sentence: Sentence, plain: Chunks, spans: list[TimeSpan], names: Names, harm: Harm
) -> list[tuple[Draft, Person]]:
    chunks, who = with_individuals(plain, names, _elsewhere(document, sentence))
    if not who:
        return []
    told = [*figures_in(chunks), *_owners(chunks, who), *_roll(chunks, who, harm)]
    harmed = (f for f in told if f.at in who and not (f.rule in _OF_OBJECTS and who[f.at].noun in _SUBJECTS))
    found = [f for f in (*harmed, *_listed(chunks, who, told)) if not _names_place(chunks, who, f, told)]
    found = [f for f in found if not (sentence.field == "title" and _opens_count(chunks, f.at))]
    if not found:
        return []
    scene = Scene(document, sentence, chunks, spans, [])
    passes = [[_apposed(chunks, who, figure) for figure in found], _and_then(found, chunks)]
    drafts = [draft for figures in passes for draft in drafts_of(scene, figures, [], {})]
    return [(draft, who[draft.figure.at]) for draft in drafts]


def _opens_count(chunks: Chunks, k: int) -> bool:
    """ "Train Derails, 12 Killed": in a headline the words before a count of its own are no name."""
    if chunks.tags[k + 1 : k + 2] in tuple("KJR"):
        return _AS_AGE.fullmatch(chunks.sentence[chunks.row[k].end : chunks.row[k + 1].start]) is not None
    count = _COUNT.match(chunks.tags, k + 1)
    phrase = chunks.row[count.end("count") - 1].phrase if count else None
    return count is not None and not (phrase and phrase.others)


def _learn(document: Document, sentence: Sentence, names: Names) -> None:
    """A sentence that tells of nobody harmed may still give the full name of a person."""
    chunks = _plain(document, sentence)[0] if sentence.gated else chunk(sentence.text, [])
    with_individuals(chunks, names, _elsewhere(document, sentence))


def _elsewhere(document: Document, sentence: Sentence) -> list[tuple[int, int]]:
    if sentence.text.isupper():
        return []
    places = [(m.start, m.end) for m in document.places_of(sentence) if m.end - m.start >= _SHORTEST_PLACE]
    return [*places, *((m.start, m.end) for m in document.actors_of(sentence))]


def _apposed(chunks: Chunks, who: dict[int, Person], figure: Figure) -> Figure:
    """ "A banker, Luis Vidal, was killed": the name is no second member of a list."""
    k = figure.at
    unnamed = chunks.tags[max(0, k - 2) : k] == "I," and k - 2 not in who
    if unnamed and figure.rule == "listed-number":
        return figure._replace(rule="apposed-name")
    joined = _JOINED.match(chunks.tags, k) or _JOINS.search(chunks.tags, max(0, k - 4), k)
    return figure._replace(rule="listed-number") if joined else figure


def _roll(chunks: Chunks, who: dict[int, Person], harm: Harm) -> list[Figure]:
    """ "The wounded include a mayor", "the following officers died: Major Vidal": the first of a list of the harmed.

    `harm`: what was last told of a person, which is what happened to "the victims".
    """
    found = []
    for match in _ROLL.finditer(chunks.tags):
        said = match.lastindex
        trigger = chunks.row[match.start(said)].trigger if said else None
        if match.end() not in who or not (trigger or chunks.row[match.start() + 1].low in _VICTIMS):
            continue
        found.append(Figure(match.end(), trigger.uses[0][1] if trigger else harm, "roll"))
    return found


def _listed(chunks: Chunks, who: dict[int, Person], told: list[Figure]) -> list[Figure]:
    """The names that follow one who is harmed in the same list, whatever is told of each between commas."""
    harms = {figure.at: figure for figure in told}
    found = []
    for k in sorted(who):
        before = max((at for at in harms if at < k), default=None)
        if k in harms or before is None or not who[k].name or chunks.tags[k + 1 : k + 2] in ("y", "b", "h", "K", "R"):
            continue
        if _IN_LIST.fullmatch(chunks.tags, before + 1, k):
            harms[k] = harms[before]._replace(at=k, rule="listed-number", role=Role.TOTAL, parent=None)
            found.append(harms[k])
    return found


def _names_place(chunks: Chunks, who: dict[int, Person], figure: Figure, told: list[Figure]) -> bool:
    """ "They killed 11 men at Lataka, Datta Khel": the name behind a place, where a count is told and no person."""
    k = figure.at
    before = max((one.at for one in told if one.at < k), default=None)
    if figure.rule != "listed-number" or not who[k].name or before is None or before in who:
        return False
    return _AT_PLACE.search(chunks.sentence, chunks.row[before].end, chunks.row[k].start) is not None


def _and_then(figures: list[Figure], chunks: Chunks) -> list[Figure]:
    """ "were abducted and later murdered": the second harm as well."""
    more = []
    for figure in figures:
        then = _AND_THEN.match(chunks.tags, figure.trigger) if figure.trigger is not None else None
        second = chunks.row[then.start(1)].trigger if then else None
        if then and second and second.uses[0][1] != figure.harm:
            more.append(figure._replace(harm=second.uses[0][1], trigger=then.start(1)))
    return more


def _owners(chunks: Chunks, who: dict[int, Person]) -> list[Figure]:
    """ "Mayor Vidal's death"."""
    found = []
    for match in _OWNER.finditer(chunks.tags):
        k, t = match.start(), match.end() - 1
        if k not in who or not chunks.row[k].text.lower().endswith(("'s", "’s")):
            continue
        trigger = chunks.row[t].trigger
        harm = (trigger.harm("E") or trigger.harm("A")) if trigger else None
        if proved_fatal(chunks, t):
            continue
        if harm in (Harm.KILLED, Harm.INJURED, Harm.DETAINED, Harm.KIDNAPPED, Harm.MISSING):
            found.append(Figure(k, harm, "possessed-harm", trigger=t))
    return found
