"""A sentence as shapes read it: its words and signs in order, with each figure and each date as one item.

Shapes look for the words that tie figures, as in "# người , trong đó có # người chết": a figure stands
as "#" and a date as "@" among the folded words, so that the phrases of ``arithmetic.tsv`` can be looked for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property, lru_cache
from operator import attrgetter

from factcheck.language.spoken import Spoken, spoken, spoken_in
from factcheck.language.tokens import Phrases
from factcheck.model import SILENT_ROLES, Claim, DateMention, Document, Equation, Frozen, Sentence, Term

FIGURE, DATE = "#", "@"
_WORD = attrgetter("word")


class Item(Frozen, frozen=True):
    """One word, sign, figure or date of a sentence."""

    word: str  # folded; the sign itself; FIGURE or DATE
    start: int  # in the field, as of a claim
    end: int
    claim: Claim | None = None
    date: DateMention | None = None
    capital: bool = False  # a word that begins with a capital letter


class Line:
    """One sentence that holds a figure or a date.

    Most sentences state no arithmetic: what a shape needs that opens few of them is asked first, by
    ``holds``, ``may_hold`` and ``kinds``, and only then are the items made.
    """

    def __init__(self, article: str, sentence: Sentence, text: str, marks: Sequence[Item]) -> None:
        """Place ``marks``, figures and dates in order, in a sentence of ``text``, its field."""
        self.article = article
        self.sentence = sentence
        self._text = text
        self._said = spoken_in(text, sentence.start, sentence.end)
        self._marks = _apart((*marks, Item("", sentence.end, sentence.end)), sentence.start)
        self.claims = tuple([mark.claim for mark in self._marks if mark.claim is not None])
        self.kinds = frozenset([claim.kind for claim in self.claims])
        self.dates = tuple([mark for mark in self._marks if mark.date is not None])

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The words and signs of the sentence, its figures and dates, in order."""
        return tuple(_items(self._text, self.sentence, self._said, self._marks))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """``word`` of each item: what phrases are sought in."""
        return tuple(map(_WORD, self.items))

    @cached_property
    def figures(self) -> tuple[int, ...]:
        """Which items are figures."""
        return tuple([index for index, item in enumerate(self.items) if item.claim is not None])

    def holds(self, sign: str) -> bool:
        """Whether a sign stands in it."""
        return sign in self._said.text

    def may_open(self, phrases: Phrases) -> bool:
        """Whether its first word begins one of the phrases."""
        return self._said.plain[:1] != () and self._said.plain[0] in phrases.heads

    def may_hold(self, phrases: Phrases) -> bool:
        """Whether one of the phrases stands among its words."""
        said = self._said
        return not phrases.heads.isdisjoint(said.vocabulary) and phrases.stands_in(said.plain)

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
        unit = _unit(self.claim(index).unit)
        last = index + 1 + len(unit)
        return last if self.words[index + 1 : last] == unit else index + 1

    def first(self, phrases: Phrases, start: int, end: int) -> tuple[int, int] | None:
        """Where the first of the phrases stands between two items: its first item, the item behind it."""
        for index in phrases.starts(self.words, max(start, 0), max(end, 0)):
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
            text = document.field(sentence.field)
            found.append(Line(document.article.id, sentence, text, marks[sentence.field][first:last]))
    return tuple(found)


def _apart(marks: Sequence[Item], place: int) -> list[Item]:
    """The marks from ``place`` on; of two that overlap the first counts."""
    found = []
    for mark in marks:
        if mark.start >= place:
            found.append(mark)
            place = mark.end
    return found


def _items(text: str, sentence: Sentence, said: Spoken, marks: Sequence[Item]) -> list[Item]:
    """Figures and dates, and between them words and signs; the last mark is the end of the sentence."""
    items: list[Item] = []
    starts, origin = said.starts, sentence.start
    place, index = sentence.start, 0
    for mark in marks:
        first = bisect_left(starts, place - origin, index)
        index = bisect_left(starts, mark.start - origin, first)
        if _is_cut(said, first, place - origin) or _is_cut(said, index, mark.start - origin):
            part = spoken(text[place : mark.start])  # a mark begins or ends within a word
            items += _plain(text, place, part, (0, len(part.words)), (place, mark.start))
        else:
            items += _plain(text, origin, said, (first, index), (place, mark.start))
        if mark.word:
            items.append(mark)
        place = mark.end
    return items


def _is_cut(said: Spoken, index: int, place: int) -> bool:
    """Whether the word before ``index`` goes on behind ``place``."""
    return index > 0 and said.ends[index - 1] > place


def _plain(
    text: str, origin: int, said: Spoken, words: tuple[int, int], within: tuple[int, int]
) -> list[Item]:
    """The words from one to another and the signs between two places; ``said`` counts from ``origin``."""
    items: list[Item] = []
    reached, end = within
    here = slice(*words)
    for word, low, high in zip(said.words[here], said.starts[here], said.ends[here], strict=True):
        if word.before:
            items += _signs(text, reached, origin + low)
        reached = origin + high
        items.append(Item(word.word, origin + low, reached, None, None, word.capital))
    items += _signs(text, reached, end)
    return items


def _signs(text: str, start: int, end: int) -> list[Item]:
    signs = text[start:end]
    if not signs or signs == " ":
        return []
    return [Item(sign, place, place + 1) for place, sign in enumerate(signs, start) if not sign.isspace()]


@lru_cache(maxsize=4096)
def _unit(written: str) -> tuple[str, ...]:
    """The words and signs of a unit."""
    said = spoken(written)
    return tuple(item.word for item in _plain(written, 0, said, (0, len(said.words)), (0, len(written))))


__all__ = ["DATE", "FIGURE", "Item", "Line", "lines"]
