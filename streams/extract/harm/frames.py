"""Frames: how a number and a harm stand together. Each is a regular expression over the tags of a sentence (chunks.py).

A frame on the right is matched from the number on, one on the left up to the number. The first that fits decides.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from schemas import Harm, Role

# What may stand between a number and its verb: places, relative clauses, an inserted part, further numbers in a list.
_OWN_RELATIVE = r"(?<=[NMIw])r(?:[bh]{1,2}[a.peOP]{1,8}?|\.tbI|a?\.t\.)"
_PARTS = r"i[ea]?[NMI](?:,?c?[ea]?[NMI]){0,3}|i[ea]?P{1,2}(?:,?c?[ea]?[NMI]){1,3}"
# ", a teacher,", ", Colorado, U.S.,", ", Sudan" before its verb
_ASIDE = r"(?:,(?![hbm])[^KGVRJATEs,]{1,18}(?:,\.{1,2})?,)|(?:,\.{1,2}(?=hb))"
# "suspected of being militants", "believed to be in his 20s", "confirmed to have been" before its verb
_SAID_TO_BE = r"\.[ft]b[ae.]{0,2}P|[.yK]tbp[e.O]{1,4}|yt(?=h)"
# ", including a driver, 30, and his wife, and the pilot", ", among them a boy of three who was hit in the face,"
_NAMED = r",[ae.]*i[^Ks]{1,36}?(?:rb{1,2}a?K(?:p[e.]{1,3})?)?,(?:c[ea]?[.]{0,2}P)?"
# "whose name has not been released", "who has not been named" before its verb
_UNNAMED = r",?r[.]{0,2}h?b{0,2}nb?[.a]{1,2},?(?=h?b?a?[bKJRu])|,?r[.]{1,2}h?b{1,2}[.a]{1,2},?(?=b)"
# ", former ministers and relatives,", ", three of them wounded,"
_AND_THEY = r"(?:,[.]{0,2}P){1,3},?c[.]{0,2}P|,Mw[KJ],"
# "identified as a teacher" before its verb
_CALLED = r"(?<=[NMI])[.y]z"
# "with head injuries and burns" before its verb
_WITH_WOUNDS = r"p[.ea]{0,4}E(?:c[.]{1,2})?(?=[hb])"
_INSERT = (
    rf"{_CALLED}|{_WITH_WOUNDS}|(?:{_UNNAMED})|(?:{_AND_THEY})|(?:{_SAID_TO_BE})|(?:{_OWN_RELATIVE})|{_NAMED}|{_ASIDE}"
    rf"|(?:{_PARTS})"
)
# "residents of six villages, 3,400 people, were told to leave"; "the passengers, about 28 of them, were taken";
# "300 Ruritanian men, women and children were"
_SET_APART = r"(?:(?<=,N),|(?<=P,M)w,|(?<=N),P(?=[hbKR]))?"
# "soldiers, villagers and militants"; with a comma lost: "11 soldiers eight villagers and 22 militants"
_LIST = r"(?:(?:,c?|c,?)[e.a]{0,2}[NMI]|(?<=N)N(?=c[ea]?N))"
# "and the gunman", "and an unknown number of soldiers", "and 300 cattle", "and a dog", "and Tutsis", "and Mount Kila"
_OTHERS = r"(?:[ea]{0,2}[a.]{0,2}P|e.{1,2}#fP|O\.{0,2}|e\.{1,2}(?=[bhR])|\.{1,3}(?=[bhR]))"
# "in the city and the gunman", "along with workers from other groups,", "out of a total of 20"
_ALSO = (
    rf"(?:(?:[pf][e.]{{1,4}}){{0,2}}(?:,[.]{{1,3}}){{0,6}},?c{_OTHERS}(?:p[e.cP]{{1,8}},?)?|pf[e.a]{{0,3}}(?:#f)?[NMO])"
)
# "a man, his wife and two children", "two boys, ages 3 and 5, and their mother"
_KIN = rf"(?:,eP){{1,2}}{_LIST}{{1,2}}|,[.]e{{1,7}},c{_OTHERS}"
_BETWEEN = (
    rf"u?(?:(?:,eP){{0,3}}{_LIST}{{0,3}}{_ALSO}|{_KIN})?(?:{_INSERT}|{_LIST}|c[.]{{0,2}}P|fI|[.lpPfeOaritw]){{0,14}}?"
)
_AUX = r"(?:ha?tb|b[ya.]{1,2}ta?hb{0,2}|b[ya.]{1,2}ta?b|h?[a.]?b(?:a?b)?|h)"

# "three soldiers, who", "a boy from the town, 14, who", "a man at the corner of Mill and Cedar Street who"
_WHO = r"[NMI](?:(?:[pf][e.P]{1,3})?(?:,O[.]{0,2})?,|(?:[pf]e?[.]{1,3}(?:c[.]{1,3})?){1,2})r"

# "from the village", "waiting for food", "who had gathered for prayers", ", most of them women,", ", including nine
# women and a child," of persons
_ABOUT_THEM = r"(?:,i?[ea]?[NMI](?:,?c?[ea]?[NMI]){0,3},"
_ABOUT_THEM += r"|,?[.rpftePa]{1,2}(?:[.pftePahbO]|c(?=[.])){1,9}?,?|,[ewM.][^KGVRJATEs,]{0,6},)"

RIGHT = (
    # "two climbers, missing since Friday, were found dead": what was feared of them, and what became of them
    ("number-main", re.compile(r"[NMI],a?J[pz][^KGVRJATEsNMIXO,]{1,6},h?a?b{1,2}a{0,2}(K|J)(?!a?e?[NIP])")),
    # "three of the miners who were reported missing on Monday have been found dead"
    (
        "number-main",
        re.compile(r"[NMI](?:[pf][e.P]{1,3})?r[ahb]{1,3}[KJ.][^szr:cNMIXGVR]{0,16}?h?a?b{1,2}a{0,2}(K)(?!a?e?[NIP])"),
    ),
    # "nine of the ten workers abducted from a mine in May are dead"
    (
        "number-main",
        re.compile(r"[NMI][KJ](?:[^szr:,cNMIXGVR]|,[.pe]{1,4}(?=,)){0,16}?,?h?a?b{1,2}a{0,2}(K|J)(?!a?e?[NIP])"),
    ),
    # "a gunman who killed 12 people was arrested"
    (
        "number-passive",
        re.compile(r"I(?:[pf][e.P]{1,3})?rh?a?[KV][ae]?[NMIP](?:[pf][e.]{1,3}){0,2}h?a?b{1,2}a{0,2}(K)(?!a?e?[NIP])"),
    ),
    # "a man shot on Monday has died"
    ("number-dies", re.compile(r"[NMI]K(?:[^NMIXKGVRs,cry]|,[.OM]{1,3},){0,12}?h?b?a?(R)")),
    # "12 killed", "two others reportedly wounded": not where the verb has its own object ("12 men killed 3 soldiers")
    (
        "number-participle",
        re.compile(
            rf"[NMI](?:,[^KGVRJATEs]{{1,14}}?,|i[^KGVRJATEs,]{{1,6}}?)?(?:{_LIST}){{0,3}}a{{0,2}}(K)"
            r"(?!a?(?:c[KG])?a?e?(?:[NIP]|[MX](?!a?[KJ])))"
        ),
    ),
    # "Luis Vidal, a fourth grader shot dead in May"
    ("number-participle", re.compile(r"I,e[.]{1,3}(K)(?=[ps,]|$)")),
    # "a third victim of the bombing in Bor has died"
    ("number-dies", re.compile(r"[NMI]fe?[.O]{0,2}[GA](?:[pf][e.]{1,4}){0,2}h?a?(R)")),
    # "a suspect in Monday's shooting is dead"
    ("number-state", re.compile(r"[NMI][pf][e.O]{1,3}[GA](?:[pf][e.]{1,4}){0,2}b{1,2}a?(J)")),
    # "7 members of wedding party killed as", "eight of a family killed"
    # "three from one village drowned and", "two on motorcycle arrested"
    (
        "number-participle",
        re.compile(r"[NM][pf]e?[.Pa]{1,3}(?:[pf]e?[.P]{1,2})?(K)(?=p(?!e?[NMIP]a?[KR])|[sz,]|ca?[ea]?[NMI]|$)"),
    ),
    # "a mother of three burned to death", "a man in his 50s stabbed to death"
    ("number-participle", re.compile(r"I(?:fe|pe[.O])(K)(?=[ps,cz]|$)")),
    # "left 12 people queuing for bread dead", "leaves four workers on the site injured"
    ("number-left", re.compile(rf"(?<=l)[NMI]{_ABOUT_THEM}a?(K|J)(?=[ps,cz:]|$)")),
    # "with nine people on board a fishing boat killed and 12 missing"
    ("number-with", re.compile(rf"(?<=p)[NM]{_ABOUT_THEM}a?(K|J)(?=[s,cz:]|p(?!e?[NMIP]a?[KR])|$)")),
    # "ordered 3,000 people in nine villages evacuated"
    ("number-ordered", re.compile(rf"(?<=[.])[NM]{_ABOUT_THEM}a?(K)(?=[s,cz:]|$)")),
    # "two of those in intensive care died over the weekend"
    ("number-dies", re.compile(r"[NM]w?p?J(?:p[e.]{1,3})?r?h?b?a{0,2}(R)")),
    # "a driver, in a coma since Monday, died on Friday"
    ("number-dies", re.compile(r"[NMI],J(?:[pf]?[e.]{1,3}){0,2},h?b?a{0,2}(R)")),
    # "one is under police guard in hospital"
    ("number-state", re.compile(r"[NMI]w?,?r?h?ba?p[e.P]{1,3}(J)")),
    # "seven people had been pulled out alive and were in hospital"
    ("number-state", re.compile(r"[NMI]h?b{1,2}[.pea]{1,5}cba?(J)")),
    # "a pedestrian was hit by a car and later died"
    ("number-dies", re.compile(r"[NMI]r?h?b{1,2}[.pPeOIuKJ]{1,8}?ca{0,2}(R)")),
    # "the three brothers were out for a walk, and all were killed"
    ("number-all", re.compile(r"[NM][^NMIXOKGVRs]{1,16},?c?(?P<all>e)(?:w|p[.])?b{1,2}a?(K)(?!a?e?[NIP])")),
    ("number-all", re.compile(r"[NM][^NMIXOKGVRs]{1,16},?c?(?P<all>e)w?a?h?a?(R)")),
    # "four men aboard, all killed", "two brothers, both dead"
    ("number-all", re.compile(r"[NM][^NMIXOKGVRs]{0,9}?,(?P<all>e)a?(K|J)(?=[ps,cz]|$)")),
    # "one person who was detained died", "three crewmen on a ship that was attacked in March have died"
    ("number-dies", re.compile(r"[NMI](?:[pf][e.P]{1,5})?rb{1,2}[.Ka]{1,2}[^szr,:NMIXcbhKR]{0,8}h?a?(R)")),
    # "two passengers beaten and injured"
    ("number-participle", re.compile(r"[NM](?P<treated>[.])c(K)(?=[ps,z]|$)")),
    # "hundreds of fighters and commanders killed"
    ("number-passive", re.compile(r"[NMI]ce?Pa?(K)(?=[ps,cz]|$)")),
    # "three infants suffering from burns, most of them newborn, had died"
    ("number-dies", re.compile(r"[NMI]R(?:,[^s]{1,16}?,)?h(R)")),
    # "nine people whose car was hit by a train were killed"
    ("number-passive", re.compile(r"[NMI]r[.P]{1,2}h?b{1,2}a?[K.][^szr:,NMIXcGVR]{0,10}?h?b{1,2}a?(K)(?!a?e?[NIP])")),
    # "and her two sons, whose bodies were found"
    ("number-bodies", re.compile(r"[NMI][.pPfea,c]{0,10}r(E)")),
    (
        "number-state",
        re.compile(
            rf"[NMI]{_SET_APART}(?:pe[.O]{{1,2}})?(?:w?,?a{{0,2}}b?a{{0,2}}|(?<=I)e|,?ra?ba{{0,2}}"
            rf"|{_LIST}{{1,2}}(?:a?|(?<=I)e|,?a{{0,2}}ba{{0,2}}|,N,))(J)"
        ),
    ),
    # "40 men, women and children displaced in the north"
    ("number-participle", re.compile(r"[NM],P(K)(?=[ps,cz]|$)")),
    # "hold at least 40 guards and staff hostage", "holding dozens of troops and oil workers hostage"
    ("number-state", re.compile(r"(?<=[.VKGl])[NM](?:,|,?ce?[.]?)P(J)(?=[ps,czJ]|$)")),
    # "251 people were taken to the city as hostages"
    ("number-as", re.compile(r"[NMI][^s,:zyKGVRnmNMIXOc]{1,8}?(J)")),
    # "three soldiers, who were wounded on Monday, are", "a boy, 14, who drowned"
    ("number-dies", re.compile(rf"{_WHO}h?b?a{{0,2}}(R)")),
    ("number-passive", re.compile(rf"{_WHO}(?P<aux>{_AUX})a?(K|J)(?!a?e?[NIP])")),
    (
        "number-dies",
        re.compile(rf"[NMI]{_SET_APART}{_BETWEEN}(?:(?P<may>m)a?(?=h))?(?:b[ya.]{{1,3}}t)?h?b{{0,2}}a{{0,2}}(R)"),
    ),
    ("number-among", re.compile(rf"[NMI]{_BETWEEN}ba{{0,2}}(?:[.y]tb)?(?:pe?[NMP]a?)?(iK|[iK])")),
    # "four children were among those who did not survive"
    ("number-among", re.compile(rf"[NMI]{_BETWEEN}ba{{0,2}}irh?b?a?([RK])")),
    # "forty women were among the 60 dead"
    ("number-among", re.compile(rf"[NMI]{_BETWEEN}ba{{0,2}}pe?M(J)")),
    # "there were also 20 women among the dead"
    ("number-among", re.compile(r"[NMI]a?(iK?)(?=[s,cz]|$)")),
    # "forced 337,000 people to evacuate", "400 people had to leave their homes"
    ("number-forced", re.compile(rf"[NMI]{_BETWEEN}(?P<had>h{{0,2}})t(V|R|K)")),
    (
        "number-passive",
        re.compile(
            rf"[NMI]{_SET_APART}{_BETWEEN}(?P<modal>m?)a?(?P<not>n?)(?P<aux>{_AUX})(?P<not2>n?)(?:[ae]{{0,2}}(K|J)|[ae.]{{1,3}}(K|J)(?!a?e?[NIP])|y(J|K)(?!a?e?[NIP])|(?:[.K],?){{1,3}}c(K)(?!a?e?[NIMPX]))"
        ),
    ),
)
ENDS_RIGHT = frozenset("KRJEVi")
"""With one of these tags each of them ends."""
# "killed a total of 14", "killed a family of five"
_SUMMED = r"(?:[ae]{0,2}|e#f|e\.?af)"
LEFT = (
    # "killing 12", "killed at least 12", "left 12", with an adverb or an article between
    ("verb-number", re.compile(rf"(?P<verb>[GKV]){_SUMMED}$")),
    # "evacuated the island's 240 inhabitants"
    ("verb-whose", re.compile(r"(?P<verb>[GKV])[ea]{0,2}[.]{1,3}$")),
    # "killed the mayor and two of his guards"
    # ... and "injured firefighters and a guard"
    ("verb-number", re.compile(r"(?P<verb>[GKV])(?:e[.]{0,3})?P{1,2},?c[ea]{0,2}$")),
    # "arrested and charged 40 people", "detaining and beating thousands"
    ("verb-and-verb", re.compile(rf"(?P<verb>[GKV])a?c(?P<other>[.]){_SUMMED}$")),
    # "killed civilians, including two women", "protesters were arrested in Bor, including two women"
    ("including-uncounted", re.compile(r"(?P<verb>[GKV])e?[.]{0,2}(?:fe?)?P{1,2}(?:p[e.]{1,3})?,?i[ea]?$")),
    (
        "including-uncounted",
        re.compile(r"(?P<whole>P)(?:p[e.]{1,3})?h?b{1,2}a?(?P<verb>K)(?:p[e.]{1,3}){0,2},?i[ea]?$"),
    ),
    # "a bomber killed himself and six others"
    ("verb-self", re.compile(r"(?P<verb>[GKV])(?P<self>\.),?c[ea]{0,2}$")),
    # "killing the mayor, her son and two others", "arrested a senior member of the group and four others"
    # "killed his wife, Ana, 43, and their two children"
    (
        "verb-others",
        re.compile(
            r"(?P<verb>[GKV])(?:[e.PfI,a]|(?<=[.])z(?=[.eI])|p(?=e?[.])|,O(?=,)){1,18}(?:,|,?c)[ea]{0,2}[.]{0,2}$"
        ),
    ),
    # in a headline, which leaves out the article: "Blast kills UK tourist", "Murder of local priest"
    ("verb-headline", re.compile(r"(?P<verb>[GKV])\.{1,2}$")),
    ("act-headline", re.compile(r"([EAGV])f\.{0,2}$")),
    # "the deaths of 12 people", "the killing of 12", "injuries to 12"
    # and where the noun is also a verb, after an article: "the arrest of 12"; "the arrest by the police of 12"
    (
        "noun-of-number",
        re.compile(
            rf"(?:([EAG])(?:c[.EA])?(?P<by>p[e.P]{{1,3}})?a?[ft]|(?<![^ey:,s])(V)a?f|(?<=e)[.](V)f"
            rf"|(?<=[EA]c)[.]?(V)f){_SUMMED}$"
        ),
    ),
    # "the killing of 27 rebels in the hills, and of four others"
    ("noun-of-number", re.compile(r"([EAG])f[ea]{0,2}[NM][^KGVRJsNMI]{0,14}?,?cf[ea]{0,2}$")),
    # "the bodies have been identified as those of a mother and two children"
    ("noun-of-number", re.compile(rf"(E)h?b{{1,2}}[.ay]{{0,2}}z?ef{_SUMMED}$")),
    # "the murders of Luis Vidal, a policeman, and a judge": several acts, and so no apposition
    ("acts-of-list", re.compile(r"(?P<act>[EAG])f[e.P]{1,6}(?:,I)*,?c?$")),
    # "the killing of Rosa Vidal, her family, and 15 paramedics"
    ("act-of-list", re.compile(r"(?P<act>[EAG])f[e.PfI,a]{1,14},?c[ea]{0,2}$")),
    # "were killed along with one villager", "killed with two others", "died alongside his wife and three daughters"
    (
        "along-with-number",
        re.compile(
            r"([KGR])(?:[.pPeOfI,]{0,18}?|[.pPeOfI,K]{0,10}c[.pPeOfI,K]{1,6}?)(?:c[e.]{1,3},?)?(?P<joint>[cp])[ea]?"
            r"(?:[NMIP](?:,c?|c)e?){0,3}$"
        ),
    ),
    # "arrested alongside their friend Ana Hall and a translator"
    ("along-with-number", re.compile(r"([KGR])[.pPeOfI,]{0,18}?(?P<joint>c)e?P?[.]{2,3},?ce?$")),
    # "the death toll rose to 22", "the number of dead stands at 12", "bringing the death toll to 40", "death toll: 12"
    # "the number of Palestinians killed has risen to 20,057", "raised the count of civilians it has killed to 484"
    (
        "toll-number",
        re.compile(
            r"(?P<toll>#)[fw][eP.]{0,4}(?:(?:[.]|y(?:p[eOPM.]{1,5})?)th?b?"
            r"|r?h?b?)a{0,2}(?P<of>[KJRE])[^#s]{0,24}?(?P<last>[tbu:]|p)[ae]{0,2}$"
        ),
    ),
    # "bringing the total casualties for American troops to 16"
    ("toll-number", re.compile(r"(?P<toll>#)(?P<of>E)(?:p[^s,]{1,4})?(?P<last>t)[ae]{0,2}$")),
    ("toll-number", re.compile(r"(?P<toll>T)[^Ts]{0,36}?(?P<last>[tbuf:]|p|,)(?:[ae]{0,2}|e#f)$")),
    ("toll-number", re.compile(r"(?P<toll>T)[^TsNMIXO,]{1,20}(?P<last>[.])$")),
    # "Dead are six", "Killed were six"
    ("are-so-many", re.compile(r"(?<![^s,:cy])[ea]?([JK])ba?e?$")),
    # "Bus sinks, toll 63", "Death toll now 9", in a headline
    ("toll-number", re.compile(r"(?P<last>(?P<toll>T))$")),
    ("toll-number", re.compile(r"(?P<toll>T)(?:[pf][e.P]{1,3})?(?P<last>a)$")),
)
BEGINS_LEFT = frozenset("GKVEARTJ#")
"""One of these tags stands in each of them."""
# "Of the 40 aboard, 12 died", "all but two were killed": the number is of those spared as well
SPARED_LEFT = re.compile(r"(?:(?:^|[s,z:])fe?a?|ez)$")
# "out of which 100 were", at the end of what stands before the number
OF_WHICH_LEFT = re.compile(r"w[ea]{0,2}$")
# "five died in the city, two in a landslide", "20 were fined for not paying and two for theft": a number whose noun and
# verb stand with the number before it
ELIDED = re.compile(r"[NMIX][.pPfeOaJKRbhntr]{0,14}(?:,?c|,|(?P<stop>s)c?)[ea]{0,2}$")
# "killed six of them and arrested three activists": what a verb that has only people as its object counts
OBJECT_LEFT = re.compile(r"(?P<verb>[GKV])[ae]{0,2}$")
UNKNOWN_NOUN = re.compile(r"O(?:fe?)?(?P<noun>[.]{1,3})(?=[^.]|$)")
# "three alleged gangsters shot dead in a raid": said to be something, they are persons
ALLEGED = re.compile(r"[OM](?P<said>y)[.]{1,3}(?:h?a?b{1,2})?a{0,2}(K)(?=[ps,]|$)")
UNKNOWN_HARMED = re.compile(
    r"(?:p[e.]{1,4}){0,2}(?:(?:h?a?b{1,2}[a.]{0,2}|(?=K(?:[psz,]|$)))(?P<done>K)|h?a?(?P<dies>R))"
)
# "four were injured, one seriously"
HOW_BADLY = re.compile(r"[MNO]w?(?:a(?=[s,cz]|$)|[.](?=[s,czp]|$))")
PART_LEFT = re.compile(
    r"i(?:[re]f)?[ae.]{0,2}(?:[NMIXP](?:[.pfP]{0,3}|[KJ][.pfPeO]{0,9})(?:,c|,|c)[ea.]{0,2}){0,6}[eaP.]{0,2}$"
)
# What may follow "of them": who they were or what became of them, never what one of them did or said.
OF_THEM = re.compile(r"w(?:[ea.]{0,3}P|I|[.]z|b[.][pt]|[,sacKJRp]|$|h?b?[ea.]{0,2}[PKJR]|h)")
# "among the dead were four children", "the wounded include two", "the victims were two men", "... identified as two"
ROLL_LEFT = re.compile(
    r"(?:(?P<among>i)(?P<those>K?)b|e(?P<harmed>[JKP])(?:(?<=J)P)?(?P<link>,?i|ba?(?:(?:e\.?|\.)P(?:,?c|,)){0,2}"
    r"|b\.z))[ae]{0,2}$"
)
LISTED = re.compile(
    r"[NMIX](?:w?ba?e?P)?(?:w|[.pfPea]){0,7}(?:,{1,2}[MN]w[^KGVRJs,]{0,8},{1,2}|,[.]e{1,5}(?=,)"
    r"|(?:,e[.]{0,2}P)+(?=,?c))?(?:,?c,?|,)"
    r"[ea]{0,2}$"
)
# "75 cases of arbitrary detention": each case is a person.
CASES = re.compile(r"O[P.]{1,3}f(?:\.{0,2})([AE])")
# "75 cases of civilians being held", "75 cases of civilians, including children, being held"
CASES_OF_PEOPLE = re.compile(r"O[P.]{0,3}f\.{0,2}P(?:,i[^s]{1,8}?,)?b?a?(K)")
# "120 new cases", "nine confirmed cases", "91 total cases"
SICK = re.compile(r"[OM][.ya#]{0,3}\.")
# "including a child, and 85 others are rescued"
OWN_CLAUSE = re.compile(r"c[NM]b(?!a?[KGVRJT])")
# "to 22, up from 19", "down from a peak of 40"
UP_FROM = re.compile(r"(?P<way>p)(?P<from>p)(?:e[.]{1,2}f)?[ae]{0,2}$")
# "put the toll at three, later rising to four"
RISING_TO = re.compile(r"ut[ae]{0,2}$")
OTHER_FIGURE = re.compile(r"(?P<noun>[.#T])(?P<link>[fpt])[ae]?$")
# "four were women", "one was a nurse"
WHO_THEY_WERE = re.compile(r"Ma?b[ae]{0,2}(?:P|I|(?<![y].b)(?<![y].{2}b)[.]{1,2}P)")

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


def names_harmed(low: str) -> bool:
    """True for a phrase that names a group of the harmed ("among the dead"); "among them" is of one told of before."""
    return low.startswith("among ") and low.rsplit(" ", 1)[-1] not in ("them", "whom", "those")
