"""Whatever was done to a text on its way, offsets lead to the very characters that were received."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from schemas import Claim, NewsItem
from streams.clean import clean
from streams.extract import read_item

SENTENCES = (
    "At least 12 people were killed in Kabul on Monday, police said.",
    "The army said 30 rebels were killed and dozens wounded.",
    "Nearly 390,000 people have been displaced since May 2021.",
    "The death toll rose to 1,300 from 1,059.",
    "The ministry said no one was hurt.",
    "More than 40 civilians, including seven children, were kil*led.",
    "He called it a trag\u00ad edy for Afghanis-tan and its Afghanistan.",
)
NOISE = (
    "", " ", "\n", "\n\n", "\r\n", "\u00a0", "\u200b", "\u2028", "\x00", "\x07", "- Published\n",
    "Reporting by A. Writer\n",
    "It\u00e2\u0080\u0099s said. ",
    "\u00b3\u00c9\u00c8\u00cb\u00bf\u00ec\u00ca\u00d6 ", "التعليقات (0)\n", "😀 ", "\ufeff",
)  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(NOISE), st.sampled_from(SENTENCES)), min_size=1, max_size=8))
def test_a_figure_is_where_its_offsets_say(parts: list[tuple[str, str]]) -> None:
    text = " ".join(noise + sentence for noise, sentence in parts)
    item = NewsItem.model_validate({"id": "a", "text": text, "published_at": "2024-05-20T00:00:00Z"})
    claims = [record for record in read_item(item) if isinstance(record, Claim)]
    assert claims or "was hurt" in text or "trag" in text
    for claim in claims:
        evidence = claim.evidence
        received = text[evidence.quantity_start : evidence.quantity_end]
        assert clean(received).text == claim.quantity.text
        assert evidence.start <= evidence.quantity_start <= evidence.quantity_end <= evidence.end
        assert claim.quantity.text in evidence.sentence


@given(st.text(max_size=400))
def test_any_text_is_read_without_fault(text: str) -> None:
    item = NewsItem.model_validate(
        {"id": "a", "title": text[:80], "text": text, "published_at": "2024-05-20T00:00:00Z"}
    )
    for record in read_item(item):
        field = getattr(item, record.evidence.field)
        assert 0 <= record.evidence.start <= record.evidence.end <= len(field)
