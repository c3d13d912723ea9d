"""From a history to its articles, and to the changes that are true of it."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random
from typing import NamedTuple

from schemas import Claimant, Harm, Measure
from streams.detect.office import claimant_key
from tests.simulator import prose
from tests.simulator.articles import Article, Sentence
from tests.simulator.history import Announcement, Counter, Happening, Report, counters, happenings
from tests.simulator.noise import NOISE, PUBLISHERS
from tests.simulator.settings import SETTINGS, Setting


class Key(NamedTuple):
    """What a change is known by. `claimant` "" is the common toll of an incident."""

    conflict: str
    claimant: str
    harm: str
    victims: str
    measure: str
    type: str
    value: int
    effect: str


@dataclass
class World:
    """One history with its news."""

    setting: Setting
    articles: list[Article] = field(default_factory=list)
    truth: Tally[Key] = field(default_factory=Tally)


def world(seed: int) -> World:
    """The history of a seed: the same on every machine."""
    random = Random(f"tollwatch {seed}")
    setting = SETTINGS[seed % len(SETTINGS)]
    begin = datetime.fromisoformat(f"{setting.again[0]}T08:00:00+00:00")
    news = _Newsroom(random, World(setting), seed)
    claimants = random.sample(setting.claimants, random.randint(2, len(setting.claimants)))
    for counter in counters(random, setting, claimants, begin):
        news.follow(counter)
    for happening in happenings(random, setting, begin, days=60):
        news.witness(happening)
    news.world.articles.sort(key=lambda article: (article.at, article.id))
    return news.world


class _Newsroom:
    def __init__(self, random: Random, world: World, seed: int) -> None:
        self.random, self.world, self.seed = random, world, seed

    def follow(self, counter: Counter) -> None:
        """The articles on a counter."""
        said = counter.announcements
        for i, one in enumerate(said):
            self._true_of(one)
            if one.late:
                at = said[i + 1].at + timedelta(days=self.random.randint(*NOISE.late_days), hours=2)
                self._print(at, prose.counted(self.random, self.world.setting, one, says_since=True, dated=True))
                continue
            begins = one.does in ("new", "reset")
            sentence = self._counted(one, says_since=begins or None)
            first = self._print(one.at + timedelta(hours=1), sentence, may_be_wrong=one)
            is_quiet_fall = one.does == "decreased" and not one.corrects
            if is_quiet_fall or self.random.random() < NOISE.retold:
                rounded = not is_quiet_fall and not begins and self.random.random() < NOISE.rounded
                other = self._counted(one, rounded=rounded)
                while other.text == sentence.text:
                    other = self._counted(one)
                hours = self.random.randint(*NOISE.retold_hours)
                besides = self._printed(first) if is_quiet_fall else {first.publisher}
                self._print(one.at + timedelta(hours=hours), other, besides=besides)
            if one.does == "increased":
                self._mistakes(one, said[:i], first)
            if self.random.random() < NOISE.restated:
                at = one.at + timedelta(days=2, hours=self.random.randint(0, 9))
                self._print(at, self._counted(one._replace(at=at), plain=True))

    def witness(self, happening: Happening) -> None:
        """The articles on an incident."""
        for i, report in enumerate(happening.reports):
            for claimant, does, hurt in (
                (report.claimant, report.does, report.injured_do),
                (None, report.raises, report.injured_raise),
            ):
                self._true(claimant, Harm.KILLED, "unspecified", Measure.INCIDENT, does, report.killed)
                self._true(claimant, Harm.INJURED, "unspecified", Measure.INCIDENT, hurt, report.injured or 0)
            sentence = prose.struck(self.random, happening, report, first=i == 0)
            title = self._incident_title(happening, report)
            first = self._print(report.at + timedelta(minutes=30), sentence, title=title)
            if self.random.random() < NOISE.retold:
                other = prose.struck(self.random, happening, report, first=i == 0)
                self._print(report.at + timedelta(hours=2), other, title=title, besides={first.publisher})

    def _mistakes(self, one: Announcement, earlier: tuple[Announcement, ...], first: Article) -> None:
        """A wrong number in one more article, and an old one in another."""
        wrong = self._wrong(one, earlier)
        if wrong and self.random.random() < NOISE.typo:
            hours = self.random.randint(*NOISE.retold_hours)
            sentence = self._counted(one, value=wrong, plain=True)
            self._print(one.at + timedelta(hours=hours), sentence, besides={first.publisher})
            self._true(one.claimant, Harm.KILLED, _victims(one), Measure.CUMULATIVE, "suspected_error", wrong)
        if self.random.random() < NOISE.stale and not earlier[-1].late and one.before:
            at = one.at + timedelta(days=1, hours=self.random.randint(0, 20))
            sentence = self._counted(one._replace(at=at), value=one.before, plain=True)
            self._print(at, sentence, besides={first.publisher})
            self._true(one.claimant, Harm.KILLED, _victims(one), Measure.CUMULATIVE, "stale", one.before, "history")

    def _wrong(self, one: Announcement, earlier: tuple[Announcement, ...]) -> int | None:
        """A slip that a reader could notice: lower than what stands, or about tenfold, and no figure from before."""
        digits = str(one.value)
        slips = {int(digits + "0"), int(digits[:-1])}
        for i in range(len(digits) - 1):
            slips.add(int(digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :]))
        known = {a.value for a in earlier}
        fine = sorted(s for s in slips if (s < (one.before or 0) or s > 9 * one.value) and s not in known)
        return self.random.choice(fine) if fine else None

    def _counted(
        self, one: Announcement, *, says_since: bool | None = None, value: int | None = None, rounded: bool = False,
        plain: bool = False,
    ) -> Sentence:  # fmt: skip
        if says_since is None:
            says_since = self.random.random() >= NOISE.open_window
        setting = self.world.setting
        return prose.counted(
            self.random, setting, one, says_since=says_since, value=value, rounded=rounded, plain=plain
        )

    def _print(
        self, at: datetime, sentence: Sentence, *, title: str | None = None, besides: Iterable[str] = (),
        may_be_wrong: Announcement | None = None,
    ) -> Article:  # fmt: skip
        """One article and its copies."""
        random = self.random
        asides = (prose.aside(random),) if random.random() < NOISE.aside else ()
        name = f"s{self.seed}-{len(self.world.articles):03d}"
        publisher = random.choice([p for p in PUBLISHERS if p not in besides])
        article = Article(name, publisher, at, title or self._title(), (sentence, *asides))
        if random.random() < NOISE.revised:
            article = self._updated(article, may_be_wrong)
        self.world.articles.append(article)
        if random.random() < NOISE.copied:
            free = [p for p in PUBLISHERS if p != publisher and p not in besides]
            others = random.sample(free, min(len(free), random.randint(1, 3)))
            for number, other in enumerate(others):
                later = at + timedelta(hours=random.randint(*NOISE.copy_hours))
                self.world.articles.append(article.copy(number, other, later))
        return article

    def _printed(self, article: Article) -> set[str]:
        """Everybody who has these words."""
        return {a.publisher for a in self.world.articles if a.id.startswith(article.id)}

    def _updated(self, article: Article, may_be_wrong: Announcement | None) -> Article:
        """The article with its first form: shorter, and sometimes with a wrong number."""
        lead = article.sentences[0]
        if may_be_wrong and f"{may_be_wrong.value:,}" in lead.text:
            wrong = str(may_be_wrong.value + 1)
            lead = Sentence(lead.text.replace(f"{may_be_wrong.value:,}", wrong))
        longer = (*article.sentences, prose.aside(self.random), Sentence("The report could not be checked at once."))
        return replace(article, sentences=longer, sketch=replace(article, sentences=(lead,)))

    def _title(self) -> str:
        country = self.world.setting.country.name
        return self.random.choice((f"New toll of the war in {country}", f"{country}: what we know", "World in brief"))

    def _incident_title(self, happening: Happening, report: Report) -> str:
        town, weapon = happening.town.name, happening.weapon.capitalize()
        titles = (f"{weapon} on {town} kills {report.killed}", f"Deadly {happening.weapon} in {town}", "World in brief")
        return self.random.choice(titles)

    def _true_of(self, one: Announcement) -> None:
        effect = "history" if one.late else "current"
        self._true(one.claimant, Harm.KILLED, _victims(one), Measure.CUMULATIVE, one.does, one.value, effect)
        self._true(one.claimant, Harm.KILLED, "child", Measure.CUMULATIVE, one.children_do, one.children or 0)

    def _true(
        self, claimant: Claimant | None, harm: Harm, victims: str, measure: Measure, does: str | None, value: int,
        effect: str = "current",
    ) -> None:  # fmt: skip
        if does:
            name = claimant_key(claimant, self.world.setting.country) if claimant else ""
            conflict = self.world.setting.conflict.id
            self.world.truth[Key(conflict, name, harm.value, victims, measure.value, does, value, effect)] += 1


def _victims(one: Announcement) -> str:
    return "civilian" if one.civilians else "unspecified"
