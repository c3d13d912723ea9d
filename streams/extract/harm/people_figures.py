"""A number of people -> its figure: by the verbs around it, as a part, by its modifier, by what was told before."""

from __future__ import annotations

import re

from schemas import Harm, Role
from streams.extract import lexicon
from streams.extract.harm.aboard import aboard_killed, aboard_missing
from streams.extract.harm.among_them import among_them
from streams.extract.harm.animals import of_animals
from streams.extract.harm.answers import answer_at
from streams.extract.harm.arrivals import arrived_at
from streams.extract.harm.by_place import by_place
from streams.extract.harm.by_pronoun import by_pronoun
from streams.extract.harm.by_rank import ranked_subject
from streams.extract.harm.camp_populations import camp_population, heads_of_households
from streams.extract.harm.cited_figures import cited_at
from streams.extract.harm.closed_lists import closes_list
from streams.extract.harm.compared import compared_at
from streams.extract.harm.cost_lives import whom_it_cost_life
from streams.extract.harm.died_where import died_where
from streams.extract.harm.fallen import drowned_or_buried, fallen_or_lost
from streams.extract.harm.frames import OF_WHICH_LEFT, SPARED_LEFT, Figure
from streams.extract.harm.further import is_speaker, nearer, own_death, own_wound
from streams.extract.harm.going_away import going_away
from streams.extract.harm.held import held_at
from streams.extract.harm.how_they_died import part_by_cause
from streams.extract.harm.left_figures import figure_on_left
from streams.extract.harm.listed_victims import listed_victims
from streams.extract.harm.lodged import lodged_at
from streams.extract.harm.moved_away import moved_away
from streams.extract.harm.not_harmed import is_apposed, is_heard, is_no_count
from streams.extract.harm.object_relatives import object_of_clause
from streams.extract.harm.of_all import in_brackets, of_all_harmed, so_badly
from streams.extract.harm.parts import in_town, part_at
from streams.extract.harm.predicates import before_being
from streams.extract.harm.put_at import put_at
from streams.extract.harm.right_figures import figure_on_right, of_more
from streams.extract.harm.running_counts import COUNTED, Standing, running_at
from streams.extract.harm.same_harm import elided_at, listed_at, other_figure_at
from streams.extract.harm.sought import sought_at
from streams.extract.harm.symptoms import with_symptoms
from streams.extract.harm.taken_away import taken_away
from streams.extract.harm.taken_in import may_be_taken_in, taken_in
from streams.extract.harm.treated import treated_at
from streams.extract.harm.whereabouts import whereabouts
from streams.extract.lexicon import words_listed
from streams.extract.people.apposed import apposed_victims
from streams.extract.people.owners import own_act
from streams.extract.phrases.chunks import Chunks

_NEITHER = re.compile(r"nfe?$")
OWN_VERB = 5  # chunks from a part to the verb that is its own
_WHO_WERE = re.compile(r"[NM]r[hba]{0,3}[KRJ][^,s]{0,8},")
# "19 died, seven of them children and five women, and three were hurt": of whatever harm their whole is
_BY_CLASS = re.compile(r"[MN]w[ea.]{0,2}P(?:c[ae]?N)?(?=[,s]|$)")
_BY_CLASS_LEFT = re.compile(r"[MN]w[ea.]{0,2}Pc[ae]?$")
_OF_THEM_HARMED = re.compile(r"[MN]wb?K(?=[s,pzc]|$)")
_BETWEEN_LABELS = re.compile(r":M[EKJRT]:")  # "Deaths: 24 Injured: 31"
# "could shelter 900 refugees", "will take in 900", "is ready to accept 900", "allows them to house another 900"
_ONLY_POSSIBLE = re.compile(r"(?:m[an.]{0,2}|(?P<promise>.)(?:(?<=[.])[.])?t)[.V]p?[ae]{0,2}$")


def figure_of_people(
    chunks: Chunks, k: int, found: list[Figure], before: Harm | None, standing: Standing | None
) -> Figure | None:
    """The figure of the number at chunk k, None where it harms nobody.

    `found`: the figures before it; `before`: the harm of the last of the sentences before; `standing`: what a number
    that stands alone may take over.
    """
    if _counts_nobody(chunks, k):
        return None
    if found and chunks.tags[k] == "N" and (some := in_brackets(chunks, k, found[-1])):
        return some
    if k and _BETWEEN_LABELS.match(chunks.tags, k - 1) and (labelled := put_at(chunks, k)):
        return labelled
    if owned := own_act(chunks, k) or fallen_or_lost(chunks, k):
        return owned
    part = so_badly(chunks, k, found) or part_at(chunks, k, found, before) or among_them(chunks, k, found, before)
    spared = _are_spared(chunks, k) or chunks.tags[max(0, k - 2) : k + 1] == "tbI"
    right = None if spared else figure_on_right(chunks, k)
    if right and closes_list(chunks, k, right, found) and (member := listed_at(chunks, k, found)):
        return member
    if right and (so_many := died_where(chunks, k, right, found) or of_all_harmed(chunks, k, right, found)):
        return so_many
    left = figure_on_left(chunks, k)
    told = _part_against_verbs(chunks, k, found, part, left, right) or _nearest(chunks, k, found, left, right)
    told = told or heads_of_households(chunks, k, found)
    told = told or _told_otherwise(chunks, k, found[-1].harm if found else before)
    return told or _told_beside(chunks, k, found, part, before, standing) or _of_own_noun(chunks, k)


