"""Tables of Markdown: small ones by tabulate, long ones row by row in the same form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

LONG = 1_000  # rows
_NARROW = re.compile("[ -~\xa1-\xac\xae-\u02ff\u1e00-\u1eff–—‘-”•…₫]*")  # as wide as they are many


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> Iterator[str]:
    """The table in pieces. ``rows`` are gone through twice: first for the widths of the columns."""
    if len(rows) <= LONG:
        yield _laid_out(head, rows)
        return
    above, below, _ = _laid_out(head, [_widest(rows, len(head))]).split("\n")
    yield f"{above}\n{below}"
    widths = [len(rule) - 2 for rule in below.split("|")[1:-1]]
    for row in rows:
        cells = [str(cell).strip() for cell in row]
        padded = (cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True))
        yield f"\n| {' | '.join(padded)} |"


def _laid_out(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    from tabulate import tabulate

    return tabulate(rows, head, tablefmt="pipe", disable_numparse=True)


def _widest(rows: Iterable[Sequence[object]], columns: int) -> list[str]:
    """Of each column a cell to which no other needs more room."""
    found, widths = [""] * columns, [0] * columns
    for row in rows:
        for number, cell in enumerate(row):
            text = str(cell).strip()
            if 2 * len(text) > widths[number] and (width := _width(text)) > widths[number]:
                found[number], widths[number] = text, width
    return found


def _width(text: str) -> int:
    """The columns that a text takes up on a terminal."""
    if _NARROW.fullmatch(text):
        return len(text)
    from wcwidth import wcswidth

    return wcswidth(text)


__all__ = ["table"]
