"""Tables whose cells span several rows or columns, as plain rows."""

from __future__ import annotations

from collections.abc import Sequence

_MOST_COLUMNS = 64
_MOST_CELLS = 20_000  # a file may claim any span

Cell = tuple[str, int, int]  # text, columns, rows


def grid_of(rows: Sequence[Sequence[Cell]]) -> list[list[str]]:
    """Each cell in every place that it spans.

    >>> grid_of([[("Tỉnh", 1, 2), ("2016", 2, 1)], [("hộ", 1, 1), ("người", 1, 1)]])
    [['Tỉnh', '2016', '2016'], ['Tỉnh', 'hộ', 'người']]
    """
    grid: list[list[str]] = []
    above: dict[int, tuple[str, int]] = {}  # by column: what still hangs down, and for how many rows
    cells = 0
    for row in rows:
        line: list[str] = []
        waiting = list(reversed(row))
        while len(line) < _MOST_COLUMNS and cells < _MOST_CELLS:
            hanging = above.get(len(line), ("", 0))
            if hanging[1] > 0:
                above[len(line)] = (hanging[0], hanging[1] - 1)
                line.append(hanging[0])
                continue
            if not waiting:
                break
            text, columns, down = waiting.pop()
            for _ in range(max(1, min(columns, _MOST_COLUMNS - len(line)))):
                above[len(line)] = (text, down - 1)
                line.append(text)
                cells += 1
        grid.append(line)
    return grid
