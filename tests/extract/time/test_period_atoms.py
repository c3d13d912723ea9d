"""The times that a head may open, told by one pattern before its rules are tried."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from streams.extract.time.period_atoms import _MAY_BE, RULES


@pytest.mark.parametrize(
    ("head", "at", "rule"), [(head, at, rule) for head, rules in RULES.items() for at, (rule, _) in enumerate(rules, 1)]
)
@given(data=st.data())
@settings(max_examples=20, deadline=None)
def test_what_a_rule_reads_may_be_read_at_its_head(
    head: str, at: int, rule: re.Pattern[str], data: st.DataObject
) -> None:
    text = data.draw(st.from_regex(rule, alphabet=st.characters(codec="ascii")))
    match = rule.search(text)
    may_be = _MAY_BE[head].match(text, match.start()) if match else None
    assert match is None or (may_be and (may_be.lastindex or 0) <= at)


def test_a_head_that_opens_nothing_is_told_at_once() -> None:
    assert not _MAY_BE["count"].match("two cousins of the miller")
    assert not _MAY_BE["opening"].match("since the harvest")
