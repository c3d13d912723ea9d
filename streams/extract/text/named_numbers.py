"""Numbers that are part of a name: of a house in its street, of a form at school, of a broadcaster, of a desk that a
heading names."""

from __future__ import annotations

import re

# "at 76 Mill Street", "1200 N. Oak Ave"; not "killed 12 Church Road residents"
_STREET = re.compile(
    r" (?:(?:[NSEW]\.?|North|South|East|West) )?(?:\d+(?:st|nd|rd|th)|(?:[A-Z][\w'’-]*\.? ){0,2}?[A-Z][\w'’-]*\.?)"
    r" (?:Street|Avenue|Road|Drive|Lane|Boulevard|Court|Terrace|Parkway|Crescent|Alley|St|Ave|Rd|Blvd|Dr|Ln|Pkwy)\b"
    r"(?! [a-z]+s\b)"
)
# "told Channel Ten 16 the suspect was held": the number ends a name, since a subject follows
_TOLD_NAMED = re.compile(r"\b(?:told|tells?|telling) (?:the )?(?:[A-Z][\w.&'’-]* ){1,3}$")
_SUBJECT_FOLLOWS = re.compile(r",? (?:that|the|an?|he|she|they|it|his|her|their|there|in an?|on|by)\b")
# "a 14-year-old Standard Five boy", "Class 10 students": the form in which they sit
_FORM = re.compile(r"(?:Standard|Std\.?|Year|[Cc]lass|[Gg]rade|[Ff]orm) $")
_WHO_SITS_THERE = re.compile(r" (?:pupil|student|learner|(?:school)?(?:boy|girl)|child)")
_BY_ONE = re.compile(
    r"one (?:by one|after (?:another|the other))\b", re.IGNORECASE
)  # "brought out the dead one by one"
# "STORM DESK 4 Thousands without power": a heading's number before another number
_COUNTS_AGAIN = re.compile(r" (?:Thousands|Hundreds|Dozens|Scores|Millions|Several|Tens)\b")


def is_of_name(sentence: str, start: int, end: int) -> bool:
    """ "at 76 Mill Street Arrests were made", "told Newsdesk 16 the suspect had fled": part of a name."""
    if sentence[end : end + 1] == " " and _COUNTS_AGAIN.match(sentence, end):
        return True
    if _STREET.match(sentence, end):
        return True
    return bool(_SUBJECT_FOLLOWS.match(sentence, end) and _TOLD_NAMED.search(sentence, max(0, start - 48), start))


def tells_how(low: str, start: int) -> bool:
    """ "One by one": no number of anybody. `low`: the sentence in small letters."""
    return _BY_ONE.match(low, start) is not None


def is_of_form(sentence: str, start: int, end: int) -> bool:
    """ "a Standard Five boy", "Class 10 students": the form at school."""
    return (
        _WHO_SITS_THERE.match(sentence, end) is not None
        and _FORM.search(sentence, max(0, start - 9), start) is not None
    )
