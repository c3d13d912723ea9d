"""The two dashboards: what stands where. A row is 48 wide."""

from __future__ import annotations

from dataclasses import dataclass

from streams.kibana.charts import Chart, Column, Listing, Map, Where, standing

COUNT = Column("Count", "count")
MONTH = Column("Month", "date_histogram", "@timestamp", interval="1M")
AS_OF = Column("As of", "date_histogram", "as_of.day", interval="1M")
CLAIMANT = Column("Says", "terms", "claimant.name.kw")
CONFLICT = Column("Conflict", "terms", "conflict.name.kw")
CLAIMS_ONLY = (*standing("claims"), Where("kind", ("claim",)))
CUMULATIVE = Where("measure", ("cumulative",))


@dataclass(frozen=True)
class Note:
    """A panel of text (Markdown)."""

    text: str


@dataclass(frozen=True)
class Panel:
    """What stands at (x, y), so wide and high."""

    content: Chart | Listing | Map | Note
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class Control:
    """A list at the top of a dashboard, of the values to choose from."""

    title: str
    index: str
    field: str
    single: bool = False


@dataclass(frozen=True)
class Board:
    name: str
    title: str
    about: str
    controls: tuple[Control, ...]
    panels: tuple[Panel, ...]


NEWEST_CHANGES = Listing(
    "changes", "Newest changes", "changes",
    ("conflict.name", "claimant.name", "type", "flags", "previous.value", "current.value", "current.min",
     "current.max", "harm", "victim_class", "as_of.day", "sentence", "publisher", "url"),
    standing("changes"), "Every step in a claimant's figures, the newest first.",
)  # fmt: skip
LATEST_TOLLS = Listing(
    "tolls", "Latest figure of each series", "series",
    ("conflict.name", "claimant.name", "current.value", "current.min", "current.max", "harm", "victim_class",
     "victim_group", "measure", "window.start", "window.end", "current.as_of.day", "place.name", "publishers"),
    standing("series"), "One claimant's count of one harm, as it now stands.",
)  # fmt: skip
CONTRADICTIONS = Listing(
    "contradictions", "Who says otherwise", "contradictions",
    ("conflict.name", "claimants.name", "figures.value", "ratio", "gap", "harm", "victim_class", "basis"),
    standing("contradictions"), "Claimants and figures stand in the same order.",
)  # fmt: skip
CLAIMS = Listing(
    "claims", "Claims", "claims",
    ("claimant.name", "quantity.text", "quantity.value", "harm", "victim_class", "stance", "as_of.day",
     "place.name", "evidence.sentence", "publisher", "url"),
    CLAIMS_ONLY, "Every figure as one sentence states it.",
)  # fmt: skip
DENIALS = Listing(
    "denials", "Denials", "claims",
    ("claimant.name", "of.name", "harm", "disputed_quantity.text", "evidence.sentence", "publisher", "url"),
    (*standing("claims"), Where("kind", ("denial",))), "Who denies a harm or a figure.",
)  # fmt: skip
LEDGERS = Listing(
    "ledgers", "Books of reports", "claims",
    ("claimant.name", "check", "adds_up", "entries.received", "entries.credible", "entries.non_credible",
     "entries.open", "evidence.sentence", "url"),
    (*standing("claims"), Where("kind", ("ledger",))), "Reports of harm that a claimant assessed.",
)  # fmt: skip
ALERTS = Listing(
    "alerts", "Alerts", "alerts", ("title", "message", "rule", "url"), standing("alerts"), "What was worth telling."
)
DEAD = Listing(
    "dead", "What could not be used", "dead", ("stage", "origin", "error", "hint"), about="Also: `tollwatch dead`."
)
LISTINGS = (NEWEST_CHANGES, LATEST_TOLLS, CONTRADICTIONS, CLAIMS, DENIALS, LEDGERS, ALERTS, DEAD)

CLAIMS_MAP = Map("map", "Where figures are claimed", "claims", "place.location", "quantity.value", CLAIMS_ONLY)

_NEVER_ADD = (
    "**Figures are never added up.** A claimant's toll repeats from one report to the next, and claimants count the "
    "same people. Look at each claimant's own line. *value* is what was said; *min* and *max* are what is then "
    "possible; an empty one is open, not zero."
)


def _metric(title: str, index: str, column: Column = COUNT, *, apart: bool = False) -> Chart:
    return Chart(title, "metric", index, (Column(title, column.operation, column.field),), standing(index), apart)


def _tolls(title: str, harm: str, *, high: int = 12) -> Chart:
    columns = (AS_OF, Column("Says", "terms", "claimant.name.kw", size=high), Column("Figure", "max", "current.value"))
    where = (*standing("changes"), CUMULATIVE, Where("harm", (harm,)), Where("part", ("true",), wanted=False))
    return Chart(title, "line", "changes", columns, where)


