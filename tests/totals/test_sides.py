"""Both sides of a fight, parts without a noun, rounded figures, and deeds for which people were arrested."""

from __future__ import annotations

import pytest

from tests.totals.test_windows import told


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Security forces killed five Maoists in a forest near Bor on Tuesday. A head constable was killed and two "
         "soldiers were injured.", 6),
        ("Bodies of four rebels were recovered near Bor on Tuesday. Constable Karl Moor and Head Constable B. Rao were "
         "killed.", 6),
        ("Troops killed nine militants near Bor on Tuesday. One officer was killed and three were wounded.", 10),
        ("The killing of 27 terrorist elements in exchanges of fire near Bor, and of 4 others whose car was hit, was "
         "announced. Two conscripts were killed by a mine.", 33),
        ("Troops killed one Kasa Front insurgent in a village near Bor on Tuesday. Troops met three armed insurgents, "
         "which ended with one insurgent killed.", 1),
        # those told of by themselves may be among the dead
        ("Gunmen killed nine people in Bor on Tuesday. A policeman was killed at the gate.", 9),
        ("Troops killed nine militants near Bor on Tuesday. A militant was shot dead in a cave.", 9),
        ("Troops killed nine militants near Bor on Tuesday. Their commander, Ali Reza, was killed.", 9),
    ],
)  # fmt: skip
def test_one_of_the_other_side_is_none_of_those_counted(text: str, killed: int) -> None:
    assert told(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Eleven fighters were killed on Monday: eight died near Bor and three died near Lum.", 11),
        ("Eleven fighters were killed on Monday: eight died near Bor and two died near Lum.", 21),
    ],
)
def test_numbers_without_a_noun_that_make_one_before_are_its_parts(text: str, killed: int) -> None:
    assert told(text)[0] == killed


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Quake injures more than 20 in Bor", "At least 22 people were injured in Bor on Tuesday.", [0, 22]),
        (
            "Ruritania passes 600 deaths from cholera",
            "The outbreak has killed 613 people, the ministry said.",
            [613, 0],
        ),
        ("Blast kills 30 in Bor", "Thirty people were killed in Bor on Tuesday. A hospital spoke of 32 dead.", [30, 0]),
    ],
)
def test_an_exact_figure_takes_the_place_of_a_round_one_near_to_it(title: str, text: str, expected: list[int]) -> None:
    assert told(text, title=title)[:2] == expected


def test_what_has_been_counted_since_days_is_wider_than_an_event() -> None:
    text = (
        "A couple died of fumes in their home in Bor on Tuesday. "
        "The storm has now been blamed for 11 deaths in the state since Sunday."
    )
    assert told(text)[0] == 2


def test_a_bomber_whom_a_list_of_the_dead_names_counts() -> None:
    text = (
        "A car bomb exploded at a checkpoint in Bor on Sunday. The dead were the bomber, two soldiers and two shoppers."
    )
    assert told(text)[0] == 5


def test_the_deed_of_those_arrested_counts_in_the_first_sentence_of_the_text_too() -> None:
    text = (
        "Police in Bor have arrested two men in connection with the murder of two young cousins whose bodies were "
        "found near Lum. The boys, aged six and eight, were last seen playing on Saturday."
    )
    assert told(text, title="Two arrested after bodies of missing cousins found") == [2, 0, 2]


def test_a_report_of_numbers_tells_those_of_its_window() -> None:
    text = (
        "At least 356 journalists were in jail around the world on December 1, a group said in its annual report on "
        "Wednesday. The group also documented the killing of 68 reporters last year."
    )
    assert told(text, day="2025-01-22")[0] == 68


def test_what_stands_now_takes_the_place_of_what_was_said_then() -> None:
    text = "The first count was of three dead. It now stands at five dead and seven wounded, and 17 rebels were killed."
    assert told(text)[:2] == [22, 7]


def test_one_more_whom_a_later_list_joins_to_those_counted_counts() -> None:
    text = "Eleven pupils and their driver were taken to hospital after a bus rolled over near Bor on Monday."
    assert told(text, title="11 pupils hurt in bus crash")[1] == 12


def test_news_of_several_voices_is_no_list_of_operations() -> None:
    text = (
        "The army cleared the barricades in Bor on Sunday. A rights group said at least 33 people were killed.\n\n"
        "In Lum, life went on as before, witnesses said.\n\n"
        "In Kila, the governor said that 264 people had been killed in the country since the protests began."
    )
    assert told(text)[0] == 33


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Twenty-two of the rebels were left dead on the bank. Own troops recorded three killed and eleven wounded.",
         [25, 11]),
        ("A riot broke out in the prison of Bor on Monday, leaving two inmates dead and 41 others injured. Three "
         "officers were also hurt.", [2, 44]),
    ],
)  # fmt: skip
def test_the_own_side_and_others_too_are_added(text: str, expected: list[int]) -> None:
    assert told(text)[:2] == expected


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        # what was told first is a part of what is told next
        ("A raid on Tuesday killed 12 guards. Gunmen killed 16 people, including 12 guards, police said.", 16),
        ("A raid on Tuesday killed 12 guards. Gunmen killed 16 people, including nine guards, police said.", 12),
        # as many as were met are not as many as died
        ("Nine rebels were killed near Bor on Tuesday. Troops had met some 15 rebels at a camp. The bodies of the "
         "armed men were recovered.", 9),
    ],
)  # fmt: skip
def test_a_part_told_before_its_whole_and_those_who_were_met(text: str, killed: int) -> None:
    assert told(text)[0] == killed
