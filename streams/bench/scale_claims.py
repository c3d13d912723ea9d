"""Ten years of invented claims for the bench of scale: the same for the same seed, on every machine.

A third of all claims are of one conflict; the other conflicts share the rest by rank. Three fifths of a conflict's
claims are of incidents: a day, a town, a toll that grows over up to three days, told by several claimants, copied by
publishers, now and then late or without a day. Two fifths are of cumulative counts: each claimant's number of killed,
injured and displaced since the war began, restated, qualified, mistyped, corrected and quoted later as an earlier one.

Drafts are plain tuples, spooled to a file, so that the memory that the bench states is not that of its own input.
"""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

from schemas import (
    AsOf,
    Cause,
    Claim,
    Claimant,
    ClaimantKind,
    ConflictRef,
    Envelope,
    Evidence,
    Harm,
    Measure,
    Period,
    Place,
    Quantifier,
    Quantity,
    VictimClass,
    content_id,
)

DAYS = 3652
FIRST = date(2015, 1, 1)
PUBLISHERS = tuple(f"Paper {number}" for number in range(60))
KINDS = tuple(ClaimantKind(kind) for kind in ("belligerent", "government", "monitor", "un", "ngo", "medical"))
HARMS = (Harm.KILLED, Harm.INJURED, Harm.DISPLACED)
OFFICES = ("police", "hospital sources", "rescuers")
EXACT, AT_LEAST, MORE_THAN = (q.value for q in (Quantifier.EXACT, Quantifier.AT_LEAST, Quantifier.MORE_THAN))

Said = tuple[int, str, str, int | None, int | None, int | None, int | None, str, bool, bool, bool]
"""value, quantifier, harm, claimant, day of the event (None: cumulative), as-of day, town, sentence, rises, revises,
prior. Claimants from 0 are the conflict's own, below 0 offices, None nobody."""


class Draft(NamedTuple):
    """One article: what an envelope is made of. `minute`: of publication, from the first day on."""

    conflict: int
    number: int
    minute: int
    publisher: int
    said: tuple[Said, ...]


def shares(claims: int, conflicts: int) -> list[int]:
    """How many claims each conflict gets: a third the first, the others by rank."""
    weights = [1 / (rank + 3) for rank in range(conflicts - 1)]
    rest = claims - claims // 3 if weights else 0
    return [claims - rest, *(max(1, round(rest * weight / sum(weights))) for weight in weights)]


def drafts(conflict: int, claims: int, seed: int) -> Iterator[Draft]:
    """The articles of one conflict, in no order; about so many claims."""
    random = Random(f"{seed} {conflict}")
    number = 0
    for story, share in ((_incident(random, conflict, claims), 0.6), (_counts(random, conflict, claims), 0.4)):
        left = share * claims
        for minute, said in story:
            if left <= 0:
                break
            yield Draft(conflict, number, minute, random.randrange(len(PUBLISHERS)), said)
            number += 1
            left -= len(said)


