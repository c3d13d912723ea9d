"""Letters that were read in the wrong encoding: UTF-8 as Latin-1 or Windows code pages, Chinese GBK as Latin-1."""

from __future__ import annotations

import re

from streams.clean.edits import Edit

# Letters read in a wrong encoding come as runs of at least two characters beyond ASCII. A run is cut at 400, so that
# a hostile one stays cheap.
_RUN = re.compile(r"[^\x00-\x7f]{2,400}")
# What UTF-8 starts its letters with, as Latin-1, Windows-1252 or Windows-1251 show it.
_LEADS = "".join(map(chr, range(0xC2, 0xF5))) + "ÐÑРСвГВ"
_LATIN_1 = re.compile(r"[\xa0-\xff]{6,}")
_NO_LETTER = re.compile(r"[\xa0-\xbf\xd7\xf7]")


def mend_encoding(text: str) -> list[Edit]:
    """Edits that give back what was meant. Real accents, and whole texts in other scripts, stay as they are."""
    if text.isascii() or not any(lead in text for lead in _LEADS):
        return []
    edits = []
    for match in _RUN.finditer(text):
        run = match.group()
        meant = _meant(run)
        if meant != run:
            edits.append(Edit(match.start(), match.end(), meant))
    return edits


def _meant(run: str) -> str:
    from ftfy import fix_encoding
    from ftfy.badness import is_bad

    if _LATIN_1.fullmatch(run):
        return _from_gbk(run) or (fix_encoding(run) if is_bad(run) else run)
    return fix_encoding(run) if is_bad(run) else run


def _from_gbk(run: str) -> str | None:
    """Chinese read as Latin-1, or None.

    Asked: at least three whole pairs, all of them everyday characters (GB 2312, level 1), and signs among the letters,
    as no word with accents has them. Else "ÀÉÍÓ" would turn Chinese.
    """
    if len(run) % 2 or not _NO_LETTER.search(run):
        return None
    raw = run.encode("latin-1")
    if not all(0xB0 <= lead <= 0xD7 for lead in raw[::2]) or not all(trail >= 0xA1 for trail in raw[1::2]):
        return None
    try:
        return raw.decode("gb2312")
    except UnicodeDecodeError:
        return None
