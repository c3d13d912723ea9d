"""Figures that stand beside one another in a sentence: whose kind they take over, and who is a group of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from schemas import Harm, Quantifier, Role, Unit, VictimClass
from streams.extract.draft import Draft
from streams.extract.harm.running_counts import OTHERS
from streams.extract.lexicon import words_listed
from streams.extract.people.made_up import share_of_casualties
from streams.extract.people.part_of_part import be_as_part
from streams.extract.phrases.chunks import Chunks
from streams.extract.phrases.people import NounPhrase
from streams.extract.text.nouns import is_nation

# Whom one event strikes together; other kinds are told because they stand out from those harmed beside them.
_ALIKE = frozenset({VictimClass.COMBATANT, VictimClass.POLICE, VictimClass.CIVILIAN, VictimClass.MIGRANT})
# "332 children were killed and 609 injured": the second count is of the same people
_ELLIPSIS = re.compile(
    # "killed 25 soldiers, wounded 30 and captured 24", "killed 40 civilians, including nine boys, and injured 70"
    r"(?:\s[\w-]+){0,4}(?:,\s(?:including|among them)\s[^.;]{3,50}?)?"
    r",?\s(?:and\s|while\s)?(?:kill|wound|injur|captur|detain|arrest|abduct|kidnapp?)(?:ed|ing)\s"
    r"(?:(?:at least|about|some|another|more than|over|up to)\s)?"
    r"|\s(?:[\w-]+\s){0,4}(?:were|was|have been|had been|are|been)?\s?"
    r"(?:killed|wounded|injured|dead|missing|detained),?\s(?:and|with)\s"
    r"(?:at least |about |some |another |more than |over )?",
    re.IGNORECASE,
)
# "two soldiers died in the clash and seven suffered burns": nobody else is told of between the two counts
_RUNS_ON = re.compile(r"[^PNIMXrzyw:s]*(?:,?c|,|,?(?P<while>z)|,?(?P<with>p)(?=e))[ah]*(?P<another>e)?")
# "60 children have been killed, the office said, and 170 injured"
_SAID_BETWEEN = re.compile(
    r".*,\s[^,;]{2,60}\b(?:said|says|reported|reports|added)(?:\s[^,;.]{0,30})?,\s(?:and|with|while)\s"
    r"(?:(?:at least|about|some|another|more than|over)\s)?"
)
# "38,000 civilians in one state and 14,000 in the other fled"
_BY_PLACE = re.compile(r"p[e.]{1,4}(?:,[.]{1,3},?)?,?c[ae]{0,2}")
_COMRADES = frozenset(
    {"colleague", "colleagues", "comrade", "comrades", "associate", "associates", "companion", "companions"}
)
# "3,647 casualties -- 1,298 deaths and ..."
_MADE_UP_OF = re.compile(r"\bcasualties\s?(?:[:(–—-]|, (?:including|among them)\b)[^.;]*$")
_OF_THEM = "number-of-them"
_FEW_MORE = 2
_OF_MANY = frozenset({Harm.DISPLACED, Harm.AFFECTED})
_PEOPLE = frozenset({VictimClass.CIVILIAN, VictimClass.MIGRANT})
_BY_AGE_OR_SEX = frozenset({VictimClass.CHILD, VictimClass.WOMAN, VictimClass.MAN})
_FOUGHT = _ALIKE - {VictimClass.CIVILIAN}
# "killing four and injuring six gunmen"
_VERB_AND_VERB = re.compile(r"[GK][ae]?M,?c(?P<verb>[GK])[ae]?N")
_JOINED_BY = (("while", ("while", "whereas")), ("with", ("with",)), ("another", ("another",)))
# Before a number these take up those of whom it was told; of more than so many the number itself is said again.
_TAKES_UP = frozenset({"the", "these", "those", "his", "her", "their"})
_MOST_TAKEN_UP = 12
_ANYBODY = frozenset({"", "men", "women", "bodies", "suspects", "hostages", "children"})
_NO_KIND = frozenset({VictimClass.UNSPECIFIED, VictimClass.MAN, VictimClass.SUSPECT})
# among the tags of chunks: a count or a person, joined to the next
_BESIDE_NEXT = re.compile(r"(?:,[NI])*,?c(?:eP|[NI])")
_BESIDE_LAST = re.compile(r"(?:eP|[NI])(?:,?c|,)e?$")


_LIST_RULES = frozenset({"place-number", "adds-up", "number-of-them", "elided-number"})


def share_classes(chunks: Chunks, drafts: list[Draft], last: Draft | None = None) -> None:
    """A part without a noun is of its whole's kind ("five of whom"); so are more of those counted before, with another
    harm ("two soldiers were killed and 17 others injured"), and those of an answer ("the rebels said 30"). `last`: the
    draft before the sentence."""
    before: Draft | None = None
    for one, other in pairwise(drafts):
        if _ends_on(chunks, one, other):
            one.classes, one.group, one.counted = other.classes, other.group, other.counted
        elif (people := _of_people(chunks, one, other)) is not None:
            one.classes, one.group, one.counted = other.classes, f"{one.group} {people}", other.counted
    for i, draft in enumerate(drafts):
        phrase = chunks.row[draft.figure.at].phrase
        told = before or last
        if draft.role is Role.PART and draft.parent:
            be_as_part(chunks, draft, drafts[i - 1] if i else draft.parent)
        if draft.figure.rule == "other-figure" and phrase is None and told and told.harm is draft.harm:
            draft.classes, draft.group, draft.counted = told.classes, told.group, told.counted
        if phrase is None and draft.figure.rule in _LIST_RULES:
            whole = draft.parent or (drafts[i - 1] if i else last)
            draft.unit = whole.unit if whole and whole.harm is draft.harm else draft.unit  # "40 families: six in Kasa"
        if draft.role is Role.PART and draft.parent and phrase is None and draft.classes == (VictimClass.SUSPECT,):
            draft.classes = draft.parent.classes  # "two nurses, one from Kasa, accusing them of theft"
        if draft.classes == (VictimClass.UNSPECIFIED,):
            if draft.role == Role.PART and draft.parent and draft.parent.figure.rule == draft.figure.rule == _OF_THEM:
                pass  # "one was a farmer, five were guests": parts of one whole
            elif draft.role == Role.PART and draft.parent:
                draft.classes, draft.group = draft.parent.classes, draft.group or draft.parent.group
            elif before and _is_alike(chunks, draft, before, drafts):
                draft.classes = before.classes
                if before.quantity.number > 1 and draft.counted not in _COMRADES and _is_only_group(before, drafts):
                    draft.group = draft.group or before.group
                if draft.classes != (VictimClass.UNSPECIFIED,):
                    draft.counted = draft.counted or before.counted
        if draft.role != Role.PART:
            before = draft  # "four people are killed, including two policemen, and 35 others are injured": other people
    share_of_casualties(drafts, last)


def _is_only_group(before: Draft, drafts: Sequence[Draft]) -> bool:
    """Not where "six Chadians and two Malians were killed, and nine hurt": those may be of either."""
    same = (one for one in drafts if one.harm is before.harm and one.role is not Role.PART)
    return all(one.group == before.group for one in same if one.sentence is before.sentence)


def _ends_on(chunks: Chunks, one: Draft, other: Draft) -> bool:
    """ "killing four and injuring six gunmen": the noun of both stands behind the second."""
    joined = _VERB_AND_VERB.match(chunks.tags, max(0, one.figure.at - 1))
    if joined is None or joined.end() - 1 != other.figure.at or chunks.row[one.figure.at].phrase is not None:
        return False
    many = (other.quantity.value or 0) * _FEW_MORE >= (one.quantity.value or 0)
    alike = _form(chunks.row[joined.start()].low) == _form(chunks.row[joined.start("verb")].low)
    return alike and many and set(other.classes) <= _FOUGHT and other.harm is not one.harm


def _of_people(chunks: Chunks, one: Draft, other: Draft) -> str | None:
    """ "Three Chadian and two Malian nurses": the noun that both of two peoples have behind them."""
    name, _, people = (other.group or "").partition(" ")
    if not people or one.group is None or one.group.endswith("s") or not (is_nation(name) and is_nation(one.group)):
        return None
    between = chunks.tags[one.figure.at + 1 : other.figure.at]
    return people if between == "c" and one.harm is other.harm else None


def _form(verb: str) -> str:
    return "ing" if verb.endswith("ing") else "ed"


def _is_alike(chunks: Chunks, draft: Draft, before: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a figure is of the kind counted before it: not "four others, including a guard", who tells them apart."""
    told = (one for one in drafts if one.parent is draft and one.counted.removesuffix("s") != "officer")
    parts = [one.classes for one in told if one.classes != (VictimClass.UNSPECIFIED,)]
    if any(set(before.classes).isdisjoint(kinds) and not _may_be_both(before.classes, kinds) for kinds in parts):
        return False
    phrase = chunks.row[draft.figure.at].phrase
    if _is_one_more(draft, before, phrase) or _goes_on_with(chunks, draft, before, phrase):
        return True
    return _is_beside_own(draft, before) or (draft.prior and phrase is None and draft.harm is before.harm)


