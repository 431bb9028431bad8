"""How fast numbers and dates are read, beside a bare scan for digits and beside the peers that pip installs.

    python benchmarks/extraction.py [--peers PYTHON] [--json FILE]

One process, one core. ``--peers`` names the interpreter of an environment with dateparser and quantulum3
(``make bench`` makes it). Prints a table of articles a second of processor time; what to compare are the
ratios of one run.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from corpus import articles

SIZES = (8, 40)  # figures in an article
DIGITS = re.compile("[0-9]+(?:[.,][0-9]+)*")
PEER = """
import json, sys, time
sys.path.insert(0, {folder!r})
from corpus import articles
name, figures, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
texts = articles(count, figures)
if name == "dateparser":
    from dateparser.search import search_dates
    read = lambda text: search_dates(text, languages=["vi"])
else:
    from quantulum3 import parser
    read = parser.parse
def once(text):
    started = time.process_time()
    try:
        read(text)
    except Exception:
        pass  # a peer that fails on an article is still given its time
    return time.process_time() - started
once(texts[0])
print(json.dumps(count / sum(min(once(text) for _ in range(3)) for text in texts)))
"""


def rate(read: Callable[[str], object], texts: Sequence[str], repeats: int = 6) -> float:
    """Articles a second, after some to warm up: of each handful the best run, as other work disturbs some.

    All are read in turn before any is read again: nothing remembered of an article helps its next run.
    """
    for text in texts[:20]:
        read(text)
    handfuls = [texts[first : first + 20] for first in range(0, len(texts), 20)]
    runs = [[_seconds(read, some) for some in handfuls] for _ in range(repeats)]
    return len(texts) / sum(map(min, zip(*runs, strict=True)))


def _seconds(read: Callable[[str], object], texts: Sequence[str]) -> float:
    started = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - started


def ours() -> dict[str, Callable[[str], object]]:
    """What is timed of this program: reading numbers and dates alone, and a whole article to claims."""
    from factcheck import pipeline, text
    from factcheck.extraction.reading import read_sentence
    from factcheck.model import Article

    return {
        "bare scan for digits": lambda article: [match.group() for match in DIGITS.finditer(article)],
        "structure": lambda article: text.document(Article(id="bench", text=article)),
        "numbers and dates": lambda article: [read_sentence(one) for one in text.phrase(article).sentences],
        "article to dated claims": lambda article: pipeline.extract(Article(id="bench", text=article)),
    }


def main() -> None:
    """Time everything and print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--peers", help="interpreter with dateparser and quantulum3")
    options.add_argument("--json", type=Path, help="write the figures here")
    options.add_argument("--count", type=int, default=100, help="articles of each size")
    chosen = options.parse_args()
    figures: dict[str, dict[str, float]] = {}
    for size in SIZES:
        texts = articles(chosen.count, size)
        for name, read in ours().items():
            figures.setdefault(name, {})[str(size)] = rate(read, texts)
        for peer in ("dateparser", "quantulum3") if chosen.peers else ():
            program = PEER.format(folder=str(Path(__file__).parent))
            command = [chosen.peers, "-c", program, peer, str(size), "20"]
            told = subprocess.run(command, capture_output=True, text=True, check=True)
            figures.setdefault(peer, {})[str(size)] = float(told.stdout)
    _print(figures)
    if chosen.json:
        chosen.json.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n")


def _print(figures: dict[str, dict[str, float]]) -> None:
    heads = "".join(f"{size:>8} figures" + " " * 12 for size in SIZES)
    print(f"{'articles a second':28}{heads}")
    reading = figures["numbers and dates"]
    for name, rates in figures.items():
        cells = "".join(f"{rates[str(s)]:>12,.0f} ({reading[str(s)] / rates[str(s)]:>9.2f}x)" for s in SIZES)
        print(f"{name:28}{cells}")


if __name__ == "__main__":
    main()
