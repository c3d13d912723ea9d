"""Claims, denials and envelopes for the tests of detect and alert, with everything but the point at hand filled in."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from schemas import (
    AsOf,
    Cause,
    Claim,
    Claimant,
    ClaimantKind,
    ConflictRef,
    Denial,
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

CONFLICT = ConflictRef(id="northland", name="War in Northland")
ARMY = Claimant(name="Northland army", id="northland-army", kind=ClaimantKind.BELLIGERENT)
MONITOR = Claimant(name="Toll Watchers", id="toll-watchers", kind=ClaimantKind.MONITOR)
MINISTRY = Claimant(name="Ministry of Health", id="moh", kind=ClaimantKind.MEDICAL)
POLICE = Claimant(name="police", kind=ClaimantKind.GOVERNMENT)
HARBOUR = Place(name="Harbour", country="NL", precision="city", path=("NL", "nl/harbour"))
NORTHLAND = Place(name="Northland", country="NL", precision="country", path=("NL",))

_WORDS = {
    "at least ": Quantifier.AT_LEAST,
    "more than ": Quantifier.MORE_THAN,
    "up to ": Quantifier.UP_TO,
    "nearly ": Quantifier.LESS_THAN,
    "about ": Quantifier.APPROXIMATELY,
}
_VAGUE = {"several": 3, "dozens": 24, "hundreds": 200, "thousands": 2000}


def figure(text: str) -> Quantity:
    """A quantity from its words: "1,059", "more than 1,300", "10-12", "dozens"."""
    if text in _VAGUE:
        return Quantity(quantifier=Quantifier.VAGUE, text=text, min=_VAGUE[text])
    for words, quantifier in _WORDS.items():
        if text.startswith(words):
            value = int(text.removeprefix(words).replace(",", ""))
            low = {Quantifier.AT_LEAST: value, Quantifier.MORE_THAN: value + 1}.get(quantifier)
            high = value if quantifier in (Quantifier.UP_TO, Quantifier.LESS_THAN) else None
            return Quantity(quantifier=quantifier, text=text, value=value, min=low, max=high)
    if "-" in text:
        low, high = (int(part) for part in text.split("-"))
        return Quantity(quantifier=Quantifier.RANGE, text=text, min=low, max=high)
    value = int(text.replace(",", ""))
    return Quantity(quantifier=Quantifier.EXACT, text=text, value=value, min=value, max=value)


def moment(day: str) -> datetime:
    """Noon of a day, or the minute where one is given ("2021-03-05 18:30")."""
    return datetime.fromisoformat(day if len(day) > 10 else f"{day} 12:00").replace(tzinfo=UTC)


def claim(words: str, **fields: Any) -> Claim:
    """A claim of `words` civilians killed. `item` and `day` belong to it only once `envelope` says so."""
    sentence = fields.pop("sentence", None)
    as_of = fields.pop("as_of", None)
    field = fields.pop("field", "text")
    values: dict[str, Any] = {
        "quantity": figure(words),
        "harm": Harm.KILLED,
        "victim_class": (VictimClass.CIVILIAN,),
        "cause": Cause.VIOLENCE,
        "measure": Measure.CUMULATIVE,
        "claimant": ARMY,
        "conflict": CONFLICT,
        **fields,
    }
    values["evidence"] = Evidence(
        field=field, sentence=sentence or "", start=0, end=1, quantity_start=0, quantity_end=1
    )
    values["as_of"] = AsOf(day=as_of) if as_of else AsOf(day="")
    return Claim(id="", item_id="", revision="", published_at=moment("2000-01-01"), **values)


def denial(by: Claimant, **fields: Any) -> Denial:
    evidence = Evidence(field="text", sentence="They deny it.", start=0, end=1, quantity_start=0, quantity_end=1)
    values: dict[str, Any] = {"harm": Harm.KILLED, "conflict": CONFLICT, "evidence": evidence, **fields}
    return Denial(id="", item_id="", revision="", published_at=moment("2000-01-01"), claimant=by, **values)


def envelope(item: str, day: str, *records: Claim | Denial, publisher: str | None = "Wire") -> Envelope:
    """What an item of that day contributes: ids, dates and sentences are filled in where the factory left them open."""
    published = moment(day)
    claims, denials = [], []
    for index, record in enumerate(records):
        about = {
            "id": content_id(item, index),
            "item_id": item,
            "revision": "1",
            "published_at": published,
            "publisher": publisher,
            "url": f"https://news.example/{item}",
        }
        if isinstance(record, Claim):
            sentence = (
                record.evidence.sentence or f"In {item}, {record.claimant} spoke of {record.quantity.text} killed."
            )
            about["evidence"] = record.evidence.model_copy(update={"sentence": sentence})
            if not record.as_of.day:
                about["as_of"] = AsOf(day=day[:10])
            claims.append(record.model_copy(update=about))
        else:
            denials.append(record.model_copy(update=about))
    return Envelope(
        item_id=item,
        conflict_key=CONFLICT.id,
        revision="1",
        published_at=published,
        publisher=publisher,
        claims=tuple(claims),
        denials=tuple(denials),
    )


def event(words: str, **fields: Any) -> Claim:
    """A claim of an incident in Harbour, by the police unless said otherwise."""
    values = {"measure": Measure.INCIDENT, "place": HARBOUR, "claimant": POLICE, **fields}
    return claim(words, victim_class=values.pop("victim_class", (VictimClass.UNSPECIFIED,)), **values)


def since(day: str, **fields: Any) -> Period:
    return Period(start=day, text=f"since {day}", **fields)
