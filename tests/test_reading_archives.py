"""Archives and what is in them: paths, order, sources, and members that are made to do harm."""

from __future__ import annotations

import gzip
import io
import os
import struct
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
import story
import word_processors
from reader import article_of, read_bytes, why_not
from word_processors import zipped

from factcheck.reading import Reading, read

SOME = {"b.txt": story.TEXT, "a/z.md": story.LEAD, "c.docx": word_processors.word()}


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def ids(found: Reading) -> list[str]:
    return [one.id for one in found.articles]


def reasons(found: Reading) -> dict[str, str]:
    return {one.place: one.kind for one in (*found.unreadable, *found.skipped)}


def tarred(files: Mapping[str, str | bytes], mode: str = "w") -> bytes:
    whole = io.BytesIO()
    with tarfile.open(fileobj=whole, mode=mode) as archive:  # type: ignore[call-overload]
        for name, content in files.items():
            data = content.encode() if isinstance(content, str) else content
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return whole.getvalue()


PACKED = {
    "some.zip": zipped(SOME),
    "some.tar": tarred(dict(sorted(SOME.items()))),
    "some.tgz": tarred(dict(sorted(SOME.items())), "w:gz"),
}


@pytest.mark.parametrize("name", PACKED)
def test_members_are_read_as_files_are(name: str) -> None:
    data = PACKED[name]
    found = read_bytes(name, data)
    assert ids(found) == [f"{name}!/{member}" for member in sorted(SOME)]
    assert [one.path for one in found.articles] == ids(found)
    assert [one.text for one in found.articles] == [story.LEAD, story.TEXT, story.TEXT]
    assert found.unreadable == ()
    assert ids(read_bytes("no-ending", data)) == [f"no-ending!/{member}" for member in sorted(SOME)]
    assert ids(read(["-"], stdin=io.BytesIO(data))) == [f"-!/{member}" for member in sorted(SOME)]


def test_a_single_file_that_gzip_has_packed() -> None:
    assert article_of("news.txt.gz", gzip.compress(story.TEXT.encode())).id == "news.txt.gz!/news.txt"
    line = b'{"id": "7", "text": "C\xc3\xb3 12 h\xe1\xbb\x99."}\n'
    assert article_of("news.jsonl.gz", gzip.compress(line)).id == "7"


def test_what_systems_leave_in_archives_is_left_out_and_pictures_are_beside() -> None:
    rest = {
        "__MACOSX/._b.txt": "x",
        ".DS_Store": "x",
        "a/.hidden": "x",
        "sources.toml": "x",
        "p.png": b"\x89PNG\r\n\x1a\n\x00",
    }
    Path("news").mkdir()
    Path("news/some.zip").write_bytes(zipped({**SOME, **rest}))
    found = read(["news"])
    assert len(found.articles) == 3
    assert found.unreadable == ()
    assert reasons(found) == {"news/some.zip!/p.png": "picture"}


def test_names_in_utf_8_and_names_that_move_the_cursor() -> None:
    data = bytearray(zipped({"lũ.txt": story.TEXT, "a\x1b[2Jb.txt": story.TEXT}))
    assert ids(read_bytes("names.zip", bytes(data))) == ["names.zip!/a\ufffd[2Jb.txt", "names.zip!/lũ.txt"]
    for at in [at for at in range(len(data)) if data[at : at + 4] in (b"PK\x03\x04", b"PK\x01\x02")]:
        flags = at + (6 if data[at + 2] == 3 else 8)
        data[flags + 1] &= ~0x08  # the name is in UTF-8, and nothing says so
    assert ids(read_bytes("names.zip", bytes(data)))[1] == "names.zip!/lũ.txt"


def test_names_that_point_out_of_the_archive_write_nothing() -> None:
    names = ("../../up.txt", "/etc/over.txt", "C:\\windows\\x.txt")
    found = read_bytes("slip.zip", zipped(dict.fromkeys(names, story.TEXT)))
    assert ids(found) == sorted(f"slip.zip!/{name}" for name in names)
    assert ids(read_bytes("slip.tar", tarred(dict.fromkeys(names, story.TEXT)))) == [
        f"slip.tar!/{name}" for name in names
    ]
    assert sorted(os.listdir()) == ["slip.tar", "slip.zip"]


def test_links_in_a_tar_are_not_followed() -> None:
    Path("secret.txt").write_text("Mật khẩu là 1234.", "utf-8")
    whole = io.BytesIO(tarred({"a.txt": story.TEXT}))
    with tarfile.open(fileobj=whole, mode="a") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE):
            member = tarfile.TarInfo(f"link{kind!r}.txt")
            member.type, member.linkname = kind, str(Path("secret.txt").absolute())
            archive.addfile(member)
    found = read_bytes("links.tar", whole.getvalue())
    assert ids(found) == ["links.tar!/a.txt"]


