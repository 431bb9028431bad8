"""How long it takes to tell which claims speak of one thing.

    python benchmarks/alignment.py [ARTICLES]

Prints the seconds of ``witnesses``, ``link`` and ``series`` for half the articles and for all; twice the
articles should take about twice as long. Reading the numbers comes before and is not counted.
"""

from __future__ import annotations

import sys
import time
from concurrent.futures import ProcessPoolExecutor

from events import archive

from factcheck import alignment, pipeline
from factcheck.model import Article


def main(count: int) -> None:
    """Extract with two processes, then align in one."""
    with ProcessPoolExecutor(2) as pool:
        extracts = list(pool.map(_extract, archive(count), chunksize=200))
    for part in (extracts[: count // 2], extracts):
        started = time.process_time()
        witnesses = alignment.witnesses([one.document for one in part])
        copied = time.process_time()
        claims = alignment.link([claim for one in part for claim in one.claims], witnesses)
        linked = time.process_time()
        series = alignment.series(claims)
        sys.stdout.write(
            f"{len(part)} articles, {len(claims)} claims, {len(series)} series: "
            f"witnesses {copied - started:.1f} s, link {linked - copied:.1f} s, "
            f"series {time.process_time() - linked:.1f} s\n"
        )


def _extract(article: Article) -> pipeline.Extract:
    return pipeline.extract(article)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
