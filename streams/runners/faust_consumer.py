"""Faust's consumer, handing records out without three turns of the event loop for each.

Faust 0.15.3 makes four tasks for every record, so that one for which there is no room can be let go of when partitions
move, and waits for the first to end. While the loop is busy with batches of other partitions, each of these turns
takes as long as they all together: records came to the agents one by one, and what one stage had sent reached the next
stage seconds later. A record for which there is room needs none of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any, cast

from faust.transport.drivers import aiokafka
from faust.types import TP

TURN_EVERY = 100
"""After so many records the agents get a turn."""


class Consumer(aiokafka.Consumer):
    """Faust's consumer, with another way from what was fetched to the agents."""

    async def _drain_messages(self, fetcher: Any) -> None:
        try:
            while not (self._stopped.is_set() or fetcher._stopped.is_set()):
                fetched = cast(AsyncIterator[tuple[TP, Any]], self.getmany(timeout=1.0))
                await self.sleep(0)
                number = 0
                async for tp, message in fetched:
                    number += 1
                    if number % TURN_EVERY == 0:
                        await asyncio.sleep(0)
                    await self._hand_out(tp, message)
        except self.consumer_stopped_errors:
            if not self.app.should_stop:
                raise
        except asyncio.CancelledError:
            if not self.app.should_stop:
                raise
        except Exception as error:
            self.log.exception("What was fetched could not be handed out: %r", error)
            raise

    async def _hand_out(self, tp: TP, message: Any) -> None:
        """Give one record to the streams that read its partition, unless they have it."""
        read = self._read_offset[tp]
        if read is not None and message.offset < read:
            return
        if read and message.offset - read > 1 and self.app.topics.acks_enabled_for(tp.topic):
            await self._add_gap(tp, read + 1, message.offset)
        if self._has_room(tp):
            await self.callback(message)
        else:
            await self.wait_first(self.callback(message), self.suspend_flow.wait())
        self._read_offset[tp] = message.offset

    def _has_room(self, tp: TP) -> bool:
        """Whether nothing keeps a record from its streams now."""
        app = cast(Any, self.app)
        return app.flow_control.is_active() and not any(one.queue.full() for one in app.topics._tp_index.get(tp, ()))
