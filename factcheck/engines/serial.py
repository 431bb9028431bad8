"""Articles read by this process, one after another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck import pipeline
from factcheck.engines.cache import Cache
from factcheck.model import Article
from factcheck.pipeline import Extract

Outcome = Extract | Article  # an article: the process that read it died


def one_by_one(articles: Iterable[Article], cache: Cache) -> Iterator[Outcome]:
    """What each article says, read here."""
    for article in articles:
        found = cache.find(article)
        if found is None:
            found = pipeline.extract(article)
            cache.keep(found)
        yield found


__all__ = ["Outcome", "one_by_one"]
