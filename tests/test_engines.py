"""However articles are read, by how many processes, remembered or not: the results are the same."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest
from conftest import STORKS, Run
from test_ledger import invented, numbered

from factcheck import examine, pipeline
from factcheck.engines import Outcome, engine, processes
from factcheck.engines import cache as caching
from factcheck.model import Article
from factcheck.pipeline import Extract

SEEDS = Path(__file__).parent.parent / "seeds"


def outcomes(articles: list[Article], *, jobs: int = 1, cache: bool = False) -> list[Outcome]:
    with engine(jobs=jobs, cache=cache) as read:
        return list(read(articles))


def test_what_is_remembered_is_what_was_read(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = invented()
    first = outcomes(articles, cache=True)
    monkeypatch.setattr(pipeline, "extract", None)  # nothing is read again
    assert outcomes(articles, cache=True) == first


def test_several_processes_read_the_same_in_the_same_order() -> None:
    articles = invented()[:90]
    alone = outcomes(articles)
    assert outcomes(articles, jobs=2) == alone
    outcomes(articles[::3], cache=True)  # some are remembered, some are not
    assert outcomes(articles, jobs=3, cache=True) == alone


@pytest.mark.parametrize("flags", [["--jobs", "2"], ["--no-cache"], ["--jobs", "2", "--no-cache"]])
def test_commands_give_the_same_bytes(run: Run, flags: list[str]) -> None:
    usual = run("check", SEEDS, "--output", "json").out
    assert usual
    assert run("check", SEEDS, "--output", "json", *flags).out == usual
    assert run("check", SEEDS, "--output", "json").out == usual  # now from memory


def test_another_grammar_finds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = numbered(1)
    outcomes(articles, cache=True)
    with caching.opened() as held:
        assert held.find(articles[0])
        monkeypatch.setattr(caching, "grammar", lambda: b"another")
        assert not held.find(articles[0])


def test_the_users_measures_are_part_of_the_grammar(run: Run) -> None:
    Path("tin.txt").write_text("Vườn quốc gia Tràm Chim đếm được 1.200 con cò.", "utf-8")
    assert "storks" not in run("claims", "tin.txt", "--output", "jsonl").out
    Path("ours.toml").write_text(STORKS, "utf-8")
    Path("factcheck.toml").write_text('knowledge = ["ours.toml"]', "utf-8")
    assert "storks" in run("claims", "tin.txt", "--output", "jsonl").out


@pytest.mark.parametrize("damage", ["broken file", "altered value", "no folder"])
def test_a_cache_that_cannot_be_used_costs_only_time(tmp_path: Path, damage: str) -> None:
    articles = numbered(3)
    first = outcomes(articles, cache=True)
    path = tmp_path / "cache/extracts.sqlite"
    if damage == "broken file":
        path.write_bytes(b"\0" * 5000)
    elif damage == "altered value":
        with sqlite3.connect(path) as connection:
            connection.execute("UPDATE extracts SET value = (SELECT max(value) FROM extracts)")
    else:
        for one in path.parent.iterdir():
            one.unlink()
        path.parent.rmdir()
        path.parent.write_text("a file", "utf-8")
    assert outcomes(articles, cache=True) == first


def test_a_process_that_dies_is_named_and_the_others_go_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    articles = numbered(40)
    extract = pipeline.extract

    def fatal(article: Article) -> Extract:
        if article.id == "tin-0007":
            os._exit(9)
        return extract(article)

    monkeypatch.setattr(processes.pipeline, "extract", fatal)
    found = outcomes(articles, jobs=2)
    assert [one.id for one in found if isinstance(one, Article)] == ["tin-0007"]
    assert [one.article.id if isinstance(one, Extract) else one.id for one in found] == [
        one.id for one in articles
    ]
    _, dead = examine.file_articles(str(tmp_path / "some.ledger"), articles[5:9], jobs=2)
    assert [one.path for one in dead] == ["tin-0007"]


def test_who_stops_asking_waits_for_nobody() -> None:
    long = [msgspec.structs.replace(one, text=one.text * 300) for one in numbered(12 * processes.CHUNK)]
    with engine(jobs=2) as read:
        found = read(long)
        next(found)
        time.sleep(2)  # now both are in the midst of an answer that is longer than any pipe
        found.close()  # type: ignore[attr-defined]
    assert not multiprocessing.active_children()


@pytest.mark.skipif(sys.platform != "linux", reason="sends a signal to processes whose children it looks up")
def test_an_interrupt_ends_all_processes_at_once(tmp_path: Path) -> None:
    rows = "".join(
        msgspec.json.encode({"id": one.id, "text": one.text * 30}).decode() + "\n" for one in numbered(600)
    )
    (tmp_path / "many.jsonl").write_text(rows, "utf-8")
    command = [
        sys.executable,
        "-m",
        "factcheck",
        "check",
        tmp_path / "many.jsonl",
        "--jobs",
        "2",
        "--no-cache",
    ]
    child = subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a job in the background ignores it
    )
    while len(Path(f"/proc/{child.pid}/task/{child.pid}/children").read_text().split()) < 2:
        assert child.poll() is None
        time.sleep(0.02)
    os.killpg(child.pid, signal.SIGINT)
    _, said = child.communicate(timeout=60)
    assert child.returncode == 130
    assert "Traceback" not in said
