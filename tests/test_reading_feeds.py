"""RSS and Atom files with full text, WARC files, tables of articles: several articles in one file."""

from __future__ import annotations

import io
from html import escape
from pathlib import Path

import pytest
import story
from reader import article_of, claims, read_bytes, why_not

from factcheck.interval import Period
from factcheck.model import Article
from factcheck.reading import Reading

PARAGRAPHS = "".join(f"<p>{text}</p>" for text in (story.LEAD, *story.BODY))
PLAIN = "\n\n".join((story.LEAD, *story.BODY))
ADDRESS = "https://tin.example/lu-quet-nam-pi"
HANOI = "2019-08-06 18:30:00"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def reasons(found: Reading) -> dict[str, str]:
    return {one.place: one.kind for one in (*found.unreadable, *found.skipped)}


def begins(period: Period | None) -> str:
    return str(period.first) if period else ""


# Feeds


def rss(*items: str, head: str = '<?xml version="1.0" encoding="utf-8"?>') -> bytes:
    spaces = (
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    body = f'<rss version="2.0" {spaces}><channel><title>Báo Miền Núi</title>{"".join(items)}</channel></rss>'
    return (head + body).encode()


def item(text: str = PARAGRAPHS, date: str = "Tue, 06 Aug 2019 18:30:00 +0700", name: str = ADDRESS) -> str:
    return (
        f"<item><title>{story.TITLE}</title><link>{name}</link><pubDate>{date}</pubDate>"
        f"<dc:creator>{story.AUTHOR}</dc:creator><description>Ngắn gọn: 14 người chết.</description>"
        f"<content:encoded><![CDATA[{text}]]></content:encoded></item>"
    )


ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
<title>Báo Miền Núi</title>
<entry><title>{story.TITLE}</title><id>tag:tin.example,2019:7</id><link href="{ADDRESS}"/>
<published>2019-08-06T11:30:00Z</published><updated>2019-08-07T01:00:00Z</updated><author><name>{story.AUTHOR}</name>
</author><content type="html">{escape(PARAGRAPHS)}</content></entry></feed>""".encode()


@pytest.mark.parametrize(("name", "data"), [("a.rss", rss(item())), ("a.xml", rss(item())), ("a.atom", ATOM)])
def test_feeds_give_the_story(name: str, data: bytes) -> None:
    article = article_of(name, data)
    assert (article.title, article.source, article.url, article.author) == (
        story.TITLE,
        "Báo Miền Núi",
        ADDRESS,
        story.AUTHOR,
    )
    assert begins(article.published) == HANOI
    assert begins(article.updated) == ("2019-08-07 08:00:00" if name == "a.atom" else "")
    assert article.id.startswith(f"{name}!/")
    assert article.path == name
    said = [line for line in article.text.split("\n") if line]
    assert said == [story.TITLE, story.LEAD, *story.BODY]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Tue, 06 Aug 2019 18:30:00 GMT+7", HANOI),
        ("Tue, 06 Aug 2019 11:30:00 GMT", HANOI),
        ("2019-08-06T18:30:00+07:00", HANOI),
        ("2019-08-06", "2019-08-06 00:00:00"),
        ("hôm qua", ""),
    ],
)
def test_times_as_feeds_write_them(written: str, read: str) -> None:
    found = read_bytes("a.rss", rss(item(date=written)))
    assert begins(found.articles[0].published) == read
    assert [one.kind for one in found.doubts] == ([] if read else ["published"])


def test_entries_without_text_are_told_and_the_others_are_read() -> None:
    empty = f"<item><title>{story.TITLE}</title><link>https://tin.example/b</link></item>"
    found = read_bytes("a.rss", rss(item(), empty, item(name="https://tin.example/c")))
    assert [one.url for one in found.articles] == [ADDRESS, "https://tin.example/c"]
    assert reasons(found) == {"a.rss!/https://tin.example/b": "empty"}


def test_entities_do_not_grow_and_no_other_file_is_read() -> None:
    Path("secret.txt").write_text("Mật khẩu là 1234.", "utf-8")
    growing = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    for entities, use in (
        (f'<!ENTITY a0 "lol">{growing}', "&a9;"),
        (f'<!ENTITY e SYSTEM "{Path("secret.txt").absolute().as_uri()}">', "&e;"),
    ):
        entry = f"<item><title>Lũ</title><description>Có 12 hộ. {use}</description></item>"
        found = read_bytes("a.rss", rss(entry, head=f'<?xml version="1.0"?><!DOCTYPE rss [{entities}]>'))
        assert all("lollol" not in one.text and "1234" not in one.text for one in found.articles)


@pytest.mark.parametrize("data", [b"<?xml version='1.0'?><rss", b"<rss></rss>", rss()])
def test_broken_and_empty_feeds(data: bytes) -> None:
    assert why_not("a.rss", data) in {"damaged", "empty"}


def test_a_feed_in_an_old_encoding_that_it_names() -> None:
    text = rss(item(), head='<?xml version="1.0" encoding="utf-16"?>').decode().encode("utf-16")
    assert article_of("a.rss", text).title == story.TITLE


# WARC


def page(body: str = PARAGRAPHS) -> bytes:
    return (
        f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{story.TITLE}</title></head>'
        f"<body><article><h1>{story.TITLE}</h1>{body}</article></body></html>"
    ).encode()


def warc(*responses: tuple[str, bytes, str, str], packed: bool = True) -> bytes:
    """Responses as address, body, content type and status, as warcio writes them, with what crawlers add."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    whole = io.BytesIO()
    writer = WARCWriter(whole, gzip=packed)
    writer.write_record(writer.create_warcinfo_record("crawl.warc.gz", {"software": "a crawler"}))
    for address, body, kind, status in responses:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        request = StatusAndHeaders("GET / HTTP/1.1", [("Host", "tin.example")], is_http_request=True)
        date = {"WARC-Date": "2024-05-05T05:05:05Z"}
        writer.write_record(
            writer.create_warc_record(address, "request", http_headers=request, warc_headers_dict=date)
        )
        writer.write_record(
            writer.create_warc_record(
                address, "response", payload=io.BytesIO(body), http_headers=headers, warc_headers_dict=date
            )
        )
    return whole.getvalue()


@pytest.mark.parametrize(("name", "packed"), [("a.warc.gz", True), ("a.warc", False), ("no-ending", True)])
def test_pages_of_a_warc_are_read_and_its_date_is_no_publication(name: str, packed: bool) -> None:
    data = warc(
        (ADDRESS, page(), "text/html; charset=utf-8", "200 OK"),
        ("https://tin.example/a.png", b"\x89PNG\r\n\x1a\n", "image/png", "200 OK"),
        ("https://tin.example/gone", page(), "text/html", "404 Not Found"),
        (ADDRESS, page(f"<p>{story.OPENING}</p><p>{story.DAMAGE}</p>"), "text/html", "200 OK"),
        packed=packed,
    )
    found = read_bytes(name, data)
    assert reasons(found) == {}
    assert [one.id for one in found.articles] == [f"{name}!/{ADDRESS}", f"{name}!/{ADDRESS} (2)"]
    assert [one.url for one in found.articles] == [ADDRESS, ADDRESS]
    assert [one.source for one in found.articles] == ["tin.example", "tin.example"]
    assert [one.published for one in found.articles] == [None, None]
    assert found.articles[0].title == story.TITLE


def test_the_encoding_that_a_server_told() -> None:
    data = page().replace(b'<meta charset="utf-8">', b"").decode().encode("utf-16-le")
    assert (
        article_of("a.warc.gz", warc((ADDRESS, data, "text/html; charset=utf-16-le", "200 OK"))).title
        == story.TITLE
    )


@pytest.mark.parametrize(
    ("reason", "data"),
    [
        ({"empty"}, warc()),
        ({"damaged", "empty"}, warc((ADDRESS, page(), "text/html", "200 OK"))[:700]),
        ({"damaged", "empty"}, b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\nHTTP"),
    ],
)  # fmt: skip
def test_bad_warc_files(reason: set[str], data: bytes) -> None:
    assert why_not("bad.warc", data) in reason


# Tables


def test_columns_tell_what_files_lack() -> None:
    rows = (
        "Mã;Tiêu đề;Nội dung;Ngày đăng;Nguồn;Đường dẫn;Tác giả;Ghi chú",
        f'a1;{story.TITLE};"{PLAIN}";2019-08-06T18:30:00+07:00;Báo Miền Núi;{ADDRESS};{story.AUTHOR};x',
        f";;{story.LEAD};;;;;",
        ";;;;;;;",
        "a3;Không có chữ;;;;;;",
        f"a4;;{story.LEAD};hôm qua;;;;",
    )
    for name, mark in (("a.csv", b""), ("b.csv", b"\xef\xbb\xbf")):
        found = read_bytes(name, mark + "\r\n".join(rows).encode())
        assert [one.id for one in found.articles] == ["a1", f"{name}:15", "a4"]
        first = found.articles[0]
        assert (first.title, first.text, first.source, first.url, first.author) == (
            *(story.TITLE, PLAIN.replace("\n", "\n"), "Báo Miền Núi", ADDRESS),
            story.AUTHOR,
        )
        assert begins(first.published) == HANOI
        assert reasons(found) == {f"{name}:17": "empty"}
        assert [(one.place, one.kind) for one in found.doubts] == [(f"{name}:18", "published")]


def test_a_table_of_other_things_is_told() -> None:
    assert why_not("a.csv", b"province,dead\nLai Chau,14\n") == "no_column"
    assert why_not("b.csv", b"text,title\n") == "empty"
    assert why_not("c.csv", b"\x00\x01\x02,text\n") == "binary"


def test_a_cell_without_end() -> None:
    found = read_bytes("a.csv", b'id,text\n1,"' + story.LEAD.encode() + b'"\n2,"' + b"x" * (5 << 20))
    assert [one.id for one in found.articles] == ["1"]
    assert reasons(found) == {"a.csv:3": "too_large"}


def test_a_file_larger_than_any_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.reading.formats.table_rows.WHOLE_LIMIT", 1 << 20)
    assert why_not("huge.csv", b"id,text\n" + f"1,{story.LEAD}\n".encode() * 10_000) == "too_large"


# The same from all


def test_a_feed_and_a_table_make_the_claims_of_the_text() -> None:
    text = claims(Article(id="story", title=story.TITLE, text=PLAIN))
    assert claims(article_of("a.rss", rss(item(date="")))) == text
    assert claims(article_of("a.csv", f'title,text\n"{story.TITLE}","{PLAIN}"\n'.encode())) == text
    assert claims(article_of("a.warc.gz", warc((ADDRESS, page(), "text/html", "200 OK")))) == text
