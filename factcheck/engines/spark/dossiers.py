"""What is known of an article when rules are asked: in this form claims travel to where they are judged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from factcheck import alignment
from factcheck.engines.spark.frames import Row, Rows, each, grouped, pack
from factcheck.model import Article, AsOf, Claim, DateMention, Equation, Record, Series
from factcheck.pipeline import Extract

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

FAMILY, KIN = "family ", "kin "  # how the names of units begin
PARTS = {"article": "string", "part": "binary", "units": "array<string>"}
DOSSIERS = {"article": "string", "dossier": "binary", "units": "array<string>"}


class Dossier(Record, frozen=True, kw_only=True):
    """An article with what it adds to each series, and what an extract has beside claims."""

    article: Article
    published: AsOf | None
    origin: str  # id of the article that its text comes from
    parts: tuple[Series, ...] = ()  # of each series the claims of this article alone
    equations: tuple[Equation, ...] = ()
    dates: tuple[DateMention, ...] = ()

    @property
    def claims(self) -> Iterator[Claim]:
        """All that it says."""
        return (claim for part in self.parts for claim in part.claims)


decode = msgspec.msgpack.Decoder(Dossier).decode


def dossiers(extracts: DataFrame, linked: DataFrame, origins: DataFrame) -> DataFrame:
    """One row an article; ``units`` are the families and kin of its claims in which others have a part too.

    ``extracts`` has ``id`` and ``extract``, ``linked`` the claims after linking, packed, by ``id``, and
    ``origins`` for each copy the ``origin`` of its text.
    """
    from pyspark.sql import functions

    placed = each(linked.select("id", "claims"), _by_series, {"series": "string", **_CLAIM})
    parts = grouped(placed, ["series"], _parts, PARTS)
    units = parts.select("article", functions.explode("units").alias("unit"))
    held = units.groupBy("unit").agg((functions.min("article") != functions.max("article")).alias("shared"))
    shared = units.join(held.where("shared").select("unit"), "unit").groupBy("article")
    wanted = shared.agg(functions.collect_set("unit").alias("units"))
    told = parts.groupBy("article").agg(functions.collect_list("part").alias("parts"))
    whole = extracts.where("extract IS NOT NULL").withColumnRenamed("id", "article")
    known = origins.withColumnRenamed("id", "article")
    for more in (known, told, wanted):
        whole = whole.join(more, "article", "left")
    return each(whole.select("article", "extract", "origin", "parts", "units"), _dossiers, DOSSIERS)


_CLAIM = {"article": "string", "claim": "binary"}


def _by_series(rows: Rows) -> Iterator[Row]:
    claims = msgspec.msgpack.Decoder(tuple[Claim, ...]).decode
    for article, several in rows:
        for claim in claims(several):
            yield claim.series, article, pack(claim)


def _parts(key: Row, rows: Rows) -> Iterator[Row]:  # noqa: ARG001
    """The series, and of it for each article a part."""
    claim = msgspec.msgpack.Decoder(Claim).decode
    (whole,) = alignment.series(claim(packed) for _, packed in rows)
    units = [FAMILY + (whole.family or whole.id), KIN + (whole.kin or whole.id)]
    told: dict[str, list[Claim]] = defaultdict(list)
    for one in whole.claims:
        told[one.article].append(one)
    for article, own in told.items():
        yield article, pack(replace(whole, claims=tuple(own))), units


def _dossiers(rows: Rows) -> Iterator[Row]:
    extract, part = msgspec.msgpack.Decoder(Extract).decode, msgspec.msgpack.Decoder(Series).decode
    for article, packed, origin, parts, units in rows:
        read = extract(packed)
        dossier = Dossier(
            article=read.article,
            published=read.published,
            origin=origin or article,
            parts=tuple(sorted(map(part, parts or ()), key=lambda one: one.id)),
            equations=read.equations,
            dates=read.dates,
        )
        yield article, pack(dossier), sorted(units or ())


def merged(several: Iterable[Dossier], unit: str) -> tuple[Series, ...]:
    """The whole series of a family or kin, from the dossiers of all articles that have a part in it."""
    name = unit.partition(" ")[2]
    field = "family" if unit.startswith(FAMILY) else "kin"
    parts = [part for one in several for part in one.parts if (getattr(part, field) or part.id) == name]
    return alignment.series(claim for part in parts for claim in part.claims)


__all__ = ["DOSSIERS", "FAMILY", "KIN", "Dossier", "decode", "dossiers", "merged"]
