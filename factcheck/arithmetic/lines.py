"""A sentence as shapes read it: its words and signs in order, with each figure and each date as one item.

Shapes look for the words that tie figures, as in "# người , trong đó có # người chết": a figure stands
as "#" and a date as "@" among the folded words, so that the phrases of ``arithmetic.tsv`` can be looked for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.language.tokens import Phrases, Token, tokens
from factcheck.model import SILENT_ROLES, Claim, DateMention, Document, Equation, Sentence, Term

FIGURE, DATE = "#", "@"


class Item(NamedTuple):
    """One word, sign, figure or date of a sentence."""

    word: str  # folded; the sign itself; FIGURE or DATE
    start: int  # in the field, as of a claim
    end: int
    claim: Claim | None = None
    date: DateMention | None = None
    capital: bool = False  # a word that begins with a capital letter


class Line(NamedTuple):
    """One sentence that holds a figure or a date."""

    article: str
    sentence: Sentence
    items: tuple[Item, ...]
    words: tuple[str, ...]  # ``word`` of each item: what phrases are sought in
    figures: tuple[int, ...]  # which items are figures

    def claim(self, index: int) -> Claim:
        """The claim of the figure at item ``index``."""
        claim = self.items[index].claim
        assert claim is not None
        return claim

    def term(self, role: str, index: int) -> Term:
        """The place in an equation of the figure or date at item ``index``."""
        item = self.items[index]
        return Term(role=role, field=self.sentence.field, start=item.start, end=item.end)

    def equation(
        self, shape: str, terms: Sequence[Term], words: str, *, complete: bool = False, direction: str = ""
    ) -> Equation:
        """An equation between terms of this line, or of this and others, that words of this line tie."""
        here = [term for term in terms if self.sentence.start <= term.start < self.sentence.end]
        return Equation(
            article=self.article,
            shape=shape,
            terms=tuple(terms),
            complete=complete,
            direction=direction,
            field=self.sentence.field,
            start=min(term.start for term in here),
            end=max(term.end for term in here),
            words=words,
        )

    def behind(self, index: int) -> int:
        """The item behind the figure at ``index`` and its unit."""
        unit = tuple(item.word for item in _plain(self.claim(index).unit, 0, len(self.claim(index).unit)))
        last = index + 1 + len(unit)
        return last if self.words[index + 1 : last] == unit else index + 1

    def first(self, phrases: Phrases, start: int, end: int) -> tuple[int, int] | None:
        """Where the first of the phrases stands between two items: its first item, the item behind it."""
        for index in range(max(start, 0), min(end, len(self.words))):
            hit = phrases.at(self.words, index)
            if hit is not None and hit.last <= end:
                return hit.first, hit.last
        return None

    def has(self, phrases: Phrases, start: int, end: int) -> bool:
        """Whether one of the phrases stands between two items."""
        return self.first(phrases, start, end) is not None

    def written(self, start: int, end: int) -> str:
        """The words between two items, folded, for ``Equation.words``."""
        return " ".join(self.words[start:end])


def lines(document: Document, claims: Sequence[Claim], dates: Sequence[DateMention]) -> tuple[Line, ...]:
    """The sentences that claim something new and hold a figure or a date, in order."""
    marks: dict[str, list[Item]] = defaultdict(list)
    for claim in claims:
        marks[claim.field].append(Item(FIGURE, claim.start, claim.end, claim=claim))
    for date in dates:
        marks[date.field].append(Item(DATE, date.start, date.end, date=date))
    for items in marks.values():
        items.sort(key=lambda item: (item.start, item.date is not None))
    starts = {field: [item.start for item in items] for field, items in marks.items()}
    found = []
    for sentence in document.sentences:
        if sentence.role in SILENT_ROLES or sentence.repeats >= 0 or sentence.field not in starts:
            continue
        first = bisect_left(starts[sentence.field], sentence.start)
        last = bisect_left(starts[sentence.field], sentence.end)
        if first < last:
            text = document.article.title if sentence.field == "title" else document.article.text
            read = tuple(_items(text, sentence, marks[sentence.field][first:last]))
            words = tuple(item.word for item in read)
            places = tuple(index for index, item in enumerate(read) if item.claim is not None)
            found.append(Line(document.article.id, sentence, read, words, places))
    return tuple(found)


def _items(text: str, sentence: Sentence, marks: Sequence[Item]) -> Iterator[Item]:
    """Figures and dates, and between them words and signs; of two that overlap the first counts."""
    place = sentence.start
    for mark in marks:
        if mark.start >= place:
            yield from _plain(text, place, mark.start)
            yield mark
            place = mark.end
    yield from _plain(text, place, sentence.end)


def _plain(text: str, start: int, end: int) -> Iterator[Item]:
    place = start
    for token in tokens(text[start:end]):
        yield from _signs(text, place, start + token.start)
        yield _word(token, start)
        place = start + token.end
    yield from _signs(text, place, end)


def _word(token: Token, start: int) -> Item:
    return Item(token.word, start + token.start, start + token.end, capital=token.capital)


def _signs(text: str, start: int, end: int) -> Iterator[Item]:
    for index in range(start, end):
        if not text[index].isspace():
            yield Item(text[index], index, index + 1)


__all__ = ["DATE", "FIGURE", "Item", "Line", "lines"]
