"""Those called by what befell them, numbers told twice, households beside persons, and what is none of these."""

from __future__ import annotations

import pytest

from tests.extract.reading import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast left dozens of dead.", [("killed", "dozens")]),
        ("Clashes left hundreds of wounded and dozens of missing.", [("injured", "hundreds"), ("missing", "dozens")]),
        ("Several were killed, hundreds of injured were flown out.", [("killed", "Several"), ("injured", "hundreds")]),
        ("The raid left nine dead, hundreds of injured, and 40 people detained.",
         [("killed", "nine"), ("injured", "hundreds"), ("detained", "40")]),
        ("Clashes left hundreds of dead and wounded.", [("casualties", "hundreds")]),
        ("Clashes left hundreds of dead, wounded and missing.", []),
        ("Hundreds of injured and sick soldiers marched.", []),
        # the same number in digits
        ("Twelve people died; twenty-four (24) were reported injured.",
         [("killed", "Twelve"), ("injured", "twenty-four")]),
        ("The raid lasted five (5) days.", []),
        # households and persons
        ("Some 900 families/4,000 persons were evacuated.", [("displaced", "Some 900"), ("displaced", "4,000")]),
        ("Some 900 families / 4,000 persons were evacuated.", [("displaced", "Some 900"), ("displaced", "4,000")]),
        ("Still 900 families/4,000 persons were inside the evacuation center.",
         [("displaced", "900"), ("displaced", "4,000")]),
        # where they are is no count of them
        ("Families are aided and sheltered in 1,117 evacuation centers.", []),
        ("Nine died. Out of the dead, five were children.", [("killed", "Nine"), ("killed", "five")]),
        ("A judge probes the abduction and possible murder of 32 farmers.", [("killed", "32")]),
        ("A pastor was shot by a gunman in the refugee camp.", [("injured", "A pastor")]),
        # how one was hurt
        ("Oscar Vidal was found with multiple injuries.", []),
        ("It was a bus crash with multiple injuries.", [("injured", "multiple")]),
        ("A raid killed nine. There is a list with 100 names of people who will be executed.", [("killed", "nine")]),
    ],
)  # fmt: skip
def test_called_so(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected
