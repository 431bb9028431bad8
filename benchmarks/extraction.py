"""How fast numbers and dates are read, beside a bare scan for digits and beside the peers that pip installs.

    python benchmarks/extraction.py [--peers PYTHON] [--compiled PYTHON] [--json FILE]

One process, one core. ``--peers`` names the interpreter of an environment with the peers of ``peers.py``; one
that cannot run there is left out. ``--compiled`` names that of one with the compiled readers (``make bench``
makes both). Prints articles a second of processor time; what to compare are the ratios of one run.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from corpus import articles
from measure import on_one_core, rates, rows

Figures = dict[str, dict[str, float]]  # articles a second by what reads them and the figures in an article

SIZES = (8, 40)  # figures in an article
BARE, READING = "bare scan", "numbers and dates"
DIGITS = re.compile("[0-9]+(?:[.,][0-9]+)*")
PEERS = ("dateparser.search", "quantulum3", "Recognizers-Text", "Duckling")  # see peers.py
SCRIPT = Path(__file__).with_name("peers.py")


def ours() -> dict[str, Callable[[str], object]]:
    """What is timed of this program: each line has all of the lines before it in it, but for the scan."""
    from factcheck import extraction, pipeline, text
    from factcheck.extraction.reading import read_sentence
    from factcheck.model import Article, Document

    def document(article: str) -> Document:
        return text.document(Article(id="bench", text=article))

    return {
        BARE: lambda article: [match.group() for match in DIGITS.finditer(article)],
        READING: lambda article: [read_sentence(one) for one in text.phrase(article).sentences],
        "structure": document,
        "structure and extraction": lambda article: extraction.extract(document(article)),
        "article to dated claims": lambda article: pipeline.extract(Article(id="bench", text=article)),
    }


def measured(count: int, peers: str | None) -> Figures:
    """What this process reads in a second, and the peers in theirs."""
    found: Figures = {}
    for size in SIZES:
        for name, rate in rates(ours(), articles(count, size)).items():
            found.setdefault(name, {})[str(size)] = rate
        for peer in PEERS if peers else ():
            told = subprocess.run([peers, SCRIPT, peer, str(size), "20"], capture_output=True, text=True)
            if told.returncode:  # not installed, or it needs what this machine has not
                print(f"{peer} was not run: {told.stderr.strip().splitlines()[-1:]}", file=sys.stderr)
            else:
                found.setdefault(peer, {})[str(size)] = float(told.stdout.splitlines()[-1])
    return found


def measured_by(python: str, count: int) -> Figures:
    """The same by another interpreter, which has another build; that of this process is hidden from it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "figures.json")
        command = [python, "-E", __file__, "--count", str(count), "--json", str(path)]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        figures: Figures = json.loads(path.read_text())
    return figures


def builds(pure: Figures, compiled: Figures) -> str:
    """The cost in bare scans of both builds, each beside the bare scan of its own process, in Markdown."""
    sizes = [str(size) for size in SIZES]
    heads = [one for size in sizes for one in (f"{size} figures", "compiled")]
    lines = [
        [
            name,
            *(f"{build[BARE][size] / build[name][size]:.1f}" for size in sizes for build in (pure, compiled)),
        ]
        for name in pure
        if name in compiled and name != BARE
    ]
    return rows(["bare scans", *heads], lines)


def table(figures: Figures) -> str:
    """The figures in Markdown, with the cost in bare scans and how many times a peer's rate reading has."""
    megabytes = {str(size): sum(len(one.encode()) for one in articles(20, size)) / 20e6 for size in SIZES}
    heads = [one for size in SIZES for one in (f"articles/s, {size} figures", "MB/s", "bare scans")]
    lines = []
    for name, found in figures.items():
        lines.append([name])
        for size, rate in found.items():
            cost = figures[BARE][size] / rate
            lines[-1] += [f"{rate:,.0f}", f"{rate * megabytes[size]:.2f}", f"{cost:,.1f}"]
    told = [rows(["", *heads], lines)]
    for peer in (one for one in PEERS if one in figures):
        times = " and ".join(f"{figures[READING][str(s)] / figures[peer][str(s)]:.0f}" for s in SIZES)
        told.append(f"Reading has {times} times the rate of {peer}.")
    return "\n\n".join(told)


def main() -> None:
    """Time everything and print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--peers", help="interpreter of an environment with the peers")
    options.add_argument("--compiled", help="interpreter with the compiled readers")
    options.add_argument("--json", type=Path, help="write the figures here")
    options.add_argument("--count", type=int, default=100, help="articles of each size")
    chosen = options.parse_args()
    on_one_core()
    figures = measured(chosen.count, chosen.peers)
    print(table(figures))
    if chosen.compiled:
        print("\n" + builds(figures, measured_by(chosen.compiled, chosen.count)))
    if chosen.json:
        chosen.json.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n")


if __name__ == "__main__":
    main()
