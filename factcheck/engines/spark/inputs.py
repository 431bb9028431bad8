"""Articles from JSON lines, Parquet and WARC files on any file system that Spark reads.

A row is an article, or why there is none; ``place`` says where it stands: the number of its file in the order
given, and the line in it. Each format is read by the same code as without Spark.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import count
from typing import TYPE_CHECKING
from urllib.parse import unquote

from factcheck import reading
from factcheck.engines.spark.files import LINES, PARQUET, WHOLE, File, escaped, files, plain
from factcheck.engines.spark.frames import Row, Rows, each, pack
from factcheck.model import Article
from factcheck.reading.addresses import canonical_address
from factcheck.reading.formats import ARTICLE_LIMIT, Found, Source, found_in
from factcheck.reading.formats.json_article import found as found_in_fields
from factcheck.reading.formats.json_lines import in_line
from factcheck.reading.formats.source import too_large
from factcheck.reading.records import RefusedError, Unreadable, place_of, unreadable
from factcheck.reading.sources import with_source_of_file

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

READ = {
    "file": "bigint",
    "line": "bigint",
    "id": "string",  # null where there is no article
    "address": "string",  # one form for one page; null where none is given
    "text": "binary",  # hash of the text
    "url": "string",
    "path": "string",  # of an article that is a whole file
    "stands": "string",  # path and line, for people
    "article": "binary",
    "reason": "binary",  # why there is none, or what of it is in doubt
}
CHOSEN = {name: READ[name] for name in ("id", "article", "reason")}
Byname = Mapping[str, File]  # by address, as Spark says it


def read(
    session: SparkSession, paths: Iterable[str], *, use_sources: bool = True, language: str = "en"
) -> DataFrame:
    """Everything that stands in files and folders, a row each: see ``READ``; ``language`` is of the report.

    Raises ``UserError`` for a path that is missing.
    """
    known = files(session, paths, use_sources=use_sources)
    small = [row for number, path in known.small for row in _read_here(number, path, use_sources, language)]
    frame = _of_rows(session, small)
    readers = {LINES: _lines, PARQUET: _parquet, WHOLE: _whole}
    for how, reader in readers.items():
        own = {one.address: one for one in known.many if one.how == how}
        if own:
            frame = frame.unionByName(reader(session, own, language))
    return frame


def articles(table: DataFrame) -> DataFrame:
    """From a frame of one's own to ``id``, ``article``, or ``reason`` why a row is none.

    It has ``id``, each once, and ``text``, and of the other keys of a JSON line as columns what there is.
    """
    return each(_fields(table), partial(_of_table, _given(table)), CHOSEN)


def _given(table: DataFrame) -> list[str]:
    return [name for name in _COLUMNS if name in table.columns]


def _fields(table: DataFrame) -> DataFrame:
    from pyspark.sql import functions

    return table.select(*(functions.col(name).cast("string") for name in _given(table)))


def _of_table(fields: list[str], rows: Rows) -> Iterator[Row]:
    for values in rows:
        given = {name: value for name, value in zip(fields, values, strict=True) if value is not None}
        found = found_in_fields(given, given.get("id", ""), 0)
        if found.article is not None:
            yield found.article.id, pack(found.article), None
        else:
            yield None, None, pack(found.reason)


_COLUMNS = ("id", "text", "title", "published", "source", "url", "language")


def _of_rows(session: SparkSession, rows: list[Row]) -> DataFrame:
    ddl = ", ".join(f"{name} {kind}" for name, kind in READ.items())
    return session.createDataFrame(rows, ddl)


def _read_here(number: int, path: str, use_sources: bool, language: str) -> Iterator[Row]:
    found = reading.read([path], use_sources=use_sources, allow_empty=True, language=language)
    for line, article in enumerate(found.articles):
        yield _row(number, line, article, None)
    for one in found.unreadable:
        yield _row(number, one.line, None, one)


def _row(number: int, line: int, article: Article | None, reason: Unreadable | None) -> Row:
    why = pack(reason) if reason else None
    if article is None:
        return number, line, None, None, None, None, None, None, None, why
    digest = article.text_digest
    address = canonical_address(article.url) if article.url else None
    whole = article.path if article.path == article.id else None
    stands = place_of(article.path, article.line)
    told = article.id, address, digest, article.url or None, whole, stands, pack(article)
    return number, line, *told, why


def _rows(file: File, line: int, found: Found, language: str) -> Iterator[Row]:
    """The row of what was found; ``line`` orders it among others of its file."""
    if found.article is None:
        if found.reason:
            yield _row(file.number, line, None, found.reason)
        return
    article = with_source_of_file(found.article, file.path, file.beside, language)
    yield _row(file.number, line, article, found.reason)


def _lines(session: SparkSession, own: Byname, language: str) -> DataFrame:
    """JSON lines. A large file is read in blocks: how many lines stand before each is counted first."""
    from pyspark.sql import functions

    address, start = functions.col("_metadata.file_path"), functions.col("_metadata.file_block_start")
    value = functions.col("value").cast("binary")
    text = session.read.option("lineSep", "\n").text(_readable(own))
    placed = text.select(address.alias("address"), start.alias("start"), value.alias("line"))
    counted = placed.groupBy("address", "start").count().collect()
    before: dict[tuple[str, int], int] = {}
    total: dict[str, int] = {}
    for name, begin, lines in sorted(tuple(row) for row in counted):
        before[name, begin] = total.get(name, 0)
        total[name] = before[name, begin] + lines
    rows = each(placed, partial(_of_lines, _by_name(own), before, language), READ)
    empty = [
        _row(one.number, 0, None, unreadable(one.path, RefusedError("empty")))
        for name, one in _by_name(own).items()
        if name not in {plain(unquote(address)) for address in total}
    ]
    return rows.unionByName(_of_rows(session, empty)) if empty else rows


def _of_lines(own: Byname, before: Mapping[tuple[str, int], int], language: str, rows: Rows) -> Iterator[Row]:
    place, number = None, 0
    for address, start, line in rows:
        if (address, start) != place:
            place, number = (address, start), before[address, start]
        number += 1
        file = own[plain(unquote(address))]
        if len(line) > ARTICLE_LIMIT:
            yield _row(file.number, number, None, unreadable(file.path, too_large(ARTICLE_LIMIT), number))
        elif (found := in_line(file.path, number, line)) is not None:
            yield from _rows(file, number, found, language)


def _parquet(session: SparkSession, own: Byname, language: str) -> DataFrame:
    """Parquet with the columns of a JSON line: ``id`` and ``text``, and what else there is of them."""
    from pyspark.sql import functions

    table = session.read.parquet(*_readable(own))
    fields = _given(table)
    row = [functions.col(name).cast("string") for name in fields]
    place = [functions.col("_metadata.file_path"), functions.col("_metadata.row_index")]
    return each(table.select(*place, *row), partial(_of_parquet, _by_name(own), fields, language), READ)


def _of_parquet(own: Byname, fields: list[str], language: str, rows: Rows) -> Iterator[Row]:
    for address, index, *values in rows:
        file = own[plain(unquote(address))]
        given = {name: value for name, value in zip(fields, values, strict=True) if value is not None}
        yield from _rows(file, index + 1, found_in_fields(given, file.path, index + 1), language)


def _whole(session: SparkSession, own: Byname, language: str) -> DataFrame:
    """Files of any other format, each read at once by one task: WARC above all."""
    content = session.read.format("binaryFile").load(_readable(own)).select("path", "content")
    return each(content, partial(_of_whole, _by_name(own), language), READ)


def _of_whole(own: Byname, language: str, rows: Rows) -> Iterator[Row]:
    for address, content in rows:
        file = own[plain(address)]
        lines = count(1)
        try:
            for found in found_in(Source.of(file.path, content)):
                yield from _rows(file, next(lines), found, language)
        except RefusedError as refused:
            yield _row(file.number, 0, None, unreadable(file.path, refused))


def _by_name(own: Byname) -> dict[str, File]:
    """By the one form of each address."""
    return {plain(address): file for address, file in own.items()}


def _readable(own: Byname) -> list[str]:
    return [escaped(address) for address in own]


__all__ = ["CHOSEN", "READ", "articles", "read"]
