"""The words by which a count is told again without its noun (running_counts.py), as patterns around its number.

Those before a number end where it begins, those behind it begin where it ends.
"""

from __future__ import annotations

from streams.extract.lexicon import alternation, any_case, words_listed
from streams.extract.time.when import WHEN


def _any(key: str) -> str:
    return rf"(?:{alternation(words_listed('frames', key))})"


_OPENS = r"(?:^|[;:,(—–]\s*|\s-\s|\b(?:and|but|then|while|though)\s+)"
_JOINS = r"(?:(?:and|but|then)\s+)?"
_ADVERBS = (
    r"(?:(?:already|still|now|later|since|then|thus|even|soon|just|only|officially|initially|first|again|also|finally"
    r"|therefore)\s+)*"
)
_WAY = (
    r"(?:,?\s+(?:(?:much\s+|slightly\s+|far\s+)?(?:higher|lower),?|up|down|upwards?|downwards?|back|slightly|sharply"
    rf"|later|off|{WHEN},?)){{0,3}}"
)
_MARK = r"(?=\s*(?:$|[.;:,!?)\]—–])|[\"”]|\s-\s"
_BE = rf"(?:was|is|were|(?:had|has|have)\s+{_ADVERBS}been)"
_NOUN = _any("figures_alone")
_WHOSE = r"(?:(?:that|this|the|its|their|his|her)\s+|(?:[\w'’.-]+\s+){1,7}?(?:(?<=['’]s\s)|(?<=s['’]\s)))"
_GIVEN_BY = r"(?:(?:(?:given|released)\s+)?(?:by|from)\s+[\w'’ .-]{2,40}?\s+)?"

