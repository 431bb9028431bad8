"""Claims by themselves, and which of them match: asked by article, of its own claims and its neighbours'."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from factcheck.alignment.groups import stands_by
from factcheck.alignment.link import compared, levels, matches, place
from factcheck.engines.spark.frames import Row, Rows, each, grouped, pack
from factcheck.model import Claim
from factcheck.pipeline import Extract

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

CLAIMS = {
    "article": "string",
    "number": "bigint",  # in the order of places in the article
    "node": "string",  # what is grouped: the claim, or all that stand by one measure and subject
    "stands": "boolean",
    "beside": "boolean",  # its sentence has other claims
    "claim": "binary",  # with the level that a growth rate has grown to: (Claim, Claim | None)
}
# Two claims by article, number and node. ``same``: they speak of one thing; else they are near relations.
MATCHES = {
    "same": "boolean",
    "article": "string",
    "number": "bigint",
    "node": "string",
    "other_article": "string",
    "other_number": "bigint",
    "other_node": "string",
    "match": "binary",
}
BETWEEN = "\x1f"  # in the name of a node


def claims(extracts: DataFrame) -> DataFrame:
    """All claims, one a row: see ``CLAIMS``."""
    return each(extracts.where("extract IS NOT NULL").select("extract"), _claims, CLAIMS)


def _claims(rows: Rows) -> Iterator[Row]:
    extract = msgspec.msgpack.Decoder(Extract).decode
    for (packed,) in rows:
        ordered = sorted(extract(packed).claims, key=place)
        held = Counter(claim.sentence_place for claim in ordered)
        for number, (claim, level) in enumerate(zip(ordered, levels(ordered), strict=True)):
            stands = stands_by(claim)
            beside = held[claim.sentence_place] > 1
            yield claim.article, number, node(claim, number), bool(stands), beside, pack((claim, level))


def node(claim: Claim, number: int) -> str:
    """The name of what is grouped."""
    return BETWEEN.join(stands_by(claim) or (claim.article, str(number)))


def found(extracts: DataFrame, events: DataFrame) -> DataFrame:
    """The pairs of claims that match: see ``MATCHES``."""
    from pyspark.sql import functions

    told = extracts.where("extract IS NOT NULL").select("id", "extract")
    named = each(events, _asked, {"article": "string", "id": "string", "near": "binary"})
    own = told.select(functions.col("id").alias("article"), "id")
    asked = own.withColumn("near", functions.lit(None).cast("binary")).unionByName(named)
    held = each(told, _held, {"id": "string", "claims": "binary"})
    return grouped(asked.join(held, "id"), ["article"], _found, MATCHES, order=["id"])


def _asked(rows: Rows) -> Iterator[Row]:
    """Each article with those of its neighbours whose pairs it is asked for, and how near these are."""
    near = msgspec.msgpack.Decoder(dict[str, float]).decode
    for article, packed in rows:
        for other, share in near(packed).items():
            if other > article:
                yield article, other, pack(share)


def _held(rows: Rows) -> Iterator[Row]:
    extract = msgspec.msgpack.Decoder(Extract).decode
    for name, packed in rows:
        if told := extract(packed).claims:
            yield name, pack(told)


def _found(key: Row, rows: Rows) -> Iterator[Row]:
    (article,) = key
    decode = msgspec.msgpack.Decoder(tuple[Claim, ...]).decode
    near: dict[str, float] = {}
    ordered: list[Claim] = []
    places: list[tuple[str, int, str]] = []
    for other, share, packed in rows:  # the article itself first: the others have later names
        if share is not None:
            near[other] = msgspec.msgpack.decode(share)
        told = sorted(decode(packed), key=place)
        ordered += told
        places += [(other, number, node(claim, number)) for number, claim in enumerate(told)]
    if not ordered or ordered[0].article != article:
        return
    for same, pairs in zip(
        (True, False), matches(compared(ordered), {article: near}, {article}), strict=True
    ):
        for (one, other), match in pairs.items():
            yield same, *places[one], *places[other], pack(match)


__all__ = ["CLAIMS", "MATCHES", "claims", "found"]