def _may_be_both(kinds: Sequence[VictimClass], part: Sequence[VictimClass]) -> bool:
    """Civilians and migrants are children, women and men too; a child is no soldier."""
    return set(kinds) <= _PEOPLE and set(part) <= _BY_AGE_OR_SEX


def _is_one_more(draft: Draft, before: Draft, phrase: NounPhrase | None) -> bool:
    """ "Two women were killed and a third was hurt", "five nurses died and four more were hurt": the noun is left out,
    and is the one before; far more than there were are anybody."""
    if phrase is None or phrase.head not in ("", "one") or draft.sentence is not before.sentence:
        return False
    number, of = draft.quantity.number, before.quantity.number
    if phrase.ordinal:
        return number == 1 and phrase.ordinal == of + 1
    if number == 1 and (phrase.others == "another" or (phrase.others == "other" and of == 1)):
        return draft.harm is not before.harm
    return phrase.others == "more" and of > 1 and 0 < number <= _FEW_MORE * of and draft.harm is not before.harm


def _is_beside_own(draft: Draft, before: Draft) -> bool:
    """ "A soldier was shot and two of his colleagues were hurt"; "40 civilian casualties: nine deaths, 31 injured"."""
    if draft.sentence is not before.sentence or not set(before.classes) <= _ALIKE:
        return False
    between = draft.sentence.text[before.end : draft.start]
    if before.harm is Harm.CASUALTIES:
        return _MADE_UP_OF.search(between) is not None
    return draft.counted in _COMRADES and before.harm is not Harm.DETAINED and ";" not in between


