"""Times at which something was said or reported, and the days of which a text tells something."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache

from schemas.iso_days import first_day, last_day
from streams.extract import lexicon
from streams.extract.lexicon import alternation, any_of
from streams.extract.time.as_of import COUNTED_TO, is_as_of
from streams.extract.time.count_days import is_of_count, is_of_late_deaths
from streams.extract.time.dealt_with import is_of_dealing
from streams.extract.time.other_times import is_of_decree, is_said_beside, is_to_come
from streams.extract.time.period_spans import TimeSpan
from streams.needing import Needing

_UNITS = ("hours", "days", "weeks")
_COUNTED_OVER = re.compile(r"\b(?:past|last|previous|preceding|latest)\b", re.IGNORECASE)
FEW_DAYS = timedelta(days=8)
_SPEECH = rf"(?:{alternation(lexicon.table('cues')['speech'])}|told(?: \w+){{0,3}}|according to [^,;.]{{3,50}})"
_ALREADY = re.compile(r"\b(?:already|separate|similar|another)\b[^.;]{0,40}$", re.IGNORECASE)
# "up from 90 on Friday", and "On Friday the cabinet announced measures": of a count and of a word, not of what happened
UP_FROM = Needing(("up from ", "down from "), r"\b(?:up|down) from [\w,]+(?: \w+)?(?: on)? *$", re.IGNORECASE)
OF_EARLIER = re.compile(
    r"\b(?:from|than|compared|previous|earlier|(?:many|much|high|large|more) as)\b[^.;]{0,40}$", re.IGNORECASE
)
_DECLARES = re.compile(
    r",?\s+(?:[\w'’-]+\s+){1,4}(?:announced|unveiled|published|declared|condemned|signed|urged|issued)\b(?! that\b)"
)
_SAID_ON = re.compile(
    rf"\b{_SPEECH}(?: (?:by|over the) (?:tele)?phone| in [A-Z]\w+| here)?[\s,]*(?:late|early|earlier|on|in)?\s*$",
    re.IGNORECASE,
)
# "The toll is 86, said the agency's spokesman on Sunday"
_SAID_WHO_ON = Needing(
    tuple(
        f"{mark} {verb} " for mark in (",", "”", '"', "’") for verb in ("said", "says", "announced", "reported", "told")
    ),
    r"[,”\"’] (?:said|says|announced|reported|told) (?:(?!\b(?:who|whom|that|which|where|after|before|when"
    r"|as|and|it|was|were|they|he|she|there|ha[sd]|is|are"
    r"|but|of (?:a|an)|killed|died|hit|struck|in an?)\b)[^.;,]){2,90}?\s(?:late |early )?(?:on )?$",
)
# "wrote the spokesman in a post on Wednesday"
_STATEMENTS = (
    *("post", "tweet", "statement", "message", "letter", "interview"),
    *("briefing", "conference", "speech", "address", "broadcast"),
)
_IN_STATEMENT = Needing(
    (*_STATEMENTS, "communiqu", "issued", "released", "published"),
    rf"\bin (?:an?|his|her|its|their|the) (?:[\w-]+ ){{0,3}}?(?:{any_of(_STATEMENTS)}|communiqu[eé])"
    r"(?: \w+ [A-Z]\w+)? (?:late |early )?(?:on )?$"
    r"|\b(?:reports?|statement|communiqu[eé]|investigation|inquiry|probe|study|review|findings|figures|numbers)"
    r" (?:(?:that|which) (?:was |were )?)?(?:issued|released|published) (?:late |early )?(?:on )?$",
    re.IGNORECASE,
)
# "accused the army on Monday of burning 43 people to death"
_ENDS_CLAUSE = re.compile(r"\W*$|,|;|\.|\s(?:as|after|while|adding|when)\b")
_ACCUSED = re.compile(r"\baccus(?:ed|ing) (?:(?!of\b|on\b)[^.;,\s]+ ){1,6}(?:on )?$")
# "saying on Wednesday that", "suggested today that"
_SAYING_ON = re.compile(
    r"\b(?:(?:say|add|claim|stat|announc|report|tell|estimat|insist|alleg|assert|confirm|admitt|conced|warn|disclos"
    r"|reveal"
    r"|suggest|declar|writ|explain|stress)ing|suggested|asserted|disclosed|explained|stressed|argued)"
    r"(?: [A-Z]\w+| reporters| journalists)?(?: late| early)?(?: on)? $"
)
# "who confirmed the attack yesterday"
_CONFIRMED_IT = re.compile(
    r"\b(?:confirmed|acknowledged|announced|reported|verified) (?:the|this) (?:[a-z]+ )?"
    r"(?:attacks?|incident|killings?|deaths?|blast|explosion|bombing|raid|crash|development|toll|figures?) $"
)
# "gave a provisional toll of eight soldiers dead on Monday"
_GAVE_TOLL = re.compile(
    r"\b(?:gave|gives|giving|issued|announced|published|released|reported)\s+(?:an?|the|its|their)\s+(?:[\w-]+\s+){0,2}"
    r"(?:toll|count|tally|figure|balance sheet)\b[^.;,]{0,60}? (?:late |early |only )?(?:on )?$"
)
# "The police spoke of 13 dead on Thursday"
_SPOKE_OF = re.compile(
    r"\b(?:spoke|speaks|spoken) of [^.;,]{0,30}?\b(?:dead|deaths|killed|wounded"
    r"|injured) (?:late )?(?:on )?$"
)
_ON_SAID = re.compile(rf"^[\s,]*(?:that\s+)?(?!according){_SPEECH}\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*\($", re.IGNORECASE)


# "But on Saturday, the ministry put the dead at 40", "Late on Saturday the ministry ..."
_OPENING = re.compile(
    r"(?:(?:but|and|yet|then|however|meanwhile|so|late|later|early|earlier|also|still|only),?\s+){1,2}(?:on\s+)?",
    re.IGNORECASE,
)


def opens_with(sentence: str, span: TimeSpan) -> bool:
    """Whether a sentence begins with a time, be it behind a "but"."""
    return span.start <= 3 or (span.start <= 20 and _OPENING.fullmatch(sentence, 0, span.start) is not None)


def said_on(sentence: str, spans: list[TimeSpan], sources: list[int]) -> list[TimeSpan]:
    """The times at which something was said ("police said on Friday"), which are none of what happened.

    `sources`: where the sentence names who speaks; a time right before it is the time of speaking ("Last month, police
    said").
    """
    found = [span for span in spans if _is_said(sentence, span, sources)]
    return [span for span in found if span is found[0] or span.kind == "day"]


def _is_said(sentence: str, span: TimeSpan, sources: list[int]) -> bool:
    before, after = sentence[: span.start], sentence[span.end :]
    named = span.period.text.endswith(("'s", "’s"))  # "said Sunday's fire was the worst"
    if span.kind == "day" and not named and (_SAID_ON.search(before) or _ON_SAID.match(after)):
        return True
    if span.kind == "day" and not named and _ENDS_CLAUSE.match(after) and _SAID_WHO_ON.search(before):
        return True
    owns = after.startswith(("'", "’"))
    if span.kind == "day" and not owns and after.startswith(" that ") and _SAYING_ON.search(before):
        return True
    if span.kind == "day" and not owns and after.startswith(" of ") and _ACCUSED.search(before):
        return True
    if span.kind == "day" and not (owns or named) and (_GAVE_TOLL.search(before) or _SPOKE_OF.search(before)):
        return True
    if span.kind == "day" and not owns and _IN_STATEMENT.search(before):
        return True
    if span.period.text.lower() in ("yesterday", "today") and not owns and _CONFIRMED_IT.search(before):
        return True
    if span.kind == "window" and not owns and _is_of_saying(span, before, after):
        return True
    if not opens_with(sentence, span) or not (
        span.kind == "day" or (span.kind == "window" and span.period.start == span.period.end)
    ):
        return False
    return any(_opens_speech(sentence, span, at) for at in sources)


# "Last year, the agency counted 102 dead": these died then
_COUNTED_THEN = re.compile(
    r"(?:[\w’'.-]+\s){1,6}?(?:had\s|also\s)*(?:counted|recorded|documented|registered|tallied|logged|verified)\b"
)


def _opens_speech(sentence: str, span: TimeSpan, at: int) -> bool:
    """ "Last month, police said": whether a source stands right behind a time, and did not count then."""
    if at <= span.end or sentence[span.end : at].strip(" ,thean"):
        return False
    return span.kind == "day" or _COUNTED_THEN.match(sentence, at) is None


# "said last week that", "in a statement last week", "reached by telephone in February believed"
_THAT = re.compile(r"^,? that\b")
_SAID = re.compile(
    r"\b(?:said|told(?: [\w-]+){1,3}|announced|acknowledged|admitted|conceded|estimated|stated|claimed|warned) "
    r"(?:in |early |late )*$",
    re.IGNORECASE,
)
# "a toll of 19 (that was) given by the governor in June"
_GIVEN = re.compile(
    r"(?:\b(?:tolls?|figures?|numbers?|count|tally|estimates?)\b[^.;,]{0,20}?|[\d,]+) "
    r"(?:(?:that|which) (?:was|had been) )?"
    r"(?:given|issued|announced|released|cited|published|put out|provided|quoted)(?: by [^.;,]{2,50}?)?"
    r" (?:(?:early|late|back) )?(?:in )?$"
    r"|\b(?:figures?|numbers?|statistics|data|report|list|toll)(?: that)? (?:the |an? )?(?:[\w'’.-]+ ){1,9}?"
    r"(?:gave|released|published|issued|announced|put out) (?:in )?$"
)
_HELD_THAT = re.compile(
    r"^,? (?:said|believed|estimated|insisted|thought|told(?: [\w-]+){1,3}|acknowledged|admitted) that\b"
)


# "A report in 2022 found that 4,100 had died"
_REPORT_OF = re.compile(
    r"\b(?:report|study|survey|review|inquiry|investigation|analysis|assessment|audit|paper)\s"
    r"(?:(?:(?:published|released|issued|made|carried out|conducted|dated|completed)\s)(?:(?:early|late)\s)?"
    r"(?:(?:in|on)\s)?|(?:in|from)\s)?$"
    r"|\b(?:report|study|paper)\sof\s$",  # "a review of 2024" is of what happened then
    re.IGNORECASE,
)
_FINDS = re.compile(
    r",?\s(?:had\s|has\s|also\s)?(?:found|finds|said|says|showed|shows|concluded|estimated|put|counted|documented"
    r"|revealed|stated"
    r"|alleged|suggested)\b"
)


def is_of_report(sentence: str, span: TimeSpan) -> bool:
    """Whether a time is that of a report, and of what it found."""
    return bool(_REPORT_OF.search(sentence, 0, span.start) and _FINDS.match(sentence, span.end))


def _is_of_saying(span: TimeSpan, before: str, after: str) -> bool:
    """Whether a week, month or year between these words is that in which something was said.

    "Said in March that 61 had died" still tells that it was by then.
    """
    if "week" in span.period.text and _SAID.search(before) and _THAT.match(after):
        return True
    if (_REPORT_OF.search(before) and _FINDS.match(after)) or _GIVEN.search(before):
        return True
    stated = _IN_STATEMENT.search(before)
    return (stated is not None and " post" not in stated[0]) or _HELD_THAT.match(after) is not None


_IN_WORDS = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|thousands)\b",
    re.IGNORECASE,
)


def _counts(sentence: str, span: TimeSpan) -> bool:
    """Whether a number stands in a sentence beside a day: "the army moved in by early Friday" dates what is told. It
    may stand in words "as of Friday"."""
    around = sentence[: span.start] + sentence[span.end :]
    in_words = sentence[: span.start].lower().endswith(("as of ", "as at ")) and _IN_WORDS.search(around) is not None
    return in_words or any(char.isdigit() for char in around)


# "two were killed in a previous explosion on 13 March", "the last attack was on 8 March"
_OF_OTHER = re.compile(
    r"\b(?:previous|earlier|prior|an? (?:separate|similar|unrelated)"
    r"|(?:the )?(?:last|first) (?:[a-z]+ )?(?:such|confirmed|reported))\s"
    r"(?:[\w-]+\s){1,6}?(?:was |were |came |happened |occurred )?(?:on )?$",
    re.IGNORECASE,
)
# "the same area as last Wednesday's earthquake", "days after Monday's bombing"
_LIKE = re.compile(r"\b(?:same [\w ]{2,20} as|similar to|like|unlike|stronger than|days after|weeks? after)\s$")
# "would not comment Friday", "declined to comment on Friday"
_NO_COMMENT = re.compile(r"\b(?:comment|respond|elaborate|confirm)(?: further)?,? (?:late )?(?:on )?$")


# "Daily Flash of 24 June 2022", "Situation Report No. 5 as of 12 May", "Floods (ECHO 28 Nov 2022)": of the paper
_OF_PAPER = re.compile(
    r"\b(?:flash|bulletin|update|sit ?rep|report|snapshot|brief|newsletter|digest|summary|round-?up|edition)"
    r"(?:[ ,]+(?:no\.? ?|# ?|number )\d+)?[ ,:–—-]*\(?(?:(?:of|for|dated|as of|as at|on|to) )?(?:\w+day,? )?$"
    r"|\((?-i:[A-Z]{3,},? ){1,3}$",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)  # it is asked where a sentence is heard, and again where its days are kept
def names_day(sentence: str, span: TimeSpan) -> bool:
    """True for a day of which the text tells something ("on Monday", "two days prior"), not one it compares with."""
    if is_of_count(sentence, span) or is_of_late_deaths(sentence, span) or is_of_dealing(sentence, span):
        return False
    if is_said_beside(sentence, span) or is_to_come(sentence, span) or is_of_decree(sentence, span):
        return False
    if span.kind == "day":
        if is_dateline(sentence, span):
            return False
        if _OF_OTHER.search(before := sentence[: span.start]) or _NO_COMMENT.search(before):
            return False
        if not sentence.endswith((".", "!", "?")) and _OF_PAPER.search(before):
            return False
        if span.period.text.endswith(("'s", "’s")) and _LIKE.search(before):
            return False
        declares = opens_with(sentence, span) and _DECLARES.match(sentence, span.end)
        counted_to = COUNTED_TO.search(sentence, 0, span.start) or (
            is_as_of(sentence, span) and _counts(sentence, span)
        )
        return not (declares or counted_to or UP_FROM.search(sentence, 0, span.start))
    is_day = span.kind == "past_point" and len(span.period.start or "") == len("2020-01-01")
    before = sentence[: span.start]
    return (is_day or _is_few_days(span)) and not OF_EARLIER.search(before) and not _ALREADY.search(before)


def _is_few_days(span: TimeSpan) -> bool:
    """ "between Saturday and Tuesday", "from 2 to 4 March": over which something happened, as on a day; not "the past
    two days", over which one counts, and no month that has just begun ("during Ramadan")."""
    start, end = span.period.start or "", span.period.end or ""
    whole = len(start) == len(end) == len("2020-01-01") and start != end
    counts = _COUNTED_OVER.search(span.period.text) is not None or span.period.text.endswith(_UNITS)
    counts = counts or "ramadan" in span.period.text.lower()
    return span.kind == "window" and whole and not counts and last_day(end) - first_day(start) < FEW_DAYS


# "KABUL, 30 July 2019 -- The mission said"
_CAPITALS = re.compile(r"(?:[A-Z][A-Z.'’-]+[ ,/]+){1,4}(?:\w+[ ,]+)?\(?")
_TOWN = re.compile(r"(?:[A-Z][\w.'’-]*[ ,/]+){1,4}")
_OPENS_REPORT = re.compile(r"\)?(?: \([\w /]+\))?\s*(?:-+|–|—|:)\s")
LONGEST_PLACE = 50
# "Kasur, April 3 (Wire) - Nine people died on Thursday", "March 25, 2020 - Two soldiers died on Tuesday"; "last year"
_TELLS_DAY = re.compile(
    r"(?: \([\w /]+\))?\s*[–—-]+\s.*\b(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|yesterday|last (?:week|month|year)(?!['’]))\b"
)
# "fled the fighting (UNHCR, 7 February 2017; The Kila Times, 9 February 2017)": when it was written
_CITED = Needing(
    ("(",),
    r"\((?:[^()]{0,120};\s)?(?:(?:[A-Z][\w.&'’/-]*\s(?:of\s|for\s|the\s|and\s)*){0,6})?(?:[A-Z]{2,}[A-Z/-]*|Reuters"
    r"|Xinhua"
    r"|Council|Ministry|Agency|News|Times|Post|Herald|Guardian|Cross|Crescent|Watch|Committee|Office|Government"
    r"|Radio|Press"
    r"|Report|Update|International|Authority|Network|Tribune|Mail|Standard|Monitor|Bulletin)(?:\svia\s[A-Z]\w+)?,?\s$",
)


def is_dateline(sentence: str, span: TimeSpan) -> bool:
    """A day in brackets that dates the report ("KABUL (Nov. 13) - Troops ..."), not one beside a weekday."""
    if span.kind != "day":
        return False
    if span.start < LONGEST_PLACE and _OPENS_REPORT.match(sentence, span.end) and not sentence[0].islower():
        opens = span.start == 0 or _TOWN.fullmatch(sentence, 0, span.start) is not None
        if opens and _TELLS_DAY.match(sentence, span.end):
            return True
        return _CAPITALS.fullmatch(sentence, 0, span.start) is not None
    bracketed = sentence[: span.start].endswith("(") and sentence[span.end :].startswith(")")
    if bracketed:
        return not _WEEKDAY.search(sentence[: span.start])
    return sentence[span.end : span.end + 1] in (")", ";") and _CITED.search(sentence, 0, span.start) is not None
