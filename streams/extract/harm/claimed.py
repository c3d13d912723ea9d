"""What claims people, who die of it ("Crash claims three in Bor"): not the union that claims 400 members."""

from __future__ import annotations

from streams.extract.harm.causes import causes_in
from streams.extract.phrases.chunks import Chunks

_ENDS = ("s", ",", "p", "z", "")
_SUBJECT = 3  # chunks from whatever claims to the verb


def claims_victims(chunks: Chunks, k: int) -> bool:
    """ "The disease has claimed 40 victims", "Crash claims three in Bor", "cholera claims 22 persons"; not "the union
    claims three", "the party that the strike hit claims 400 members"."""
    phrase, v = chunks.row[k].phrase, k - 1
    if k < 2 or chunks.row[v].low not in ("claimed", "claims", "claiming", "claim"):
        return False
    if chunks.tags[k + 1 : k + 2] in ("b", "h"):
        return False  # "troops claimed two rebels were shot": they say so
    if phrase is not None and phrase.head in ("victim", "victims"):
        return True
    alone = phrase is None and chunks.tags[k] == "M" and chunks.tags[k + 1 : k + 2] in _ENDS
    if alone:
        return bool(causes_in(chunks.sentence[: chunks.row[k].start])) or chunks.row[v - 1].low in ("war", "clash")
    people = phrase is not None and phrase.is_people and phrase.head not in ("member", "members")
    return people and bool(causes_in(chunks.sentence[chunks.row[max(0, v - _SUBJECT)].start : chunks.row[v].start]))
