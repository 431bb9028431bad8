"""What a check on Spark moves: rows and bytes of its tables, bytes shuffled, time of tasks.

    python benchmarks/cluster.py [--articles 1000,4000] [--folder build/cluster]

The corpus is that of ``report.py``: events in three articles each, many with a slip. One machine says little
about the time of many; the bytes an article costs, and that they grow with the articles alone, it does say.
"""

from __future__ import annotations

import argparse
import shutil
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

import msgspec
from measure import machine, rows
from report import corpus

from factcheck.engine import spark
from factcheck.model import Article


def written(path: Path, many: int) -> Path:
    """So many articles as JSON lines."""
    with path.open("wb") as file:
        for one in corpus(many):
            file.write(msgspec.json.encode(_line(one)) + b"\n")
    return path


def _line(one: Article) -> dict[str, str]:
    assert one.published
    when = one.published.first.isoformat()
    return {"id": one.id, "title": one.title, "text": one.text, "source": one.source, "published": when}


def shuffled(session: Any) -> dict[str, tuple[int, float]]:
    """By name of the table made: bytes written to shuffles, and seconds of tasks, of all jobs so far."""
    store = session.sparkContext._jsc.sc().statusStore()
    found: dict[str, list[float]] = defaultdict(lambda: [0, 0.0])
    stages = {}
    listed = store.stageList(
        None, False, False, session.sparkContext._gateway.new_array(session.sparkContext._jvm.double, 0), None
    )
    for index in range(listed.size()):
        stage = listed.apply(index)
        stages[stage.stageId()] = stage.shuffleWriteBytes(), stage.executorRunTime() / 1000
    jobs = store.jobsList(None)
    for job in (jobs.apply(index) for index in range(jobs.size())):
        name = job.description().getOrElse(None) if job.description().isEmpty() else job.description().get()
        for index in range(job.stageIds().size()):
            moved, ran = stages.pop(job.stageIds().apply(index), (0, 0.0))
            found[str(name)][0] += moved
            found[str(name)][1] += ran
    return {name: (int(moved), ran) for name, (moved, ran) in found.items()}


def measured(folder: Path, many: int) -> list[tuple[str, ...]]:
    """A row for each table."""
    tables = folder / f"tables-{many}"
    shutil.rmtree(tables, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    source = written(folder / f"{many}.jsonl", many)
    with spark.session() as session:
        began = time.monotonic()
        report = spark.check(session, [str(source)], folder=tables.absolute().as_uri())
        took = time.monotonic() - began
        moved = shuffled(session)
        found = []
        for table in sorted(tables.iterdir(), key=lambda one: one.stat().st_mtime):
            size = sum(one.stat().st_size for one in table.glob("*.parquet"))
            count = session.read.parquet(str(table)).count()
            bytes_moved, ran = moved.get(f"factcheck: {table.name}", (0, 0.0))
            found.append(
                (
                    table.name,
                    f"{count / many:.2f}",
                    f"{size / many:,.0f}",
                    f"{bytes_moved / many:,.0f}",
                    f"{1000 * ran / many:.1f}",
                )
            )
    size = source.stat().st_size / many
    print(f"\n{many:,} articles of {size:,.0f} bytes: {len(report.findings):,} findings, {took:.0f} s")
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", default="1000,4000")
    parser.add_argument("--folder", type=Path, default=Path("build/cluster"))
    given = parser.parse_args()
    print(machine())
    for many in map(int, given.articles.split(",")):
        heads = ("table, an article", "rows", "bytes", "bytes shuffled for it", "milliseconds of tasks")
        print(rows(heads, measured(given.folder, many)))


if __name__ == "__main__":
    main()
