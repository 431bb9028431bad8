"""Records that need not fit into memory: some are held as they are, more lie packed in a temporary file.

The file has no name where the system knows such files, so that nothing is left behind however a run ends.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import IO, Any, Generic, TypeVar

import msgspec

from factcheck.errors import UserError
from factcheck.lazy import Lazy, Picked

Item = TypeVar("Item")
FEW = 4_000  # records that are held as they are,
MUCH = 8_000_000  # and letters of them, where these are counted
BLOCK = 1 << 15  # bytes read or written at once


class AtHand(Generic[Item]):
    """So many records as are kept at hand, those used last, by their place."""

    def __init__(self, many: int) -> None:
        self._many = many
        self._items: dict[int, Item] = {}  # the one that was used longest ago first

    def get(self, place: int, unpack: Callable[[int], Item]) -> Item:
        """The record of a place, unpacked where it is not at hand."""
        item = self._items.pop(place, None)
        if item is None:
            item = unpack(place)
        self.keep(place, item)
        return item

    def keep(self, place: int, item: Item) -> None:
        """Have it at hand, instead of another."""
        if self._many:
            self._items[place] = item
            if len(self._items) > self._many:
                del self._items[next(iter(self._items))]


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
        return self._at_hand.get(place, self._unpacked)

    def _unpacked(self, place: int) -> Item:
        found: Item = self._decode(self.packed(place))
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
        return self._at_hand.get(place, self._unpacked)

    def _unpacked(self, place: int) -> Item:
        return self._decode(self._shelf.packed(place))


def are_many(items: Sequence[Any]) -> bool:
    """Whether they are more than are held in memory."""
    return len(items) > FEW or (isinstance(items, Shelf) and not items.is_held)


def at_hand(items: Sequence[Item], places: Sequence[int]) -> Sequence[Item]:
    """Some items, unpacked once where they are few; see ``Picked``."""
    return [items[place] for place in places] if len(places) <= FEW else Picked(items, places)


def reread(items: Sequence[Any], kind: type[Item], *, at_hand: int = 0) -> Sequence[Item]:
    """The items with some of their fields: see ``Reread``; what is held has all of them."""
    return Reread(items, kind, at_hand=at_hand) if isinstance(items, Shelf) else items


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


__all__ = ["Reread", "Shelf", "are_many", "at_hand", "reread"]
