"""The report of a run: findings brought here, with the articles that they speak of."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from factcheck import alignment, rules
from factcheck.engines.spark.concluding import silences
from factcheck.engines.spark.stages import Judged, Linked
from factcheck.model import Claim, Finding
from factcheck.pipeline import Extract, told_of
from factcheck.reading.records import Unreadable
from factcheck.reporting import Report
from factcheck.rules import Acceptances, Options, Verdict
from factcheck.rules.engine.fingerprint import in_order

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

MANY = 100_000  # articles; of more only those stand in the report that findings speak of


class Run(NamedTuple):
    """What was given to a run."""

    articles: DataFrame  # id, article
    new: DataFrame | None  # id of those under check; None: all
    unreadable: tuple[Unreadable, ...]
    under_check: frozenset[str]  # paths of those of the unreadable that are


class _Told(NamedTuple):
    extract: Extract
    claims: tuple[Claim, ...]
    origin: str


def report(
    run: Run,
    extracts: DataFrame,
    linked: Linked,
    judged: Judged,
    options: Options,
    acceptances: Acceptances | None,
) -> Report:
    """The findings that touch an article under check, and what is about the run; of few articles, all."""
    entries = acceptances.entries if acceptances else ()
    touching = judged.findings if run.new is None else _touching(judged.findings, run.new)
    found = {row.fingerprint for row in touching.select("fingerprint").collect()}
    asked = judged.findings.join(touching.select("fingerprint"), "fingerprint", "left_semi")
    hushed = judged.findings.where(judged.findings.fingerprint.isin([one.fingerprint for one in entries]))
    brought = {one.fingerprint: one for one in _findings(asked.unionByName(hushed))}
    unreadable = (*run.unreadable, *_dead(extracts))
    settled = _settled(run, judged, unreadable, list(brought.values()), options)
    if acceptances is not None:
        names = {name for one in entries for name in one.articles}
        read = _ids(extracts.where("extract IS NOT NULL"), names) | {one.path for one in unreadable}
        settled = rules.settle(settled.verdict, acceptances, read=read, options=options)
    told = [
        one
        for one in settled.verdict.findings
        if one.fingerprint in found or one.fingerprint not in brought  # the latter is about the run
    ]
    cited = {claim.article for one in told for claim in one.claims + one.related}
    whole = _collected(extracts, linked, None if extracts.count() <= MANY else cited)
    ids = [one.extract.article.id for one in whole]
    claims = tuple(claim for one in whole for claim in one.claims)
    return Report(
        articles=tuple(one.extract.article for one in whole),
        published={one.extract.article.id: one.extract.published for one in whole},
        silence={one.extract.article.id: one.extract.silence for one in whole if not one.claims},
        documents={one.extract.article.id: one.extract.document for one in whole},
        new=frozenset() if run.new is None else _ids(run.new, ids),
        claims=claims,
        series=alignment.series(claims),
        findings=tuple(told),
        not_evaluable=settled.verdict.not_evaluable,
        witnesses={one.extract.article.id: one.origin for one in whole},
        accepted=tuple(one for one in settled.accepted if one.finding.fingerprint in found),
        confirmed=tuple(one for one in settled.confirmed if one.finding.fingerprint in found),
        language=options.language,
    )


def _touching(findings: DataFrame, new: DataFrame) -> DataFrame:
    """Those that are about an article under check."""
    from pyspark.sql import functions

    about = findings.select("fingerprint", functions.explode("articles").alias("id"))
    return about.join(new, "id", "left_semi").select("fingerprint").distinct()


def _findings(frame: DataFrame) -> Iterator[Finding]:
    decode = msgspec.msgpack.Decoder(Finding).decode
    return (decode(row.finding) for row in frame.select("finding").toLocalIterator())


def _dead(extracts: DataFrame) -> list[Unreadable]:
    """The articles at which a process died."""
    rows = extracts.where("extract IS NULL").select("id").sort("id").collect()
    return [Unreadable(path=row.id, kind="died") for row in rows]


def _settled(
    run: Run,
    judged: Judged,
    unreadable: Collection[Unreadable],
    findings: Collection[Finding],
    options: Options,
) -> rules.Settlement:
    """All that is said, of the run too."""
    dead = [one.path for one in unreadable if one.kind == "died"]
    under_check = run.under_check | (frozenset() if run.new is None else _ids(run.new, dead))
    about_run = rules.conclude(
        (),
        unreadable=told_of(unreadable, None if run.new is None else under_check, options),
        options=options,
    )
    silent = (*silences(judged.outcomes), *about_run.not_evaluable)
    return rules.Settlement(
        verdict=Verdict(
            findings=in_order([*findings, *about_run.findings]),
            not_evaluable=tuple(sorted(silent, key=lambda one: (one.rule, one.reason))),
        )
    )


def _collected(extracts: DataFrame, linked: Linked, ids: Collection[str] | None) -> list[_Told]:
    """What was read of some articles, or of all, in order of their ids."""
    read = extracts.where("extract IS NOT NULL")
    if ids is not None:
        read = _only(read, ids)
    extract = msgspec.msgpack.Decoder(Extract).decode
    claims = msgspec.msgpack.Decoder(tuple[Claim, ...]).decode
    joined = read.join(linked.claims, "id", "left").join(linked.origins, "id", "left")
    return sorted(
        (
            _Told(extract(row.extract), claims(row.claims) if row.claims else (), row.origin or row.id)
            for row in joined.toLocalIterator()
        ),
        key=lambda one: one.extract.article.id,
    )


def _ids(frame: DataFrame, wanted: Collection[str]) -> frozenset[str]:
    """Which of the wanted ids a frame has."""
    return frozenset(row.id for row in _only(frame.select("id"), wanted).collect()) if wanted else frozenset()


def _only(frame: DataFrame, ids: Collection[str]) -> DataFrame:
    named = frame.sparkSession.createDataFrame([(one,) for one in sorted(ids)], "id string")
    return frame.join(named, "id", "left_semi")


__all__ = ["Run", "report"]
