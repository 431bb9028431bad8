"""Tables on a page: lines with gaps at the same places, some of them figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.reading.documents.pdf.lines import Line, Word
from factcheck.reading.layout import Block, of_table

_FIGURE = re.compile(r"[0-9]")
_NARROWEST_GAP = 0.45  # of the letters' size, between two columns
_HIGHEST_STEP = 3.0  # of the letters' size, from a row to the next

Row = list[Line]  # what stands on one height


def parts_of(column: Sequence[Line]) -> Iterator[list[Line] | list[Block]]:
    """Stretches of lines as they are, and between them the cells of tables."""
    rows = _rows(column)
    plain: list[Line] = []
    at = 0
    while at < len(rows):
        end = _end_of_table(rows, at)
        cells = of_table(_grid(rows[at:end])) if end > at + 1 else []
        if cells and cells[0].role == "table":
            if plain:
                yield plain
            yield cells
            plain, at = [], end
        else:
            plain += rows[at]
            at += 1
    if plain:
        yield plain


def _rows(column: Sequence[Line]) -> list[Row]:
    rows: list[Row] = []
    for line in column:
        if rows and abs(rows[-1][0].base - line.base) < 0.3 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _end_of_table(rows: Sequence[Row], at: int) -> int:
    """Behind the last row of the table that begins at a row; the row itself where none does.

    A row of one piece, as a name that runs over two lines has, may stand between others.
    """
    if len(rows[at]) < 2:
        return at
    last = at
    for index in range(at + 1, len(rows)):
        size = rows[index][0].size
        too_far = rows[index - 1][0].base - rows[index][0].base > _HIGHEST_STEP * size
        if too_far or index - last > 2 or abs(size - rows[at][0].size) > 0.2 * size:
            break
        if len(rows[index]) > 1:
            last = index
    return last + 1


def _grid(rows: Sequence[Row]) -> list[list[str]]:
    """The words of rows in columns; names over several lines are put together."""
    words = [[word for line in row for word in line.words] for row in rows]
    size = rows[0][0].size
    starts = _columns([word for row in words for word in row], _NARROWEST_GAP * size)
    cells = [_cells(row, starts) for row in words]
    cells = _without_empty_columns(cells)
    grid: list[list[str]] = []
    begun = False  # a row of figures was met: what stands above it is the head
    for row in cells:
        figures = any(_FIGURE.search(cell) for cell in row[1:])
        goes_on = not figures and (not begun or not row[0])
        if grid and goes_on:
            grid[-1] = [" ".join(filter(None, pair)) for pair in zip(grid[-1], row, strict=True)]
        else:
            grid.append(row)
        begun = begun or figures
    return grid


def _columns(words: Sequence[Word], gap: float) -> list[float]:
    """Where columns begin: behind each stripe that no word touches."""
    starts: list[float] = []
    right = 0.0
    for word in sorted(words):
        if not starts or word.left - right > gap:
            starts.append(word.left)
            right = word.right
        right = max(right, word.right)
    return starts


def _cells(row: Sequence[Word], starts: Sequence[float]) -> list[str]:
    cells = [""] * len(starts)
    for word in row:
        at = max(index for index, start in enumerate(starts) if start <= word.left)
        cells[at] = f"{cells[at]} {word.text}".strip()
    return cells


def _without_empty_columns(cells: list[list[str]]) -> list[list[str]]:
    """Columns with words in the head alone belong to the one before: its words stand far apart."""
    head = next((at for at, row in enumerate(cells) if any(map(_FIGURE.search, row[1:]))), 0)
    used = [at == 0 or any(row[at] for row in cells[head:]) for at in range(len(cells[0]))]
    merged = []
    for row in cells:
        line: list[str] = []
        for cell, is_used in zip(row, used, strict=True):
            if is_used:
                line.append(cell)
            else:
                line[-1] = f"{line[-1]} {cell}".strip()
        merged.append(line)
    return merged
