"""The report of many articles: how long its pages take, how large they are, how fast the index opens.

    python benchmarks/report.py [--articles 20000] [--out build/report]

The corpus is that of ``told_events.py``, with a slip in many reprints, so that there is much to show.
The index is opened in Chromium where there is one.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace
from planted import planted
from told_events import articles

from factcheck.examine import examine
from factcheck.model import Article
from factcheck.reading import Reading
from factcheck.reporting import Report, save
from factcheck.reporting.pages import pages

PART = 3_000  # articles of one round of names: there are not more of them
KINDS = ("dropped", "swapped", "doubled", "neighbour")
_FIGURE = re.compile(
    r"(?<![0-9/.,])[0-9]{1,3}(?:[.][0-9]{3})++(?![0-9/,])|(?<![0-9/.,])[0-9]{2,3}(?![0-9/.,])"
)


def corpus(many: int, *, seed: int = 1) -> Iterator[Article]:
    """Events in three articles each; in the third of some, one figure is typed wrong."""
    chance = random.Random(seed)
    for part in range(0, many, PART):
        for article in articles(min(PART, many - part), seed=seed + part):
            named = replace(article, id=f"{part // PART:02}-{article.id}")
            slips = article.id.endswith("third") and chance.random() < 0.45
            yield _with_slip(named, chance) if slips else named


def _with_slip(article: Article, chance: random.Random) -> Article:
    figures = list(_FIGURE.finditer(article.text))
    if not figures:
        return article
    found = chance.choice(figures)
    slipped = planted(found[0], chance.choice(KINDS), chance) or found[0]
    text = article.text[: found.start()] + slipped + article.text[found.end() :]
    return replace(article, text=text)


def report(many: int, *, language: str = "en") -> Report:
    """What is found in so many articles."""
    return replace(examine(Reading(articles=tuple(corpus(many)))), language=language)


def open_index(page: Path) -> float:
    """Seconds until Chromium has loaded the page and drawn it."""
    from playwright.sync_api import sync_playwright

    browser = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        tab = opened.new_page()
        began = time.perf_counter()
        tab.goto(page.resolve().as_uri())
        tab.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        return time.perf_counter() - began


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--out", type=Path, default=Path("build/report"))
    given = parser.parse_args()
    began = time.process_time()
    found = report(given.articles)
    print(f"examined: {time.process_time() - began:.1f} s; {len(found.findings)} findings")
    began = time.process_time()
    sizes = {}
    for name, text in pages(found):
        save(given.out / name, text)
        sizes[name] = len(text.encode())
    print(
        f"{len(sizes)} pages: {time.process_time() - began:.1f} s; {sum(sizes.values()) / 1e6:.1f} MB in all"
    )
    index, *others = sizes.values()
    print(f"index: {index / 1e6:.2f} MB; largest other: {max(others, default=0) / 1e6:.2f} MB")
    if shutil.which("chromium") or shutil.which("google-chrome"):
        print(f"opened in {open_index(given.out / 'report.html'):.2f} s")


if __name__ == "__main__":
    main()
