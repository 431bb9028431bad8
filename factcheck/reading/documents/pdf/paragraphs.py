"""Lines of a column to paragraphs: space, indents, type and room left on a line tell where one ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from factcheck.reading.documents.pdf.lines import Line

_LEADING = 1.3  # of a letter's size, where a column is too short to tell
_WIDER = 1.25  # of the leading: a wider step parts paragraphs
_INDENT = 0.7  # of a letter's size
_ROOM = 0.6  # of a letter's size, beside the space and the word that would have fitted
_CENTRED = 0.3  # of a letter's size, of twice the middle of two lines
_OTHER_SIZE = 0.08
_BULLETS = ("• ", "‣ ", "▪ ", "◦ ", "● ", "– ", "- ", "+ ")
_HYPHENS = ("-", "\xad")
_FINAL = (".", "!", "?", "…", ":", ";")


class Paragraph(NamedTuple):
    """Lines that belong together."""

    text: str
    size: float
    is_bold: bool
    is_open: bool  # its last line is full: it may go on in the next column
    is_indented: bool  # its first line begins further right than the column


def paragraphs_of(lines: Sequence[Line]) -> Iterator[Paragraph]:
    """The paragraphs of one column, from its lines in order."""
    if not lines:
        return
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    leading = _leadings(lines)
    begun = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or _parts(lines, at, right, leading):
            paragraph = _paragraph(lines[begun:at], left, right)
            yield paragraph if len(lines) > 1 else paragraph._replace(is_open=False)  # nobody can tell
            begun = at


def joined(before: Paragraph, after: Paragraph) -> list[Paragraph]:
    """The last paragraph of a column and the first of the next: one, where a column or a page parted it."""
    if not before.is_open or not _goes_on(before, after):
        return [before, after]
    text = _together(before.text, after.text)
    return [after._replace(text=text, is_indented=before.is_indented)]


def _goes_on(before: Paragraph, after: Paragraph) -> bool:
    alike = abs(before.size - after.size) <= _OTHER_SIZE * before.size and before.is_bold == after.is_bold
    ended = before.text.rstrip("”\"')]")[-1:] in _FINAL
    return alike and not after.is_indented and (not ended or after.text[:1].islower())


def _leadings(lines: Sequence[Line]) -> dict[float, float]:
    """The usual step from line to line, by size of type."""
    steps: dict[float, list[float]] = {}
    for one, two in pairwise(lines):
        step = one.base - two.base
        if one.size == two.size and 0.8 * one.size < step < 2.2 * one.size:
            steps.setdefault(one.size, []).append(step)
    return {size: median(some) if len(some) > 2 else min(some) for size, some in steps.items()}


def _parts(lines: Sequence[Line], at: int, right: float, leading: dict[float, float]) -> bool:
    """Whether a paragraph begins at a line."""
    before, line = lines[at - 1], lines[at]
    size = max(before.size, line.size)
    if abs(before.size - line.size) > _OTHER_SIZE * size:
        return True
    step = before.base - line.base
    if step > _WIDER * leading.get(before.size, _LEADING * size) or step < 0:
        return True
    if line.text.startswith(_BULLETS):
        return True
    room = right - before.right > line.words[0].right - line.left + _ROOM * size
    centred = abs(before.left + before.right - line.left - line.right) < _CENTRED * size
    if line.is_bold != before.is_bold and (room or centred):
        return True
    if centred and abs(before.left - line.left) > 0.1 * size:
        return False
    after = lines[at + 1] if at + 1 < len(lines) else None
    indent = line.left - before.left > _INDENT * size
    if indent and (after is None or line.left - after.left > _INDENT * size):
        return True
    return room and not _is_title(lines, at)


def _is_title(lines: Sequence[Line], at: int) -> bool:
    """Whether two lines are of type larger than most: such lines are parted by hand."""
    usual = median(line.size for line in lines)
    return lines[at].size == lines[at - 1].size > 1.15 * usual


def _paragraph(lines: Sequence[Line], left: float, right: float) -> Paragraph:
    text = ""
    for line in lines:
        text = _together(text, line.text)
    first, last = lines[0], lines[-1]
    return Paragraph(
        text=text.replace("\xad", ""),
        size=median(line.size for line in lines),
        is_bold=sum(len(line.text) for line in lines if line.is_bold) * 2
        > sum(len(line.text) for line in lines),
        is_open=right - last.right < 0.15 * (right - left),
        is_indented=first.left - left > _INDENT * first.size,
    )


def _together(before: str, after: str) -> str:
    """One line behind the other. A soft hyphen was set by the program, any other by the writer."""
    if before.endswith("\xad"):
        return before[:-1] + after
    if len(before) > 1 and before.endswith(_HYPHENS) and before[-2].isalnum():
        return before + after
    return f"{before} {after}" if before else after
