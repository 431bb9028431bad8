"""Which articles tell of one event, as ``alignment.events`` has it: found by the terms that lead there."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from factcheck import alignment
from factcheck.alignment.crowds import Crowd, Heard, Reach
from factcheck.alignment.events import NEIGHBOURS, Told, close, closest, leading, nearness, weighed
from factcheck.alignment.events import with_second_steps as second_steps
from factcheck.alignment.stories import Story
from factcheck.engines.spark.frames import Row, Rows, each, grouped, pack
from factcheck.pipeline import Extract

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

EVENTS = {"article": "string", "near": "binary"}  # of an article the others, and how surely: dict[str, float]
_STORIES = {"article": "string", "day": "bigint", "terms": "array<string>", "story": "binary"}
_HEARD = {"term": "string", "day": "bigint", "most": "bigint", "first": "bigint", "last": "bigint"}
_LEADING = {"term": "string", "day": "bigint", "article": "string", "told": "binary"}
_PAIRS = {"article": "string", "other": "string", "share": "double"}


def events(extracts: DataFrame) -> DataFrame:
    """The neighbours of each article that has some: see ``EVENTS``."""
    from pyspark.sql import functions

    stories = each(extracts.where("extract IS NOT NULL").select("extract"), _stories, _STORIES)
    postings = stories.select("article", "day", functions.explode("terms").alias("term"))
    counted = postings.groupBy("term", "day").count()
    heard = grouped(counted, ["term"], _heard, _HEARD, order=["day"])
    known = postings.join(heard, ["term", "day"]).groupBy("article")
    common = known.agg(
        functions.collect_list(functions.struct("term", "most", "first", "last")).alias("heard")
    )
    told = each(stories.join(common, "article").select("story", "heard"), _leading, _LEADING)
    pairs = grouped(told, ["term"], _pairs, _PAIRS, order=["day", "article"])
    nearest = grouped(pairs, ["article"], _nearest, EVENTS)
    asked = each(nearest, _asked, {"middle": "string", "article": "string"})
    middles = asked.join(nearest.withColumnsRenamed({"article": "middle"}), "middle")
    own = nearest.select(functions.col("article").alias("middle"), "article", "near")
    return grouped(middles.unionByName(own), ["article"], _second_steps, EVENTS)


def _stories(rows: Rows) -> Iterator[Row]:
    extract = msgspec.msgpack.Decoder(Extract).decode
    for (packed,) in rows:
        for article, story in alignment.stories(extract(packed).claims).items():
            yield article, alignment.day_of(story.published), sorted(set(story.terms)), pack(story)


def _heard(key: Row, rows: Rows) -> Iterator[Row]:
    """How common a term is, by day; nothing of one that a single article has: it leads nowhere."""
    days: dict[int, int] = dict(rows)
    if sum(days.values()) > 1:
        crowd = Crowd(days)
        for day in days:
            most, reach = crowd.heard(day)
            yield *key, day, most, *reach


def _leading(rows: Rows) -> Iterator[Row]:
    """Each article under the terms by which others are found that have these terms too."""
    decode = msgspec.msgpack.Decoder(Story).decode
    for packed, heard in rows:
        story = decode(packed)
        common = {one["term"]: Heard(one["most"], Reach(one["first"], one["last"])) for one in heard}
        told = weighed(story, {term: common.get(term, _ALONE) for term in story.terms})
        again = pack(told)
        for term in leading(told):
            if term in common:
                yield term, told.day, told.article, again


_ALONE = Heard(1, Reach(alignment.UNDATED, -1))


def _pairs(key: Row, rows: Rows) -> Iterator[Row]:
    """Pairs of articles that a term leads to one another, unless a better term of theirs does."""
    (term,) = key
    decode = msgspec.msgpack.Decoder(Told).decode
    held: deque[Told] = deque()  # the earlier ones within reach: few, or the term would not lead there
    for _, _, packed in rows:
        one = decode(packed)
        first, last = one.terms[term].reach
        while held and held[0].day < first:
            held.popleft()
        for other in held:
            if _first_shared(one, other) == term and (share := nearness(one, other)):
                yield one.article, other.article, share
                yield other.article, one.article, share
        if first <= last:
            held.append(one)


def _first_shared(one: Told, other: Told) -> str:
    """Of the terms that lead from one to the other that which says most; it leads both: see ``leading``."""
    shared = (
        (-term.worth, name)
        for name, term in one.terms.items()
        if name in other.terms and term.reach.first <= other.day <= term.reach.last
    )
    return min(shared, default=(0, ""))[1]


def _nearest(key: Row, rows: Rows) -> Iterator[Row]:
    yield *key, pack(closest(dict(rows), NEIGHBOURS))


_near = msgspec.msgpack.Decoder(dict[str, float]).decode


def _asked(rows: Rows) -> Iterator[Row]:
    for article, near in rows:
        for other, _ in close(_near(near)):
            yield other, article


def _second_steps(key: Row, rows: Rows) -> Iterator[Row]:
    (article,) = key
    near = {middle: _near(packed) for middle, packed in rows}
    yield article, pack(second_steps(article, near))


__all__ = ["EVENTS", "events"]
