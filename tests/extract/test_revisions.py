"""Which revision of an item stands, in every order of arrival."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas import NewsItem
from streams.extract.revisions import rank_of
from streams.runners.testing import FlowDriver

LONG = " ".join(f"The council of the town met again on day {n} to speak of roads and of water." for n in range(1, 9))
SHORTER = " ".join(LONG.split(". ")[:6])


def told(figure: int, rest: str = LONG, hour: int = 10, **fields: object) -> NewsItem:
    text = f"A bomb killed {figure} people in Baghdad on Monday, police said. {rest}".strip()
    known = {
        "id": "a", "published_at": "2024-05-20T09:00:00Z", "fetched_at": f"2024-05-20T{hour}:00:00Z", "text": text,
        "publisher": "Example", "title": "Blast in Baghdad",
    }  # fmt: skip
    return NewsItem.model_validate(known | fields)


FIRST = told(14)
CORRECTED = told(12, SHORTER, 11)
GROWN = told(15, f"{LONG} {LONG}", 12)
TEASER = told(9, "", 13)
CUT = told(8, f"{LONG} …", 14)
TITLE = told(7, hour=15, text="", title="Bomb kills 7 in Baghdad")
WITHDRAWN = told(0, hour=16, text="This story has been withdrawn because its figures could not be confirmed.")


def standing(*items: NewsItem) -> list[float | None]:
    """The figures that stand once these came."""
    envelopes = FlowDriver().pipe_all(items).read("news.claims").values()
    return sorted(claim.quantity.value for one in envelopes for claim in one.claims)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("revisions", "figures"),
    [
        ([FIRST, CORRECTED], [12]),  # shorter and later
        ([FIRST, CORRECTED, GROWN], [15]),
        ([FIRST, TEASER], [14]),  # the feed tells the beginning once more
        ([CORRECTED, CUT], [12]),
        ([TEASER, TITLE], [9]),
        ([FIRST, TITLE, TEASER, CUT, CORRECTED], [12]),
        ([TEASER, told(10, "", 14)], [10]),  # of two beginnings the later one
        ([FIRST, told(13, SHORTER, 10)], [14]),  # equally late: the fullest
        ([FIRST, WITHDRAWN], []),
    ],
)
def test_the_latest_stands_unless_it_is_a_beginning(revisions: list[NewsItem], figures: list[float]) -> None:
    for order in permutations(revisions):
        assert standing(*order) == figures


@given(
    st.lists(
        st.builds(
            told, st.integers(2, 99), st.sampled_from((LONG, SHORTER, "", f"{LONG} …", f"{LONG} {LONG}")),
            st.integers(10, 14),
        ), min_size=1, max_size=5,
    ).flatmap(lambda revisions: st.tuples(st.just(revisions), st.permutations(revisions)))
)  # fmt: skip
def test_no_order_of_arrival_matters(both: tuple[list[NewsItem], list[NewsItem]]) -> None:
    one, other = both
    assert standing(*one) == standing(*other) == standing(max(one, key=rank_of))


@pytest.mark.parametrize(
    ("text", "is_whole"),
    [
        ("Correction: the army said 12 soldiers died, not 14.", True),
        ("An earlier version of this report wrongly said that 14 people died.", True),
        ("The troops were withdrawn on Monday, the army said.", False),
        ("A report of the police said that 14 died.", False),
    ],
)
def test_a_notice_is_no_beginning(text: str, is_whole: bool) -> None:
    assert (rank_of(told(1, text=text, hour=23)) > rank_of(FIRST)) is is_whole
