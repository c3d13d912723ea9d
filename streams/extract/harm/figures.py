"""The chunks of a sentence -> its figures: the numbers that count victims, each with its harm and its rule."""

from __future__ import annotations

import re

from schemas import Harm, Role
from streams.extract import lexicon
from streams.extract.harm.aboard import aboard_killed, aboard_missing
from streams.extract.harm.among_them import among_them
from streams.extract.harm.answers import answer_at
from streams.extract.harm.arrivals import arrived_at
from streams.extract.harm.averted import is_averted, is_home_again
from streams.extract.harm.bodies import are_corpses
from streams.extract.harm.by_place import by_place
from streams.extract.harm.by_rank import ranked, ranked_subject
from streams.extract.harm.cited_figures import cited_at
from streams.extract.harm.closed_lists import closes_list
from streams.extract.harm.compared import compared_at
from streams.extract.harm.cost_lives import whom_it_cost_life
from streams.extract.harm.died_where import died_where
from streams.extract.harm.either import of_either
from streams.extract.harm.fallen import drowned_or_buried, fallen_or_lost
from streams.extract.harm.fiction import is_told_in_fiction, only_strengthens
from streams.extract.harm.frames import OF_WHICH_LEFT, SPARED_LEFT, Figure
from streams.extract.harm.further import is_defined, is_none, is_speaker, nearer, own_death
from streams.extract.harm.held import held_at
from streams.extract.harm.how_they_died import part_by_cause
from streams.extract.harm.left_figures import are_taken, figure_on_left
from streams.extract.harm.listed_victims import listed_victims
from streams.extract.harm.lodged import lodged_at
from streams.extract.harm.not_harmed import (
    befalls_nobody,
    is_apposed,
    is_heard,
    is_no_count,
    is_only_named,
    is_worst,
    of_animals,
    released,
)
from streams.extract.harm.other_nouns import figure_of_other_noun
from streams.extract.harm.outbreaks import of_illness
from streams.extract.harm.parts import elided_at, in_town, listed_at, other_figure_at, part_at, that_add_up
from streams.extract.harm.parts_alone import part_alone_at
from streams.extract.harm.predicates import before_being
from streams.extract.harm.put_at import put_at
from streams.extract.harm.right_figures import figure_on_right, of_more
from streams.extract.harm.running_counts import COUNTED, Standing, running_at
from streams.extract.harm.sought import sought_at
from streams.extract.harm.taken_away import taken_away
from streams.extract.harm.taken_in import may_be_taken_in, taken_in
from streams.extract.harm.treated import treated_at
from streams.extract.lexicon import words_listed
from streams.extract.people.apposed import apposed_victims
from streams.extract.people.owners import own_act
from streams.extract.phrases.chunks import Chunk, Chunks

OWN_VERB = 5  # chunks from a part to the verb that is its own
_WHO_WERE = re.compile(r"[NM]r[hba]{0,3}[KRJ][^,s]{0,8},")
_ONE_OF_THEM = re.compile(r"Mw,?$")
# "19 died, seven of them children and five women, and three were hurt": of whatever harm their whole is
_BY_CLASS = re.compile(r"[MN]w[ea.]{0,2}P(?:c[ae]?N)?(?=[,s]|$)")
_BY_CLASS_LEFT = re.compile(r"[MN]w[ea.]{0,2}Pc[ae]?$")
_NOT_TOLD = re.compile(r" (?:were|was) (?:given|available|known|announced)\b")  # "no casualties were given"
_BETWEEN_LABELS = re.compile(r":M[EKJRT]:")  # "Deaths: 24 Injured: 31"
# "could shelter 900 refugees", "will take in 900", "is ready to accept 900"
_ONLY_POSSIBLE = re.compile(r"(?:m[an.]{0,2}|(?P<promise>.)t)[.V]p?[ae]{0,2}$")


