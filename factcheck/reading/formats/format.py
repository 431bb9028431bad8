"""What a format is: how it is known, what it needs, and a function from bytes to articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.model import Article, Record
from factcheck.reading.formats.source import Source
from factcheck.reading.records import Unreadable

ARTICLE_LIMIT = 2 << 20  # bytes of one article's text: hundreds of times the usual, the length of a novel
WHOLE_LIMIT = 256 << 20  # bytes of a file of many articles that has to be read at once


class Found(Record, frozen=True, kw_only=True):
    """One article of a file; or why a part of it is none; or an article and what of it is in doubt."""

    article: Article | None = None
    line: int = 0  # counted from 1, where a file holds several; 0: the whole file
    reason: Unreadable | None = None


Read = Callable[[Source], Iterator[Found]]


class Format(Record, frozen=True, kw_only=True):
    """A file of this package holds one: its ``FORMAT`` stands in ``registered.FORMATS``.

    ``read`` raises ``RefusedError`` where nothing of a file can be read. It opens no other file and no
    connection, and imports its libraries itself, when it is called.
    """

    name: str  # for people, such as "HTML"
    read: Read
    endings: tuple[str, ...] = ()  # of file names, in small letters, with the dot
    looks: Callable[[bytes], bool] | None = None  # whether a head (64 KiB) can be nothing else
    # Whether a library in C or one that strangers can hang reads it: then in a process of its own, from
    # ``limit`` bytes at most. Such a format is one file, not an archive of others.
    apart: bool = False
    limit: int = WHOLE_LIMIT
    extra: str = ""  # what to install beside factcheck, a name of pyproject.toml
    modules: tuple[str, ...] = ()  # what the extra brings, as it is imported
