"""Letters without the marks on them."""

from __future__ import annotations

from unicodedata import combining, normalize


def without_accents(text: str) -> str:
    """ "Tiné" -> "Tine"; forms made for print ("ﬁ") are the letters that they stand for."""
    if text.isascii():
        return text
    return "".join([char for char in normalize("NFKD", text) if not combining(char)])
