"""The line that says when a page was put out: "Thứ Năm, 17/03/2022, 10:43 [GMT+7]"."""

from __future__ import annotations

import re

from factcheck.language import words

_LONGEST = 80
_TOKEN = re.compile(r"[^\s,;|()\[\]]++")
_DAY = re.compile(r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FIGURES = re.compile(r"(?:[0-9]{1,4}(?:[/.:h-][0-9]{1,4}){0,3}|[0-9]{1,2}h)(?>(?:am|pm|sa|ch)?)")
_SIGNS = frozenset({"-", "–", "—", "•", "·", "/", ":"})


def is_stamp(line: str) -> bool:
    """Whether a line holds a full date, and nothing but words and figures of dates beside it."""
    if len(line) > _LONGEST or not _DAY.search(line):
        return False
    known = words("vi", "stamps")
    for token in _TOKEN.findall(line.casefold()):
        token = token.rstrip(":.")
        if token and token not in known and token not in _SIGNS and not _FIGURES.fullmatch(token):
            return False
    return True