ENDS = any_case(
    rf"{_MARK}|\s+(?:and|but|while|as|after|when|because|though|although|before|with|according)\b|\s+{WHEN})"
)
"""Nothing that is counted goes on from the number."""
ENDS_BY = any_case(r"\s+(?:by|in|on|at|from|up|down)\b")
AT_A_TIME = any_case(rf"\s+(?:more\s+)?{WHEN}(?:{_MARK})|\s+(?:and|but|while|as|after|when|because)\b)")
TIME_OPENS = any_case(rf"{_OPENS}{_JOINS}{WHEN},?\s+(?:about\s+|only\s+)?$")
CLAUSE_OPENS = any_case(rf"{_OPENS}{_JOINS}$")
TIME_IN = any_case(rf"\b{WHEN}")
HOURS = any_case(r"\s+(?:(?:at|in the|on a)\s+(?:night|morning|afternoon|evening)|when\b|o['’]clock)")
"""What makes an hour of "it was 11"."""
IT = any_case(
    rf"{_OPENS}(?P<when>{WHEN},?\s+)?(?:it|that|this|which|they)\s+{_ADVERBS}"
    r"(?:(?:was|is|were|had been|has been|stood at|stands at|became|had become|has become)"
    rf"|(?P<comes>made|makes|would make|{_any('comes_to')}))\s+{_ADVERBS}$"
)
""" "It was", "that made", "by Monday it had reached"."""
FIGURE = any_case(
    rf"{_OPENS}(?:{WHEN},?\s+)?{_WHOSE}(?!(?:\w+\s+)*of\b)(?:[\w-]+\s+){{0,3}}?{_NOUN}\s+{_GIVEN_BY}(?:{WHEN}\s+)?{_ADVERBS}"
    rf"(?:{_BE}(?:\s+{_ADVERBS}(?:up|down))?|(?:{_BE}\s+{_ADVERBS})?{_any('put_to')}{_WAY}\s+(?:at|to|as|with)"
    rf"|{_any('comes_to')}|remains at|remained at|ended at)\s+{_ADVERBS}$"
)
""" "That figure was put at", "the count is", "the minister's number had since been raised to"."""
PUT = any_case(
    rf"\b{_any('puts_it')}\s+(?:(?:it|that|this|them)|(?:the|its|their|his|her|that|this)\s+(?:[\w-]+\s+){{0,2}}?{_NOUN})"
    rf"{_WAY}\s+(?:at|to|as)\s+{_ADVERBS}$|\b(?:making|makes|made)\s+it\s+{_ADVERBS}$"
)
""" "Closed the list at", "lowered that to", "had it at", "making it"."""
TOGETHER = any_case(
    r"^(?:together |along |taken together )?with\b[^;.]*\b(?:that|this|it)\s+(?:makes|made|brings it to)\s+$"
)
""" "Together with the 40 found earlier that makes"."""
GIVEN = any_case(rf"(?<!\bto )\b{_any('gives_count')}(?:\s+(?:only|just|as many as))?\s+$")
""" "The hospital registered", "we stand by", "the governor believes"."""
NEARER = any_case(r"\s+(?:is\s+)?(?:nearer|closer|likelier|more likely)\b")
SAYS_SOMEBODY = any_case(r",\s+(?:said|says)\s|,\s+[^,.;]{3,70}\s(?:said|says|told\s[^,.;]{2,30})\b")
""" "About 90", ", an officer said"."""
SUBJECT_AT = any_case(rf"[;,]\s+(?:and|but|while)\s+[\w'’ -]{{3,60}}?\s{WHEN}\s+$")
"""The mayor said 45, "and a spokeswoman on Thursday"."""
SPOKE_OF = any_case(r"\b(?:spoke|speaks|spoken|talked|told|tells)\s+of\b")
OF_GAP = any_case(r"[;,]\s+(?:(?:and|but)\s+)?(?:(?:the|a|an|its)\s+)?(?:[\w'’-]+\s+){1,6}?of\s+$")
"""He spoke of 51 dead; "the police chief next day of"."""
SAYS = any_case(
    r"\b(?:says?|said|counts?|counted|reports?|reported|spoke of|speaks? of|claims?|claimed|lists?|listed|puts?|gave"
    r"|gives|estimates?|estimated|admits?|admitted|acknowledged|according to|by)\b"
)
GAP = any_case(
    r"[;,]\s+(?:(?:and|but|while|that of)\s+)?(?:(?:the|its|that of)\s+)?(?!(?:age|aged|in|on|at|by|with|from|since"
    r"|page|up|down|of|for|chapter|article|then|about|including|another|some|over|room|number)\b)(?:[\w'’.-]+\s+){1,4}?$"
)
"""Police count 12 dead, "residents"; "the bishops' conference"."""
IN_BRACKET = any_case(r"\(\s*(?:or\s+)?$")
SAY_THEY = any_case(r",?\s+(?:say|says|said|according to|by)\s")
BY_COUNT = any_case(
    r"\s+(?:by|on|in)\s+[\w'’ -]{2,50}?(?:(?:count|estimate|reckoning|tally|figures?|account|own)|['’]s|s['’])"
    r"\s*(?:[.;,)]|$)"
)
"""1,800 by the government's count, 25,000 "by other people's."."""
OR_ELSE = any_case(r"[,;]\s*(?:(?:or|and|but)\s+)?$")
AT_FIRST = any_case(r"\b(?:at first|initially|originally|earlier|previously)\b")
EARLIER = any_case(
    r"\b(?:initial|original|earlier|first|previous|before that|preliminary"
    r"|had\s+(?:been|given|said|put|had|spoken|mentioned|claimed|estimated|believed|stood))\b"
)
TO_NOW = any_case(rf"\bhad been {_any('put_to')}\b|\bby (?:then|now)\b")
WAS = any_case(r"\b(?:was|were|stood at)\s+(?:only |just |still )?$")
LOWERED = any_case(
    r"\b(?:lower\w*|revis\w+|down\w*|fell|fallen|dropp\w+|correct\w+|reduc\w+|cut|twice|double|double-counted|in error"
    r"|mistak\w+|after all|in fact|now|today|final|finally|in the end|actually)\b"
)
