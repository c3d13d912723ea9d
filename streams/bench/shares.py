"""How much of extraction goes into linking and places: their functions, timed where extraction calls them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any


class Stopwatch:
    """Seconds inside the wrapped functions; what one calls of another counts once."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._inside = False

    def timed(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **options: Any) -> Any:
            if self._inside:
                return function(*arguments, **options)
            self._inside = True
            begun = time.process_time()
            try:
                return function(*arguments, **options)
            finally:
                self.seconds += time.process_time() - begun
                self._inside = False

        return run


@contextmanager
def linking_timed() -> Iterator[Stopwatch]:
    """While it is open, finding places, locating figures and linking them are timed. Finding actors is not: sources
    and doers need them, linked or not."""
    from streams.extract import document, item, linking, scene, sentence

    where = (
        (document, "places_in"), (document, "joined"), (scene, "named_in"), (sentence, "place_of"), (item, "place_of"),
        (item, "place_of_item"), (item, "town_of_item"), (item, "settle_places"), (linking, "document_profile"),
        (linking, "link"), (linking, "resolve_anchor"),
    )  # fmt: skip
    stopwatch = Stopwatch()
    kept = [(module, name, getattr(module, name)) for module, name in where]
    for module, name, function in kept:
        setattr(module, name, stopwatch.timed(function))
    try:
        yield stopwatch
    finally:
        for module, name, function in kept:
            setattr(module, name, function)
