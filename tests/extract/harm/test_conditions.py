"""How the injured are, who they are between commas, deaths by one's own hand, and headlines that leave words out."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, figures


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # in hospital, and how they came there
        ("Three guards are in a Bor hospital after the heist.", [("injured", "Three")]),
        ("Nine people are undergoing treatment at the district hospital.", [("injured", "Nine")]),
        ("Three others are on life support.", [("injured", "Three")]),
        ("A fourth passenger is in the ICU.", [("injured", "A fourth passenger")]),
        ("Five people were shifted to the civil hospital.", [("injured", "Five")]),
        ("A second man drove himself to a hospital in Bor.", [("injured", "A second man")]),
        ("Two are listed as critical.", [("injured", "Two")]),
        ("Eleven passengers were treated at the scene by medics.", [("injured", "Eleven")]),
        ("Two people are in stable condition.", [("injured", "Two")]),
        ("A suspect is in the custody of police at the hospital.", [("detained", "A suspect")]),
        # what was done to them
        ("A driver was beaten with an iron rod by two men.", [("injured", "A driver")]),
        ("The champion was beaten by a teenager.", []),
        ("A corporal took a bullet in the shoulder.", [("injured", "A corporal")]),
        ("A vendor twisted her knee when she ran.", [("injured", "A vendor")]),
        ("Two people broke their legs in the crush.", [("injured", "Two")]),
        ("A visitor broke a vase.", []),
        ("An officer was bitten by a dog.", [("injured", "An officer")]),
        ("Nineteen people were fatally knifed in the city.", [("killed", "Nineteen")]),
        ("The crash wiped out a mother and her two daughters.", [("killed", "a mother"), ("killed", "two")]),
        ("He killed his wife, Ana, 43, and their two children.", [("killed", "two")]),
        ("He was guilty of the murder of two brothers who were shot in May.", [("killed", "two")]),
        ("A boy of nine was killed.", [("killed", "A boy")]),
        ("A gang of nine was arrested.", [("detained", "nine")]),
        ("A passenger, a woman in her 30s, was hurt.", [("injured", "A passenger")]),
        ("A man, a woman and a boy were hurt.", [("injured", "A man"), ("injured", "a woman"), ("injured", "a boy")]),
        ("A man whose name has not been released was killed.", [("killed", "A man")]),
        ("A man whose son has been killed was in tears.", []),
        ("A worker identified only as Sunday was electrocuted.", [("killed", "A worker")]),
        ("A man's decomposed body was found in a flat.", [("killed", "A man's decomposed body")]),
        ("A suspect shot himself as officers came.", []),
        # a relative clause behind a comma
        ("Three soldiers, who were wounded on Monday, are well.", [("injured", "Three")]),
        ("Two boys, who drowned in a canal, were cousins.", [("killed", "Two")]),
        ("A man, who has been arrested, is being questioned.", [("detained", "A man")]),
        # by his own hand
        ("A man shot his wife and then himself.", [("killed", "A man")]),
        ("A man shot two women before shooting himself.", [("killed", "A man"), ("injured", "two")]),
        ("A soldier shot himself in the leg.", [("injured", "A soldier")]),
        ("A boy accidentally shot himself.", [("injured", "A boy")]),
        # nobody, and what may be
        ("Nobody has been arrested.", []),
        ("She may be charged with murder if it ended in a death.", []),
    ],
)
def test_conditions(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert figures(sentence) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Bor: 7 members of wedding party killed as car hits truck", ["7"]),
        ("Two on motorcycle killed as truck hits them", ["Two"]),
        ("Gang war claims seven in three days", ["seven"]),
        ("Union claims seven in three days", []),
        ("Bor building collapse: Death toll now 9", ["9"]),
        ("Girl struck by stray round remains critical", ["Girl"]),
        ("Two critical after shooting in Bor", ["Two"]),
    ],
)
def test_headlines(title: str, expected: list[str]) -> None:
    assert [one.quantity.text for one in claims("It happened in Bor.", title=title)] == expected
