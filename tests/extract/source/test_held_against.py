"""Figures of others that a sentence holds against its speaker's, and who is told to refute them."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, denials

Said = tuple[int | None, str | None]


def said(text: str) -> list[Said]:
    found = sorted(claims(text), key=lambda one: one.evidence.quantity_start)
    return [(one.quantity.number, one.claimant.name.lower() if one.claimant else None) for one in found]


def refuted(text: str) -> list[tuple[str, int | None, str | None]]:
    return [
        (
            one.claimant.name.lower(),
            one.disputed_quantity.value if one.disputed_quantity else None,
            one.of.name.lower() if one.of else None,
        )
        for one in denials(text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said 11 people had died in the fire, far fewer than the hospital's figure of 14.",
        "The ministry said 11 people had died in the fire, against a hospital toll of 14.",
        "The ministry said 11 people had died in the fire, and not 14 as the hospital had reported.",
        "The ministry said 11 people had died in the fire and not 14, as claimed by the hospital.",
        "The ministry said 11 people had died in the fire, rather than the 14 announced by the hospital.",
        "The ministry said 11 people had died in the fire, three fewer than the 14 the hospital has counted.",
        "The ministry said 11 people had died in the fire, against 14 in the hospital's statement.",
        "The ministry says 11 people died in the fire, below the 14 deaths registered by the hospital.",
        "The ministry said 11 people had died in the fire, doubting the hospital's claim that 14 had.",
        "The ministry's count of 11 dead is lower than that of the hospital, which has counted 14 bodies.",
        "The ministry said 11 people had died. The figure of 14 given by the hospital includes two from a crash.",
    ],
)
def test_a_figure_is_whose_the_words_beside_it_say(text: str) -> None:
    expected: list[Said] = [(11, "ministry"), (14, "hospital")]
    assert [one for one in said(text) if one[0] != 2] == (expected if "claim that 14 had" not in text else expected[:1])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rights groups say 300 protesters have been killed, far above the official toll of 97.",
            [(300, "rights groups"), (97, "official toll")],
        ),
        (
            "A doctors' union counted 61 dead, almost twice the 33 acknowledged by the police.",
            [(61, "doctors' union"), (33, "police")],
        ),
        (
            "The interior ministry's count of 33 was questioned by the doctors' union, which has registered 61 deaths.",
            [(33, "interior ministry"), (61, "doctors' union")],
        ),
        (
            "Aid workers say 300 people have died, contradicting the ministry, which has reported 120 deaths.",
            [(300, "aid workers"), (120, "ministry")],
        ),
        (
            "Reports by local activists that 70 people were killed were denied by the army.",
            [(70, "activists")],
        ),
        (
            "The mine company said three men had died. The union says the number is 11.",
            [(3, "mine company"), (11, "union")],
        ),
    ],
)
def test_it_is_so_whatever_compares_them(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry put the dead at 11, rejecting the rebels' claim of 40.", ("ministry", 40, "rebels")),
        ("Eleven people died, the mayor said, contradicting a police toll of nine.", ("mayor", 9, "police")),
        ("The mayor said the police toll of nine dead was wrong.", ("mayor", 9, "police")),
        ("The police figure of nine dead was disputed by the mayor.", ("mayor", 9, "police")),
        ("Nine people died, police said, a figure disputed by the mayor.", ("mayor", 9, "police")),
        ("Nine people died, police said, a figure the mayor called too low.", ("mayor", 9, "police")),
        ("Nine people died, police said, a figure the mayor has called into question.", ("mayor", 9, "police")),
        ("Nine people died, police said, a claim the mayor repudiated.", ("mayor", 9, "police")),
        ("The mayor called the police figure of nine dead an undercount.", ("mayor", 9, "police")),
        ("The mayor rejected a police report that nine people had died.", ("mayor", 9, "police")),
        ("The mayor described a police estimate of nine dead as exaggerated.", ("mayor", 9, "police")),
    ],
)
def test_who_refutes_a_figure_leaves_it_to_whose_it_is(text: str, expected: tuple[str, int, str]) -> None:
    assert refuted(text) == [expected]
    assert expected[1:] in said(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army's death toll of 20 is the highest in a year.", [(20, None)]),
        ("The country's death toll of 20 is the highest in a year.", [(20, None)]),
        ("Police said 12 people were killed. Nobody knows who was hurt, out of a total of 60.", [(12, "police")]),
        ("Police said nine fans died. The team's total of 12 goals was questioned by the coach.", [(9, "police")]),
        ("Nine people died after the army disputed the group's claim to have 300 fighters.", [(9, None)]),
        ("Police said nine people died. The checks rest on the accounts of 40 witnesses.", [(9, "police")]),
        ("The ministry said nine people died, as the governor had said on Monday.", [(9, "ministry")]),
        ("The hospital said it had received 14 bodies, five more than the police reported.", [(14, "hospital")]),
    ],
)
def test_what_is_no_count_of_the_harmed_or_nobodys_word(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


def test_who_has_no_quarrel_with_a_figure_refutes_none() -> None:
    assert refuted("Nine people died, police said, a figure confirmed by the mayor.") == []
    assert refuted("The police figure of nine dead was repeated by the mayor, who called the storm a disaster.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The official death toll from Sunday's fire in Tyre is 30, but doctors say 90 died there.",
         [(30, "official toll"), (90, "doctors")]),
        ("The official death toll in Tyre stood at 30, while doctors said 90 had died.",
         [(30, "official toll"), (90, "doctors")]),
        ("Although the official toll in Tyre is 30, doctors say 90 people died.",
         [(30, "official toll"), (90, "doctors")]),
        ("Police said 12 died in Tyre, but the official toll stands at 9.", [(12, "police"), (9, "official toll")]),
        ("The official death toll in Tyre rose to 30 on Sunday, the ministry said.", [(30, "ministry")]),
        ("The union's count is above Lebanon's official tally of 30 killed in Tyre.", [(30, "official tally")]),
        ("It is far above the government's estimate of an overall death toll of 30 in Tyre.", [(30, "government")]),
    ],
)  # fmt: skip
def test_the_official_toll_is_told_by_nobody_else(text: str, expected: list[Said]):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Thirty people died in Tyre, but doctors said 90 had died.", None),
        ("While 12 people were killed in Tyre, police said 30 were hurt.", None),
        ("Thirty people died in Tyre, doctors said.", "doctors"),
        ("While fighting in Tyre 12 soldiers were killed, police said on 5 March.", "police"),
    ],
)
def test_who_tells_another_figure_does_not_tell_the_one_before(text: str, first: str | None):
    assert said(text)[0][1] == first
