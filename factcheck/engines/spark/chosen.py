"""Each article once, as without Spark: by address and text, by id, and new before what is on file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from factcheck.engines.spark.frames import Row, Rows, each, pack
from factcheck.engines.spark.inputs import CHOSEN
from factcheck.model import Article
from factcheck.reading.records import RefusedError, Unreadable, unreadable

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_PLACE = ("file", "line")


def chosen(read: DataFrame) -> DataFrame:
    """Of what was read the articles, each id once, and the reasons why others are none.

    The first of two articles with one id is taken; a later one of another text is an error, one of the same
    text is the same article. So is what has one address and one text under two ids.
    """
    from pyspark.sql import Window, functions

    def first(column: str, *by: str) -> DataFrame:
        return functions.first(column).over(Window.partitionBy(*by).orderBy(*_PLACE))

    marks = read.where("id IS NOT NULL").select(*_PLACE, "id", "address", "text", "stands")
    known = marks.withColumn("known", first("id", "address", "text"))
    fresh = known.where("address IS NULL OR known = id").drop("known")
    firsts = fresh.withColumns({name: first(column, "id") for name, column in _FIRST.items()})
    rank = functions.row_number().over(Window.partitionBy("id").orderBy(*_PLACE))
    kept = firsts.withColumn("rank", rank).where("rank = 1 OR text != first_text")
    wanted = kept.select(*_PLACE, (functions.col("rank") == 1).alias("own"), "first_place")
    told = read.join(wanted, list(_PLACE), "left").where("own IS NOT NULL OR id IS NULL")
    return each(told.select("id", "article", "reason", "own", "first_place"), _with_reasons, CHOSEN)


_FIRST = {"first_text": "text", "first_place": "stands"}


def _with_reasons(rows: Rows) -> Iterator[Row]:
    decode = msgspec.msgpack.Decoder(Article).decode
    for name, article, reason, own, first_place in rows:
        if own or name is None:
            yield name, article, None if own else reason  # what of an article is in doubt is no reason
        else:
            found = decode(article)
            refused = RefusedError("same_id", id=name, place=first_place)
            yield None, None, pack(unreadable(found.path, refused, found.line))


def without(against: DataFrame, new: DataFrame) -> DataFrame:
    """Of what was read of an archive that which is not among the new: by id, text, address or file."""
    for mark in ("id", "text", "url", "path"):
        seen = new.where(f"{mark} IS NOT NULL").select(mark).distinct()
        against = against.join(seen, mark, "left_anti")
    return against


def reasons(frame: DataFrame) -> tuple[Unreadable, ...]:
    """Why articles could not be read, in order of their places."""
    decode = msgspec.msgpack.Decoder(Unreadable).decode
    found = [decode(row.reason) for row in frame.where("reason IS NOT NULL").select("reason").collect()]
    return tuple(sorted(found, key=lambda one: (one.path, one.line)))


__all__ = ["chosen", "reasons", "without"]
