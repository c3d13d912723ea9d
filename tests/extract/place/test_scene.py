"""Where the event of an item was, as a sentence of its own tells."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims

LEAD = "Nine people have been killed in eastern Peru, officials say."
LATER = "Peru's president spoke in Lima."


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("The attack occurred on Wednesday in the town of Kandaro in the Ayacucho region.", "Kandaro"),
        ("The bus crash, which happened near Arequipa, was the third this year.", "Arequipa"),
        ("It took place in Arequipa.", "Arequipa"),
        ("The talks took place in Arequipa.", "Peru"),
        ("The attack occurred on Wednesday.", "Peru"),
        ("The attack occurred in Arequipa. The fire happened in Trujillo.", "Peru"),  # of two events
    ],
)
def test_the_sentence_that_says_where_it_happened_tells_the_place_of_the_dead(sentence: str, place: str) -> None:
    told = claims(f"{LEAD} {sentence} {LATER}", title="Nine killed in bus attack in Peru")[-1].place
    assert told and told.name == place
