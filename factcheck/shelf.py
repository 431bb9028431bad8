"""Records that need not fit into memory: some are held as they are, more lie packed in a temporary file."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar

import msgspec

from factcheck.lazy import Lazy
from factcheck.scratch import Scratch

Item = TypeVar("Item")
FEW = 4_000  # records that are held as they are,
MUCH = 8_000_000  # and letters of them, where these are counted


class AtHand(Generic[Item]):
    """So many records as are kept at hand, those used last, by their place."""

    def __init__(self, many: int) -> None:  # noqa: D107
        self._many = many
        self._items: OrderedDict[int, Item] = OrderedDict()  # the one that was used longest ago first

    def get(self, place: int, unpack: Callable[[int], Item]) -> Item:
        """The record of a place, unpacked where it is not at hand."""
        if place in self._items:
            self._items.move_to_end(place)
            return self._items[place]
        item = unpack(place)
        self.keep(place, item)
        return item

    def keep(self, place: int, item: Item) -> None:
        """Have a record at hand that was not, instead of another."""
        if self._many:
            self._items[place] = item
            if len(self._items) > self._many:
                self._items.popitem(last=False)


class Shelf(Lazy[Item]):
    """Records of one type, put there one after another."""

    def __init__(
        self,
        kind: Any,
        items: Iterable[Item] = (),
        *,
        at_hand: int = 0,
        few: int | None = None,
        letters: Callable[[Item], int] = lambda _: 0,
    ) -> None:
        """``at_hand`` records put or asked for last need not be unpacked again. ``letters`` of a record."""
        self._decode = msgspec.msgpack.Decoder(kind).decode
        self._at_hand: AtHand[Item] = AtHand(at_hand)
        self._few = FEW if few is None else few
        self._letters, self._much = letters, 0
        self._held: list[Item] = []
        self._scratch: Scratch | None = None  # instead, as soon as they are more
        for one in items:
            self.put(one)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._held) if self._scratch is None else len(self._scratch)

    def put(self, item: Item) -> None:
        """Add a record. Raises ``UserError`` where it cannot be written."""
        if self._scratch is None:
            self._much += self._letters(item)
            if len(self._held) < self._few and self._much <= MUCH:
                self._held.append(item)
                return
            self._scratch = Scratch()
            for one in self._held:
                self._scratch.put(msgspec.msgpack.encode(one))
            self._held = []
        self._scratch.put(msgspec.msgpack.encode(item))
        self._at_hand.keep(len(self._scratch) - 1, item)

    def item(self, place: int) -> Item:
        """The record at a place, from memory or unpacked."""
        if self._scratch is None:
            return self._held[place]
        return self._at_hand.get(place, self._unpacked)

    def _unpacked(self, place: int) -> Item:
        found: Item = self._decode(self.packed(place))
        return found

    @property
    def is_held(self) -> bool:
        """Whether all are held in memory."""
        return self._scratch is None

    def packed(self, place: int) -> bytes:
        """The record at a place as bytes, of those that are not held."""
        assert self._scratch is not None
        return self._scratch[place]

    def light(self, kind: Any) -> Sequence[Any]:
        """See ``Lazy.light``; nothing of it is kept at hand."""
        return self if self.is_held else _Light(self, kind)


class _Light(Lazy[Any]):
    """The records of a shelf unpacked as another type."""

    def __init__(self, shelf: Shelf[Any], kind: Any) -> None:
        self._shelf, self._decode = shelf, msgspec.msgpack.Decoder(kind).decode

    def __len__(self) -> int:
        return len(self._shelf)

    def item(self, place: int) -> Any:
        return self._decode(self._shelf.packed(place))


class Remembered(Lazy[Item]):
    """The items of another sequence; so many of those asked for last are kept at hand."""

    def __init__(self, whole: Sequence[Item], many: int) -> None:  # noqa: D107
        self._whole = whole
        self._at_hand: AtHand[Item] = AtHand(many)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._whole)

    def item(self, place: int) -> Item:
        """The item at a place."""
        return self._at_hand.get(place, self._whole.__getitem__)


def are_many(items: Sequence[Any]) -> bool:
    """Whether they are more than are held in memory."""
    return len(items) > FEW or (isinstance(items, Shelf) and not items.is_held)


__all__ = ["AtHand", "Remembered", "Shelf", "are_many"]
