"""The same article, however it was saved: the same claims. And files that were made, or cut, to do harm."""

from __future__ import annotations

import os
import threading
import time
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from textwrap import wrap

import pytest
import story
import word_processors
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reader import claims, read_bytes
from word_processors import zipped

from factcheck.model import Article
from factcheck.reading import read
from factcheck.reading.formats import Source, found_in
from factcheck.reading.records import RefusedError

DOCUMENTS = Path(__file__).parent / "documents"
TEXTS = (story.LEAD, *story.BODY[:2], story.CAPTION, *story.BODY[2:])


def page() -> bytes:
    figure = f'<figure><img src="a.jpg"><figcaption>{story.CAPTION}</figcaption></figure>'
    body = "".join(figure if text == story.CAPTION else f"<p>{text}</p>" for text in TEXTS)
    head = f'<meta charset="utf-8"><title>{story.TITLE}</title>'
    article = f"<article><h1>{story.TITLE}</h1>{body}</article>"
    return f'<!DOCTYPE html><html lang="vi"><head>{head}</head><body>{article}</body></html>'.encode()


def feed() -> bytes:
    body = "".join(f"<p>{text}</p>" for text in TEXTS)
    item = f"<item><title>{story.TITLE}</title><description><![CDATA[{body}]]></description></item>"
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>Tin</title>{item}</channel></rss>'.encode()
    )


def mail(subtype: str) -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"], message["Subject"] = "Tin <a@tin.example>", story.TITLE
    if subtype == "html":
        message.set_content(page().decode(), subtype="html")
    else:
        message.set_content("\n\n".join("\n".join(wrap(text, 72, break_on_hyphens=False)) for text in TEXTS))
    return bytes(message)


def word() -> bytes:
    body = "".join(word_processors.paragraph(word_processors.run(text)) for text in TEXTS)
    title = word_processors.paragraph(word_processors.run(story.TITLE), "Title")
    return word_processors.package(title + body)


SAVED = {
    "page.html": page(),
    "document.docx": word(),
    "document.pdf": (DOCUMENTS / "libreoffice-columns.pdf").read_bytes(),
    "feed.rss": feed(),
    "plain.eml": mail("plain"),
    "page.eml": mail("html"),
    "box.mbox": b"From a@tin.example Tue Aug  6 11:30:00 2019\n" + mail("plain").replace(b"\r\n", b"\n"),
    "table.csv": 'title,text\n"{}","{}"\n'.format(story.TITLE, "\n\n".join(TEXTS)).encode(),
    "text.txt": "\n\n".join((story.TITLE, *TEXTS)).encode(),
}
SAVED["archive.zip"] = zipped({"a.html": SAVED["page.html"]})


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("name", SAVED)
def test_the_claims_are_those_of_the_text(name: str) -> None:
    (article,) = read_bytes(name, SAVED[name]).articles
    assert claims(article) == claims(Article(id="text", title=story.TITLE, text="\n\n".join(TEXTS)))


@pytest.mark.parametrize("name", SAVED)
@settings(max_examples=15, derandomize=True, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_broken_files_are_read_or_refused(name: str, data: st.DataObject) -> None:
    """Cut, changed, doubled: a reason that is no fault of ours, or an article."""
    whole = bytearray(SAVED[name])
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, max(0, len(whole) - 1)))
        new = data.draw(
            st.binary(max_size=8) | st.sampled_from([b"\x00" * 40, b"\xff" * 8, b"<<" * 20, b"9" * 30])
        )
        whole[at : at + data.draw(st.integers(0, 60))] = new
    if data.draw(st.booleans()):
        del whole[data.draw(st.integers(0, len(whole))) :]
    try:
        reasons = [one.reason.kind for one in found_in(Source.of(name, bytes(whole))) if one.reason]
    except RefusedError as refused:
        reasons = [refused.kind]
    assert not {"reader_failed", "crashed", "too_slow", "memory"} & set(reasons)


@pytest.mark.parametrize("name", [name for name in SAVED if not name.startswith("archive")])
def test_without_the_extra_a_line_names_it(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.reading.formats.registered.find_spec", lambda _: None)
    found = read_bytes(name, SAVED[name])
    ending = Path(name).suffix
    extra = {".html": "html", ".docx": "docx", ".pdf": "pdf", ".rss": "feeds"}.get(ending, "")
    if name == "page.eml":
        extra = "html"
    assert [dict(one.parameters)["extra"] for one in found.unreadable] == ([extra] if extra else [])
    assert all(f"factcheck[{extra}]" in one.reason for one in found.unreadable)


def test_a_pipe_in_a_folder_of_documents_is_passed_by() -> None:
    Path("news").mkdir()
    os.mkfifo("news/a.pdf")
    os.mkfifo("news/b.zip")
    Path("news/round").symlink_to("../news")
    Path("news/c.docx").write_bytes(SAVED["document.docx"])
    found = read(["news"])
    assert [one.id for one in found.articles] == ["news/c.docx"]
    assert {one.path: one.kind for one in found.unreadable} == {
        "news/a.pdf": "special",
        "news/b.zip": "special",
        "news/round": "linked_folder",
    }


@pytest.mark.parametrize("name", ["document.docx", "archive.zip", "document.pdf", "feed.rss"])
def test_a_file_that_changes_while_it_is_read(name: str) -> None:
    whole = SAVED[name]
    Path(name).write_bytes(whole)
    stop = threading.Event()

    def change() -> None:
        while not stop.is_set():
            Path(name).write_bytes(whole[: len(whole) // 2])
            time.sleep(0.001)
            Path(name).write_bytes(whole)
            time.sleep(0.001)

    writer = threading.Thread(target=change)
    writer.start()
    try:
        for _ in range(10):
            found = read([name])
            assert {one.kind for one in found.unreadable} <= {"damaged", "empty", "no_article", "no_letters"}
    finally:
        stop.set()
        writer.join()


@pytest.mark.parametrize("name", SAVED)
def test_zero_bytes_and_bytes_of_no_encoding(name: str) -> None:
    for data in (b"\x00" * 4096, b"\xfd\xff\xfe" * 1000, SAVED[name][:1] + b"\x00" * 4096, b"\x80" * 100):
        found = read_bytes(name, data)
        assert found.articles == ()
        assert not {one.kind for one in found.unreadable} & {"reader_failed", "crashed", "too_slow", "memory"}
