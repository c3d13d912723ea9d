"""The running stack answers, and a second `up` leaves it as it is."""

import os

import pytest
from click.testing import CliRunner

from streams.cli.stack import stack

pytestmark = [
    pytest.mark.kafka,
    pytest.mark.elasticsearch,
    pytest.mark.filterwarnings("ignore:read_text is deprecated"),  # importing kafka-python 3.0
    pytest.mark.filterwarnings("ignore:open_text is deprecated"),
]


def test_what_runs_answers_and_up_again_changes_nothing() -> None:
    before = CliRunner().invoke(stack, ["status"])
    if before.exit_code != 0 and os.environ.get("TOLLWATCH_STACK") != "required":
        pytest.skip(f"the stack is not up: {before.output}")
    assert before.exit_code == 0, before.output
    assert [line.rpartition(") ")[2] for line in before.output.splitlines()] == ["answers", "answers"]
    told = CliRunner().invoke(stack, ["up"])
    assert told.exit_code == 0, told.output
    assert CliRunner().invoke(stack, ["status"]).output == before.output
