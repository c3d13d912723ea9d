"""What harmed people: of the sentence, of the item, and what a harm never comes from."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Militants stopped a bus near Bor and killed nine passengers.", "violence"),
        ("Nine people lost their lives in the unrest in Bor. Shots came from rooftops.", "violence"),
        ("Two soldiers were killed when their lorry overturned near Bor.", "accident"),
        ("Soldiers in boats searched the valley. The flood has killed 38 people in Bor.", "disaster"),
        ("The hospital in Bor has no vaccines. A monitor puts the dead at 594.", "unknown"),
        ("A bus fell off a bridge near Bor. Nine people were killed.", "accident"),
        ("Nineteen people died in the demonstrations in Bor. Two others died in a road accident.", "violence"),
        ("A man stabbed nine people at a bus station in Bor.", "crime"),
        ("Armed men opened fire on a wedding party in Bor, killing nine people.", "violence"),
        ("Two fighters of the gang were killed in a murder in Bor by soldiers of the army.", "violence"),
    ],
)
def test_what_stands_in_any_story_tells_no_cause_where_another_word_does(text: str, cause: str) -> None:
    assert claims(text)[0].cause == cause


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("A minibus plunged into a gorge near Bor, killing nine people.", "accident"),
        ("Two lorries collided head-on near Bor, killing nine people.", "accident"),
        ("Nine hikers died near Bor after falling from a ridge.", "accident"),
        ("Nine people were killed when a gas cylinder exploded in a bakery in Bor.", "accident"),
        ("Nine people died in Bor when a fire engulfed a market.", "accident"),
        ("Nine people were killed in an explosion in Bor.", "unknown"),
        ("Nine people were killed by severe weather in Bor.", "disaster"),
        ("A jet crashed in severe weather near Bor, killing nine people.", "accident"),
        ("Nine people died of tuberculosis in Bor.", "disease"),
        ("Nine people were killed in a plane crash in Warsaw.", "accident"),
    ],
)
def test_mishaps_weather_and_illness_are_told_by_many_words(text: str, cause: str) -> None:
    assert claims(text)[0].cause == cause


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("A swimmer was killed in a shark attack near Bor.", "accident"),
        ("Nine people died of heart attacks in Bor.", "disease"),
        ("A Bombardier jet crashed near Bor, killing nine people.", "accident"),
        ("A bomb killed nine people in Bor.", "violence"),
        ("Nine soldiers died when a fighter jet crashed near Bor.", "accident"),
        ("Fighter jets hit a school in Bor, killing nine people.", "violence"),
        ("Nine people died in Bor amid talks on a trade war.", "unknown"),
        ("Nine people were killed when a lightning strike hit a church in Bor.", "disaster"),
    ],
)
def test_of_words_within_each_other_the_longest_tells(text: str, cause: str) -> None:
    assert claims(text)[0].cause == cause


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("An earthquake with an epicentre in the Bay of Bor strikes the coast, killing nine people.", "disaster"),
        ("A bus strikes two pedestrians in Bor, killing one person.", "accident"),
        ("Buildings and vehicles were damaged in Russian strikes near Bor, killing six people.", "violence"),
        ("A train hit by strikes near Bor burned; nine people were killed.", "violence"),
        ("Israeli strikes on a bus near Bor kill nine people.", "violence"),
    ],
)
def test_what_strikes_may_be_nature_or_a_vehicle(text: str, cause: str) -> None:
    assert claims(text)[0].cause == cause


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Nine people were injured in a stabbing attack in Bor.", "crime"),
        ("Nine people were hurt in an arson attack in Bor.", "crime"),
        ("A man opens fire in a courthouse in Bor, killing nine people.", "crime"),
        ("Nine people were killed in a drive-by shooting near Bor.", "crime"),
        ("Nine people were killed in an attack near Bor.", "violence"),
        ("Gunmen opened fire in Bor, killing nine people.", "violence"),
        ("Insurgents killed nine people in a mass shooting in Bor.", "violence"),
        ("Police shot dead nine men in Bor.", "violence"),
        ("Gunmen killed nine people in a raid on Bor, where 40 houses were set on fire.", "violence"),
        ("Five police officers were killed in a crash near Bor.", "accident"),
    ],
)
def test_what_soldiers_and_murderers_do_alike_is_told_by_the_words_beside_it(text: str, cause: str) -> None:
    assert claims(text)[0].cause == cause


@pytest.mark.parametrize(
    ("title", "text", "cause"),
    [
        ("Insurgency in Northland", "Nine people were killed in a mass shooting in Bor.", "violence"),
        ("School shooting in Northland", "Nine people were killed in an attack in Bor.", "crime"),
        ("Train disaster in Bor", "Troops were sent to help. They found 57 dead.", "accident"),
        ("Drone attack on Bor", "A fire spread to a second tank, injuring nine firefighters.", "violence"),
        ("War in Northland", "Nine people were killed in a car crash in Bor.", "accident"),
    ],
)
def test_the_title_and_the_first_sentence_tell_what_a_sentence_leaves_open(title: str, text: str, cause: str) -> None:
    assert claims(text, title=title)[-1].cause == cause


def test_a_running_count_is_not_of_the_event_with_which_an_item_begins() -> None:
    text = (
        "Six babies died of cold weather in Bor. The war has gone on since May 2023. "
        "Since then 4,800 people have been killed."
    )
    assert [one.cause for one in claims(text)] == ["disaster", "violence"]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Nine soldiers were killed in a live-fire exercise when a shell exploded near Bor.", "accident"),
        ("Nine people were hurt when jets dropped bombs by accident near Bor.", "accident"),
        ("An airstrike sank a ferry near Bor, killing nine people.", "violence"),
        ("Nine people died in Bor when a building hit by a missile collapsed.", "violence"),
    ],
)
def test_some_words_overrule_what_else_is_told(text: str, cause: str) -> None:
    assert claims(text)[0].cause == cause


def test_the_toll_to_which_another_death_brings_a_war_is_of_the_war() -> None:
    text = "A pilot died in a helicopter crash, bringing the number of soldiers killed in the war to nine."
    assert [one.cause for one in claims(text)] == ["accident", "violence"]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Police arrested nine people in raids in Bor.", "crime"),
        ("Police arrested nine people in Bor on suspicion of fraud.", "crime"),
        ("Soldiers arrested nine people in raids in Bor.", "violence"),
    ],
)
def test_a_raid_in_which_people_are_held_is_no_violence_of_itself(text: str, cause: str) -> None:
    assert claims(text)[0].cause == cause


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Bandits kidnapped 120 pupils in Bor on Monday. The headmaster hid under the roof of a bus.", "violence"),
        ("Nineteen pupils were kidnapped in Bor on Monday.", "violence"),
        ("Police detained two men in Bor after a ferry sank.", "unknown"),
        ("Police detained two suspects in Bor after a fatal crash.", "crime"),
        ("Some 500 cholera patients were displaced in Bor by rebels.", "violence"),
    ],
)
def test_some_harms_never_come_from_some_causes(text: str, cause: str) -> None:
    assert claims(text)[0].cause == cause


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Israeli fire killed nine people in Gaza.", "violence"),
        ("An Israeli jet strikes Gaza, killing nine.", "violence"),
        ("A storm strikes near Bor, killing nine people.", "disaster"),
        ("Men in a car fired on shoppers, killing nine people in Bor.", "unknown"),
        ("Nine people died in a region long plagued by poverty.", "unknown"),
    ],
)
def test_words_that_only_begin_like_a_cause(text: str, cause: str) -> None:
    assert [one.cause.value for one in claims(text)] == [cause]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("A man was shot dead by police in Bor.", "violence"),
        ("A man was fatally shot by two border patrol agents in Bor.", "violence"),
        ("Nine people were shot dead by unknown gunmen in Bor.", "violence"),
        ("A man was shot by a robber who fled police in Bor.", "crime"),
        ("A man was shot dead by two masked men in Bor.", "crime"),
        ("The wildfire killed two people as crews combat the flames in Bor.", "disaster"),
    ],
)
def test_who_shot_tells_of_what_kind_it_was(text: str, cause: str) -> None:
    assert [claim.cause.value for claim in claims(text)] == [cause]