DESK = Board(
    "desk", "Tollwatch: the desk", "What changed, who says how many, and who says otherwise.",
    (
        Control("Conflict", "changes", "conflict_key"),
        Control("Says", "changes", "claimant.name.kw"),
        Control("Harm", "changes", "harm"),
    ),
    (
        Panel(_metric("Changes", "changes"), 0, 0, 8, 6),
        Panel(_metric("Alerts, of all", "alerts", apart=True), 8, 0, 8, 6),
        Panel(_metric("Contradictions", "contradictions"), 16, 0, 8, 6),
        Panel(_metric("Claims", "claims"), 24, 0, 8, 6),
        Panel(_metric("Publishers", "claims", Column("", "unique_count", "publisher.kw")), 32, 0, 8, 6),
        Panel(_metric("Could not be used, of all", "dead", apart=True), 40, 0, 8, 6),
        Panel(NEWEST_CHANGES, 0, 6, 48, 16),
        Panel(_tolls("People killed, by claimant", "killed"), 0, 22, 24, 14),
        Panel(LATEST_TOLLS, 24, 22, 24, 14),
        Panel(CONTRADICTIONS, 0, 36, 24, 12),
        Panel(CLAIMS_MAP, 24, 36, 24, 18),
        Panel(Chart("Changes by month", "bars", "changes", (MONTH, Column("Change", "terms", "type"), COUNT),
                    standing("changes")), 0, 48, 24, 12),
        Panel(Chart("Conflicts", "table", "changes",
                    (Column("Conflict", "terms", "conflict.name.kw", size=50), COUNT,
                     Column("Claimants", "unique_count", "claimant.id"),
                     Column("Newest", "max", "published_at")), standing("changes")), 24, 54, 24, 12),
        Panel(Chart("Publishers", "table", "claims",
                    (Column("Publisher", "terms", "publisher.kw", size=50), Column("Claims", "count"),
                     Column("Items", "unique_count", "item_id"), Column("Newest", "max", "published_at")),
                    standing("claims")), 0, 60, 24, 12),
        Panel(Note(_NEVER_ADD), 24, 66, 24, 6),
    ),
)  # fmt: skip

CONFLICT_BOARD = Board(
    "conflict", "Tollwatch: one conflict in depth", "Choose a conflict above: all that is claimed about it.",
    (
        Control("Conflict", "changes", "conflict_key", single=True),
        Control("Says", "changes", "claimant.name.kw"),
        Control("Victims", "changes", "victim_class"),
    ),
    (
        Panel(_tolls("Killed, by claimant", "killed"), 0, 0, 24, 14),
        Panel(_tolls("Injured, by claimant", "injured"), 24, 0, 24, 14),
        Panel(Chart("Running counts, with their bounds", "table", "series",
                    (CLAIMANT, Column("Harm", "terms", "harm"), Column("Victims", "terms", "victim_class"),
                     Column("Stated", "max", "current.value"), Column("At least", "max", "current.min"),
                     Column("At most", "max", "current.max"), Column("As of", "max", "current.as_of.day"),
                     Column("Since", "last_value", "window.start")),
                    (*standing("series"), CUMULATIVE)), 0, 14, 48, 14),
        Panel(NEWEST_CHANGES, 0, 28, 48, 14),
        Panel(CONTRADICTIONS, 0, 42, 24, 12),
        Panel(DENIALS, 24, 42, 24, 12),
        Panel(Chart("Incidents", "table", "series",
                    (Column("Place", "terms", "incident.place.name.kw", size=30), Column("Harm", "terms", "harm"),
                     Column("Stated", "max", "current.value"), Column("Day", "max", "incident.days"),
                     Column("Newest", "max", "last_seen")), standing("series")), 0, 54, 24, 14),
        Panel(CLAIMS_MAP, 24, 54, 24, 14),
        Panel(Chart("Claims by month and stance", "bars", "claims",
                    (MONTH, Column("Stance", "terms", "stance"), COUNT), CLAIMS_ONLY), 0, 68, 24, 12),
        Panel(Chart("Who speaks", "pie", "claims", (Column("Claimant", "terms", "claimant.kind"), COUNT),
                    CLAIMS_ONLY), 24, 68, 12, 12),
        Panel(Chart("Who prints it", "pie", "claims", (Column("Publisher", "terms", "publisher.kw"), COUNT),
                    CLAIMS_ONLY), 36, 68, 12, 12),
        Panel(LEDGERS, 0, 80, 24, 12),
        Panel(CLAIMS, 24, 80, 24, 12),
        Panel(Note(_NEVER_ADD), 0, 92, 48, 5),
    ),
)  # fmt: skip

BOARDS = (DESK, CONFLICT_BOARD)
