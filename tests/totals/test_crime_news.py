"""Crime news: who shot others and himself, who died later of what was done to him, and what a year's counts add."""

from __future__ import annotations

import pytest

from tests.totals.test_round_ups import totals


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # by his own hand, and another by his
        ("A man committed suicide on Monday after killing his wife.", {"killed": 2}),
        ("A man killed his wife and then committed suicide.", {"killed": 2}),
        ("A man attempted to commit suicide on Monday.", {}),
        ("A woman was shot in the leg. The suspect died of a self-inflicted wound.", {"injured": 1, "killed": 1}),
        ("A soldier was killed by a suicide bomber. His guard was wounded.", {"injured": 1, "killed": 1}),
        # the suspect in it
        ("The suspect in the shooting is dead and one other person was hurt.", {"killed": 1, "injured": 1}),
        ("Two suspects in the killing were arrested.", {"detained": 2}),
        # who later died of it
        ("He stabbed a woman, who later died.", {"killed": 1}),
        ("He shot one person inside the door, who was pronounced dead at a hospital.", {"killed": 1}),
        ("They wounded a man who had killed two people.", {"injured": 1, "killed": 2}),
        ("He shot two men; one died.", {"injured": 1, "killed": 1}),
        ("Twelve people were taken to hospital and one died.", {"injured": 12, "killed": 1}),
        # whom a hospital treats
        ("Two people were killed. The hospital is treating a third victim from the shooting.",
         {"killed": 2, "injured": 1}),
        ("The hospital is treating two victims.", {}),
        # told again in other words
        ("A gunman died after killing two others. Three people were killed. He shot a man, who died. Another died.",
         {"killed": 3}),
        # a year's count, and the road's
        ("Two boys were killed on Sunday, bringing the murder count for the year to 49.", {"killed": 2}),
        ("A man was shot dead on Monday. The killing brought the year's murder tally to 49.", {"killed": 1}),
        ("A man was shot dead on Monday. His death brings the city's homicide count to 49.", {"killed": 1}),
        ("Two people died in crashes on Monday, taking the road toll to 134.", {"killed": 2}),
        ("Two more people died of their wounds, bringing the death toll to five.", {"killed": 5}),
        # another attack, before it
        ("Ten rebels were killed on Saturday. The minister condemned the last strike that killed four rebels.",
         {"killed": 10}),
        ("Ten rebels were killed on Saturday. Ties cooled last year following the raid that killed 24 soldiers.",
         {"killed": 10}),
        # murder and suicide: who was shot is dead
        ("Two people are dead in a murder-suicide. He shot his wife's friend and then killed himself.", {"killed": 2}),
        ("Three people died in a murder-suicide. His son was shot but is expected to survive.",
         {"killed": 3, "injured": 1}),
        ("They found two men with gunshot wounds. Both men died at the scene.", {"killed": 2}),
        ("They found a woman with gunshot wounds. Though they tried to save her, she died.", {"killed": 1}),
        ("They found a woman with gunshot wounds. He died.", {"injured": 1, "killed": 1}),
        ("Two men were found shot, including one who died.", {"injured": 1, "killed": 1}),
        # bodies found, while others are missing still
        ("Rescuers have retrieved 116 bodies but more than 80 people are still missing. Earlier, they had pulled out "
         "nearly 30 bodies.", {"killed": 116, "missing": 80}),
        ("A suspect was arrested. Police say one suspect was shot and killed and another suspect was arrested.",
         {"killed": 1, "detained": 1}),
        # a lower count of another place does not make dozens exact
        ("The blast injured dozens of people. Another bomb went off in the port, injuring nine people.", {}),
        # two sides, each with its own
        ("The rebels suffered 25 dead and 24 wounded. The army suffered three dead and 19 wounded.",
         {"killed": 28, "injured": 43}),
        ("Two soldiers, both former rebels, were killed in a clash.", {"killed": 2}),
        ("A bomb injured at least a half dozen other people.", {"injured": 6}),
        # a toll that rises on a later day is of the event
        ("Some 200 people were hurt in a blast on Wednesday. On Thursday, the death toll grew to 14.",
         {"injured": 200, "killed": 14}),
        # households are no persons, those without homes are
        ("Landslides leave 900 households displaced. They left close to 1,000 people without homes.",
         {"displaced": 1000}),
    ],
)  # fmt: skip
def test_totals_of_crime_news(text: str, expected: dict[str, int]) -> None:
    assert totals(text) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Crash Kills Four [VIDEO]", {"killed": 4}),
        ("Crash at 1545 (2145 GMT) kills two", {"killed": 2}),
        ("Crash Kills 4, Driver Held", {"killed": 4}),
        ("Crash kills 4, driver held", {"killed": 4}),
        ("Officer shoots robber", {"injured": 1}),
        ("Crash Kills 4; Driver Sought", {"killed": 4}),
        ("Bomb Kills 4, Suspect Arrested", {"killed": 4, "detained": 1}),
        ("Bomb kills four soldiers, driver and child", {"killed": 6}),
        ("Gunman kills self after standoff", {"killed": 1}),
        ("Man kills wife, self", {"killed": 2}),
        ("Crash kills one six-year-old boy", {"killed": 1}),
        # what stands before a count of its own is no name
        ("Train Derails, 12 Killed", {"killed": 12}),
        ("Boat Sinks Off Bor; 12 Drowned", {"killed": 12}),
        ("Bombs Rip Market, At Least 12 Killed", {"killed": 12}),
        ("Police Raid Slum, Twelve Arrested", {"detained": 12}),
        ("Mayor Luis Vidal, 12 others killed in blast", {"killed": 13}),
        ("Luis Vidal, 12, killed in blast", {"killed": 1}),
        ("Five shot, one killed at house party", {"injured": 4, "killed": 1}),
        ("Attack kills 12, deadliest since 2010 blast that killed 40", {"killed": 12}),
        ("Twelve lose lives in floods", {"killed": 12}),
        ("Crash kills twenty-two", {"killed": 22}),
    ],
)
def test_totals_of_headlines(title: str, expected: dict[str, int]) -> None:
    assert totals("", title=title) == expected


def test_who_was_shot_in_the_headline_is_the_one_who_died() -> None:
    text = "A guard shot and killed a man on Saturday. Police say the suspect died at the scene."
    assert totals(text, title="Guard Shoots Robber") == {"killed": 1}
