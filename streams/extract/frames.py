"""Frames: how a number and a harm stand together. Each is a regular expression over the tags of a sentence (chunks.py).

A frame on the right is matched from the number on, one on the left up to the number. The first that fits decides.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from schemas import Harm, Role

# What may stand between a number and its verb: places, relative clauses, an inserted part, further numbers in a list.
_INSERT = r"(?:,[ae.]*i[^Ks]{1,12}?,)|(?:,[^KGVRJATEs,]{1,9},)|(?:i[ea]?[NMI](?:,?c?[ea]?[NMI]){0,3})"
_LIST = r"(?:(?:,c?|c,?)[e.a]{0,2}[NMI])"
_BETWEEN = rf"(?:{_INSERT}|{_LIST}|c[.]{{0,2}}P|[.pPfeOaritw]){{0,14}}?"
_AUX = r"(?:b[ya.]{1,2}thb{0,2}|b[ya.]{1,2}tb|h?[a.]?b{1,2}|h)"

RIGHT = (
    # "12 killed", "two others reportedly wounded": not where the verb has its own object ("12 men killed 3 soldiers")
    (
        "number-participle",
        re.compile(
            rf"[NMI](?:,[^KGVRJATEs]{{1,14}}?,|i[^KGVRJATEs,]{{1,6}}?)?(?:{_LIST}){{0,3}}a{{0,2}}(K)"
            r"(?!a?(?:cK)?a?e?(?:[NIP]|[MX](?!a?[KJ])))"
        ),
    ),
    ("number-state", re.compile(r"[NMI]w?,?a{0,2}b?a{0,2}(J)")),
    ("number-dies", re.compile(rf"[NMI]{_BETWEEN}(?:b[ya.]{{1,3}}t)?h?a{{0,2}}(R)")),
    ("number-among", re.compile(rf"[NMI]{_BETWEEN}ba{{0,2}}(?:p[NMP]a?)?([iK])")),
    # "forced 337,000 people to evacuate", "400 people had to leave their homes"
    ("number-forced", re.compile(rf"[NMI]{_BETWEEN}(?P<had>h?)t(V|R|K)")),
    (
        "number-passive",
        re.compile(rf"[NMI]{_BETWEEN}(?P<modal>m?)a?(?P<not>n?)(?P<aux>{_AUX})(?P<not2>n?)[a.]{{0,3}}(K|J)"),
    ),
)
LEFT = (
    # "killing 12", "killed at least 12", "left 12", with an adverb or an article between
    ("verb-number", re.compile(r"(?P<verb>[GKV])[ae]{0,2}$")),
    # "killed the mayor and two of his guards"
    ("verb-number", re.compile(r"(?P<verb>[GKV])e[.]{0,3}P{1,2},?c[ea]{0,2}$")),
    # "the deaths of 12 people", "the killing of 12", "injuries to 12"
    # and where the noun is also a verb, after an article: "the arrest of 12"
    ("noun-of-number", re.compile(r"(?:([EAG])a?[ft]|(?<=[ey])(V)a?f)[ae]{0,2}$")),
    # "were killed along with one villager", "killed with two others"
    ("along-with-number", re.compile(r"([KG])[.pPeOfI,]{0,10}(?P<joint>[cp])[e]?$")),
    # "the death toll rose to 22", "the number of dead stands at 12", "bringing the death toll to 40", "death toll: 12"
    # "the number of Palestinians killed has risen to 20,057", "raised the count of civilians it has killed to 484"
    (
        "toll-number",
        re.compile(r"(?P<toll>#)f[eP.]{0,4}r?h?b?a{0,2}(?P<of>[KJRE])[^#s]{0,24}?(?P<last>[tbu:]|p)[ae]{0,2}$"),
    ),
    ("toll-number", re.compile(r"(?P<toll>T)[^Ts]{0,24}?(?P<last>[tbuf:]|p|,)[ae]{0,2}$")),
)
PART_LEFT = re.compile(r"i[ae]?(?:[NMIXP][.pfP]{0,3}(?:,c|,|c)[ea.]{0,2}){0,6}[eaP.]{0,2}$")
# What may follow "of them": who they were or what became of them, never what one of them did or said.
OF_THEM = re.compile(r"w(?:[ea.]{0,3}P|[,sacKJR]|$|h?b?[ea.]{0,2}[PKJR]|h)")
LISTED = re.compile(r"[NMIX](?:w|[.pfPea]){0,7}(?:,?c,?|,)[ea]{0,2}$")
# "75 cases of arbitrary detention": each case is a person.
CASES = re.compile(r"O\.{1,3}f(?:\.{0,2})([AE])")
# "to 22, up from 19"
UP_FROM = re.compile(r"(?P<way>p)(?P<from>p)[ae]{0,2}$")
OTHER_FIGURE = re.compile(r"(?P<noun>[.#T])(?P<link>[fpt])[ae]?$")
# "four were women"
WHO_THEY_WERE = re.compile(r"Ma?b[ae]{0,2}P")

REACH = 48  # so many chunks before a number may belong to its frame
MOST_UNKNOWN = 6  # beyond so many words that no table knows, a verb of another clause stands among them


class Figure(NamedTuple):
    """A number of the row that counts victims. `at`: its chunk.

    `parent`: the chunk of the figure of which it is a part or a list member. `trigger`: the chunk of the harm word.
    `beyond`: the count is more than the number ("the toll exceeds 6,000").
    `victims`: the chunk of the persons counted, where they stand apart ("the count of civilians killed rose to 22").
    """

    at: int
    harm: Harm
    rule: str
    role: Role = Role.TOTAL
    parent: int | None = None
    trigger: int | None = None
    hedged: bool = False
    rises: bool = False
    prior: bool = False
    victims: int | None = None
    beyond: bool = False
