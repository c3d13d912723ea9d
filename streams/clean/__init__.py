"""Text as people wrote it, from text as it was received, with the way back kept.

What a site, a feed or a converter broke is mended in passes; each pass is a list of edits, so that every span of the
clean text leads back to the very characters that were received.
"""

from __future__ import annotations

from dataclasses import dataclass

from streams.clean.characters import normalise_characters, remove_invisible
from streams.clean.edits import Shift, apply_edits
from streams.clean.encoding import mend_encoding
from streams.clean.lines import blank_boilerplate, unwrap_lines
from streams.clean.quotations import double_quotations
from streams.clean.words import mend_words

__all__ = ["CleanText", "clean"]


@dataclass(frozen=True)
class CleanText:
    """The clean text, and the passes between it and the text as received (last pass first)."""

    text: str
    shifts: tuple[Shift, ...] = ()

    def received(self, start: int, end: int) -> tuple[int, int]:
        """Code-point offsets in the text as received of a span of the clean text.

        A span that touches a mended stretch covers all that it was mended from. Start and end never run backwards.
        """
        for shift in self.shifts:
            start, end = shift.start_before(start), shift.end_before(end)
        return start, max(start, end)


def clean(received: str) -> CleanText:
    """Mend a text. Linear in its length, whatever the text holds.

    The passes that keep every length (quotes, spaces, line breaks, blanked boilerplate) leave no trace in the offsets.
    """
    shifts: list[Shift] = []
    text = received
    for edits_of in (mend_encoding, remove_invisible, mend_words):
        edits = edits_of(text)
        if edits:
            text, shift = apply_edits(text, edits)
            shifts.append(shift)
        if edits_of is remove_invisible:
            text = normalise_characters(text)
    return CleanText(double_quotations(unwrap_lines(blank_boilerplate(text))), tuple(reversed(shifts)))
