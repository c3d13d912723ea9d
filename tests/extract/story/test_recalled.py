"""Events of long ago that an item recalls, and figures of no event at all."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, told


@pytest.mark.parametrize(
    ("text", "period"),
    [
        # the event that was dated before, whatever days stand between
        ("She was taken in the attack on 7 March 2022. The bodies came home on Saturday. About 90 people were killed "
         "in the attack.", "2022-03-07..2022-03-07"),
        ("She was taken in the 7 March 2022 attack. The bodies came home on Saturday. About 90 people were killed in "
         "the attack.", "2022-03-07..2022-03-07"),
        # another event than the one that was dated, and one that was dated later
        ("She was taken in the attack on 7 March 2022. The bodies came home on Saturday. About 90 people were killed "
         "in the crash.", "2024-05-18..2024-05-18"),
        ("She was hurt in an attack on 7 March 2022. Gunmen launched a new attack on Saturday. About 90 people were "
         "killed in the attack.", "2024-05-18..2024-05-18"),
        # the story of one old day
        ("The ferry went down on 14 March 2022. Divers searched for weeks. In the end 82 bodies were recovered.",
         "2022-03-14..2022-03-14"),
        ("The ferry went down on 14 March 2022. Divers searched it. A storm has killed 82 people.", "-"),
        ("The ferry went down on 14 March 2022. Police were back on Saturday. There 82 bodies were recovered.",
         "2024-05-18..2024-05-18"),
        # how people are, and what happened
        ("They met on Saturday. Israel says eight of the 33 are dead.", "-"),
        ("They met on Saturday. Both sides said eight of these hostages are dead, but only one was named.", "-"),
        ("A blast hit Bor on Saturday. Eight of the workers are dead after it.", "2024-05-18..2024-05-18"),
        ("A blast hit Bor on Saturday. Eight people are dead.", "2024-05-18..2024-05-18"),
        # what somebody is accused of
        ("The man died on Saturday. Rights groups accused the militia of torturing and killing hundreds of villagers.",
         "-"),
    ],
)  # fmt: skip
def test_the_day_of_what_is_recalled(text: str, period: str) -> None:
    assert told(text)[1] == period


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Dozens have been beaten or killed by the militia since the group took the city.", "cumulative"),
        ("It has killed nine people in the worst attack since the army took the city.", "incident"),
        ("About 3,000 people were killed during the rebels' violent campaign to seize Bor.", "cumulative"),
        ("Three people were killed during the army's campaign.", "incident"),
        ("The militia that killed up to 80,000 people fled to the east.", "cumulative"),
        ("The earthquake that killed up to 80,000 people shook the east.", "incident"),
        ("Road accidents kill an average of 1,400 people every year in the country.", "period"),
        ("Overdoses are linked to tens of thousands of deaths in the country each year.", "period"),
        ("A bomb killed nine people a year after the truce.", "incident"),
        ("As many as 665 bodies are being held by the army in numbered cemeteries.", "stock"),
    ],
)
def test_figures_of_no_single_event(text: str, measure: str) -> None:
    assert told(text)[0].measure.value == measure


def test_the_dead_of_a_part_and_those_set_against_them_are_counted_over_the_same_time() -> None:
    found = claims("Police said 6,953 people were murdered between October and December 2023. Of these, 12 were killed "
                   "on farms. In contrast, 961 women were murdered alongside 273 children.")  # fmt: skip
    assert [(c.quantity.value, c.measure.value, c.period and c.period.start) for c in found] == [
        (value, "period", "2023-10") for value in (6953, 12, 961, 273)]  # fmt: skip


def test_a_sentence_that_goes_its_own_way_is_of_its_own_time() -> None:
    *_, last = claims("Police said 953 people were murdered between October and December 2023. A blast killed 12 men.")
    assert last.measure.value == "incident" and last.period is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The seven credible reports accounted for 22 deaths.", "increment"),
        ("Those cases led to 22 civilian deaths, the coalition said.", "increment"),
        ("The three strikes accounted for 22 deaths.", "total"),
    ],
)
def test_the_dead_of_assessed_reports_are_in_the_count_to_date(text: str, role: str) -> None:
    assert told(text)[0].role.value == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        # the item tells of these days, and recalls what was long ago
        ("She was taken in the attack on 7 March 2022. The bodies came home on Saturday. About 90 people were killed "
         "in the attack.", "background"),
        ("A court in Bor heard him on Saturday. The van was stopped on 14 March 2022. Two guards were killed.",
         "background"),
        ("A court in Bor heard him on Saturday. Two guards were killed there on 14 March 2022.", "background"),
        # it tells of nothing newer
        ("The rebels took them on 14 March 2022. The three were killed by a bomb, it says.", "total"),
        # a toll of long ago that somebody gives now, or that rose now
        ("He was in Bor on Saturday. Officials said 90 people were killed in the crash on 7 March 2022.", "total"),
        ("He was in Bor on Saturday. The death toll from the crash on 7 March 2022 has risen to 90.", "total"),
        ("She came home on Saturday. The crash on 7 March 2022 killed 90 people, officials said.", "total"),
        # beside of what somebody says
        ("He was in Bor on Saturday. Officials said a crash that killed 90 people on 7 March 2022 was avoidable.",
         "background"),
        ("A report on Saturday blamed the pilot. \"He was tired,\" Ana Ruiz said. \"About 90 people were killed in the "
         "crash on 7 March 2022. He slept.\"", "background"),
        ("A report on Saturday blamed the pilot. Officials said he was tired. About 90 people were killed in the crash "
         "on 7 March 2022, they said.", "total"),
        # not so long ago
        ("A court in Bor heard him on Saturday. The van was stopped on 25 April. Two guards were killed.", "total"),
    ],
)  # fmt: skip
def test_what_was_long_ago_is_background_where_newer_is_told(text: str, role: str) -> None:
    assert told(text)[0].role.value == role
