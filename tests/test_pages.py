"""Saved web pages: what is the article, when it was published, and where each thing stands."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest
from outlets import COMMENT, MENU, OUTLETS, TEASERS, nhat_trinh, page, xu_doai
from stories import STORIES, Story

from factcheck.language import table
from factcheck.model import Article, Claim, Role
from factcheck.pipeline import extract
from factcheck.reading import read
from factcheck.reading.pages.stamps import stamp_of
from factcheck.text import normalise

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


def test_a_page_that_lists_articles_is_none() -> None:
    teasers = "".join(
        f'<article class="item"><h3><a href="/{story.slug}">{story.title}</a></h3><p>{story.lead}</p></article>'
        for story in (*STORIES, *STORIES)
    )
    Path("page.html").write_text(
        page("<title>Thời sự - Báo Hạ</title>", f'<h1>Thời sự</h1><div class="list">{teasers}</div>')
    )
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


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("Thứ năm, 17/3/2022, 10:43 (GMT+7)", "2022-03-17T10:43", None),
        ("Thứ Năm, ngày 17/03/2022 - 10:43", "2022-03-17T10:43", None),
        ("17/03/2022 | 10:43 (GMT +7)", "2022-03-17T10:43", None),
        ("10:43' | 17-03-2022", "2022-03-17T10:43", None),
        ("Cập nhật lúc 10h43, ngày 17.3.2022", "2022-03-17T10:43", None),
        ("17 tháng 3, 2022", "2022-03-17", None),
        ("Ngày đăng: 17/03/2022 10:43 PM", "2022-03-17T22:43", None),
        ("17/03/2022 03:43 (GMT+0)", "2022-03-17T10:43", None),
        ("2022-03-17 10:43:05", "2022-03-17T10:43", None),
        ("Đăng: 17/3/2022 10:43, cập nhật: 18/3/2022 07:00", "2022-03-17T10:43", "2022-03-18T07:00"),
        ("Ngày 17/3/2022, Thủ tướng thăm tỉnh", None, None),
        ("31/2/2022 10:43", None, None),
        ("17/3/2022 - 19/3/2022", None, None),
        ("17/3", None, None),
        ("Tỷ số 17-3-2022 điểm", None, None),
    ],
)
def test_lines_that_tell_when_a_page_was_put_out(
    line: str, published: str | None, updated: str | None
) -> None:
    stamp = stamp_of(line)
    assert (stamp and stamp.published.iso().partition("/")[0]) == published
    assert (stamp and stamp.updated and stamp.updated.iso().partition("/")[0]) == updated


def test_the_day_of_an_event_is_never_that_of_publication() -> None:
    story = STORIES[0]
    event = '<script type="application/ld+json">{"@type": "Event", "startDate": "2030-05-01", "datePublished": "2029-01-01"}</script>'
    other = '<li><a href="/x">Lễ hội hoa</a> <time datetime="2030-05-02">2/5/2030</time></li>'
    body = (
        f"<div>22/11/2026 08:01</div><div><h1>{story.title}</h1>"
        + "".join(f"<p>{one}</p>" for one in story.paragraphs)
        + f"<p>15/8/2019</p><p>Lễ truy điệu các nạn nhân sẽ được tổ chức tại nhà văn hóa huyện.</p></div><ul>{other * 3}</ul>"
    )
    article = article_of(page(event + f"<title>{story.title}</title>", body))
    assert article.published is None
    assert "15/8/2019" in body_lines(article)


def test_the_text_that_machines_are_given_stands_in_for_one_that_scripts_build() -> None:
    story = STORIES[0]
    text = "\n".join((story.lead, *story.paragraphs))
    data = {
        "@type": "NewsArticle",
        "headline": story.title,
        "articleBody": text,
        "datePublished": "2019-08-12T18:25:00+07:00",
    }
    markup = page(
        f'<script type="application/ld+json">{json.dumps(data)}</script>', '<div id="__next"></div>'
    )
    article = article_of(markup)
    assert article.title == story.title
    assert [*lines(article, "lead"), *body_lines(article)] == [story.lead, *story.paragraphs]


def test_a_page_in_one_file_with_its_pictures() -> None:
    story = STORIES[0]
    mail = MIMEMultipart("related", type="text/html")
    mail["From"] = "<Saved by Blink>"
    mail["Snapshot-Content-Location"] = "https://taymagazine.example.vn/khac.html#dau"
    mail.attach(MIMEText(xu_doai(story), "html", "utf-8"))
    mail.attach(MIMEText("p { color: red }", "css"))
    article = article_of(mail.as_bytes(), "page.mhtml")
    assert article.title == story.title
    assert article.url == "https://taymagazine.example.vn/khac.html"
    assert lines(article, "caption") == list(story.captions)


@pytest.mark.parametrize(
    "written",
    [
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace("ng", "n\u200bg").replace(" ", "\u00a0").replace("ch", "c\u00adh"),
        lambda text: text.replace("đ", "ð").replace("Đ", "Ð"),
        lambda text: text.translate({0x30 + digit: 0xFF10 + digit for digit in range(10)}),
        lambda text: text.replace("ho", "hо").replace("tr", "tr\u2060"),  # a Cyrillic о
    ],
    ids=["apart", "invisible", "eth", "wide", "cyrillic"],
)
def test_one_reading_for_all_spellings(written: Callable[[str], str]) -> None:
    for build in (nhat_trinh, xu_doai):
        plain = article_of(build(STORIES[2]))
        other = article_of(build(story_in(written)))
        assert [as_read(one) for one in extract(other).claims] == [
            as_read(one) for one in extract(plain).claims
        ]
        for claim in extract(other).claims:
            assert normalise(other.text[claim.start : claim.end]).plain == normalise(claim.text).plain


def as_read(claim: Claim) -> tuple[object, ...]:
    return claim.value, claim.kind, claim.measure, claim.role, claim.as_of and claim.as_of.period, claim.hedge


def story_in(written: Callable[[str], str]) -> Story:
    one = STORIES[2]
    return one._replace(
        title=written(one.title),
        lead=written(one.lead),
        paragraphs=tuple(map(written, one.paragraphs)),
        captions=tuple(map(written, one.captions)),
        table=tuple(tuple(map(written, row)) for row in one.table),
    )
