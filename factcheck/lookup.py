"""Items of a sequence found again by name, without being held: only where they stand is."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

Item = TypeVar("Item")


class Named(Mapping[str, Item]):
    """The items of a sequence by name."""

    def __init__(self, places: Mapping[str, int], items: Sequence[Item]) -> None:
        """``places``: where in the sequence the item of each name stands."""
        self._places, self._items = places, items

    def __getitem__(self, name: str) -> Item:
        """The item of that name."""
        return self._items[self._places[name]]

    def __iter__(self) -> Iterator[str]:
        """All names in order."""
        return iter(self._places)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._places)


class Grouped(Mapping[str, Sequence[Item]]):
    """The items of a sequence by names that several may have; nothing under any other name."""

    def __init__(self, items: Sequence[Item], names: Iterable[Iterable[str]]) -> None:
        """``names`` of each item, in their order."""
        self._items = items
        self._places: dict[str, array[int]] = {}
        for place, several in enumerate(names):
            for name in several:
                own = self._places.get(name)
                if own is None:
                    own = self._places[name] = array("L")
                own.append(place)

    def __getitem__(self, name: str) -> Sequence[Item]:
        """Those of one name, in order."""
        return [self._items[place] for place in self.places(name)]

    def first(self, name: str) -> Item | None:
        """The first of one name, if there is any."""
        return next((self._items[place] for place in self.places(name)), None)

    def places(self, name: str) -> Sequence[int]:
        """Where they stand."""
        return self._places.get(name, ())

    def __contains__(self, name: object) -> bool:
        """Whether an item has that name."""
        return name in self._places

    def __iter__(self) -> Iterator[str]:
        """All names, in the order of their first items."""
        return iter(self._places)

    def __len__(self) -> int:
        """How many names there are."""
        return len(self._places)


__all__ = ["Grouped", "Named"]
