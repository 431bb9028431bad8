"""Who wrote it, at the end of an article: "Vũ Linh", "Bảo Trung (TTXVN)", "Theo Dân trí", "Nguồn: ..."."""

from __future__ import annotations

import re
from functools import cache

from factcheck.language import table
from factcheck.text.lines import FINAL_MARKS

_LONGEST = 80
_MOST_NAMES = 8
_MOST_OF_AN_ORIGIN = 4
_WORD = re.compile(r"[^\W\d_]++")
_BRACKETED = re.compile(r"\([^()]*+\)")


@cache
def _openings() -> re.Pattern[str]:
    openings = sorted((row["word"] for row in table("vi", "bylines") if row["use"] == "before"), key=len)
    return re.compile(f"(?:{'|'.join(map(re.escape, reversed(openings)))})\\s?(?P<colon>:)?(?=\\s)")


@cache
def _inside() -> frozenset[str]:
    return frozenset(row["word"] for row in table("vi", "bylines") if row["use"] == "inside")


def is_byline(stretch: str) -> bool:
    """Whether a short stretch only names authors or an origin. One with a figure never is, unless a colon
    after "Nguồn" or its like says so.
    """
    if len(stretch) > _LONGEST:
        return False
    text = stretch.rstrip(FINAL_MARKS + " ")
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1]
    opening = _openings().match(text)
    if opening:
        if opening["colon"]:
            return True
        text = text[opening.end() :]
    if any(map(str.isdigit, text)):
        return False
    names = _WORD.findall(_BRACKETED.sub(" ", text))
    if not names:
        return "(" in stretch
    if not names[0][0].isupper() or len(names) > _MOST_NAMES or (":" in text or "?" in text):
        return False
    if opening and len(names) <= _MOST_OF_AN_ORIGIN and stretch[-1] not in FINAL_MARKS + ",":
        return True  # "Theo Dân trí": outlets write their names as they like
    return all(name[0].isupper() or name in _inside() for name in names)
