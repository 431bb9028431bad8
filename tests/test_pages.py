"""Saved web pages: what is the article, when it was published, and where each thing stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from outlets import COMMENT, OUTLETS, TEASERS
from stories import STORIES, Story

from factcheck.model import Article, Role
from factcheck.pipeline import extract
from factcheck.reading import read

Build = Callable[[Story], str]


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def article_of(page: str | bytes, name: str = "page.html") -> Article:
    Path(name).write_bytes(page.encode() if isinstance(page, str) else page)
    found = read([name])
    assert [one.reason for one in found.unreadable] == []
    return found.articles[0]


def lines(article: Article, role: Role) -> list[str]:
    return [article.text[part.start : part.end] for part in article.parts if part.role == role]


def body_lines(article: Article) -> list[str]:
    given = {(part.start, part.end) for part in article.parts if part.role != "body"}
    found, at = [], 0
    for line in article.text.split("\n"):
        if line and (at, at + len(line)) not in given:
            found.append(line)
        at += len(line) + 1
    return found


def cells(story: Story) -> list[str]:
    """How the cells of a table read: row and column, then the figure with its unit."""
    if not story.table:
        return []
    (_, *columns), *rows = story.table
    found = []
    for name, *figures in rows:
        for column, figure in zip(columns, figures, strict=True):
            bare, _, unit = column.rstrip(")").partition(" (")
            found.append(f"{name}, {bare}: {figure} {unit}".strip())
    return found


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.slug)
@pytest.mark.parametrize("build", OUTLETS, ids=lambda build: build.__name__)
def test_ten_outlets(build: Build, story: Story) -> None:
    article = article_of(build(story))
    source, url = OUTLETS[build]
    assert article.title == story.title
    assert lines(article, "title") == [story.title]
    assert article.source == source
    assert article.url == url.format(slug=story.slug, day=f"{story.published:%Y/%m/%d}")
    assert article.published is not None
    assert article.published.first == story.published
    assert article.updated is None or article.updated.first == story.updated
    assert lines(article, "caption") == list(story.captions)
    assert lines(article, "table") == cells(story)
    lead, *told = [*lines(article, "lead"), *body_lines(article)]
    assert lead in (
        story.lead,
        *(f"{place} - {story.lead}" for place in ("Hà Nội", "TBO", "(Dân Bảo)", "TIENGNOI.VN")),
    )
    told = [line.replace("./.", ".") for line in told if line not in (story.author, "(TTX/Thông Tấn+)")]
    assert told == list(story.paragraphs)
    assert not any(other in article.text for other in (COMMENT, *TEASERS, "GMT", "Trang chủ", "3.402.118"))


def claims_of(article: Article) -> list[tuple[object, ...]]:
    return [
        (one.text, one.value, one.unit, one.measure, one.subject, one.role, one.as_of and one.as_of.period)
        for one in extract(article).claims
    ]


@pytest.mark.parametrize("build", OUTLETS, ids=lambda build: build.__name__)
def test_a_page_claims_what_its_text_claims(build: Build) -> None:
    for story in STORIES:
        page = article_of(build(story))
        paragraphs = [story.title, story.lead, *story.paragraphs]
        Path("story.txt").write_text("\n\n".join(paragraphs))
        text = read(["story.txt"]).articles[0]
        text = Article(id=text.id, text=text.text, published=page.published, title=story.title)
        prose = [one for one in claims_of(page) if one[5] not in ("caption", "table")]
        assert prose == claims_of(text)
