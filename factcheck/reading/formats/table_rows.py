"""A CSV with an article a row; its first row names the columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from functools import cache

from factcheck.language import table
from factcheck.reading.encodings import decode
from factcheck.reading.formats.format import ARTICLE_LIMIT, WHOLE_LIMIT, Format, Found
from factcheck.reading.formats.source import Source, too_large
from factcheck.reading.formats.texts import found_text
from factcheck.reading.known import Known, with_known
from factcheck.reading.records import RefusedError, unreadable

_DELIMITERS = ",;\t|"
_LANGUAGES = ("vi", "en")  # whose names of columns are known
_KNOWN = ("title", "source", "url", "author", "published", "updated")


def read(source: Source) -> Iterator[Found]:
    """A row an article, its id that of the row, else the path and the line on which it begins."""
    text = decode(source.whole(WHOLE_LIMIT))
    csv.field_size_limit(ARTICLE_LIMIT)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=False)
    columns = _columns(next(rows, []))
    line = rows.line_num + 1
    found = False
    while True:
        try:
            row = next(rows)
        except StopIteration:
            break
        except csv.Error:
            yield Found(line=line, reason=unreadable(source.path, too_large(ARTICLE_LIMIT), line))
            return  # where the next row begins, nobody can tell
        if any(cell.strip() for cell in row):
            found = True
            yield _found(source.path, line, dict(zip(columns, row, strict=False)))
        line = rows.line_num + 1
    if not found:
        raise RefusedError("empty")


def _found(path: str, line: int, cells: dict[str, str]) -> Found:
    name = cells.get("id", "").strip() or f"{path}:{line}"
    found = found_text(name, path, cells.get("text", ""), language=cells.get("language", ""), line=line)
    return with_known(found, Known(where="CSV", **{field: cells.get(field, "") for field in _KNOWN}))


def _delimiter(text: str) -> str:
    """The one that the first line has most of."""
    first = text[: text.find("\n")] if "\n" in text else text[:ARTICLE_LIMIT]
    return max(_DELIMITERS, key=first.count)


def _columns(names: list[str]) -> list[str]:
    """The field of each column, "" for those that are not ours. Raises ``RefusedError`` without a text."""
    known = _names()
    columns: list[str] = []
    for name in names:
        field = known.get(" ".join(name.strip("\ufeff ").casefold().split()), "")
        columns.append(field if field not in columns else "")
    if "text" not in columns:
        raise RefusedError("no_column", field="text")
    return columns


@cache
def _names() -> dict[str, str]:
    return {row["column"]: row["field"] for language in _LANGUAGES for row in table(language, "columns")}


FORMAT = Format(name="CSV", read=read, endings=(".csv", ".tsv"))
