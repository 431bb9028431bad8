"""An article with every claim marked in its text, exactly where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from factcheck.model import Article, Claim, Document, Record
from factcheck.reporting.visible import visible_lines


class Stretch(Record, frozen=True, kw_only=True):
    """Text under the same claims from its beginning to its end."""

    text: str
    opening: tuple[Claim, ...] = ()  # the claims that start here
    claim: Claim | None = None  # the innermost claim that covers it


class Paragraph(Record, frozen=True, kw_only=True):
    """A passage of the article with its role."""

    role: str
    stretches: tuple[Stretch, ...]


def paragraphs(article: Article, document: Document | None, claims: Iterable[Claim]) -> tuple[Paragraph, ...]:
    """The passages of the text in order; what stands between them and is not blank counts as body.

    Without a document (an article of a ledger) every line is one.
    """
    inside = sorted((one for one in claims if one.field == "text"), key=lambda one: (one.start, -one.end))
    return tuple(
        Paragraph(role=role, stretches=stretches(article.text, start, end, inside))
        for role, start, end in _passages(article, document)
    )


def title(article: Article, claims: Iterable[Claim]) -> tuple[Stretch, ...]:
    """The title that stands apart from the text."""
    inside = sorted((one for one in claims if one.field == "title"), key=lambda one: (one.start, -one.end))
    return stretches(article.title, 0, len(article.title), inside)


def stretches(text: str, start: int, end: int, claims: Sequence[Claim]) -> tuple[Stretch, ...]:
    """``text[start:end]`` cut wherever a claim starts or ends."""
    inside = [one for one in claims if start <= one.start and one.end <= end]
    edges = sorted({start, end, *(one.start for one in inside), *(one.end for one in inside)})
    found = []
    number, covering = 0, list[Claim]()
    for first, last in pairwise(edges):
        opening = []
        while number < len(inside) and inside[number].start == first:
            opening.append(inside[number])
            number += 1
        covering = [one for one in (*covering, *opening) if one.end > first]
        innermost = min(covering, key=lambda one: one.end - one.start) if covering else None
        found.append(Stretch(text=visible_lines(text[first:last]), opening=tuple(opening), claim=innermost))
    return tuple(found)


def _passages(article: Article, document: Document | None) -> list[tuple[str, int, int]]:
    text = article.text
    known = [(one.role, one.start, one.end) for one in document.passages] if document else _lines(text)
    found: list[tuple[str, int, int]] = []
    end = 0
    for role, start, stop in [*known, ("body", len(text), len(text))]:
        if text[end:start].strip():
            found.append(("body", end, start))
        if start < stop:
            found.append((role, start, stop))
        end = stop
    return found


def _lines(text: str) -> list[tuple[str, int, int]]:
    found, start = [], 0
    for line in text.split("\n"):
        found.append(("body", start, start + len(line)))
        start += len(line) + 1
    return [one for one in found if text[one[1] : one[2]].strip()]


__all__ = ["Paragraph", "Stretch", "paragraphs", "stretches", "title"]