def figures_in(chunks: Chunks, before: Harm | None = None, standing: Standing | None = None) -> list[Figure]:
    """Every figure of the sentence, in the order of the text. `before`: the harm of the last figure of the sentences
    before, of which "four of them" is a part. `standing`: what a number that stands alone may take over."""
    found: list[Figure] = []
    members: dict[int, Figure] = {}
    for k, chunk in enumerate(chunks.row):
        figure: Figure | None
        if chunk.tag == "I" and _is_told_one(chunks, k, found):
            continue
        if chunk.tag == "I" and (_says_who_one_is(chunks, k) or (not (found or before) and _is_share(chunk))):
            continue
        if k in members:
            figure = members[k]
        elif chunk.tag == "Q":
            figure = ranked(chunks, k)
        elif chunk.tag == "O" and is_defined(chunks, k):
            continue
        elif chunk.tag == "O" and k + 1 < len(chunks.row) and chunks.row[k + 1].low == "critical":
            figure = part_at(chunks, k, found, before)  # "120 injured, 3 critical"
        elif chunk.tag == "O":
            figure = figure_of_other_noun(chunks, k, before) or compared_at(chunks, k, found, before)
            figure = figure or listed_victims(chunks, k, found, before)
            figure = figure or by_place(chunks, k, found, before)
            figure = figure or arrived_at(chunks, k, found[-1].harm if found else before)
            figure = figure or fallen_or_lost(chunks, k)
            figure = figure or running_at(chunks, k, found, standing) or part_alone_at(chunks, k, found, standing)
            figure = figure or cited_at(chunks, k, found, before)
        elif chunk.tag in "NMIX":
            figure = _harm_noun(chunks, k, found) if chunk.tag == "X" else _figure(chunks, k, found, before, standing)
            figure = figure or (figure_of_other_noun(chunks, k, before) if chunk.tag == "M" else None)
            figure = figure or running_at(chunks, k, found, standing) or part_alone_at(chunks, k, found, standing)
        else:
            continue
        if figure is None or released(chunks, figure) or is_none(chunks, figure):
            continue
        if is_told_in_fiction(chunks, figure) or only_strengthens(chunks, figure):
            continue
        if is_only_named(chunks, figure) or is_averted(chunks, figure) or is_home_again(chunks, figure):
            continue
        figure = of_either(chunks, figure)
        figure = of_illness(chunks, figure) if figure else None
        if figure:
            found.append(figure)
            members = members or that_add_up(chunks, figure)
    return found


def _says_who_one_is(chunks: Chunks, k: int) -> bool:
    """ "one of them a child", "one of them, a boy injured by glass, was flown out": told already."""
    match = _ONE_OF_THEM.search(chunks.tags, max(0, k - 3), k)
    return match is not None and chunks.row[match.start()].quantity.value == 1


def _is_told_one(chunks: Chunks, k: int, found: list[Figure]) -> bool:
    """ "one a Croatian student": who the one is that was counted."""
    return bool(found) and found[-1].at == k - 1 and chunks.tags[k - 1] == "M" and chunks.row[k - 1].quantity.value == 1


def _is_share(chunk: Chunk) -> bool:
    """ "A third died": a share of them, where nobody was counted before."""
    return chunk.phrase is not None and chunk.phrase.ordinal > 0 and not chunk.phrase.head