def _counts_nobody(chunks: Chunks, k: int) -> bool:
    """ "All but two", "12 said so", "neither of the two": no count of people harmed, or of animals."""
    if [c.low for c in chunks.row[max(0, k - 2) : k]] == ["all", "but"] or _is_whose_body(chunks, k):
        return True
    if _NEITHER.search(chunks.tags, max(0, k - 3), k) and "neither" in (c.low for c in chunks.row[max(0, k - 3) : k]):
        return True
    if is_no_count(chunks, k) or is_apposed(chunks, k) or is_heard(chunks, k) or is_speaker(chunks, k):
        return True
    phrase = chunks.row[k].phrase
    return chunks.row[k].tag in "MI" and not (phrase and phrase.head) and of_animals(chunks, k)


def _is_whose_body(chunks: Chunks, k: int) -> bool:
    """ "a body of one of the three missing": counted by the body."""
    body = chunks.row[k - 2] if chunks.tags[max(0, k - 2) : k] == "Xf" else None
    dead = body is not None and body.phrase is not None and body.phrase.head in ("body", "bodies")
    return dead and body is not None and body.quantity.value == chunks.row[k].quantity.value


def _part_against_verbs(
    chunks: Chunks, k: int, found: list[Figure], part: Figure | None, left: Figure | None, right: Figure | None
) -> Figure | None:
    """The part of a figure before it, or the verb on its left where that is the number's own."""
    if part and right and right.harm != part.harm:
        if part.harm is Harm.KILLED and right.harm is Harm.INJURED and _of_which(chunks, k):
            return part  # "12 died, of whom five were shot"
        if _says_own_harm(chunks, k, right):
            whole = next((f for f in reversed(found) if f.harm == right.harm and f.role != Role.PART), None)
            return part._replace(harm=right.harm, parent=whole.at if whole else None)
    if part and part.harm is Harm.AFFECTED and (own := _OF_THEM_HARMED.match(chunks.tags, k)):
        done = chunks.row[own.end() - 1].trigger
        return part._replace(
            harm=(done and done.harm("K")) or part.harm, parent=None
        )  # "900 affected, 40 of them evacuated"
    if part and left and left.rule == "verb-number" and left.harm != part.harm:
        return left
    if part and right and part.harm is Harm.KILLED and right.harm is Harm.INJURED and _of_the_dead(chunks, k):
        return part  # "12 of the dead were burned past recognition"
    by_class = right and not part and _BY_CLASS_LEFT.search(chunks.tags, max(0, k - 8), k)
    if by_class and chunks.tags[k + 1 : k + 2] in ",s":
        part = listed_at(chunks, k, found)
    if part is None:
        return None
    own_verb = (
        _begins_clause(chunks, k)
        or _is_next_clause(chunks, part, k)
        or (chunks.tags[k + 1 : k + 2] == "w" and not _BY_CLASS.match(chunks.tags, k))
    )
    return part if right is None or right.harm == part.harm or not own_verb else None


def _nearest(chunks: Chunks, k: int, found: list[Figure], left: Figure | None, right: Figure | None) -> Figure | None:
    """The figure of the verb that is the number's own, where there is one on either side."""
    phrase = chunks.row[k].phrase
    if right and phrase and phrase.harm == Harm.MISSING and right.harm == Harm.KILLED and right.hedged:
        return right._replace(harm=Harm.MISSING)  # "12 missing people are presumed dead"
    if left and right and left.rule == "verb-number" and right.rule == "number-participle" and of_more(chunks, k):
        return left  # "killed 34 of the 120 people infected"
    lost = right is not None and right.harm in (Harm.MISSING, Harm.AFFECTED)
    if left and lost and left.harm == Harm.KILLED and left.rule == "noun-of-number":
        return left  # "the bodies of three men who had been missing are found"
    if left and right and left.rule == "verb-number" and left.harm is Harm.KILLED and _are_displaced(chunks, k):
        return left  # "militia kill a dozen displaced in the camp"
    near = nearer(chunks, right, left)
    if near is None:
        return None
    if phrase and phrase.harm and near.harm is Harm.AFFECTED:
        return Figure(k, phrase.harm, "modifier-number", _role(chunks, k))  # "40 displaced people affected by hunger"
    if phrase and phrase.harm and phrase.harm is not near.harm and _tells_of_others(chunks, k, near):
        return Figure(k, phrase.harm, "modifier-number", _role(chunks, k))  # "12 injured people and 400 affected"
    if phrase and phrase.harm is near.harm and near.role is Role.TOTAL:
        near = near._replace(role=_role(chunks, k))
    return in_town(chunks, near, found) or near


