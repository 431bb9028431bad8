"""A number in words with its digits in brackets, or the reverse: "hai mươi (20) ngày", "15 (mười lăm) triệu".

Roles: words, digits. A single word such as "hai" or "năm" makes no claim where it stands before a bracket.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from factcheck.arithmetic.lines import Line
from factcheck.language import table
from factcheck.model import Equation, Term

SHAPE = "spelled"


def find(lines: Sequence[Line]) -> Iterator[Equation]:
    """Two numbers of which the second stands alone in the bracket behind the first and its unit."""
    for line in lines:
        for opening, word in enumerate(line.words) if line.holds("(") else ():
            if word == "(" and opening:
                yield from _restated(line, opening)


def _restated(line: Line, opening: int) -> Iterator[Equation]:
    outer, inner = _before(line, opening), _number(line, opening + 1)
    if outer is None or inner is None:
        return
    behind = line.behind(opening + 1) if line.items[opening + 1].claim else opening + 2
    if ")" not in (line.words[opening + 2 : opening + 3] + line.words[behind : behind + 1]):
        return
    if outer.role != inner.role and any(
        line.items[i].claim for i in (opening - 1, opening + 1, *_near(line, opening))
    ):
        yield line.equation(SHAPE, [outer, inner], "(")


def _near(line: Line, opening: int) -> tuple[int, ...]:
    """The figure whose unit ends before the bracket."""
    return tuple(i for i in line.figures if i < opening and line.behind(i) == opening)


def _before(line: Line, opening: int) -> Term | None:
    figures = _near(line, opening)
    return _number(line, figures[-1] if figures else opening - 1)


def _number(line: Line, index: int) -> Term | None:
    """The number at an item, in the role that its writing gives it."""
    if index >= len(line.words):
        return None
    claim = line.items[index].claim
    if claim is not None:
        return line.term("digits" if any(char.isdigit() for char in claim.text) else "words", index)
    value = _digits().get(line.words[index])
    if value is None:
        return None
    item = line.items[index]
    return Term(role="words", field=line.sentence.field, start=item.start, end=item.end, value=value)


@cache
def _digits() -> dict[str, Decimal]:
    return {row["word"]: Decimal(row["value"]) for row in table("vi", "digits") if row["value"]}


__all__ = ["find"]
