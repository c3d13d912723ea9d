"""The rule file of a desk: what is told, of what never, when, and where. YAML; its JSON Schema is rules.json.

Field names are those of the records. Every list may be written as a single word. Unknown fields and words are errors.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from difflib import get_close_matches
from typing import Annotated, Any, Literal, TypeVar
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from schemas.base import Vocabulary
from schemas.channels import Channel, Several, Terminal, listed
from schemas.toll import ChangeType, Flag
from schemas.vocabularies import Cause, ClaimantKind, Harm, Measure, VictimClass

Word = TypeVar("Word", bound=Vocabulary)


def _known(vocabulary: type[Word]) -> Callable[[Any], Any]:
    """A reader of records takes an unknown word as `other`; a rule with one would never fire, so it is refused."""
    words = [word.value for word in vocabulary if word.value != "other"]

    def check(value: Any) -> Any:
        if isinstance(value, Vocabulary) or value in words:
            return value
        near = get_close_matches(str(value), words, 1)
        meant = f"; did you mean {near[0]!r}?" if near else ""
        raise ValueError(f"{value!r} is none of {', '.join(words)}{meant}")

    return check


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ValueError, OSError, KeyError):
        raise ValueError(f"{value!r} is no time zone; write one like Europe/London or UTC") from None
    return value


def _clock(value: Any) -> Any:
    # YAML 1.1 reads an unquoted 22:00 as a number in base sixty.
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 24 * 60:
        return time(value // 60, value % 60)
    return value


Country = Annotated[str, Field(pattern="^[A-Z]{2}$")]
Countries = Annotated[
    tuple[Country, ...], BeforeValidator(listed, json_schema_input_type=Country | tuple[Country, ...])
]
_OneHarm = Annotated[Harm, BeforeValidator(_known(Harm), json_schema_input_type=Harm)]
Harms = Annotated[tuple[_OneHarm, ...], BeforeValidator(listed, json_schema_input_type=Harm | tuple[Harm, ...])]
_OneKind = Annotated[ClaimantKind, BeforeValidator(_known(ClaimantKind), json_schema_input_type=ClaimantKind)]
Kinds = Annotated[
    tuple[_OneKind, ...], BeforeValidator(listed, json_schema_input_type=ClaimantKind | tuple[ClaimantKind, ...])
]
_OneClass = Annotated[VictimClass, BeforeValidator(_known(VictimClass), json_schema_input_type=VictimClass)]
Classes = Annotated[
    tuple[_OneClass, ...], BeforeValidator(listed, json_schema_input_type=VictimClass | tuple[VictimClass, ...])
]
_OneMeasure = Annotated[Measure, BeforeValidator(_known(Measure), json_schema_input_type=Measure)]
Measures = Annotated[
    tuple[_OneMeasure, ...], BeforeValidator(listed, json_schema_input_type=Measure | tuple[Measure, ...])
]
_OneType = Annotated[ChangeType, BeforeValidator(_known(ChangeType), json_schema_input_type=ChangeType)]
Types = Annotated[
    tuple[_OneType, ...], BeforeValidator(listed, json_schema_input_type=ChangeType | tuple[ChangeType, ...])
]
_OneFlag = Annotated[Flag, BeforeValidator(_known(Flag), json_schema_input_type=Flag)]
Flags = Annotated[tuple[_OneFlag, ...], BeforeValidator(listed, json_schema_input_type=Flag | tuple[Flag, ...])]
_OneCause = Annotated[Cause, BeforeValidator(_known(Cause), json_schema_input_type=Cause)]
Causes = Annotated[tuple[_OneCause, ...], BeforeValidator(listed, json_schema_input_type=Cause | tuple[Cause, ...])]
Zone = Annotated[str, AfterValidator(_zone)]
Clock = Annotated[time, BeforeValidator(_clock, json_schema_input_type=str)]
Name = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]*$", max_length=60)]


class Setting(BaseModel):
    """A part of the rule file."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Selector(Setting):
    """Which figures: all that is written must fit, and of each list one. Empty: any."""

    conflict: Several = Field(default=(), description="Ids, or words of the name.")
    country: Countries = Field(default=(), description="ISO 3166-1 alpha-2 codes of the place.")
    place: Several = Field(default=(), description="Names of places, or ids of what contains them.")
    claimant: Several = Field(default=(), description="Ids, or words of the name.")
    claimant_kind: Kinds = ()
    harm: Harms = ()
    victim_class: Classes = ()
    victim_group: Several = Field(default=(), description="Words of the group's name.")
    measure: Measures = ()


