"""Why a phrase is read as it is: what read each stretch, and the rows of tables whose words stand in it."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.digits import is_foreign
from factcheck.extraction.drafts import Draft
from factcheck.extraction.names import name_reader
from factcheck.extraction.phrases import Phrases
from factcheck.extraction.scanner import scan
from factcheck.extraction.tokens import Tokens
from factcheck.language import table
from factcheck.model import Document, Reason, Sentence

# Tables by what they read: name, column of the word, column of what it makes; of equals the first tells.
_OF_NUMBERS = (
    ("hedges", "phrase", "hedge"),
    ("emphasis", "phrase", ""),
    ("digits", "word", "value"),
    ("scales", "word", "value"),
    ("number_links", "word", "use"),
    ("units", "unit", "kind"),
    ("counters", "word", ""),
    ("rate_words", "word", ""),
)
_OF_LOOSE_NUMBERS = (("vague", "phrase", "low"), *_OF_NUMBERS)
_OF_DATES = (
    ("day_words", "phrase", "unit"),
    ("day_parts", "phrase", "part"),
    ("weekdays", "phrase", "weekday"),
    ("seasons", "phrase", "name"),
    ("feasts", "phrase", "name"),
    ("terms", "phrase", "makes"),
    ("time_units", "phrase", "unit"),
    ("edges", "phrase", "edge"),
    ("relative_words", "phrase", "alone"),
    ("links", "phrase", "link"),
    ("clock_cues", "word", "makes"),
    ("months", "word", "month"),
    ("quarters", "word", "quarter"),
    ("cycle", "word", "part"),
    ("date_words", "word", "does"),
)
_OF_NAMES = (("identifier_heads", "word", "strength"),)
_AHEAD = 3  # words before a stretch that may have decided how it is read


def explain(document: Document) -> tuple[Reason, ...]:
    """Every number and date of a document, numbers that are names with them, in order."""
    foreign = is_foreign(document.article.text)
    found = [reason for one in document.sentences for reason in _sentence(one, foreign)]
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def _sentence(sentence: Sentence, foreign: bool) -> list[Reason]:
    tokens = Tokens(sentence.plain)
    found = scan(tokens, foreign=foreign)
    reasons = []
    for draft in found.quantities:
        what = "score" if draft.score else "quantity"
        span, wide = (draft.first, draft.last), (_from(draft), max(draft.unit_last, draft.last))
        rows = _rows(tokens, wide, _OF_LOOSE_NUMBERS if draft.vague else _OF_NUMBERS)
        reasons.append(_reason(what, sentence, tokens, span, draft.why, rows))
    for date in found.dates:
        wide = (max(0, date.first - _AHEAD), date.last)
        rows = _rows(tokens, wide, _OF_DATES, near=date.first)
        reasons.append(_reason("period", sentence, tokens, (date.first, date.last), (date.shape,), rows))
    for first, last in found.names:
        read = name_reader(tokens, first)
        rows = _rows(tokens, (max(0, first - _AHEAD), first), _OF_NAMES, near=first)
        reasons.append(_reason("identifier", sentence, tokens, (first, last), (read,), rows))
    return reasons


def _from(draft: Draft) -> int:
    return min(draft.first, draft.hedge.first) if draft.hedge.text else draft.first


def _reason(
    what: str,
    sentence: Sentence,
    tokens: Tokens,
    span: tuple[int, int],
    readers: tuple[str, ...],
    rows: tuple[str, ...],
) -> Reason:
    first, last = span
    start, end = sentence.span(tokens.starts[first], tokens.end(last - 1))
    text = tokens.slice(first, last)
    return Reason(what=what, start=start, end=end, text=text, readers=readers, rows=rows)


def _rows(
    tokens: Tokens, span: tuple[int, int], names: tuple[tuple[str, str, str], ...], *, near: int = 0
) -> tuple[str, ...]:
    """The longest row at each place of ``span``; before ``near`` only a row that ends there."""
    rows, index = [], span[0]
    while index < span[1]:
        best, told = index + 1, ""
        for name, column, makes in names if tokens.is_word(index) else ():
            hit = _phrases(name, column, makes).at(tokens, index)
            fits = hit is not None and hit.last <= span[1] and not (index < near and hit.last < near)
            if hit is not None and fits and (hit.last > best or not told):
                words = tokens.slice(hit.first, hit.last).lower()
                told = f"{name}.tsv: {words}" + (f" → {hit.payload}" if hit.payload else "")
                best = hit.last
        rows += [told] if told else []
        index = best
    return tuple(rows)


@cache
def _phrases(name: str, column: str, makes: str) -> Phrases[str]:
    return Phrases((row[column], row[makes] if makes else "") for row in table("vi", name))
