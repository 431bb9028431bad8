"""Copies of one text: articles whose wording, numbers aside, is nearly the same have one origin.

The sketch of a text keeps the hashes of its word runs that fall into a fixed fraction of all hashes, so
that two sketches share what the texts share, also where one text is a part of the other. Linear in the
length of the texts.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from itertools import chain, groupby

from factcheck.alignment.stories import UNKNOWN
from factcheck.model import SILENT_ROLES, Article, Document

PRIME, MASK = 0x9E3779B1, 0xFFFFFFFF  # the hash of a run of words is a polynomial of theirs
POWERS = tuple(pow(PRIME, power, MASK + 1) for power in (4, 3, 2, 1, 0))  # a run has five words
FRACTION = 2  # one hash in so many is kept
COPIED = 0.6  # share of the shorter sketch that the other holds
FEWEST = 16  # kept hashes below which a text is too short to tell
EXCERPT = 40  # kept hashes from which a part of another text counts as its copy: a sentence or two do not
SAME = 0.8  # share of the longer sketch that a short copy holds too: it is the whole text once more
NAMED = 0.7  # share of the names of the one with fewer that the other holds
CROWD = 50  # articles that may share a run before it counts as a set phrase


_WORD = re.compile(r"[^\W_]+")
_PHRASE = re.compile(r"[^\W\d_]++(?>(?:[ ][^\W\d_]++)*)")  # words with nothing but a space between
_NUMBER = re.compile(r"[0-9][0-9.,]*")


def witnesses(documents: Iterable[Document]) -> dict[str, str]:
    """For each article the id of the one that its text comes from: the earliest, then the smallest id."""
    articles = {one.article.id: one for one in documents}
    order = sorted(articles, key=lambda key: (_published(articles[key].article), key))
    sketches = {key: sketch(articles[key]) for key in order}
    holders: dict[int, list[str]] = defaultdict(list)
    origin: dict[str, str] = {}
    for key in order:  # earlier articles first, so that an origin is always known before its copies
        held = [holders[run] for run in sketches[key] if len(holders[run]) < CROWD]
        shared = Counter(chain.from_iterable(held))
        for others in held:
            others.append(key)
        earlier = ((count, len(sketches[other]), articles[other]) for other, count in shared.items())
        source = copied_from(articles[key], len(sketches[key]), earlier)
        origin[key] = key if source is None else origin[source]
    return dict(sorted(origin.items()))


def copied_from(one: Document, size: int, earlier: Iterable[tuple[int, int, Document]]) -> str | None:
    """The id of the earlier article that one copies, if it does: of several the one that it shares most with.

    ``size`` is that of its sketch. With each earlier one stands how much both sketches share, and how large
    its own is.
    """
    likely = (item for item in earlier if copied(item[0], size, item[1]))
    for _, _, other in sorted(likely, key=lambda item: (-item[0], item[2].article.id)):
        if _name_the_same(one, other):
            return other.article.id
    return None


def copied(shared: int, one: int, other: int) -> bool:
    """Whether two sketches of these sizes that share so much are of one text."""
    least, most = sorted((one, other))
    if least < FEWEST or shared < COPIED * least:
        return False
    return least >= EXCERPT or shared >= SAME * most


def _name_the_same(one: Document, other: Document) -> bool:
    """Whether both name the same: two texts made of one form, of two firms or villages, are no copies."""
    first, second = _names(_spoken(one)), _names(_spoken(other))
    return len(first & second) >= NAMED * min(len(first), len(second))


@lru_cache(maxsize=2 * 1024)
def _names(text: str) -> frozenset[str]:
    """Names as wholes: runs of capitals, but for the first word of a phrase, which may open a sentence."""
    phrases = (phrase.split()[1:] for phrase in _PHRASE.findall(unicodedata.normalize("NFC", text)))
    runs = (run for phrase in phrases for run in groupby(phrase, key=lambda word: word[0].isupper()))
    return frozenset(" ".join(words) for capital, words in runs if capital)


def _published(article: Article) -> datetime:
    return article.published.first if article.published else UNKNOWN


def sketch(document: Document) -> frozenset[int]:
    """Hashes of the runs of words, numbers masked, that fall into the fraction kept."""
    return _sketch(_spoken(document))


def _spoken(document: Document) -> str:
    """What the article itself says: no byline, no furniture."""
    text = document.article.text
    if not document.sentences:
        return text
    spoken = [s for s in document.sentences if s.field == "text" and s.role not in SILENT_ROLES]
    return "\n".join(text[s.start : s.end] for s in spoken)


@lru_cache(maxsize=2 * 1024)
def _sketch(text: str) -> frozenset[int]:
    plain = unicodedata.normalize("NFC", text).lower()
    hashes = [zlib.crc32(word.encode()) for word in _WORD.findall(_NUMBER.sub("0", plain))]
    one, two, three, four, _ = POWERS
    runs = (
        (a * one + b * two + c * three + d * four + e) & MASK
        for a, b, c, d, e in zip(hashes, hashes[1:], hashes[2:], hashes[3:], hashes[4:], strict=False)
    )
    return frozenset(value for value in runs if value % FRACTION == 0)
