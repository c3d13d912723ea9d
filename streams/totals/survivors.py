"""The injured of an item beside its dead: who was shot and died is none of the injured."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import groupby

from schemas import Claim, Harm, Role, Victim, VictimClass
from streams.extract.phrases.person_names import same_person
from streams.totals.adding_up import may_be_among
from streams.totals.doers import is_doer, without_doers
from streams.totals.mentions import PRONOUNS, after, before, is_owned, name_of, place_in_item, sentence_at
from streams.totals.own_hand import by_own_hand
from streams.totals.ranks import NEXT_STRUCK
from streams.totals.said import Said
from streams.totals.windows import is_of_event

_Record = Claim | Victim

_WHERE_DIED = re.compile(
    r"[^.;]*\bwhere (?:he|she|they|both|the \w+)(?: \w+ly)?(?: was| were)?(?: later| then| soon)?(?: \w+ly)?"
    r" (?:died|succumbed|(?:pronounced|declared) dead)\b",
    re.IGNORECASE,
)
# Who is told to live is none of the dead.
_LIVES = re.compile(
    r"[^.;]*\b(?:non-?\s?life[- ]threatening|not (?:\w+ ){0,3}life[- ]threatening|in stable condition|stabili[sz]ed"
    r"|expected to (?:survive|recover|live)|(?:treated and|was|been) released|recovering)\b",
    re.IGNORECASE,
)
_SHOT = re.compile(r"\b(?:shot|stabbed|gunned)\b", re.IGNORECASE)
_KILLING = re.compile(r"\b(?:killing|killed|kills|fatally \w+ing)\s+$", re.IGNORECASE)
# "one died", and in headlines "five shot, one killed"
_DIED = frozenset({"number-dies", "number-participle"})
_ALL = re.compile(r"\b(?:all|all of the|all the|the)\s+$", re.IGNORECASE)
_THE = re.compile(r"\bthe\s+$", re.IGNORECASE)
# Who was shot in it is dead, unless told to live.
_MURDER_SUICIDE = re.compile(r"\b(?:murder|homicide)(?:\s|-|/)suicide\b", re.IGNORECASE)
_SOON = 120
"""So many characters further on a pronoun takes up who was told of."""
_GUNMEN = frozenset({"gunman", "gunmen", "suspect", "suspects"})
_SUBJECTS = frozenset({"he", "she"})
_FATHERS, _MOTHERS = frozenset({"father", "husband", "grandfather"}), frozenset({"mother", "wife", "grandmother"})
_MEN, _WOMEN = _FATHERS | {"he", "him"}, _MOTHERS | {"she", "her"}
_GROWN = _FATHERS | _MOTHERS | {"parents"}
_OBJECTS = frozenset({"him", "her"})
_OF_THEM = re.compile(
    r"\b(?:killing|fatally|of them|of whom|(?:one|two|three|four) of the (?:men|women|boys|girls|people|victims))\b",
    re.IGNORECASE,
)


_FOUND = re.compile(r"\b(?:found|located|discovered)\s+$", re.IGNORECASE)
_AMONG_THEM = re.compile(r"\s+of (?:them|the (?:two|three|four|five|six|men|women|boys|victims|pair|trio))\b")


def alive(injured: list[_Record], killed: list[_Record]) -> list[_Record]:
    """The injured without persons who died: by name, and whom no name and no article sets apart ("he was shot")."""
    names = _names_of(killed)
    killed = [record for record in killed if not by_own_hand(record)]  # who was shot is not who shot himself
    taken_up = [record for record in killed if not _is_of_own_sentence(record, killed)]
    hurt = [record for record in injured if isinstance(record, Claim)]
    alone = Counter(record.counted for record in hurt)
    fell = _number_of(killed)
    listed = Counter(sentence_at(record) for record in injured if record.rule == "listed-number")

    def died(record: _Record) -> bool:
        if any(_are_the(one, record) or _are_both(one, record) for one in killed):
            return True
        if killed and record.quantity.value == 1 and _WHERE_DIED.match(after(record)):
            return True
        if in_murder and record.struck and record.quantity.value == 1 and not _LIVES.match(after(record)):
            return True
        if isinstance(record, Claim) and record.struck and record.quantity.value == 1 and alone[record.counted] == 1:
            return any(_is_the(one, record) or _is_he(one, record) or _is_taken_up(one, record) for one in taken_up)
        if isinstance(record, Claim) and _ALL.search(before(record)):
            return _are_all(record, hurt, fell if killed else 0)
        if isinstance(record, Victim) and (record.quantity.value or 0) > 1:
            if any(one.quantity.value == record.quantity.value for one in hurt):
                return False
            return any(_are_they(one, record) for one in killed) or _are_all(record, hurt, fell)
        if not isinstance(record, Victim) or record.quantity.value != 1:
            return False
        if not record.name and listed[sentence_at(record)] > fell and is_owned(record):
            return False  # "a boy died ... he and his sister were shot"
        if record.counted in _OBJECTS and fell == len(injured) == 1:
            return any(_may_be(record, one) and place_in_item(one) < place_in_item(record) for one in killed)
        if record.name:
            return any(same_person(record.name, name) for name in names) or any(_is_he(one, record) for one in killed)
        in_hospital = is_owned(record) and not _SHOT.search(record.evidence.sentence)
        if in_hospital and all(place_in_item(one) < place_in_item(record) for one in killed):
            return False  # "two children died. Their mother was taken to hospital"
        return record.struck and not _LIVES.match(after(record)) and any(_may_be(record, one) for one in killed)

    victims = _number_of([record for record in killed if not (is_doer(record) or record.counted in _GUNMEN)])
    in_murder = fell > 1 and any(_MURDER_SUICIDE.search(record.evidence.sentence) for record in killed)
    shot_dead = {at for at, group in groupby(injured, sentence_at) if _are_the_dead(list(group), killed)}
    wholes = [one for one in hurt if killed and _says_all(one, hurt, {fell, victims})]
    of_all = {place_in_item(one) for one in wholes}
    shot_dead |= {sentence_at(one) for one in wholes if place_in_item(one) > min(map(place_in_item, hurt))}
    return [
        record for record in injured
        if not (sentence_at(record) in shot_dead or died(record) or place_in_item(record) in of_all)
    ]  # fmt: skip


def _names_of(records: Sequence[_Record]) -> list[str]:
    return [record.name for record in records if isinstance(record, Victim) and record.name]


def _number_of(dead: Sequence[_Record]) -> int:
    """How many they are by their counts, or else by their names; one at least."""
    return sum(record.quantity.value or 1 for record in dead if isinstance(record, Claim)) or _persons(_names_of(dead))


def _persons(names: Sequence[str]) -> int:
    """How many the names may be, and one at least."""
    told: list[str] = []
    for name in names:
        if not any(same_person(name, one) for one in told):
            told.append(name)
    return max(1, len(told))


def _is_he(dead: _Record, hurt: _Record) -> bool:
    """ "He shot Karl Moor twice, killing him"."""
    pronoun = isinstance(dead, Victim) and not dead.name and dead.counted in _MEN | _WOMEN
    if not pronoun or not hurt.struck or sentence_at(dead) != sentence_at(hurt) or not _may_be(dead, hurt):
        return False
    between = hurt.evidence.sentence[
        hurt.evidence.quantity_end - hurt.evidence.start : dead.evidence.quantity_start - dead.evidence.start
    ]
    return _KILLING.search(between) is not None


def _are_they(dead: _Record, shot: _Record) -> bool:
    """ "Two men were found dead. The men had gunshot wounds"."""
    told = isinstance(dead, Claim) and place_in_item(dead) < place_in_item(shot) and not _LIVES.match(after(shot))
    return told and shot.struck and dead.quantity.value == shot.quantity.value


def _are_all(shot: _Record, hurt: Sequence[_Record], fell: int) -> bool:
    """ "One was killed and another hurt. Both had been shot", "13 shot: 10 killed, 3 hurt": the dead and the hurt."""
    before = [one for one in hurt if place_in_item(one) < place_in_item(shot)]
    told = sum(one.quantity.value or 0 for one in before[:1] or _hurt_behind(shot, hurt)[:1])
    return shot.struck and told > 0 and fell > 0 and told + fell == shot.quantity.value


def _hurt_behind(shot: _Record, hurt: Sequence[_Record]) -> list[_Record]:
    """Who else is told as hurt further on in the same sentence."""
    return [one for one in hurt if sentence_at(one) == sentence_at(shot) and place_in_item(one) > place_in_item(shot)]


def _says_all(shot: Claim, hurt: Sequence[_Record], fell: Collection[int]) -> bool:
    """ "A man killed his wife and wounded two. In total three people were shot, two women and one man"."""
    found = _FOUND.search(before(shot)) is not None  # "Officers found two people who had been shot"
    many = (shot.quantity.value or 0) > (1 if found else 2) and not shot.beside
    return many and any(_are_all(shot, hurt, dead) for dead in fell)


def _are_the_dead(shot: Sequence[_Record], killed: Sequence[_Record]) -> bool:
    """ "Four of a family were found dead. Police say he shot his wife and two children"."""
    if any(not record.struck or not _SHOT.search(before(record)) or _LIVES.match(after(record)) for record in shot):
        return False
    others = any(isinstance(record, Claim) and (record.beside or record.role is Role.INCREMENT) for record in shot)
    many = sum(record.quantity.value or 0 for record in shot)
    told = (one for one in killed if place_in_item(one) < place_in_item(shot[0]))
    whole = any(
        isinstance(one, Claim) and sentence_at(one) != sentence_at(shot[0]) and one.quantity.number >= many
        for one in told
    )
    return whole and many > 1 and not others


def _is_the(dead: _Record, hurt: _Record) -> bool:
    """ "A man shot a woman. The woman was pronounced dead"."""
    unnamed = isinstance(dead, Victim) and not dead.name and dead.counted == hurt.counted != ""
    return unnamed and dead.quantity.text.lower().startswith("the ") and place_in_item(hurt) < place_in_item(dead)


def _is_of_own_sentence(dead: _Record, killed: Sequence[_Record]) -> bool:
    """ "A second man was taken to hospital, where he died": he is the one whom his sentence counts."""
    pronoun = isinstance(dead, Victim) and dead.counted in _SUBJECTS
    same = [one for one in killed if isinstance(one, Claim) and sentence_at(one) == sentence_at(dead)]
    return pronoun and any(place_in_item(one) < place_in_item(dead) for one in same)


def _is_taken_up(dead: _Record, hurt: _Record) -> bool:
    """ "They found a woman with gunshot wounds. Though they tried to save her, she died": told so soon, she is it."""
    pronoun = isinstance(dead, Victim) and not dead.name and dead.counted in _SUBJECTS
    if not pronoun or _LIVES.match(after(hurt)) or not _may_be(dead, hurt):
        return False
    return sentence_at(hurt) < sentence_at(dead) and dead.evidence.start - hurt.evidence.end < _SOON


def _are_both(dead: _Record, hurt: _Record) -> bool:
    """ "They found two men with gunshot wounds. Both men died at the scene"."""
    told = isinstance(dead, Victim) and hurt.struck and (hurt.quantity.value or 0) > 1
    same = dead.quantity.value == hurt.quantity.value and dead.counted.split()[-1:] in (
        [], ["both"], ["they"], ["victims"], hurt.counted.split()[-1:]
    )  # fmt: skip
    return told and same and place_in_item(hurt) < place_in_item(dead)


def _are_the(dead: _Record, hurt: _Record) -> bool:
    """ "He stabbed two officers, then shot and killed the two officers"."""
    many = isinstance(dead, Claim) and isinstance(hurt, Claim) and hurt.struck and hurt.quantity.number > 1
    if not many or dead.quantity != hurt.quantity or place_in_item(dead) < place_in_item(hurt):
        return False
    return _THE.search(before(dead)) is not None and dead.counted.split()[-1:] == hurt.counted.split()[-1:]


def with_names(records: Sequence[_Record]) -> list[_Record]:
    """ "Vidal was taken to hospital, where he died": who died has the name of the one whom his sentence tells of."""
    if any(isinstance(one, Claim) and one.harm is Harm.KILLED and is_of_event(one) for one in records):
        return list(records)  # he may be one whom the item has counted
    named = {sentence_at(one): one for one in records if name_of(one) and one.harm is Harm.INJURED}
    return [
        record.model_copy(update={"name": name_of(named[sentence_at(record)])})
        if isinstance(record, Victim)
        and record.harm is Harm.KILLED
        and not record.name
        and record.counted in _SUBJECTS
        and sentence_at(record) in named
        and place_in_item(named[sentence_at(record)]) < place_in_item(record)
        and _may_be(record, named[sentence_at(record)])
        else record
        for record in records
    ]


def _may_be(one: _Record, other: _Record) -> bool:
    """False for a man and a woman, and for a father and a child."""
    if any(a.counted in _GROWN and VictimClass.CHILD in b.victim_class for a, b in ((one, other), (other, one))):
        return False
    return not (_sexes(one) and _sexes(other)) or bool(_sexes(one) & _sexes(other))


def _sexes(record: _Record) -> set[VictimClass]:
    told = {VictimClass.MAN, VictimClass.WOMAN} & set(record.victim_class)
    if record.counted in _MEN | _WOMEN:
        told.add(VictimClass.MAN if record.counted in _MEN else VictimClass.WOMAN)
    return told


def died_later(by_harm: Mapping[Harm, Sequence[_Record]], said: Mapping[Harm, Said]) -> bool:
    """ "Two men were shot. One died in hospital": who died is one of those who were shot."""
    if Harm.INJURED not in said or Harm.KILLED not in said or not said[Harm.INJURED].struck:
        return False
    killed = [record for record in by_harm[Harm.KILLED] if not by_own_hand(record)]
    if not killed or killed[0].quantity.text == NEXT_STRUCK:
        return False
    if any(fell_among(one, by_harm[Harm.INJURED]) for one in killed):
        return True
    shot, died = _first_counted(by_harm[Harm.INJURED]), _first_counted(killed)
    if any(_was_one_of_them(one, shot) for one in killed):
        return said[Harm.KILLED].total.stated < said[Harm.INJURED].total.stated
    if not without_doers([died]) or not _may_be(shot, died) or _LIVES.match(after(shot)):
        return False
    if name_of(shot) and name_of(died) and not same_person(name_of(shot), name_of(died)):
        return False
    if said[Harm.INJURED].one_by_one and said[Harm.KILLED].one_by_one:
        apart = sentence_at(shot) != sentence_at(died) or died.counted in PRONOUNS
        return apart and may_be_among(said[Harm.INJURED], said[Harm.KILLED])
    later = place_in_item(shot) < place_in_item(died)
    return later and (sentence_at(shot) != sentence_at(died) or _are_of_them(shot, died))


def _was_one_of_them(died: _Record, shot: _Record) -> bool:
    """ "A shooting left a man dead. Officers found two men with wounds; both were rushed off. One of them died"."""
    told = isinstance(died, Claim) and isinstance(shot, Claim) and died.rule in _DIED and not died.beside
    next_to = 0 <= died.evidence.start - shot.evidence.end < _SOON and place_in_item(shot) < place_in_item(died)
    return told and next_to and _AMONG_THEM.match(after(died)) is not None


def fell_among(record: _Record, records: Sequence[_Record]) -> bool:
    """ "Two men were shot, including one who died": killed, and one of those who were shot."""
    if record.rule != "including-number" or record.harm is not Harm.KILLED or not isinstance(record, Claim):
        return False
    before = [one for one in records if sentence_at(one) == sentence_at(record) and one is not record]
    before = [one for one in before if place_in_item(one) < place_in_item(record)]
    shot = bool(before) and before[-1].harm is Harm.INJURED and before[-1].struck
    return shot and before[-1].quantity.number > record.quantity.number


def _first_counted(records: Sequence[_Record]) -> _Record:
    return next((record for record in records if record.quantity.value is not None), records[0])


def _are_of_them(shot: _Record, died: _Record) -> bool:
    """ "Shot six people, killing four", "six were shot, four of them fatally", "shot two men; one died"."""
    if died.quantity.value == shot.quantity.value:
        return False
    bare = isinstance(died, Claim) and not died.counted and not died.beside and died.rule in _DIED
    return _OF_THEM.search(after(shot)) is not None or (bare and _SHOT.search(before(died)) is not None)
