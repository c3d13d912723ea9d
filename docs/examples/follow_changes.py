"""Print every new figure as it comes, with nothing but kafka-python: follow_changes.py HOST:PORT GROUP [PREFIX]"""

import json
import sys

from kafka import KafkaConsumer

host, group, prefix = sys.argv[1], sys.argv[2], "".join(sys.argv[3:])
consumer = KafkaConsumer(
    f"{prefix}toll.changes",
    bootstrap_servers=host,
    group_id=group,
    auto_offset_reset="earliest",
    enable_auto_commit=False,
)
for message in consumer:
    if message.value is not None:  # None: the key is gone
        change = json.loads(message.value)
        told = change["current"]["value"] or change["current"]["min"]
        who = (change["claimant"] or {}).get("name", "nobody named")
        print(change["op"], change["type"], who, told, change["harm"], change["url"], flush=True)
    consumer.commit()  # after the work: a reader that is killed meets its last record again
