"""One file or pipe, read from where reading last ended. Files are closed in between: a folder may hold thousands."""

from __future__ import annotations

import json
import os
import re
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path

from schemas import NewsItem
from streams.errors import DecodeError
from streams.sources.arrival import HEAD, Arrival, Raw, digest_of, refused
from streams.sources.decode import Reading, decode_item, decode_text, item_of
from streams.sources.lines import CHUNK, MAX_ITEM, Inflater, Line, LineCutter, raw_of

MAX_JSON = 100_000_000  # a .json file is parsed whole; more belongs into JSONL
_DAY_IN_NAME = re.compile(r"^(\d{4})-(\d{2})-(\d{2})(?!\d)")
_BINARY = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_TOO_LONG = DecodeError(f"an item of more than {MAX_ITEM // 1_000_000} MB", "split it; each item on a line of its own")


def line_arrival(source: str, line: Line, reading: Reading) -> Arrival:
    """One line as an item or a dead letter."""
    origin = f"{source}:{line.number}"
    if isinstance(line.raw, Raw):
        return refused(source, origin, line.raw, _no_path(_TOO_LONG, source))
    raw = line.raw.removeprefix(b"\xef\xbb\xbf") if line.number == 1 else line.raw
    try:
        return Arrival(source, origin, decode_item(raw, reading))
    except DecodeError as error:
        return refused(source, origin, raw_of(line), error)


def _no_path(error: DecodeError, source: str) -> DecodeError:
    if source != "-":
        return error
    return DecodeError(error.reason, "only its beginning could be kept: pass the file itself, so that it can be found")


class LineTail:
    """JSONL, plain or gzip. `read` may be called again when the file has grown."""

    def __init__(self, source: str, reading: Reading) -> None:
        self._source = source
        self._reading = reading
        self._start()

    def _start(self) -> None:
        self._offset = 0
        self._cutter = LineCutter()
        self._inflater = Inflater()
        self._damaged = False

    def read(self) -> Iterator[Arrival]:
        """What was appended since the last time. A file that has become shorter is read again from its beginning."""
        with Path(self._source).open("rb", buffering=0) as file:
            if os.fstat(file.fileno()).st_size < self._offset:
                self._start()
            file.seek(self._offset)
            while not self._damaged and (chunk := file.read(CHUNK)):
                self._offset += len(chunk)
                yield from self.feed(chunk)

    def feed(self, chunk: bytes) -> Iterator[Arrival]:
        try:
            for plain in self._inflater.feed(chunk):
                for line in self._cutter.feed(plain):
                    yield line_arrival(self._source, line, self._reading)
        except zlib.error as error:
            self._damaged = True
            yield self._broken_gzip(f"damaged gzip: {error}")

    def settle(self) -> Iterator[Arrival]:
        """The last line although it has no line end yet, if it is a whole JSON object: its beginning never is one."""
        if self._cutter.held().rstrip().endswith(b"}"):
            try:
                decode_item(self._cutter.held(), self._reading)
            except DecodeError:
                return
            yield from self.finish()

    def finish(self) -> Iterator[Arrival]:
        """What is left at the end."""
        if self._cutter.is_holding:
            for line in self._cutter.end():
                yield line_arrival(self._source, line, self._reading)
        if self._inflater.is_cut_off and not self._damaged:
            yield self._broken_gzip("the gzip file breaks off")

    def _broken_gzip(self, reason: str) -> Arrival:
        origin = f"{self._source}:{self._cutter.number + 1}"
        error = DecodeError(reason, "fetch the file again; the lines before this place were read")
        return refused(self._source, origin, Raw(b"", 0, digest_of(origin.encode())), error)


def read_json(path: Path, reading: Reading) -> Iterator[Arrival]:
    """A .json file: one item, a list of items, or JSONL under another name."""
    source = str(path)
    size = path.stat().st_size
    if size > MAX_JSON:
        error = DecodeError(f"a JSON file of more than {MAX_JSON // 1_000_000} MB", "turn it into JSONL: jq -c '.[]'")
        with path.open("rb") as file:
            yield refused(source, source, Raw(file.read(MAX_ITEM), size, digest_of(f"{source} {size}".encode())), error)
        return
    raw = path.read_bytes()
    try:
        parsed = json.loads(decode_text(raw), strict=False)
    except DecodeError as error:
        yield refused(source, source, Raw.of(raw), error)
    except (json.JSONDecodeError, RecursionError):
        tail = LineTail(source, reading)
        yield from tail.feed(raw)
        yield from tail.finish()
    else:
        for number, data in enumerate(parsed if isinstance(parsed, list) else [parsed], 1):
            yield _parsed_arrival(source, f"{source}:{number}", data, reading)


def _parsed_arrival(source: str, origin: str, data: object, reading: Reading) -> Arrival:
    raw = json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass")
    try:
        if len(raw) > MAX_ITEM:
            raise _TOO_LONG
        return Arrival(source, origin, item_of(data, reading))
    except DecodeError as error:
        return refused(source, origin, Raw.of(raw), error)


def read_text(path: Path, item_id: str, reading: Reading) -> Iterator[Arrival]:
    """A .txt file: one item. Its date is the ISO day with which the file's name begins; a file's own time says only
    when it was copied, so without such a day it is refused."""
    source = str(path)
    raw = b""
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_ITEM + 1)
        if len(raw) > MAX_ITEM:
            raise _TOO_LONG
        moment = _day_of(path.name) or reading.undated
        if moment is None:
            hint = f"begin the file's name with its day: 2024-05-01-{path.name}"
            raise DecodeError("no date: the file's name does not begin with a day", hint)
        item = NewsItem(id=item_id, text=decode_text(raw), published_at=moment, zone_assumed=True)
        yield Arrival(source, source, item_of(item.model_dump(), reading))
    except DecodeError as error:
        digest = digest_of(raw)
        size = path.stat().st_size
        yield refused(source, source, Raw(raw, size, digest), error)


def no_text(path: Path) -> Arrival | None:
    """The dead letter of a file that is no text at all, or text in UTF-16: one for the file, not one for each line."""
    with path.open("rb") as file:
        begin = file.read(HEAD)
        if begin.startswith((b"\xff\xfe", b"\xfe\xff")):
            error = DecodeError("not UTF-8; it looks like UTF-16", f"convert it: iconv -f UTF-16 -t UTF-8 {path.name}")
        elif begin.startswith(_BINARY):
            error = DecodeError("no text: a PDF, Office or ZIP file", "save it as text, or unpack it first")
        else:
            return None
        digest = blake2b(begin, digest_size=16)
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    raw = Raw(begin, path.stat().st_size, digest.hexdigest())
    return refused(str(path), str(path), raw, error)


def _day_of(name: str) -> datetime | None:
    found = _DAY_IN_NAME.match(name)
    try:
        return datetime(*map(int, found.groups()), tzinfo=UTC) if found else None  # type: ignore[arg-type, misc]
    except ValueError:
        return None
