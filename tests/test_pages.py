"""Saved web pages: what is the article, when it was published, and where each thing stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from outlets import COMMENT, MENU, OUTLETS, TEASERS, nhat_trinh, page, xu_doai
from stories import STORIES, Story

from factcheck.language import table
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


def test_a_saved_copy_is_read_once_and_what_lies_beside_it_is_no_article() -> None:
    story = STORIES[0]
    Path("news/page_files").mkdir(parents=True)
    Path("news/page_files/style.css").write_text("p { color: red }")
    first = nhat_trinh(story)
    Path("news/page.html").write_text(first)
    Path("news/copy.html").write_text(
        first.replace("-4412345.html", "-4412345.html?utm_source=zalo#binh-luan")
    )
    found = read(["news"])
    assert [one.path for one in found.articles] == ["news/copy.html"]
    assert [(one.path, one.kind) for one in found.skipped] == [("news/page.html", "duplicate")]
    assert "news/copy.html" in found.skipped[0].reason


def test_sources_go_before_what_a_page_says() -> None:
    Path("news").mkdir()
    Path("news/page.html").write_text(nhat_trinh(STORIES[0]))
    Path("news/sources.toml").write_text('["page.html"]\npublisher = "Báo Khác"\npublished = 2019-08-13')
    article = read(["news"]).articles[0]
    assert (article.source, article.published_evidence) == ("Báo Khác", "sources.toml")
    assert article.published is not None
    assert article.published.iso() == "2019-08-13/2019-08-13"
    assert article.title == STORIES[0].title
    assert article.url.startswith("https://nhattrinh.example.vn/")


def test_a_page_in_another_language_is_refused_whatever_it_says_of_itself() -> None:
    words = "The province said on Monday that 17 people had died and 6 were missing after two days of rain. "
    Path("page.html").write_text(page(f"<title>{words}</title>", f"<p>{words * 5}</p>"))
    Path("story.txt").write_text(words * 5)
    found = read(["page.html", "story.txt"])
    assert [one.kind for one in found.unreadable] == ["language", "language"]
    assert 'its language is "en"' in found.unreadable[0].reason


def test_without_the_extra_a_line_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.reading.formats.registered.find_spec", lambda _: None)
    Path("page.html").write_text(nhat_trinh(STORIES[0]))
    found = read(["page.html"])
    assert 'pip install "factcheck[html]"' in found.unreadable[0].reason


@pytest.mark.parametrize(
    "markup", ["<html><body></body></html>", page("", "<p>12</p>"), page("", f"<ul>{MENU * 30}</ul>")]
)
def test_a_page_without_an_article(markup: str) -> None:
    Path("page.html").write_text(markup)
    assert [one.kind for one in read(["page.html"]).unreadable] == ["no_article"]


def test_old_pages_in_old_encodings() -> None:
    story = STORIES[0]
    markup = xu_doai(story)
    letters = {
        row["letter"]: bytes.fromhex(row["bytes"])
        for row in table("vi", "old_encodings")
        if row["encoding"] == "TCVN3"
    }
    data = b"".join(letters.get(letter) or letter.encode("cp1252", "replace") for letter in markup)
    for written in (data, data.decode("cp1252").encode(), _spelled(data)):
        article = article_of(written)
        assert article.title.casefold() == story.title.casefold()
        assert [line.casefold() for line in body_lines(article)[:4]] == [
            line.casefold() for line in story.paragraphs
        ]
        assert ("text", "TCVN3") in [(one.field, one.where) for one in article.origins]


def _spelled(data: bytes) -> bytes:
    """As an editor of pages for an old font spells letters out."""
    spelled = "".join(
        letter if letter.isascii() else f"&#{ord(letter)};" for letter in data.decode("latin-1")
    )
    return spelled.replace("<BODY", '<BODY style="font-family: .VnTime"').encode()
