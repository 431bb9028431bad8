"""The ledger: nothing is lost, nothing is counted twice, and it finds what all files together would show."""

from __future__ import annotations

import errno
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pandas
import pytest
from conftest import Run
from rules_cases import when

from factcheck import examine, ledger, pipeline
from factcheck.errors import UserError
from factcheck.ledger import schema
from factcheck.model import Article, Claim
from factcheck.reading import Reading
from factcheck.rules import catalogue

HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds"


def numbered(count: int, start: int = 0) -> list[Article]:
    return [
        Article(
            id=f"tin-{number:04}",
            text=f"Trận lũ ở xã Nậm Pha làm {number + 11} người chết, {number + 30} ngôi nhà bị sập.",
            source="Báo Sông Hồng",
            published=when(f"2020-10-{number % 28 + 1:02}"),
        )
        for number in range(start, start + count)
    ]


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "tin tức.ledger")


def held(path: str) -> list[Claim]:
    with ledger.reading(path) as connection:
        return ledger.history(connection, limit=10_000)


def test_what_goes_in_comes_out(path: str) -> None:
    articles = numbered(3)
    added, _ = examine.file_articles(path, articles)
    assert (added.new, added.claims, added.known) == (3, 6, 0)
    read = [claim for one in articles for claim in pipeline.extract(one).claims]
    assert {(c.article, c.start): c for c in held(path)} == {(c.article, c.start): c for c in read}


def test_adding_twice_changes_nothing(path: str) -> None:
    examine.file_articles(path, numbered(4))
    before = held(path)
    added, _ = examine.file_articles(path, numbered(4))
    assert (added.new, added.known) == (0, 4)
    assert held(path) == before


def test_a_changed_article_supersedes_its_old_version_and_keeps_it(path: str) -> None:
    old, *others = numbered(3)
    new = msgspec.structs.replace(old, text=old.text.replace("11 người", "12 người"))
    examine.file_articles(path, [old, *others])
    added, _ = examine.file_articles(path, [new])
    assert (added.new, added.superseded) == (1, 1)
    assert "11" not in {claim.text for claim in held(path) if claim.article == old.id}
    with ledger.reading(path) as connection:
        assert ledger.stats(connection)["superseded"] == 1
        assert (
            connection.execute("SELECT count(*) FROM articles WHERE name = ?", (old.id,)).fetchone()[0] == 2
        )
        counted = connection.execute("SELECT sum(articles) FROM term_days").fetchone()[0]
        assert counted == connection.execute("SELECT count(*) FROM terms").fetchone()[0]


def test_an_article_that_goes_back_to_an_older_text_is_the_current_one_again(path: str) -> None:
    old = numbered(1)[0]
    new = msgspec.structs.replace(old, text=old.text.replace("11 người", "12 người"))
    for version in (old, new):
        examine.file_articles(path, [version])
    added, _ = examine.file_articles(path, [old])
    assert (added.new, added.superseded, added.known) == (1, 1, 0)
    assert [claim.text for claim in held(path)] == ["11", "30"]
    assert examine.file_articles(path, [old])[0].known == 1
    with ledger.reading(path) as connection:
        assert ledger.stats(connection)["superseded"] == 1
        assert not connection.execute("PRAGMA foreign_key_check").fetchall()
    other = msgspec.structs.replace(old, id="khác", text=old.text + " Nước đang rút.")
    assert findings([other], [old], path) == findings([other], [old], None)


def test_two_versions_given_together_again_change_nothing(path: str) -> None:
    old = numbered(1)[0]
    new = msgspec.structs.replace(old, text=old.text.replace("11 người", "12 người"))
    examine.file_articles(path, [old, new])
    added, _ = examine.file_articles(path, [old, new])
    assert (added.new, added.known) == (0, 2)
    assert [claim.text for claim in held(path)] == ["12", "30"]


def test_two_versions_in_one_batch(path: str) -> None:
    old = numbered(1)[0]
    new = msgspec.structs.replace(old, text=old.text.replace("11 người", "12 người"))
    added, _ = examine.file_articles(path, [old, new])
    assert (added.new, added.superseded) == (2, 1)
    assert [claim.text for claim in held(path)] == ["12", "30"]


