"""What surrounds the figures of one sentence: worked out once, whatever the number of figures."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from schemas import Cause, Harm, Period
from streams.extract import lexicon
from streams.extract.document import Document, Sentence
from streams.extract.harm.causes import Item, cause_of, causes_in, is_deliberate
from streams.extract.lexicon import alternation, finder
from streams.extract.phrases.chunks import Chunks
from streams.extract.place.locate import Named, named_in
from streams.extract.source.attribution import Attribution
from streams.extract.source.perpetrators import Doers, doers_in
from streams.extract.text.lazy import lazy
from streams.extract.text.words import lowered
from streams.extract.time.earlier_deaths import changes_hands
from streams.extract.time.measures import is_campaign, names_event, sums_up
from streams.extract.time.period_spans import TimeSpan
from streams.extract.time.said_times import is_dateline, said_on
from streams.link.places import PlaceMention
from streams.needing import Needing

_CUES = lexicon.table("cues")
_revision_in = finder(_CUES["revises"])
_rise_in = finder(_CUES["rises"])
_admission_in = finder(_CUES["admissions"])
_up_from_in = finder(["up from"])
_GOING_ON = r"(?:[\w,.-]*\w(?: [a-z]+){1,3}(?:,? and|,? with|,) (?:(?!\w+ing\b)[a-z]+ ){0,2}){0,4}$"
_RISES_TO = re.compile(
    rf"\b(?:toll|tally|count|number)s?\b[^;]*\b(?:(?:{alternation(_CUES['rises'])})\s+to|reach\w*|surpass\w*|exceed\w*)"
    rf"(?:\s+[a-z]+){{0,3}}\s+{_GOING_ON}"
    r"|\b(?:br(?:ings?|inging|ought)|rais(?:es|ed|ing)|tak(?:es|ing)|took|push(?:es|ed|ing)|upped|lift(?:s|ed|ing))"
    r"\s+(?:the|its|their|his|her)\b[^;,]*\b(?:toll|tally|count|total|losses|number|figure|dead|death|fatalitie)s?\b"
    rf"[^;,]*\sto(?:\s+[a-z]+){{0,3}}\s+{_GOING_ON}"
    r"|\b(?:br(?:ings?|inging|ought)|tak(?:es|ing)|rais(?:es|ed|ing)|push(?:es|ed|ing)|lift(?:s|ed|ing))\s+to"
    r"(?:\s+[a-z]+){0,3}\s+$"
    r"|\b(?:toll|tally|count|number)s?\b(?:[^;](?!\b(?:that|which|who)\b))*\b"
    r"(?:pass(?:es|ed)|top(?:s|ped)|cross(?:es|ed)|hits?|near(?:s|ed)|approach(?:es|ed))\s+(?:the\s)?$"
)
# "It put the dead at 41, six more than it had announced": the same toll, grown
_MORE_THAN_TOLD = Needing(
    ("more", "higher", "above", "greater", "up"),
    r"[^;.]{0,80}?\b(?:(?:more|higher|greater) than|above|up on) (?:the )?(?:figure |number |toll |count |total |one )?"
    r"(?:(?:what|that|which) )?(?:(?:it|they|he|she|(?:his|her|its|their) [a-z]+)"
    r"(?: (?:had|has|have|at first|first|initially|earlier|previously|originally|only)){0,3}"
    r"|(?:the [a-z]+|officials|police|authorities)(?: (?:had|has|have))? (?:at first|first|initially|originally)) "
    r"(?:claimed|announced|said|admitted|allowed|reported|gave|given|acknowledged|stated|released|counted|recorded"
    r"|published|spoken of)\b",
)
# "45 people died, not 72 as reported earlier", "rather than the three first thought"
_TOLD_ONCE = (
    r"(?:first|initially|originally|previously|earlier) "
    r"(?:reported|announced|said|thought|feared|stated|given|believed|told|counted)\b"
    r"|(?:as )?(?:was )?(?:reported|announced|said|thought|feared|stated|given) "
    r"(?:earlier|before|initially|previously|at first|originally)\b"
)
_NOT_AS_TOLD = Needing(
    ("earlier", "first", "initial", "previous", "originally", "before"),
    r"[^.;]{0,120}?,? (?:and )?(?:not|rather than|instead of) (?:the )?(?:[a-z]+ ){0,2}?[\w,-]+ "
    r"(?:(?:people|dead|deaths|victims|killed) )?(?:that |which |as )?(?:(?:was|were|had been|it had|they had) )?"
    rf"(?:{_TOLD_ONCE}|in (?:an? |the )?(?:earlier|initial|previous|first) (?:report|count|toll|statement|figure)s?\b)",
)
_FIGURES = re.compile(r"\b(?:figure|toll|count|number|claim|estimate|statement|report|tally|tallies)s?\b")
_INCLUDES_DOER = Needing(
    ("including the ",), rf"\bincluding the (?:[\w-]+ )?(?:{alternation(_CUES['doers_counted'])})\b"
)
_TAKEN_IN = re.compile(r"\b(?:been|were|was|are|is|being) (?:\w+ly )?$")  # "nine babies were admitted"
_INTO_CARE = re.compile(
    r" to (?:[\w'’-]+ ){0,5}(?:hospital|clinic|ward|intensive|care|centre|center|icu)s?\b"
)  # "admitted to"
_COMPARES = re.compile(
    r"\b(?:toll|figure|number|count)\b[^.;]{0,40}\b(?:higher|lower|greater|bigger|worse|more)\b"
    r"|\b(?:higher|lower) than\b"
)


@dataclass(frozen=True)
class Scene:
    """A sentence with all that its figures share."""

    document: Document
    sentence: Sentence
    chunks: Chunks
    spans: list[TimeSpan]
    attributions: list[Attribution]

    @property
    def text(self) -> str:
        return self.sentence.text

    @lazy
    def low(self) -> str:
        return lowered(self.text)

    @lazy
    def statements(self) -> list[TimeSpan]:
        """The times at which the sentence's sources spoke."""
        return said_on(self.text, self.spans, [a.at for a in self.attributions if a.direct])

    @property
    def statement(self) -> TimeSpan | None:
        """The first of them."""
        return self.statements[0] if self.statements else None

    @lazy
    def event_spans(self) -> list[TimeSpan]:
        spans = [span for span in self.spans if all(span is not said for said in self.statements)]
        return [span for span in spans if not is_dateline(self.text, span)]

    @lazy
    def dateline(self) -> Period | None:
        """The day of its dateline, on which so many are missing, held or displaced."""
        return next((span.period for span in self.spans if is_dateline(self.text, span)), None)

    @lazy
    def places(self) -> list[PlaceMention]:
        return self.document.places_of(self.sentence)

    @lazy
    def named(self) -> Named:
        """The sentence's places, for the figures that ask where they were."""
        return named_in(self.text, self.places)

    @lazy
    def doers(self) -> Doers:
        victims = [(chunk.start, chunk.end) for chunk in self.chunks.row if chunk.tag in "NIX"]
        actors = self.document.actors_of(self.sentence)
        return doers_in(self.text, actors, self.places, self.document.actors, victims, self.document.land)

    @lazy
    def cause(self) -> Cause:
        """Of the people killed or hurt in it."""
        return self.cause_of(self.told, self.document.causes_told, Harm.KILLED)

    @lazy
    def told(self) -> Counter[Cause]:
        """How much its words of each cause weigh."""
        return causes_in(self.text)

    def cause_of(self, told: Counter[Cause], item: Item, harm: Harm, *, is_running: bool = False) -> Cause:
        """The cause of a harm of which words of the sentence tell a cause."""
        cause = cause_of(told, item, harm, is_running=is_running)
        if cause is Cause.ACCIDENT and is_deliberate(self.document.whole):
            return Cause.VIOLENCE
        return cause

    @lazy
    def tells_rise(self) -> bool:
        return bool(_rise_in(self.low))

    def rises_to(self, start: int) -> bool:
        """Whether the figure there is what a toll is said to rise to ("the toll increases to 56 people killed").

        So is one that goes on with it ("to 40 people killed and 170 injured").
        """
        return bool(_RISES_TO.search(self.low[:start]))

    def more_than_told(self, end: int) -> bool:
        """Whether the figure that ends there is said to be more than who gives it had told."""
        return _MORE_THAN_TOLD.match(self.low, end) is not None

    def is_mended(self, end: int) -> bool:
        """Whether the figure that ends there is told in place of one told before ("45, not 72 as reported earlier")."""
        return _NOT_AS_TOLD.match(self.low, end) is not None

    @lazy
    def up_from(self) -> bool:
        return bool(_up_from_in(self.low))

    @lazy
    def revises(self) -> bool:
        found = _revision_in(self.low)
        if found and found[0].startswith(("withdr", "retract")):  # a figure is taken back, not troops
            return bool(_FIGURES.search(self.low))
        return bool(found)

    @lazy
    def includes_perpetrator(self) -> bool:
        return bool(_INCLUDES_DOER.search(self.low))

    @lazy
    def campaign(self) -> bool:
        return is_campaign(self.text)

    @lazy
    def hands_over(self) -> bool:
        return changes_hands(self.text)

    @lazy
    def one_event(self) -> bool:
        return names_event(self.text)

    @lazy
    def perfect(self) -> bool:
        """What has been done by now, in no single event."""
        return sums_up(self.text)

    @lazy
    def compares(self) -> bool:
        """The figure is set beside another ("the toll is much higher")."""
        return bool(_COMPARES.search(self.low))

    def admits_before(self, at: int) -> bool:
        """True where an admission is spoken of before offset `at`."""
        match = _admission_in(self.low)
        taken_in = match is not None and _TAKEN_IN.search(self.low, 0, match.start()) is not None
        if match is None or taken_in or _INTO_CARE.match(self.low, match.end()):
            return False
        return match.end() <= at
