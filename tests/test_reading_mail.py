"""Press releases as mails and boxes of mails."""

from __future__ import annotations

import io
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from textwrap import wrap

import pytest
import story
import word_processors
from reader import article_of, read_bytes, why_not

from factcheck.interval import Period
from factcheck.reading import Reading, read

SENDER = "Ban chỉ huy phòng chống thiên tai"
WHEN = "Tue, 06 Aug 2019 11:30:00 +0000"
HANOI = "2019-08-06 18:30:00"  # the same moment


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def mail(**headers: str) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    given = {"From": f"{SENDER} <bao-chi@tinh.example>", "Subject": story.TITLE, "Date": WHEN}
    for name, value in {**given, **headers}.items():
        message[name.replace("_", "-")] = value
    return message


def wrapped(width: int = 72) -> str:
    texts = (story.LEAD, *story.BODY)
    return "\n\n".join("\n".join(wrap(text, width, break_on_hyphens=False)) for text in texts)


def reasons(found: Reading) -> dict[str, str]:
    return {one.place: one.kind for one in (*found.unreadable, *found.skipped)}


def begins(period: Period | None) -> str:
    return str(period.first) if period else ""


def test_headers_tell_title_time_and_source() -> None:
    message = mail()
    message.set_content(wrapped())
    article = article_of("release.eml", bytes(message))
    assert (article.id, article.title, article.source) == (
        "release.eml",
        story.TITLE,
        SENDER,
    )
    assert begins(article.published) == HANOI
    assert [one.field for one in article.origins] == ["title", "source", "published"]


@pytest.mark.parametrize("width", [64, 72, 78])
def test_wrapped_lines_are_joined_to_the_paragraphs_that_they_were(width: int) -> None:
    message = mail()
    message.set_content(wrapped(width))
    assert article_of("release.eml", bytes(message)).text.split("\n\n") == [story.LEAD, *story.BODY]


def test_lines_that_nobody_wrapped_stay_and_what_is_quoted_or_signed_is_left_out() -> None:
    lists = "Thiệt hại đến sáng 6/8 ở hai xã vùng cao của huyện như sau, theo báo cáo:"
    lists += "\n- 14 người chết\n- 186 ngôi nhà sập"
    message = mail()
    message.set_content(f"{lists}\n\n> Hôm qua viết: 9 người chết\n\n-- \nVăn phòng, ĐT 0203 123456\n")
    assert article_of("list.eml", bytes(message)).text.strip() == lists
    message = mail()
    message.set_content("\n\n".join(story.BODY))
    assert article_of("long.eml", bytes(message)).text == "\n\n".join(story.BODY)


def test_the_plain_part_goes_before_the_page_and_the_page_is_read_where_it_is_alone() -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in story.BODY)
    page = f"<html><body><h1>{story.TITLE}</h1>{paragraphs}</body></html>"
    both = mail()
    both.set_content(wrapped())
    both.add_alternative(page, subtype="html")
    assert article_of("both.eml", bytes(both)).text.split("\n\n") == [story.LEAD, *story.BODY]
    alone = mail()
    alone.set_content(page, subtype="html")
    article = article_of("alone.eml", bytes(alone))
    assert (article.id, article.path, article.title) == ("alone.eml", "alone.eml", story.TITLE)
    assert [line for line in article.text.split("\n") if line in story.BODY] == list(story.BODY)
    assert begins(article.published) == HANOI


def test_documents_that_are_attached_are_articles_of_the_same_day() -> None:
    message = mail()
    message.set_content("Kính gửi các cơ quan báo chí, xin xem tài liệu đính kèm.")
    document = word_processors.word()
    message.add_attachment(document, maintype="application", subtype="x", filename="Báo cáo.docx")
    message.add_attachment(b"\x89PNG\r\n\x1a\n\x00", maintype="image", subtype="png", filename="a.png")
    forwarded = mail(Subject="Tin chuyển tiếp", Date="Mon, 05 Aug 2019 08:00:00 +0700")
    forwarded.set_content(story.HOUSES)
    message.add_attachment(forwarded)
    found = read_bytes("with.eml", bytes(message))
    assert reasons(found) == {}
    assert [one.id for one in found.articles] == ["with.eml", "with.eml!/Báo cáo.docx", "with.eml!/3.eml"]
    _, attached, inner = found.articles
    assert (attached.title, attached.source) == (story.TITLE, SENDER)
    assert begins(attached.published) == HANOI
    assert begins(inner.published) == "2019-08-05 08:00:00"


