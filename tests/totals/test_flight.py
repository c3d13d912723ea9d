"""How many had to flee: of the month and of the year, of those affected, by places, and who lost all that they had."""

from __future__ import annotations

import pytest

from schemas import Claim, Victim
from streams.extract import read_story
from streams.totals import POLICIES, totals_of
from tests.extract.reading import news


@pytest.mark.parametrize(
    ("text", "displaced"),
    [
        (
            "Some 10,000 Ruritanians were displaced by fighting this month. One million have been displaced since "
            "January, the council said.",
            10_000,
        ),
        (
            "One million Ruritanians have been displaced by fighting since January. Some 10,000 were displaced this "
            "month, the council said.",
            1_000_000,
        ),
        ("Floods hit Lora. In total 366,000 people were affected, of whom 76,800 were relocated.", 76_800),
        ("Some 4,000 of these displaced people have sought refuge in the mission. About 200 are in a school.", 4_000),
        ("Some 700 people were displaced in Lora, 300 in Mell and 150 in Bor.", 1_150),
        ("Some 700 people were displaced, 300 in Mell and 150 in Bor.", 700),
        ("The slide hit Lora. As many as 70 people and 300 livestock were rendered homeless.", 70),
        ("The storm left homeless some 700 people.", 700),
        ("Homeless: 700", 700),
        ("In Lora about 700 have no roof over their heads.", 700),
        ("Fire razed the homes of 700 people in Lora.", 700),
        ("The fire swept Lora. After it 1,280 people had lost everything.", 1_280),
        (
            "In May 2024 all of Lora's people (about 1,100) were evacuated. They came back in June. The office has "
            "registered 696 displaced people since 18 January.",
            696,
        ),
    ],
)  # fmt: skip
def test_how_many_fled(text: str, displaced: int) -> None:
    records = [one for one in read_story(news(text, day="2025-03-06")) if isinstance(one, (Claim, Victim))]
    totals = totals_of(records, POLICIES["strict"], text=text)
    assert totals["displaced"].stated == displaced
