"""Claims that speak of one thing get one series, as ``alignment.link`` has it: by what hangs together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

import msgspec

from factcheck.alignment.events import comparing
from factcheck.alignment.features import features
from factcheck.alignment.grouping import ASKED
from factcheck.alignment.groups import grouped as groups_of
from factcheck.alignment.groups import standing, stands_by
from factcheck.alignment.kinship import kinship
from factcheck.alignment.link import linked, place
from factcheck.alignment.match import Match
from factcheck.alignment.names import numbered, wish
from factcheck.alignment.scores import scores
from factcheck.engines.spark import matching
from factcheck.engines.spark.components import FEW, components
from factcheck.engines.spark.frames import Row, Rows, each, grouped, pack
from factcheck.engines.spark.kept import Keep
from factcheck.model import Claim
from factcheck.pipeline import Extract

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

LINKED = {"id": "string", "claims": "binary"}  # of an article all claims, with series, kin and score
# A part is made from the neighbours of its articles, the matches of its claims, and these, in this order.
_NEAR, _MATCH, _CLAIM = 0, 1, 2
# Of a node the group that it is in, and the first group of its kin; or of a claim the parts of its score.
_GROUPS = {
    "node": "string",
    "group": "string",
    "kin": "string",
    "article": "string",
    "number": "bigint",
    "score": "binary",
}
_WISHES = {"group": "string", "wish": "string", "article": "string", "number": "bigint"}
_PLACE = ("article", "number")
_claim = msgspec.msgpack.Decoder(tuple[Claim, Claim | None]).decode


def link(extracts: DataFrame, events: DataFrame, keep: Keep, *, few: int = FEW) -> DataFrame:
    """From what articles say, and their neighbours on one event, to linked claims: see ``LINKED``."""
    told = keep(matching.claims(extracts), "claims")
    matches = keep(matching.found(extracts, events), "matches")
    parts = keep(components(matches, keep, few=few), "parts")
    rows = _rows(told, matches, events, parts)
    found = keep(grouped(rows, ["part"], _grouped, _GROUPS, order=["kind", *_PLACE]), "groups")
    of_node = found.where("node IS NOT NULL").select("node", "group", "kin")
    joined = told.select(*_PLACE, "node", "claim").join(of_node, "node", "left")
    own = {"group": "coalesce(group, node)", "kin": "coalesce(kin, group, node)"}
    placed = keep(joined.selectExpr(*_PLACE, "claim", *(f"{own[name]} AS {name}" for name in own)), "placed")
    wished = placed.select("group", *_PLACE, "claim")
    names = keep(_named(grouped(wished, ["group"], _wished, _WISHES, order=_PLACE)), "names")
    decided = (
        placed.drop("claim")
        .join(names, "group")
        .join(names.withColumnsRenamed({"group": "kin", "series": "kin_series"}), "kin")
    )
    scored = found.where("score IS NOT NULL").select(*_PLACE, "score")
    return _written(extracts, decided.join(scored, list(_PLACE), "left"))


def _rows(told: DataFrame, matches: DataFrame, events: DataFrame, parts: DataFrame) -> DataFrame:
    """All that a part needs, in one frame; a match belongs to the part of its nodes.

    Within a node, which is of claims that stand together, matches decide nothing.
    """
    mine = told.join(parts, "node").selectExpr(
        "part", f"{_CLAIM} AS kind", *_PLACE, "node", "stands", "beside", "claim AS row"
    )
    near = mine.select("part", "article").distinct().join(events, "article")
    pairs = (
        matches.where("node != other_node")
        .join(parts, "node")
        .selectExpr(
            "part", f"{_MATCH} AS kind", *_PLACE, "same", "other_article", "other_number", "match AS row"
        )
    )
    own = near.selectExpr("part", f"{_NEAR} AS kind", "article", "near AS row")
    whole = mine.unionByName(pairs, allowMissingColumns=True).unionByName(own, allowMissingColumns=True)
    return whole.select("part", "kind", *_PLACE, *_REST)


_REST = ("node", "stands", "beside", "same", "other_article", "other_number", "row")


def _grouped(key: Row, rows: Rows) -> Iterator[Row]:  # noqa: ARG001
    """Series and kin of one part. Of claims that stand together those are read that bear on others."""
    near: dict[str, dict[str, float]] = {}
    matches: list[tuple[bool, Place, Place, Match]] = []
    matched: set[Place] = set()
    places: list[Place] = []
    nodes: list[str] = []
    told: list[tuple[Claim, Claim | None]] = []
    speaking: Counter[str] = Counter()
    for kind, article, number, node, stands, beside, same, other_article, other_number, row in rows:
        if kind == _NEAR:
            near[article] = msgspec.msgpack.decode(row, type=dict[str, float])
        elif kind == _MATCH:
            pair = (article, number), (other_article, other_number)
            matches.append((same, *pair, msgspec.msgpack.decode(row, type=Match)))
            matched.update(pair)
        elif not stands or beside or speaking[node] < ASKED or (article, number) in matched:
            speaking[node] += 1
            places.append((article, number))
            nodes.append(node)
            told.append(_claim(row))
    at = {place: index for index, place in enumerate(places)}
    alike, related = (
        {(at[one], at[other]): match for same, one, other, match in matches if same is wanted}
        for wanted in (True, False)
    )
    ordered = [claim for claim, _ in told]
    seen = [features(claim, level) for claim, level in told]
    given = standing(ordered)
    may_meet = comparing([claim.article for claim in ordered], near)
    groups = sorted(groups_of(seen, may_meet, alike, given))
    names = [nodes[group[0]] for group in groups]
    for group, name, kin in zip(groups, names, kinship(groups, related, may_meet, seen), strict=True):
        for node in sorted({nodes[index] for index in group}):
            yield node, name, names[kin], None, None, None
    for index, score in scores(ordered, (), alike, groups).items():
        yield None, None, None, *places[index], pack(score)


Place = tuple[str, int]  # of a claim: article, and number in it


def _wished(key: Row, rows: Rows) -> Iterator[Row]:
    """The name that a group wishes, and where its first claim stands."""
    arriving = iter(rows)
    article, number, row = next(arriving)
    several = chain([row], (row for *_, row in arriving))
    yield *key, wish(_claim(packed)[0] for packed in several), article, number


def _named(wished: DataFrame) -> DataFrame:
    """The groups with their names, numbered where several wish one, in the order of their first claims."""
    from pyspark.sql import Window, functions

    order = Window.partitionBy("wish").orderBy(*_PLACE)
    ranked = wished.withColumn("rank", functions.row_number().over(order).cast("bigint"))
    return each(ranked.select("group", "wish", "rank"), _names, {"group": "string", "series": "string"})


def _names(rows: Rows) -> Iterator[Row]:
    for group, name, rank in rows:
        yield group, numbered(name, rank)


def _written(extracts: DataFrame, decided: DataFrame) -> DataFrame:
    """The claims of each article with what was decided of them."""
    from pyspark.sql import functions

    each_claim = functions.struct("number", "series", "kin_series", "score")
    by_article = decided.groupBy("article").agg(functions.collect_list(each_claim).alias("decided"))
    whole = extracts.where("extract IS NOT NULL").withColumnRenamed("id", "article")
    return each(whole.join(by_article, "article").select("extract", "decided"), _linked, LINKED)


def _linked(rows: Rows) -> Iterator[Row]:
    extract = msgspec.msgpack.Decoder(Extract).decode
    score = msgspec.msgpack.Decoder(tuple[tuple[str, str], ...]).decode
    for packed, decided in rows:
        read = extract(packed)
        ordered = sorted(read.claims, key=place)
        found = {}
        for one in decided:
            claim = ordered[one["number"]]
            parts = scores([claim], [[0]], {}, [[0]])[0] if stands_by(claim) else score(one["score"] or _NONE)
            found[place(claim)] = linked(claim, one["series"], one["kin_series"], parts)
        yield read.article.id, pack(tuple(found[place(claim)] for claim in read.claims))


_NONE = pack(())


__all__ = ["LINKED", "link"]
