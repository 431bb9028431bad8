"""Everything that is timed, in one run on one core: reading beside its peers, commands, growth, the ledger.

    python benchmarks/bench.py [--peers PYTHON] [--compiled PYTHON] [--growth 1000,10000] [--json FILE]
        [--page PAGE]

Prints tables in Markdown; ``--page`` puts them into a page between two marks. ``make bench`` makes the
environments of the peers and of the compiled readers first. Articles of the growth are stories of some 430
characters with five figures.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

import extraction
import told_events
from measure import command, machine, on_one_core, rows

FIGURES = re.compile(r"(?<=<!-- figures -->\n).*(?=<!-- end of figures -->)", re.DOTALL)
PROGRAM = ("-m", "factcheck")
ANEW = "--no-cache"  # nothing read in an earlier run helps
GROWTH = {"claims": ("--output", "jsonl"), "check": ("--output", "jsonl"), "report": ("--out", "report")}


def written(folder: Path, count: int) -> Path:
    """A file of ``count`` generated articles, a JSON line each."""
    path = folder / f"{count}.jsonl"
    with path.open("w", encoding="utf-8") as out:
        for one in told_events.articles(count):
            published = one.published.first.isoformat() if one.published else None
            row = {"id": one.id, "text": one.text, "source": one.source, "published": published}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    return path


def starting(folder: Path) -> dict[str, float]:
    """Start-up: what the interpreter takes, then the help, then one article checked."""
    one = written(folder, 1)
    return {
        "python -c pass": command("-c", "pass", runs=5).seconds,
        "factcheck --help": command(*PROGRAM, "--help", runs=5).seconds,
        "factcheck check, one article": command(*PROGRAM, "check", str(one), ANEW, runs=5).seconds,
    }


def growing(folder: Path, counts: list[int]) -> dict[str, dict[str, dict[str, float]]]:
    """Whole commands over more and more articles: articles and megabytes a second, and memory at most."""
    found: dict[str, dict[str, dict[str, float]]] = {name: {} for name in GROWTH}
    for count in counts:
        path = written(folder, count)
        for name, (option, value) in GROWTH.items():
            where = str(folder / value) if option == "--out" else value
            ran = command(*PROGRAM, name, str(path), option, where, ANEW)
            found[name][str(count)] = {
                "articles_a_second": count / ran.seconds,
                "megabytes_a_second": path.stat().st_size / 1e6 / ran.seconds,
                "memory": ran.megabytes,
            }
            # The longest run takes an hour: what is known already is not lost with it.
            print(f"{name} {count}: {found[name][str(count)]}", file=sys.stderr, flush=True)
    return found


def filing(folder: Path, count: int) -> dict[str, float]:
    """Articles a minute that go on file, read and all."""
    path = written(folder, count)
    ran = command(*PROGRAM, "ledger", "add", str(folder / "bench.ledger"), str(path), ANEW)
    return {"articles": count, "articles_a_minute": 60 * count / ran.seconds}


def page(found: dict[str, Any]) -> str:
    """All figures as tables."""
    start = [[name, f"{seconds:.2f}"] for name, seconds in found["start"].items()]
    growth = [
        [
            f"factcheck {name}",
            f"{int(count):,}",
            f"{one['articles_a_second']:,.0f}",
            f"{one['megabytes_a_second']:.2f}",
            f"{one['memory']:,.0f}",
            f"{next(iter(by_count.values()))['articles_a_second'] / one['articles_a_second']:.2f}",
        ]
        for name, by_count in found["growth"].items()
        for count, one in by_count.items()
    ]
    filed = found["ledger"]
    parts = (
        f"Measured on one core: {found['machine']}.",
        extraction.table(found["reading"]),
        *([extraction.builds(found["reading"], found["compiled"])] if found["compiled"] else []),
        rows(["start-up", "processor seconds"], start),
        rows(["command", "articles", "articles/s", "MB/s", "memory, MB", "cost an article"], growth),
        f"`factcheck ledger add` takes {filed['articles_a_minute']:,.0f} articles a minute.",
    )
    return "\n\n".join(parts) + "\n"


def main() -> None:
    """Time everything; print, and write where asked."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--peers", help="interpreter with dateparser and quantulum3")
    options.add_argument("--compiled", help="interpreter with the compiled readers")
    options.add_argument("--growth", default="1000,10000", help="articles of each run, with commas between")
    options.add_argument("--count", type=int, default=100, help="articles of each size that are read")
    options.add_argument("--json", type=Path, help="write the figures here")
    options.add_argument("--page", type=Path, help="put the tables into this page")
    chosen = options.parse_args()
    on_one_core()
    counts = [int(one) for one in chosen.growth.split(",")]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found: dict[str, Any] = {
            "machine": machine(),
            "reading": extraction.measured(chosen.count, chosen.peers),
            "compiled": chosen.compiled and extraction.measured_by(chosen.compiled, chosen.count),
            "start": starting(folder),
            "growth": growing(folder, counts),
            "ledger": filing(folder, counts[0]),
        }
    text = page(found)
    print(text)
    if chosen.json:
        chosen.json.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n")
    if chosen.page:
        told = chosen.page.read_text("utf-8")
        chosen.page.write_text(FIGURES.sub(lambda _: text, told, count=1), "utf-8")


if __name__ == "__main__":
    main()
