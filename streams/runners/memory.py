"""Python's cycle collector, kept off what stays.

Operators hold millions of small objects that are no garbage and in no cycle; walking them all takes seconds, at any
moment. So collection waits for the end of a batch, looks only at what the batch made, and then sets aside what is left.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """No collection inside; afterwards one of what came since the last time, and what survives it is set aside."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.collect()
        gc.freeze()
        if was_enabled:
            gc.enable()