def invented() -> list[Article]:
    """The articles of the storm, and of two examples of each rule.

    Of all examples there are over a hundred of one flood, and as many of one ministry, contradicting each
    other: of an event so large only the nearest articles are looked up.
    """
    storm = msgspec.json.decode(
        f"[{','.join((HERE / 'storm/articles.jsonl').read_text('utf-8').splitlines())}]"
    )
    articles = [
        Article(
            id=f"storm/{one['id']}",
            text=one["text"],
            title=one.get("title", ""),
            source=one.get("source", ""),
            published=when(one["published"][:10]) if one.get("published") else None,
        )
        for one in storm
    ]
    for entry in catalogue():
        for number, example in enumerate(entry.examples[:2]):
            for index, one in enumerate(example.article):
                if one.text:
                    name = f"{entry.code}/{number}/{index}"
                    published = when(one.published) if one.published else None
                    articles.append(Article(id=name, text=one.text, source=one.source, published=published))
    return list({one.text: one for one in articles}.values())  # the same text twice is one article


def findings(new: Sequence[Article], old: Sequence[Article], path: str | None) -> list[tuple[object, ...]]:
    reading = Reading(articles=tuple(new))
    if path is None:
        report = examine.examine(reading, Reading(articles=tuple(old)))
    else:
        report = examine.examine(reading, ledger=path)
    return sorted(
        (
            one.rule,
            one.severity,
            one.fingerprint.partition("-")[0],
            one.message,
            [(c.article, c.start) for c in one.claims],
        )
        for one in report.findings
    )


@pytest.mark.parametrize("seed", [0, 1, 2, 3, 14])
def test_the_same_findings_as_from_all_files_at_once(path: str, seed: int) -> None:
    articles = invented()
    random.Random(seed).shuffle(articles)
    new, old = articles[:20], articles[20:]
    examine.file_articles(path, old)
    assert findings(new, old, path) == findings(new, old, None)


def test_what_is_on_file_is_taken_as_new_only(path: str) -> None:
    articles = numbered(5)
    examine.file_articles(path, articles)
    assert findings(articles[:1], articles, path) == findings(articles[:1], articles[1:], None)


SMALL_BATCHES = """
import sys
import factcheck.ledger
sys.modules["factcheck.ledger.add"].BATCH = 5
"""
ADD = (
    SMALL_BATCHES
    + """
sys.path.insert(0, {tests!r})
from factcheck import examine
from test_ledger import numbered
print("ready", flush=True)
examine.file_articles({path!r}, numbered({count}, {start}))
"""
)


def adding(path: str, count: int, start: int = 0) -> subprocess.Popen[str]:
    script = ADD.format(tests=str(HERE), path=path, count=count, start=start)
    child = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    child.stdout.readline()
    return child


def whole_batches(path: str) -> int:
    """Articles on file; each with its claims, its terms and its marks."""
    with ledger.writing(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert not connection.execute("PRAGMA foreign_key_check").fetchall()
        articles = int(connection.execute("SELECT count(*) FROM articles").fetchone()[0])
        assert connection.execute("SELECT count(*) FROM claims").fetchone()[0] == 2 * articles
        assert connection.execute("SELECT count(DISTINCT article) FROM terms").fetchone()[0] == articles
    assert articles % 5 == 0
    return articles


def killed(path: str, times: int) -> None:
    chance = random.Random(times)
    examine.file_articles(path, numbered(5))
    seen = 5
    for _ in range(times):
        child = adding(path, 400)
        time.sleep(chance.random() * 0.4)
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
        now = whole_batches(path)
        assert now >= seen  # what was finished is kept
        seen = now


def test_a_kill_in_mid_write_loses_only_the_batch(path: str) -> None:
    killed(path, 5)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_says_what_is_kept(tmp_path: Path, path: str, jobs: str) -> None:
    examine.file_articles(path, numbered(5, 5000))
    news = tmp_path / "news.jsonl"
    rows = ({"id": one.id, "text": one.text} for one in numbered(2000))
    news.write_bytes(b"".join(msgspec.json.encode(row) + b"\n" for row in rows))
    child = subprocess.Popen(
        [
            sys.executable,
            "-c",
            f"{SMALL_BATCHES}\nfrom factcheck.cli import main\nmain()",
            *("ledger", "add", path, str(news), "--jobs", jobs, "--no-cache"),
        ],
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    while len(held(path)) == 2 * 5:
        assert child.poll() is None
        time.sleep(0.02)
    child.send_signal(signal.SIGINT)
    _, said = child.communicate(timeout=60)
    assert child.returncode == 130
    kept = re.search(r"stopped; kept so far: ([0-9]+) new articles", said)
    assert kept is not None
    assert 5 < whole_batches(path) == 5 + int(kept[1]) < 2000


@pytest.mark.slow
def test_a_hundred_kills(path: str) -> None:
    killed(path, 100)


def test_two_writers_at_once(path: str) -> None:
    children = [adding(path, 40), adding(path, 40, 40), adding(path, 40, 20)]
    assert [child.wait() for child in children] == [0, 0, 0]
    assert whole_batches(path) == 80


def test_a_reader_beside_a_writer(path: str) -> None:
    examine.file_articles(path, numbered(5))
    with ledger.writing(path) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM claims")
        assert len(held(path)) == 10
        writer.execute("ROLLBACK")


def test_a_full_disk_says_so_and_loses_nothing(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    examine.file_articles(path, numbered(5))
    connect = sqlite3.connect

    def small(*arguments: object, **options: object) -> sqlite3.Connection:
        connection = connect(*arguments, **options)  # type: ignore[call-overload]
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        return connection  # type: ignore[no-any-return]

    monkeypatch.setattr(sqlite3, "connect", small)
    with pytest.raises(UserError, match=r"tin tức\.ledger: the disk is full"):
        examine.file_articles(path, numbered(400, 5))
    monkeypatch.undo()
    assert whole_batches(path) == 5


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"xin ch\xc3\xa0o" * 400, "no ledger"),
        (b"SQLite format 3\0" + b"\1" * 4000, "no ledger, or a damaged one"),
        (None, "there is no such ledger"),
    ],
)
def test_what_is_no_ledger(path: str, content: bytes | None, message: str) -> None:
    if content is not None:
        Path(path).write_bytes(content)
    with pytest.raises(UserError, match=message) as error:
        held(path)
    assert path in str(error.value)