def are_those_told(chunks: Chunks, draft: Draft, told: Sequence[Draft]) -> bool:
    """ "the two men were shot", where two men shot were counted before: the same people, and no figure more."""
    number = draft.quantity.value or 0
    if not 1 < number <= _MOST_TAKEN_UP or draft.role not in (Role.TOTAL, Role.BACKGROUND) or draft.beside:
        return False
    k = draft.figure.at
    if not k or chunks.row[k - 1].low not in _TAKES_UP or draft.quantity.quantifier is not Quantifier.EXACT:
        return False
    same = (one for one in told if one.harm is draft.harm and one.quantity.value == number)
    return any(one.counted == draft.counted or _is_anybody(draft, one) for one in same)


def _is_anybody(draft: Draft, one: Draft) -> bool:
    """Whether "the two men", "the three", "the bodies" may be those counted as `one`; not "her two sons"."""
    anybody = not one.counted or draft.counted in words_listed("people", "everybody") | _ANYBODY
    kinds, others = set(draft.classes) - _NO_KIND, set(one.classes) - _NO_KIND
    return anybody and (not kinds or not others or not kinds.isdisjoint(others))


def tell_sides_apart(chunks: Chunks, drafts: list[Draft]) -> None:
    """ "six soldiers and six militants", "ten passengers and the pilot": who is counted beside others is a side or a
    group of its own, called as they are, and not everybody."""
    harms = {draft.figure.at: draft.harm for draft in drafts}
    for draft in drafts:
        if draft.role != Role.TOTAL or not draft.counted or draft.group or draft.figure.rule == OTHERS:
            continue
        if draft.unit is Unit.HOUSEHOLD:
            continue  # "310 families or 1,200 persons"
        if draft.classes == (VictimClass.COMBATANT,) and not _is_called(chunks, draft):
            continue  # "seven of its own", "the 12 given by the army"
        others = [other for other in drafts if other.harm == draft.harm and other.counted not in ("", draft.counted)]
        if draft.classes == (VictimClass.COMBATANT,):
            apart = any(other.classes == draft.classes and other.role == Role.TOTAL for other in others)
        else:
            apart = draft.classes == (VictimClass.UNSPECIFIED,) and (
                _are_spared(chunks, draft) or _is_one_of_two(chunks, draft, harms)
            )
        if apart:
            draft.group = draft.counted


