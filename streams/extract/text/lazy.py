"""Values of an object that are worked out when they are first asked for, and kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

_Value = TypeVar("_Value")


class lazy(Generic[_Value]):
    """What functools.cached_property does, without its lock: each object is read by one thread, and many are made."""

    def __init__(self, make: Callable[[Any], _Value]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, one: None, owner: type) -> lazy[_Value]: ...
    @overload
    def __get__(self, one: object, owner: type) -> _Value: ...
    def __get__(self, one: object | None, owner: type) -> lazy[_Value] | _Value:
        if one is None:
            return self
        value = one.__dict__[self._name] = self._make(one)
        return value