def _figure(
    chunks: Chunks, k: int, found: list[Figure], before: Harm | None, standing: Standing | None
) -> Figure | None:
    """The first of: a part where its own verb says nothing else, a frame, a modifier, a list, what was told before."""
    phrase = chunks.row[k].phrase
    if [c.low for c in chunks.row[max(0, k - 2) : k]] == ["all", "but"]:
        return None
    if is_no_count(chunks, k) or is_apposed(chunks, k) or is_heard(chunks, k) or is_speaker(chunks, k):
        return None
    if chunks.row[k].tag in "MI" and not (phrase and phrase.head) and of_animals(chunks, k):
        return None
    if k and _BETWEEN_LABELS.match(chunks.tags, k - 1) and (labelled := put_at(chunks, k)):
        return labelled
    if owned := own_act(chunks, k) or fallen_or_lost(chunks, k):
        return owned
    part = part_at(chunks, k, found, before) or among_them(chunks, k, found, before)
    spared = _are_spared(chunks, k) or chunks.tags[max(0, k - 2) : k + 1] == "tbI"
    right = None if spared else figure_on_right(chunks, k)
    if right and closes_list(chunks, k, right, found) and (member := listed_at(chunks, k, found)):
        return member
    if right and (so_many := died_where(chunks, k, right, found)):
        return so_many
    left = figure_on_left(chunks, k)
    if part and right and part.harm is Harm.KILLED and right.harm is Harm.INJURED and _of_which(chunks, k):
        return part  # "12 died, of whom five were shot"
    if part and right and right.harm != part.harm and _says_own_harm(chunks, k, right):
        whole = next((f for f in reversed(found) if f.harm == right.harm and f.role != Role.PART), None)
        return part._replace(harm=right.harm, parent=whole.at if whole else None)
    if part and left and left.rule == "verb-number" and left.harm != part.harm:
        return left
    if part and right and part.harm is Harm.KILLED and right.harm is Harm.INJURED and _of_the_dead(chunks, k):
        return part  # "12 of the dead were burned past recognition"
    own_verb = _begins_clause(chunks, k) or (chunks.tags[k + 1 : k + 2] == "w" and not _BY_CLASS.match(chunks.tags, k))
    if (
        right
        and not part
        and _BY_CLASS_LEFT.search(chunks.tags, max(0, k - 8), k)
        and chunks.tags[k + 1 : k + 2] in ",s"
    ):
        part = listed_at(chunks, k, found)
    if part and (right is None or right.harm == part.harm or not own_verb):
        return part
    if right and phrase and phrase.harm == Harm.MISSING and right.harm == Harm.KILLED and right.hedged:
        return right._replace(harm=Harm.MISSING)  # "12 missing people are presumed dead"
    if left and right and left.rule == "verb-number" and right.rule == "number-participle" and of_more(chunks, k):
        return left  # "killed 34 of the 120 people infected"
    if left and right and left.harm == Harm.KILLED and right.harm == Harm.MISSING and left.rule == "noun-of-number":
        return left  # "the bodies of three men who had been missing are found"
    near = nearer(chunks, right, left)
    role = Role.PART if phrase and phrase.harm and of_more(chunks, k) else Role.TOTAL  # "two of the eight wounded men"
    if near and phrase and phrase.harm and phrase.harm is not near.harm and _tells_of_others(chunks, k, near):
        return Figure(k, phrase.harm, "modifier-number", role)  # "12 injured people and 400 people affected"
    if near and phrase and phrase.harm is near.harm and near.role is Role.TOTAL:
        near = near._replace(role=role)
    if near:
        return in_town(chunks, near, found) or near
    if sought := sought_at(chunks, k):
        return sought
    if lodged := lodged_at(chunks, k, found[-1].harm if found else before):
        return lodged
    if (
        fallen := held_at(chunks, k)
        or drowned_or_buried(chunks, k)
        or arrived_at(chunks, k, found[-1].harm if found else before)
    ):
        return fallen
    if taken := taken_away(chunks, k, found[-1].harm if found else before):
        return taken
    if phrase and phrase.harm and not _names_a_thing(chunks, k):
        return Figure(k, phrase.harm, "modifier-number", role)
    if k > 1 and chunks.row[k - 2].low == "the" and chunks.tags[k] in "NM" and chunks.tags[k - 1] in "JK":
        harm = lexicon.harm_modifiers().get(chunks.row[k - 1].low)
        return Figure(k, harm, "modifier-number") if harm else None  # "the missing four crew members"
    return _told_beside(chunks, k, found, part, before, standing) or _of_own_noun(chunks, k)


def _of_which(chunks: Chunks, k: int) -> bool:
    return OF_WHICH_LEFT.search(chunks.tags, max(0, k - 3), k) is not None


def _of_the_dead(chunks: Chunks, k: int) -> bool:
    return chunks.tags[k + 1 : k + 2] == "w" and chunks.row[k + 1].low.endswith(("dead", "killed", "deceased"))


def _told_beside(
    chunks: Chunks, k: int, found: list[Figure], part: Figure | None, before: Harm | None, standing: Standing | None
) -> Figure | None:
    """A number without a harm of its own: in a list, a part, of a harm told before."""
    if (not found or found[-1].rule in COUNTED) and (running := running_at(chunks, k, found, standing)):
        return compared_at(chunks, k, found, before) or running
    told = listed_at(chunks, k, found) or part or by_place(chunks, k, found, before)
    told = told or cited_at(chunks, k, found, before) or other_figure_at(chunks, k, found, before)
    told = told or compared_at(chunks, k, found, before) or elided_at(chunks, k, found)
    told = told or answer_at(chunks, k, found, before)
    told = told or apposed_victims(chunks, k) or own_death(chunks, k) or before_being(chunks, k)
    told = told or part_by_cause(chunks, k, found) or whom_it_cost_life(chunks, k)
    told = told or listed_victims(chunks, k, found, before) or treated_at(chunks, k, found, before)
    told = told or aboard_missing(chunks, k) or aboard_killed(chunks, k) or ranked_subject(chunks, k)
    return told or (taken_in(chunks, k) if may_be_taken_in(chunks.sentence) else None)


