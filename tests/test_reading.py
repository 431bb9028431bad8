"""Files, folders, JSON lines, encodings and sources: what becomes an article, and what is refused why."""

import io
import json
import os
import unicodedata
from datetime import datetime
from pathlib import Path

import pytest

from factcheck.errors import UserError
from factcheck.language import table
from factcheck.reading import Reading, read

SEEDS = Path(__file__).parent.parent / "seeds"
TEXT = (
    "Ngày 5/6, đoàn khảo sát của tỉnh cho biết 120 hộ ở ven sông đã dời lên khu tái định cư mới. "
    "Nước sông còn cao, người dân được khuyên chưa trở về; trường học mở cửa lại từ thứ hai."
)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(name: str, content: str | bytes) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return name


def kinds(reading: Reading) -> list[tuple[str, str]]:
    return [(one.place, one.kind) for one in reading.unreadable]


# Files and folders


def test_folder_is_read_whole_and_in_order() -> None:
    for name in ("b.txt", "a/z.md", "a.txt", "c", ".hidden.txt", ".git/x.txt", "Thumbs.db"):
        write(f"news/{name}", TEXT)
    write("news/accepted.toml", "")
    for given in ("news", "news/", "./news"):
        found = read([given])
        stem = given.rstrip("/")
        assert [one.id for one in found.articles] == [
            f"{stem}/{n}" for n in ("a.txt", "a/z.md", "b.txt", "c")
        ]
        assert found.unreadable == ()
        assert found.articles[0].path == f"{stem}/a.txt"
        assert found.articles[0].source == ""


def test_named_files_keep_their_order_and_are_read_once() -> None:
    write("news/b.txt", TEXT)
    write("news/a.txt", TEXT)
    found = read([Path("news/b.txt"), "news", "news/../news/a.txt"])
    assert [one.id for one in found.articles] == ["news/b.txt", "news/a.txt"]


def test_text_is_never_changed() -> None:
    text = "\u00a0Một\r\nhai\rba\u200b" + unicodedata.normalize("NFD", "thuỷ") + "\n\n"
    write("a.txt", text)
    write("b.txt", b"\xef\xbb\xbf" + text.encode())
    assert [one.text for one in read(["a.txt", "b.txt"]).articles] == [text, text]


def test_missing_path() -> None:
    write("a.txt", TEXT)
    for missing, hint in (
        ("b.txt", "did you mean a.txt?"),
        ("./atxt", "did you mean ./a.txt?"),
        ("news/x", "it is looked for from the folder in which the command runs"),
    ):
        with pytest.raises(UserError) as caught:
            read(["a.txt", missing])
        assert str(caught.value) == f"{missing}: there is no such file or folder; {hint}"


@pytest.mark.parametrize("names", [[], ["sources.toml"], [".hidden"]])
def test_nothing_to_read(names: list[str]) -> None:
    Path("empty").mkdir()
    for name in names:
        write(f"empty/{name}", "")
    with pytest.raises(UserError, match=r"^empty: no article to read there$"):
        read(["empty"])
    assert read(["empty"], allow_empty=True) == Reading()


def test_a_report_that_was_written_among_the_articles_is_none() -> None:
    ours = ("report.md", "report.html", "claims.csv", "findings.json")
    for name in ("a.txt", *(f"reports/{one}" for one in ours), *(f"other/{one}" for one in ours[:3])):
        write(f"news/{name}", f'id,text\nnews/{name},"{TEXT}"\n' if name.endswith(".csv") else TEXT)
    assert [one.id for one in read(["news"]).articles] == [
        "news/a.txt",
        *sorted(f"news/other/{one}" for one in ours[:3]),
    ]
    assert len(read(["news/reports/claims.csv"]).articles) == 1


