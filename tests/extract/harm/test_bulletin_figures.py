"""What bulletins say of those held, found, freed and looked for, and of whom they count beside them."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested nine men, including two who were later released.",
         [("detained", "nine"), ("detained", "two")]),
        ("Police arrested four men and raided the camp, resulting in the detention of another.",
         [("detained", "four"), ("detained", "another")]),
        ("Police arrested and charged 40 people after the riot.", [("detained", "40")]),
        ("A man stabbed and robbed several people in Ardale.", [("injured", "several")]),
        ("Police were detaining and beating thousands.", [("detained", "thousands")]),
        ("The town was attacked and lost 40 people.", [("killed", "40")]),
        ("The group lists 1,200 people held as political prisoners.", [("detained", "1,200")]),
        ("The raids drove some 5,000 more into exile abroad.", [("displaced", "some 5,000")]),
        ("Dozens of Hutus and Tutsis were killed.", [("killed", "Dozens")]),
        # bodies and those who come for them
        ("Twelve bodies were recovered on Sunday, with 35 more found on Monday.",
         [("killed", "Twelve"), ("killed", "35")]),
        ("A ferry brought two bodies and 200 relatives of the victims.", [("killed", "two")]),
        ("Twelve people died. Two friends of those killed spoke.", [("killed", "Twelve")]),
        ("Twelve people died. Two of those killed were nurses.", [("killed", "Twelve"), ("killed", "Two")]),
        # mines
        ("A blast in a mine traps 141 miners.", [("affected", "141")]),
        ("The fate of two other miners is not known.", [("missing", "two")]),
        ("A man helped 31 trapped miners flee.", []),
        # another's figure
        ("The army counted seven injured. Hospitals put the figure higher, at 19.",
         [("injured", "seven"), ("injured", "19")]),
        ("A woman was reported to have a broken leg.", [("injured", "A woman")]),
    ],
)  # fmt: skip
def test_bulletin(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


def test_earlier_is_only_the_first() -> None:
    first, then = claims("Earlier, 88 miners were believed trapped in Bor, but a report revised that down to 70.")
    assert first.prior
    assert not then.prior
