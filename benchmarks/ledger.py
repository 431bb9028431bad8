"""How long a newsroom waits: 20 new articles against a ledger of two million claims.

    python benchmarks/ledger.py [--claims 2000000] [--folder build/ledger]

The ledger is made of a generated archive that is told again under other names, in the years before: as with
news, most of it is recent. It is made once and kept in the folder. Prints articles added a minute, wall time
and memory of the check, from processes of their own.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path

import events
from measure import as_installed
from msgspec.structs import replace

from factcheck import ledger, pipeline, text
from factcheck.interval import Period
from factcheck.ledger import Filed
from factcheck.model import Article, AsOf, Claim

KERNEL = 2_000  # articles that are truly read; the others tell the same under other names
NEW = 20
YEARS = 12
EACH = 10  # claims of an article, or a little less
RECENT = 4  # the higher, the more of the archive lies in the last years
_WORD = re.compile(r"\w+")


def names(shift: int) -> dict[str, str]:
    """Each syllable stands for another of the same length, so that every offset stays."""
    by_length: dict[int, list[str]] = {}
    for syllable in events.SYLLABLES:
        by_length.setdefault(len(syllable), []).append(syllable)
    chance = random.Random(shift)
    found = {}
    for same in by_length.values():
        other = same[:]
        chance.shuffle(other)
        found |= dict(zip(same, other, strict=True))
    return found


def told_again(kernel: list[pipeline.Extract], count: int) -> Iterator[Filed]:
    """``count`` articles, each of the kernel again and again, earlier and under other names."""
    for shift, back in enumerate(shifts(count, len(kernel))):
        spoken = names(shift)
        lower = {one.lower(): other.lower() for one, other in spoken.items()}
        for told in kernel[: count - shift * len(kernel)]:
            yield _renamed(told, shift, spoken, lower, back)


def shifts(count: int, kernel: int) -> list[timedelta]:
    """How far back each telling of a kernel of that size lies."""
    chance = random.Random(7)
    return [timedelta(days=int(YEARS * 365 * chance.random() ** RECENT)) for _ in range(0, count, kernel)]


def _renamed_article(article: Article, shift: int, spoken: dict[str, str], back: timedelta) -> Article:
    return replace(
        article,
        id=f"{shift}/{article.id}",
        text=_said_with(spoken, article.text),
        published=_earlier(article.published, back),
    )


def _said_with(names: dict[str, str], words: str) -> str:
    return _WORD.sub(lambda found: names.get(found[0], found[0]), words)


def _renamed(
    told: pipeline.Extract, shift: int, spoken: dict[str, str], lower: dict[str, str], back: timedelta
) -> Filed:
    def small(words: str) -> str:
        return _said_with(lower, words)

    article = _renamed_article(told.article, shift, spoken, back)
    name, published = article.id, article.published
    terms = tuple(sorted(small(term) for term in told.claims[0].event)) if told.claims else ()

    def claim(one: Claim) -> Claim:
        as_of = one.as_of and AsOf(
            periods=tuple(_earlier(period, back) for period in one.as_of.periods), sure=one.as_of.sure
        )
        return replace(
            one,
            article=name,
            subject=small(one.subject),
            published=published,
            as_of=as_of,
            event=terms,
            sentence=_said_with(spoken, one.sentence),
        )

    return Filed(
        document=text.document(article),
        published=AsOf(periods=(published,)) if published else None,
        claims=tuple(claim(one) for one in told.claims),
    )


def _earlier(period: Period | None, back: timedelta) -> Period | None:
    return period and period._replace(first=period.first - back, last=period.last - back)


def build(path: Path, claims: int) -> dict[str, float]:
    """Make the ledger; how long it took."""
    kernel = [pipeline.extract(article) for article in events.archive(KERNEL)]
    each = sum(len(one.claims) for one in kernel) / len(kernel)
    started = time.perf_counter()
    count = int(claims / each) + 1
    with ledger.writing(path) as connection:
        ledger.add(connection, (), read=lambda _: told_again(kernel, count))
    seconds = time.perf_counter() - started
    return {"articles": count, "seconds": round(seconds, 1)}


def new_articles(claims: int) -> list[Article]:
    """Articles on the latest events of the archive, each told anew: some of it left out, the rest moved."""
    chance = random.Random(3)
    back, latest = min((back, shift) for shift, back in enumerate(shifts(claims // EACH, KERNEL)))
    spoken = names(latest)
    found = []
    for one in chance.sample(events.archive(KERNEL), NEW):
        renamed = _renamed_article(one, latest, spoken, back)
        title, *body = renamed.text.split("\n\n")
        text = "\n\n".join([title, *chance.sample(body, k=len(body) - 3)])
        found.append(replace(renamed, id=f"new/{one.id}", text=text))
    return found


def adding(folder: Path, count: int, jobs: int) -> dict[str, float]:
    """Articles that the command adds a minute to a new ledger, and what it takes."""
    for one in folder.glob("adding.ledger*"):
        one.unlink()
    articles = folder / "adding.jsonl"
    write(articles, events.archive(count, seed=5))
    took = timed("ledger", "add", str(folder / "adding.ledger"), str(articles), "--jobs", str(jobs))
    return {"a_minute": round(60 * count / took["wall_seconds"]), **took}


def checking(path: Path, folder: Path, claims: int) -> dict[str, float]:
    """What one check of new articles takes."""
    new = folder / "new.jsonl"
    write(new, new_articles(claims))
    return timed("check", str(new), "--against", str(path), "--fail-level", "never")


def write(path: Path, articles: Iterable[Article]) -> None:
    """Put the dated ones of some articles into a file, a JSON line each."""
    rows = [
        {"id": one.id, "text": one.text, "source": one.source, "published": one.published.first.isoformat()}
        for one in articles
        if one.published
    ]
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")


def timed(*arguments: str) -> dict[str, float]:
    """Seconds of wall and processor time, and megabytes, of one command that remembers nothing."""
    command = [sys.executable, "-m", "factcheck", *arguments, "--no-cache"]
    started = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=as_installed())
    _, status, used = os.wait4(child.pid, 0)  # of this process and those that it started
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command)
    return {
        "wall_seconds": round(time.perf_counter() - started, 2),
        "cpu_seconds": round(used.ru_utime + used.ru_stime, 2),
        "megabytes": round(used.ru_maxrss / 1024),
    }


def main() -> None:
    """Print one JSON document."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=2_000_000)
    parser.add_argument("--folder", type=Path, default=Path("build/ledger"))
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    path = arguments.folder / f"{arguments.claims}.ledger"
    found: dict[str, object] = {"claims": arguments.claims}
    if not path.exists():
        found["build"] = build(path, arguments.claims)
    found["adding"] = {jobs: adding(arguments.folder, 2_000, jobs) for jobs in (1, 2)}
    found["check"] = [checking(path, arguments.folder, arguments.claims) for _ in range(3)]
    found["bytes"] = path.stat().st_size
    print(json.dumps(found, indent=2))


if __name__ == "__main__":
    main()
