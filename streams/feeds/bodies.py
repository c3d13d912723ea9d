"""A response's body within limits of size and time, unpacked, and as text in whatever character set it came."""

from __future__ import annotations

import codecs
import re
import time
import zlib
from http.client import HTTPException, HTTPResponse

from streams.errors import DecodeError

MAX_BODY = 10_000_000  # bytes, after unpacking
_CHUNK = 65_536
_GZIP = b"\x1f\x8b"
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_XML_CHARSET = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})[\"']")
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_HEADER_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
# Only these write other letters with ASCII bytes; every other set's text is valid UTF-8 only by being UTF-8.
_SEVEN_BIT = ("iso2022", "utf7", "hz")


def read_body(response: HTTPResponse, limit: int, ends: float) -> bytes:
    """The whole body, unpacked. `ends`: time.monotonic() at which it must be here.

    Raises DecodeError where it is too large or too slow, HTTPException where it breaks off.
    """
    coding = (response.getheader("Content-Encoding") or "identity").strip().lower()
    if coding not in ("identity", "gzip", "x-gzip", "deflate", ""):
        raise DecodeError(f"packed as {coding[:20]!r}, which was not asked for", "nothing can be done from here")
    body = bytearray()
    while chunk := response.read1(_CHUNK):
        body += chunk
        if len(body) > limit:
            raise too_large(limit)
        if time.monotonic() >= ends:
            raise TimeoutError
    if time.monotonic() >= ends:
        raise TimeoutError
    if response.length:
        raise HTTPException("the answer breaks off")
    data = bytes(body)
    if coding == "deflate":
        return inflate(data, limit, 15 if data[:1] == b"\x78" else -15)
    return unpacked(data, limit)


def unpacked(data: bytes, limit: int) -> bytes:
    """Gzip as what it holds, known by its first bytes; twice, since servers pack what is packed. Raises DecodeError."""
    for _ in range(2):
        if data.startswith(_GZIP):
            data = inflate(data, limit, 31)
    return data


def inflate(data: bytes, limit: int, window: int) -> bytes:
    """Unpacks up to `limit` bytes. Raises DecodeError beyond, and where the bytes are damaged."""
    found = bytearray()
    try:
        while data:
            inflater = zlib.decompressobj(window)
            found += inflater.decompress(data, limit + 1 - len(found))
            if len(found) > limit or inflater.unconsumed_tail:
                raise too_large(limit)
            if not inflater.eof:
                raise DecodeError("the packed bytes break off", "it is asked for again")
            data = inflater.unused_data if inflater.unused_data.startswith(_GZIP) else b""
    except zlib.error as error:
        raise DecodeError(f"damaged: {error}", "it is asked for again") from None
    return bytes(found)


def too_large(limit: int) -> DecodeError:
    return DecodeError(f"more than {limit / 1_000_000:g} MB", "name smaller parts of it, such as one section's feed")


def text_of_body(body: bytes, content_type: str = "") -> str:
    """Bytes as text: by byte-order mark; as UTF-8 wherever they are; else as header or document declare; else as
    Windows writes Western text. What is no character becomes U+FFFD; characters that XML forbids are left out."""
    for mark, charset in _BOMS:
        if body.startswith(mark):
            return _plain(body[len(mark) :].decode(charset, "replace"))
    declared = _declared(body, content_type)
    if declared and declared.replace("-", "").replace("_", "").startswith(_SEVEN_BIT):
        return _plain(body.decode(declared, "replace"))
    try:
        return _plain(body.decode("utf-8"))
    except UnicodeDecodeError as error:
        if len(body) - error.start < 4 or (declared in ("utf-8", "utf8") and _mostly_utf8(body)):
            return _plain(body.decode("utf-8", "replace"))
    if declared in (None, "utf-8", "utf8", "ascii", "us-ascii", "iso-8859-1", "latin-1", "latin1"):
        declared = "cp1252"
    return _plain(body.decode(declared or "cp1252", "replace"))


def _declared(body: bytes, content_type: str) -> str | None:
    head = body[:2048]
    named = [found[1] for found in [_HEADER_CHARSET.search(content_type)] if found]
    named += [found[1].decode("ascii") for found in (_XML_CHARSET.search(head), _META_CHARSET.search(head)) if found]
    for name in named:
        try:
            return codecs.lookup(name).name if codecs.lookup(name)._is_text_encoding else None
        except LookupError:
            continue
    return None


def _mostly_utf8(body: bytes) -> bool:
    """A stray byte or two in long UTF-8 text are damage, not another character set."""
    text = body.decode("utf-8", "replace")
    right = sum(ord(character) > 127 for character in text) - text.count("\ufffd")
    return right > 4 * text.count("\ufffd")


_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def _plain(text: str) -> str:
    return _FORBIDDEN.sub("", text)
