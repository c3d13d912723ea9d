"""What an item tells beside its main event: earlier deeds, events it is likened to, and others elsewhere."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from schemas import Claim, Harm, Measure, Role, Victim
from streams.extract.story.other_events import clause_turns_back, turns_back
from streams.totals.mentions import after, before, place_in_item, sentence_at

_Record = Claim | Victim
# As far as the clause goes; the stop of "Aug. 8" ends none.
_ON = r"(?:[^.;]|\.(?= \d))*"

# "The first strike since March killed six", "in the first strike since March, six were killed": the event itself
_DATE = (
    r"(?:(?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)(?: \d{1,2})?(?:,? (?:19|20)\d\d)?|(?:19|20)\d\d|last [a-z]+|\w+day"
    r"|the (?:start|beginning|end) of (?:the )?[\w ]{1,16}?)"
)
_ONLY_DATED = (
    rf"(?!,? {_DATE},? (?:(?:has |have |reportedly )?(?:kill(?:ed|s|ing)|le(?:ft|aves|aving)|claim(?:ed|s|ing)"
    r"|wounded|injured|hit|struck|destroyed)\b|(?:at least |about |up to |some )?$))"
)
# Another event, to which the one told of is likened or which it follows ("like Friday's blast, which killed 40", "the
# worst since ...", "it came after a raid in which ...").
_LIKENED = re.compile(
    rf"\b(?:(?:(?:first|second|third|fourth)(?!-degree)|worst|deadliest|biggest|largest|bloodiest|highest)\b{_ON}"
    rf"\b(?:since|after){_ONLY_DATED}"
    rf"|(?:follows|followed|came|comes|coming)\b{_ON}\b(?:after|in which|that|which)"
    r"|(?:last|previous|earlier|preceding) (?:[\w-]+ ){0,2}(?:attack|strike|raid|bombing|blast|shooting|killing|crash"
    r"|massacre|ambush|clash|incident)(?:,? (?:that|which|in which|when|where)\b|, )"
    r"|(?:last (?:year|month|week)|in \d{4}|(?:years?|months?|weeks?) ago),? (?:following|after)\b[^.;]*"
    r"\b(?:that|which)"
    r"|(?:days?|weeks?|months?|years?) (?:before|earlier|prior|previously),? (?:in which|that|which|when)"
    r"|(?:follows|followed) (?:an?|the) (?:massacre|killings?|deaths?|murders?|slayings?|execution) of"
    rf"|(?:an?|the) (?:similar|previous|earlier) {_ON}\b(?:that|which|in which|when|where)"
    r"|(?:on |in |over )?the same (?:day|night|morning|evening|weekend|week) as (?:an?|the) "
    r"(?:[\w-]+ ){0,3}(?:attack|massacre|killings?|strike|raid|bombing|blast|shooting|ambush|clash|crash)"
    r"|(?<!look )(?<!looked )(?<!looks )(?<!sounded )(?<!seemed )(?<!felt )like"
    r"|(?:as|than) the ones? (?:that|which|in which|where)"
    r"|unlike|similar to|reminiscent of|compared with|compared to)\b(?! (?:him|her|them|that|this|it|me|us)\b)",
    re.IGNORECASE,
)
# "a day after another strike there that killed four, a drone hit a car"
_AFTER_ANOTHER = re.compile(
    r"\b(?:after|following) another (?:[\w-]+ ){1,6}?(?:that|which|killed|left|killing|leaving)\b[^.;:,]*$",
    re.IGNORECASE,
)
# "claimed responsibility for the bombing that also hurt 34": the event itself
_NOT_THIS = r"(?! (?-i:(?:the|both) (?:(?!last\b|earlier\b|previous\b)[a-z-]+,? ){1,3})(?:that|which|in which)\b)"
# What a person was about, before the harm that came of it.
_DEED = re.compile(
    r"\b(?:involved in|involvement in|responsible for|linked to|linking \w+ to|suspected of|accused of|charged with"
    rf"|blamed for|claimed responsibility for{_NOT_THIS}|participated in|t(?:ook|aken|aking) part in"
    r"|(?:a|his|her|their) (?:role|part|hand) in|connected (?:to|with)|in connection with"
    rf"|behind|planned|planning|ordered|orchestrated|masterminded|directed|conducting)\b{_ON}"
    r"\b(?:that|which|where|when|killing|wounding|injuring|of)\b",
    re.IGNORECASE,
)
# "12 others died in a separate attack nearby"
_ELSEWHERE = re.compile(
    r"[^.;,]*\b[Ii]n (?:an?|another) (?:\w+ly )?(?:(?:separate|simultaneous|unrelated|different|similar)\b"
    r"|(?<=another )(?:\w+ ){0,2}(?:attack|incident|shooting|bombing|blast|explosion|ambush|raid|strike|operation|crash"
    r"|accident|clash)\b)"
)


# "Four were killed this time, 11 in previous strikes"
_IN_EARLIER = re.compile(
    r"[^.;,]{0,40}\bin (?:the |an? |two |three |several )?(?:previous|earlier|past|prior) (?:[\w-]+ ){0,2}"
    r"(?:attacks?|incidents?|shootings?|bombings?|blasts?|explosions?|ambush(?:es)?|raids?|strikes?|operations?|crash(?:es)?"
    r"|accidents?|clash(?:es)?|floods?|fires?|storms?|quakes?|outbreaks?|wars?|years?|months?|weeks?)\b",
    re.IGNORECASE,
)
# "Elsewhere, nine died in a fire", "In neighbouring Ruritania, ...", "In a separate attack, ..."
_OPENS_ELSEWHERE = re.compile(
    r"\W*(?:elsewhere\b|across town\b|on the (?:other|opposite|far) (?:side|end) of (?:the )?(?:city|town|county)\b"
    r"|in (?:an?|another) (?:\w+ly )?(?:separate|unrelated|different)\b|separately,"
    r"|in (?:the )?neighbou?ring\b)",
    re.IGNORECASE,
)


_WHO_DID = re.compile(
    r"\bwho (?:had |have |has )?(?:killed|wounded|injured|murdered|kidnapped|shot)\s+(?:at least |about |more than )?$",
    re.IGNORECASE,
)
# "Related: Two killed in crash": a line that leads to other news
_TEASER = re.compile(
    r"\W*(?:previously|related(?: news| story| stories)?|read more|read also|also read|see also|more news|more|watch"
    r"|earlier)\s*:",
    re.IGNORECASE,
)
# "Six of the first seven victims were shot too": of a row of events
_OF_ROW = re.compile(
    r" of (?:the|this year['’]s|the (?:city|county|state)['’]s) (?:first|last|previous|other|past) (?:[\w-]+ )?"
    r"(?:victims|homicides|killings|murders|deaths|shootings)\b",
    re.IGNORECASE,
)
# "found nine bodies in a town where hundreds of people had been killed": what is known of the place
_WHERE = re.compile(r"\bwhere (?:\w+ly )?(?:at least |about |more than |up to )?$", re.IGNORECASE)
_HAD_BEEN = re.compile(r"[^.;,]{0,40}? (?:had|have) (?:\w+ly )?(?:been|died|lost)\b", re.IGNORECASE)
# "in a feud in which three men had already been killed": of others, before
_FEUD = re.compile(
    r"\b(?:feud|vendetta|rivalry|turf war|gang war|dispute|blood feud|crime wave|wave of \w+)\b[^.;]*"
    r"\b(?:in which|that|which|where)\b[^.;]*$",
    re.IGNORECASE,
)
# "kidnapped three women near Bor, where the group seized 200 girls two years ago"
_WHERE_THEN = re.compile(r"\bwhere\b[^.;]*$", re.IGNORECASE)
_AGO = re.compile(
    r"[^.;,]{0,60}\b(?:(?:weeks?|months?|years?) (?:ago|before|earlier)|last (?:month|year)|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
# "A storm flooded a plant in August. Twelve people were treated in that incident."
_IN_THAT = re.compile(
    r"[^.;]*\b(?:in|after|during) that (?:incident|accident|attack|crash|case|fire|blast|explosion|disaster|shooting"
    r"|raid|strike|storm|quake|earthquake|bombing|outbreak|clash|battle|wreck|collision|tragedy|episode)\b",
    re.IGNORECASE,
)
# "Hours before, another accident left seven dead", "a separate attack in Kila killed 11"
_ANOTHER_DID = re.compile(
    r"(?:\banother (?:[\w-]+ ){0,2}(?:accident|crash|collision|plunge|wreck|derailment|fire|capsizing|sinking|drowning)"
    r"|\b(?:an?|two|three|several) (?:separate|unrelated) (?:[\w-]+ ){0,3}?(?:accidents?|crash(?:es)?|collisions?"
    r"|plunges?|fires?|attacks?|shootings?|bombings?|blasts?|explosions?|ambush(?:es)?|raids?|strikes?|airstrikes?"
    r"|incidents?|clash(?:es)?|assaults?|operations?|storms?|landslides?))\b[^.;]*$",
    re.IGNORECASE,
)
# "Of the 1,566 collisions most were by night, and 2,139 people were killed": of many events
_OF_MANY = re.compile(
    r"\b(?:\d{3}|\d{1,3},\d{3}) (?:[a-z-]+ ){0,3}(?:crashes|collisions|accidents|shootings|attacks|incidents|fires"
    r"|avalanches|homicides|murders|bombings|drownings)\b"
)
# "The toll of an attack in Bor meanwhile rose to 22": another than that of which the text has told
_TOLL_OF_ONE = re.compile(r"\b(?:toll|number of dead) (?:from|of|in) (?:an?|another) ", re.IGNORECASE)
_MORE = re.compile(r"\s+(?:more|additional|further)\b", re.IGNORECASE)
# "His death was one of seven killings since Thursday"
_ONE_OF = re.compile(r"\bone of (?:at least |more than |about |some |the )?$", re.IGNORECASE)


def without_asides(
    records: Sequence[_Record], opening: Collection[tuple[bool, int]], *, deeds: bool = True
) -> list[_Record]:
    """Without the earlier deeds of those the item is about ("linked to an attack that killed four"), where it told of
    any harm before; `opening`: field and offset of the first sentences that do, of title and text. `deeds`: within
    these they count."""
    main = [
        record
        for record in records
        if not _is_likened(record)
        and (
            (deeds and sentence_at(record) in opening) or not (_is_deed(record) or (not deeds and _is_of_doer(record)))
        )
    ]
    main = main or list(records)
    return [
        record
        for record in main
        if record is main[0]
        or (
            not (
                _ELSEWHERE.match(after(record))
                or _IN_EARLIER.match(after(record))
                or _in_brackets(record)
                or _opens_elsewhere(record, main[0])
            )
            and not (_is_of_other_news(record) or _is_of_place(record, main[0]) or _is_of_that(record, main))
        )
    ]


def without_added(main: Sequence[_Record], left: Sequence[_Record]) -> list[_Record]:
    """ "Last week's riot killed 56. Four more died in a nearby jail": those who are told as added to what was left
    aside belong to it, unless their sentence has a time of its own."""
    apart = {id(record) for record in left}
    last: dict[Harm, _Record] = {}
    for record in sorted([*main, *left], key=place_in_item):
        before_it = last.get(record.harm)
        if before_it is not None and id(before_it) in apart and _is_added_to(record, before_it):
            apart.add(id(record))
        last[record.harm] = record
    return [record for record in main if id(record) not in apart]


def _is_added_to(record: _Record, other: _Record) -> bool:
    more = isinstance(record, Claim) and record.beside and _MORE.match(after(record)) is not None
    added = more or record.role is Role.INCREMENT
    own_time = record.period is not None and record.period.text.casefold() in record.evidence.sentence.casefold()
    return added and not own_time and sentence_at(record)[0] == sentence_at(other)[0]


def _is_of_other_news(record: _Record) -> bool:
    """Of another item, or of a row of events of which the one told of is one."""
    if _TEASER.match(record.evidence.sentence) or _OF_ROW.match(after(record)):
        return True
    windowed = record.measure in (Measure.PERIOD, Measure.CUMULATIVE)
    return windowed and isinstance(record, Claim) and _ONE_OF.search(before(record)) is not None


def _is_of_place(record: _Record, first: _Record) -> bool:
    """Whether it is what had happened before where the first one did."""
    there = _WHERE.search(before(record)) is not None and _HAD_BEEN.match(after(record)) is not None
    if _FEUD.search(before(record)) and sentence_at(record) != sentence_at(first):
        return record.harm is first.harm
    then = _WHERE_THEN.search(before(record)) is not None and _AGO.match(after(record)) is not None
    return then or (there and record.harm is first.harm)


def _is_of_that(record: _Record, main: Sequence[_Record]) -> bool:
    """Whether it is of an event that the text has come to, or of many, where it told such harm of its own before."""
    told = any(one.harm is record.harm and sentence_at(one) < sentence_at(record) for one in main)
    of_others = (
        _IN_THAT.match(after(record))
        or _OF_MANY.search(record.evidence.sentence)
        or _TOLL_OF_ONE.search(before(record))
        or _ANOTHER_DID.search(before(record))
    )
    return told and of_others is not None


def _opens_elsewhere(record: _Record, first: _Record) -> bool:
    """Whether its sentence leaves the place of the first one, or turns back to an event before it."""
    if sentence_at(record) == sentence_at(first):
        return record.harm is first.harm and clause_turns_back(before(record))
    return _OPENS_ELSEWHERE.match(record.evidence.sentence) is not None or turns_back(record.evidence.sentence)


def _in_brackets(record: _Record) -> bool:
    """ "(A blast in the same street killed nine in May.)": a sentence in brackets tells of something else."""
    return record.evidence.sentence.startswith("(") and record.evidence.sentence.rstrip(" .").endswith(")")


def _is_of_doer(record: _Record) -> bool:
    """ "The force held a man who had killed two soldiers": done by him."""
    return _WHO_DID.search(before(record)) is not None


def _is_deed(record: _Record) -> bool:
    return _DEED.search(before(record)) is not None


def _is_likened(record: _Record) -> bool:
    told = before(record).rsplit(": ")[-1]  # "the funeral of those killed in an earlier raid that day: 60 dead"
    return (_LIKENED.search(told) or _AFTER_ANOTHER.search(told)) is not None
