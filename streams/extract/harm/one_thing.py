"""A bare "one" that stands for a thing: "a suitable room was sought, but one has not been found"."""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks

_AT_ONCE = re.compile(r"[bhaew,]*")


def is_one_thing(chunks: Chunks, figure: Figure) -> bool:
    """Whether "one" has nobody to stand for: nobody is named before it, and its verb does not follow at once
    ("one was killed").

    Of a text that told of people harmed before it is not asked.
    """
    k, t = figure.at, figure.trigger
    one = chunks.row[k]
    if t is None or t < k or one.tag != "M" or one.phrase is not None or one.quantity.text.lower() != "one":
        return False
    if any(tag in "NIX" or (tag == "P" and not _opens_name(chunks, i)) for i, tag in enumerate(chunks.tags[:t])):
        return False
    return figure.harm is Harm.MISSING or _AT_ONCE.fullmatch(chunks.tags, k + 1, t) is None


def _opens_name(chunks: Chunks, i: int) -> bool:
    """ "the National Gallery": the word is no person there."""
    then = chunks.row[i + 1]
    return chunks.sentence[chunks.row[i].start].isupper() and then.tag == "." and chunks.sentence[then.start].isupper()
