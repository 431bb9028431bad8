"""One cause told once, in words, each finding with its fingerprint: as ``rules.conclude`` has it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from factcheck.engines.spark.frames import Row, Rows, each, grouped, pack
from factcheck.model import Finding, NotEvaluable
from factcheck.rules import Options, catalogue
from factcheck.rules.engine.fingerprint import fingerprint, with_fingerprints
from factcheck.rules.engine.judge import put_into_words
from factcheck.rules.engine.precedence import meeting, naming, superseding
from factcheck.rules.rule import Entry

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

FINDINGS = {
    "rule": "string",
    "name": "string",
    "severity": "string",
    "relation": "string",
    "message": "string",
    "series": "string",
    "articles": "array<string>",  # that it is about
    "fingerprint": "string",
    "finding": "binary",
}
_WHICH = {"unit": "string", "number": "bigint"}
_decode = msgspec.msgpack.Decoder(Finding).decode


def conclude(outcomes: DataFrame, options: Options) -> DataFrame:
    """The findings that are told: see ``FINDINGS``."""
    from pyspark.sql import functions

    found = outcomes.where("finding IS NOT NULL").select(*_WHICH, "finding")
    placed = each(found, partial(_by_article, options), {"article": "string", **_WHICH, "finding": "binary"})
    stand = {**_WHICH, "needless": "boolean", "others": "array<string>"}
    standing = grouped(placed, ["article"], partial(_standing, options), stand)
    joined = standing.groupBy(*_WHICH).agg(
        functions.max("needless").alias("needless"),
        functions.flatten(functions.collect_set("others")).alias("others"),
    )
    told = found.join(joined, list(_WHICH), "left").where("needless IS NULL OR NOT needless")
    hashed = {"hash": "string", "finding": "binary"}
    worded = each(told.select("finding", "others"), partial(_worded, options), hashed)
    return grouped(worded, ["hash"], _numbered, FINDINGS)


def silences(outcomes: DataFrame) -> tuple[NotEvaluable, ...]:
    """How often each rule was silent and why, brought here."""
    counted = outcomes.where("rule IS NOT NULL").groupBy("rule", "reason").count()
    rows = sorted(tuple(row) for row in counted.collect())
    return tuple(NotEvaluable(rule=rule, reason=why) for rule, why, many in rows for _ in range(many))


def _speaking(options: Options) -> tuple[Entry, ...]:
    return tuple(one for one in catalogue() if options.speaks(one.rule))


def _by_article(options: Options, rows: Rows) -> Iterator[Row]:
    """Findings that may stand in each other's way, under each article of theirs."""
    together = meeting(_speaking(options))
    for unit, number, packed in rows:
        finding = _decode(packed)
        if finding.rule in together:
            for article in sorted({claim.article for claim in finding.claims}):
                yield article, unit, number, packed


def _standing(options: Options, key: Row, rows: Rows) -> Iterator[Row]:  # noqa: ARG001
    held = list(rows)
    standing = superseding([_decode(packed) for *_, packed in held], _speaking(options))
    for (unit, number, _), one in zip(held, standing, strict=True):
        if one.needless or one.others:
            yield unit, number, one.needless, sorted(one.others)


def _worded(options: Options, rows: Rows) -> Iterator[Row]:
    entries = catalogue()
    for packed, others in rows:
        finding = _decode(packed)
        named = naming(finding, others, entries) if others else finding
        for one in put_into_words([named], options, entries):
            yield fingerprint(one), pack(one)


def _numbered(key: Row, rows: Rows) -> Iterator[Row]:  # noqa: ARG001
    for one in with_fingerprints(_decode(packed) for (packed,) in rows):
        articles = sorted({claim.article for claim in one.claims} | ({one.article} - {""}))
        told = one.rule, one.name, one.severity, one.relation, one.message, one.series
        yield *told, articles, one.fingerprint, pack(one)


__all__ = ["FINDINGS", "conclude", "silences"]
