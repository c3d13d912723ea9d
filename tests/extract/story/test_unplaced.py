"""What a full article tells that is not its news."""

from __future__ import annotations

import pytest

from schemas import Claim, Victim
from streams.extract import read_all, read_item, read_story
from tests.extract.reading import claims, news

_MORE = "The council met twice and spoke of roads, of schools and of the price of bread, and it went home late. " * 16


def role(text: str, *, title: str = "", which: int = -1) -> str:
    return claims(text, title=title)[which].role.value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Traders want more light. {_MORE}Nine people were killed at the market.", "background"),
        (f"Nine people were killed at the market. {_MORE}", "total"),
        (f"Traders want more light. {_MORE}Nine people were killed at the market on Saturday.", "total"),
        (f"Traders want more light. {_MORE}The death toll at the market has risen to nine.", "total"),
        ("Traders want more light. Nine people were killed at the market.", "total"),
        (f"Traders mourn. Nine people were killed at the market, and two more died of burns. {_MORE}", "total"),
    ],
)
def test_what_a_full_article_tells_of_no_day_is_background(text: str, expected: str) -> None:
    assert claims(text)[0].role.value == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a day that was told far from it, and no event of that day at the head
        (f"The mayor resigned on Saturday. {_MORE}Nine people were killed at the market.", "background"),
        (f"Traders want more light. {_MORE}They met on Saturday. One man died in the market.", "total"),
        (f"Traders want more light. {_MORE}A bomb went off on Saturday. Nine people were killed.", "total"),
        # the day is that of the event at the head, or it goes on with one that has its day
        (f"A bomb on Saturday killed nine people. {_MORE}Six women were hurt by glass.", "total"),
        (f"Traders want more light. {_MORE}A bomb killed nine people on Saturday. The stalls burnt down, and the smoke "
         "stood over the river for hours, so that the bridge was shut and the buses went round by the mill and the old "
         "school. Six women were hurt by glass, and a guard had his leg broken.", "total"),
        (f"The mayor resigned on Saturday. {_MORE}About two hours earlier, nine people were killed.", "total"),
        (f"Shots were heard in Bor. {_MORE}Seven people have lost their lives in this shooting.", "total"),
        (f"Shots were heard in Bor. {_MORE}Seven people lost their lives in a shooting.", "background"),
        # a storm of no day, like one of another year that has its own
        (f"A storm injured 40 people in Kasa. {_MORE}Nine people were hurt by the storm in Bor.", "total"),
        # a flood is one event, however long it is told of; so is the story of one day some time ago
        (f"Rain fell on the hills on Saturday. {_MORE}The floods have displaced 900 people.", "total"),
        (f"The jail burnt on 3 May. {_MORE}Nine women burned to death.", "total"),
        (f"The mayor met them on Saturday. The jail burnt on 3 May. {_MORE}Nine women burned to death.", "background"),
        (f"The jail burnt on 3 May. {_MORE}Nine women have been arrested.", "background"),
        # an article that opens with a count is of no one day
        (f"Six babies have died of cold in the past two weeks. Doctors took in nine injured babies. {_MORE[:400]}"
         f"It froze on Saturday. {_MORE}", "background"),
        # an earlier figure of another day's event
        (f"The mayor resigned on Saturday. Police previously said nine people were killed. {_MORE}", "background"),
    ],
)  # fmt: skip
def test_a_day_is_carried_no_further_than_its_story(text: str, expected: str) -> None:
    assert role(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # people known to have come to harm, in a sentence that tells of something else
        ("The sister of a teenager killed with a sword wants a new law.", "background"),
        ("The families of two boys killed with a sword want a new law.", "background"),
        ("The best friend of a woman who died of poisoned wine wants a new law.", "background"),
        ("A house is being searched in the investigation into the murder of a six-year-old boy.", "background"),
        ("The couple deny causing the death of a child.", "background"),
        ("A singer sees no link between his song and the killing of two teenagers.", "background"),
        ("Thousands walked behind the coffins of three men who were killed by the rebels.", "background"),
        ("On Saturday the queen met the brother of a man who was killed with a sword.", "background"),
        ("On Saturday the queen met the brother of a man who was killed with a sword in 2019.", "background"),
        # news of their harm
        ("A teenager was killed with a sword, and his sister wants a new law.", "total"),
        ("Two boys were killed with a sword near the home of a friend.", "total"),
        ("A family of four was killed with a sword.", "total"),
        ("At least 20 people who were on the bus were killed.", "total"),
        ("On Saturday police found two men who had been shot.", "total"),
        ("On Saturday soldiers saw two men who had been shot.", "total"),
        ("A woman who has died of poisoned wine was from Bor.", "total"),
        ("Police are investigating the death of a man in Bor.", "total"),
        ("Police have opened an investigation into the death of a man in Bor.", "total"),
        ("An attack that killed nine people has shaken Bor.", "total"),
        # whoever is counted as held, not as taken
        ("Two captives were sentenced to death in Bor.", "background"),
        ("The brother of one hostage held by the rebels wept.", "background"),
        ("Gunmen took 33 people hostage.", "total"),
        ("Police have arrested 33 people.", "total"),
        # what a court hears of those who were taken
        ("A fair was held on Friday. The jury heard that the gang went on to kidnapping three women.", "background"),
        # whom the article knows
        ("The rebels took them on 14 March 2022. The three were killed by a bomb, it says.", "background"),
        ("Three women lived in the house. On Saturday the three were killed by a bomb.", "total"),
    ],
)
def test_those_known_to_be_harmed_are_no_news(text: str, expected: str) -> None:
    assert role(f"{text} {_MORE}") == expected
    assert role(text) == "total", "a sentence by itself is news"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the time is that of a court, a vigil, a protest
        ("A man accused of murdering three women appeared in court on Monday.", "background"),
        ("A woman charged with killing her two children appeared in court on Monday.", "background"),
        ("Prosecutors on Friday charged five men with killing nine villagers.", "background"),
        ("On Monday the court heard that the nurse had murdered seven babies.", "background"),
        ("The trial of a man who shot dead four officers began on Monday.", "background"),
        ("The gunman who killed 51 worshippers lost his appeal on Monday.", "background"),
        ("An inquest into the deaths of five soldiers opened on Monday.", "background"),
        ("A memorial to the 96 fans who died in the crush was unveiled on Sunday.", "background"),
        ("Relatives of nine people killed in the fire held a vigil on Sunday.", "background"),
        ("Thousands protested on Saturday over the killing of a student.", "background"),
        # the time is that of the harm
        ("A man has appeared in court charged with the murder of two men in Bor on Saturday.", "total"),
        ("A man was charged over the Friday night killing of a student.", "total"),
        ("The gunman who killed nine people was shot dead by police on Monday.", "total"),
        ("The friends of a student who was killed in the blast on Saturday wept.", "total"),
        ("Nine people who were killed on Saturday were named as farmers.", "total"),
        ("Police are investigating the deaths of two men in Bor on Saturday.", "total"),
        ("The army admitted on Saturday that it had killed nine villagers.", "total"),
        ("On Saturday soldiers were accused of killing nine villagers.", "total"),
        ("Justice was swift on Saturday when a mob killed two men.", "total"),
    ],
)
def test_a_time_of_something_else_is_not_that_of_those_known_to_be_harmed(text: str, expected: str) -> None:
    assert role(f"{text} {_MORE}") == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Town pays last respects to a mother killed in Bor", "background"),
        ("Mother killed in Bor", "total"),
        ("Family of four killed in Bor", "total"),
        ("Anger as guard dies after shooting", "total"),
    ],
)
def test_those_of_whom_a_title_knows(title: str, expected: str) -> None:
    assert role(f"The streets were full. {_MORE}", title=title) == expected


def test_who_reads_the_persons_too_reads_the_same_figures_and_who_codes_an_incident_the_whole_story() -> None:
    item = news(f"Traders want more light. {_MORE}Nine people were killed at the market.")
    assert [r for r in read_all(item) if not isinstance(r, Victim)] == list(read_item(item))
    assert [r.role.value for r in read_story(item) if isinstance(r, Claim)] == ["total"]
