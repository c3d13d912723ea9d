"""Detection at scale: claims in, stubs and records on disk, a transaction per batch.

Only detect and the store are timed; making the envelopes is not. What is stored is what detection keeps and says:
observations, series with their histories, changes, contradictions (not the claims' own rows and full text, which the
stage before brings).
"""

from __future__ import annotations

import gc
import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from streams.bench.scale_claims import Draft, Spool, drafts, envelope_of

if TYPE_CHECKING:
    from schemas import Envelope
    from streams.detect.operator import Detect
    from streams.store import Store

BATCH = 500
LATE = 200


class Tenth(NamedTuple):
    """One tenth of the claims. `memory`: resident, bytes.

    `making`: what only making the same envelopes took, in turns with the batches: the measure of the machine itself,
    which may be busy with other things now and not then.
    """

    order: str
    number: int
    claims: int
    seconds: float
    making: float
    memory: int

    @property
    def per_second(self) -> float:
        return self.claims / self.seconds if self.seconds else 0.0

    @property
    def ratio(self) -> float:
        """Times as long as only making and validating the envelopes."""
        return self.seconds / self.making if self.making else 0.0


@dataclass
class Scale:
    """What was measured in one order. Times in s, sizes in bytes.

    `late`: what each late envelope of the largest conflict took in detection, `late_committed` with its own
    transaction, `late_processor` of that on the processor, whatever else the machine did; all sorted. `recovery`: until
    a fresh process has taken an envelope of that conflict, of which `largest` observations are kept.
    """

    order: str
    claims: int
    tenths: list[Tenth] = field(default_factory=list)
    late: list[float] = field(default_factory=list)
    late_committed: list[float] = field(default_factory=list)
    late_processor: list[float] = field(default_factory=list)
    recovery: float = 0.0
    recovery_processor: float = 0.0
    largest: int = 0
    memory: int = 0
    file: int = 0

    @property
    def per_second(self) -> float:
        return sum(t.claims for t in self.tenths) / sum(t.seconds for t in self.tenths)

    @property
    def slowdown(self) -> float:
        """The last tenth's ratio over that of the first."""
        return self.tenths[-1].ratio / self.tenths[0].ratio


def measure_scale(
    claims: int, conflicts: int, order: str, seed: int = 1, watch: Callable[[Tenth], None] = lambda tenth: None,
    batch: int = BATCH,
) -> Scale:  # fmt: skip
    """Run about `claims` claims through detect into a fresh database. `order`: "time" or "random"; `batch`: items in
    one transaction."""
    from streams.store import open_for_writing

    with tempfile.TemporaryDirectory() as folder, Spool(Path(folder) / "drafts", claims, conflicts, seed) as spool:
        if order == "random":
            spool.shuffle()
        path = Path(folder) / "scale.db"
        scale = Scale(order, spool.claims)
        with open_for_writing(path) as store:
            detect = _detect()
            _commit(store, detect, [_stranger()])  # what is loaded once is not what is measured
            for number in range(1, 11):
                reach = [len(spool) * (number - 1) // 10, len(spool) * number // 10]
                tenth = _tenth(store, detect, spool, order, number, reach, batch)
                scale.tenths.append(tenth)
                watch(tenth)
            _late(scale, store, detect, spool.sizes[0], seed)
            scale.memory = scale.tenths[-1].memory
        scale.file = sum(file.stat().st_size for file in Path(folder).glob("scale.db*"))
        del detect
        gc.collect()
        with open_for_writing(path) as store:
            begun, worked = time.perf_counter(), time.process_time()
            scale.largest = _first_touch(store, spool.sizes[0], seed)
            scale.recovery = time.perf_counter() - begun
            scale.recovery_processor = time.process_time() - worked
    return scale


def _stranger() -> Envelope:
    return envelope_of(next(drafts(999, 100, 0)))


def _detect() -> Detect:
    from streams.detect.operator import Detect
    from streams.link.actors import standard_of_proof
    from streams.link.places import places_in

    standard_of_proof("")  # the actors are loaded once, and so are the places
    places_in("Harbour")
    return Detect(standard_of_proof)


def _tenth(
    store: Store, detect: Detect, spool: Spool, order: str, number: int, reach: list[int], batch: int
) -> Tenth:  # fmt: skip
    claims, seconds, making = 0, 0.0, 0.0
    for start in range(reach[0], reach[1], batch):
        begun = time.perf_counter()
        envelopes = spool.read(start, min(reach[1], start + batch))
        making += time.perf_counter() - begun
        claims += sum(len(envelope.claims) for envelope in envelopes)
        begun = time.perf_counter()
        _commit(store, detect, envelopes)
        seconds += time.perf_counter() - begun
    return Tenth(order, number, claims, seconds, making, memory())


def _commit(store: Store, detect: Detect, envelopes: list[Envelope]) -> float:
    """One transaction, as the embedded runner makes it, which drops its envelopes. Returns what detection took, s."""
    from streams.runners.memory import uncollected
    from streams.runners.outbox import Outbox

    outbox = Outbox(store)
    with uncollected(), store.transaction():
        begun = time.perf_counter()
        outbox.add(detect.take(store.state("detect"), envelopes))
        took = time.perf_counter() - begun
        outbox.flush()
        envelopes.clear()
    return took


def _late(scale: Scale, store: Store, detect: Detect, share: int, seed: int) -> None:
    """Late news of the largest conflict, each in a transaction of its own."""
    for draft, _ in zip(drafts(0, share, seed + 1000), range(5 * LATE), strict=False):
        if draft.number % 5:
            continue
        envelope = envelope_of(Draft(0, 9_000_000 + draft.number, *draft[2:]))
        begun, worked = time.perf_counter(), time.process_time()
        scale.late.append(_commit(store, detect, [envelope]))
        scale.late_committed.append(time.perf_counter() - begun)
        scale.late_processor.append(time.process_time() - worked)
    for times in (scale.late, scale.late_committed, scale.late_processor):
        times.sort()


def _first_touch(store: Store, share: int, seed: int) -> int:
    """A fresh operator takes one envelope of the largest conflict. Returns how many observations it read for that."""
    draft = next(drafts(0, share, seed + 2000))
    _commit(store, _detect(), [envelope_of(Draft(0, 9_900_000, *draft[2:]))])
    return sum(1 for _ in store.state("detect").scan("war-000|"))


def memory() -> int:
    """Resident bytes of this process now; 0 where the system does not say."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0
