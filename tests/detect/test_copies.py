"""A copy of a sentence changes whom a figure is from and what flags it has, and folds nothing else again."""

from __future__ import annotations

from itertools import permutations

import pytest

from schemas import ChangeType, Flag, Stance
from streams.core.operator import MemoryState
from streams.detect.derive import derive
from streams.detect.fold import Fold
from streams.detect.observation import observe
from streams.detect.operator import Detect
from tests.detect.claims_factory import claim, envelope
from tests.detect.oracle import oracle
from tests.detect.test_any_order import Reader, summary

HEAD, ECHO, LATER, CUT = "12 dead, the army said.", "Twelve died.", "15 dead, the army said.", "It is 9, not 15."


def told(day: int, words: str, sentence: str, publisher: str, **fields):
    said = claim(words, sentence=sentence, **fields)
    return envelope(f"{publisher}-{day}", f"2021-03-{day:02}", said, publisher=publisher)


STORY = [
    told(1, "12", HEAD, "A"),
    told(2, "12", ECHO, "B"),
    told(5, "15", LATER, "C"),
    told(7, "9", CUT, "D", revises=True),
]
COPIES = {
    "of the figure that stands": told(3, "12", HEAD, "E", stance=Stance.ACKNOWLEDGES),
    "of one that restates it": told(3, "12", ECHO, "E"),
    "of one that was taken back": told(6, "15", LATER, "E", stance=Stance.DISPUTES),
    "before the first": told(1, "12", ECHO, "E"),
}


def standing(envelopes, *, batch: int = 1):
    state, reader, detect = MemoryState(), Reader(), Detect()
    for start in range(0, len(envelopes), batch):
        reader.read(detect.take(state, envelopes[start : start + batch]))
    return reader.standing


@pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES)
@pytest.mark.parametrize("batch", [1, 2, 5])
def test_a_copy_says_the_same_whenever_it_comes(copy, batch: int) -> None:
    kept = [observe(one) for one in (*STORY, copy)]
    whole = derive(kept)
    assert summary(whole) == oracle(kept)
    for order in permutations((*STORY, copy)):
        assert standing(order, batch=batch) == whole


def test_a_copy_adds_its_claim_and_its_stance_to_the_step() -> None:
    changes = standing([*STORY, COPIES["of the figure that stands"]]).changes.values()
    first = next(change for change in changes if change.type is ChangeType.NEW)
    assert len(first.claim_ids) == 2
    assert Flag.ACKNOWLEDGED in first.flags
    taken_back = standing([*STORY, COPIES["of one that was taken back"]]).changes.values()
    risen = next(change for change in taken_back if change.type is ChangeType.INCREASED)
    assert {Flag.RETRACTED, Flag.DISPUTED} <= set(risen.flags)


def test_copies_fold_nothing_again(monkeypatch: pytest.MonkeyPatch) -> None:
    state, detect, taken = MemoryState(), Detect(), []
    detect.take(state, STORY)
    take = Fold.take
    monkeypatch.setattr(Fold, "take", lambda fold, fact: (taken.append(fact), take(fold, fact)))
    for name in ("of the figure that stands", "of one that restates it"):
        detect.take(state, [COPIES[name]])
    assert taken == []