def _is_called(chunks: Chunks, draft: Draft) -> bool:
    own = chunks.row[draft.figure.at].phrase
    return own is None or own.is_people


def _are_spared(chunks: Chunks, draft: Draft) -> bool:
    """ "no passengers were hurt": others may be."""
    own = chunks.row[draft.figure.at].phrase
    if draft.quantity.value != 0 or own is None or not own.is_people:
        return False
    return draft.counted not in words_listed("people", "everybody")


def _is_one_of_two(chunks: Chunks, draft: Draft, harms: dict[int, Harm]) -> bool:
    """Whether those counted are named beside others under one verb ("two nurses and a guard were hurt"), and not only
    told apart by them ("eight hostages, three Thai and five Nepali")."""
    k = draft.figure.at
    own = chunks.row[k].phrase
    if own is None or own.harm_noun or draft.counted in words_listed("people", "everybody"):
        return False
    found = _BESIDE_NEXT.match(chunks.tags, k + 1) or _BESIDE_LAST.search(chunks.tags, max(0, k - 4), k)
    if found is None:
        return False
    beside = [i for i in range(found.start(), found.end()) if chunks.tags[i] in "NIP"]
    if any(harms.get(i, draft.harm) != draft.harm for i in beside):
        return False
    others = [chunks.row[i] for i in beside]
    if not all(one.phrase and one.phrase.is_people and not one.phrase.harm_noun for one in others):
        return False
    together = sum(one.quantity.value or 0 for one in others if one.number)
    return len(others) < 2 or together != chunks.row[k].quantity.value


def _goes_on_with(chunks: Chunks, draft: Draft, before: Draft, phrase: NounPhrase | None) -> bool:
    if (
        draft.harm is before.harm
        and phrase is None
        and _BY_PLACE.fullmatch(chunks.tags, before.figure.at + 1, draft.figure.at)
    ):
        return chunks.tags[draft.figure.at + 1 : draft.figure.at + 2] == "p" and set(before.classes) <= _ALIKE
    if draft.harm is before.harm or (draft.harm in _OF_MANY and before.harm not in _OF_MANY):
        return False  # "two guards were hurt and 3,000 are displaced"
    alike = set(before.classes) <= _ALIKE
    many = before.quantity.value != 1 or _has_no_noun(chunks, before)
    if phrase is None:
        return (
            many
            and draft.sentence is before.sentence
            and (
                _ELLIPSIS.fullmatch(draft.sentence.text, before.end, draft.start) is not None
                or _SAID_BETWEEN.fullmatch(draft.sentence.text, before.end, draft.start) is not None
                or (alike and _runs_on(chunks, before, draft))
            )
        )
    return bool(phrase.others) and not phrase.head and alike and (many or phrase.others == "another")


def _has_no_noun(chunks: Chunks, draft: Draft) -> bool:
    """ "..., one reported missing": of those counted before, and so there were several."""
    own = chunks.row[draft.figure.at].phrase
    return own is None or not own.head


def _runs_on(chunks: Chunks, before: Draft, draft: Draft) -> bool:
    """Whether a count without a noun goes on with those counted right before it."""
    if before.figure.at >= draft.figure.at:
        return False
    lows = [chunk.low for chunk in chunks.row]
    between = _RUNS_ON.fullmatch(chunks.tags, before.figure.at + 1, draft.figure.at)
    return between is not None and all(
        between[one] is None or lows[between.start(one)] in words for one, words in _JOINED_BY
    )
