"""What became of each alert -> `alerts.deliveries`, for others to see, and for a sender that lost its database.

The transaction that changes a delivery marks it as due; the mark goes when Kafka has confirmed it. Sending waits for
none of this.
"""

from __future__ import annotations

import logging
import time
from typing import Any

from schemas import AlertDelivery, content_id
from streams.deliver.accept import moment
from streams.messages import MAX_CONTENT, headers_of
from streams.settings import Settings
from streams.store import Store
from streams.store.deliveries import Delivery
from streams.topics import DELIVERIES, partition_of, topic_name

log = logging.getLogger(__name__)

_TOGETHER = 500
_BLOCK_MS = 2000  # for so long Kafka may keep us from sending alerts when it is away


class Announcer:
    """Used by the one thread that writes to the store."""

    def __init__(self, store: Store, settings: Settings) -> None:
        from kafka import KafkaProducer  # type: ignore[import-untyped]

        self._store, self._settings = store, settings
        self._producer = KafkaProducer(
            **settings.kafka_client(), acks="all", linger_ms=5, max_request_size=MAX_CONTENT, max_block_ms=_BLOCK_MS
        )
        self._under_way: list[tuple[tuple[str, str], Any]] = []
        store.announces = True

    def step(self) -> None:
        """Settle what Kafka has confirmed, and send what is due."""
        if self._under_way:
            if not all(future.is_done for _, future in self._under_way):
                return
            confirmed = [mark for mark, future in self._under_way if future.succeeded()]
            if confirmed:
                with self._store.transaction():
                    self._store.announced(confirmed)
            self._under_way.clear()
        try:
            self._under_way = [(mark, self._send(one)) for mark, one in self._store.unannounced(_TOGETHER)]
        except Exception as error:  # Kafka is away: the marks stay
            log.warning("deliveries wait for Kafka (%s)", type(error).__name__)

    def close(self, seconds: float = 10.0) -> None:
        """Send all that is due, unless Kafka takes too long; what is left is sent by the next sender."""
        end = time.monotonic() + seconds
        self.step()
        while self._under_way and time.monotonic() < end:
            time.sleep(0.02)
            self.step()
        self._producer.close(timeout=1)

    def _send(self, delivery: Delivery) -> Any:
        alert = self._store.queued(delivery.seq)
        record = record_of(delivery, alert.version if alert else 0)
        return self._producer.send(
            topic_name(self._settings, DELIVERIES), key=record.id.encode(), value=record.model_dump_json().encode(),
            partition=partition_of(record.id, self._settings.partitions), headers=headers_of(record),
        )  # fmt: skip


def record_of(delivery: Delivery, version: int) -> AlertDelivery:
    """A delivery as others see it: with no word of the message."""
    return AlertDelivery(
        id=content_id("delivery", delivery.channel, delivery.alert_id, version),
        alert_version=version,
        created=moment(delivery.created),
        sent=moment(delivery.sent) if delivery.sent is not None else None,
        **{
            name: getattr(delivery, name)
            for name in ("channel", "alert_id", "series_id", "thread", "kind", "claim", "status", "reason", "attempts",
                         "message_id")
        },
    )  # fmt: skip
