"""A sender that is killed in mid-delivery loses nothing, repeats only with the same id, and keeps the order."""

from pathlib import Path

from tests.deliver.kill import faults_of, kill_again_and_again


def test_a_sender_killed_in_mid_delivery_loses_nothing(tmp_path: Path) -> None:
    found = kill_again_and_again(tmp_path, times=2)
    assert faults_of(found) == []
    assert found.requests >= found.alerts
