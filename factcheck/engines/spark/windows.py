"""Units of very many claims, by windows: nobody holds more of one than the claims of a window.

Their claims are counted by time, and numbered within each time, so that no task sorts a whole unit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck import alignment
from factcheck.engines.spark.dossiers import GROUPS, Dossier, decode, with_claims
from factcheck.engines.spark.frames import Row, Rows, each, pack
from factcheck.model import Claim, Series
from factcheck.rules.engine import windows as rules
from factcheck.rules.engine.windows import Window, order, unit_of
from factcheck.rules.rule import Scope

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

WINDOW_KEY = ["scope", "unit", "window"]
_SIZES = {"unit": "string", "scope": "string", "many": "bigint"}
_UNIT = {"scope": "string", "unit": "string"}
_ORDER = {"first": "bigint", "last": "bigint", "value": "double", "article": "string"}
_PLACE = {"field": "string", "start": "bigint"}
# Of an article what a window needs: claims by field and start, and those of them that were in the one before.
_PARTS = {
    **_UNIT,
    "window": "bigint",
    "article": "string",
    "dossier": "binary",
    "places": "array<string>",
    "known": "array<string>",
}


def large_units(dossiers: DataFrame) -> frozenset[str]:
    """The families and kin that are to be cut, brought here."""
    from pyspark.sql import functions

    sizes = each(dossiers.select("dossier", "units"), _sizes, _SIZES).groupBy("unit", "scope")
    large = sizes.agg(functions.sum("many").alias("many")).where(f"many > {rules.WINDOW}")
    return frozenset(row.unit for row in large.select("unit").distinct().collect())


def _sizes(rows: Rows) -> Iterator[Row]:
    for packed, units in rows:
        shared = frozenset(units)
        for part in decode(packed).parts:
            for scope in GROUPS:
                if (unit := unit_of(part, scope)) in shared:
                    yield unit, scope, len(part.claims)


def windows(dossiers: DataFrame, large: frozenset[str]) -> DataFrame:
    """Of each window the articles that have claims in it: see ``_PARTS``."""
    from pyspark.sql import Window, functions

    placed = each(dossiers.select("dossier"), partial(_placed, large), _UNIT | _ORDER | _PLACE)
    unit, half = list(_UNIT), rules.WINDOW // 2
    counts = placed.groupBy(*unit, "first").count()
    before = Window.partitionBy(*unit).orderBy("first").rowsBetween(Window.unboundedPreceding, -1)
    counted = counts.select(
        *unit,
        "first",
        functions.coalesce(functions.sum("count").over(before), functions.lit(0)).alias("before"),
        functions.sum("count").over(Window.partitionBy(*unit)).alias("many"),
    )
    in_time = Window.partitionBy(*unit, "first").orderBy(*list(_ORDER)[1:], *_PLACE)
    ranked = (
        placed.withColumn("rank", functions.row_number().over(in_time) - 1)
        .join(counted, [*unit, "first"])
        .selectExpr(
            *unit,
            "article",
            "concat(start, ' ', field) AS place",
            f"(before + rank) div {half} AS block",
            f"greatest(ceil(many / {half}) - 2, 0) AS latest",
        )
        .selectExpr("*", "explode(sequence(greatest(block - 1, 0), least(block, latest))) AS window")
    )
    told = ranked.groupBy(*WINDOW_KEY, "article").agg(
        functions.collect_list("place").alias("places"),
        functions.expr("collect_list(CASE WHEN window > 0 AND window = block THEN place END)").alias("known"),
    )
    wanted = told.groupBy("article").agg(
        functions.collect_list(functions.struct(*WINDOW_KEY, "places", "known")).alias("windows")
    )
    return each(dossiers.select("article", "dossier").join(wanted, "article"), _parts, _PARTS)


def _placed(large: frozenset[str], rows: Rows) -> Iterator[Row]:
    """Where in its units each claim lies; of a large family also where in its series."""
    for (packed,) in rows:
        for part in decode(packed).parts:
            family, kin = (unit_of(part, scope) for scope in GROUPS)
            units = [("family", family), ("series", part.id)] if family in large else []
            units += [("kin", kin)] if kin in large else []
            for claim in part.claims if units else ():
                at = order(claim)
                yield from ((*unit, *at) for unit in units)


def _parts(rows: Rows) -> Iterator[Row]:
    for article, packed, windows in rows:
        one = decode(packed)
        claims = {_place(claim): claim for part in one.parts for claim in part.claims}
        for window in windows:
            scope, unit, number, places, known = (window[name] for name in (*WINDOW_KEY, "places", "known"))
            bare = with_claims(one, (claims[place] for place in places))
            yield scope, unit, number, article, pack(bare), sorted(places), sorted(known)


def window_of(
    scope: Scope, unit: str, several: Iterable[tuple[Dossier, Sequence[str], Sequence[str]]]
) -> Window:
    """What is shown, of the articles that have claims in it: of each what is wanted and what was known."""
    about: dict[str, Series] = {}
    held: dict[str, list[Claim]] = defaultdict(list)
    told = set()
    for dossier, places, known in several:
        wanted, old = frozenset(places), frozenset(known)
        for part in dossier.parts:
            if unit_of(part, scope) == unit:
                about[part.id] = part
                own = [claim for claim in part.claims if _place(claim) in wanted]
                held[part.id] += own
                told |= {order(claim).place for claim in own if _place(claim) in old}
    pieces = [replace(about[name], claims=alignment.in_order(held[name])) for name in sorted(held)]
    return Window([one for one in pieces if one.claims], frozenset({scope}), frozenset(told))


def _place(claim: Claim) -> str:
    return f"{claim.start} {claim.field}"


__all__ = ["WINDOW_KEY", "large_units", "window_of", "windows"]
