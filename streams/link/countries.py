"""Countries by their codes, without the rest of the gazetteer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from streams.link.tables import table


@cache
def table_of_countries() -> Mapping[str, Any]:
    """ISO 3166-1 alpha-2 -> the row of data/countries.yaml, which several tables are made from."""
    countries: Mapping[str, Any] = table("countries")
    return countries


@cache
def country_names() -> dict[str, str]:
    """ISO 3166-1 alpha-2 -> the common English name."""
    return {code: entry["name"] for code, entry in table_of_countries().items()}


def adjectives_of(code: str) -> Sequence[str]:
    """What a country's people and things are called ("Israeli", "United States"); none for no country."""
    row = table_of_countries().get(code)
    return row["adjectives"] if row else ()
