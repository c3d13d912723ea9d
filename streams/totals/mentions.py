"""Claims and victims of an item -> mentions: so many people of one kind, at one place of the text."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from schemas import Claim, Harm, Measure, Quantifier, Role, Victim, VictimClass
from streams.totals.kinds import Kind, callings_exclude, kind_of, nation_of
from streams.totals.own_hand import by_own_hand
from streams.totals.policies import Policy
from streams.totals.ranks import dies_of_it, ordinal_in
from streams.totals.total import ONE, Total

_EVERYBODY = (VictimClass.UNSPECIFIED,)
# Nouns that say no more of people than that they are some.
ANYBODY = frozenset(
    ["", "people", "persons", "person", "victims", "victim", "individuals", "humans", "souls", "lives", "deaths",
     "dead", "fatalities", "bodies", "corpses", "casualties", "injuries"]
)  # fmt: skip
PRONOUNS = frozenset({"he", "she"})

# "Two were killed and a third was wounded": the third of all these, and one who was wounded.
_COUNTED = re.compile(r"\b(?:one|two|three|four|five|six|seven|eight|nine|another|\d+)\b", re.IGNORECASE)
# "two insurgents, one of whom was the leader": who was told of before may be among them.
_ONE_OF_WHOM = re.compile(r"[^.;]*\b(?:one of (?:whom|them))\b", re.IGNORECASE)
# "One of the injured died ten days later": beside those who died before.
_OF_THE_HURT = re.compile(r"\s+of the (?:\w+ )?(?:injured|wounded|hospitali[sz]ed)\b[^.;]*\blater\b", re.IGNORECASE)
# "Officers answered a call of a person shot": what a caller said.
_CALLED = re.compile(r"\b(?:calls?|reports?) (?:of|about|for|that)\s+$", re.IGNORECASE)
# "In total 26 were killed": whatever else the sentence counts.
_IN_ALL_BEFORE = re.compile(r"\b(?:in (?:total|all)|altogether|a total of),? (?:\w+ ){0,2}$", re.IGNORECASE)
# The last line of a list: "Together: 300 hurt, 21,058 displaced".
_SUM_BEFORE = re.compile(r"^\W*(?:total|together|overall|altogether|all told)\b[^.;]{0,60}(?::|,|and) $", re.IGNORECASE)
_IN_ALL_AFTER = re.compile(r"(?:\s+[\w-]+){0,4} (?:in (?:total|all)|altogether)\b", re.IGNORECASE)
# "One man", "at least one" are counted; "a man", and "man" in a headline, are told of.
_COUNTS_ONE = re.compile(r"(?!an? )(?:[a-z]+ ){0,3}(?:one|1)\b", re.IGNORECASE)
# "The toll was revised down to 21", "She corrected the number: only 21 had died", "brought the toll down to 41"
_CORRECTS = re.compile(
    r"\b(?:brought|brings?|bringing|put|took|taking|cuts?|cutting|scaled|marked)\b[^.;]{0,40} (?:down|back) to $"
    r"|\b(?:cuts?|cutting|halve[ds]?|halving) (?:the|its|their|his|her) (?:\w+ ){0,2}"
    r"(?:toll|count|number|figure|tally)\b[^.;]* to $"
    r"|\b(?:revis(?:ed|es|ing)|corrected|corrects|correcting|lowered|lowers|lowering|amended|amends|amending|downgraded"
    r"|adjusted|reduced|scaled back|cut back|walked back|took back|took \w+ back|(?:now|it) (?:now )?stands"
    r"|the (?:correct|right|true|actual) (?:number|figure|toll|count))\b[^.;]*$",
    re.IGNORECASE,
)
# "raised the death toll to eleven, with seventeen wounded"
_WITH_TOLL = re.compile(
    r"\b(?:raised|raising|brought|bringing|took|taking|push(?:ed|ing)|put|putting|rose|risen|climbed|stands|stood)\b"
    r"[^.;]{0,50}\b(?:to|at)\b[^.;,]{0,30},?(?: with| and) (?:at least |about |some |more than |over )?$",
    re.IGNORECASE,
)
# "Own troops recorded three killed", "on our side, four soldiers fell"
_OWN = re.compile(
    r"\b(?:own|our|friendly) (?:troops|forces|side|losses|casualties|soldiers|ranks)\b[^.;]*$", re.IGNORECASE
)
# "by then the toll stood at 14"
_STANDS = re.compile(
    r"\btoll\b[^.;]{0,40} (?:stood|stands|standing) at (?:at least |about |more than |over )?$", re.IGNORECASE
)
_ANOTHER = re.compile(r"\banother\s+$", re.IGNORECASE)  # "another 26 deaths", as "26 more deaths"
# "also dead are all three on the plane"
_ALSO = re.compile(r"\balso (?:dead|killed|hurt|injured|wounded) (?:are|is|were|was)(?: all| the)?\s+$", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|these|those)\s+$", re.IGNORECASE)
# "in less than an hour six people were dead": one event
_BRIEF = re.compile(
    r"(?:(?:in|within|inside) )?(?:the space of )?(?:(?:less|little more) than |under |about |just |barely )*(?:half )?"
    r"(?:an?|one|two|\d{1,2})[ -](?:minutes?|hours?)$",
    re.IGNORECASE,
)
PLAIN_NOUNS = ANYBODY | {
    "man", "men", "woman", "women", "boy", "boys", "girl", "girls", "child", "children", "teenager", "teenagers",
    "teens", "teen", "resident", "residents", "civilian", "civilians", "others", "adults", "adult",
}  # fmt: skip
_PLAIN = {VictimClass.UNSPECIFIED, VictimClass.CHILD, VictimClass.MAN, VictimClass.WOMAN, VictimClass.CIVILIAN}
# By these a release tells its own dead from those of the other side, all of whom bear arms.
_OF_STATES = frozenset(
    ["soldier", "soldiers", "troops", "trooper", "troopers", "conscript", "conscripts", "marine", "marines",
     "serviceman", "servicemen", "service member", "service members", "private", "privates", "jawan", "jawans",
     "guardsmen", "airmen", "infantrymen", "commandos", "private first class", "village guard", "village guards"]
)  # fmt: skip
OF_REBELS = frozenset(
    ["terrorist", "terrorists", "insurgent", "insurgents", "militant", "militants", "rebel", "rebels", "guerrilla",
     "guerrillas", "bandit", "bandits", "gunman", "gunmen", "jihadists", "jihadist", "maoist", "maoists", "naxal",
     "naxals", "tigers", "taliban", "separatists", "extremist", "extremists", "cadre", "cadres"]
)  # fmt: skip
_SIDES = ((_OF_STATES, OF_REBELS), (OF_REBELS, _OF_STATES))


@dataclass(frozen=True)
class Mention:
    """People harmed, as one place of the text has them.

    `whole`: it speaks of all of them; `single`: one unnamed person ("a woman"); `known`: one who was told of before or
    has a name; `vague`: in words such as "several"; `loose`: nothing says how many; `beside`: others than those told of
    before; `also`: they are said to be besides all those told of;
    `everyone`: whole, and by a noun for any people; `plain`: the noun tells at most age and sex; `holds_one`:
    one of them is spoken of by himself; `in_all`: a sum, in so many words; `sums_list`: one that
    closes a list; `stands`: a toll, as it stands by then; `late`: one of those hurt, who died after
    all others; `suicide`: by his own hand; `struck`: who of them lived is not said; `listed`: joined to another by a
    list; `owned`: somebody's ("his son");
    `definite`: taken up by "the" ("the two men"); `own`: on the side of who tells it;
    `rolling`: of the last day or days, wherever;
    `corrects`: said to put an earlier figure right;
    `of_order`: told by its place in a row ("a third victim"); `by`: whose count it is;
    `with_one`: harmed with somebody who is told of right before ("the leader died with two others").
    """

    total: Total
    kind: Kind
    words: str
    whole: bool = False
    single: bool = False
    known: bool = False
    name: str = ""
    noun: str = ""
    vague: bool = False
    beside: bool = False
    also: bool = False
    increment: bool = False
    rises: bool = False
    listed: bool = False
    loose: bool = False
    struck: bool = False
    everyone: bool = False
    plain: bool = False
    holds_one: bool = False
    in_all: bool = False
    sums_list: bool = False
    stands: bool = False
    late: bool = False
    suicide: bool = False
    owned: bool = False
    with_one: bool = False
    definite: bool = False
    own: bool = False
    rolling: bool = False
    corrects: bool = False
    of_order: bool = False
    by: str = ""


def mention_of(record: Claim | Victim, policy: Policy) -> Mention | None:
    """None where the policy takes the words for no number."""
    return _of_claim(record, policy) if isinstance(record, Claim) else _of_victim(record, policy)


def _of_claim(claim: Claim, policy: Policy) -> Mention:
    count = ordinal_in(claim.quantity.text)
    if count and not _COUNTED.search(before(claim)):
        return Mention(
            Total(count, count, count),
            kind_of(claim.victim_class, nation_of(claim)),
            "",
            True,
            noun=claim.counted,
            rises=True,
            of_order=True,
        )
    total = ONE if count else Total(*policy.read(claim.quantity))
    single = total == ONE and _COUNTS_ONE.match(claim.quantity.text) is None
    also = total.stated > 1 and _ALSO.search(before(claim)) is not None
    beside = claim.beside or also or (total.stated > 1 and _ANOTHER.search(before(claim)) is not None)
    everybody = claim.victim_class == _EVERYBODY and not nation_of(claim)
    in_row = dies_of_it(claim, after(claim))
    return Mention(
        total=total,
        of_order=in_row,
        also=also,
        kind=kind_of(claim.victim_class, nation_of(claim)),
        words=claim.quantity.text.casefold(),
        whole=everybody and not single and not beside,
        everyone=everybody and not single and not beside and claim.counted in ANYBODY,
        plain=set(claim.victim_class) <= _PLAIN and claim.counted in PLAIN_NOUNS,
        single=single,
        noun=claim.counted,
        vague=claim.quantity.quantifier is Quantifier.VAGUE,
        beside=beside,
        late=_OF_THE_HURT.match(after(claim)) is not None,
        in_all=_IN_ALL_BEFORE.search(before(claim)) is not None or _IN_ALL_AFTER.match(after(claim)) is not None,
        sums_list=_SUM_BEFORE.search(before(claim)) is not None,
        increment=claim.role is Role.INCREMENT and claim.rule != "elided-number",
        rises=claim.rises or in_row or _with_toll(claim),
        stands=_is_toll(claim),
        listed=claim.rule == "listed-number",
        suicide=by_own_hand(claim),
        struck=claim.struck,
        loose=single and _CALLED.search(before(claim)) is not None,
        with_one=claim.rule in ("along-with-number", "verb-others"),
        definite=total.stated > 1 and _THE.search(before(claim)) is not None,
        holds_one=_ONE_OF_WHOM.match(after(claim)) is not None,
        corrects=corrects(claim),
        by=claim.claimant.name if claim.claimant else "",
        own=_OWN.search(before(claim)) is not None,
        rolling=_is_of_window(claim),
    )


def _is_of_window(claim: Claim) -> bool:
    if claim.period and _BRIEF.match(claim.period.text):
        return False
    return claim.measure is Measure.PERIOD or (claim.measure is Measure.CUMULATIVE and claim.quantity.number > 1)


def _is_toll(claim: Claim) -> bool:
    """ "Hours later the toll stood at 14", whatever was told before; not "may be as high as 14"."""
    stands = claim.rule == "toll-number" and not (claim.hedged or claim.prior or claim.beside)
    return stands and claim.harm is Harm.KILLED and _STANDS.search(before(claim)) is not None


def _with_toll(claim: Claim) -> bool:
    """ "That brought the toll to eleven, with seventeen wounded": so many are hurt by then."""
    return claim.harm is Harm.INJURED and not claim.beside and _WITH_TOLL.search(before(claim)) is not None


def corrects(claim: Claim) -> bool:
    """Whether the text says that the figure puts an earlier one right, be it lower."""
    return not claim.prior and claim.role is Role.TOTAL and _CORRECTS.search(before(claim)) is not None


def sentence_at(record: Claim | Victim) -> tuple[bool, int]:
    """Where its sentence stands in the item: whether in the text, which follows the title, and its offset there."""
    return record.evidence.field == "text", record.evidence.start


def place_in_item(record: Claim | Victim) -> tuple[bool, int]:
    """Where its figure stands in the item, as `sentence_at` says it of the sentence."""
    return record.evidence.field == "text", record.evidence.quantity_start


def is_owned(record: Claim | Victim) -> bool:
    """ "His son"."""
    return record.quantity.text.casefold().startswith(("his ", "her ", "their "))


def name_of(record: Claim | Victim) -> str:
    return (record.name or "") if isinstance(record, Victim) else ""


def after(record: Claim | Victim) -> str:
    """What stands in its sentence behind the figure."""
    return record.evidence.sentence[record.evidence.quantity_end - record.evidence.start :]


def before(record: Claim | Victim) -> str:
    """What stands in its sentence before the figure."""
    return record.evidence.sentence[: record.evidence.quantity_start - record.evidence.start]


def _of_victim(victim: Victim, policy: Policy) -> Mention | None:
    kind, words = kind_of(victim.victim_class, None), victim.quantity.text.casefold()
    if victim.quantity.quantifier is not Quantifier.VAGUE:
        total = Total(*policy.read(victim.quantity))
        listed = victim.rule == "listed-number"
        return Mention(
            total,
            kind,
            words if total.stated > 1 else "one",
            known=True,
            name=victim.name or "",
            noun=victim.counted,
            listed=listed,
            suicide=by_own_hand(victim) and (victim.rule == "own-death" or not victim.name),
            struck=victim.struck,
            owned=is_owned(victim),
        )
    total = Total(*policy.read_uncounted(victim.quantity))
    if total.best is None:
        return None
    return Mention(total, kind, words, noun=victim.counted, vague=True, beside=victim.beside, loose=True)


def are_enemies(one: Mention, other: Mention) -> bool:
    """True for soldiers and the rebels whom they fight."""
    return any(_is_of(one, nouns) and _is_of(other, others) for nouns, others in _SIDES)


def _is_of(mention: Mention, nouns: Collection[str]) -> bool:
    return mention.noun in nouns or any(word in nouns for word in mention.noun.split())


def on_other_sides(one: Mention, other: Mention) -> bool:
    """True for soldiers and rebels, for fighters and police or civilians, and for the teller's own and others."""
    return one.own is not other.own or are_enemies(one, other) or callings_exclude(one.kind, other.kind)
