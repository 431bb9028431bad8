"""Which articles copy which, as ``alignment.witnesses`` has it: found by the runs of words they share."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from factcheck import alignment
from factcheck.alignment.stories import UNKNOWN
from factcheck.alignment.witnesses import COPIED, CROWD, FEWEST, copied_from
from factcheck.engines.spark.frames import Row, Rows, each, grouped
from factcheck.engines.spark.kept import Keep
from factcheck.model import Article
from factcheck.pipeline import Extract

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

COPIES = {"id": "string", "origin": "string"}  # of each copy, the article in which its text was first
_RUNS = {"run": "bigint", "published": "string", "article": "string"}
_PAIRS = {"later": "string", "earlier": "string"}
_decode = msgspec.msgpack.Decoder(Extract).decode


def copies(extracts: DataFrame, keep: Keep) -> DataFrame:
    """The origin of each copy: see ``COPIES``."""
    from pyspark.sql import functions

    read = extracts.where("extract IS NOT NULL")
    runs = each(read.select("extract"), _runs, _RUNS)
    pairs = grouped(runs, ["run"], _pairs, _PAIRS, order=["published", "article"])
    shared = pairs.groupBy("later", "earlier").agg(functions.count("*").alias("shared"))
    likely = shared.where(f"shared >= {COPIED * FEWEST}")
    earlier = likely.join(read.withColumnRenamed("id", "earlier"), "earlier").drop("earlier")
    later = likely.select("later").distinct().join(read.withColumnRenamed("id", "later"), "later")
    own = later.withColumn("shared", functions.lit(-1).cast("bigint"))
    both = earlier.select("later", "shared", "extract").unionByName(own)
    parents = grouped(both, ["later"], _parent, COPIES, order=["shared"])
    return _origins(parents, keep)


def order_of(article: Article) -> str:
    """When it was published, as a text that sorts."""
    moment = article.published.first if article.published else UNKNOWN
    return moment.isoformat(timespec="microseconds")


def _runs(rows: Rows) -> Iterator[Row]:
    for (packed,) in rows:
        one = _decode(packed)
        for run in alignment.sketch(one.document):
            yield run, order_of(one.article), one.article.id


def _pairs(key: Row, rows: Rows) -> Iterator[Row]:  # noqa: ARG001
    """Pairs of articles that hold a run; of many the first ones."""
    held: list[str] = []
    for _, article in islice(rows, CROWD):
        for earlier in held:
            yield article, earlier
        held.append(article)


def _parent(key: Row, rows: Rows) -> Iterator[Row]:
    """The article that one was copied from; its own extract comes first."""
    arriving = iter(rows)
    own = _decode(next(arriving)[1]).document
    others = ((shared, _decode(packed).document) for shared, packed in arriving)
    earlier = ((shared, len(alignment.sketch(other)), other) for shared, other in others)
    if (source := copied_from(own, len(alignment.sketch(own)), earlier)) is not None:
        yield *key, source


def _origins(parents: DataFrame, keep: Keep) -> DataFrame:
    """Copies of copies come from the origin of these: each round halves the way."""
    from pyspark.sql import functions

    found, turn = keep(parents, "copies-0"), 0
    while True:
        above = found.select(functions.col("id").alias("origin"), functions.col("origin").alias("above"))
        joined = found.join(above, "origin", "left")
        turn += 1
        further = joined.select("id", functions.coalesce("above", "origin").alias("origin"), "above")
        further = keep(further, f"copies-{turn}")
        found = further.select("id", "origin")
        if further.where("above IS NOT NULL").isEmpty():
            return found


__all__ = ["COPIES", "copies", "order_of"]
