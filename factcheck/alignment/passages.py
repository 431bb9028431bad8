"""Passages that two articles word alike, laid side by side, figure by figure.

A figure is masked, so a passage is the same whatever its figures say. The words around each figure are the
seeds: from one that two texts share, the passage is followed both ways for as long as the words agree. An
article is laid beside the few earlier ones that it shares most with, so the work grows with the text.
"""

from __future__ import annotations

import re
import zlib
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from factcheck.alignment.stories import UNKNOWN
from factcheck.model import SILENT_ROLES, Claim, Document, Parallel, Sentence

RUN = 8  # words of a seed, the figure among them
WINDOWS = (RUN - 1, RUN // 2, 0)  # words of a seed that stand before its figure
CROWD = 20  # articles that may hold a seed before it counts as a set phrase
PARTNERS = 4  # earlier articles that one is laid beside
OFTEN = 4  # places of one text where a seed may stand before it counts as a formula
SHARED = 2  # seeds that two articles share at least before they are laid side by side
REMEMBERED = 256  # articles whose words are kept at hand: those that tell the same stand near in time
FIGURE = "0"

_WORD = re.compile(r"[^\W\d_]++|[0-9]++(?:[.,/:-][0-9]++)*")


class Text(NamedTuple):
    """The words of an article, figures masked, and the claim at the place of each figure."""

    words: Sequence[str]
    figures: Mapping[int, Claim]


Places = Mapping[str, list[int]]  # where in a text each seed stands


def parallels(
    documents: Iterable[Document], claims: Iterable[Claim], *, new: Collection[str] | None = None
) -> tuple[Parallel, ...]:
    """The pairs of claims that stand at one place of passages worded alike, by earlier and later article.

    With ``new``, ids of articles, only passages that one of them holds.
    """
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        told[claim.article].append(claim)
    order = sorted(
        (one for one in documents if told[one.article.id]), key=lambda one: (_published(one), one.article.id)
    )
    known = {one.article.id: one for one in order}
    side = SideBySide(known.__getitem__, told.__getitem__)
    holders: dict[int, list[str]] = defaultdict(list)
    found: list[Parallel] = []
    for document in order:
        name = document.article.id
        held = [holders[seed] for seed in side.seeds(name)]
        shared = Counter(chain.from_iterable(held))
        for others in held:
            if len(others) < CROWD:
                others.append(name)
        for other in partners(shared):
            if new is None or name in new or other in new:
                found += side.parallels(other, name)
    return tuple(found)


class SideBySide:
    """Articles laid beside each other; the words of those that were asked for last are kept at hand."""

    def __init__(self, document: Callable[[str], Document], claims: Callable[[str], Sequence[Claim]]) -> None:
        """Both are asked by the id of an article."""
        self._read = lru_cache(maxsize=REMEMBERED)(lambda name: _text(document(name), claims(name)))
        self._places = lru_cache(maxsize=REMEMBERED)(lambda name: _places(self._read(name)))

    def seeds(self, name: str) -> frozenset[int]:
        """Hashes of the words around each figure of an article: they lead to those that retell it."""
        return _seeds(self._read(name))

    def parallels(self, earlier: str, later: str) -> Iterator[Parallel]:
        """The pairs of claims at one place of passages that the two word alike."""
        return _laid_beside(
            self._read(earlier), self._places(earlier), self._read(later), self._places(later)
        )


def seeds(document: Document, claims: Sequence[Claim]) -> frozenset[int]:
    """Hashes of the words around each figure of an article: they lead to those that retell it."""
    return _seeds(_text(document, claims))


def partners(shared: Mapping[str, int]) -> list[str]:
    """Of the earlier articles those that one is laid beside, by how many seeds it shares with each."""
    nearest = sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:PARTNERS]
    return [article for article, count in nearest if count >= SHARED]


def laid_beside(
    one: Document, mine: Sequence[Claim], other: Document, theirs: Sequence[Claim]
) -> tuple[Parallel, ...]:
    """The pairs of claims at one place of passages that an earlier and a later article word alike."""
    earlier, later = _text(one, mine), _text(other, theirs)
    return tuple(_laid_beside(earlier, _places(earlier), later, _places(later)))


def _published(document: Document) -> datetime:
    published = document.article.published
    return published.first if published else UNKNOWN


def _text(document: Document, claims: Sequence[Claim]) -> Text:
    """What the article itself says, once: no furniture, no sentence that repeats another."""
    inside: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.start):
        inside[claim.field, claim.sentence_start].append(claim)
    words: list[str] = []
    figures: dict[int, Claim] = {}
    for sentence in document.sentences:
        if sentence.role in SILENT_ROLES or sentence.repeats >= 0:
            continue
        end = 0
        for claim in inside.get((sentence.field, sentence.start), ()):
            first = _plain(sentence, claim.start)
            if first < end:
                continue
            words += _WORD.findall(sentence.plain[end:first].lower())
            figures[len(words)] = claim
            words.append(FIGURE)
            end = _plain(sentence, claim.end)
        words += _WORD.findall(sentence.plain[end:].lower())
    return Text(words, figures)


def _plain(sentence: Sentence, offset: int) -> int:
    """The place in the plain sentence of an offset into its field."""
    return offset - sentence.start if sentence.starts is None else bisect_left(sentence.starts, offset)


def _seeds(text: Text) -> frozenset[int]:
    return frozenset(zlib.crc32(run.encode()) for _, run in _runs(text))


def _runs(text: Text) -> Iterator[tuple[int, str]]:
    """The words around each figure, with where they begin."""
    for place in text.figures:
        for before in WINDOWS:
            at = place - before
            if 0 <= at <= len(text.words) - RUN:
                yield at, " ".join(text.words[at : at + RUN])


def _laid_beside(one: Text, mine: Places, other: Text, theirs: Places) -> Iterator[Parallel]:
    """Passages of two articles, the longest first; each figure of the later one stands in one of them."""
    passages: set[tuple[int, int, int]] = set()
    reached: dict[int, int] = {}  # by how far the two texts are shifted, where the last passage ended
    for run, places in theirs.items():  # in their order in the text
        for there in places:
            for here in mine.get(run, ()):
                if there < reached.get(there - here, 0):
                    continue
                begin, end = _followed(one.words, other.words, here, there)
                reached[there - here] = there + end
                passages.add((begin - end, here + begin, there + begin))
    done: set[int] = set()
    figures = sorted(other.figures)
    for length, here, there in sorted(passages):
        inside = figures[bisect_left(figures, there) : bisect_left(figures, there - length)]
        for place in inside:
            first, second = one.figures.get(here + place - there), other.figures[place]
            if first is not None and place not in done:
                yield Parallel(
                    first=(first.article, first.field, first.start),
                    second=(second.article, second.field, second.start),
                    passage=(here, there),
                    words=-length - len(inside),
                )
        done.update(inside)


def _places(text: Text) -> Places:
    """Where each seed stands; one that stands often is a formula, and leads from anywhere to everywhere."""
    found: dict[str, list[int]] = defaultdict(list)
    for at, run in sorted(_runs(text)):
        if not found[run] or found[run][-1] != at:
            found[run].append(at)
    return {run: places for run, places in found.items() if len(places) <= OFTEN}


def _followed(one: Sequence[str], other: Sequence[str], here: int, there: int) -> tuple[int, int]:
    """How far the words agree before and behind a seed, as steps from its first word."""
    return -_alike(one[:here][::-1], other[:there][::-1]), _alike(one[here:], other[there:])


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words from the first on agree."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((count for count, (word, its) in pairs if word != its), min(len(one), len(other)))
