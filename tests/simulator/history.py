"""What really was announced: counters that grow, are corrected, fall or start again, and incidents whose toll grows.

A history knows its changes by construction: each announcement says what it does to its claimant's series (`changes`),
before any article is written.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from typing import NamedTuple

from schemas import Claimant, Harm, Place
from tests.simulator.noise import NOISE
from tests.simulator.settings import LOCALS, Setting


class Announcement(NamedTuple):
    """One figure by one claimant. `does`: new, increased, decreased or reset. `before`: the figure that it follows."""

    at: datetime
    claimant: Claimant
    value: int
    does: str
    before: int | None = None
    corrects: bool = False
    since: tuple[str, str] | None = None
    civilians: bool = True
    children: int | None = None
    children_do: str | None = None
    late: bool = False


class Counter(NamedTuple):
    """One claimant's cumulative count of people killed."""

    announcements: tuple[Announcement, ...]


class Report(NamedTuple):
    """What one claimant says of an incident at one time. `does`: for the claimant; `raises`: for the common toll."""

    at: datetime
    claimant: Claimant
    killed: int
    does: str | None
    raises: str | None
    injured: int | None = None
    injured_do: str | None = None
    injured_raise: str | None = None
    corrects: bool = False
    dated: bool = True


class Happening(NamedTuple):
    """An incident with its reports in the order of time."""

    on: datetime
    town: Place
    weapon: str
    reports: tuple[Report, ...]


WEAPONS = ("drone strike", "air strike", "rocket attack", "shelling attack", "bombing")


def counters(random: Random, setting: Setting, claimants: list[Claimant], begin: datetime) -> list[Counter]:
    """A counter for each claimant, each with its own standard of proof and its own lag."""
    size = random.randint(400, 4000)
    return [_counter(random, setting, one, begin, int(size * random.uniform(0.4, 2))) for one in claimants]


def _counter(random: Random, setting: Setting, claimant: Claimant, begin: datetime, value: int) -> Counter:
    civilians = random.random() < 0.6
    restarts = random.randint(4, 6) if random.random() < NOISE.restarts else None
    lead = 14 * restarts + 7 if restarts else 0  # the old counter says its last word before the new one begins
    at = begin + timedelta(days=random.randint(0, 4) - lead)
    before: int | None = None
    found: list[Announcement] = []
    since, children, counted = setting.since, None, False
    for number in range(random.randint(6, 10)):
        does, corrects = ("new", False) if before is None else ("increased", False)
        chance = random.random()
        if number == restarts:
            does, since, value, children = "reset", setting.again, random.randint(12, 60), None
            at = max(at, datetime.fromisoformat(setting.again[0]).replace(tzinfo=begin.tzinfo) + timedelta(days=3))
        elif before is not None and chance < NOISE.corrected + NOISE.falls:
            does, corrects = "decreased", chance < NOISE.corrected
            value -= max(2, value // random.randint(6, 30))
        elif before is not None:
            value += max(3, int(value * random.uniform(0.01, 0.15)))
        told, step = children, None
        if does in ("new", "increased") and random.random() < NOISE.children:
            share = max((children or 0) + 1, value // 8)
            step = "increased" if children is not None else "reset" if counted else "new"
            children = told = share
            counted = True
        found.append(
            Announcement(
                at.replace(hour=random.randint(7, 15)), claimant, value, does, before, corrects, since, civilians,
                told if step else None, step,
            )
        )  # fmt: skip
        before, at = value, at + timedelta(days=random.randint(4, 12))
    return Counter(tuple(_with_late(random, found)))


def _with_late(random: Random, found: list[Announcement]) -> list[Announcement]:
    """Some plain rises come out late: between two plain ones, so that what they do is beyond doubt."""
    plain = [a.does in ("new", "increased") and a.children is None for a in found]
    for i in range(1, len(found) - 2):
        fits = all(plain[i - 1 : i + 2]) and found[i + 1].does == "increased" and not found[i - 1].late
        if fits and random.random() < NOISE.late:
            found[i] = found[i]._replace(late=True)
    return found


def happenings(random: Random, setting: Setting, begin: datetime, days: int) -> list[Happening]:
    """Incidents of one stretch of time, some of them on the same day in different towns."""
    return [_happening(random, setting, begin, random.randint(0, days)) for _ in range(random.randint(3, 6))]


def _happening(random: Random, setting: Setting, begin: datetime, day: int) -> Happening:
    on = (begin + timedelta(days=day)).replace(hour=random.randint(1, 5))
    killed, injured = random.randint(4, 40), random.randint(5, 90)
    claimants = [random.choice(LOCALS), *random.sample((*LOCALS, setting.claimants[0]), 2)]
    said: dict[tuple[str, Harm], int] = {}
    top: dict[Harm, int] = {}
    reports: list[Report] = []
    at = on + timedelta(hours=2)
    for number in range(random.randint(1, 5)):
        who = claimants[number % len(claimants)] if random.random() < 0.5 else claimants[0]
        own = said.get((who.name, Harm.KILLED))
        corrects = number > 1 and own == top[Harm.KILLED] and random.random() < NOISE.corrected
        if corrects:
            killed -= max(1, killed // 6)
        elif number:
            killed += random.choice((0, 1, 2, 4, 7))
        hurt = None
        if number == 0 or (not corrects and random.random() < 0.3):
            injured += random.randint(0, 9) if number else 0
            hurt = injured
        does, raises = _does(said, top, who, Harm.KILLED, killed)
        hurt_does, hurt_raises = _does(said, top, who, Harm.INJURED, hurt)
        dated = number == 0 or raises is None or corrects or random.random() < 0.7
        reports.append(Report(at, who, killed, does, raises, hurt, hurt_does, hurt_raises, corrects, dated))
        at += timedelta(hours=random.randint(4, 20))
        if corrects:
            break  # what others said before is then above it, and nobody says who is right
    return Happening(on, random.choice(setting.towns), random.choice(WEAPONS), tuple(reports))


def _does(
    said: dict[tuple[str, Harm], int], top: dict[Harm, int], who: Claimant, harm: Harm, figure: int | None
) -> tuple[str | None, str | None]:
    """What a figure does to its claimant's series and to the common one."""
    if figure is None:
        return None, None
    before, highest = said.get((who.name, harm)), top.get(harm)
    said[who.name, harm] = top[harm] = figure
    return _step(before, figure), _step(highest, figure)


def _step(before: int | None, now: int) -> str | None:
    if before is None:
        return "new"
    return None if now == before else "increased" if now > before else "decreased"
