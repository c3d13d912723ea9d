"""What somebody asks of the claims in plain words, and how well a claim answers it. The same for every store.

"figures above 10,000 by the health ministry" asks for claims with a figure of at least 10,000 that have `health` and
`ministry` in them; "who denies ..." for denials; "latest" and "highest" say what comes first. Years are a wish: a claim
of that year stands before the others. A store finds what holds the words; the order is made here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from schemas import Claim, Denial, Ledger
from streams.accents import without_accents

Mention = Claim | Denial | Ledger

CANDIDATES = 1000
"""So many claims a store finds at most, for the order to be made of."""

_STOP = frozenset(
    """a about according all an and are as at be been by claim claimed claims did do does figure figures for from had
    has have how in is it its many much number numbers of on or people per said say says since so than that the their
    there they this to total totals toll tolls was were what when where which who whom whose why with""".split()  # noqa: SIM905
)
_ALIKE: tuple[tuple[str, ...], ...] = (
    ("killed", "dead", "death", "deaths", "died", "die", "fatalities", "kill", "killing"),
    ("injured", "wounded", "hurt", "injuries", "wounding"),
    ("displaced", "displacement", "refugees", "uprooted"),
    ("missing", "disappeared", "unaccounted"),
    ("detained", "arrested", "detainees"),
    ("soldiers", "troops", "combatants", "fighters"),
    ("children", "child", "minors"),
    ("women", "woman"),
    ("strike", "strikes", "airstrike", "airstrikes", "bombing"),
    ("un", "united nations"),
    ("us", "american", "united states"),
)
_DENIES = frozenset({"deny", "denies", "denied", "denial", "denials", "dispute", "disputes", "disputed", "reject",
                     "rejects", "rejected"})  # fmt: skip
_BOOKS = frozenset({"ledger", "ledgers", "assessments", "assessed", "credible"})
_LATEST = frozenset({"latest", "newest", "recent", "current", "last"})
_HIGHEST = frozenset({"highest", "largest", "maximum", "most", "biggest"})
_LOWEST = frozenset({"lowest", "smallest", "minimum", "fewest"})
_NUMBER = r"(\d[\d,.]*\d|\d)(?:\s+(million|thousand))?"
_ABOVE = re.compile(rf"\b(?:above|over|exceeding|more than|greater than|at least)\s+{_NUMBER}", re.IGNORECASE)
_BELOW = re.compile(rf"\b(?:below|under|fewer than|less than|at most|up to)\s+{_NUMBER}", re.IGNORECASE)
_BETWEEN = re.compile(rf"\bbetween\s+{_NUMBER}\s+and\s+{_NUMBER}", re.IGNORECASE)
_WORD = re.compile(r"\w+(?:[.,'’-]\w+)*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SCALE = {"thousand": 1000, "million": 1_000_000}


@dataclass(frozen=True)
class Question:
    """`words`: what a claim should hold, each with the words that mean the same. `first` says what leads the order."""

    words: tuple[tuple[str, ...], ...]
    years: tuple[str, ...] = ()
    least: int | None = None
    most: int | None = None
    kind: Literal["denial", "ledger"] | None = None
    first: Literal["fit", "latest", "highest", "lowest"] = "fit"


def question_of(asked: str) -> Question:
    """Read what somebody asks. Words that only ask ("who", "how many") are left out, unless there are no others."""
    text = asked.replace("\0", " ")
    least, most = None, None
    if match := _BETWEEN.search(text):
        least, most = _number(match[1], match[2]), _number(match[3], match[4])
        text = _BETWEEN.sub(" ", text, count=1)
    if match := _ABOVE.search(text):
        least, text = _number(match[1], match[2]), _ABOVE.sub(" ", text, count=1)
    if match := _BELOW.search(text):
        most, text = _number(match[1], match[2]), _BELOW.sub(" ", text, count=1)
    words = [plain(word) for word in _WORD.findall(text)]
    kept = [word for word in words if word not in _STOP]
    first: Literal["fit", "latest", "highest", "lowest"] = "fit"
    for name, names in (("latest", _LATEST), ("highest", _HIGHEST), ("lowest", _LOWEST)):
        if names & set(kept) and len(kept) > 1:
            first, kept = name, [word for word in kept if word not in names]  # type: ignore[assignment]
    denies, books = set(kept) & _DENIES, set(kept) & _BOOKS
    years = tuple(word for word in kept if _YEAR.fullmatch(word))
    if len(years) < len(kept):
        kept = [word for word in kept if word not in years]
    if denies and len(kept) > len(denies):
        kept = [word for word in kept if word not in _DENIES]
    return Question(
        tuple(_alike(word) for word in kept or ([] if least or most else words)), years, least, most,
        "denial" if denies else "ledger" if books else None, first,
    )  # fmt: skip


def plain(text: str) -> str:
    """Without case and accents: as words are compared."""
    return without_accents(text.casefold().replace("’", "'")).removesuffix("'s")


def stem(word: str) -> str:
    """A word without its ending, so that its forms are one. No linguistics: both sides are cut alike."""
    for ending in ("ings", "ing", "ies", "ied", "es", "ed", "s", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word[: -len(ending)]
    return word.removesuffix("e") if len(word) > 4 else word


def best(
    question: Question,
    found: Iterable[Mention],
    limit: int,
    *,
    whole: bool,
    title: Callable[[Mention], str] = lambda _: "",
) -> list[Mention]:
    """The claims that fit, the best first: with `whole` only those with all the words, else those with any.

    `title`: that of a claim's item, where its words count too.
    """
    needed = len(question.words) if whole else min(1, len(question.words))
    scored = [(_score(question, one, title(one)), one) for one in found if _fits(question, one)]
    scored = [one for one in scored if one[0][0] >= needed]
    scored.sort(key=lambda one: (*_order(question, one[1]), *(-part for part in one[0]), -_at(one[1]), one[1].id))
    return [mention for _, mention in scored[:limit]]


def _order(question: Question, mention: Mention) -> Sequence[float]:
    value = _value(mention)
    match question.first:
        case "latest":
            return (-_at(mention),)
        case "highest":
            return (-(value if value is not None else -1),)
        case "lowest":
            return (value if value is not None else float("inf"),)
    return ()


def _fits(question: Question, mention: Mention) -> bool:
    if question.kind and mention.kind != question.kind:
        return False
    value = _value(mention)
    if question.least is not None and (value is None or value < question.least):
        return False
    return question.most is None or (value is not None and value <= question.most)


def _score(question: Question, mention: Mention, title: str) -> tuple[int, float, float]:
    """How many of the words it holds, how many of the years, and how well: who says it counts most, then where."""
    claimant = mention.claimant
    place = None if isinstance(mention, Ledger) else mention.place
    conflict = mention.conflict
    classes = () if isinstance(mention, Ledger) else mention.victim_class
    harm = "" if isinstance(mention, Ledger) else mention.harm.value
    fields = (
        (3.0, " ".join(filter(None, (claimant.name, claimant.person, claimant.text))) if claimant else ""),
        (2.0, place.name if place else ""),
        (1.5, f"{harm} {' '.join(classes)}".replace("_", " ")),
        (1.0, mention.evidence.sentence),
        (0.5, f"{conflict.id} {conflict.name}" if conflict else ""),
        (0.25, title),
    )
    held = [(weight, _held(text)) for weight, text in fields]
    weights = [max((w for w, text in held if any(_in(word, text) for word in alike)), default=0.0)
               for alike in question.words]  # fmt: skip
    whole = sum(weight > 0 for weight in weights)
    own = isinstance(mention, Claim) and mention.role.value != "background" and not mention.prior
    return whole, float(sum(year in _years(mention) for year in question.years)), sum(weights) + 0.25 * own


def _held(text: str) -> str:
    return f" {' '.join(stem(plain(word)) for word in _WORD.findall(text.replace('-', ' ')))} "


def _in(word: str, held: str) -> bool:
    return f" {' '.join(stem(part) for part in word.replace('-', ' ').split())} " in held


def _years(mention: Mention) -> set[str]:
    period = None if isinstance(mention, Denial) else mention.period
    days = (
        mention.published_at.isoformat(),
        mention.as_of.day if isinstance(mention, Claim) else "",
        (period.start if period else "") or "",
        (period.end if period else "") or "",
        *_YEAR.findall(mention.evidence.sentence),
    )
    return {day[:4] for day in days if day}


def _value(mention: Mention) -> int | None:
    match mention:
        case Claim():
            return mention.quantity.value if mention.quantity.value is not None else mention.quantity.min
        case Denial():
            return mention.disputed_quantity.value if mention.disputed_quantity else None
    return None


def _at(mention: Mention) -> float:
    return mention.published_at.timestamp()


def _alike(word: str) -> tuple[str, ...]:
    cut = stem(word)
    for group in _ALIKE:
        if any(stem(other) == cut for other in group):
            return tuple(dict.fromkeys((word, *group)))
    return (word,)


def _number(digits: str, scale: str | None) -> int:
    plain_digits = digits.replace(",", "")
    value = float(plain_digits) if re.fullmatch(r"\d+\.\d+", plain_digits) else int(plain_digits.replace(".", ""))
    return int(value * _SCALE.get((scale or "").lower(), 1))
