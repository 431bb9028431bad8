"""The commands: what they print, where, and how they exit."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Run

from factcheck import __version__

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
FIRST = "Sáng 17/9/2014, Bộ Công an cho biết đã thiết lập quan hệ hợp tác với 161 cơ quan an ninh các nước."
LATER = (
    "Chiều 14/12/2021, Bộ Công an cho biết đã có quan hệ hợp tác với {} cơ quan thực thi pháp luật các nước."
)
OTHER = (
    "Phát biểu ngày 14/12/2021 tại Hà Nội, lãnh đạo Bộ Công an nêu rõ công tác đối ngoại có nhiều đổi mới. "
    "Đến nay Bộ Công an có quan hệ với {} cơ quan thực thi pháp luật của các nước trên thế giới."
)


def _article(name: str, text: str) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return name


def test_version_and_help(run: Run) -> None:
    assert run("--version").out == f"factcheck, version {__version__}\n"
    for command in ("report", "check", "claims", "read", "parse", "rules", "explain"):
        assert command in run("--help").out
        assert run(command, "--help").code == 0


def test_wrong_use_is_exit_2_with_one_line(run: Run) -> None:
    for arguments in (("chekc",), ("check",), ("check", "--fail-level", "fatal", "x"), ("explain", "FC999")):
        done = run(*arguments)
        assert (done.code, done.out) == (2, "")
        assert "Traceback" not in done.err


@pytest.mark.parametrize("command", ["report", "check", "claims", "read"])
def test_what_cannot_be_read_is_exit_2_with_the_path(run: Run, command: str) -> None:
    Path("empty").mkdir()
    Path("pictures").mkdir()
    Path("pictures/one.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    for path in ("missing.txt", "empty", "pictures"):
        done = run(command, path)
        assert (done.code, done.out) == (2, "")
        assert path in done.err.splitlines()[-1]
        assert "Traceback" not in done.err


def test_an_unknown_format_names_the_nearest_before_anything_is_read(run: Run) -> None:
    done = run("check", "missing.txt", "--output", "jsno:out.json")
    assert done.code == 2
    assert "'jsno'" in done.err
    assert "did you mean json" in done.err


def test_a_crash_is_exit_2_with_a_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr("factcheck.pipeline.judge", broken)
    done = run("check", _article("a.txt", FIRST))
    assert done.code == 2
    assert "ZeroDivisionError: a bug" in done.err


def test_the_seeds_have_nothing_at_the_fail_level(run: Run) -> None:
    done = run("check", SEEDS)
    assert done.code == 0
    assert "FC304" in done.out
    assert "FC301" not in done.out  # a note: not for people, unless asked for
    assert run("check", SEEDS, "--fail-level", "warning").code == 1
    assert run("check", SEEDS, "--fail-level", "never").code == 0
    assert run("check", SEEDS, "--fail-level", "warning", "--min-level", "error").code == 0


def test_what_fails_the_run_is_shown(run: Run) -> None:
    done = run("check", SEEDS, "--fail-level", "info")
    assert done.code == 1
    assert "FC301" in done.out


def test_a_conflict_with_the_archive_is_exit_1(run: Run) -> None:
    old = _article("archive/old.txt", LATER.format(162))
    new = _article("today/new.txt", OTHER.format(165))
    arguments = ("--against", "archive", "--fail-level", "warning", "--output", "json")
    done = run("check", new, *arguments)
    assert done.code == 1
    conflict = json.loads(done.out)["findings"][0]
    assert (conflict["rule"], conflict["relation"]) == ("FC201", "conflict")
    assert {claim["article"] for claim in conflict["claims"]} == {old, new}
    assert run("check", _article("today/more.txt", OTHER.format("hơn 160")), *arguments).code == 0


def test_only_findings_that_touch_a_new_article_are_shown(run: Run) -> None:
    _article("archive/one.txt", LATER.format(162))
    _article("archive/two.txt", LATER.format(170))
    new = _article("today/new.txt", "Ngày 1/3/2022, tỉnh trồng 700 cây xanh.")
    done = run("check", new, "--against", "archive", "--output", "json")
    assert done.code == 0
    for finding in json.loads(done.out)["findings"]:
        assert finding["article"] == new or new in {claim["article"] for claim in finding["claims"]}


def test_new_wins_over_the_archive(run: Run) -> None:
    new = _article("news/new.txt", LATER.format(162))
    os.symlink("new.txt", "news/link.txt")
    shutil.copy(new, "copy.txt")
    _article("lines.jsonl", json.dumps({"id": new, "text": LATER.format(170), "published": "2021-12-14"}))
    for against in ("news", "news/../news/new.txt", "news/link.txt", "copy.txt", "lines.jsonl"):
        done = run("check", new, "--against", against, "--output", "json")
        assert done.code == 0
        assert json.loads(done.out)["articles"] == 1


def test_several_outputs_in_one_run(run: Run) -> None:
    done = run(
        "check", SEEDS, "--output", "json:out/a.json", "--output", "csv:out/a.csv", "--output", "jsonl"
    )
    assert done.code == 0
    document = json.loads(Path("out/a.json").read_text("utf-8"))
    lines = [json.loads(line) for line in done.out.splitlines()]
    rows = list(csv.DictReader(io.StringIO(Path("out/a.csv").read_text("utf-8-sig"), newline="")))
    assert [one["fingerprint"] for one in document["findings"]] == [one["fingerprint"] for one in lines]
    assert [one["fingerprint"] for one in lines] == [row["fingerprint"] for row in rows]


def test_claims_of_the_seeds_are_where_they_say(run: Run) -> None:
    done = run("claims", SEEDS, "--output", "jsonl")
    found = [json.loads(line) for line in done.out.splitlines()]
    assert sorted(claim["value"] for claim in found) == sorted(
        ["161", "56", "22", "156", "3000", "162", "64", "52", "150"]
    )
    for claim in found:
        text = Path(claim["article"]).read_bytes().decode()
        assert text[claim["start"] : claim["end"]] == claim["text"]
        assert claim["text"] in claim["sentence"]


def test_explained_claims_show_what_gave_them(run: Run) -> None:
    plain, explained = run("claims", SEEDS).out, run("claims", SEEDS, "--explain").out
    assert "nearly 3,000" in plain
    assert "Key:" not in plain
    assert "Key:" in explained
    assert "By what the date is known" in explained
    why = json.loads(run("claims", SEEDS, "--explain", "--output", "json").out)["claims"][0]
    assert why["why"]
    assert "score" in why


def test_read_shows_times_and_roles(run: Run) -> None:
    done = run("read", SEEDS / "002_89b96ff6ce7da87e.txt")
    assert "17 March 2022" in done.out
    assert "caption" in done.out
    fields = json.loads(run("read", SEEDS, "--output", "jsonl").out.splitlines()[2])
    assert fields["published"] == "2022-03-17T10:43"
    assert {one["role"] for one in fields["passages"]} >= {"body", "caption"}


def test_the_report_is_written_in_both_languages(run: Run) -> None:
    done = run("report", SEEDS, "--out", "out")
    assert done.code == 0
    assert done.out.splitlines() == [
        f"out/{name}" for name in ("report.md", "report.html", "claims.csv", "findings.json")
    ]
    assert "Do these numbers agree?" in Path("out/report.md").read_text("utf-8")
    run("report", SEEDS, "--out", "vi", "--language-of-report", "vi")
    assert "Cần người xem lại" in Path("vi/report.md").read_text("utf-8")
    run("report", SEEDS, "--out", "bare", "--no-sources")
    assert "VietnamPlus" not in Path("bare/claims.csv").read_text("utf-8-sig")


def test_a_folder_that_cannot_be_written_is_one_line(run: Run) -> None:
    Path("out").write_text("")
    done = run("report", SEEDS, "--out", "out")
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert "out" in done.err
    assert "cannot be written" in done.err


def test_the_readable_articles_are_reported_beside_the_unreadable(run: Run) -> None:
    _article("mixed/good.txt", FIRST)
    Path("mixed/bad.txt").write_bytes(b"\x00\x01\x02" * 100)
    done = run("check", "mixed")
    assert done.code == 1
    assert "FC901" in done.out
    assert "mixed/bad.txt" in done.out
    assert "1 article, 1 claim, 1 error" in done.err
    for command in ("claims", "read", "report"):
        done = run(command, "mixed")
        assert done.code == 0
        assert "factcheck: mixed/bad.txt: " in done.err
    _article("new.txt", LATER.format(162))
    assert (
        run("check", "new.txt", "--against", "mixed").code == 0
    )  # what is on file is not the new article's fault


def test_what_an_archive_lacks_is_a_warning(run: Run) -> None:
    new = _article("new/b.txt", LATER.format(162))
    _article("arch/old.txt", FIRST)
    Path("arch/broken.txt").write_bytes(b"\x00\x01\x02\xff" * 99)
    done = run("check", new, "--against", "arch")
    assert done.code == 0
    assert "warning FC901" in done.out
    assert "arch/broken.txt" in done.out
    assert "arch/broken.txt" not in done.err  # said once
    found = json.loads(run("check", new, "--against", "arch", "--output", "json").out)["findings"]
    assert [(one["rule"], one["severity"]) for one in found if one["article"]] == [("FC901", "warning")]
    assert run("check", new, "--against", "arch", "--fail-level", "warning").code == 1
    done = run("check", "arch", "--against", "new")
    assert done.code == 1
    assert "error FC901" in done.out


def test_an_archive_may_be_empty(run: Run) -> None:
    Path("archive").mkdir()
    done = run("check", _article("new.txt", FIRST), "--against", "archive")
    assert done.code == 0
    assert done.err.splitlines()[0] == (
        "factcheck: archive: no article there yet; the new ones are compared with one another"
    )
    assert run("check", "new.txt", "--against", "archiv").code == 2


def test_one_bad_input_is_one_line(run: Run) -> None:
    Path("digits.txt").write_bytes(b"1" * 17_000_000)
    os.symlink("gone.txt", "link.txt")
    for name, why in (("digits.txt", "larger than 2 MB"), ("link.txt", "does not exist"), ("no", "no such")):
        done = run("check", name)
        assert done.code == 2
        (line,) = done.err.splitlines()
        assert line.startswith(f"factcheck: {name}: ")
        assert why in line


def test_a_bad_line_stops_nothing(run: Run) -> None:
    lines = [
        json.dumps({"id": "1", "text": FIRST, "language": "klingon"}),
        "[" * 100_000 + "]" * 100_000,
        json.dumps({"id": "3", "text": FIRST}),
    ]
    _article("a.jsonl", "\n".join(lines))
    done = run("claims", "a.jsonl", "--output", "jsonl")
    assert done.code == 0
    assert len(done.out.splitlines()) == 1
    assert [line.split(": ")[1] for line in done.err.splitlines()[:2]] == ["a.jsonl:1", "a.jsonl:2"]


def test_a_picture_beside_an_article_is_a_word_on_standard_error(run: Run) -> None:
    _article("news/a.txt", FIRST)
    for name in ("a.png", "b.png"):
        Path(f"news/{name}").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    done = run("check", "news")
    assert (done.code, done.out) == (0, "")
    assert done.err.splitlines()[0] == (
        "factcheck: news/a.png: left out: it is a picture (PNG), not text (the first of 2 such files)"
    )
    assert run("check", "news/a.txt", "news/a.png").code == 1


def test_a_folder_that_is_made_for_an_output_is_named(run: Run) -> None:
    done = run("check", SEEDS, "--output", "json:new/x.json")
    assert "factcheck: new: there was no such folder; it is made" in done.err
    assert "no such folder" not in run("check", SEEDS, "--output", "json:new/x.json").err


def test_the_help_names_the_formats_that_there_are(run: Run) -> None:
    from factcheck.reporting import formats
    from factcheck.reporting.formats import What

    wanted: dict[str, What] = {
        "check": "findings",
        "claims": "claims",
        "read": "articles",
        "parse": "phrases",
    }
    for command, what in wanted.items():
        shown = " ".join(run(command, "--help").out.split())
        named = re.search(r"FORMAT\[:FILE\] ([a-z, ]+); to FILE", shown)
        assert named
        assert set(re.split(r", | or ", named[1])) == set(formats(what))


def test_fifty_megabytes_of_digits_are_refused_in_a_moment(run: Run) -> None:
    _article("digits/good.txt", FIRST)
    Path("digits/digits.txt").write_bytes(b"1234567890" * 5_000_000)
    done = run("check", "digits", "--fail-level", "never")
    assert "digits/digits.txt" in done.out
    assert "1 article, 1 claim" in done.err


def test_standard_input_is_a_path(run: Run) -> None:
    done = run("claims", "-", "--output", "jsonl", stdin=FIRST.encode())
    assert json.loads(done.out)["value"] == "161"


def test_parse_gives_a_json_line_for_each_number_and_time(run: Run) -> None:
    done = run("parse", "gần 3.000 lượt trong 6 tháng đầu năm 2017")
    number, period = [json.loads(line) for line in done.out.splitlines()]
    assert number | {"text": "", "unit": ""} == {
        "type": "quantity",
        "start": 4,
        "end": 9,
        "text": "",
        "value": "3000",
        "range_end": None,
        "hedge": "nearly",
        "unit": "",
        "kind": "count",
        "why": ["digits", "hedge: gần", "unit: count", "hedges.tsv: gần → nearly", "counters.tsv: lượt"],
    }
    assert (period["type"], period["from"], period["to"]) == ("period", "2017-01-01", "2017-06-30")
    text = run("parse", "gần 3.000 lượt", "--output", "text").out
    assert "3000 | nearly" in text


def test_parse_says_what_is_no_quantity_and_why(run: Run) -> None:
    phrase = "thắng 2-1 ở sân quận 3 hôm 30/2"
    score, name, day = [json.loads(line) for line in run("parse", phrase).out.splitlines()]
    assert (score["type"], score["value"], score["other"]) == ("score", "2", "1")
    assert (name["type"], name["text"]) == ("identifier", "3")
    assert name["why"] == ["behind a head", "identifier_heads.tsv: quận → strong"]
    assert (day["type"], day["shape"], day["from"]) == ("period", "impossible", None)
    text = run("parse", phrase, "--output", "text").out
    assert "score 6-9 | 2-1 | 2 to 1" in text
    assert "identifier 21-22 | 3 | a name, no number" in text
    assert "impossible: no calendar has this day" in text


def test_parse_reads_a_phrase_a_line(run: Run) -> None:
    done = run("parse", "-", stdin="2 xe\r\n\r\n\nhôm qua có 5 xe".encode())
    found = [json.loads(line) for line in done.out.splitlines()]
    assert [one["line"] for one in found] == [1, 4, 4]
    assert found[1]["from"] is None
    done = run("parse", "hôm qua", "--reference", "2022-03-01")
    assert json.loads(done.out)["from"] == "2022-02-28"
    assert run("parse", "hôm qua", "--reference", "1.3.2022").code == 2


def test_rules_and_explain(run: Run) -> None:
    assert "FC310  definition-drifted" in run("rules").out
    assert "FC310" in run("rules", "--language-of-report", "vi").out
    assert "cơ quan thực thi pháp luật" in run("explain", "FC310").out
    assert "did you mean FC" in run("explain", "FC210").err


def test_the_same_input_gives_the_same_bytes_in_any_order(run: Run) -> None:
    names = [_article(f"n/{number}.txt", LATER.format(number)) for number in (162, 165, 170)]
    first = run("check", *names, "--output", "json")
    assert first.out == run("check", *reversed(names), "--output", "json").out


def test_a_reader_that_goes_away_is_quiet() -> None:
    command = f"{sys.executable} -m factcheck check {SEEDS} --output json | head -c 1; echo $PIPESTATUS"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert "Traceback" not in done.stderr
    assert "Broken pipe" not in done.stderr
    assert done.stdout == "{0\n"


@pytest.mark.parametrize(
    ("streams", "code"), [(">&-", 0), ("2>&-", 0), (">&- 2>&-", 0), (">/dev/full", 2), ("2>/dev/full", 2)]
)
def test_a_stream_that_is_closed_or_full_is_never_exit_1(streams: str, code: int) -> None:
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m factcheck check {SEEDS} {streams}"],
        capture_output=True,
        text=True,
    )
    assert done.returncode == code
    assert "Traceback" not in done.stderr


def test_two_outputs_never_share_a_file(run: Run) -> None:
    done = run("check", SEEDS, "--output", "json:out", "--output", "html:out")
    assert done.code == 2
    assert "out is written already" in done.err
