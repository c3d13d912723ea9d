"""Items about a window and items about an event; what is told late; tolls to which the first figures are added."""

from __future__ import annotations

import pytest

from schemas import Claim, Victim
from streams.extract import read_story
from streams.totals import POLICIES, totals_of
from tests.extract.reading import news

_HARMS = ("killed", "injured", "detained")
_TALKS = (
    "Ministers met in Bor to talk of trade on Tuesday. They signed three papers and spoke of roads and ports. The two "
    "sides will meet again in May. Officials said that the talks had been frank and that a new round would be held in "
    "the summer, when the budget is settled. Trade between the two reached 3 billion dollars last year. "
)


def told(text: str, *, title: str | None = None, day: str = "2025-03-06") -> list[int]:
    """Killed, injured, detained."""
    records = [one for one in read_story(news(text, title=title, day=day)) if isinstance(one, (Claim, Victim))]
    totals = totals_of(records, POLICIES["strict"], text=text)
    return [totals[harm].stated if harm in totals else 0 for harm in _HARMS]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Cholera has killed 412 people in Ruritania since the outbreak was declared in October. "
         "Seventeen people died in the past 24 hours.", 412),
        ("Floods have killed 74 people since the rains began in January. Four people drowned in Bor on Tuesday.", 74),
        ("At least 187 civilians were killed in Ruritania in January, the UN said. A drone killed nine people on "
         "Monday in the town of Bor.", 187),
        ("Police recorded 421 murders in the first half of 2024. Twelve women were killed in Bor.", 421),
        # an outbreak is one event, to which days add
        ("Three more people died of dengue in the past 24 hours. With this, the death toll has risen to 30 this year.",
         30),
        ("In the past 24 hours 589 new cases of cholera were notified, with 17 deaths. Since February, the country has "
         "seen 21,803 cases and 711 deaths, a fatality rate of 3.3 per cent.", 711),
        ("A boy of 11 died of a rare infection in Bor on Friday. With this, the number of deaths from the disease "
         "this year has gone up to six.", 1),
        # the event comes first
        ("A bomb killed four people in Bor on Tuesday. The war has killed 12,000 people since January 2023.", 4),
        ("A couple died of fumes in their home in Bor on Tuesday. The storm has been blamed for 11 deaths since "
         "Sunday.", 2),
        ("Police divers pulled the bodies of three boys from a lake on Tuesday. The deaths brought to 19 the number of "
         "drownings since December.", 3),
        ("Two more soldiers were killed in an ambush on Tuesday. The attack brings to 40 the number of soldiers killed "
         "this year.", 2),
    ],
)  # fmt: skip
def test_an_item_is_about_the_window_or_the_event_that_it_opens_with(text: str, killed: int) -> None:
    assert told(text)[0] == killed


def test_a_title_of_a_window_opens_the_item() -> None:
    text = "Cholera has killed 312 people since October, the ministry said. On Wednesday alone, nine people died."
    assert told(text, title="Ruritania cholera deaths top 300")[0] == 312


def test_all_harms_of_the_window_count() -> None:
    text = "Attacks killed 187 civilians and injured 934 in January, the UN said. A drone killed nine people on Monday."
    assert told(text)[:2] == [187, 934]


@pytest.mark.parametrize(
    "late",
    [
        "Floods in 2021 killed 60 people in both countries.",
        "The civil war killed about 40,000 people between 1990 and 1995.",
        "Nine people have died in the mines of Bor since January 2024.",
    ],
)
def test_an_item_without_news_of_people_harmed_has_no_toll(late: str) -> None:
    assert told(_TALKS + late)[0] == 0


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A court in Bor on Tuesday jailed a man for life over the deaths of two sisters who were shot in 2019.", 2),
        ("On 3 May 1996 gunmen killed nine guests at a wedding in Bor.", 9),
        (_TALKS + "A bomb killed four people outside the hall on Tuesday.", 4),
    ],
)
def test_old_events_that_the_item_is_about_count(text: str, killed: int) -> None:
    assert told(text)[0] == killed


def test_an_old_event_counts_where_the_title_names_its_dead_without_a_number() -> None:
    text = "A jury took an hour to convict Karl Moor in the deaths of two brothers who were shot three years ago."
    assert told(text, title="Jury convicts man in killing of brothers")[0] == 2


def test_victims_without_a_number_set_no_day() -> None:
    text = "The army executed at least 63 civilians in the village of Bor on June 18, a rights group said on Thursday."
    assert told(text, title="Army massacred villagers", day="2025-09-09")[0] == 63


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("With the recovery of three more bodies on Thursday, the death toll in the landslide that struck Bor on "
         "Tuesday rose to 16.", 16),
        ("Rescuers pulled four more bodies from the river on Wednesday. The death toll of Sunday's ferry disaster now "
         "stands at 31.", 31),
        ("Four people were killed in Bor on Wednesday. The death toll of the attack of last Thursday rose to nine.", 4),
    ],
)  # fmt: skip
def test_those_added_to_a_toll_are_within_it(text: str, killed: int) -> None:
    assert told(text)[0] == killed


@pytest.mark.parametrize(
    ("title", "text", "killed"),
    [
        ("Shelling kills dozens in camp", "The army killed at least 31 civilians in a camp on Wednesday.", 31),
        ("Dozens killed in Bor", "Rebels killed 46 farmers in Bor on Wednesday, officials said.", 46),
        ("Dozens killed in Bor", "Rebels killed six farmers in Bor on Wednesday.", 24),
    ],
)  # fmt: skip
def test_a_count_takes_the_place_of_vague_words_whomever_it_counts(title: str, text: str, killed: int) -> None:
    assert told(text, title=title)[0] == killed
