"""Articles as JSON, one a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.reading.content import refuse_binary
from factcheck.reading.encodings import decode
from factcheck.reading.formats.format import ARTICLE_LIMIT, WHOLE_LIMIT, Format, Found
from factcheck.reading.formats.json_article import decoded, found
from factcheck.reading.formats.source import Source
from factcheck.reading.records import RefusedError, unreadable

_MARK = b"\xef\xbb\xbf"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read(source: Source) -> Iterator[Found]:
    """An article a line; a bad line is found with its number, and the others are read."""
    first = source.head.partition(b"\n")[0]
    if b"\x00" in first or first.startswith(_UTF_16):  # or no text
        lines = decode(source.whole(WHOLE_LIMIT)).encode().split(b"\n")
        yield from in_lines(source.path, lines)
        return
    refuse_binary(first + b"\n")
    yield from in_lines(source.path, source.lines(ARTICLE_LIMIT))


def in_lines(path: str, lines: Iterable[bytes | RefusedError]) -> Iterator[Found]:
    """Read lines one by one; empty ones say nothing. Raises ``RefusedError`` where all are."""
    empty = True
    for number, line in enumerate(lines, start=1):
        if isinstance(line, RefusedError):
            empty = False
            yield Found(line=number, reason=unreadable(path, line, number))
            continue
        if (one := in_line(path, number, line)) is not None:
            empty = False
            yield one
    if empty:
        raise RefusedError("empty")


def in_line(path: str, number: int, line: bytes) -> Found | None:
    """What one line holds, None for an empty one."""
    line = line.removeprefix(_MARK) if number == 1 else line
    if not line.strip():
        return None
    try:
        return found(decoded(line), path, number)
    except RefusedError as refused:
        return Found(line=number, reason=unreadable(path, refused, number))


def looks(head: bytes) -> bool:
    """Whether a head without a name begins like a line of JSON; a text file may do so too."""
    return head.removeprefix(_MARK).lstrip().startswith(b"{")


FORMAT = Format(name="JSON lines", read=read, endings=(".jsonl", ".ndjson"))