def test_archives_in_archives_are_read_to_a_depth() -> None:
    inner = story.TEXT.encode()
    name = "a.txt"
    for depth in range(1, 7):
        inner, name = zipped({name: inner}), f"{depth}.zip"
        found = read_bytes("outer.zip", inner)
        if depth <= 4:
            assert len(found.articles) == 1, depth
        else:
            assert list(reasons(found).values()) == ["too_deep"], depth


def test_bombs_are_refused_by_growth_and_by_total(monkeypatch: pytest.MonkeyPatch) -> None:
    found = read_bytes("bomb.zip", zipped({"a.txt": story.TEXT, "b.txt": bytes(64 << 20)}))
    assert ids(found) == ["bomb.zip!/a.txt"]
    assert reasons(found) == {"bomb.zip!/b.txt": "bomb"}
    monkeypatch.setattr("factcheck.reading.formats.budget._MOST_BYTES", 600_000)
    many = {f"{number:03}.txt": story.TEXT for number in range(500)}
    for name, data in (("many.zip", zipped(many)), ("many.tgz", tarred(many, "w:gz"))):
        found = read_bytes(name, data)
        assert 0 < len(found.articles) < 300
        assert reasons(found) == {name: "bomb"}
    nested = {f"{number}.zip": zipped(many) for number in range(5)}
    found = read_bytes("nested.zip", zipped(nested))
    assert 0 < len(found.articles) < 300
    assert reasons(found) == {"nested.zip": "bomb"}


def test_more_members_than_any_archive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.reading.formats.budget._MOST_MEMBERS", 10)
    found = read_bytes("many.zip", zipped({f"{number:03}.txt": story.LEAD for number in range(20)}))
    assert len(found.articles) == 10
    assert reasons(found) == {"many.zip": "too_many"}


def test_a_stream_of_gzip_without_end_is_refused() -> None:
    assert reasons(read_bytes("zeros.txt.gz", gzip.compress(b"x" * (64 << 20)))) == {
        "zeros.txt.gz!/zeros.txt": "too_large"
    }


def test_a_broken_member_does_not_stop_the_others() -> None:
    data = bytearray(zipped({"a.txt": story.TEXT * 9, "b.txt": story.LEAD * 9, "c.txt": story.HOUSES}))
    data[60:200] = bytes(140)
    found = read_bytes("broken.zip", bytes(data))
    assert ids(found) == ["broken.zip!/b.txt", "broken.zip!/c.txt"]
    assert reasons(found) == {"broken.zip!/a.txt": "damaged"}


def test_a_member_with_a_password() -> None:
    data = bytearray(zipped({"a.txt": story.TEXT}))
    for at in (data.index(b"PK\x03\x04") + 6, data.index(b"PK\x01\x02") + 8):
        data[at] |= 1
    assert reasons(read_bytes("locked.zip", bytes(data))) == {"locked.zip!/a.txt": "password"}


@pytest.mark.parametrize(
    ("reason", "name", "data"),
    [
        ("damaged", "a.zip", zipped(SOME)[:3000]),
        ("damaged", "a.zip", b"PK\x03\x04" + bytes(100)),
        ("empty", "a.zip", zipped({})),
        ("empty", "a.zip", zipped({".hidden": "x"})),
        ("archive", "a", b"7z\xbc\xaf\x27\x1c" + bytes(100)),
        ("archive", "a", b"Rar!\x1a\x07\x01\x00"),
        ("document", "a", zipped({"[Content_Types].xml": "x", "xl/workbook.xml": "x"})),
    ],
)
def test_bad_archives_are_refused_with_the_reason(reason: str, name: str, data: bytes) -> None:
    assert why_not(name, data) == reason


def test_a_tar_that_breaks_off_keeps_what_came_before() -> None:
    data = tarred({"a.txt": story.TEXT, "b.txt": story.TEXT})
    found = read_bytes("cut.tar", data[:2800])
    assert ids(found) == ["cut.tar!/a.txt"]
    assert set(reasons(found).values()) == {"damaged"}


def test_members_that_overlap_share_the_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    """One body under many names, as the bombs do that do not nest."""
    monkeypatch.setattr("factcheck.reading.formats.budget._MOST_BYTES", 50_000)
    data = zipped({"a.txt": story.TEXT})
    central, end = data.index(b"PK\x01\x02"), data.index(b"PK\x05\x06")
    entry = data[central:end]
    entries = b"".join(entry.replace(b"a.txt", b"%05d" % number) for number in range(500))
    tail = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 500, 500, len(entries), central, 0)
    found = read_bytes("overlap.zip", data[:central] + entries + tail)
    assert len(found.articles) < 40
    assert zipfile.is_zipfile("overlap.zip")


def test_sources_tell_what_the_articles_of_a_file_lack() -> None:
    Path("sources.toml").write_text(
        '["some.zip"]\npublisher = "Báo Miền Núi"\npublished = "2019-08-07"\n', "utf-8"
    )
    found = read_bytes("some.zip", zipped(SOME))
    assert {(one.source, one.published) for one in found.articles} == {("Báo Miền Núi", None)}
