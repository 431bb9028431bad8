"""Where an article is set: figures that name no place of their own are of there."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from factcheck.knowledge.names import Place, places

PROVINCE = "province"


def setting(event: Iterable[str]) -> str:
    """Id of the province, where it is the one place among the terms that tell an event; else empty.

    An article that also names the country, another province or a region may speak of any of them.
    """
    named = {term for term in event if term in _known()}
    if len(named) != 1:
        return ""
    only = named.pop()
    return only if _known()[only].kind == PROVINCE else ""


@cache
def _known() -> dict[str, Place]:
    return {place.id: place for place in places()}


__all__ = ["setting"]
