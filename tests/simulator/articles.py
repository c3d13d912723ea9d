"""A sentence with what it truly says, and the articles that carry such sentences."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from schemas import (
    AsOf,
    Cause,
    Claim,
    Claimant,
    ConflictRef,
    Envelope,
    Evidence,
    Harm,
    Measure,
    NewsItem,
    Period,
    Place,
    Quantifier,
    Quantity,
    Role,
    VictimClass,
    content_id,
)


@dataclass(frozen=True)
class Said:
    """One figure of a sentence."""

    claimant: Claimant | None
    value: int
    measure: Measure
    day: str
    harm: Harm = Harm.KILLED
    quantifier: Quantifier = Quantifier.EXACT
    role: Role = Role.TOTAL
    victim_class: tuple[VictimClass, ...] = (VictimClass.UNSPECIFIED,)
    period: Period | None = None
    place: Place | None = None
    rises: bool = False
    revises: bool = False
    prior: bool = False

    @property
    def quantity(self) -> Quantity:
        """With the bounds that the words give."""
        low = {Quantifier.AT_LEAST: self.value, Quantifier.MORE_THAN: self.value + 1}.get(self.quantifier, self.value)
        high = self.value if self.quantifier is Quantifier.EXACT else None
        return Quantity(value=self.value, min=low, max=high, quantifier=self.quantifier, text=f"{self.value:,}")


@dataclass(frozen=True)
class Sentence:
    text: str
    says: tuple[Said, ...] = ()


@dataclass(frozen=True)
class Article:
    """`sketch`: an earlier revision of the same item, superseded by this one."""

    id: str
    publisher: str
    at: datetime
    title: str
    sentences: tuple[Sentence, ...]
    sketch: Article | None = None

    def copy(self, number: int, publisher: str, at: datetime) -> Article:
        """The same words under another name."""
        return replace(self, id=f"{self.id}-copy{number}", publisher=publisher, at=at, sketch=None)

    def items(self) -> list[NewsItem]:
        """The item as it is read, with its revisions in order."""
        earlier = self.sketch.items() if self.sketch else []
        text = " ".join(s.text for s in self.sentences)
        fetched = self.at.replace(minute=50 if self.sketch else 10)
        mine = NewsItem(
            id=self.id, url=f"https://news.example/{self.id}", title=self.title, text=text, publisher=self.publisher,
            published_at=self.at, fetched_at=fetched, language="en",
        )  # fmt: skip
        return [*earlier, mine]

    def envelope(self, conflict: ConflictRef) -> Envelope:
        """What a perfect reader finds in it."""
        claims = [
            self._claim(sentence, said, conflict, f"{i}.{j}")
            for i, sentence in enumerate(self.sentences)
            for j, said in enumerate(sentence.says)
        ]
        return Envelope(
            item_id=self.id, conflict_key=conflict.id, revision="1", published_at=self.at, publisher=self.publisher,
            claims=tuple(claims),
        )  # fmt: skip

    def _claim(self, sentence: Sentence, said: Said, conflict: ConflictRef, number: str) -> Claim:
        evidence = Evidence(
            field="text", sentence=sentence.text, start=0, end=len(sentence.text), quantity_start=0, quantity_end=1
        )
        return Claim(
            id=content_id("simulated", self.id, number), item_id=self.id, revision="1", published_at=self.at,
            publisher=self.publisher, url=f"https://news.example/{self.id}", quantity=said.quantity, harm=said.harm,
            role=said.role, victim_class=said.victim_class, cause=Cause.VIOLENCE, measure=said.measure,
            period=said.period, as_of=AsOf(day=said.day), claimant=said.claimant, prior=said.prior, rises=said.rises,
            revises=said.revises, place=said.place, conflict=conflict, evidence=evidence,
        )  # fmt: skip
