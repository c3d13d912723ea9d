"""Claims and victims of an item -> mentions: so many people of one kind, at one place of the text."""

from __future__ import annotations

from dataclasses import dataclass

from schemas import Claim, Quantifier, Role, Victim, VictimClass
from streams.totals.policies import Policy
from streams.totals.total import Total

_EVERYBODY = (VictimClass.UNSPECIFIED,)


@dataclass(frozen=True)
class Mention:
    """People harmed, as one place of the text has them.

    `whole`: it speaks of all of them; `single`: one unnamed person ("a woman"); `known`: one who was told of before or
    has a name; `vague`: in words such as "several"; `loose`: nothing says how many; `beside`: others than those told of
    before; `struck`: who of them lived is not said; `listed`: joined to another by a list.
    """

    total: Total
    kind: tuple[object, ...]
    words: str
    whole: bool = False
    single: bool = False
    known: bool = False
    name: str = ""
    noun: str = ""
    vague: bool = False
    beside: bool = False
    increment: bool = False
    rises: bool = False
    listed: bool = False
    loose: bool = False
    struck: bool = False


def mention_of(record: Claim | Victim, policy: Policy) -> Mention | None:
    """None where the policy takes the words for no number."""
    return _of_claim(record, policy) if isinstance(record, Claim) else _of_victim(record, policy)


def _of_claim(claim: Claim, policy: Policy) -> Mention:
    single = claim.quantity.value == 1 and claim.quantity.text.casefold().startswith(("a ", "an ", "another "))
    everybody = claim.victim_class == _EVERYBODY and not claim.victim_group
    return Mention(
        total=Total(*policy.read(claim.quantity)),
        kind=_kind(claim.victim_class, claim.victim_group),
        words=claim.quantity.text.casefold(),
        whole=everybody and not single and not claim.beside,
        single=single,
        noun=claim.counted,
        vague=claim.quantity.quantifier is Quantifier.VAGUE,
        beside=claim.beside,
        increment=claim.role is Role.INCREMENT,
        rises=claim.rises,
        listed=claim.rule == "listed-number",
        struck=claim.struck,
    )


def _of_victim(victim: Victim, policy: Policy) -> Mention | None:
    kind = _kind(victim.victim_class, None)
    if victim.quantity.quantifier is not Quantifier.VAGUE:
        total = Total(*policy.read(victim.quantity))
        listed = victim.rule == "listed-number"
        return Mention(
            total,
            kind,
            "one",
            known=True,
            name=victim.name or "",
            noun=victim.counted,
            listed=listed,
            struck=victim.struck,
        )
    total = Total(*policy.read_uncounted(victim.quantity))
    if total.best is None:
        return None
    words = victim.quantity.text.casefold()
    return Mention(total, kind, words, noun=victim.counted, vague=True, beside=victim.beside, loose=True)


def _kind(classes: tuple[VictimClass, ...], group: str | None) -> tuple[object, ...]:
    return tuple(sorted(classes)), (group or "").casefold() or None
