"""Document -> the persons said to be harmed without a figure, by name or by what they are, as drafts."""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.chunks import Chunks, chunk
from streams.extract.document import Document, Sentence
from streams.extract.draft import Draft
from streams.extract.figures import figures_in
from streams.extract.frames import Figure
from streams.extract.individuals import Names, Person, with_individuals
from streams.extract.periods import periods_in
from streams.extract.scene import Scene
from streams.extract.sentence import drafts_of

_JOINED, _JOINS = re.compile(r"[IN],?ce?[NMI]"), re.compile(r"[NMI],?ce?$")
_OWNER = re.compile(r"I\.?[EA]")
_SMALL_WORD = re.compile(r"\b[a-z]{3,}\b")
_SHORTEST_PLACE = 4


def victims_of(document: Document) -> list[tuple[Draft, Person]]:
    """Every mention of a single person as harmed, in the order of the text."""
    found: list[tuple[Draft, Person]] = []
    names = Names(set(), _written_small(document.whole))
    for sentence in document.sentences:
        if sentence.gated:
            found += _of_sentence(document, sentence, names)
        else:
            _learn(document, sentence, names)
    return found


def _written_small(text: str) -> frozenset[str]:
    return frozenset(_SMALL_WORD.findall(text))


def _of_sentence(document: Document, sentence: Sentence, names: Names) -> list[tuple[Draft, Person]]:
    spans = periods_in(sentence.text, document.published, document.years)
    plain = chunk(sentence.text, [(s.start, s.end) for s in spans])
    chunks, who = with_individuals(plain, names, _elsewhere(document, sentence))
    if not who:
        return []
    found = [figure for figure in [*figures_in(chunks), *_owners(chunks, who)] if figure.at in who]
    figures = [_apposed(chunks, who, figure) for figure in found]
    if not figures:
        return []
    drafts = drafts_of(Scene(document, sentence, chunks, spans, []), figures, None, set())
    return [(draft, who[draft.figure.at]) for draft in drafts]


def _learn(document: Document, sentence: Sentence, names: Names) -> None:
    """A sentence without a word of harm may still give the full name of a person."""
    if any(character.isupper() for character in sentence.text[1:]):
        with_individuals(chunk(sentence.text, []), names, _elsewhere(document, sentence))


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


def _owners(chunks: Chunks, who: dict[int, Person]) -> list[Figure]:
    """ "Mayor Vidal's death"."""
    found = []
    for match in _OWNER.finditer(chunks.tags):
        k, t = match.start(), match.end() - 1
        if k not in who or not chunks.row[k].text.lower().endswith(("'s", "’s")):
            continue
        trigger = chunks.row[t].trigger
        harm = (trigger.harm("E") or trigger.harm("A")) if trigger else None
        if harm in (Harm.KILLED, Harm.INJURED, Harm.DETAINED, Harm.KIDNAPPED, Harm.MISSING):
            found.append(Figure(k, harm, "possessed-harm", trigger=t))
    return found
