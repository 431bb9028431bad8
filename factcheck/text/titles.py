"""The title of an article: given apart, or the first line of its text."""

from __future__ import annotations

import re

from factcheck.text.lines import Line

_LONGEST_TITLE = 200
_FEWEST_WORDS = 3
_SHORTEST_PARAGRAPH = 80
_NOT_LETTERS = re.compile(r"[\W_]++")
_SEARCHED = 4  # a section name or a dateline may stand before the title


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text).casefold()


def opening_title(lines: list[Line], title: str) -> int:
    """Which of the first lines is the given title, compared by letters and digits alone, or -1."""
    wanted = _letters(title)
    for index, line in enumerate(lines[:_SEARCHED]):
        if abs(len(line.text) - len(title)) <= len(title) // 2 + 8 and _letters(line.text) == wanted:
            return index
    return -1


def run_on_title(line: Line, title: str) -> int:
    """Where a title ends that opens its text without a line end after it; -1 where it does not."""
    end = line.start + len(title)
    if len(title) < _FEWEST_WORDS * 6 or not line.text.startswith(title):
        return -1
    rest = line.text[len(title) :]
    following = rest.lstrip(" .-–—:|")
    return end if rest[:1] in tuple(" .-–—:|") and (following[:1].isupper() or following[:1] in '(“"') else -1


def looks_like_title(lines: list[Line], index: int, *, stamped: bool) -> bool:
    """Whether a line with no title given is one: short, unfinished, and an article follows.

    ``stamped`` says that a dateline stands next to it.
    """
    line = lines[index]
    if (
        len(line.text) > _LONGEST_TITLE
        or line.text[-1] in ".…;:,"
        or line.text.count(" ") < _FEWEST_WORDS - 1
    ):
        return False
    if index + 1 == len(lines):
        return False
    following = lines[index + 1]
    return stamped or following.gap or (len(following.text) >= _SHORTEST_PARAGRAPH and following.is_finished)
