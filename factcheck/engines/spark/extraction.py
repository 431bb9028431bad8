"""What each article says by itself: one row an article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec

from factcheck.engines.cache import Cache
from factcheck.engines.processes import by_processes
from factcheck.engines.serial import Outcome, one_by_one
from factcheck.engines.spark.frames import Row, Rows, each, pack
from factcheck.model import Article

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

EXTRACTS = {"id": "string", "extract": "binary"}  # no extract: the process that read the article died


def extract(articles: DataFrame) -> DataFrame:
    """From the columns ``id`` and ``article`` (a packed ``Article``) to what each says: see ``EXTRACTS``.

    A worker that dies costs one attempt: in the next one each article is read in a process of its own, and
    the one that kills its process is named, and left out.
    """
    return each(articles.select("article"), _extracted, EXTRACTS)


def _extracted(rows: Rows) -> Iterator[Row]:
    decode = msgspec.msgpack.Decoder(Article).decode
    for one in _reader()(decode(article) for (article,) in rows):
        if isinstance(one, Article):
            yield one.id, None
        else:
            yield one.article.id, pack(one)


def _reader() -> Callable[[Iterable[Article]], Iterator[Outcome]]:
    from pyspark import TaskContext

    task, cache = TaskContext.get(), Cache(None)
    if task is not None and task.attemptNumber():
        return lambda articles: by_processes(articles, cache, 1)
    return lambda articles: one_by_one(articles, cache)


__all__ = ["EXTRACTS", "extract"]
