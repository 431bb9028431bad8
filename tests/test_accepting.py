"""What a person has accepted, what a baseline knows, what came and went."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from conftest import Run
from openpyxl import Workbook, load_workbook

from factcheck.accepting import add_accepted, read_accepted
from factcheck.rules import Acceptance

OLD = "Đến ngày 17/9/2014, Bộ Công an đã có quan hệ hợp tác với 64 quốc gia trên thế giới."
ENTRY = '[[accepted]]\nfingerprint = "a"\nreason = "x"'
NEW = "Đến ngày 14/12/2021, Bộ Công an có quan hệ hợp tác với {} quốc gia, theo báo cáo tổng kết."


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime(2026, 6, 1, tzinfo=UTC).timestamp())))


@pytest.fixture
def articles(run: Run) -> Run:
    """Two articles of which the later one has fewer countries: FC303 and FC304, both warnings."""
    Path("news").mkdir()
    Path("news/old.txt").write_text(OLD, "utf-8")
    Path("news/new.txt").write_text(NEW.format(26), "utf-8")
    return run


def found(run: Run, *arguments: object) -> dict[str, dict[str, Any]]:
    done = run("check", "news", "--output", "json", "--min-level", "warning", *arguments)
    assert done.code in (0, 1), done.err
    return {one["rule"]: one for one in json.loads(done.out)["findings"]}


def accept(run: Run, rule: str, *arguments: object) -> str:
    """Accept the finding of a rule; its fingerprint."""
    run("check", "news", "--output", "json:findings.json")
    fingerprint: str = found(run)[rule]["fingerprint"]
    done = run("accept", fingerprint, "--reason", "danh sách đếm lại", *arguments)
    assert done.code == 0, done.err
    return fingerprint


def test_what_is_accepted_is_no_longer_said(articles: Run) -> None:
    assert set(found(articles)) == {"FC303", "FC304"}
    fingerprint = accept(articles, "FC303", "--until", "2026-12-31", "--by", "Lan", "--from", "findings.json")
    (entry,) = read_accepted(Path("accepted.toml"))
    assert (entry.fingerprint, entry.rule, entry.reason) == (fingerprint, "FC303", "danh sách đếm lại")
    assert (entry.until, entry.by, entry.articles) == ("2026-12-31", "Lan", ("news/new.txt", "news/old.txt"))
    assert Path("accepted.toml").read_text("utf-8").startswith("# Fell: partner countries")
    assert set(found(articles)) == {"FC304"}
    done = articles("check", "news", "--output", "json")
    assert done.err.endswith("1 accepted\n")
    (accepted,) = json.loads(done.out)["accepted"]
    assert (accepted["rule"], accepted["acceptance"]["reason"]) == ("FC303", "danh sách đếm lại")
    assert articles("check", "news", "--fail-level", "warning").code == 1
    accept(articles, "FC304")
    assert articles("check", "news", "--fail-level", "warning").code == 0


def test_a_reader_of_the_report_sees_what_is_accepted_and_why(articles: Run) -> None:
    accept(articles, "FC303", "--by", "Lan", "--until", "2026-12-31")
    done = articles("check", "news", "--output", "markdown", "--language-of-report", "vi")
    accepted = done.out.partition("## Đã chấp nhận")[2].partition("\n## ")[0]
    assert "FC303" in accepted
    assert "danh sách đếm lại · Lan" in accepted


def test_an_acceptance_for_another_rule_hushes_nothing_and_is_unused(articles: Run) -> None:
    accept(articles, "FC303", "--from", "findings.json")
    text = Path("accepted.toml").read_text("utf-8").replace('rule = "FC303"', 'rule = "FC304"')
    Path("accepted.toml").write_text(text, "utf-8")
    assert set(found(articles)) == {"FC303", "FC304", "FC902"}


def test_two_who_accept_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "accepted.toml"
    entries = [Acceptance(fingerprint=f"{number:016x}", reason="đếm lại") for number in range(40)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda entry: add_accepted(path, [entry]), entries))
    assert {one.fingerprint for one in read_accepted(path)} == {one.fingerprint for one in entries}


def test_what_has_ended_is_said_again(articles: Run) -> None:
    accept(articles, "FC303", "--until", "2026-05-31")
    findings = found(articles)
    assert set(findings) == {"FC303", "FC304", "FC903"}
    assert "31 May 2026" in findings["FC903"]["message"]
    assert findings["FC903"]["article"] == "accepted.toml"


def test_what_matches_nothing_is_said_where_its_articles_were_read(articles: Run) -> None:
    accept(articles, "FC303", "--from", "findings.json")
    Path("news/new.txt").write_text(NEW.format(65), "utf-8")
    assert set(found(articles)) == {"FC902"}
    assert found(articles, "--select", "FC304,FC902") == {}  # its rule was not asked
    Path("news/old.txt").unlink()
    assert found(articles) == {}  # nor could it match


def test_what_is_on_file_is_matched_though_it_is_not_shown(articles: Run) -> None:
    accept(articles, "FC303", "--from", "findings.json")
    Path("today.txt").write_text("Ngày 1/3/2022, tỉnh trồng 700 cây xanh.", "utf-8")
    done = articles("check", "today.txt", "--against", "news", "--output", "json", "--min-level", "warning")
    document = json.loads(done.out)
    assert (document["findings"], document["accepted"]) == ([], [])


def test_a_confirmed_finding_is_still_said(articles: Run) -> None:
    accept(articles, "FC303", "--status", "confirmed")
    assert set(found(articles)) == {"FC303", "FC304"}


def test_acceptances_stand_beside_the_articles_or_where_the_configuration_says(articles: Run) -> None:
    accept(articles, "FC303", "--accepted", "news/accepted.toml")
    assert not Path("accepted.toml").exists()
    assert set(found(articles)) == {"FC304"}
    Path("news/accepted.toml").rename("desk.toml")
    assert set(found(articles)) == {"FC303", "FC304"}
    Path("factcheck.toml").write_text('accepted = "desk.toml"', "utf-8")
    assert set(found(articles)) == {"FC304"}


def test_what_people_wrote_into_the_file_stays(articles: Run) -> None:
    Path("accepted.toml").write_text(
        '# our file\n[[accepted]]\nfingerprint = "gone" # an old one\nreason = "cũ"\n\n# below\n', "utf-8"
    )
    fingerprint = accept(articles, "FC303")
    text = Path("accepted.toml").read_text("utf-8")
    assert text.startswith(
        '# our file\n[[accepted]]\nfingerprint = "gone" # an old one\nreason = "cũ"\n\n# below'
    )
    articles("accept", fingerprint, "--reason", 'gọi "quốc gia"\\nước', "--until", "31/12/2026")
    first, second = read_accepted(Path("accepted.toml"))
    assert (first.reason, second.reason, second.until) == ("cũ", 'gọi "quốc gia"\\nước', "2026-12-31")
    assert "# our file" in Path("accepted.toml").read_text("utf-8")
    again = articles("accept", fingerprint, "--reason", 'gọi "quốc gia"\\nước', "--until", "2026-12-31")
    assert again.out == "accepted.toml: 0 new acceptances, 0 replaced\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[accepted]]\nfingerprint = "a"', "accepted.toml:1: "),
        ('[[accepted]]\nfingerprint = "a"\nreason = " "', "accepted.toml:3: an acceptance needs its reason"),
        (
            '[[accepted]]\nfingerprint = "a"\nreson = "x"',
            "accepted.toml:3: unknown key 'reson'; did you mean re",
        ),
        (f"{ENTRY}\n\n{ENTRY}\nrule = 'FC999'", "accepted.toml:8: no rule 'FC999'"),
        ('[[acepted]]\nfingerprint = "a"', "accepted.toml:1: unknown key 'acepted'; did you mean accepted?"),
        ("[[accepted]]\nuntil = 2026-02-30", "accepted.toml:2: not valid TOML"),
    ],
)
def test_a_faulty_file_is_named_with_its_line(articles: Run, text: str, said: str) -> None:
    Path("accepted.toml").write_text(text, "utf-8")
    done = articles("check", "news")
    assert done.code == 2
    assert done.err.startswith(f"factcheck: {said}")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("abc",), "needs its reason"),
        (("--reason", "x"), "name a fingerprint"),
        (("abc", "--reason", "x"), "is no fingerprint: sixteen"),
        (("abc", "--reason", "x", "--until", "soon"), "a day such as 2026-12-31"),
        (("abc", "--reason", "x", "--from", "none.json"), "none.json: cannot be read"),
        (("abc", "--reason", "x", "--from", "findings.json"), "there is no finding abc"),
        (("--from", "findings.csv", "--reason", "x"), "has its own reasons"),
        (("abc", "--from", "findings.csv"), "no status or reason stands at abc"),
        (("--from", "news/new.csv"), "no column fingerprint and no status and no reason"),
    ],
)
def test_wrong_use_of_accept_is_one_line(articles: Run, arguments: tuple[str, ...], said: str) -> None:
    articles("check", "news", "--output", "json:findings.json", "--output", "csv:findings.csv")
    Path("news/new.csv").write_text("a,b\n1,2\n")
    done = articles("accept", *arguments)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert said in done.err
    assert not Path("accepted.toml").exists()


def test_a_baseline_leaves_only_what_is_new(articles: Run) -> None:
    done = articles("check", "news", "--write-baseline", "baseline.json")
    assert (done.code, done.out) == (0, "")
    text = Path("baseline.json").read_text("utf-8")
    assert len(json.loads(text)) == 2
    assert len(text.splitlines()) == 4
    assert found(articles, "--baseline", "baseline.json") == {}
    Path("news/third.txt").write_text(NEW.format(26).replace("2021", "2022").replace("26", "9"), "utf-8")
    assert set(found(articles, "--baseline", "baseline.json")) == {"FC303", "FC304"}
    Path("news/third.txt").unlink()
    Path("news/new.txt").write_text(NEW.format(65), "utf-8")
    gone = found(articles, "--baseline", "baseline.json")
    assert set(gone) == {"FC902"}
    assert "write it anew" in gone["FC902"]["message"]
    articles("check", "news", "--write-baseline", "baseline.json", "--baseline", "baseline.json")
    assert json.loads(Path("baseline.json").read_text("utf-8")) == []
    assert articles("check", "news", "--baseline", "none.json").code == 2


def test_a_broken_baseline_is_one_line(articles: Run) -> None:
    Path("baseline.json").write_text('[{"fingerprnt": "a"}]')
    done = articles("check", "news", "--baseline", "baseline.json")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "baseline.json: no baseline" in done.err


@pytest.mark.parametrize("name", ["", "a b", "FC201", "720A740802BAD4CD"])
def test_what_is_no_fingerprint_is_not_written(run: Run, name: str) -> None:
    done = run("accept", name, "--reason", "đếm lại")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert not Path("accepted.toml").exists()


def test_a_baseline_that_an_editor_began_with_a_mark_is_read(articles: Run) -> None:
    articles("check", "news", "--write-baseline", "baseline.json")
    baseline = Path("baseline.json")
    baseline.write_bytes(b"\xef\xbb\xbf" + baseline.read_bytes())
    assert found(articles, "--baseline", "baseline.json") == {}


def test_a_finding_in_json_lines_names_the_line_of_its_article(articles: Run) -> None:
    rows = [{"id": "cũ", "text": OLD}, {"id": "mới", "text": NEW.format(26)}]
    Path("tin.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    done = articles("check", "tin.jsonl", "--output", "concise")
    assert [line.partition(": ")[0] for line in done.out.splitlines()] == ["tin.jsonl:2", "tin.jsonl:2"]


def test_what_came_and_went(articles: Run) -> None:
    articles("check", "news", "--output", "json:before.json")
    Path("news/third.txt").write_text(NEW.format(26).replace("2021", "2022").replace("26", "9"), "utf-8")
    articles("check", "news", "--output", "jsonl:after.jsonl", "--severity", "FC301=warning")
    done = articles("diff", "before.json", "after.jsonl")
    assert done.code == 0
    assert done.out.splitlines()[-1].endswith("0 went, 4 stayed")
    assert any(line.startswith("+ warning FC303") for line in done.out.splitlines())
    assert articles("diff", "before.json", "after.jsonl", "--fail-level", "warning").code == 1
    back = json.loads(articles("diff", "after.jsonl", "before.json", "--json").out)
    assert (len(back["came"]), back["stayed"]) == (0, 4)
    assert articles("diff", "before.json", "news/new.txt").code == 2
    assert articles("diff", "before.json", "missing.json").err.startswith(
        "factcheck: missing.json: cannot be"
    )


def _mark(rows: list[list[Any]], **marks: Any) -> list[list[Any]]:
    head = rows[0]
    for name, value in marks.items():
        rows[1][head.index(name)] = value
    return rows


def test_a_table_that_a_desk_has_marked_comes_back(articles: Run) -> None:
    articles("check", "news", "--output", "csv:findings.csv", "--min-level", "warning")
    text = Path("findings.csv").read_bytes().decode("utf-8-sig")
    head, first, *rest = text.split("\r\n")
    filled = first.removesuffix(",,,,") + ",giải thích được,đếm lại,31/12/2026,Lan"
    Path("findings.csv").write_bytes("\r\n".join([head, filled, *rest]).encode("utf-8-sig"))
    assert articles("accept", "--from", "findings.csv").out == "accepted.toml: 1 new acceptance, 0 replaced\n"
    (entry,) = read_accepted(Path("accepted.toml"))
    assert (entry.reason, entry.until, entry.by, entry.status) == (
        "đếm lại",
        "2026-12-31",
        "Lan",
        "explained",
    )
    assert len(found(articles)) == 1


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        ({"status": "maybe", "reason": "x"}, "desk.xlsx:2: status 'maybe'"),
        ({"status": "explained"}, "desk.xlsx:2: there is a status, and no reason"),
        ({"reason": "x", "until": "soon"}, "desk.xlsx:2: until 'soon' is no date"),
        ({"reason": "x", "until": datetime(2026, 12, 31)}, ""),
    ],
)
def test_a_spreadsheet_is_read_by_its_columns(articles: Run, marks: dict[str, Any], said: str) -> None:
    book = Workbook()
    book.active.title = "other"
    sheet = book.create_sheet("findings")
    rows: list[list[Any]] = [
        ["rule", "fingerprint", "status", "reason", "until", "by"],
        ["FC303", "abc", *[None] * 4],
    ]
    for row in _mark(rows, **marks):
        sheet.append(row)
    book.save("desk.xlsx")
    assert len(load_workbook("desk.xlsx").worksheets) == 2
    done = articles("accept", "--from", "desk.xlsx")
    if said:
        assert done.code == 2
        assert said in done.err
    else:
        assert [one.until for one in read_accepted(Path("accepted.toml"))] == ["2026-12-31"]
