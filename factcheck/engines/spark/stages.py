"""The stages in order: each a function from frames to frames, kept in tables between."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from factcheck.engines.spark.asking import ask
from factcheck.engines.spark.concluding import conclude
from factcheck.engines.spark.copies import copies
from factcheck.engines.spark.dossiers import dossiers
from factcheck.engines.spark.events import EVENTS, events
from factcheck.engines.spark.frames import Row, Rows, grouped, pack
from factcheck.engines.spark.kept import Keep
from factcheck.engines.spark.linking import link as link_claims
from factcheck.engines.spark.retellings import parallels
from factcheck.rules import Options

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


class Linked(NamedTuple):
    """All articles together."""

    claims: DataFrame  # id, claims: of an article all claims with series and kin, packed
    origins: DataFrame  # id, origin: of each copy the article that its text comes from
    parallels: DataFrame  # first, second, parallels: passages that two articles word alike


class Judged(NamedTuple):
    """What the rules say, of the run alone nothing yet."""

    findings: DataFrame  # see ``concluding.FINDINGS``
    outcomes: DataFrame  # see ``asking.OUTCOMES``: also what could not be evaluated


def link(extracts: DataFrame, keep: Keep) -> Linked:
    """From what each article says by itself to series over all of them."""
    origins = keep(copies(extracts, keep), "origins")
    near = keep(_with_copies(events(extracts), origins), "events")
    return Linked(
        claims=keep(link_claims(extracts, near, keep), "linked"),
        origins=origins,
        parallels=keep(parallels(extracts), "parallels"),
    )


def judge(extracts: DataFrame, linked: Linked, keep: Keep, options: Options | None = None) -> Judged:
    """From linked claims to findings."""
    options = options or Options()
    known = keep(dossiers(extracts, linked.claims, linked.origins), "dossiers")
    outcomes = keep(ask(known, linked.parallels, options), "outcomes")
    return Judged(keep(conclude(outcomes, options), "findings"), outcomes)


def _with_copies(near: DataFrame, origins: DataFrame) -> DataFrame:
    """A copy tells surely of the event of its origin."""
    one = origins.selectExpr("id AS article", "origin AS other")
    both = one.unionByName(one.selectExpr("other AS article", "article AS other"))
    whole = near.unionByName(both, allowMissingColumns=True)
    return grouped(whole.select("article", "near", "other"), ["article"], _merged, EVENTS)


def _merged(key: Row, rows: Rows) -> Iterator[Row]:
    found: dict[str, float] = {}
    copied: dict[str, float] = {}
    for near, other in rows:
        if near is None:
            copied[other] = 1.0
        else:
            found = msgspec.msgpack.decode(near, type=dict[str, float])
    yield *key, pack(found | copied)


__all__ = ["Judged", "Linked", "judge", "link"]
