"""What hangs together: the connected parts of a graph, each under the name of its first node."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factcheck.engines.spark.kept import Keep

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

FEW = 100_000  # edges that are sooner joined here than by rounds of Spark


def components(edges: DataFrame, keep: Keep, *, few: int = FEW) -> DataFrame:
    """From ``node`` and ``other_node`` to each ``node`` and its ``part``."""
    pairs = keep(edges.where("node != other_node").select("node", "other_node").distinct(), "edges")
    if pairs.count() <= few:
        return _here(pairs)
    return _in_rounds(pairs, keep)


def _here(pairs: DataFrame) -> DataFrame:
    found = joined(tuple(row) for row in pairs.collect())
    return pairs.sparkSession.createDataFrame(sorted(found.items()), "node string, part string")


def joined(edges: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Union and find: for each node the first one that it is connected to."""
    above: dict[str, str] = {}

    def first(node: str) -> str:
        while (up := above.setdefault(node, node)) != node:
            above[node] = above[up]
            node = up
        return node

    for one, other in edges:
        low, high = sorted((first(one), first(other)))
        above[high] = low
    return {node: first(node) for node in sorted(above)}


def _in_rounds(pairs: DataFrame, keep: Keep) -> DataFrame:
    """Large star and small star in turn, until nothing moves (Kiveris et al., SOCC 2014).

    The rounds grow with the logarithm of the nodes.
    """
    links, turn = pairs.selectExpr("node AS one", "other_node AS two"), 0
    while True:
        turn += 1
        large = keep(_star(_both_ways(links), larger=True), f"stars-{turn}-large")
        small = keep(_star(_downwards(large), larger=False), f"stars-{turn}-small")
        moved = small.exceptAll(links) if turn > 1 else small
        links = small
        if turn > 1 and moved.isEmpty():
            break
    first = links.select("two").distinct().selectExpr("two AS node", "two AS part")
    return links.selectExpr("one AS node", "two AS part").unionByName(first)


def _both_ways(links: DataFrame) -> DataFrame:
    return links.unionByName(links.selectExpr("two AS one", "one AS two"))


def _downwards(links: DataFrame) -> DataFrame:
    return links.selectExpr("greatest(one, two) AS one", "least(one, two) AS two").distinct()


def _star(links: DataFrame, *, larger: bool) -> DataFrame:
    """Each larger neighbour of a node, or each smaller one and the node, hung on the first of all."""
    from pyspark.sql import functions

    least = links.groupBy("one").agg(
        functions.least(functions.min("two"), functions.first("one")).alias("least")
    )
    joined = links.join(least, "one")
    if larger:
        hung = joined.where("two > one").selectExpr("two AS one", "least AS two")
    else:
        hung = joined.selectExpr("two AS one", "least AS two").unionByName(
            least.selectExpr("one", "least AS two")
        )
    return hung.where("one != two").distinct()


__all__ = ["FEW", "components", "joined"]
