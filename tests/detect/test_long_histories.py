"""Long histories of few series, full of quotes, withdrawals, corrections and slips, in no order: as the oracle says."""

from __future__ import annotations

from random import Random

import pytest

from schemas import Envelope
from streams.bench.scale_claims import Draft, Said, drafts, envelope_of
from streams.core.operator import MemoryState
from streams.detect import history
from streams.detect.derive import derive
from streams.detect.observation import observe
from streams.detect.operator import Detect
from tests.detect.oracle import oracle
from tests.detect.test_any_order import Reader, summary


def troubled(draft: Draft, random: Random) -> Draft:
    """The same article, with some of its counts quoted as earlier ones, taken back or corrected."""

    def trouble(said: Said) -> Said:
        if said[6] is not None:
            return said
        words = f"They withdrew an earlier figure {random.randrange(3)}." if random.random() < 0.05 else said[7]
        return (*said[:7], words, said[8], said[9] or random.random() < 0.05, said[10] or random.random() < 0.15)

    return draft._replace(said=tuple(trouble(said) for said in draft.said))


def revised(envelope: Envelope, random: Random) -> Envelope:
    return envelope.model_copy(update={"claims": envelope.claims[: random.randrange(2)]})


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize(("batch", "long"), [(1, 64), (1, 3), (20, 3)])
def test_quotes_and_withdrawals_in_any_order_fold_to_what_the_oracle_says(
    seed: int, batch: int, long: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "LONG", long)  # from so many stands on their figures are sorted
    random = Random(seed)
    envelopes = [envelope_of(troubled(draft, random)) for draft in drafts(0, random.choice([60, 150, 300]), seed)]
    random.shuffle(envelopes)
    envelopes += [revised(envelope, random) for envelope in envelopes if random.random() < 0.1]
    state, reader, detect = MemoryState(), Reader(), Detect()
    for start in range(0, len(envelopes), batch):
        reader.read(detect.take(state, envelopes[start : start + batch]))
    kept = [observe(envelope) for envelope in {e.item_id: e for e in envelopes}.values()]
    assert reader.standing == derive(kept)
    assert summary(reader.standing) == oracle(kept)
