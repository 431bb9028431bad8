"""Related articles in and after an article: links, headings over lists of titles, titles with a summary."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.text.lines import Line

_SHORTEST_TITLE = 20
_LONGEST_TITLE = 160
_LONGEST_LINK = 110
LINK = re.compile(r">>++")
_BULLETS = (">", "»", "•", "*", "-", "+", "▶", "►", "→")


def is_doubled(line: str) -> bool:
    """Whether a line is one title twice: that of a picture, and that of the article it leads to."""
    half = len(line) // 2
    if half < _SHORTEST_TITLE or (not line[half].isspace() and not line[half - 1].isspace()):
        return False
    return line[:half].strip() == line[half:].strip()


def is_link(line: str) -> bool:
    """Whether a whole line only leads to another article: ">> Vụ thu hè được mùa"."""
    return line.startswith((">>", "» ")) and len(line) <= _LONGEST_TITLE and line[-1] != "."


def looks_like_title(line: Line) -> bool:
    """Whether a line could stand in a list of titles: short, and not finished as a sentence."""
    return len(line.text) <= _LONGEST_TITLE and line.text[-1] not in ".…;,"


def is_bulleted(line: str) -> bool:
    """Whether a line begins as the items of a list do."""
    return line.startswith(_BULLETS)


def link_ends(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """Stretches of links that run on in one line: ">> Một >> Hai Ông Ba nói ...".

    Each ends where the next begins. The last one has no end of its own: it counts only where it is short
    and the line ends with it.
    """
    marks = [found.start() for found in LINK.finditer(plain, start, end)]
    stretches = [(first, last) for first, last in pairwise(marks) if last - first <= _LONGEST_TITLE]
    if stretches and end - marks[-1] <= _LONGEST_LINK and plain[end - 1] not in ".…!?":
        stretches.append((marks[-1], end))
    return stretches
