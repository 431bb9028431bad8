"""A check on a small Spark cluster gives what one process gives, though executors are killed on the way."""

from __future__ import annotations

import os
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, Any

import msgspec
import pyarrow
import pytest
from conftest import Run
from pyarrow import parquet

from factcheck import alignment, pipeline, reading
from factcheck.model import Article, Claim, Finding, Parallel
from factcheck.rules import Options

pytest.importorskip("pyspark.sql", reason="PySpark is not installed")
if not os.environ.get("JAVA_HOME") and which("java") is None:
    pytest.skip("there is no Java", allow_module_level=True)

from report import corpus
from small_cluster import Killer, small_cluster
from test_reading_feeds import page, warc
from test_windows import hot

from factcheck.engine import spark
from factcheck.engines.spark import components, concluding, extraction, frames
from factcheck.rules.engine import windows

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("spark")]  # one cluster for all
SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture(scope="module")
def cluster() -> Iterator[SparkSession]:
    with small_cluster() as session:
        yield session


def lines_of(articles: list[Article]) -> str:
    return "".join(
        msgspec.json.encode(
            {
                "id": one.id,
                "title": one.title,
                "text": one.text,
                "source": one.source,
                "published": one.published.first.isoformat() if one.published else None,
            }
        ).decode()
        + "\n"
        for one in articles
    )


def invented(many: int) -> list[Article]:
    return list(islice(corpus(many), many))


def test_the_bytes_are_those_of_one_process(cluster: SparkSession, run: Run) -> None:
    articles = invented(60)
    Path("new.jsonl").write_text(lines_of(articles[20:]) + "{broken\n" + lines_of(articles[25:26]), "utf-8")
    Path("old.jsonl").write_text(lines_of(articles[:24]), "utf-8")
    given = ["check", "new.jsonl", SEEDS, "--against", "old.jsonl", "--exit-zero"]
    formats = ("jsonl", "json", "sarif", "csv")
    killers = [Killer(cluster, "extracts"), Killer(cluster, "outcomes")]
    for one in killers:
        one.start()
    done = run(*given, "--engine", "spark", *(f"--output={name}:spark.{name}" for name in formats))
    assert done.code == 0, done.err
    assert all(one.killed for one in killers)
    for jobs in ("1", "2"):
        run(*given, "--jobs", jobs, *(f"--output={name}:local.{name}" for name in formats))
        for name in formats:
            assert Path(f"spark.{name}").read_bytes() == Path(f"local.{name}").read_bytes()
    assert Path("spark.jsonl").read_bytes().count(b"\n") > 20  # there was something to find
    assert b"FC206" in Path("spark.jsonl").read_bytes()  # in copies too


