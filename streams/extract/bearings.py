"""What a place is in its sentence: who does it, whence people came, a part of a name, and so not where the harm was."""

from __future__ import annotations

import re

from streams.extract import lexicon
from streams.link.places import PlaceMention

_SPEAKERS = re.compile(
    r"^['’]?s?\s+(?:\w+\s+){0,2}(?:said|says|ministry|officials|police|government|army|forces|military|president)\b",
    re.IGNORECASE,
)
# A country that does something is whose, not where: "Israel kills", "Iran has launched", "strikes by Pakistan". But a
# state arrests and executes at home.
_ACTS = re.compile(
    r"^\s+(?:has |have |had |also )?(?:\w+ly )?(?:kill|strike|struck|attack|launch|fire|bomb|shell|hit|target|"
    r"carr(?:y|ie)|releas|claim|report|announc|confirm|accus|declar|evacuat|deport|conduct|intercept|den(?:y|ie)|warn|sen[dt]|"
    r"open|suspend|close|ban|demand|vow|repatriat|receiv)(?:s|e|es|ed|d|n)?\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:['’]s)?(?:\s+[A-Z][a-z]+){0,3}?\s+(?:(?:Navy|Army|Forces?|Guards?|Command|Ministry|Police|Government|Marines?|"
    r"Military|Agency|Administration|Corps|Congress|Senate|President)\b|(?:missile|drone|air|naval|airstrike|strike)s?\b)"
)
_STRIKES = re.compile(
    r"\s+(?:has |have |had |also )?(?:\w+ly )?(?:struck|(?:strike|attack|launch|bomb|shell|target)(?:s|ed|es)?)\b"
    r"(?! dead| off| by)"
)
_ARMS = re.compile(
    r"\s+(?:[\w-]+\s+){0,3}?(?:air ?|drone |missile |rocket )?"
    r"(?:airstrikes?|strikes?|attacks?|drones?|missiles?|rockets?|raids?|shelling|bombardment|bombing|invasion)\b",
    re.IGNORECASE,
)
_AGENT = re.compile(r"\bby\s+(?:the\s+)?$", re.IGNORECASE)
_ORIGIN = re.compile(r"\b([\w-]+)\s+from\s+(?:the\s+)?$", re.IGNORECASE)
_DESTINATION = re.compile(
    r"\b(?:travell?ing|heading|headed|bound|en route|on (?:its|the|a|their|his|her) way|flying|sailing|smuggl\w+|"
    r"export\w*|extradit\w+|deport\w+|transport\w*|deliver\w*|trip|journey|flight)\b[^.;,]{0,50}\b(?:to|for)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# Where people talk, judge or mourn, and not where the harm was: "they met in Geneva", "a court in Koblenz".
_VENUE = re.compile(
    r"\b(?:meets?|met|meeting|talks|negotiat\w+|summit|conference|convened?|reception|hearing|trial|court|tribunal|"
    r"reporters|journalists)\b(?:[^.;,\d]|, (?:the|a|an) [^.;,\d]*,){0,40}?\b(?:in|at)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "the Washington State Prison in Davisboro": called after it
_CALLED_AFTER = re.compile(
    r"\s+(?:State\s+)?(?:Prison|Penitentiary|University|College|Avenue|Street|Highway|Turnpike|Boulevard|Road|County|Parish|Township)\b"
)
_TAKEN_FROM = frozenset(lexicon.table("cues")["taken_from"])
_DOER_BEFORE = re.compile(
    r"(?<!attack )(?<!attacks )(?<!strike )(?<!strikes )(?<!campaign )(?<!operation )(?<!operations )(?<!offensive )"
    r"(?<!raid )(?<!raids )(?<!assault )(?<!war )\bagainst\s+(?:the\s+)?$|\b(?:by|from|between|for)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# What is struck back for was struck elsewhere and before.
_REVENGE_WORDS = ("etaliat", "esponse", "evenge", "eprisal", "veng")
REVENGE = re.compile(
    r"\b(?:in (?:retaliation|response|revenge|reprisal) (?:for|to)|in retaliation|retaliat\w+ (?:for|against)|"
    r"to avenge|avenging)\b[^.;,]*",
    re.IGNORECASE,
)
_BORDER = re.compile(r"(?:['’]s)?(?:\s+[a-z]+)?\s+(?:border|frontier)\b")  # "near the Afghanistan border in Zhob"
_LINKED = re.compile(r"\b(?:connect|link)(?:s|ed|ing)\s+(?:the\s+)?$", re.IGNORECASE)
_INTO = re.compile(r"\b(?:in|at|near|on|across|inside|throughout|of)\s+(?:the\s+)?$", re.IGNORECASE)
# Part of a name ("United States Central Command"), or whose weapon it is ("a United States missile strike").
_IN_NAME = re.compile(
    r"\s+(?:(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Janu|Febru)ary\b|(?:March|April|May|June|July|August)\b"
    r"|(?:Septem|Octo|Novem|Decem)ber\b)[A-Z][a-z]+|(?:missile|drone|air|naval|military|army|navy|airstrike|strike)s?\b)"
)
# "a Kawasaki helicopter": whose it is; "at a Kyiv hospital": where it is.
_MAKER = re.compile(r"(?<!\bin )(?<!\bat )(?<!\bon )(?<!\bnear )(?<!\boutside )\ban?\s+$", re.IGNORECASE)
# "the Oslo–Bergen route": between two places is at neither.
_COMPOUND = re.compile(r"-[a-z]")  # "bases that are U.S.-run"
_BETWEEN_AFTER = re.compile(r"[‒–—-][A-Z]")
_BETWEEN_BEFORE = re.compile(r"\w[‒–—-]$")
_NOUN = re.compile(r" [a-z]")


def is_doer(sentence: str, mention: PlaceMention) -> bool:
    """True for a country that speaks or acts, and for its bodies ("Lebanon's health ministry")."""
    after = sentence[mention.end : mention.end + 60]
    if _SPEAKERS.match(after):
        return True
    if mention.place.precision not in ("country", "area"):
        return False
    if mention.place.precision == "country" and _IN_NAME.match(after):
        return True
    return bool(_ACTS.match(after) or _DOER_BEFORE.search(sentence, max(0, mention.start - 12), mention.start))


def is_agent(sentence: str, mention: PlaceMention) -> bool:
    """ "864 cases of detention by Russia", "Israel has targeted": who did it, and not where."""
    if mention.place.precision != "country":
        return False
    if _AGENT.search(sentence, max(0, mention.start - 10), mention.start):
        return True
    return _STRIKES.match(sentence, mention.end) is not None and not _is_in(sentence, mention)


def is_body(sentence: str, mention: PlaceMention) -> bool:
    """ "the United States Navy", "a Spain airstrike": a part of the name of who did it."""
    is_country = mention.place.precision == "country"
    return is_country and _BODY.match(sentence, mention.end) is not None and not _is_in(sentence, mention)


def _is_in(sentence: str, mention: PlaceMention) -> bool:
    return _INTO.search(sentence, max(0, mention.start - 16), mention.start) is not None


def is_whence(sentence: str, mention: PlaceMention) -> bool:
    """ "a migrant from Nigeria", "missiles coming from Iran"; but not "rescued from Tyre"."""
    if not _before(sentence, mention).endswith(" from "):
        return False
    match = _ORIGIN.search(sentence, max(0, mention.start - 40), mention.start)
    return match is not None and match[1].lower() not in _TAKEN_FROM


def _before(sentence: str, mention: PlaceMention) -> str:
    return sentence[max(0, mention.start - 9) : mention.start].lower().removesuffix("the ")


def is_origin(sentence: str, mention: PlaceMention) -> bool:
    """ "a migrant from Nigeria", "travelling to Rome", "met in Geneva": whence, whither or where of something else."""
    before = _before(sentence, mention)
    if before.endswith(" from "):
        return is_whence(sentence, mention)
    if _LINKED.search(before):
        return True
    if before.endswith((" in ", " at ")):
        return _VENUE.search(sentence, max(0, mention.start - 60), mention.start) is not None
    if not before.endswith((" to ", " for ")):
        return False
    return _DESTINATION.search(sentence, max(0, mention.start - 70), mention.start) is not None


def is_beyond(sentence: str, mention: PlaceMention) -> bool:
    """ "near the Afghanistan border in Zhob": on one side of it, which another place may say."""
    return _BORDER.match(sentence, mention.end) is not None


def is_avenged(sentence: str, mention: PlaceMention) -> bool:
    """ "strikes in retaliation for attacks on Israel": where something else was struck."""
    if not any(word in sentence for word in _REVENGE_WORDS):
        return False
    found = REVENGE.finditer(sentence, max(0, mention.start - 80))
    return any(m.start() < mention.start and m.end() >= mention.end for m in found)


def is_attacker(sentence: str, mention: PlaceMention) -> bool:
    """ "a Russian drone attack": whose weapons, which strike elsewhere."""
    return mention.kind == "demonym" and _ARMS.match(sentence, mention.end) is not None


def is_adjective(sentence: str, mention: PlaceMention) -> bool:
    """True for "US aircraft", "a Kawasaki helicopter", "the Oslo–Bergen route": a name says whose or which."""
    lead = sentence[max(0, mention.start - 12) : mention.start]
    is_maker = mention.place.precision == "city" and lead.endswith((" a ", " an ")) and _MAKER.search(lead)
    if is_maker and _NOUN.match(sentence, mention.end):
        return True
    if _CALLED_AFTER.match(sentence, mention.end) or _COMPOUND.match(sentence, mention.end):
        return True
    if _BETWEEN_AFTER.match(sentence, mention.end) or (
        lead.endswith(("‒", "–", "—", "-")) and _BETWEEN_BEFORE.search(lead)
    ):
        return True
    word = sentence[mention.start : mention.end].replace(".", "")
    return (
        word.isupper()
        and len(word) <= 3
        and bool(re.match(r"\s+[a-z]", sentence[mention.end :]))
        and not re.match(
            r"\s+(?:on|in|at|by|after|during|since|and|where|when|for|from|with|as|is|was|has|have|had|to|of)\b",
            sentence[mention.end :],
        )
    )
