"""Whole stories, from text to contradiction: two speakers of any kind disagree, or one counts on, whoever they are."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from schemas import Change, Contradiction, NewsItem
from streams.flow import CHANGES, CONTRADICTIONS
from streams.runners.testing import FlowDriver

MONDAY = datetime(2025, 3, 3, 12, tzinfo=UTC)
OFFICES = (
    "the interior ministry", "the Peruvian interior ministry", "the regional governor", "police", "the gendarmerie",
    "the army", "the prosecutor's office", "the mayor, Ana Vidal,", "Governor Elias Moro", "local authorities",
    "the constabulary", "the security minister, Ana Vidal,",
)  # fmt: skip
OTHERS = (
    "the miners' union", "the opposition party", "the Harbour Circle Network", "Harbour Watch", "Lanterns for Peace",
    "the Civic Forum", "the northern diocese", "an opposition lawmaker, Tomas Dero,", "the owners",
    "the Hills Liberation Front", "the Delta Observatory", "the farmers' federation", "the operator, Norva Mining,",
)  # fmt: skip
KINDS = ("an explosion", "an air strike", "a riot", "a landslide", "a crackdown on protesters", "a raid by gunmen")


def item(n: int, text: str, hours: float = 0, title: str | None = None) -> NewsItem:
    return NewsItem(
        id=f"s-{n}", title=title, text=text, published_at=MONDAY + timedelta(hours=hours), publisher=f"P{n}"
    )


def capital(words: str) -> str:
    return words[0].upper() + words[1:]


def told(*items: NewsItem) -> tuple[list[Change], list[Contradiction]]:
    driver = FlowDriver().pipe_all(items)
    changes = [one for one in driver.read(CHANGES.name).values() if isinstance(one, Change)]
    found = [one for one in driver.read(CONTRADICTIONS.name).values() if isinstance(one, Contradiction)]
    return [one for one in changes if one.op != "withdrawn"], [one for one in found if one.op != "withdrawn"]


def opposed(*items: NewsItem) -> list[set[int | None]]:
    return [{figure.value for figure in one.figures} for one in told(*items)[1]]


def steps(*items: NewsItem) -> list[tuple[str, int | None, int | None]]:
    """The changes of those who speak: type, figure before, figure now, in the order of publication."""
    own = [one for one in told(*items)[0] if one.claimant and not one.part]
    own.sort(key=lambda one: (one.published_at, one.current.value or 0))
    return [(one.type.value, one.previous and one.previous.value, one.current.value) for one in own]


@pytest.mark.parametrize("other", OTHERS)
@pytest.mark.parametrize("office", OFFICES[:6])
def test_two_speakers_of_one_article_disagree(office, other):
    text = f"A fire at a market hit Puno in Peru on Monday. {capital(office)} said 12 people were killed. "
    assert opposed(item(1, text + f"{capital(other)} said 41 people had died.")) == [{12, 41}]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("office", "other"), list(zip(OFFICES, OTHERS, strict=False)))
def test_a_lower_figure_of_another_paper_disagrees_whatever_it_was(office, other, kind):
    noun = kind.split(" ", 1)[1].split(" on ")[0].split(" by ")[0]
    first = item(1, f"{capital(kind)} hit Puno in Peru on Monday. {capital(office)} said 41 people were killed.")
    second = item(2, f"{capital(other)} said nine people had died in the {noun} in Puno on Monday.", 20)
    assert opposed(first, second) == [{41, 9}]


@pytest.mark.parametrize("office", OFFICES)
def test_the_lower_one_rises_and_still_disagrees(office):
    text = f"A riot at a jail shook Puno in Peru on Monday. {capital(office)} said 12 people were killed. "
    first = item(1, text + "The miners' union said 61 had died.")
    rises = f"{capital(office)} said on Wednesday that the death toll of the riot in Puno had risen to 17."
    assert opposed(first, item(2, rises, 48)) == [{17, 61}]
    assert steps(first, item(2, rises, 48))[-1] == ("increased", 12, 17)


@pytest.mark.parametrize("group", ["the Hills Liberation Front", "the Hills Liberation Army", "the Coastal Front"])
@pytest.mark.parametrize("army", ["the army", "the Bolivian army", "the defence ministry"])
def test_who_boasts_of_his_deed_is_no_later_count_of_the_same(army, group):
    first = item(
        1, f"An army convoy was ambushed near Cochabamba in Bolivia on Monday. {capital(army)} said nine soldiers died."
    )
    boast = item(
        2, f"{capital(group)} said its men had killed 31 soldiers in the ambush near Cochabamba on Monday.", 22
    )
    assert opposed(first, boast) == [{9, 31}]
    assert [step for step in steps(first, boast) if step[0] != "new"] == []


@pytest.mark.parametrize("village", ["Wirmadi", "Los Orros", "Konduval"])
@pytest.mark.parametrize(
    "lead",
    ["struck {} in the Ashanti region of Ghana", "shook {} in Ghana's Ashanti region", "hit {}, a town in Ghana"],
)
def test_a_village_that_no_table_knows_is_one_place(lead, village):
    first = item(1, f"A bombing {lead.format(village)} on Monday. The mayor said seven people died.")
    second = item(2, f"The death toll of Monday's bombing in {village} in Ghana rose to 12, the mayor said.", 24)
    assert steps(first, second) == [("new", None, 7), ("increased", 7, 12)]


@pytest.mark.parametrize("event", ["fire", "riot", "crackdown", "landslide", "explosion"])
def test_a_toll_that_is_raised_needs_no_word_for_the_dead(event):
    text = f"The government on Wednesday raised its toll of the {event} in Puno in Peru to 19 from 11."
    assert ("increased", 11, 19) in steps(item(1, text))


@pytest.mark.parametrize("given", ["given", "published", "announced", "released"])
def test_a_toll_that_another_rejects_is_whose_it_is(given):
    text = "A riot hit Puno in Peru on Monday. The mayor rejected the toll of {} {} by the union and said 41 had died."
    assert opposed(item(1, text.format(12, given))) == [{12, 41}]


def test_what_stays_apart():
    crash = "A bus crash near {} in Peru on Monday killed {} people, police said."
    assert opposed(item(1, crash.format("Puno", 41)), item(2, crash.format("Cusco", 9), 2)) == []
    early = item(1, "A riot hit Puno in Peru on Monday. The interior ministry said nine people were killed.")
    later = item(2, "The miners' union said 41 people had died in the riot in Puno on Monday.", 48)
    assert opposed(early, later) == []  # the lower figure may only have been early
    attack = "Gunmen attacked Christians in Nigeria's Adamawa state on Monday. Nine people were killed, police said."
    assert told(item(1, attack))[0][0].place.name == "Adamawa"