def test_large_families_are_cut_alike(
    cluster: SparkSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(windows, "WINDOW", 8)  # here, where the cut is planned
    preview = Options(preview=True)
    extracts = [pipeline.extract(one) for one in [*hot(40), *invented(6)]]
    whole = pipeline.judge(extracts, options=preview)
    with spark.kept(cluster, tmp_path.as_uri()) as keep:
        read = cluster.createDataFrame(
            [(one.article.id, frames.pack(one)) for one in extracts], "id string, extract binary"
        )
        judged = spark.judge(read, linked(cluster, whole), keep, preview)
        rows = judged.findings.select("finding").collect()
        found = [msgspec.msgpack.decode(row.finding, type=Finding) for row in rows]
        silent = concluding.silences(judged.outcomes)
    assert sorted(found, key=lambda one: one.fingerprint) == sorted(
        whole.findings, key=lambda one: one.fingerprint
    )
    assert silent == whole.not_evaluable


def linked(session: SparkSession, whole: pipeline.Result) -> spark.Linked:
    """What a run in memory linked, as tables."""
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in whole.claims:
        claims[claim.article].append(claim)
    told = alignment.parallels([one.document for one in whole.extracts], whole.claims)
    pairs: dict[tuple[str, str], list[Parallel]] = defaultdict(list)
    for one in told:
        pairs[one.first[0], one.second[0]].append(one)
    return spark.Linked(
        claims=session.createDataFrame(
            [(name, frames.pack(tuple(own))) for name, own in claims.items()], "id string, claims binary"
        ),
        origins=session.createDataFrame(
            [(name, origin) for name, origin in whole.witnesses.items() if name != origin],
            "id string, origin string",
        ),
        parallels=session.createDataFrame(
            [(*pair, frames.pack(tuple(several))) for pair, several in pairs.items()],
            "first string, second string, parallels binary",
        ),
    )


def test_articles_are_those_that_are_read_without_spark(cluster: SparkSession, tmp_path: Path) -> None:
    articles = invented(40)
    text = lines_of(articles)
    rows = [msgspec.json.decode(line) for line in text.splitlines()]
    (tmp_path / "một hai.jsonl").write_text("\n" + text + "[1]\n" + lines_of(articles[:1]), "utf-8")
    (tmp_path / "empty.jsonl").touch()
    again = [row | {"text": "Một bài khác.", "id": rows[3]["id"]} for row in rows[:1]]
    (tmp_path / "again.jsonl").write_text("".join(msgspec.json.encode(row).decode() + "\n" for row in again))
    (tmp_path / "crawl.warc.gz").write_bytes(pages())
    paths = [str(tmp_path)]
    chosen = spark.chosen(spark.read_paths(cluster, paths)).collect()
    found = [msgspec.msgpack.decode(row.article, type=Article) for row in chosen if row.article]
    plain = reading.read(paths)
    assert sorted(found, key=lambda one: one.id) == sorted(plain.articles, key=lambda one: one.id)
    refused = [msgspec.msgpack.decode(row.reason, type=reading.Unreadable) for row in chosen if row.reason]
    order = {"key": lambda one: (one.path, one.line)}
    assert sorted(refused, **order) == sorted(plain.unreadable, **order)
    parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "rows.parquet")
    table = spark.chosen(spark.read_paths(cluster, [str(tmp_path / "rows.parquet")])).collect()
    frame = cluster.createDataFrame([tuple(row.values()) for row in rows], list(rows[0]))
    own = spark.articles(frame).collect()
    bare = without_places(reading.read([tmp_path / "một hai.jsonl"]).articles)
    for given in (table, own):
        assert without_places(msgspec.msgpack.decode(row.article, type=Article) for row in given) == bare


def without_places(articles: Iterable[Article]) -> list[Article]:
    bare = (msgspec.structs.replace(one, path="", line=0) for one in articles)
    return sorted(bare, key=lambda one: one.id)


def pages() -> bytes:
    said = "Toàn tỉnh có {}.200 hộ dân được cấp nước sạch trong năm 2019, theo báo cáo của sở."
    found = (page(f"<p>{said.format(number)}</p>") for number in range(4, 7))
    kind = "text/html; charset=utf-8"
    return warc(*((f"https://bao.example.vn/{n}.html", one, kind, "200 OK") for n, one in enumerate(found)))


def test_an_article_that_kills_its_process_is_named(cluster: SparkSession) -> None:
    articles = invented(12)
    deadly = articles[5].id

    def poisoned(rows: frames.Rows) -> frames.Rows:
        from factcheck import pipeline

        honest = pipeline.extract

        def extract(article: Article) -> Any:
            return os._exit(1) if article.id == deadly else honest(article)

        pipeline.extract = extract
        try:
            yield from extraction._extracted(rows)
        finally:
            pipeline.extract = honest

    given = cluster.createDataFrame([(frames.pack(one),) for one in articles], "article binary")
    found = frames.each(given, poisoned, extraction.EXTRACTS).collect()
    assert sorted(row.id for row in found) == sorted(one.id for one in articles)
    assert [row.id for row in found if row.extract is None] == [deadly]


def test_what_hangs_together_is_found_in_rounds_too(cluster: SparkSession, tmp_path: Path) -> None:
    chance = random.Random(1)
    edges = [(f"{chance.randint(0, 60):02}", f"{chance.randint(0, 60):02}") for _ in range(45)]
    edges += [(f"x{number:02}", f"x{number + 1:02}") for number in range(9)]
    frame = cluster.createDataFrame(edges, "node string, other_node string").coalesce(1)
    with spark.kept(cluster, tmp_path.as_uri()) as keep:
        here = {tuple(row) for row in components.components(frame, keep).collect()}
        rounds = {tuple(row) for row in components.components(frame, keep, few=0).collect()}
    assert here == rounds
