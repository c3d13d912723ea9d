"""The dead and the injured who together are the casualties told before them."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims

CIVILIANS, ANYBODY = "civilian", "unspecified"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("There were 1,200 civilian casualties in May: 200 killed and 1,000 injured.", CIVILIANS),
        ("There were 1,200 civilian casualties, with 200 deaths and 1,000 people injured.", CIVILIANS),
        ("The office counted almost 1,200 civilian casualties. There were 196 deaths and 988 injuries.", CIVILIANS),
        ("There were 1,200 civilian casualties, with 90 deaths and 300 people injured in Bor alone.", ANYBODY),
        ("There were 1,200 casualties, with 200 deaths and 1,000 people injured.", ANYBODY),
    ],
)
def test_who_makes_up_the_casualties(text: str, kind: str) -> None:
    found = claims(text)
    assert [one.harm.value for one in found] == ["casualties", "killed", "injured"]
    assert {one.victim_class[0].value for one in found[1:]} == {kind}
