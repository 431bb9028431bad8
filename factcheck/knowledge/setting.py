"""Where an article is set: figures that name no place of their own are of there."""

from __future__ import annotations

from collections.abc import Collection

from factcheck.knowledge.names import kinds_of_places

PROVINCE = "province"


def setting(event: Collection[str]) -> str:
    """Id of the province, where it is the one place among the terms that tell an event; else empty.

    An article that also names the country, another province or a region may speak of any of them.
    """
    kinds = kinds_of_places()
    named = kinds.keys() & event
    if len(named) != 1:
        return ""
    only = named.pop()
    return only if kinds[only] == PROVINCE else ""


def grounds(event: Collection[str]) -> tuple[str, ...]:
    """The known places among the terms that tell an event: all that is asked of them behind the linking."""
    kinds = kinds_of_places()
    return tuple(term for term in event if term in kinds)


__all__ = ["grounds", "setting"]
