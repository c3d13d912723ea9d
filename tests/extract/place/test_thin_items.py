"""Short follow-ups that name no land: a town, a site or an office tells where, and so whose toll it is."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def told(text: str, title: str = "", publisher: str = "Wire", day: str = "2019-05-06") -> tuple[str | None, str | None]:
    """The land and the conflict of the last figure."""
    last = claims(text, title=title, publisher=publisher, day=day)[-1]
    return (last.place.country if last.place else None, last.conflict.id if last.conflict else None)


@pytest.mark.parametrize(
    ("title", "text", "land"),
    [
        # a town of middling size, whose name no other land has
        ("", "The death toll of the Mocoa floods reached 34, firefighters said.", "CO"),
        ("", "Mocoa's death toll has reached 31, the Red Cross said.", "CO"),
        ("Mocoa: toll now 31", "Thirty-one people died, two of them children, the prosecutor said.", "CO"),
        ("", "Eleven people were killed as mud swept through Mocoa.", "CO"),
        ("", "Some 65 pupils are still held by the kidnappers, the bishop of Kontagora said.", "NG"),
        # its namesake in another land is much smaller
        ("", "A fire in a pit at Soma killed seven miners, the mayor said.", "TR"),
        # what is called so beside: a person, a club
        ("", "Nine people died in the crash, Ivo Mocoa said.", None),
    ],
)
def test_a_town_tells_the_land_by_what_was_there(title: str, text: str, land: str | None) -> None:
    assert told(text, title)[0] == land


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("Nine bodies were taken from the ruins of Rana Plaza on Monday, and nine died at Rana Plaza on Friday.", "BD"),
        ("The Karrada bombing killed 34 people, the ministry said.", "IQ"),
        ("Four inmates lost their lives by the fire in Palmasola.", "BO"),  # villages of Venezuela are called so too
        ("The ministry put the dead of Karrada at 34.", "IQ"),
        ("Sunday's Karrada bombing killed 34 people.", "IQ"),
        ("Four people were killed in the mall in Siberia, officials said.", "RU"),
        ("Six people died in the attack on the Inata post.", "BF"),
        ("Gunmen burst into the Crocus City Hall and killed four people.", "RU"),
        ("A train blew up in the middle of Lac-Megantic and five people were killed.", "CA"),
        ("The killings left nine people dead, the lawmaker for Bokkos said.", "NG"),
    ],
)
def test_a_site_and_a_quarter_tell_the_land(text: str, land: str) -> None:
    assert told(text)[0] == land


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("Five inmates died in the old prison in Santa Cruz in Bolivia.", "BO"),
        ("Five inmates died in Santa Cruz in eastern Bolivia.", "BO"),
        ("Nine people were killed in Wellington, a suburb of Freetown.", "SL"),
        ("Nine people were killed in Wellington, a suburb of the capital Freetown.", "SL"),
        ("Nine people were killed in Wellington.", "NZ"),
        ("Nine people were killed in drone strikes by Israel in Gaza.", "PS"),
    ],
)
def test_what_holds_a_town_tells_it_from_its_namesake(text: str, land: str) -> None:
    assert told(text)[0] == land


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("Mud swept through Mocoa, near the border with Ecuador, and 34 people were killed.", "CO"),
        (
            "A man with severe burns has died in Lithuania, North Macedonia's health ministry said. "
            "The death toll of the fire is now 61.",
            "MK",
        ),
        ("A woman who was hurt in the blaze in Soma died in Austria, so that the dead are 21.", "TR"),
        ("A woman who lived in Soma died in Vienna.", "AT"),
        ("Twenty inmates died during a break-out from Kinshasa's prison.", "CD"),
    ],
)
def test_where_one_died_who_was_hurt_elsewhere_is_not_where_it_was(text: str, land: str) -> None:
    assert told(text)[0] == land


@pytest.mark.parametrize(
    ("text", "conflict"),
    [
        ("The dead of Derna now number 11,300.", None),
        ("The dead of the battle of Derna now number 300.", "libya"),
        ("The dead of Derna since the war began now number 300.", "libya"),
        ("The death toll in Libya has reached 11,300.", "libya"),
    ],
)
def test_the_bare_toll_of_a_town_is_no_running_count_of_a_war(text: str, conflict: str | None) -> None:
    assert told(text, day="2015-09-17")[1] == conflict


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("The siege is over and nine guests are dead, says Kenyatta.", "KE"),
        ("Nine guests died in the fire, Mr Kenyatta said.", "KE"),
        # a person of that name whom the text names in full
        ("Ivo Kenyatta was hurt. Nine guests died in the fire, Kenyatta said.", None),
        ("Nine guests died in the fire in Kenyatta Street.", None),
    ],
)
def test_who_is_known_by_the_last_name_tells_the_land(text: str, land: str | None) -> None:
    assert told(text)[0] == land


@pytest.mark.parametrize(
    ("text", "conflict"),
    [
        ("Gunmen murdered 34 villagers at the market, Governor Hyacinth Alia said.", "nigeria"),
        ("Residents say 34 people were murdered in the market, Governor Hyacinth Alia said.", "nigeria"),
        ("Residents say two people were murdered in the market, Governor Hyacinth Alia said.", None),
        ("Residents say 34 people were murdered in a market in Lagos.", None),
    ],
)
def test_the_murder_of_many_where_a_war_is_fought_is_of_it(text: str, conflict: str | None) -> None:
    assert told(text, day="2025-06-18")[1] == conflict


def test_an_apostrophe_may_stand_in_a_name() -> None:
    assert told("Nine people died in a stampede at a match in N'Zerekore.")[0] == "GN"


@pytest.mark.parametrize(
    ("text", "conflict"),
    [
        ("Barsalogho: at least 100 dead, says the mayor.", "sahel"),
        ("Families put the dead of Barsalogho at 134.", "sahel"),
        ("Thirty-three bodies were taken from the ruins after the strike in Barsalogho.", "sahel"),
        # few may die of anything, very many do of a flood
        ("Barsalogho: two dead, says the mayor.", None),
        ("Barsalogho: 11,300 dead, says the mayor.", None),
        # where somebody is looked for, something fell or sank
        ("Barsalogho: 100 dead, nine still missing, says the mayor.", None),
        ("Barsalogho: 100 dead after an explosion, says the mayor.", None),
        ("Barsalogho: 100 dead in a crash, says the mayor.", None),
        # no war is fought there
        ("Kongsberg: at least 100 dead, says the mayor.", None),
    ],
)
def test_the_many_dead_of_a_town_of_which_no_more_is_told_are_of_the_war_there(text: str, conflict: str | None) -> None:
    assert told(text, day="2024-08-30")[1] == conflict


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("The Amhara Association of America now puts the dead of the massacre at 53.", "ET"),
        ("The White Helmets say nine people have died.", "SY"),
        ("Nine people died in the fire, the FSB said.", "RU"),
    ],
)
def test_a_body_of_one_land_tells_it(text: str, land: str) -> None:
    assert told(text)[0] == land
