"""Records that need not fit into memory: some are held as they are, more lie packed in a temporary file.

The file has no name where the system knows such files, so that nothing is left behind however a run ends.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import accumulate
from typing import IO, Any, Generic, TypeVar, overload

import msgspec

from factcheck.errors import UserError

Item = TypeVar("Item")
FEW = 4_000  # records that are held as they are,
MUCH = 8_000_000  # and letters of them, where these are counted
BLOCK = 1 << 15  # bytes read or written at once


class Lazy(Sequence[Item]):
    """A sequence that makes its items when they are asked for; a subclass says how one is made."""

    def item(self, place: int) -> Item:
        """The item at a place, counted from 0. Raises ``IndexError`` for a place behind the last."""
        raise NotImplementedError

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


class AtHand(Generic[Item]):
    """So many records as are kept at hand, those used last, by their place."""

    def __init__(self, many: int) -> None:
        self._many = many
        self._items: dict[int, Item] = {}  # the one that was used longest ago first

    def find(self, place: int) -> Item | None:
        """The record of a place, if it is at hand."""
        item = self._items.pop(place, None)
        if item is not None:
            self._items[place] = item
        return item

    def keep(self, place: int, item: Item) -> Item:
        """Have it at hand, instead of another."""
        if self._many:
            self._items[place] = item
            if len(self._items) > self._many:
                del self._items[next(iter(self._items))]
        return item


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
        self._file: IO[bytes] | None = None
        self._ends = array("Q", [0])
        self._writing = True
        for one in items:
            self.put(one)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._held) or len(self._ends) - 1

    def put(self, item: Item) -> None:
        """Add a record. Raises ``UserError`` where it cannot be written."""
        if self._file is None:
            self._much += self._letters(item)
            if len(self._held) < self._few and self._much <= MUCH:
                self._held.append(item)
                return
        with _cannot_be_kept():
            file = self._opened()
            if not self._writing:
                file.seek(self._ends[-1])
                self._writing = True
            self._write(file, item)
        self._at_hand.keep(len(self) - 1, item)

    def _opened(self) -> IO[bytes]:
        if self._file is None:
            from tempfile import TemporaryFile

            self._file = TemporaryFile(buffering=BLOCK)  # noqa: SIM115
            for one in self._held:
                self._write(self._file, one)
            self._held = []
        return self._file

    def _write(self, file: IO[bytes], item: Item) -> None:
        self._ends.append(self._ends[-1] + file.write(_lz4().compress(msgspec.msgpack.encode(item))))

    def item(self, place: int) -> Item:
        """The record at a place, from memory or unpacked."""
        if self._file is None:
            return self._held[place]
        found = self._at_hand.find(place)
        if found is None:
            found = self._at_hand.keep(place, self._decode(self.packed(place)))
        return found

    @property
    def is_held(self) -> bool:
        """Whether all are held in memory."""
        return self._file is None

    def packed(self, place: int) -> bytes:
        """The record at a place, of those that lie in the file."""
        assert self._file is not None
        start, end = self._ends[place], self._ends[place + 1]
        with _cannot_be_kept():
            self._writing = False
            self._file.seek(start)
            packed: bytes = _lz4().decompress(self._file.read(end - start))
            return packed


@cache
def _lz4() -> Any:
    """Ten times as fast as zlib at its fastest, for a quarter more on the disk; few runs need it."""
    from lz4 import block

    return block


class Reread(Lazy[Item]):
    """The records of a shelf, unpacked as another type that has some of their fields."""

    def __init__(self, shelf: Shelf[Any], kind: type[Item], *, at_hand: int = 0) -> None:
        """``at_hand``: as of a shelf."""
        self._shelf, self._decode = shelf, msgspec.msgpack.Decoder(kind).decode
        self._at_hand: AtHand[Item] = AtHand(at_hand)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._shelf)

    def item(self, place: int) -> Item:
        """The record at a place; one that is held is given as it is."""
        if self._shelf.is_held:
            held: Item = self._shelf[place]
            return held
        found = self._at_hand.find(place)
        if found is None:
            found = self._at_hand.keep(place, self._decode(self._shelf.packed(place)))
        return found


class Picked(Lazy[Item]):
    """Some items of another sequence, in an order of their own."""

    def __init__(self, whole: Sequence[Item], places: Iterable[int]) -> None:  # noqa: D107
        self._whole, self._places = whole, array("Q", places)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._places)

    def item(self, place: int) -> Item:
        """The item at a place."""
        return self._whole[self._places[place]]


class Mapped(Lazy[Item]):
    """What a function makes of each item of another sequence."""

    def __init__(self, whole: Sequence[Any], make: Callable[[Any], Item]) -> None:  # noqa: D107
        self._whole, self._make = whole, make

    def __len__(self) -> int:
        """How many there are."""
        return len(self._whole)

    def item(self, place: int) -> Item:
        """The item at a place."""
        return self._make(self._whole[place])


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


def are_many(items: Sequence[Any]) -> bool:
    """Whether they are more than are held in memory."""
    return len(items) > FEW or (isinstance(items, Shelf) and not items.is_held)


def at_hand(items: Sequence[Item], places: Sequence[int]) -> Sequence[Item]:
    """Some items, unpacked once where they are few; see ``Picked``."""
    return [items[place] for place in places] if len(places) <= FEW else Picked(items, places)


def reread(items: Sequence[Any], kind: type[Item], *, at_hand: int = 0) -> Sequence[Item]:
    """The items with some of their fields: see ``Reread``; what is held has all of them."""
    return Reread(items, kind, at_hand=at_hand) if isinstance(items, Shelf) else items


def where(items: Sequence[Item], test: Callable[[Item], bool]) -> Sequence[Item]:
    """Those for which ``test`` holds: a tuple of a tuple, else picked without being held."""
    if isinstance(items, tuple):
        return tuple(one for one in items if test(one))
    return Picked(items, (place for place, one in enumerate(items) if test(one)))


def ordered(items: Sequence[Item], key: Callable[[Item], Any]) -> Sequence[Item]:
    """The items by ``key``, of which alone all are held; a tuple of a tuple."""
    if isinstance(items, tuple):
        return tuple(sorted(items, key=key))
    keys = [key(one) for one in items]
    return Picked(items, sorted(range(len(keys)), key=keys.__getitem__))


def mapped(items: Sequence[Any], make: Callable[[Any], Item]) -> Sequence[Item]:
    """What ``make`` makes of each: a tuple of a tuple, else made when it is asked for."""
    return tuple(map(make, items)) if isinstance(items, tuple) else Mapped(items, make)


def joined(first: Sequence[Item], second: Sequence[Item]) -> Sequence[Item]:
    """The items of both: a tuple of tuples."""
    if isinstance(first, tuple) and isinstance(second, tuple):
        return first + second
    return Flat((first, second)) if second else first


@contextmanager
def _cannot_be_kept() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        from tempfile import gettempdir

        raise UserError(
            f"{gettempdir()}: cannot keep there what does not fit into memory: {error.strerror or error};"
            " TMPDIR names another folder"
        ) from error


__all__ = [
    "Flat",
    "Lazy",
    "Mapped",
    "Picked",
    "Reread",
    "Shelf",
    "are_many",
    "at_hand",
    "joined",
    "mapped",
    "ordered",
    "reread",
    "where",
]
