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

GROUPS = ("family", "kin")  # fields of a series that name what is judged together
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
    """One row an article; ``units`` names the families and kin of its claims in which others have a part too.

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
    units = sorted({name_of(whole, field) for field in GROUPS})
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


def for_unit(dossier: Dossier, unit: str) -> Dossier:
    """What the rules may ask of the article when a family or kin of that name is judged.

    Of claims elsewhere in its text no more than their figures: see ``rules.context``.
    """
    own = {part.id for part in dossier.parts if unit in {name_of(part, field) for field in GROUPS}}
    told = {claim.sentence_place for part in dossier.parts if part.id in own for claim in part.claims}
    parts = tuple(
        part
        if part.id in own
        else replace(part, claims=tuple(c if c.sentence_place in told else _bare(c) for c in part.claims))
        for part in dossier.parts
    )
    return replace(dossier, parts=parts, equations=(), dates=())


def _bare(claim: Claim) -> Claim:
    return replace(claim, sentence="", event=(), score=(), why=(), as_of=None, measure_text="", qualifiers=())


def name_of(series: Series, field: str) -> str:
    """The name of its family or kin; most are alone in both, under one name."""
    name: str = getattr(series, field)
    return name or series.id


def merged(several: Iterable[Dossier], field: str, name: str) -> tuple[Series, ...]:
    """The whole series of a family or kin, from the dossiers of all articles that have a part in it."""
    parts = [part for one in several for part in one.parts if name_of(part, field) == name]
    return alignment.series(claim for part in parts for claim in part.claims)


__all__ = ["DOSSIERS", "GROUPS", "Dossier", "decode", "dossiers", "for_unit", "merged", "name_of"]
