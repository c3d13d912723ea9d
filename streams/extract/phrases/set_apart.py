"""What a sentence sets between the parts of its main clause, or before it, and which counts nobody.

"Nine people have, police said, been killed"; "they were by Monday killed"; "according to a witness, nine were killed";
"nine whom it says were killed".
"""

from __future__ import annotations

import re

from streams.extract.phrases.row import Chunk
from streams.extract.time.period_words import DAYTIMES, FULL_MONTHS, UNITS, WEEKDAYS

_APART = re.compile(
    # ", police said,", ", it is feared,", between a helping verb and what it helps
    r"(?<=[hb])(?P<aside>,[^,sKGVRJENMIXO]{1,7},)(?=b?a{0,2}[KR])"
    # "on Monday", "earlier this week", "by late March", in the same place
    r"|(?<=[hb])(?P<when>[pea.]{2,5})(?=b?a{0,2}[KR])"
    # ", some as young as five,", ", when the roof fell,", between a count and its verb
    r"|(?<=[NMI])(?P<clause>,[^,sKGVRJENIXO]{0,8}z[^,sKGVRJENIXO]{1,8},)(?=[hab]{1,3}[KR])"
    # "a third person, either a guard or a driver,"
    r"|(?<=[NMI])(?P<either>,a?I(?P<or>c)I,)(?=[hb]{1,2}a?[KRJ])"
    # "identified by police only as Ann Lee", before its verb
    r"|(?<=[NMI])(?P<called>[.]a?(?:p[.P])?a?z[.eP]{1,4},?)(?=[hb]{1,2}a?[bKJR]|R)"
    # "67 people it says were killed", "soldiers who the army says died", "who the local governor had first said were"
    r"|(?<=[NM])(?P<says>r?(?:e?[.]|P|(?<=r)e?[.P]{1,3})(?:ha{0,2}|a)?y)(?=[hb]{1,2}a?[KRJ]|R)"
    # "the number of soldiers it says it killed"
    r"|(?<=#fP)(?P<tells>r?[.]y)(?=[.]h?K|[hb]{1,2}a?[KRJ]|R)"
    # "900 families -- 4,000 persons -- to seek shelter"
    r"|(?<=N)(?P<dashes>,)N,(?=t)"
    # "a young family of four"
    r"|(?P<family>(?:(?<=e)[.])?af)(?=M)"
    # "900 families/4,000 persons were"
    r"|(?<=N)(?P<slash>[.])(?=N)"
    # "left seven gunmen but no soldiers dead"
    r"|(?<=l[NM])(?P<but>,?z)(?=[ea]{0,2}[NM][JK])"
    # "have since died", "have so far been killed"
    r"|(?<=h)(?P<adverb>z)(?=a?b?a?[KRJ])"
    # "according to two officials, 12 died", "in a raid by a gunman, two boys and a girl were hurt"
    r"|(?<![^,s])(?P<before>[^,sKGVRJENMIXc]{0,6}[pt])(?P<person>[IN]),(?=[ea]{0,2}[NIM])"
)
# With one of these alone may any of them be found: a look for letters, where the pattern above tries every place
_MAY_BE = re.compile(
    r"h(?:,[^,sKGVRJENMIXO]{1,7},|[pea.]{2,5})b?a{0,2}[KR]|b(?:,[^,sKGVRJENMIXO]{1,7},|[pea.]{2,5})b?a{0,2}[KR]"
    r"|z[^s]{0,14}?[KRJ]|y(?:[hb]{1,2}a?[KRJ]|R|[.]h?K)|cI,|N[.,]N|afM|p[IN],|t[IN],"
)
_CALLED = frozenset({"identified", "named", "known", "described", "listed"})
_BEGINS_TIME = frozenset({
    "on", "by", "in", "over", "during", "within", "late", "early", "earlier", "last", "this", "until",
})  # fmt: skip
_TIMES = frozenset({
    *WEEKDAYS, *FULL_MONTHS, *DAYTIMES, *UNITS, "weekend", "today", "noon", "midnight", "midday", "dawn", "dusk",
    "nightfall",
})  # fmt: skip
_SAYS = frozenset({"say", "says", "said", "believe", "believes", "claim", "claims", "claimed", "reported", "reports"})
_WITH = frozenset({"with", "besides", "including", "among"})


def set_apart(row: list[Chunk], tags: str) -> str:
    """The tags of a row from which such words are taken out; the row is changed in place."""
    for match in reversed(list(_APART.finditer(tags))) if _MAY_BE.search(tags) else ():
        if match["called"]:
            if row[match.start()].low in _CALLED:
                del row[match.start() : match.end()]
        elif match["says"] or match["tells"]:
            if row[match.end() - 1].low in _SAYS:
                del row[match.start() : match.end()]
        elif match["family"]:
            if [one.low for one in row[match.end() - 2 : match.end()]] == ["family", "of"]:
                del row[match.start() : match.end()]
        elif match["either"]:
            if row[match.start("or")].low == "or":
                del row[match.start() : match.end()]
        elif match["clause"] or match["aside"]:
            del row[match.start() : match.end()]
        elif match["when"]:
            if row[match.start()].low in _BEGINS_TIME and row[match.end() - 1].low.removesuffix("s") in _TIMES:
                del row[match.start() : match.end()]
        elif match["slash"]:
            if row[match.start()].low == "/":
                row[match.start()] = row[match.start()]._replace(tag="c")
        elif match["dashes"]:
            if row[match.start()].low not in (",", "("):
                row[match.start()] = row[match.start()]._replace(tag="c")
                del row[match.end() - 1]
        elif match["but"]:
            if row[match.end() - 1].low == "but":
                row[match.end() - 1] = row[match.end() - 1]._replace(tag="c")
        elif match["adverb"]:
            row[match.start()] = row[match.start()]._replace(tag="a")
        elif row[match.start("before")].low not in _WITH:
            row[match.start("person")] = row[match.start("person")]._replace(tag="P")
    return "".join([c.tag for c in row])