def _told_otherwise(chunks: Chunks, k: int, before: Harm | None) -> Figure | None:
    """Harmed by what is told beside the verbs of harm, or by a modifier. `before`: the harm of the figure before."""
    told = sought_at(chunks, k) or lodged_at(chunks, k, before) or held_at(chunks, k) or drowned_or_buried(chunks, k)
    if told := told or arrived_at(chunks, k, before) or taken_away(chunks, k, before) or moved_away(chunks, k):
        return told
    phrase = chunks.row[k].phrase
    if (phrase is None or phrase.harm is None) and (
        there := whereabouts(chunks, k) or going_away(chunks, k) or camp_population(chunks, k)
    ):
        return there
    if phrase and phrase.harm and not _names_a_thing(chunks, k):
        if phrase.harm is Harm.DISPLACED and _are_only_expected(chunks, k):
            return None
        return Figure(k, phrase.harm, "modifier-number", _role(chunks, k))
    if k > 1 and chunks.row[k - 2].low == "the" and chunks.tags[k] in "NM" and chunks.tags[k - 1] in "JK":
        harm = lexicon.harm_modifiers().get(chunks.row[k - 1].low)
        return Figure(k, harm, "modifier-number") if harm else None  # "the missing four crew members"
    return None


def _are_displaced(chunks: Chunks, k: int) -> bool:
    return chunks.tags[k] == "M" and [c.low for c in chunks.row[k + 1 : k + 2]] == ["displaced"]


def _role(chunks: Chunks, k: int) -> Role:
    """ "Two of the eight wounded men" are a part."""
    phrase = chunks.row[k].phrase
    return Role.PART if phrase and phrase.harm and of_more(chunks, k) else Role.TOTAL


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
    told = told or apposed_victims(chunks, k) or own_death(chunks, k) or own_wound(chunks, k)
    told = told or before_being(chunks, k)
    told = told or part_by_cause(chunks, k, found) or whom_it_cost_life(chunks, k)
    told = told or listed_victims(chunks, k, found, before) or treated_at(chunks, k, found, before)
    told = told or with_symptoms(chunks, k) or by_pronoun(chunks, k) or object_of_clause(chunks, k)
    told = told or aboard_missing(chunks, k) or aboard_killed(chunks, k) or ranked_subject(chunks, k)
    return told or (taken_in(chunks, k) if may_be_taken_in(chunks.sentence) else None)


def _of_own_noun(chunks: Chunks, k: int) -> Figure | None:
    """ "nine prisoners", "300 refugees": the noun says the harm."""
    phrase = chunks.row[k].phrase
    own = phrase.own_harm if phrase else None
    if own and chunks.row[k].quantity.value == 0:
        return None  # "taking no prisoners"
    if own in (Harm.DETAINED, Harm.DISPLACED) and (_are_only_expected(chunks, k) or _do_something(chunks, k)):
        return None
    role = Role.PART if of_more(chunks, k) else Role.TOTAL
    return Figure(k, own, "noun-of-people", role) if own and chunks.row[k].tag == "N" else None


def _do_something(chunks: Chunks, k: int) -> bool:
    """ "nine refugees attacked a guard", "40 prisoners rioted": so many did it, and not so many are held or fled."""
    verb = next((one for one in chunks.row[k + 1 : k + 4] if one.tag not in "ha"), None)
    return verb is not None and verb.low in words_listed("frames", "deeds")


def _are_only_expected(chunks: Chunks, k: int) -> bool:
    match = _ONLY_POSSIBLE.search(chunks.tags, max(0, k - 8), k)
    if match is None:
        return False
    if match["promise"] is None:
        return True
    lows = {one.low for one in chunks.row[match.start("promise") : match.end()]}
    return not lows.isdisjoint(words_listed("frames", "promises") | words_listed("frames", "prospects"))


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


def _is_next_clause(chunks: Chunks, part: Figure, k: int) -> bool:
    """ "Seven were killed, including a boy, two men were hurt and ...": the whole had its verb before."""
    if chunks.tags[k - 1] != "," or chunks.tags[k + 1 : k + 2] != "b" or part.parent is None:
        return False
    return any(tag in "KR" for tag in chunks.tags[part.parent : k - 1])


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
    if right.rule == "number-state" and right.harm is Harm.MISSING and not between:
        return True  # "13 are dead, including one missing"
    return (right.rule == "number-participle" and not between) or (between in ("rb", "r") and right.harm is Harm.KILLED)


def _names_a_thing(chunks: Chunks, k: int) -> bool:
    """Whether several of what the singular only describes are counted: "two displaced civilian shelters"."""
    chunk = chunks.row[k]
    many = chunk.number is not None and chunk.number.quantity.min != 1
    return many and chunk.phrase is not None and not chunk.phrase.plural and chunks.tags[k + 1 : k + 2] == "."