class Step(Setting):
    """How far a figure moved: by so many people, and by such a share of the figure before. Both must be reached."""

    people: int = Field(default=1, ge=1)
    share: float = Field(default=0.0, ge=0)


class When(Selector):
    """What fires a rule. All that is written must be so."""

    type: Types = ()
    flag: Flags = Field(default=(), description="One of these stands on the change.")
    part: bool = Field(default=False, description="true: also parts of a toll; else only totals.")
    reaches: int | None = Field(default=None, ge=1, description="The figure reaches so many people for the first time.")
    below: int | None = Field(default=None, ge=2, description="The figure is below so many people.")
    recent_days: int | None = Field(
        default=None, ge=1, description="The incident ended at most so many days before the news was published."
    )
    rises: Step | None = None
    falls: Step | None = None
    milestone: int | None = Field(
        default=None,
        ge=10,
        description="The figure passes a round number of at least this size (1,000, 2,000, 10,000).",
    )
    ratio: float | None = Field(default=None, gt=1, description="Two claimants are so many times apart.")
    ledger: Literal["does_not_add_up"] | None = None
    silent_days: int | None = Field(default=None, ge=1, description="A claimant has said nothing for so many days.")

    @model_validator(mode="after")
    def _fits_together(self) -> When:
        written = self.model_fields_set
        if not written:
            raise ValueError("say what fires the rule: when: {harm: killed, reaches: 10}")
        special = [name for name in ("ratio", "ledger", "silent_days") if getattr(self, name) is not None]
        steps = written & {"type", "flag", "part", "reaches", "below", "recent_days", "rises", "falls", "milestone"}
        if len(special) > 1 or (special and steps):
            others = ", ".join(sorted({*special[1:], *steps}))
            raise ValueError(f"{special[0]} cannot stand with {others}: make two rules")
        return self


class Rule(Setting):
    """`says`: the rule in words, for `tollwatch explain`. `urgent`: not held by quiet hours nor by the throttle.

    `unconfirmed`: what it tells is marked so.
    """

    name: Name
    says: str = ""
    when: When
    urgent: bool = False
    unconfirmed: bool = False


class Mute(Selector):
    """Figures of which nothing is told, until a day (that day included) or for good."""

    until: date | None = None
    reason: str = ""

    @model_validator(mode="after")
    def _selects(self) -> Mute:
        if not self.model_fields_set - {"until", "reason"}:
            raise ValueError("say what is muted, for example conflict: ukraine")
        return self


class QuietHours(Setting):
    """Nothing is sent from `start` to `end`, which may lie on the next day; what came is sent at `end`."""

    start: Clock
    end: Clock
    zone: Zone = "UTC"


class Digest(Setting):
    """Once a day, everything that was not told by an alert."""

    at: Clock = time(6, 0)
    zone: Zone = "UTC"
    at_most: int = Field(default=200, ge=1, description="Lines; the rest is counted.")


class Policy(Setting):
    """How what fired is delivered."""

    max_age_hours: float = Field(default=48, gt=0, description="Older news is never delivered.")
    causes: Causes = Field(
        default=(),
        description="Of harm; empty: any. Where some are named, an unknown one is told only in a known conflict.",
    )
    group_minutes: float = Field(
        default=0, ge=0, description="Alerts of one thread within so many minutes are one message."
    )
    at_most_per_hour: int | None = Field(
        default=30, ge=1, description="Messages on a channel; the rest waits for the digest."
    )
    quiet_hours: QuietHours | None = None
    digest: Digest | None = Digest()
    quote: bool = Field(default=True, description="false: no sentence of the news is sent.")
    first_retry_seconds: float = Field(default=2, gt=0, description="Until the second try; doubled from try to try.")
    give_up_hours: float = Field(default=72, gt=0, description="A message that fails so long is given up.")


class Rulebook(Setting):
    """The whole file. Without `rules` the standard ones hold."""

    version: Literal[1] = 1
    rules: tuple[Rule, ...] = ()
    watchlists: dict[Name, tuple[Selector, ...]] = Field(default={}, description="Named choices for channels.")
    mutes: tuple[Mute, ...] = ()
    delivery: Policy = Policy()
    channels: tuple[Channel, ...] = (Terminal(name="terminal"),)

    @model_validator(mode="after")
    def _names(self) -> Rulebook:
        for what, names in (("rule", [r.name for r in self.rules]), ("channel", [c.name for c in self.channels])):
            twice = sorted({name for name in names if names.count(name) > 1})
            if twice:
                raise ValueError(f"two {what}s are called {twice[0]!r}")
        return self
