"""Pages that were made to hang, to choke or to mislead their readers: each is refused, or read for what it shows."""

from __future__ import annotations

import json
import os
import socket
import time
from pathlib import Path

import pytest
from outlets import nhat_trinh, page
from stories import STORIES

from factcheck.model import Article
from factcheck.reading import Reading, read
from factcheck.reading.formats.page import PAGE_LIMIT

STORY = STORIES[0]
PROSE = "".join(f"<p>{paragraph}</p>" for paragraph in STORY.paragraphs)
HEAD = f"<title>{STORY.title}</title>"
SECONDS = 20  # by the clock on the wall of a busy machine; what hangs takes minutes


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def reading_of(markup: str | bytes) -> Reading:
    Path("page.html").write_bytes(markup.encode() if isinstance(markup, str) else markup)
    begun = time.monotonic()
    found = read(["page.html"])
    assert time.monotonic() - begun < SECONDS
    return found


def article_of(markup: str | bytes) -> Article:
    found = reading_of(markup)
    assert [one.reason for one in found.unreadable] == []
    return found.articles[0]


def paragraphs_of(article: Article) -> list[str]:
    return [line for line in article.text.split("\n") if line in STORY.paragraphs]


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ("<div " + " ".join(f"a{i}=1" for i in range(100_000)) + f">{PROSE}</div>", "too_many_attributes"),
        ("<p " + "x " * 100_000 + f">{PROSE}", "too_many_attributes"),
        ("<div " + "a='>' " * 20_000 + f">{PROSE}", "too_many_attributes"),
        ("<div>" * 200_000 + PROSE, "too_deep"),
        ("<div>" * 200_000 + PROSE + "</div>" * 200_000, "too_deep"),
        ("<b id=1>" * 20_000 + PROSE, "too_deep"),
        ("<table><tr><td>" * 50_000 + PROSE, "too_deep"),
        ("<svg>" * 100_000 + PROSE, "too_deep"),
    ],
    ids=["attributes", "bare attributes", "quoted ends", "open", "nested", "formatting", "tables", "foreign"],
)
def test_markup_that_hangs_parsers_is_refused(markup: str, kind: str) -> None:
    found = reading_of(page(HEAD, markup))
    assert [one.kind for one in found.unreadable] == [kind]
    assert found.articles == ()


@pytest.mark.parametrize(
    "unclosed",
    [
        '<a href="',
        "<a href='",
        "<a b=",
        "<!--",
        "<script>",
        "<style>",
        "<",
        "</",
        "<div",
        '<a "',
        "&",
        "&#",
        "<![CDATA[",
    ],
)
def test_what_never_ends_costs_one_pass(unclosed: str) -> None:
    markup = page(HEAD, PROSE) + unclosed * 200_000
    found = reading_of(markup)
    assert len(found.articles) + len(found.unreadable) == 1


def test_two_gigabytes_on_one_line() -> None:
    with open("page.html", "wb") as file:
        file.write(b"<!DOCTYPE html><html><body><p>")
        os.truncate(file.fileno(), 2 << 30)  # a file with a hole: it takes no room
    begun = time.monotonic()
    found = read(["page.html"])
    assert time.monotonic() - begun < SECONDS
    assert [one.kind for one in found.unreadable] == ["too_large"]
    assert f"{PAGE_LIMIT >> 20} MB" in found.unreadable[0].reason


