"""Lines that belong to the page and not to the article."""

from __future__ import annotations

from functools import cache
from typing import Literal

from factcheck.language import table
from factcheck.text.lines import key
from factcheck.text.stamps import is_stamp

Use = Literal["furniture", "related", ""]
_LONGEST = 120


@cache
def _tables() -> tuple[dict[str, Use], tuple[tuple[str, Use], ...]]:
    whole: dict[str, Use] = {}
    starts: list[tuple[str, Use]] = []
    for row in table("vi", "furniture"):
        use: Use = "related" if row["use"] == "related" else "furniture"
        if row["match"] == "whole":
            whole[row["word"]] = use
        else:
            starts.append((row["word"], use))
    return whole, tuple(starts)


def furniture_use(line: str) -> Use:
    """Whether a line is furniture of the page, or a heading over related articles.

    Words that only start a line make it furniture where it is short and ends unlike a sentence: "Từ khóa:
    lúa gạo, xuất khẩu" is, "Bình luận về việc này, ông Hà nói ..." is not.
    """
    if len(line) > _LONGEST:
        return ""
    bare = key(line)
    if not bare or not any(map(str.isalnum, bare)):
        return "furniture"
    whole, starts = _tables()
    if bare in whole:
        return whole[bare]
    if is_stamp(line) or _is_address(line):
        return "furniture"
    if line[-1] not in ".…!?":
        for word, use in starts:
            if bare.startswith(word) and bare[len(word) : len(word) + 1] in ("", ":", " "):
                rest = bare[len(word) :].lstrip()
                if rest.startswith((":", "(")) or not rest or " " in word:
                    return use
    return ""


def _is_address(line: str) -> bool:
    return line.startswith(("http://", "https://", "www.")) and " " not in line
