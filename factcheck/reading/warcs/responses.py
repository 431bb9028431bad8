"""The successful responses of a WARC file that are pages, one after the other from a stream."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import redirect_stderr
from typing import Any, BinaryIO

from factcheck.reading.records import RefusedError

_PAGES = ("text/html", "application/xhtml+xml")
_LONGEST_LINE = 65536  # bytes of a header
_MOST_LINES = 10_000  # headers of one record


def responses_of(stream: BinaryIO) -> Iterator[Any]:
    """The records of warcio, each to be read before the next. Raises ``RefusedError`` where it is no WARC."""
    from warcio import ArchiveIterator

    try:
        records = ArchiveIterator(stream)
        records.reader = _bounded(records.fh)
        while True:
            with redirect_stderr(io.StringIO()):  # where the library complains of broken records
                record = next(records, None)
            if record is None:
                return
            if record.rec_type == "response" and record.http_headers and _is_page(record.http_headers):
                yield record
    except RefusedError:
        raise
    except Exception as error:  # a file that is broken breaks the library anywhere
        raise RefusedError("damaged", what="WARC") from error


def content_of(record: Any, limit: int) -> bytes:
    """What the server sent, unpacked, ``limit`` bytes of it at most. Raises ``RefusedError``."""
    try:
        with redirect_stderr(io.StringIO()):
            data = record.content_stream().read(limit)
    except RefusedError:
        raise
    except Exception as error:
        raise RefusedError("damaged", what="WARC") from error
    return data if isinstance(data, bytes) else b""


def _is_page(headers: Any) -> bool:
    kind = (headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()
    return kind in _PAGES and headers.get_statuscode() == "200"


def _bounded(stream: Any) -> Any:
    """The library's reader, which would keep a line or headers without end in memory."""
    from warcio.bufferedreaders import DecompressingBufferedReader

    class Bounded(DecompressingBufferedReader):  # type: ignore[misc]
        lines = 0

        def readline(self, length: int | None = None) -> bytes:
            self.lines += 1
            if self.lines > _MOST_LINES:
                raise RefusedError("damaged", what="WARC")
            return bytes(super().readline(min(length or _LONGEST_LINE, _LONGEST_LINE)))

        def read(self, length: int | None = None) -> bytes:
            self.lines = 0
            return bytes(super().read(length))

    return Bounded(stream)
