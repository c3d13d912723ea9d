"""The news as it was received."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import AfterValidator, Field, model_validator

from schemas.base import Record, content_id


def _in_utc(value: datetime) -> datetime:
    if value.tzinfo is UTC:
        return value
    return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


UtcTime = Annotated[datetime, AfterValidator(_in_utc)]
"""A moment in UTC. A time without a zone is read as UTC."""


class NewsItem(Record):
    """One article, press release or bulletin.

    `id` names the item at its source; where the source gives none it is made from the URL, else from the text.
    The same id with other text is a new revision. `zone_assumed` marks a `published_at` that came without a zone.
    """

    id: str = Field(min_length=1, max_length=512)
    url: str | None = None
    title: str = ""
    text: str = ""
    publisher: str | None = None
    published_at: UtcTime
    fetched_at: UtcTime | None = None
    language: str | None = None
    feed: str | None = None
    zone_assumed: bool = False

    @model_validator(mode="before")
    @classmethod
    def _accept_what_sources_send(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        known = dict(data)
        for name in ("title", "text"):
            if known.get(name) is None:
                known[name] = ""
        if not known.get("id"):
            known["id"] = content_id("item", known.get("url") or (known["title"], known["text"]))
        for name in ("id", "url", "publisher", "feed", "language"):
            value = known.get(name)
            if isinstance(value, str) and not value.isprintable():
                known[name] = value.translate(_NO_CONTROL)
        published = known.get("published_at")
        if isinstance(published, datetime) and published.tzinfo is None:
            known["zone_assumed"] = True
        elif isinstance(published, str):
            known["zone_assumed"] = known.get("zone_assumed", False) or not _names_zone(published)
        return known

    @property
    def text_hash(self) -> str:
        """The id of this revision: of what is said, not of when it was fetched."""
        return content_id("revision", self.title, self.text, self.published_at.isoformat(), self.publisher, self.url)


_NO_CONTROL = dict.fromkeys([*range(32), *range(127, 160)])
"""What a terminal would obey: names and addresses never hold it. Title and text keep every character, for offsets."""


def _names_zone(moment: str) -> bool:
    clock = moment.strip()[10:]
    return clock.endswith(("Z", "z")) or "+" in clock or "-" in clock