def test_what_readers_do_not_see_is_not_read() -> None:
    secret = f"<p>{STORY.paragraphs[0].replace('17', '99')}</p>"
    hidden = [
        f"<script>var x = '{secret}'</script>",
        f"<style>{secret}</style>",
        f"<template>{secret}</template>",
        f"<noscript>{secret}</noscript>",
        f"<div hidden>{secret}</div>",
        f'<div style="color:red; display : NONE">{secret}</div>',
        f'<div style="visibility:hidden">{secret}</div>',
        f'<iframe srcdoc="{secret}"></iframe>',
        f"<textarea>{secret}</textarea>",
        f"<select><option>{secret}</select>",
        f"<!-- {secret} -->",
        f"<svg><text>{secret[3:-4]}</text></svg>",
        f"<object data='x'>{secret}</object>",
        f"<dialog>{secret}</dialog>",
        "<base href='http://127.0.0.1:9/'><img src='http://127.0.0.1:9/x.png'><link rel=stylesheet href='//127.0.0.1:9/'>",
    ]
    for one in hidden:
        article = article_of(page(HEAD, f"<h1>{STORY.title}</h1>{PROSE}{one}"))
        assert paragraphs_of(article) == list(STORY.paragraphs)
        assert "99" not in article.text


def test_entities_are_letters_once_and_never_files() -> None:
    markup = page(
        HEAD,
        f"<h1>{STORY.title}</h1>{PROSE}<p>Thêm 5&nbsp;000 hộ &lt;nghèo&gt; &amp;amp; 3&#44;5 tỷ &notit; &#0; &#x110000;.</p>",
    )
    assert "Thêm 5\xa0000 hộ <nghèo> &amp; 3,5 tỷ ¬it; \ufffd \ufffd." in article_of(markup).text
    bomb = "".join(f'<!ENTITY a{i + 1} "{f"&a{i};" * 10}">' for i in range(9))
    markup = f'<!DOCTYPE html [<!ENTITY a0 "99"><!ENTITY f SYSTEM "file:///etc/passwd">{bomb}]><html><body>{PROSE}<p>&a9; &f;</p>'
    article = article_of(markup)
    assert "root:" not in article.text
    assert len(article.text) < 2_000


@pytest.mark.parametrize(
    "data", ['{"a":' * 100_000, "[" * 300_000, '{"@graph":[' * 5_000, "{" + '"x":1,' * 200_000, '"' * 500_000]
)
def test_linked_data_that_is_none(data: str) -> None:
    head = f'{HEAD}<script type="application/ld+json">{data}</script>'
    assert paragraphs_of(article_of(page(head, PROSE))) == list(STORY.paragraphs)


def test_linked_data_of_wrong_types_says_nothing() -> None:
    for value in (None, 5, [], {}, [[]], {"name": {"name": 1}}, "x" * 100_000, ["a", 1, None], True):
        fields = (
            "headline",
            "datePublished",
            "dateModified",
            "author",
            "publisher",
            "url",
            "inLanguage",
            "mainEntityOfPage",
        )
        data = json.dumps({"@type": "NewsArticle", **dict.fromkeys(fields, value)})
        article = article_of(page(f'{HEAD}<script type="application/ld+json">{data}</script>', PROSE))
        assert paragraphs_of(article) == list(STORY.paragraphs)
        assert article.published is None
        assert article.url == ""


@pytest.mark.parametrize(
    "charset", ["iso-8859-1", "windows-1258", "utf-7", "shift_jis", "x-user-defined", "nonsense"]
)
def test_a_charset_that_lies(charset: str) -> None:
    markup = nhat_trinh(STORY).replace('charset="utf-8"', f'charset="{charset}"')
    assert article_of(markup).title == STORY.title


def test_a_few_broken_bytes_break_no_page() -> None:
    data = nhat_trinh(STORY).encode()
    at = data.index(b"<nav")
    broken = data[:at] + b"\x00\xe1\xbb" + data[at:] + "ộ".encode()[:2]
    assert paragraphs_of(article_of(broken)) == list(STORY.paragraphs)
    assert [one.kind for one in reading_of(data.replace(b" ", b"\xff ")).unreadable] == ["encoding"]
    assert [one.kind for one in reading_of(data.replace(b" ", b"\x00 ")).unreadable] == ["binary"]


@pytest.mark.parametrize("name", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_wide_pages(name: str) -> None:
    assert article_of(nhat_trinh(STORY).encode(name)).title == STORY.title


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "socket", None)
    assert article_of(nhat_trinh(STORY)).title == STORY.title
