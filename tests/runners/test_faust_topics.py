"""Every topic has the same partitions, and a key lands where Kafka's own producers would put it."""

import pytest

from streams.flow import FLOW, TOPICS
from streams.settings import Settings
from streams.topics import changelog_name, declare, partition_of

pytestmark = [
    pytest.mark.filterwarnings("ignore:read_text is deprecated"),  # importing kafka-python 3.0
    pytest.mark.filterwarnings("ignore:open_text is deprecated"),
]


def test_the_declaration_holds_every_topic_and_every_changelog_once() -> None:
    settings = Settings(prefix="desk-", partitions=6)
    declared = declare(settings)
    names = [topic.name for topic in declared]
    assert len(set(names)) == len(names)
    assert {f"desk-{topic.name}" for topic in TOPICS} <= set(names)
    assert {changelog_name(settings, stage) for stage in FLOW} <= set(names)
    assert {topic.partitions for topic in declared} == {6}


def test_items_are_kept_and_all_else_is_compacted() -> None:
    policies = {topic.name: topic.config["cleanup.policy"] for topic in declare(Settings())}
    assert policies.pop("news.items") == "delete"
    assert set(policies.values()) == {"compact"}


# The hashes are those of Kafka's own test of murmur2 (UtilsTest), made positive.
@pytest.mark.parametrize(
    ("key", "hashed"),
    [("21", -973932308), ("foobar", -790332482), ("a-little-bit-long-string", -985981536),
     ("a-little-bit-longer-string", -1486304829), ("abc", 479470107)],
)  # fmt: skip
def test_a_key_lands_where_kafkas_own_producers_put_it(key: str, hashed: int) -> None:
    for partitions in (1, 8, 1000):
        assert partition_of(key, partitions) == (hashed & 0x7FFFFFFF) % partitions
