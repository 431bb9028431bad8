"""Tables of Markdown, by tabulate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

TOGETHER = 1_000  # rows laid out at once


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> Iterator[str]:
    """The table in pieces: many rows are laid out in parts, each above the widest cells of all."""
    if len(rows) <= TOGETHER:
        yield _laid_out(rows, head)
        return
    widest = _widest(rows, len(head))
    for first in range(0, len(rows), TOGETHER):
        *lines, _ = _laid_out([*rows[first : first + TOGETHER], widest], head).split("\n")
        yield "\n".join(["", *lines[2:]] if first else lines)


def _laid_out(rows: Sequence[Sequence[object]], head: Sequence[str]) -> str:
    from tabulate import tabulate

    return tabulate(rows, head, tablefmt="pipe", disable_numparse=True)


def _widest(rows: Iterable[Sequence[object]], columns: int) -> list[str]:
    """Of each column a cell to which no other needs more room."""
    from wcwidth import wcswidth

    found, widths = [""] * columns, [0] * columns
    for row in rows:
        for number, cell in enumerate(row):
            text = str(cell).strip()
            if 2 * len(text) > widths[number] and (width := wcswidth(text)) > widths[number]:
                found[number], widths[number] = text, width
    return found


__all__ = ["table"]