def _of_own_noun(chunks: Chunks, k: int) -> Figure | None:
    """ "nine prisoners", "300 refugees": the noun says the harm."""
    phrase = chunks.row[k].phrase
    own = phrase.own_harm if phrase else None
    if own and chunks.row[k].quantity.value == 0:
        return None  # "taking no prisoners"
    if own in (Harm.DETAINED, Harm.DISPLACED) and _are_only_expected(chunks, k):
        return None
    role = Role.PART if of_more(chunks, k) else Role.TOTAL
    return Figure(k, own, "noun-of-people", role) if own and chunks.row[k].tag == "N" else None


def _are_only_expected(chunks: Chunks, k: int) -> bool:
    match = _ONLY_POSSIBLE.search(chunks.tags, max(0, k - 8), k)
    if match is None:
        return False
    if match["promise"] is None:
        return True
    low = chunks.row[match.start("promise")].low
    return low in words_listed("frames", "promises") or low in words_listed("frames", "prospects")


def _are_spared(chunks: Chunks, k: int) -> bool:
    """ "Of the 40 aboard, 12 died", "all but two were killed": the verb counts others; not "of the 12 injured, ..."."""
    match = SPARED_LEFT.search(chunks.tags, max(0, k - 4), k)
    if match is None or chunks.tags[k + 1 : k + 2] in ("K", "J"):
        return False
    if match[0] == "ez":
        return chunks.row[k - 1].low == "but"
    if _WHO_WERE.match(chunks.tags, k):
        return False  # "of the 180,000 who fled, 60,000 are back"
    return re.search(r",e?a?[NMI]", chunks.tags[k + 1 :]) is not None


def _tells_of_others(chunks: Chunks, k: int, figure: Figure) -> bool:
    """Whether another number of people stands between the one at chunk k and the word of harm behind it."""
    return figure.trigger is not None and any(tag in "NM" for tag in chunks.tags[k + 1 : figure.trigger])


def _begins_clause(chunks: Chunks, k: int) -> bool:
    """ "..., and 35 are injured": the number after the "and" is the subject of a clause of its own."""
    after = chunks.tags[k + 1 : k + 3].removeprefix("P")
    return after[:1] in ("b", "h", "K") and re.search(r"c[ea]{0,2}$", chunks.tags[:k][-4:]) is not None


def _says_own_harm(chunks: Chunks, k: int, right: Figure) -> bool:
    """ "..., including six people killed in the capital": the part has a word of harm right behind it, or behind a
    "who was"."""
    if right.trigger is None:
        return False
    if right.trigger - k <= OWN_VERB and OF_WHICH_LEFT.search(chunks.tags, max(0, k - 3), k):
        return not any(tag in "NMIX,:s" for tag in chunks.tags[k + 1 : right.trigger])
    if chunks.tags[k - 1 : k] != "i":
        return False
    between = chunks.tags[k + 1 : right.trigger]
    return (right.rule == "number-participle" and not between) or (between == "rb" and right.harm is Harm.KILLED)


def _names_a_thing(chunks: Chunks, k: int) -> bool:
    """Whether several of what the singular only describes are counted: "two displaced civilian shelters"."""
    chunk = chunks.row[k]
    many = chunk.number is not None and chunk.number.quantity.min != 1
    return many and chunk.phrase is not None and not chunk.phrase.plural and chunks.tags[k + 1 : k + 2] == "."


def _harm_noun(chunks: Chunks, k: int, found: list[Figure]) -> Figure | None:
    """ "12 deaths", "claimed 12 lives"; "one of the bodies" is of those told before."""
    chunk = chunks.row[k]
    assert chunk.phrase is not None and chunk.phrase.harm_noun is not None
    if chunk.number and chunk.number.could_be_year:
        return None
    if chunk.quantity.value == 0 and _NOT_TOLD.match(chunks.sentence, chunk.end):
        return None
    if chunk.phrase.harm_noun is Harm.DETAINED and chunk.quantity.value == 0:
        return None  # "no arrests" is not that nobody was harmed
    if chunk.phrase.head == "lives" and not are_taken(chunks, k):
        return None
    if chunk.phrase.head in ("body", "bodies") and (chunk.quantity.value == 0 or not are_corpses(chunks, k)):
        return None  # "no body was found" is not that nobody died
    before = chunks.tags[max(0, k - 4) : k]
    if before.endswith("m") or (not chunk.phrase.plural and befalls_nobody(chunks, k)) or is_worst(chunks, k):
        return None
    harm = chunk.phrase.harm_noun
    if chunk.tag == "X" and of_more(chunks, k):
        whole = next((f for f in reversed(found) if f.harm == harm and f.role != Role.PART), None)
        return Figure(k, harm, "counted-harms", Role.PART, whole.at if whole else None)
    return Figure(k, harm, "counted-harms")