def test_folder_of_pictures() -> None:
    write("pictures/one.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    write("pictures/two.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF")
    write("pictures/three", bytes(range(256)))
    found = read(["pictures"])
    assert found.articles == ()
    assert kinds(found) == [
        ("pictures/one.png", "picture"),
        ("pictures/three", "binary"),
        ("pictures/two.jpg", "picture"),
    ]
    assert found.unreadable[0].reason == "it is a picture (PNG), not text"
    assert found.unreadable[0].explain("vi") == "là ảnh (PNG), không phải văn bản"


def test_pictures_beside_articles_are_no_fault_of_theirs() -> None:
    write("news/a.txt", TEXT)
    picture = write("news/a.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    write("news/sound.mp3", b"ID3\x04\x00\x00")
    write("news/more.7z", b"7z\xbc\xaf\x27\x1c\x00\x04")
    write("news/photograph.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(3 << 20))
    write("news/all.ledger", b"SQLite format 3\x00" + bytes(100))
    write("news/all.ledger-shm", bytes(100))
    write("news/all.ledger-wal", b"")
    write("news/b.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")  # named a text: somebody should look
    write("news/letter.docx", b"PK\x03\x04\x14\x00\x06\x00\x08\x00[Content_Types].xml")
    found = read(["news"])
    assert kinds(found) == [("news/b.txt", "picture"), ("news/letter.docx", "damaged")]
    assert [(one.path, one.kind) for one in found.skipped] == [
        (picture, "picture"),
        ("news/all.ledger", "database"),
        ("news/more.7z", "archive"),
        ("news/photograph.jpg", "picture"),
        ("news/sound.mp3", "media"),
    ]
    assert kinds(read(["news/a.txt", picture])) == [(picture, "picture")]  # it was named


def test_bad_files_do_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    write("news/good.txt", TEXT)
    write("news/empty.txt", " \n\t\n")
    write("news/page.html", "\n<!DOCTYPE html>\n<title>12 xe</title>")
    write("news/paper.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj")
    write("news/locked.txt", TEXT)
    write("news/letter.docx", b"PK\x03\x04\x14\x00\x06\x00")
    Path("news/nowhere.txt").symlink_to("gone.txt")
    Path("news/round").symlink_to("round")
    Path("news/other").symlink_to("..", target_is_directory=True)
    os.mkfifo("news/pipe")
    plain_open = os.open

    def guarded(path: str, *rest: int, **more: int) -> int:
        if str(path).endswith("locked.txt"):
            raise PermissionError(13, "Permission denied")
        return plain_open(path, *rest, **more)

    monkeypatch.setattr(os, "open", guarded)
    found = read(["news"])
    assert [one.id for one in found.articles] == ["news/good.txt"]
    assert dict(kinds(found)) == {
        "news/empty.txt": "empty",
        "news/page.html": "no_article",
        "news/paper.pdf": "damaged",
        "news/letter.docx": "damaged",
        "news/locked.txt": "permission",
        "news/nowhere.txt": "dangling",
        "news/round": "loop",
        "news/other": "linked_folder",
        "news/pipe": "special",
    }


def test_devices_and_pipes_never_hang() -> None:
    os.mkfifo("pipe")
    assert kinds(read(["pipe", "/dev/zero"])) == [("pipe", "special"), ("/dev/zero", "special")]


def test_fifty_megabytes_of_digits() -> None:
    write("digits.txt", b"1" * 50_000_000)
    write(
        "digits.jsonl",
        b'{"id": "one", "text": "mot"}\n' + b"1" * 50_000_000 + b'\n{"id": "two", "text": "hai"}',
    )
    found = read(["digits.txt", "digits.jsonl"])
    assert kinds(found) == [("digits.txt", "too_large"), ("digits.jsonl:2", "too_large")]
    assert found.unreadable[0].reason.startswith("it is larger than 2 MB")
    assert [one.id for one in found.articles] == ["one", "two"]


# Encodings


def windows_1258(text: str) -> bytes:
    """As windows writes it: letters with their hat or horn, tones as marks that follow."""
    data = b""
    for letter in text:
        try:
            data += letter.encode("cp1258")
        except UnicodeEncodeError:
            apart = unicodedata.normalize("NFD", letter)
            tone = next(mark for mark in "\u0300\u0301\u0303\u0309\u0323" if mark in apart)
            base = unicodedata.normalize("NFC", apart.replace(tone, ""))
            data += (base + tone).encode("cp1258")
    return data


def in_old_encoding(text: str, name: str) -> bytes:
    letters: dict[str, bytes] = {}
    for row in table("vi", "old_encodings"):
        if row["encoding"] == name:
            letters.setdefault(row["letter"], bytes.fromhex(row["bytes"]))
    return b"".join(letters.get(letter) or letter.encode("latin-1", "replace") for letter in text)


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_encodings(name: str) -> None:
    write("a.txt", TEXT.encode(name))
    assert [one.text for one in read(["a.txt"]).articles] == [TEXT]


def test_windows_1258_is_read_where_sure() -> None:
    write("a.txt", windows_1258(TEXT))
    text = read(["a.txt"]).articles[0].text
    assert text != TEXT
    assert unicodedata.normalize("NFC", text) == TEXT


@pytest.mark.parametrize("name", ["TCVN3", "VNI"])
def test_encodings_before_unicode_are_mended_where_sure(name: str) -> None:
    data = in_old_encoding(TEXT, name)
    write("bytes.txt", data)
    write("saved.txt", data.decode("latin-1"))  # opened as Latin-1 and saved as UTF-8
    found = read(["bytes.txt", "saved.txt"])
    for article in found.articles:
        assert unicodedata.normalize("NFC", article.text) == TEXT
        assert [(one.field, one.where) for one in article.origins] == [("text", name)]
    assert len(found.articles) == 2


@pytest.mark.parametrize("wrong", ["latin-1", "cp1252"])
@pytest.mark.parametrize("times", [1, 2])
def test_mojibake_is_mended_where_no_letter_was_lost(wrong: str, times: int) -> None:
    letters = {byte: bytes([byte]).decode(wrong, "ignore") or chr(byte) for byte in range(256)}
    text = TEXT
    for _ in range(times):
        text = "".join(letters[byte] for byte in text.encode())
    write("a.txt", text)
    article = read(["a.txt"]).articles[0]
    assert article.text == TEXT
    assert [(one.field, one.where) for one in article.origins] == [("text", "UTF-8 read as windows-1252")]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ("Le café où les élèves étaient déjà à côté, très tôt.".encode("latin-1"), "encoding"),
        ("Über die Brücke führen täglich 3.000 Autos, größer als früher.".encode("cp1252"), "encoding"),
        ("東京都の人口は千四百万人です。".encode("shift-jis"), "encoding"),
        (b"Gi\xe1 5.000", "encoding"),  # too little to tell
        (TEXT.encode().decode("cp1252", "replace").encode(), "mojibake"),
        (TEXT.encode().decode("latin-1").replace("\xba", "").encode(), "mojibake"),
        (TEXT.encode("utf-16")[:-1], "encoding"),
        (b"\x00\x01\x02" * 50, "binary"),
        (TEXT.encode() + b"\x00", "binary"),
    ],
)
def test_never_a_silent_guess(data: bytes, kind: str) -> None:
    write("a.txt", data)
    found = read(["a.txt"])
    assert found.articles == ()
    assert found.unreadable[0].kind.startswith(kind)
    assert "{" not in found.unreadable[0].reason


def test_foreign_words_are_no_reason_to_refuse() -> None:
    for text in ("Café, Ñandú, Übermut, Île: 12 món mới.", "5 km", "Giá: 3.000 đ", "東京 12"):
        write("a.txt", text)
        assert read(["a.txt"]).articles[0].text == text


# JSON


def test_json_lines() -> None:
    lines = [
        {
            "id": "one",
            "text": TEXT,
            "title": "Ven sông",
            "source": "Báo Hạ",
            "url": "https://bao.vn/1",
            "more": 1,
        },
        {"id": 2, "text": "hai", "published": "2013-10-23T09:10:59+07:00", "language": "VI", "title": None},
        {"id": "three", "text": "ba", "published": "2013-10-23"},
    ]
    write("a.jsonl", "\ufeff" + "\n\n".join(json.dumps(line) for line in lines) + "\r\n")
    found = read(["a.jsonl"])
    one, two, three = found.articles
    assert (one.id, one.text, one.title, one.source) == ("one", TEXT, "Ven sông", "Báo Hạ")
    assert (one.url, one.path, one.published, one.published_evidence) == (
        "https://bao.vn/1",
        "a.jsonl",
        None,
        "",
    )
    assert (two.id, two.language, two.title, two.published_evidence) == ("2", "vi", "", "given")
    assert two.published is not None
    assert (two.published.first, two.published.grain) == (datetime(2013, 10, 23, 9, 10), "minute")
    assert three.published is not None
    assert (three.published.iso(), three.published.grain) == ("2013-10-23/2013-10-23", "day")


@pytest.mark.parametrize(
    ("published", "language", "wanted"),
    [
        ("2013", "vi", "2013-01-01/2013-12-31"),
        ("2013-02", "vi", "2013-02-01/2013-02-28"),
        ("2013-10-23 09:10", "vi", "2013-10-23T09:10/2013-10-23T09:10"),
        ("2013-10-22T20:30:00Z", "vi", "2013-10-23T03:30/2013-10-23T03:30"),
        ("2013-10-22T20:30:00-04:00", "vi", "2013-10-23T07:30/2013-10-23T07:30"),
        ("2013-10-23T01:00:00+14:00", "vi", "2013-10-22T18:00/2013-10-22T18:00"),
        ("2013-10-23T01:00:00+07:00", "vi-VN", "2013-10-23T01:00/2013-10-23T01:00"),
        ("9999-12-31T23:00:00Z", "vi", None),
        ("hôm qua", "vi", None),
        ("2013-13-01", "vi", None),
        ("23/10/2013", "vi", None),
        ("0000", "vi", None),
        (1382493000, "vi", None),
        ({}, "vi", None),
    ],
)
def test_published(published: object, language: str, wanted: str | None) -> None:
    write("a.jsonl", json.dumps({"id": "a", "text": TEXT, "published": published, "language": language}))
    found = read(["a.jsonl"])
    period = found.articles[0].published
    assert (period.iso() if period else None) == wanted
    assert [(one.place, one.kind) for one in found.doubts] == ([] if wanted else [("a.jsonl:1", "published")])


def test_bad_lines_are_named_and_the_others_read() -> None:
    write(
        "a.jsonl",
        "\n".join(
            (
                '{"id": "1", "text": "một"}',
                '{"id": "2", "text": ',
                "",
                '{"text": "ba"}',
                '{"id": "4"}',
                '{"id": "5", "text": 5}',
                '{"id": "6", "text": " "}',
                "[7]",
                '{"id": "8", "text": "\\ud800"}',
                '{"id": "9", "text": "chín", "title": ["x"]}',
                '{"id": "1", "text": "một"}',
                '{"id": true, "text": "x"}',
            )
        ),
    )
    found = read(["a.jsonl"])
    assert [one.id for one in found.articles] == ["1"]
    assert [(one.line, one.kind) for one in found.unreadable] == [
        (2, "json_cut"),
        (4, "no_field"),
        (5, "no_field"),
        (6, "json_text"),
        (7, "empty"),
        (8, "json_object"),
        (9, "json_cut"),
        (10, "json_text"),
        (12, "json_text"),
    ]
    assert found.unreadable[1].place == "a.jsonl:4"
    assert found.unreadable[1].reason == 'the article has no "id"'


def test_one_id_for_two_texts_is_refused() -> None:
    write("a.jsonl", '{"id": "1", "text": "một"}\n{"id": "1", "text": "hai"}')
    found = read(["a.jsonl"])
    assert [one.text for one in found.articles] == ["một"]
    assert kinds(found) == [("a.jsonl:2", "same_id")]
    assert "at a.jsonl:1;" in found.unreadable[0].reason


def test_json_that_is_none_is_told_in_our_own_words() -> None:
    lines = (
        '{"id": "ệ", x}',
        "[" * 100_000 + "]" * 100_000,
        '{"id": "1", "text": "một"}',
        '{"id": 1e999999}',
    )
    write("a.jsonl", "\n".join(lines).encode() + b'\n{"id": "\xe6n"}')
    found = read(["a.jsonl"])
    assert [one.id for one in found.articles] == ["1"]
    assert kinds(found) == [
        ("a.jsonl:1", "json_broken"),
        ("a.jsonl:2", "json_deep"),
        ("a.jsonl:4", "json_value"),
        ("a.jsonl:5", "encoding"),
    ]
    assert found.unreadable[0].reason.startswith("it is not JSON from character 13 on;")


def test_a_language_that_is_not_read_is_refused() -> None:
    tags = ("klingon", "en", "../vi", "vi", "VI", "vi-VN", "vi_VN", "")
    write("a.jsonl", "\n".join(json.dumps({"id": tag, "text": TEXT, "language": tag}) for tag in tags[:-1]))
    write("b.jsonl", json.dumps({"id": "none", "text": TEXT, "language": ""}))
    found = read(["a.jsonl", "b.jsonl"])
    assert kinds(found) == [(f"a.jsonl:{line}", "language") for line in (1, 2, 3)]
    assert found.unreadable[0].reason == 'its language is "klingon", which is not read; read is vi'
    assert {one.language for one in found.articles} == {"vi"}
    write("news/a.txt", TEXT)
    write("news/sources.toml", '["a.txt"]\nlanguage = "fr"')
    assert kinds(read(["news"])) == [("news/a.txt", "language")]


def test_json_files() -> None:
    write("list.json", json.dumps([{"id": "1", "text": "một"}, {"id": "2"}], indent=2))
    write("one.json", json.dumps({"id": "3", "text": "ba"}, indent=2))
    write("lines.json", '{"id": "4", "text": "bốn"}\n{"id": "5", "text": "năm"}\n')
    write("wide.jsonl", '{"id": "6", "text": "sáu"}\n'.encode("utf-16"))
    write("none.json", "[]")
    write("bad.json", '{"id": ')
    write("numbers.jsonl", "12\n")
    write("picture.jsonl", b"\x89PNG\r\n\x1a\n\x00")
    found = read(["."])
    assert [one.id for one in found.articles] == ["4", "5", "1", "3", "6"]
    assert kinds(found) == [
        ("./bad.json", "json_cut"),
        ("./list.json:2", "no_field"),
        ("./none.json", "empty"),
        ("./numbers.jsonl:1", "json_object"),
        ("./picture.jsonl", "picture"),
    ]


# Standard input


def test_standard_input() -> None:
    found = read(["-"], stdin=io.BytesIO(f"\n{TEXT}\n".encode()))
    assert [(one.id, one.text) for one in found.articles] == [("-", f"\n{TEXT}\n")]
    lines = '\ufeff\n {"id": "1", "text": "một"}\n{"id": 2, "text"}\n{"id": "3", "text": "ba"}'
    found = read(["-"], stdin=io.BytesIO(lines.encode()))
    assert [one.id for one in found.articles] == ["1", "3"]
    assert kinds(found) == [("-:3", "json_broken")]
    assert kinds(read(["-"], stdin=io.BytesIO(b""))) == [("-", "empty")]
    assert read(["-"], stdin=io.BytesIO(TEXT.encode("utf-16"))).articles[0].text == TEXT


# sources.toml


def test_sources() -> None:
    write("news/a.txt", TEXT)
    write("news/b.txt", TEXT)
    write("news/below/a.txt", TEXT)
    write(
        "news/sources.toml",
        """
        ["a.txt"]
        publisher = "Báo Hạ"
        url = "https://bao.vn/1"
        title = "Ven sông"
        language = "vi"
        published = "2017-07"
        published_note = "the page"
        ["b.txt"]
        published = 2022-03-17T10:43:00+07:00
        """,
    )
    for given in (["news"], ["news/a.txt", "news/b.txt", "news/below"]):
        a, b, below = read(given).articles
        assert (a.source, a.url, a.title, a.published_evidence) == (
            "Báo Hạ",
            "https://bao.vn/1",
            "Ven sông",
            "the page",
        )
        assert a.published is not None
        assert (a.published.iso(), a.published.grain) == ("2017-07-01/2017-07-31", "month")
        assert b.published is not None
        assert (b.published.iso(), b.published_evidence) == (
            "2022-03-17T10:43/2022-03-17T10:43",
            "sources.toml",
        )
        assert (below.source, below.published) == ("", None)
    assert [one.source for one in read(["news"], use_sources=False).articles] == ["", "", ""]


def test_the_note_on_a_date_has_the_language_of_the_report() -> None:
    write("news/a.txt", TEXT)
    write(
        "news/sources.toml",
        '["a.txt"]\npublished = 2017-07-01\npublished_note = { en = "the page", vi = "trang báo" }',
    )
    for language, note in (("en", "the page"), ("vi", "trang báo")):
        assert read(["news"], language=language).articles[0].published_evidence == note


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            '["a.txt"]\npublsher = "x"',
            'news/sources.toml: "a.txt": unknown key "publsher"; did you mean "publisher"?',
        ),
        ('["a.txt"]\nzzz = 1', 'news/sources.toml: "a.txt": unknown key "zzz"'),
        ('["aa.txt"]\n', 'news/sources.toml: there is no file "aa.txt" beside it; did you mean "a.txt"?'),
        (
            'publisher = "x"',
            'news/sources.toml: "publisher" is no table; write ["file name"] and its keys below',
        ),
        (
            '["a.txt"]\npublished_note = { vi = 5 }',
            'news/sources.toml: "a.txt": published_note is not a text',
        ),
        ('["a.txt"]\nurl = 5', 'news/sources.toml: "a.txt": url is not a text in quotes'),
        (
            '["a.txt"]\npublished = "July"',
            "news/sources.toml: \"a.txt\": published = 'July' is no date; write",
        ),
        ('["a.txt"]\npublished = 2017', 'news/sources.toml: "a.txt": published = 2017 is no date; write'),
        ("[a.txt", "news/sources.toml: not TOML: "),
    ],
)
def test_mistakes_in_sources(content: str, message: str) -> None:
    write("news/a.txt", TEXT)
    write("news/sources.toml", content)
    with pytest.raises(UserError) as caught:
        read(["news"])
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)
    assert read(["news"], use_sources=False).articles


def test_seeds() -> None:
    found = read([SEEDS])
    assert found.unreadable == found.doubts == ()
    known = [(one.source, one.published.iso() if one.published else "") for one in found.articles]
    assert known == [
        ("", ""),
        ("VietnamPlus", "2014-09-17/2014-09-17"),
        ("Cổng Thông tin điện tử Bộ Công an", ""),
        ("Công an nhân dân", "2017-07-01/2017-07-31"),
        ("Tạp chí Thời Đại", "2021-12-14/2021-12-14"),
    ]
    bare = read([SEEDS], use_sources=False).articles
    assert all((one.source, one.title, one.published) == ("", "", None) for one in bare)


def test_reasons_stand_in_both_languages() -> None:
    kinds_of = {language: [row["kind"] for row in table(language, "unreadable")] for language in ("vi", "en")}
    assert kinds_of["vi"] == kinds_of["en"]
