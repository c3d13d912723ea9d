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
        ("Bandits kidnapped 120 pupils in Bor on Monday. The headmaster hid under the roof of a bus.", "violence"),
        ("Nineteen pupils were kidnapped in Bor on Monday.", "violence"),
        ("Police detained two men in Bor after a ferry sank.", "unknown"),
        ("Police detained two suspects in Bor after a fatal crash.", "crime"),
        ("Some 500 cholera patients were displaced in Bor by rebels.", "violence"),
    ],
)
def test_some_harms_never_come_from_some_causes(text: str, cause: str) -> None:
    assert claims(text)[0].cause == cause
