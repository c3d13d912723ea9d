"""Where the victims live, where a quake was felt and who owns a bus are not where it was."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Four residents of Uttar Pradesh were killed when a bus fell into a gorge in Uttarakhand.", "Uttarakhand"),
        ("Four residents of Uttar Pradesh were killed in a fire.", "Uttar Pradesh"),
        ("Floods displaced 90 residents of Kampala in Uganda.", "Kampala"),
        ("Some 1,500 were evacuated from cities in Ukraine, none from Mariupol.", "Ukraine"),
        ("Tonga is a Pacific island nation. The Pacific island nation's storm hurt nine people.", "Tonga"),
        ("Nine people were hurt in a quake in Piura that was also felt in Ecuador.", "Piura"),
        ("A bus belonging to the Niger State Transport Authority crashed in Funtua, killing nine.", "Funtua"),
    ],
)
def test_where_it_was(text: str, where: str) -> None:
    (one,) = claims(text)
    assert one.place is not None
    assert one.place.name == where
