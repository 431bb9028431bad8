"""The rules asked of each article, of families and kin in which several have a part, and of retellings."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import msgspec

from factcheck import rules
from factcheck.engines.spark.dossiers import GROUPS, Dossier, decode, for_unit, merged
from factcheck.engines.spark.frames import Row, Rows, each, grouped, pack
from factcheck.engines.spark.windows import WINDOW_KEY, large_units, window_of, windows
from factcheck.model import Finding, Parallel, Series
from factcheck.rules import Options
from factcheck.rules.engine.windows import OF_UNITS, unit_of

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

# Who says it: the unit and how many it said before. What is found, or the rule that was silent and why.
OUTCOMES = {
    "unit": "string",
    "number": "bigint",
    "finding": "binary",
    "rule": "string",
    "reason": "string",
}
_UNITS = {"unit": "string", "article": "string", "dossier": "binary"}


def ask(dossiers: DataFrame, parallels: DataFrame, options: Options) -> DataFrame:
    """All that the rules say, of the run alone nothing yet: see ``OUTCOMES``."""
    large = large_units(dossiers)
    alone = each(dossiers.select("dossier", "units"), partial(_of_article, options), OUTCOMES)
    units = each(dossiers.select("dossier", "units"), partial(_by_unit, large), _UNITS)
    together = grouped(units, ["unit"], partial(_of_unit, options), OUTCOMES, order=["article"])
    told = dossiers.select("article", "dossier")
    first, second = (
        told.withColumnsRenamed({"article": name, "dossier": f"{name}_dossier"})
        for name in ("first", "second")
    )
    pairs = parallels.join(first, "first").join(second, "second")
    retold = pairs.select("parallels", "first_dossier", "second_dossier")
    said = alone.unionByName(together).unionByName(each(retold, partial(_of_retelling, options), OUTCOMES))
    if not large:
        return said
    cut = windows(dossiers, large)
    return said.unionByName(
        grouped(cut, WINDOW_KEY, partial(_of_window, options), OUTCOMES, order=["article"])
    )


def _of_article(options: Options, rows: Rows) -> Iterator[Row]:
    """What an article says by itself; of families and kin those in which no other has a part."""
    for packed, units in rows:
        one, elsewhere = decode(packed), frozenset(units)
        asked = partial(_asked, [one], options)
        dates, equations = {one.article.id: one.dates}, {one.article.id: one.equations}
        outcomes = asked(one.parts, {"article"}, equations=equations, dates=dates)
        for field in GROUPS:
            own = [part for part in one.parts if unit_of(part, field) not in elsewhere]
            outcomes += asked(own, OF_UNITS[field])
        yield from _rows(f"article {one.article.id}", outcomes)


def _by_unit(large: frozenset[str], rows: Rows) -> Iterator[Row]:
    for packed, units in rows:
        one = decode(packed)
        for unit in sorted(set(units) - large):
            yield unit, one.article.id, pack(for_unit(one, unit))


def _of_unit(options: Options, key: Row, rows: Rows) -> Iterator[Row]:
    """The family and the kin of one name."""
    (unit,) = key
    several = [decode(packed) for _, packed in rows]
    asked = partial(_asked, several, options)
    outcomes = [one for field in GROUPS for one in asked(merged(several, field, unit), OF_UNITS[field])]
    yield from _rows(f"group {unit}", outcomes)


def _of_window(options: Options, key: Row, rows: Rows) -> Iterator[Row]:
    scope, unit, number = key
    several = [(decode(packed), places, known) for _, packed, places, known in rows]
    window = window_of(scope, unit, several)
    outcomes = _asked([one for one, _, _ in several], options, window.series, window.scopes)
    yield from _rows(f"window {number} {scope} {unit}", list(window.own(outcomes)))


def _of_retelling(options: Options, rows: Rows) -> Iterator[Row]:
    parallels = msgspec.msgpack.Decoder(tuple[Parallel, ...]).decode
    for packed, *pair in rows:
        one, other = map(decode, pair)
        outcomes = _asked([one, other], options, (), {"retelling"}, parallels=parallels(packed))
        yield from _rows(f"retelling {one.article.id} {other.article.id}", outcomes)


def _asked(
    several: Sequence[Dossier],
    options: Options,
    series: Sequence[Series],
    scopes: Collection[Any],
    **more: Any,
) -> list[Any]:
    return rules.ask(
        series,
        articles={one.article.id: one.article for one in several},
        published={one.article.id: one.published for one in several},
        witnesses={one.article.id: one.origin for one in several},
        claims={one.article.id: one.claims for one in several},
        options=options,
        scopes=scopes,
        **more,
    )


def _rows(unit: str, outcomes: Sequence[Any]) -> Iterator[Row]:
    for number, one in enumerate(outcomes):
        if isinstance(one, Finding):
            yield unit, number, pack(one), None, None
        else:
            yield unit, number, None, one.rule, one.reason


__all__ = ["OUTCOMES", "ask"]
