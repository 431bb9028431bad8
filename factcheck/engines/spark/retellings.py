"""Which passages articles word alike, as ``alignment.passages`` has it: found by the words around figures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from factcheck.alignment.passages import CROWD, laid_beside, partners, seeds
from factcheck.engines.spark.copies import order_of
from factcheck.engines.spark.frames import Row, Rows, each, grouped, pack
from factcheck.pipeline import Extract

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

PARALLELS = {"first": "string", "second": "string", "parallels": "binary"}
_SEEDS = {"seed": "bigint", "published": "string", "article": "string"}
_PAIRS = {"later": "string", "earlier": "string"}
_decode = msgspec.msgpack.Decoder(Extract).decode


def parallels(extracts: DataFrame) -> DataFrame:
    """The claims at one place of passages worded alike, by earlier and later article: see ``PARALLELS``."""
    from pyspark.sql import functions

    read = extracts.where("extract IS NOT NULL")
    planted = each(read.select("extract"), _seeds, _SEEDS)
    pairs = grouped(planted, ["seed"], _pairs, _PAIRS, order=["published", "article"])
    shared = pairs.groupBy("later", "earlier").agg(functions.count("*").alias("shared"))
    pairs = grouped(shared, ["later"], _partners, {"first": "string", "second": "string"})
    first, second = (
        read.select(functions.col("id").alias(name), functions.col("extract").alias(f"{name}_extract"))
        for name in ("first", "second")
    )
    both = pairs.join(first, "first").join(second, "second").select("first_extract", "second_extract")
    return each(both, _laid_beside, PARALLELS)


def _seeds(rows: Rows) -> Iterator[Row]:
    for (packed,) in rows:
        one = _decode(packed)
        if one.claims:
            for seed in seeds(one.document, one.claims):
                yield seed, order_of(one.article), one.article.id


def _pairs(key: Row, rows: Rows) -> Iterator[Row]:  # noqa: ARG001
    """Each article with the first ones that hold the seed."""
    held: list[str] = []
    for _, article in rows:
        for earlier in held:
            yield article, earlier
        if len(held) < CROWD:
            held.append(article)


def _partners(key: Row, rows: Rows) -> Iterator[Row]:
    for earlier in partners(dict(rows)):
        yield earlier, *key


def _laid_beside(rows: Rows) -> Iterator[Row]:
    for packed in rows:
        one, other = map(_decode, packed)
        if found := laid_beside(one.document, one.claims, other.document, other.claims):
            yield one.article.id, other.article.id, pack(found)


__all__ = ["PARALLELS", "parallels"]
