"""A cache that forgets when the measures change: for what is made of ``quantities()``."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

Function = TypeVar("Function", bound=Callable[..., Any])

_caches: list[Any] = []


def remembered(function: Function) -> Function:
    """As ``functools.cache``, until ``forget``."""
    cached = cache(function)
    _caches.append(cached)
    return cached  # type: ignore[return-value]


def forget() -> None:
    """Empty every such cache."""
    for one in _caches:
        one.cache_clear()


__all__ = ["forget", "remembered"]