def test_a_database_of_another_program(path: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE readers (name)")
    for use in (lambda: held(path), lambda: examine.file_articles(path, numbered(1))):
        with pytest.raises(UserError, match="no ledger of factcheck"):
            use()


def test_a_ledger_of_a_newer_version(path: str) -> None:
    examine.file_articles(path, numbered(1))
    with ledger.writing(path) as connection:
        connection.execute(f"PRAGMA user_version = {len(schema.STEPS) + 1}")
    for use in (lambda: held(path), lambda: examine.file_articles(path, numbered(1))):
        with pytest.raises(UserError, match="written by a newer version"):
            use()


# The superuser may write anywhere, unless that right is dropped.
BOUND = ("setpriv", "--bounding-set=-dac_override,-dac_read_search") if os.geteuid() == 0 else ()


@pytest.mark.skipif(bool(BOUND) and not shutil.which("setpriv"), reason="the superuser may write anywhere")
def test_a_file_that_may_not_be_written(run: Run) -> None:
    run("ledger", "add", "all.ledger", SEEDS)
    os.chmod("all.ledger", 0o444)
    Path("moi.txt").write_text("Bộ Công an có quan hệ với 165 cơ quan thực thi pháp luật.", "utf-8")

    def bound(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [*BOUND, sys.executable, "-m", "factcheck", *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    refused = bound("ledger", "add", "all.ledger", "moi.txt")
    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
    assert "may not be written to" in refused.stderr
    assert bound("ledger", "history", "all.ledger", "--measure", "partner_agencies").stdout.count("\n") == 4
    assert bound("check", "moi.txt", "--against", "all.ledger").returncode in (0, 1)


def test_export(path: str, tmp_path: Path) -> None:
    from factcheck.table import from_claims, to_claims

    examine.file_articles(path, numbered(7))
    with ledger.reading(path) as connection:
        assert ledger.export(connection, tmp_path / "all.parquet", from_claims) == 14
        assert ledger.export(connection, tmp_path / "all.csv", from_claims) == 14
    claims = to_claims(pandas.read_parquet(tmp_path / "all.parquet"))
    assert sorted(claims, key=lambda c: (c.article, c.start)) == sorted(
        held(path), key=lambda c: (c.article, c.start)
    )
    assert len(pandas.read_csv(tmp_path / "all.csv")) == 14


def test_what_could_not_be_read_fails_the_addition_of_the_rest(run: Run) -> None:
    Path("news.jsonl").write_text('{"id": "a", "text": "Lũ làm 11 người chết."}\n{"id": "b", "te\n', "utf-8")
    done = run("ledger", "add", "all.ledger", "news.jsonl")
    assert (done.code, run("check", "news.jsonl").code) == (1, 1)
    assert "1 new article, 1 claim, 1 that could not be read" in done.err
    assert "11" in run("ledger", "history", "all.ledger").out


@pytest.mark.parametrize("ending", ledger.FORMATS)
def test_an_export_that_fails_leaves_what_was_there(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    run("ledger", "add", "all.ledger", SEEDS)
    target = tmp_path / f"claims{ending}"
    target.write_text("before", "utf-8")

    def broken(_connection: sqlite3.Connection, place: Path, _frame: object) -> int:
        place.write_text("half", "utf-8")
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("factcheck.ledger.export", broken)
    done = run("ledger", "export", "all.ledger", target)
    assert (done.code, done.err) == (2, f"factcheck: {target}: cannot be written: No space left on device\n")
    assert target.read_text("utf-8") == "before"
    assert sorted(one.name for one in tmp_path.iterdir() if "claims" in one.name) == [target.name]


def test_compact_gives_back_room(path: str) -> None:
    examine.file_articles(path, numbered(50))
    with ledger.writing(path) as connection:
        connection.execute("CREATE TABLE filler AS SELECT randomblob(1000000) AS b")
        connection.execute("DROP TABLE filler")
    before, after = ledger.compact(path)
    assert after < before
    assert whole_batches(path) == 50


def test_history_finds_by_measure_subject_and_words(path: str) -> None:
    examine.file_articles(
        path,
        [
            Article(
                id="a",
                text="Đến ngày 14/12/2021, Bộ Công an đã có quan hệ với 162 cơ quan thực thi pháp luật.",
                source="Báo Cửa Biển",
                published=when("2021-12-15"),
            ),
            *numbered(2),
        ],
    )
    with ledger.reading(path) as connection:
        assert [c.text for c in ledger.history(connection, measure="partner_agencies")] == ["162"]
        assert [c.text for c in ledger.history(connection, subject="bo-cong-an")] == ["162"]
        assert [c.text for c in ledger.history(connection, words=("NẬM PHA", "sập"), limit=2)] == ["12", "31"]


def test_the_commands(run: Run, tmp_path: Path) -> None:
    assert "5 new articles, 9 claims" in run("ledger", "add", "all.ledger", SEEDS).err
    assert "0 new articles, 0 claims, 5 known already" in run("ledger", "add", "all.ledger", SEEDS).err
    found = run("ledger", "history", "all.ledger", "--measure", "partner_agencies").out.splitlines()
    assert [line.split()[3] for line in found[2:]] == ["162", "161"]
    assert (
        "did you mean partner_agencies?"
        in run("ledger", "history", "all.ledger", "--measure", "agencies").err
    )
    assert run("ledger", "history", "all.ledger", "lượt", "--output", "jsonl").out.count("\n") == 1
    listed = msgspec.json.decode(run("ledger", "history", "all.ledger", "lượt", "--output", "json").out)
    assert (listed["articles"], len(listed["claims"])) == (1, 1)
    assert "claims: 9\n" in run("ledger", "stats", "all.ledger").out
    assert run("ledger", "export", "all.ledger", "claims.csv").code == 0
    assert len((tmp_path / "claims.csv").read_text("utf-8").splitlines()) == 10
    assert run("ledger", "compact", "all.ledger").code == 0


def test_check_against_a_ledger_says_what_check_against_files_says(run: Run) -> None:
    new = "Tính đến ngày 14/12/2021, Bộ Công an đã có quan hệ với 165 cơ quan thực thi pháp luật."
    Path("moi.txt").write_text(new, "utf-8")
    run("ledger", "add", "all.ledger", SEEDS)
    os.mkfifo("pipe")
    assert "a pipe or a device" in " ".join(run("check", "moi.txt", "--against", "pipe").out.split())
    for name in ("text", "github", "junit"):  # junit lists what was checked: never an article on file
        by_ledger = run("check", "moi.txt", "--against", "all.ledger", "--output", name)
        by_files = run("check", "moi.txt", "--against", SEEDS, "--output", name)
        assert by_ledger.code == by_files.code == 1
        assert by_ledger.out == by_files.out


def test_one_ledger_at_a_time(run: Run) -> None:
    for name in ("one.ledger", "two.ledger"):
        run("ledger", "add", name, SEEDS)
    done = run("check", SEEDS, "--against", "one.ledger", "--against", "two.ledger")
    assert done.code == 2
    assert "takes one ledger" in done.err
