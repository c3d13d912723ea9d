"""Parts told right behind their whole, by what they did, were or held, and who the victims were."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # parts
        ("Six militants were found dead, two of whom wore suicide vests.", "Six: killed; two: killed"),
        ("The gunman killed 12 people, two of whom worked at the school.", "12: killed; two: killed"),
        ("Five people died, one of whom lived in the building.", "Five: killed; one: killed"),
        ("Nine people were hurt, three of whom needed surgery.", "Nine: injured; three: injured"),
        ("Nine people were hurt, three of whom later died.", "Nine: injured; three: killed"),
        ("Officials say 24 people were killed, of whom 20 in the capital.", "24: killed; 20: killed"),
        ("Officials say 24 people were killed, of whom 20 were from the capital.", "24: killed; 20: killed"),
        ("Officials say 24 people were killed, of whom 20 were men.", "24: killed; 20: killed"),
        (
            "Fourteen fighters were killed, three of them under 18, five of foreign nationality.",
            "Fourteen: killed; three: killed; five: killed",
        ),
        ("Seven people died, two of them over 80.", "Seven: killed; two: killed"),
        ("Eleven pupils were hurt, four of them under 10.", "Eleven: injured; four: injured"),
        (
            "Eighteen villagers were put to death with axes; five were under the age of twelve.",
            "Eighteen: killed; five: killed",
        ),
        ("Eighteen villagers were put to death; five were under 12.", "Eighteen: killed; five: killed"),
        (
            "The fire killed 26 workers. Nineteen were Chinese, six were South Koreans and one came from Laos.",
            "26: killed; Nineteen: killed; six: killed; one: killed",
        ),
        (
            "The fire killed 26 workers. Nineteen of them were Chinese and six were Filipinos.",
            "26: killed; Nineteen: killed; six: killed",
        ),
        (
            "The crash killed 27 people. Of these, four were Bolivians and one a Chilean.",
            "27: killed; four: killed; one: killed",
        ),
        (
            "Six of the dead were Belgians, seven Italians and one a Croatian student.",
            "Six: killed; seven: killed; one: killed",
        ),
        ("At least 9 people were killed; 4 of them were Uzbeks.", "At least 9: killed; 4: killed"),
        ("At least 9 people were killed. Four of them were Uzbeks.", "At least 9: killed; Four: killed"),
        (
            "Nineteen people were stabbed to death in 2024. Six of the victims were under 18.",
            "Nineteen: killed; Six: killed",
        ),
        (
            "In all 33 people were killed. Eleven of the victims were children on their way home from "
            "school, and two were police.",
            "33: killed; Eleven: killed; two: killed",
        ),
        ("In all 33 people were killed. Eleven of the victims were children.", "33: killed; Eleven: killed"),
        (
            "In all 33 people were killed. Eleven of them were children on their way home from school.",
            "33: killed; Eleven: killed",
        ),
        ("The crash killed 49 people. Most were pilgrims; seven were children.", "49: killed; seven: killed"),
        (
            "The death toll was 119. Forty-eight of them were children; the youngest was two.",
            "119: killed; Forty-eight: killed",
        ),
        ("The mine explosion killed 30 men. Twelve came from one village.", "30: killed; Twelve: killed"),
        (
            "The governor's list had 58 dead, from five months old to 86 years; 12 were children.",
            "58: killed; 12: killed",
        ),
        ("106 inmates died, of whom 19 were shot and the rest crushed.", "106: killed; 19: killed"),
        ("Twelve people died, of whom five were shot.", "Twelve: killed; five: killed"),
        ("Of the 14 killed, nine were women.", "14: killed; nine: killed"),
        ("Of the 14 people killed, nine were women.", "14: killed; nine: killed"),
        ("Of the nine, four died at the scene.", "four: killed"),
        ("Forty people were hurt. Of the 40, six are in intensive care.", "Forty: injured; six: injured"),
        ("Forty people were hurt, six of them badly.", "Forty: injured; six: injured"),
        ("Forty people were hurt; six are in intensive care.", "Forty: injured; six: injured"),
        ("Forty people were hurt and 12 of those were still in hospital on Monday.", "Forty: injured; 12: injured"),
        ("About 180 people were hurt, and 63 of those were still on wards by noon.", "About 180: injured; 63: injured"),
        ("Nine workers are hurt, two seriously.", "Nine: injured; two: injured"),
        ("Three of the injured are minors.", "Three: injured"),
        ("Three of the injured are minors, and one had surgery to remove a bullet.", "Three: injured; one: injured"),
        ("Eleven suspects died, seven in the north of the city.", "Eleven: killed; seven: killed"),
        ("Ten individuals were detained, one a weapons smuggler.", "Ten: detained; one: detained"),
        ("Three people were arrested, one of them a minor.", "Three: detained; one: detained"),
        (
            "Five people were killed: a couple, their two children and a neighbour.",
            "Five: killed; a couple: killed; two: killed; a neighbour: killed",
        ),
        ("Five people were killed – three women and two men.", "Five: killed; three: killed; two: killed"),
        ("The dead were two women and a child.", "two: killed; a child: killed"),
        (
            "Among the dead are two drivers and a domestic worker on her way to town.",
            "two: killed; a domestic worker: killed",
        ),
        (
            "Among the dead were two drivers, aged 36 and 41, and a domestic worker on her way to town.",
            "two: killed; a domestic worker: killed",
        ),
        ("Among those killed was a journalist.", "a journalist: killed"),
        ("A journalist was among those killed.", "A journalist: killed"),
        ("A baby and her grandmother were among the last to be found.", ""),
        ("All but two of the dead were children.", ""),
        ("The death toll was over 100.", "over 100: killed"),
        (
            "A stampede killed 18 people and injured 10. Four of the victims were children.",
            "18: killed; 10: injured; Four: killed",
        ),
        ('The ministry spoke of four "neutralised" fighters.', ""),
        ("Deputies shot and wounded two men, one of whom was armed.", "two: injured; one: injured"),
        ("Six monks, five of them Spaniards, were murdered.", "Six: killed; five: killed"),
    ],
)
def test_read_as_by_a_careful_person(text: str, expected: str) -> None:
    title, _, body = text.rpartition(" || ")
    found = "; ".join(f"{one.quantity.text}: {one.harm.value}" for one in claims(body, title=title))
    assert found == expected
