"""A clean corpus: each event as two outlets tell it, all figures alike, and as a third reprints one of them.

The words stand in ``stories.toml``; one seed, one corpus. No outlet's text is in it.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

from corpus import PLAIN
from events import OUTLETS, SYLLABLES

from factcheck.interval import Period
from factcheck.model import Article

STORIES = tomllib.loads(Path(__file__).with_name("stories.toml").read_text(encoding="utf-8"))["story"]
NAMES = {"place": 2, "firm": 2, "person": 3}  # syllables of each
DRAWS = 100  # of one length before a name gets longer
APART = timedelta(hours=7)  # between one event and the next


def events(*, seed: int = 1) -> Iterator[tuple[Article, Article, Article]]:
    """Event after event: one telling, another outlet's, and a near-identical reprint of the first."""
    chance = random.Random(seed)
    began = datetime(2019, 1, 3, 9)
    taken: set[str] = set()
    for number in count():
        yield _event(chance, f"{number:05}", began + APART * number, taken)


def articles(many: int, *, seed: int = 1) -> list[Article]:
    """``many`` articles of the events, in order."""
    found: list[Article] = []
    for event in events(seed=seed):
        found += event
        if len(found) >= many:
            break
    return found[:many]


def _event(
    chance: random.Random, name: str, began: datetime, taken: set[str]
) -> tuple[Article, Article, Article]:
    story = chance.choice(STORIES)
    filled = _facts(chance, story, began, taken)
    outlets = chance.sample(OUTLETS, k=3)
    plain = chance.sample(PLAIN, k=4)
    first = [*(one.format(**filled) for one in story["first"]), plain[0], plain[1]]
    second = [*(one.format(**filled) for one in story["second"]), plain[2], plain[3]]
    title = story["title"].format(**filled)
    heading = story["heading"].format(**filled)
    return (
        _article(f"{name}-first", outlets[0], began, title, first),
        _article(f"{name}-second", outlets[1], began + timedelta(hours=2), heading, second),
        _article(
            f"{name}-third", outlets[2], began + timedelta(hours=4), title, [*first, f"Theo {outlets[0]}."]
        ),
    )


def _facts(
    chance: random.Random, story: Mapping[str, Mapping[str, list[int]]], began: datetime, taken: set[str]
) -> dict[str, str]:
    numbers = {name: chance.randint(*bounds) for name, bounds in story["figures"].items()}
    numbers |= {name: sum(numbers[one] for one in parts) for name, parts in story.get("sums", {}).items()}
    told = {name: f"{number:,}".replace(",", ".") for name, number in numbers.items()}
    names = {name: _fresh(chance, length, taken) for name, length in NAMES.items()}
    day = began - timedelta(days=1)
    return {**told, **names, "day": str(day.day), "month": str(day.month), "year": str(day.year)}


def _fresh(chance: random.Random, length: int, taken: set[str]) -> str:
    """A name that no other event has; a longer one where so short ones run out."""
    drawn = 0
    while (name := " ".join(chance.sample(SYLLABLES, k=length + drawn // DRAWS))) in taken:
        drawn += 1
    taken.add(name)
    return name


def _article(name: str, source: str, when: datetime, title: str, paragraphs: list[str]) -> Article:
    return Article(
        id=name,
        text="\n\n".join((title, *paragraphs)),
        source=source,
        published=Period(when, when, "minute"),
    )
