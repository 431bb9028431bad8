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
from factcheck.rules.engine.windows import unit_of
from factcheck.rules.rule import Scope

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

GROUPS: tuple[Scope, ...] = ("family", "kin")  # fields of a series that name what is judged together
ABOUT = {"series": "string", "about": "binary", "units": "array<string>"}
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
    def claims(self) -> tuple[Claim, ...]:
        """All that it says."""
        return tuple(claim for part in self.parts for claim in part.claims)


decode = msgspec.msgpack.Decoder(Dossier).decode


def dossiers(extracts: DataFrame, linked: DataFrame, origins: DataFrame) -> DataFrame:
    """One row an article; ``units`` names the families and kin of its claims in which others have a part too.

    ``extracts`` has ``id`` and ``extract``, ``linked`` the claims after linking, packed, by ``id``, and
    ``origins`` for each copy the ``origin`` of its text.
    """
    from pyspark.sql import functions

    placed = each(linked.select("id", "claims"), _by_series, {"series": "string", **_CLAIM})
    about = grouped(placed, ["series"], _about, ABOUT)
    parts = placed.select("series", "article").distinct().join(about, "series")
    units = parts.select("article", functions.explode("units").alias("unit")).distinct()
    held = units.groupBy("unit").agg((functions.min("article") != functions.max("article")).alias("shared"))
    shared = units.join(held.where("shared").select("unit"), "unit").groupBy("article")
    wanted = shared.agg(functions.collect_set("unit").alias("units"))
    told = parts.groupBy("article").agg(functions.collect_list("about").alias("about"))
    whole = extracts.where("extract IS NOT NULL").withColumnRenamed("id", "article")
    for more in (origins, linked):
        whole = whole.join(more.withColumnRenamed("id", "article"), "article", "left")
    for more in (told, wanted):
        whole = whole.join(more, "article", "left")
    given = whole.select("article", "extract", "origin", "claims", "about", "units")
    return each(given, _dossiers, DOSSIERS)


_CLAIM = {"article": "string", "claim": "binary"}


def _by_series(rows: Rows) -> Iterator[Row]:
    """Of each claim what decides what its series is about."""
    claims = msgspec.msgpack.Decoder(tuple[Claim, ...]).decode
    for article, several in rows:
        for claim in claims(several):
            bare = replace(_bare(claim), as_of=claim.as_of, attribution="", alternatives=())
            yield claim.series, article, pack(bare)


def _about(key: Row, rows: Rows) -> Iterator[Row]:
    """The series without its claims, of which none is held."""
    (name,) = key
    claim = msgspec.msgpack.Decoder(Claim).decode
    one = alignment.about(name, (claim(packed) for _, packed in rows))
    yield name, pack(one), sorted({unit_of(one, field) for field in GROUPS})


def _dossiers(rows: Rows) -> Iterator[Row]:
    extract, about = msgspec.msgpack.Decoder(Extract).decode, msgspec.msgpack.Decoder(Series).decode
    linked = msgspec.msgpack.Decoder(tuple[Claim, ...]).decode
    for article, packed, origin, claims, series, units in rows:
        read = extract(packed)
        own: dict[str, list[Claim]] = defaultdict(list)
        for claim in linked(claims) if claims else ():
            own[claim.series].append(claim)
        told = sorted(map(about, series or ()), key=lambda one: one.id)
        dossier = Dossier(
            article=read.article,
            published=read.published,
            origin=origin or article,
            parts=tuple(replace(one, claims=alignment.in_order(own[one.id])) for one in told),
            equations=read.equations,
            dates=read.dates,
        )
        yield article, pack(dossier), sorted(units or ())


def for_unit(dossier: Dossier, unit: str) -> Dossier:
    """What the rules may ask of the article when a family or kin of that name is judged.

    Of claims elsewhere in its text no more than their figures: see ``rules.context``.
    """
    groups = ((part, {unit_of(part, field) for field in GROUPS}) for part in dossier.parts)
    return with_claims(dossier, (claim for part, names in groups if unit in names for claim in part.claims))


def with_claims(dossier: Dossier, wanted: Iterable[Claim]) -> Dossier:
    """What the rules may ask of the article when they are shown some of its claims."""
    told = {claim.sentence_place for claim in wanted}
    parts = tuple(
        replace(part, claims=tuple(c if c.sentence_place in told else _bare(c) for c in part.claims))
        for part in dossier.parts
    )
    return replace(dossier, parts=parts, equations=(), dates=())


def _bare(claim: Claim) -> Claim:
    return replace(claim, sentence="", event=(), score=(), why=(), as_of=None, measure_text="", qualifiers=())


def merged(several: Iterable[Dossier], field: Scope, name: str) -> tuple[Series, ...]:
    """The whole series of a family or kin, from the dossiers of all articles that have a part in it."""
    parts = [part for one in several for part in one.parts if unit_of(part, field) == name]
    return alignment.series(claim for part in parts for claim in part.claims)


__all__ = ["DOSSIERS", "GROUPS", "Dossier", "decode", "dossiers", "for_unit", "merged", "with_claims"]