def test_a_list_or_a_domain_is_the_source_where_the_sender_has_no_name() -> None:
    for headers, source in (
        ({"From": "a@tinh.example", "List_Id": "Tin báo chí <tin.tinh.example>"}, "Tin báo chí"),
        ({"From": "a@tinh.example"}, "tinh.example"),
    ):
        message = mail(**headers)
        message.set_content(story.LEAD)
        assert article_of("list.eml", bytes(message)).source == source


def test_a_date_that_cannot_be_read_is_in_doubt() -> None:
    found = read_bytes("date.eml", f"Subject: Lũ quét\nDate: hôm qua\n\n{story.LEAD}".encode())
    assert found.articles[0].title == "Lũ quét"
    assert found.articles[0].published is None
    assert [one.kind for one in found.doubts] == ["published"]


def test_text_in_an_encoding_that_is_not_as_named() -> None:
    head = b"From: a@tinh.example\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\n"
    assert article_of("utf8.eml", head + story.LEAD.encode()).text == story.LEAD
    assert why_not("unknown.eml", head + bytes(range(128, 256))) == "encoding"


def test_boxes_hold_mails_one_after_the_other() -> None:
    box = b""
    for number in range(3):
        message = mail(Message_ID=f"<{number}@tinh.example>" if number else "")
        message.set_content(f"From đầu nguồn về: {number + 1} hộ.\n{story.LEAD}")
        data = bytes(message).replace(b"\r\n", b"\n").replace(b"\nFrom ", b"\n>From ")
        box += b"From a@tinh.example Tue Aug  6 11:30:00 2019\n" + data + b"\n"
    box += b"From a@tinh.example Tue Aug  6 11:31:00 2019\nSubject: x\n\n\n"
    found = read_bytes("press.mbox", box)
    names = ("1", "1@tinh.example", "2@tinh.example")
    assert [one.id for one in found.articles] == [f"press.mbox!/{name}" for name in names]
    assert {one.path for one in found.articles} == {"press.mbox"}
    assert found.articles[2].text.startswith("From đầu nguồn về: 3 hộ.")
    assert list(reasons(found).values()) == ["empty"]
    assert len(read(["-"], stdin=io.BytesIO(box)).articles) == 3
    assert why_not("none.mbox", b"none\n") == "damaged"


@pytest.mark.parametrize("depth", [200, 2000])
def test_a_mail_of_parts_in_parts_without_end(depth: int) -> None:
    head = b"From: a@tinh.example\n"
    part = b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n'
    data = head + b"".join(part % (at, at) for at in range(depth)) + b"\nCo 12 ho.\n"
    assert read_bytes("deep.eml", data).unreadable or depth < 1000
    assert article_of("next.eml", head + b"\n" + story.LEAD.encode()).text == story.LEAD


def test_a_mail_of_many_parts() -> None:
    part = b"--x\nContent-Type: text/plain\n\nCo 12 ho.\n"
    head = b'From: a@tinh.example\nContent-Type: multipart/mixed; boundary="x"\n\n'
    assert why_not("many.eml", head + part * 2000 + b"--x--\n") == "too_many"


def test_hostile_headers_take_no_time() -> None:
    for header in (b"(" * 100_000, b"=?utf-8?q?" * 20_000, b'"' * 99_999, b"a@" * 50_000, b"<" * 100_000):
        data = b"".join(b"%b: %b\n" % (name, header) for name in (b"From", b"Subject", b"Date", b"List-Id"))
        data += b"\n" + story.LEAD.encode()
        assert read_bytes("headers.eml", data).articles[0].text == story.LEAD
