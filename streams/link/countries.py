"""Countries by their codes, without the rest of the gazetteer."""

from __future__ import annotations

from functools import cache

from streams.link.tables import table


@cache
def country_names() -> dict[str, str]:
    """ISO 3166-1 alpha-2 -> the common English name."""
    return {code: entry["name"] for code, entry in table("countries").items()}
