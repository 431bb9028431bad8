"""The tables of ``language/vi`` that reading dates needs, and the draft that the readers build."""

from __future__ import annotations

from typing import Any, NamedTuple

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.tokens import Tokens
from factcheck.language import table, words
from factcheck.model import DateMention

DAY_PARTS = Phrases((row["phrase"], row["part"]) for row in table("vi", "day_parts"))
DAY_WORDS = Phrases((r["phrase"], (r["unit"], int(r["offset"]))) for r in table("vi", "day_words"))
TIME_UNITS = {row["word"]: row["unit"] for row in table("vi", "time_units")}
RELATIVE = Phrases((row["phrase"], row) for row in table("vi", "relative_words"))
WEEKDAYS = Phrases((row["phrase"], int(row["weekday"])) for row in table("vi", "weekdays"))
MONTHS = Phrases((row["word"], (int(row["month"]), bool(row["lunar"]))) for row in table("vi", "months"))
ROMAN = {row["numeral"]: int(row["value"]) for row in table("vi", "roman")}
EDGES = Phrases((row["phrase"], row["edge"]) for row in table("vi", "edges"))
TERMS = Phrases((row["phrase"], True) for row in table("vi", "terms"))
LINKS = Phrases((row["phrase"], row["link"]) for row in table("vi", "links"))
CUES = words("vi", "date_cues")
CLOCK_CUES = {row["word"]: row["makes"] for row in table("vi", "clock_cues")}
NOT_NOW = words("vi", "not_now")
ACCUMULATING = words("vi", "accumulating")
RESULT_WORDS = words("vi", "result_words")
STEMS = ("giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý")
BRANCHES = ("tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi")
BRANCH_SPELLINGS = {"tí": "tý", "tị": "tỵ", "tỉ": "tỵ", "mẹo": "mão"}
FEAST_WORDS = ("tết", "noel", "giáng sinh", "trung thu", "quốc khánh", "giao thừa", "vu lan", "giỗ tổ")


class Draft(NamedTuple):
    """A date found over tokens ``first`` to ``last`` (not included), its fields not yet a record."""

    first: int
    last: int
    shape: str
    fields: dict[str, Any]

    def having(self, last: int | None = None, **fields: Any) -> Draft:
        """The same with more fields, and perhaps a later end."""
        return self._replace(last=self.last if last is None else last, fields=self.fields | fields)

    def mention(self, tokens: Tokens, link: str = "") -> DateMention:
        """The record, with offsets into the plain text of the sentence."""
        return DateMention(
            field="text",
            start=tokens.starts[self.first],
            end=tokens.ends[self.last - 1],
            text=tokens.slice(self.first, self.last),
            shape=self.shape,
            link=self.fields.get("link", link),
            **{
                name: tuple(part.mention(tokens) for part in value) if name == "parts" else value
                for name, value in self.fields.items()
                if name != "link"
            },
        )


def number(tokens: Tokens, index: int) -> int | None:
    """A plain number of at most four digits at ``index``."""
    text = tokens.text(index)
    return int(text) if tokens.is_digit(index) and text.isdigit() and len(text) <= 4 else None


def is_year(value: int | None) -> bool:
    """Whether a bare number can be the year of something in the news."""
    return value is not None and 1000 <= value <= 2200
