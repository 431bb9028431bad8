"""What is read of bytes, and what of an article, for the tests of each format."""

from __future__ import annotations

from pathlib import Path

from factcheck import pipeline
from factcheck.model import Article
from factcheck.reading import Reading, read


def read_bytes(name: str, data: bytes) -> Reading:
    Path(name).write_bytes(data)
    return read([name])


def article_of(name: str, data: bytes) -> Article:
    found = read_bytes(name, data)
    assert [one.reason for one in found.unreadable] == []
    (article,) = found.articles
    return article


def why_not(name: str, data: bytes) -> str:
    found = read_bytes(name, data)
    assert found.articles == ()
    (one,) = found.unreadable
    assert one.path == name
    return one.kind


def lines(article: Article, role: str) -> list[str]:
    return [article.text[part.start : part.end] for part in article.parts if part.role == role]


def claims(article: Article) -> set[tuple[str, ...]]:
    """What an article claims, whatever stands where."""
    return {
        (str(one.value), one.hedge, one.unit, one.measure, one.sentence, str(one.as_of and one.as_of.period))
        for one in pipeline.extract(article).claims
    }
