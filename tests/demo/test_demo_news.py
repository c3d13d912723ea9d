"""The bundled news is whole, dated, and every figure in it has its source."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from itertools import pairwise

from schemas import NewsItem
from streams.demo import news_path

ITEMS = [NewsItem.model_validate_json(line) for line in news_path().read_text(encoding="utf-8").splitlines()]
SOURCES = {
    row[1]: row[2]
    for row in re.finditer(
        r"^\| (demo-\d\d) \| (.*) \|$", news_path().with_name("SOURCES.md").read_text(encoding="utf-8"), re.MULTILINE
    )
}
LATE = ITEMS[-1]


def test_items_are_numbered_in_the_order_of_fetching() -> None:
    assert [item.id for item in ITEMS] == [f"demo-{n:02d}" for n in range(1, len(ITEMS) + 1)]
    moments = [item.fetched_at for item in ITEMS if item.fetched_at]
    assert len(moments) == len(ITEMS)
    assert all(earlier <= later for earlier, later in pairwise(moments))


def test_urls_are_distinct_and_lead_nowhere() -> None:
    assert len({item.url for item in ITEMS}) == len(ITEMS)
    assert all(item.url and item.url.startswith("https://example.org/") for item in ITEMS)


def test_dates_are_those_of_the_wars_they_tell_of() -> None:
    for item in ITEMS:
        assert datetime(2017, 1, 1, tzinfo=UTC) < item.published_at < datetime(2025, 1, 1, tzinfo=UTC)
        assert item.fetched_at and item.fetched_at >= item.published_at
        assert not item.zone_assumed


def test_one_article_comes_years_late() -> None:
    assert LATE.fetched_at is not None
    assert (LATE.fetched_at - LATE.published_at).days > 365
    assert all((item.fetched_at - item.published_at).days < 1 for item in ITEMS[:-1] if item.fetched_at)


def test_several_publishers_print_one_sentence() -> None:
    first, copy = ITEMS[0], ITEMS[1]
    assert first.publisher != copy.publisher
    assert first.text.splitlines()[0] == copy.text.splitlines()[0]
    assert len({item.publisher for item in ITEMS}) >= 4


def test_every_item_is_in_the_sources() -> None:
    assert list(SOURCES) == [item.id for item in ITEMS]


def test_every_large_figure_of_an_item_is_in_its_row_of_the_sources() -> None:
    for item in ITEMS:
        figures = re.findall(r"(?<![\w.,-])\d{1,3}(?:,\d{3})+(?![\w])", f"{item.title} {item.text}")
        round_titles = {"8,000", "10,000", "20,000"} if item.id in ("demo-15", "demo-19", "demo-21") else set()
        missing = {figure for figure in figures if figure not in SOURCES[item.id]} - round_titles
        assert missing <= {"30,000"} if item.id == "demo-24" else missing == set(), item.id
