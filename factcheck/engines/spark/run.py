"""A whole check: from paths to a report, as ``examine`` has it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.engines.spark.chosen import chosen, reasons, without
from factcheck.engines.spark.extraction import extract
from factcheck.engines.spark.inputs import read
from factcheck.engines.spark.kept import Keep, kept
from factcheck.engines.spark.report import Run, report
from factcheck.engines.spark.stages import judge, link
from factcheck.errors import UserError
from factcheck.reporting import Report
from factcheck.rules import Acceptances, Options

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession


def check(
    session: SparkSession,
    new: Sequence[str],
    against: Sequence[str] = (),
    *,
    folder: str | None = None,
    use_sources: bool = True,
    options: Options | None = None,
    acceptances: Acceptances | None = None,
) -> Report:
    """Read, extract, link and judge on the session's cluster; the findings are brought here.

    With ``against`` only findings that touch a new article remain. ``folder`` keeps the tables between the
    stages, on a file system that all executors reach; without it, one of this machine.
    """
    options = options or Options()
    with kept(session, folder) as keep:
        run = _read(session, new, against, keep, use_sources, options.language)
        extracts = keep(extract(run.articles), "extracts")
        linked = link(extracts, keep)
        if run.new is not None:
            linked = linked._replace(parallels=_touching(linked.parallels, run.new))
        judged = judge(extracts, linked, keep, options)
        return report(run, extracts, linked, judged, options, acceptances)


def _read(
    session: SparkSession,
    new: Sequence[str],
    against: Sequence[str],
    keep: Keep,
    use_sources: bool,
    language: str,
) -> Run:
    own = keep(read(session, new, use_sources=use_sources, language=language), "read")
    first = keep(chosen(own), "articles")
    refused = reasons(first)
    articles, names = (
        first.where("id IS NOT NULL").select("id", "article"),
        frozenset(r.path for r in refused),
    )
    ids = articles.select("id")
    if against:
        known = keep(read(session, against, use_sources=use_sources, language=language), "read-against")
        kept_back = keep(chosen(without(known, own)), "articles-against")
        articles = articles.unionByName(kept_back.where("id IS NOT NULL").select("id", "article"))
        refused += tuple(one for one in reasons(kept_back) if one.path not in names)
    if articles.isEmpty() and not refused:
        raise UserError(f"{', '.join(new)}: no article to read there")
    return Run(articles, ids if against else None, refused, names)


def _touching(parallels: DataFrame, new: DataFrame) -> DataFrame:
    """Those of which one article is new."""
    first, second = new.withColumnRenamed("id", "first"), new.withColumnRenamed("id", "second")
    later = parallels.join(first, "first", "left_anti").join(second, "second", "left_semi")
    return parallels.join(first, "first", "left_semi").unionByName(later.select(parallels.columns))


__all__ = ["check"]
