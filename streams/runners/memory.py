"""Python's cycle collector, kept off what stays.

Operators hold millions of small objects that are no garbage and in no cycle; walking them all takes seconds, at any
moment. So collection waits for the end of a batch, looks only at what the batch made, and then sets aside what is left.
Where a batch left no garbage at all, as detection does, the next few are set aside without a look.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

UNSEEN = 7
"""Batches that are not looked at after one without garbage."""


class _Care:
    unseen = 0  # batches that need no look yet


@contextmanager
def uncollected() -> Iterator[None]:
    """No collection inside; afterwards one of what came since the last time, and what survives it is set aside."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    except BaseException:
        _Care.unseen = 0  # tracebacks are cycles
        raise
    finally:
        if _Care.unseen:
            _Care.unseen -= 1
        else:
            _Care.unseen = 0 if gc.collect() else UNSEEN
        gc.freeze()
        if was_enabled:
            gc.enable()
