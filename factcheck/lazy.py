"""Sequences that make their items when they are asked for: some of others, reordered, or made from them."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from operator import sub
from typing import Any, TypeVar, overload

Item = TypeVar("Item")


class Lazy(Sequence[Item]):
    """A sequence that makes its items when they are asked for; a subclass says how one is made."""

    def item(self, place: int) -> Item:
        """The item at a place, counted from 0. Raises ``IndexError`` for a place behind the last."""
        raise NotImplementedError

    def light(self, kind: Any) -> Sequence[Any]:  # noqa: ARG002
        """The items, where that is less work as records of another type that has some of their fields."""
        return self

    @overload
    def __getitem__(self, place: int) -> Item: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Item]: ...
    def __getitem__(self, place: int | slice) -> Item | Sequence[Item]:
        """One item, or a tuple of several."""
        if isinstance(place, slice):
            return tuple(map(self.item, range(*place.indices(len(self)))))
        if place < 0:
            place += len(self)
            if place < 0:
                raise IndexError(place)
        return self.item(place)

    def __iter__(self) -> Iterator[Item]:
        """All of them in order."""
        return map(self.item, range(len(self)))


class Picked(Lazy[Item]):
    """Some items of another sequence, in an order of their own."""

    def __init__(self, whole: Sequence[Item], places: Iterable[int]) -> None:  # noqa: D107
        self._whole, self._places = whole, array("Q", places)
        self._item = _item_of(whole)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._places)

    def item(self, place: int) -> Item:
        """The item at a place."""
        return self._item(self._places[place])

    def light(self, kind: Any) -> Sequence[Any]:
        """See ``Lazy.light``."""
        return Picked(light(self._whole, kind), self._places)


class Mapped(Lazy[Item]):
    """What a function makes of each item of another sequence."""

    def __init__(self, whole: Sequence[Any], make: Callable[[Any], Item]) -> None:  # noqa: D107
        self._whole, self._make = whole, make
        self._item = _item_of(whole)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._whole)

    def item(self, place: int) -> Item:
        """The item at a place."""
        return self._make(self._item(place))


class Flat(Lazy[Item]):
    """The items of sequences one after another."""

    def __init__(self, groups: Sequence[Sequence[Item]], sizes: Iterable[int] | None = None) -> None:
        """``sizes`` of the groups, where they are known."""
        self._groups = groups
        self._starts = array("Q", accumulate(map(len, groups) if sizes is None else sizes, initial=0))

    def __len__(self) -> int:
        """How many there are in all."""
        return self._starts[-1]

    def item(self, place: int) -> Item:
        """The item at a place."""
        group = bisect_right(self._starts, place) - 1
        return self._groups[group][place - self._starts[group]]

    def __iter__(self) -> Iterator[Item]:
        """All of them in order; each group is asked for once."""
        return (item for group in self._groups for item in group)

    def light(self, kind: Any) -> Sequence[Any]:
        """See ``Lazy.light``."""
        return Flat(light(self._groups, tuple[kind, ...]), map(sub, self._starts[1:], self._starts))


def _item_of(items: Sequence[Item]) -> Callable[[int], Item]:
    """What gives the item at a place: of a sequence that makes it without a look whether it is a slice."""
    return items.item if isinstance(items, Lazy) else items.__getitem__


def light(items: Sequence[Any], kind: type[Item]) -> Sequence[Item]:
    """The items, of which no more is asked than the fields of ``kind``; what is held is given as it is."""
    return items.light(kind) if isinstance(items, Lazy) else items


def where(
    items: Sequence[Item], test: Callable[[Any], bool], brief: Iterable[Any] | None = None
) -> Sequence[Item]:
    """Those for which ``test`` holds: a tuple of a tuple, else picked without being held.

    ``brief`` are the same items, or what of them is tested.
    """
    if isinstance(items, tuple):
        return tuple(one for one in items if test(one))
    tested = items if brief is None else brief
    return Picked(items, (place for place, one in enumerate(tested) if test(one)))


def ordered(
    items: Sequence[Item], key: Callable[[Any], Any], brief: Iterable[Any] | None = None
) -> Sequence[Item]:
    """The items by ``key``, of which alone all are held; a tuple of a tuple. ``brief``: see ``where``."""
    if isinstance(items, tuple):
        return tuple(sorted(items, key=key))
    keys = [key(one) for one in (items if brief is None else brief)]
    return Picked(items, sorted(range(len(keys)), key=keys.__getitem__))


def mapped(items: Sequence[Any], make: Callable[[Any], Item]) -> Sequence[Item]:
    """What ``make`` makes of each: a tuple of a tuple, else made when it is asked for."""
    return tuple(map(make, items)) if isinstance(items, tuple) else Mapped(items, make)


def joined(first: Sequence[Item], second: Sequence[Item]) -> Sequence[Item]:
    """The items of both: a tuple of tuples."""
    if isinstance(first, tuple) and isinstance(second, tuple):
        return first + second
    return Flat((first, second)) if second else first


__all__ = ["Flat", "Lazy", "Mapped", "Picked", "joined", "light", "mapped", "ordered", "where"]
