"""What a place is in its sentence: who does it, whence people came, a part of a name, and so not where the harm was."""

from __future__ import annotations

import re

from streams.extract.place.wide import SITE_OF
from streams.link.actors import seat_of_government
from streams.link.places import PlaceMention

_SPEAKERS = re.compile(
    r"^['’]?s?\s+(?:\w+\s+){0,2}(?:said|says|ministry|officials|police|government|army|forces|military|president)\b",
    re.IGNORECASE,
)
# A country that does something is whose, not where: "Israel kills", "Iran has launched", "strikes by Pakistan". But a
# state arrests and executes at home.
_ACTS = re.compile(
    r"^\s+(?:has |have |had |also )?(?:\w+ly )?(?:kill|strike|struck|attack|launch|fire|bomb|shell|hit|target|"
    r"carr(?:y|ie)|releas|claim|report|announc|confirm|accus|declar|evacuat|deport|conduct|intercept|den(?:y|ie)|"
    r"warn|sen[dt]|"
    r"open|suspend|close|ban|demand|vow|repatriat|receiv|enter|join|respond|retaliat|invad|captur)(?:s|e|es|ed|d|n)?\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:['’]s)?(?:\s+[A-Z][a-z]+){0,3}?\s+(?:(?:Navy|Army|Forces?|Guards?|Command|Ministry|Police|Government|Marines?|"
    r"Military|Agency|Administration|Corps|Congress|Senate|President)\b|(?:missile|drone|air|naval|airstrike|strike|"
    r"submarine|warship|destroyer|frigate|warplane|gunship|sniper|bomber)s?\b)"
)
# "killed in Israel's offensive": whose it is; but "in Sudan's war" is in Sudan
_CAMPAIGN = re.compile(
    r"['’]s?(?:\s+[\w-]+){0,3}?\s+(?:offensive|campaign|bombardment|invasion|incursion|operations?|assault|retaliation|"
    r"response|(?:air\s?)?strikes?|attacks?|raids?)\b"
)
_STRIKES = re.compile(
    r"\s+(?:has |have |had |also )?(?:\w+ly )?"
    r"(?:struck|(?:strike|attack|launch|bomb|shell|target|respond|retaliate)(?:s|ed|d|es)?)\b"
    r"(?! dead| off| by)"
    r"|\s+(?:has |have |had |also )?(?:\w+ly )?(?:continu|intensif|expand|resum|escalat|beg[iau]n|start|carr(?:y|ie)|"
    r"conduct|wag|keep|step|renew|broaden|extend|prepar|press)(?:s|es|ed|d|ning|ing)?"
    r"(?: (?!in\b|on\b|of\b|after\b)[\w-]+){0,5}? "
    r"(?:air ?|drone |missile |rocket |artillery )?(?:strikes?|attacks?|raids?|shelling|bombardment|bombing|invasion|"
    r"offensive|campaign|assault)s?\b"
)
_ARMS = re.compile(
    r"\s+(?:[\w-]+\s+){0,3}?(?:air ?|drone |missile |rocket )?"
    r"(?:airstrikes?|strikes?|attacks?|drones?|missiles?|rockets?|raids?|shelling|bombardment|bombing|invasion|"
    r"(?:fighter )?jets?|warplanes?|aircraft|helicopters? (?:strike|fire|attack|bomb)\w*|artillery|tanks?)\b",
    re.IGNORECASE,
)
# Who claims or denies something does so from afar: "while Israel claims that only three were hurt".
_CLAIMS = re.compile(
    r" (?:has |have |had |also |later )*(?:(?:claim|alleg|insist|assert|maintain|disput|accus|condemn)(?:s|es|ed)?|"
    r"says?|said|den(?:y|ies|ied))\b"
)
_ON_SHORE = re.compile(
    r" (?:[a-z]+ )?(?:port|coast|shore|resort|town|city|island|beach)(?P<of> (?:city |town )?of (?=[A-Z]))?\b"
)
_OF_A_LAND = re.compile(r"(?:[A-Z][\w-]+['’]s|[a-z]ese|[a-z]ian?|[a-z]can|[a-z]ish) $")
_LOOKS_ON = re.compile(
    r" (?:has |have |had |also |strongly )*(?:condemn(?:s|ed)?|deplore[sd]?|denounce[sd]?|welcome[sd]?|urge[sd]?|"
    r"call(?:s|ed) (?:for|on)|offer(?:s|ed)? (?:its )?(?:condolences|help|aid|to)|pledge[sd]?|voice[sd]?|mediate[sd]?|"
    r"express(?:es|ed)?)\b"
)
# "by Kasa", "by the Kasa and the Tema authorities"
_AGENT = re.compile(r"\b[Bb]y\s+(?:the\s+)?(?:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2},? and (?:the )?)?$")
# "the Washington State Prison in Davisboro", "the Kasa Rifles", "Air Kasa": called after it
_CALLED_AFTER = re.compile(
    r"\s+(?:State\s+)?(?:Prison|Penitentiary|University|College|Avenue|Street|Highway|Route|Expressway|Freeway|"
    r"Motorway|Turnpike|Boulevard|Road|County|Parish|"
    r"Township|Rifles|Regiment|Scouts|Fusiliers|Lancers|Brigades?|Battalion|Airlines?|Airways|Times|Herald|Tribune)\b"
)
# "Kasa confirms that nine of its citizens were killed": abroad
_OF_ITS_OWN = re.compile(
    r"(?:['’]s [a-z]+(?: [a-z]+)?)? (?:has |have )?(?:also )?(?:confirm|say|sa[iy]d|report|announc|acknowledg|stat|"
    r"admit)\w* [^.;]{0,60}\bits (?:own )?"
    r"(?:citizens|nationals|peacekeepers|expatriates|priests|nuns|missionaries|tourists)\b"
    r"|(?: has| have| had)? (?:lost|loses) [^.;]{0,40}\bof its (?:own )?"
    r"(?:citizens|nationals|peacekeepers|soldiers|troops|sailors|diplomats)\b"
)
_IS_AMONG = re.compile(r" (?:(?:was|were|is|are) )?(?:also )?among (?:the|those|at least|more than|some|about|\d)")
_ABROAD = re.compile(r" (?:nationals?|expatriates?|expats?|tourists?|holidaymakers?)\b")  # so called only abroad
_A_PERSON = re.compile(r"(?= (?:was|were|is|are|and|among)\b|[.,;])")
_AMONG_THEM = re.compile(
    r"\b[Aa]mong (?:the (?:dead|victims|killed|injured|wounded|missing|casualties)|them|those (?:killed|who died))\b"
    r"[^.;]*$|\b(?:all|most|many|some|several|half|two|three|four|five|\d+) of (?:them|whom) (?:(?:were|are) )?$"
)
# "his term as president and Kasa City mayor", "former Kasa governor": an office that he held
_OFFICE_BEFORE = re.compile(
    r"\b(?:(?:term|time|tenure|years|serv\w+) as|(?:arrest|detention|jailing|imprisonment|dismissal|removal) of|"
    r"former|ex-|then-?|late|ousted|jailed)(?: ?[\w-]+){0,3}? "
    r"(?:(?:mayor|governor|president|premier|chief|minister) (?:of )?(?:the )?)?$"
)
_OFFICE = re.compile(
    r"(?: (?:City|State|Province))? (?:mayor|governor|president|premier|police chief|minister|senator)\b"
)
_OFFICE_OF = re.compile(r"\b(?:mayor|governor|president|premier|chief|minister) of (?:the )?$")
_SERVES = re.compile(
    r"\b(?:(?:spy|spying|spied|espionage|fight|fights|fighting|fought) (?:for|on behalf of)"
    r"|(?:associated|affiliated) with|contingent of) (?:the )?$"
)
# "the group, which is based in Kasa", "the former ambassador to Kasa": where somebody sits, whatever happened elsewhere
_BASED = re.compile(
    r"\b(?:which|that|who),? (?:[^.;:]{1,50} and )?(?:is|are|was|were) (?:[a-z]+ )?"
    r"(?:based|headquartered|registered) in (?:the )?$|, (?:based|headquartered|registered) in (?:the )?$"
    r"|\b(?:former(?:ly)?|ex-|then|late|once)(?: [a-z]+)? ?(?:ambassador|envoy|consul) to (?:the )?$"
)
_SITS = ("based", "headquartered", "registered", "ambassador", "envoy", "consul")
# How the words end before a place in which a pattern is looked for
_ENDS_OF, _ENDS_BASED, _ENDS_SERVES = ("of ", "the "), ("in ", "to ", "the "), ("for ", "of ", "with ", "the ")
_DOER_BEFORE = re.compile(
    r"(?<!attack )(?<!attacks )(?<!strike )(?<!strikes )(?<!campaign )(?<!operation )(?<!operations )(?<!offensive )"
    r"(?<!raid )(?<!raids )(?<!assault )(?<!war )\bagainst\s+(?:the\s+)?$|\b(?:by|from|between|for)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_BORDER = re.compile(r"(?:['’]s)?(?:\s+[a-z]+)?\s+(?:border|frontier)\b")  # "near the Afghanistan border in Zhob"
# "ten Myanmar nationals": whose they are, where a land has no adjective
_OF_NATIONS = "nationals?|citizens?|soldiers?|troops|policemen|migrants?|refugees|tourists?|workers?"
_NATIONALS = re.compile(rf" (?:{_OF_NATIONS}|{_OF_NATIONS.upper()})\b")
_MORE = (
    "missionar(?:y|ies)|advis[eo]rs?|journalists?|reporters?|business(?:man|men)|engineers?|diplomats?|students?|teachers?|"
    "nuns?|priests?|hostages?|pilots?|marines?|servicem[ae]n|civilians?|wom[ae]n|m[ae]n|teenagers?|contractors?|"
    "embass(?:y|ies)|ambassadors?|consulates?"
)
_PEOPLE = re.compile(rf" (?:{_MORE}|{_MORE.upper()})\b")
_TOLD_IN = re.compile(r"\b(?:in|at|near|across|inside|throughout)\s+(?:the\s+)?$", re.IGNORECASE)
_INSTITUTION = re.compile(
    r"^(?:An?|The) (?:[\w-]+ ){0,2}(?:university|college|school|club|company|council|federation|league|"
    r"firm|board) in (?:the )?$"
)
_ABOUT = re.compile(
    r" (?:accepts?|accepted|suspend(?:s|ed)?|dismiss(?:es|ed)?|fire[sd]|apologi[sz]e[sd]?|"
    r"appoint(?:s|ed)|resigns?|cancel(?:s|l?ed))\b"
    r"[^.;]*\b(?:following|after|over)\b"
)
_INTO = re.compile(r"\b(?:in|at|near|on|across|inside|throughout|of)\s+(?:the\s+)?$", re.IGNORECASE)
# Part of a name ("United States Central Command"), or whose weapon it is ("a United States missile strike").
_IN_NAME = re.compile(
    r" (?:(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Janu|Febru)ary\b|(?:March|April|May|June|July|August)\b"
    r"|(?:Septem|Octo|Novem|Decem)ber\b)[A-Z][a-z]+|(?:missile|drone|air|naval|military|army|navy|airstrike|"
    r"strike)s?\b)"
)
# "a Kawasaki helicopter": whose it is; "at a Kyiv hospital": where it is.
_MAKER = re.compile(r"(?<!\bin )(?<!\bat )(?<!\bon )(?<!\bnear )(?<!\boutside )\ban?\s+$", re.IGNORECASE)
# "the Oslo–Bergen route": between two places is at neither.
_COMPOUND = re.compile(r"-[a-z]| based [a-z]")  # "bases that are U.S.-run", "the Kasa based monitor"
_BETWEEN_AFTER = re.compile(r"[‒–—-][A-Z]")
_BETWEEN_BEFORE = re.compile(r"\w[‒–—-]$")
_NOUN = re.compile(r" [a-z]")
# "in a Kawasaki.": no town has an article
_THING = re.compile(
    r"(?:[.,;:!?)]|$| (?:and|or|on|when|while|as|after|before|during|near|at|in|that|which|was|were|with|parked|"
    r"carrying)\b)"
)

_SAYS = re.compile(
    r" (?:has |have )?(?:also )?(?:sa(?:ys?|id)|claim(?:s|ed)?|report(?:s|ed)?|confirm(?:s|ed)?|announce[sd]?"
    r"|insist(?:s|ed)?|admit(?:s|ted)?|acknowledge[sd]?|accuse[sd]?|den(?:y|ies|ied)|allege[sd]?)\b(?! by\b)"
)


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
    if not _is_state(mention):
        return False
    if _AGENT.search(sentence, max(0, mention.start - 40), mention.start):
        return True
    return _STRIKES.match(sentence, mention.end) is not None and not _is_in(sentence, mention)


def _is_state(mention: PlaceMention) -> bool:
    """A country, or several that are named together."""
    return mention.place.precision == "country" or "+" in mention.place.path[0]


def is_claimer(sentence: str, mention: PlaceMention) -> bool:
    """ "while Pakistan claims that it killed ten", "Moscow said ten died": who says it, and not where."""
    if seat_of_government(sentence[mention.start : mention.end]) and _SAYS.match(sentence, mention.end):
        return not _is_in(sentence, mention)
    is_claim = _is_state(mention) and _CLAIMS.match(sentence, mention.end) is not None
    return is_claim and not _is_in(sentence, mention)


def is_onlooker(sentence: str, mention: PlaceMention) -> bool:
    """ "Kasa condemned the attack": who only speaks of what happened elsewhere."""
    return _is_state(mention) and _LOOKS_ON.match(sentence, mention.end) is not None


def is_of_nationals(sentence: str, mention: PlaceMention) -> bool:
    """ "Kasa confirms that nine of its citizens were killed": who says it of people abroad."""
    if _OF_ITS_OWN.match(sentence, mention.end) is None:
        return False
    return _is_state(mention) or seat_of_government(sentence[mention.start : mention.end]) is not None


def is_singled_out(sentence: str, mention: PlaceMention) -> bool:
    """ "two Kasans were among the nine killed", "among the dead were a Kasan and a Teman", "Kasan nationals":
    strangers where they died, as nobody tells apart who is at home."""
    if mention.kind != "demonym":
        return False
    if _ABROAD.match(sentence, mention.end):
        return True
    if not _A_PERSON.match(sentence, mention.end):
        return False
    if _IS_AMONG.match(sentence, mention.end):
        return True
    return (" of " in sentence or "mong " in sentence) and _AMONG_THEM.search(
        sentence, max(0, mention.start - 90), mention.start
    ) is not None


def is_office(sentence: str, mention: PlaceMention) -> bool:
    """ "during his term as Kasa mayor", "the former governor of Kasa": what somebody was, and not where it was."""
    lead = sentence[max(0, mention.start - 60) : mention.start]
    if not _OFFICE.match(sentence, mention.end) and not (lead.endswith(_ENDS_OF) and _OFFICE_OF.search(lead)):
        return False
    return _OFFICE_BEFORE.search(lead) is not None


def is_base(sentence: str, mention: PlaceMention) -> bool:
    """ "the group, which is based in Kasa", "the former ambassador to Kasa": where somebody sits."""
    first = max(0, mention.start - 90)
    if not sentence.endswith(_ENDS_BASED, first, mention.start):
        return False
    lead = sentence[first : mention.start]
    return any(word in lead for word in _SITS) and _BASED.search(lead) is not None


def is_master(sentence: str, mention: PlaceMention) -> bool:
    """ "on suspicion of spying for Kasa", "tankers associated with Kasa": whom they serve, and not where."""
    first = max(0, mention.start - 40)
    return (
        sentence.endswith(_ENDS_SERVES, first, mention.start)
        and _SERVES.search(sentence, first, mention.start) is not None
    )


def is_sea_of_port(sentence: str, mention: PlaceMention) -> bool:
    """ "the Red Sea port of Kasa", "on Temia's Caribbean coast": on land."""
    if mention.place.precision != "area" or "+" in mention.place.path[0]:
        return False
    after = _ON_SHORE.match(sentence, mention.end)
    if after is None:
        return False
    return after["of"] is not None or _OF_A_LAND.search(sentence, max(0, mention.start - 24), mention.start) is not None


def is_at_sea(sentence: str, mention: PlaceMention) -> bool:
    """ "Israel detains nine people in international waters": who does it, and not where."""
    return "nternational waters" in sentence and is_doer(sentence, mention)


def is_body(sentence: str, mention: PlaceMention) -> bool:
    """ "the United States Navy", "a Spain airstrike": a part of the name of who did it."""
    is_country = mention.place.precision == "country"
    if is_country and _CAMPAIGN.match(sentence, mention.end):
        return True
    return is_country and _BODY.match(sentence, mention.end) is not None and not _is_in(sentence, mention)


def _is_in(sentence: str, mention: PlaceMention) -> bool:
    return _INTO.search(sentence, max(0, mention.start - 16), mention.start) is not None


def is_seat(sentence: str, mention: PlaceMention, at: int) -> bool:
    """ "a college in Kasa suspends a coach after the drowning of two": where it sits, not where that was."""
    if not mention.end <= at or not _INSTITUTION.search(sentence, 0, mention.start):
        return False
    return _ABOUT.search(sentence, mention.end, at) is not None


def is_beyond(sentence: str, mention: PlaceMention) -> bool:
    """ "near the Afghanistan border in Zhob": on one side of it, which another place may say."""
    return _BORDER.match(sentence, mention.end) is not None


def is_attacker(sentence: str, mention: PlaceMention) -> bool:
    """ "a Russian drone attack": whose weapons, which strike elsewhere."""
    return mention.kind == "demonym" and _ARMS.match(sentence, mention.end) is not None


def is_adjective(sentence: str, mention: PlaceMention) -> bool:
    """True for "US aircraft", "a Kawasaki helicopter", "the Oslo–Bergen route": a name says whose or which."""
    lead = sentence[max(0, mention.start - 12) : mention.start]
    is_made = mention.place.precision == "city" and lead.endswith((" a ", " an "))
    if is_made and _THING.match(sentence, mention.end):
        return True
    if (
        is_made
        and _MAKER.search(lead)
        and _NOUN.match(sentence, mention.end)
        and not SITE_OF.match(sentence, mention.end)
    ):
        return True
    if mention.place.precision == "country" and _NATIONALS.match(sentence, mention.end):
        return True
    if mention.place.precision == "country" and _PEOPLE.match(sentence, mention.end) and not _TOLD_IN.search(lead):
        return True
    if lead.endswith("Air ") or _CALLED_AFTER.match(sentence, mention.end) or _COMPOUND.match(sentence, mention.end):
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
            r"\s+(?:on|in|at|by|after|during|since|and|where|when|for|from|with|as|is|was|has|have|had|to|of|"
            r"about|nearly|almost|some|more|fewer|around|roughly|only|just|up|there|it|they|we|who|which|a|an|the|our|"
            r"each|every|per|this|last|next|alone|today|yesterday|now|so|between|before|until|over|while|but|or|"
            r"increas\w+|rises|rose|reach\w+|climb\w*|continues|remains)\b",
            sentence[mention.end :],
        )
    )
