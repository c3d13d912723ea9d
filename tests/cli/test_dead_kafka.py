"""tollwatch dead --kafka, on a real broker."""

from __future__ import annotations

import json
import os

import pytest

from streams import topics
from streams.flow import ITEMS_DEAD
from streams.settings import Settings
from tests.cli.conftest import Tollwatch
from tests.test_letters import GOOD, letter

pytestmark = [
    pytest.mark.kafka,
    pytest.mark.filterwarnings("ignore:read_text is deprecated"),  # importing kafka-python 3.0
    pytest.mark.filterwarnings("ignore:open_text is deprecated"),
]


def test_the_command_lists_replays_and_drops(
    pipeline: Settings,
    tollwatch: Tollwatch,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("kafka", "prefix", "partitions"):
        monkeypatch.setitem(os.environ, f"TOLLWATCH_{name.upper()}", str(getattr(pipeline, name)))
    topics.produce(pipeline, ITEMS_DEAD, [letter("good", GOOD), letter("bad", b"{")])

    def origins() -> set[str]:
        lines = tollwatch("dead", "--kafka", "--format", "json").lines
        return {json.loads(line)["origin"] for line in lines}

    assert origins() == {"good", "bad"}
    assert sorted(tollwatch("dead", "--kafka", "--raw").out.encode().splitlines()) == sorted([GOOD, b"{"])
    replayed = tollwatch("dead", "--kafka", "--replay", "all")
    assert "Sent 1 again." in replayed.err and "mend its bytes" in replayed.err
    assert origins() == {"bad"}
    assert tollwatch("dead", "--kafka", "--drop", "zzz").code == 1
    assert "Dropped 1." in tollwatch("dead", "--kafka", "--drop", "all").err
    assert origins() == set()
    assert tollwatch("dead", "--replay", "all").code == 2
