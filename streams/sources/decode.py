"""Bytes -> NewsItem, or a DecodeError that says in one line what is wrong and how to mend it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from pydantic import ValidationError

from schemas import NewsItem
from streams.errors import DecodeError

AHEAD = timedelta(days=1)  # time zones and wrong clocks account for a day; more is a wrong date
_FIRST_YEAR = 1600  # before newspapers: such a date is a placeholder ("0001-01-01")
_ISO = "write published_at as ISO 8601, such as 2024-05-01T12:00:00Z"


@dataclass(frozen=True)
class Reading:
    """What reading needs to know from outside: when the run began (UTC), the date of undated items if they are to be
    read, and whether items without any text are."""

    started: datetime
    undated: datetime | None = None
    empty: bool = False


def decode_item(raw: bytes, reading: Reading) -> NewsItem:
    """One JSON object as an item. What was published more than a day after the run began is refused.

    Raises DecodeError.
    """
    try:
        item = NewsItem.model_validate_json(raw)
    except (ValidationError, OverflowError):
        return item_of(_parsed(raw), reading)
    _check(item, reading)
    if b"\\u" in raw:
        _refuse_half_characters(item)
    if item.published_at.year == 1970 and b"1970" not in raw:
        _refuse_bare_number(json.loads(raw).get("published_at"))
    return item


def item_of(data: Any, reading: Reading) -> NewsItem:
    """A parsed JSON value as an item, on the same terms as `decode_item`."""
    if not isinstance(data, dict):
        kind = {list: "a list", str: "a text", type(None): "null"}.get(type(data), "a number")
        raise DecodeError(f"{kind} stands where an item was expected", "write one JSON object per line (jq -c '.[]')")
    if data.get("published_at") in (None, ""):
        if reading.undated is None:
            raise DecodeError("no date: published_at is missing", _ISO)
        data = {**data, "published_at": reading.undated}
    _refuse_bare_number(data["published_at"])
    try:
        item = NewsItem.model_validate(data)
    except ValidationError as error:
        raise _explained(error) from None
    except OverflowError:
        raise DecodeError(f"published_at {data['published_at']} is no date that can be used", _ISO) from None
    _check(item, reading)
    _refuse_half_characters(item)
    return item


def decode_text(raw: bytes) -> str:
    """Bytes as UTF-8 text, without a byte-order mark. Raises DecodeError, which names the likely encoding."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = f"byte 0x{raw[error.start]:02x} at {error.start}"
    likely = _likely_encoding(raw)
    hint = f"convert it first: iconv -f {likely} -t UTF-8 FILE" if likely else "convert it to UTF-8 first"
    guess = f"; it looks like {likely}" if likely else ""
    raise DecodeError(f"not UTF-8 ({place}){guess}", hint)


def _likely_encoding(raw: bytes) -> str | None:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or raw[:1000].count(0) > len(raw[:1000]) // 4:
        return "UTF-16"
    try:
        raw.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return "WINDOWS-1252"


def _parsed(raw: bytes) -> Any:
    text = decode_text(raw)
    if "\0" in text and _likely_encoding(raw) == "UTF-16":
        raise DecodeError("not UTF-8; it looks like UTF-16", "convert it first: iconv -f UTF-16 -t UTF-8 FILE")
    try:
        return json.loads(text, strict=False)  # control characters inside a text are no reason to refuse it
    except json.JSONDecodeError as error:
        where = f"column {error.colno}" if error.lineno == 1 else f"line {error.lineno}, column {error.colno}"
        raise DecodeError(f"broken JSON: {error.msg} ({where})", "mend the line; one JSON object per line") from None
    except RecursionError:
        raise DecodeError("broken JSON: nested too deeply", "an item is a flat JSON object") from None


def _explained(error: ValidationError) -> DecodeError:
    first = error.errors(include_url=False, include_context=False)[0]
    field = ".".join(str(part) for part in first["loc"]) or "item"
    given = repr(first["input"])
    shown = given if len(given) <= 60 else given[:57] + "..."
    more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
    reason = f"{field}: {first['msg'][:1].lower()}{first['msg'][1:]}, not {shown}{more}"
    if field in ("published_at", "fetched_at"):
        return DecodeError(reason, _ISO.replace("published_at", field))
    return DecodeError(reason, f"mend the field {field}; `id`, `title` and `text` are texts in quotes")


def _check(item: NewsItem, reading: Reading) -> None:
    if not (item.title or item.text or reading.empty):
        raise DecodeError("nothing to read: title and text are both empty", "give the item its text")
    if item.published_at.year < _FIRST_YEAR:
        raise DecodeError(f"no date: published_at is {item.published_at.date().isoformat()}, a placeholder", _ISO)
    for name, moment in (("it was fetched", item.fetched_at), ("now", reading.started.astimezone(UTC))):
        if moment and item.published_at > moment + AHEAD:
            raise DecodeError(
                f"a future date: published_at is {item.published_at.date().isoformat()}, "
                f"{name} {moment.date().isoformat()}",
                "correct published_at (or fetched_at); day and month may have changed places",
            )


def _refuse_half_characters(item: NewsItem) -> None:
    """JSON can spell half of a surrogate pair, which no database and no message can carry."""
    names = ("id", "url", "title", "text", "publisher", "language", "feed")
    if f"{item.id}{item.url}{item.title}{item.text}{item.publisher}{item.language}{item.feed}".isascii():
        return
    for name in names:
        try:
            (getattr(item, name) or "").encode()
        except UnicodeEncodeError:
            hint = "write the character itself, or both halves; a text that was cut off may end in one half"
            raise DecodeError(f"{name}: holds half of a surrogate pair", hint) from None


def _refuse_bare_number(given: object) -> None:
    """A number counts as seconds since 1970, which makes 20240501 a day in August 1970."""
    number = str(given).strip() if isinstance(given, (int, str)) else ""
    if number.isdigit() and len(number) <= 8 and number != "0":
        raise DecodeError(f"published_at: {number} could be a date or seconds since 1970", _ISO)
