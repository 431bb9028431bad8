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
from collections.abc import Iterator
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
    store, context = session.sparkContext._jsc.sc().statusStore(), session.sparkContext
    no_quantiles = context._gateway.new_array(context._jvm.double, 0)
    stages = {
        stage.stageId(): (stage.shuffleWriteBytes(), stage.executorRunTime() / 1000)
        for stage in _each(store.stageList(None, False, False, no_quantiles, None))
    }
    found: dict[str, tuple[int, float]] = defaultdict(lambda: (0, 0.0))
    for job in _each(store.jobsList(None)):
        name = job.description().get() if job.description().isDefined() else ""
        for stage in _each(job.stageIds()):
            moved, ran = stages.pop(stage, (0, 0.0))  # a stage that two jobs share is counted once
            found[name] = found[name][0] + moved, found[name][1] + ran
    return dict(found)


def _each(listed: Any) -> Iterator[Any]:
    """What a sequence of Scala's holds."""
    return (listed.apply(index) for index in range(listed.size()))


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
