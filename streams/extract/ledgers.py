"""A sentence -> its entries in a ledger, the books that a claimant keeps on reports of harm: never counts of people.

"It finished assessing 125 reports: 16 were credible, three duplicates, and 106 not credible. Another 234 are open."
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from schemas import LedgerEntries
from schemas.month_sum import month_sum
from streams.extract import lexicon
from streams.extract.lexicon import finder
from streams.extract.text.numbers import Number, numbers_in
from streams.extract.text.words import lowered

_TABLE = lexicon.table("ledgers")
_assessed_in = finder(_TABLE["assessed"])
_reports_in = finder(_TABLE["reports"])
_weighing_in = finder(_TABLE["weighs"])
_about_harm_in = finder(_TABLE["about"])

# What the words after a number (and, where they say nothing, before it) make of it; the first that fits.
_AFTER = (
    ("non_credible", r"(?:\w+\s+){0,5}?(?:not credible|non-credible|noncredible|unsubstantiated|not substantiated)"),
    ("duplicate", r"(?:\w+\s+){0,4}?duplicat\w*"),
    ("credible", r"(?:\w+\s+){0,5}?(?:credible|substantiated)"),
    ("reopened", r"(?:\w+\s+){0,5}?(?:reopened|re-opened)"),
    ("carried_over", r"(?:\w+\s+){0,4}?(?:open\s+)?(?:\w+\s+){0,4}?"
                     r"(?:carried over|carried forward|from (?:the )?(?:previous|prior) month)"),
    ("open", r"(?:\w+\s+){0,8}?(?:still (?:\w+\s+){0,2}(?:investigated|assessed|open|reviewed|pending|under)|"
             r"being investigated|being assessed|under (?:investigation|review|assessment)|"
             r"remain(?:ed|s|ing)? (?:open|under|to be)|pending|open|still to be|outstanding)"),
    ("received", r"(?:new\s+)?(?:\w+\s+){0,4}?(?:were |was )?(?:received|came in)|"
                 r"new\s+(?:\w+\s+){0,3}?(?:reports?|allegations?|cases?)"),
    ("completed", r"(?:\w+\s+){0,5}?(?:completed|were assessed|was assessed|assessed|closed)"),
)  # fmt: skip
_BEFORE = (
    ("open", r"(?:still|is|are)\s+(?:assessing|investigating|reviewing|examining|looking into)(?:\s+\w+){0,2}\s*$"),
    (
        "completed",
        r"(?:completed|finished|concluded|closed|assessed)"
        r"(?:\s+(?!(?:that|killed|wounded|injured|died|dead|strikes?|air ?strikes?|attacks?)\b)\w+){0,5}\s*$",
    ),
    ("carried_over", r"(?:carried over|carried forward)(?:\s+\w+){0,3}\s*$"),
    ("received", r"(?:received|logged|registered)(?:\s+\w+){0,3}\s*$"),
    ("reopened", r"(?:reopened)(?:\s+\w+){0,3}\s*$"),
    ("non_credible", r"(?:non-credible|not credible)\s*:?\s*$"),
    ("credible", r"(?<!non-)(?<!not )credible\s*:?\s*$"),
    ("duplicate", r"duplicates?\s*:?\s*$"),
)
# "the assessment concluded 12 people were killed": people, and no reports
_HARMED = re.compile(r"\s*(?:\w+\s+){1,3}?(?:were|was|(?:had|have) been) (?:killed|wounded|injured)\b", re.IGNORECASE)
_AFTER_RE = [(name, re.compile(rf"\s*{pattern}\b", re.IGNORECASE)) for name, pattern in _AFTER]
_BEFORE_RE = [(name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _BEFORE]


class Entry(NamedTuple):
    name: str
    value: int
    number: Number


def speaks_of_reports(sentence: str) -> bool:
    """True where the sentence weighs reports of harm, so that its numbers may belong to a ledger."""
    low = lowered(sentence)
    if not (_assessed_in(low) and _reports_in(low)):
        return False
    return bool(_weighing_in(low)) or re.search(r"\bcases of\b", low) is None


def are_of_harm(sentences: Iterable[str]) -> bool:
    """Whether the sentences that fill the books say that the reports are of harm to people."""
    return any(_about_harm_in(lowered(sentence)) for sentence in sentences)


def entries_in(sentence: str) -> list[Entry]:
    """The ledger's entries in a sentence, each name once."""
    found: dict[str, Entry] = {}
    numbers = [n for n in numbers_in(sentence) if n.quantity.value is not None and not n.could_be_year]
    for i, number in enumerate(numbers):
        until = numbers[i + 1].start if i + 1 < len(numbers) else len(sentence)
        since = numbers[i - 1].end if i else 0
        name = _entry_name(sentence[since : number.core_start], sentence[number.end : until])
        if name and name not in found and number.quantity.value is not None:
            found[name] = Entry(name, number.quantity.value, number)
    return list(found.values())


def _entry_name(before: str, after: str) -> str | None:
    if _HARMED.match(after):
        return None
    lead = next((name for name, pattern in _BEFORE_RE if pattern.search(before)), None)
    if lead:
        return lead
    clause = re.split(r"[;.]", after)[0]
    return next((name for name, pattern in _AFTER_RE if pattern.match(clause)), None)


def checked(entries: LedgerEntries) -> tuple[bool | None, str]:
    """Whether the books add up (None: too little to check), and the sums that were tried.

    credible + duplicate + non_credible = completed, and those of the month (schemas/month_sum.py).
    """
    sums = [found for found in (_by_verdict(entries), _by_month(entries)) if found]
    if not sums:
        return None, ""
    told = [f"{words} = {got}" + ("" if got == stated else f", not {stated}") for words, got, stated in sums]
    return all(got == stated for _, got, stated in sums), "; ".join(told)


Sum = tuple[str, int, int]
"""The sum in words, what it comes to, and what the text says."""


def _by_verdict(entries: LedgerEntries) -> Sum | None:
    if entries.completed is None or entries.credible is None or entries.non_credible is None:
        return None
    known = [part for part in (entries.credible, entries.duplicate, entries.non_credible) if part is not None]
    return " + ".join(map(str, known)), sum(known), entries.completed


def _by_month(entries: LedgerEntries) -> Sum | None:
    month = month_sum(entries)
    if month is None or entries.open is None:
        return None
    return month.words, month.comes_to, entries.open