def _incident(random: Random, conflict: int, claims: int) -> Iterator[tuple[int, tuple[Said, ...]]]:
    towns = max(6, min(60, claims // 400))
    serial = 0
    while True:
        day, town, serial = random.randrange(DAYS - 4), random.randrange(towns), serial + 1
        minute = day * 1440 + random.randrange(240, 1200)
        dead, hurt = int(random.paretovariate(1.1)) + 1, int(random.paretovariate(0.9)) + 2
        dead, hurt = min(dead, 900), min(hurt, 2000)
        for _ in range(random.randint(1, 8)):
            late = random.random() < 0.05
            at = min((DAYS - 1) * 1440, minute + (random.randrange(200_000) if late else 0))
            undated = not late and random.random() < 0.1 and at // 1440 > day
            claimant = random.choice((None, -1, -2, -3, 0, 1))
            when = None if undated else day
            words = f"c{conflict} incident {serial}: {dead} dead" + (" now" if undated else "")
            said = [(dead, random.choice((EXACT, EXACT, AT_LEAST)), "killed", claimant, when, day if late else None,
                     town, words, undated, False, False)]  # fmt: skip
            if random.random() < 0.5:
                said.append((hurt, EXACT, "injured", claimant, when, day if late else None, town,
                             f"c{conflict} incident {serial}: {hurt} hurt", undated, False, False))  # fmt: skip
            yield at, tuple(said)
            minute += random.randrange(30, 900)
            if random.random() < 0.4:
                dead, hurt = dead + random.randint(0, max(1, dead // 2)), hurt + random.randint(0, max(2, hurt // 2))


def _counts(random: Random, conflict: int, claims: int) -> Iterator[tuple[int, tuple[Said, ...]]]:
    """Rounds of reports, spread evenly over the years: each claimant's counts grow from round to round."""
    claimants = claimants_of(claims)
    rounds = max(4, round(0.4 * claims / (claimants * 6.2)))
    tolls = [[float(random.randint(20, 4000)) for _ in HARMS] for _ in range(claimants)]
    for step in range(rounds + rounds // 4):
        for claimant in range(claimants):
            day = min(DAYS - 1, int(DAYS * (step + random.random()) / rounds) % DAYS)
            before = tolls[claimant]
            tolls[claimant] = [toll * (1 + random.random() * 6 / rounds) + random.random() * 3 for toll in before]
            for article in range(random.randint(1, 4)):
                at = min(DAYS * 1440 - 1, day * 1440 + random.randrange(1440) + article * random.randrange(1, 900))
                yield at, _report(random, conflict, claimant, tolls[claimant], before, day, step)


def _report(
    random: Random, conflict: int, claimant: int, tolls: list[float], before: list[float], day: int, step: int
) -> tuple[Said, ...]:
    said: list[Said] = []
    for index, harm in enumerate(HARMS):
        if index and random.random() < 0.25:
            continue
        value, quantifier, revises, prior = int(tolls[index]), EXACT, False, False
        chance = random.random()
        if chance < 0.2:
            value, quantifier = value // 100 * 100 or value, MORE_THAN
        elif chance < 0.35:
            quantifier = AT_LEAST
        elif chance < 0.37:
            value = int(str(value)[::-1])
        elif chance < 0.38:
            value, revises = int(value * 0.97), True
        elif chance < 0.4:
            value, prior = int(before[index]), True
        words = f"c{conflict} claimant {claimant} round {step}: {value} {harm.value} {random.randrange(2)}"
        as_of = day if random.random() < 0.5 else None
        nobody = random.random() < 0.05
        said.append((value, quantifier, harm.value, None if nobody else claimant, None, as_of, None, words,
                     False, revises, prior))  # fmt: skip
    return tuple(said)


def claimants_of(claims: int) -> int:
    """How many claimants keep counts in a conflict of so many claims."""
    return max(3, min(12, claims // 500))


def envelope_of(draft: Draft) -> Envelope:
    """The article as the stage before detection would give it."""
    conflict_key = f"war-{draft.conflict:03}"
    item_id = f"{conflict_key}-{draft.number:07}"
    published = datetime(FIRST.year, FIRST.month, FIRST.day, tzinfo=UTC) + timedelta(minutes=draft.minute)
    publisher = PUBLISHERS[draft.publisher]
    conflict = ConflictRef(id=conflict_key, name=f"The war {draft.conflict}")
    claims = [
        _claim(said, item_id, index, published, publisher, conflict, draft.conflict)
        for index, said in enumerate(draft.said)
    ]
    return Envelope(
        item_id=item_id, conflict_key=conflict_key, revision="1", published_at=published, publisher=publisher,
        claims=tuple(claims),
    )  # fmt: skip


def _claim(
    said: Said, item_id: str, index: int, published: datetime, publisher: str, conflict: ConflictRef, war: int
) -> Claim:
    value, quantifier, harm, claimant, day, as_of, town, words, rises, revises, prior = said
    least = {EXACT: value, AT_LEAST: value, MORE_THAN: value + 1}[quantifier]
    country = f"W{war:03}"
    cumulative = town is None
    period: Period | None
    if cumulative:
        period, place = Period(start="2014-06-01", text="since June 2014"), _country(country)
    else:
        period = Period(start=_iso(day), end=_iso(day), text="") if day is not None else None
        town_id = f"{country}/{town}"
        place = Place(name=f"Town {town}", country=country, precision="city", path=(country, town_id))
    return Claim(
        id=content_id(item_id, index), item_id=item_id, revision="1", published_at=published, publisher=publisher,
        url=f"https://news.example/{item_id}", harm=harm, cause=Cause.VIOLENCE, rises=rises, revises=revises,
        prior=prior,
        quantity=Quantity(
            value=value, min=least, max=value if quantifier == EXACT else None, quantifier=quantifier, text=str(value)
        ),
        victim_class=(VictimClass.CIVILIAN,) if cumulative and harm != "displaced" else (VictimClass.UNSPECIFIED,),
        measure=Measure.CUMULATIVE if cumulative else Measure.INCIDENT, period=period, place=place, conflict=conflict,
        as_of=AsOf(day=_iso(as_of) if as_of is not None else published.date().isoformat()),
        claimant=_claimant(claimant, war), rule="bench",
        evidence=Evidence(field="text", sentence=words, start=0, end=len(words), quantity_start=0, quantity_end=1),
    )  # fmt: skip


def _country(code: str) -> Place:
    return Place(name=f"Country {code}", country=code, precision="country", path=(code,))


def _claimant(number: int | None, war: int) -> Claimant | None:
    if number is None:
        return None
    if number < 0:
        return Claimant(name=OFFICES[-number - 1], kind=ClaimantKind.GOVERNMENT)
    return Claimant(name=f"Claimant {number} of {war}", id=f"claimant-{war}-{number}", kind=KINDS[number % len(KINDS)])


def _iso(day: int) -> str:
    return (FIRST + timedelta(days=day)).isoformat()


class Spool:
    """All drafts in one file, to be read in any order. A context manager: the file is closed at the end."""

    def __init__(self, path: Path, claims: int, conflicts: int, seed: int = 1) -> None:
        self.claims = 0
        self.sizes = shares(claims, conflicts)
        places: list[tuple[int, int]] = []
        self._file = path.open("w+b")
        for conflict, share in enumerate(self.sizes):
            for draft in drafts(conflict, share, seed):
                places.append((draft.minute, self._file.tell()))
                self._file.write(marshal.dumps(tuple(draft)))
                self.claims += len(draft.said)
        self._offsets = array("Q", (offset for _, offset in sorted(places)))
        self._random = Random(seed)

    def __len__(self) -> int:
        return len(self._offsets)

    def shuffle(self) -> None:
        """Random order instead of that of publication."""
        self._random.shuffle(self._offsets)

    def read(self, start: int, stop: int) -> list[Envelope]:
        """The envelopes from `start` to before `stop`."""
        found = []
        for offset in self._offsets[start:stop]:
            self._file.seek(offset)
            found.append(envelope_of(Draft(*marshal.load(self._file))))  # noqa: S302 (we wrote the file)
        return found

    def close(self) -> None:
        self._file.close()

    def __enter__(self) -> Spool:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
