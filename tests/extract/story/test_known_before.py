"""What is told of what was known before, and what of it is news."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims

_ARTICLE = (
    "The fighters have stormed the largest camp in the north, a local group said. They looted the market and"
    " burned down several homes. It was invaded on Saturday. The army and the fighters had been allies, but fell"
    " out over a plan to move towards civilian rule. The town nearby has been under siege since last year as the"
    " two sides fight over the road to the west, on which all food comes. Nobody from outside has been able to"
    " enter it for months. The army said that it would send relief. A spokesman of the fighters spoke of a camp of"
    " an armed group nearby. He said that they had asked all residents to stay away from the places where there"
    " was fire, and that they would be kept safe. Men waved guns in a film that was seen by the agency. It showed"
    " flames behind them. The badges had been taken off their uniforms. The state of the camp was very bad, one of"
    " the people who live there told the agency. There was nothing to eat, and the well had run dry. Traders asked"
    " for prices that few were able to pay. The school was closed. The last lorries with flour came in spring, and"
    " a part of it was sold on the way. A doctor asked for help from abroad. {} Nobody else has been there to see"
    " how things are. The group asked for a way out for the old and the sick, and for water. The fighters did not"
    " answer. The army has had the road to the south in its hands for a year, and lets nobody through."
    " Those who left it by night told of long walks and of thirst, and of children who had to be carried by turns. The"
    " agency could not check what was said, since no reporters are let in."
)


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("The attack killed seven people.", "total"),
        ("On Sunday the governor announced the arrest of ten men.", "total"),
        ("Five women were killed the same day.", "total"),
        ("A teacher of the school has just been arrested.", "total"),
        ("Nine people were killed.", "background"),
    ],
)
def test_deep_in_an_article(sentence: str, role: str) -> None:
    told = [one for one in claims(_ARTICLE.format(sentence)) if one.evidence.sentence == sentence]
    assert [one.role.value for one in told] == [role]


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("In his third trial in five years, the singer is accused of sexually abusing nine women.", ["background"]),
        ("A court indicts a coach for the sexual abuse of nine girls following his arrest yesterday.", ["background"]),
        ("A court in Bor begins the trial of a man who murdered nine women.", ["background"]),
        ("A coach abused nine girls in Bor on Friday, police said.", ["total"]),
        ("The army said it had killed Asad Mir, who was behind the abduction of nine nuns on 7 October 2023.",
         ["background"]),
        ("Last year, a mass grave containing the bodies of 65 people was found in Bor.", ["background"]),
        ("The truce ended 15 months of war, which erupted after gunmen killed 1,200 people on 7 October 2023.",
         ["background"]),
        ("The mayor announced an inquiry into the March shooting that killed nine people.", ["background"]),
        # others than those counted before
        ("Seven people were killed in Lagos and three more in Accra.", ["total", "total"]),
        ("One man was killed and another was injured.", ["total", "total"]),
        ("The toll of the flood rises to 62 after fourteen more deaths are confirmed.", ["total", "increment"]),
    ],
)  # fmt: skip
def test_what_was_before(sentence: str, roles: list[str]) -> None:
    assert [one.role.value for one in claims(sentence)] == roles


def test_who_has_also_been_killed_is_counted_over_the_same_time() -> None:
    count = "At least 51 villagers have been killed in the north since the start of the operation on 21 January. "
    one = claims(count + "Three soldiers have also been killed by gunmen.")[-1]
    assert (one.measure.value, one.period and one.period.start) == ("cumulative", "2024-01-21")
    one = claims(count + "Three soldiers were killed by gunmen on Friday.")[-1]
    assert one.measure.value == "incident"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("The rebels, who signed a treaty in 2016, fight on. Some 40 died in the violence.", None),
        ("The rebels signed a treaty in 2016. Some 40 died in the violence.", "2016"),
        ("The bodies of three miners are found after they were abducted on 3 May.", None),
        ("The bodies of three miners were found on 3 May.", "2024-05-03"),
        ("Tema closed its embassy on Friday over the arrest of a consul in the port.", None),
    ],
)
def test_of_which_time(text: str, period: str | None) -> None:
    one = claims(text)[-1]
    assert (one.period and one.period.start) == period
