"""What a month's count is broken down into by place and harm is of that month, seen from Monday, 20 May 2024."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        # by place, beside the count of the land
        ("Nearly 2,000 Iraqis were killed or injured in April. Baghdad was the worst affected with 292 people killed"
         " and 852 injured. In Diyala province 92 were killed. There were 86 killed in Nineveh province.",
         ["2024-04", "2024-04", "2024-04", "2024-04", "2024-04"]),
        # by harm, of all
        ("Nearly 2,000 Iraqis were killed or injured in April. A total of 714 were killed and 1,269 were injured.",
         ["2024-04", "2024-04", "2024-04"]),
        # not what one event led to, nor a few
        ("Nearly 2,000 Iraqis were killed in April. In Diyala 92 were killed in an explosion.", ["2024-04", "-"]),
        ("Nearly 2,000 Iraqis were killed in April. In Diyala nine people were killed.", ["2024-04", "-"]),
        ("Nearly 2,000 Iraqis were killed in April. In Mosul 52 people were killed.", ["2024-04", "-"]),
        ("In 2002 34 people died. Some died two years ago. Thirty-five people were killed in slides that year.",
         ["2002", "2022"]),
    ],
)  # fmt: skip
def test_counts_by_place(text: str, periods: list[str]) -> None:
    assert [(one.period and one.period.start) or "-" for one in claims(text)] == periods
