"""Characters that mean the same as plainer ones, and characters that nobody sees."""

from __future__ import annotations

import re

from streams.clean.edits import Edit

_INVISIBLE = "\u00ad\u061c\u180e\ufeff" + "".join(
    map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), *range(0x2066, 0x206A)))
)
# A soft hyphen at the end of a line is a word that goes on in the next.
_INVISIBLE_OR_BROKEN = re.compile(rf"\u00ad[ \t]*\r?\n[ \t]*|[{_INVISIBLE}]+")

_PLAIN = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2212", "-"),
    "\u2012": "\u2013",
    **dict.fromkeys("\u2028\u2029\u0085\x0b\x0c\r", "\n"),
    **dict.fromkeys("\t\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B))), " "),
    **dict.fromkeys(map(chr, (*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0))), " "),
}
# Letters of other scripts that look like Latin ones, as filters are dodged and keyboards mistaken ("\u0410t least 12")
_LOOKALIKES = str.maketrans(
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0406\u0408\u0405"
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u03bf\u0391\u0395\u039f",
    "ABEKMHOPCTXIJSaeopcyxijsoAEO",
)
_LOOKS = "".join(map(chr, _LOOKALIKES))
_IN_LATIN_WORD = re.compile(rf"(?:(?<=[A-Za-z])[{_LOOKS}]+|[{_LOOKS}]+(?=[A-Za-z]))")
# What nearly every character of a text is; of the rest only few kinds stand in one text.
_USUAL = bytes(code for code in (0x0A, *range(0x20, 0x7F)) if chr(code) not in _PLAIN)


def remove_invisible(text: str) -> list[Edit]:
    """Edits that take out soft hyphens, zero-width characters and direction marks."""
    if text.isascii() or not any(character in text for character in _INVISIBLE):
        return []
    return [Edit(m.start(), m.end(), "") for m in _INVISIBLE_OR_BROKEN.finditer(text)]


def normalise_characters(text: str) -> str:
    """The text with straight quotes, plain spaces and line feeds, Latin letters in Latin words, and without control
    characters. Keeps every length."""
    if "\r" in text:
        text = text.replace("\r\n", " \n")
    rare = set(rare_in(text, _USUAL))
    for character in rare:
        if character in _PLAIN:
            text = text.replace(character, _PLAIN[character])
    if not rare.isdisjoint(_LOOKS):
        text = _IN_LATIN_WORD.sub(lambda match: match[0].translate(_LOOKALIKES), text)
    return text


def rare_in(text: str, usual: bytes) -> str:
    """The characters of a text without the usual ones, which are ASCII: taken from its bytes, which is fastest."""
    rest = text.encode("utf-8", "surrogatepass").translate(None, usual)
    return rest.decode("utf-8", "surrogatepass") if rest else ""
