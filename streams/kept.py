"""Tables that are made once and kept for good."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import cache, wraps
from typing import ParamSpec, TypeVar, cast

_Asked = ParamSpec("_Asked")
_Made = TypeVar("_Made")


def kept(make: Callable[_Asked, _Made]) -> Callable[_Asked, _Made]:
    """functools.cache for what is large: while it is made, Python's cycle collector rests, and then leaves it alone.

    A table is tens of thousands of small objects that all stay; the collector would walk them again and again.
    """

    @cache
    @wraps(make)
    def once(*args: _Asked.args, **kwargs: _Asked.kwargs) -> _Made:
        was_enabled = gc.isenabled()
        gc.disable()
        try:
            return make(*args, **kwargs)
        finally:
            gc.freeze()
            if was_enabled:
                gc.enable()

    return cast(Callable[_Asked, _Made], once)
