"""The lines of a text that say something."""

from __future__ import annotations

import re
from typing import NamedTuple

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]++")
FINAL_MARKS = ".…!?"
_WRAPPERS = " \t\"“”'‘’«»()[]*_"
_NOT_SAID = _WRAPPERS + FINAL_MARKS + ",;:-–—/"


class Line(NamedTuple):
    """One line without the space around it; each is a paragraph of its own."""

    start: int
    end: int
    text: str
    gap: bool  # whether an empty line, or nothing, stands before it

    @property
    def is_finished(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.text.rstrip(_WRAPPERS)[-1:] in tuple(FINAL_MARKS)


def lines_of(plain: str) -> list[Line]:
    """The lines of a normalised text, empty ones left out."""
    lines: list[Line] = []
    done = -1
    for found in _LINE.finditer(plain):
        text = found.group()
        bare = text.strip()
        if not bare:
            continue
        start = found.start() + len(text) - len(text.lstrip())
        gap = done < 0 or plain.count("\n", done, start) > 1 or plain.count("\r", done, start) > 1
        lines.append(Line(start, start + len(bare), bare, gap))
        done = start + len(bare)
    return lines


def key(text: str) -> str:
    """What is the same for two stretches that say the same: case, spaces and end marks do not count."""
    bare = text.strip(_NOT_SAID)
    return (" ".join(bare.split()) if "  " in bare or "\t" in bare else bare).casefold()
