"""The Python API: articles, claims and findings as pandas tables.

    articles = factcheck.read("seeds")
    claims = factcheck.claims(articles)
    findings = factcheck.check("today/", against="archive/")
    numbers = factcheck.parse("gần 3.000 lượt trong 6 tháng đầu năm 2017")

Wherever articles are asked for, a path, several paths, or a table with the columns ``id`` and ``text`` will
do; ``source``, ``title``, ``url``, ``language`` and ``published`` are used where the table has them.
``factcheck.table`` turns the tables back into records.
"""

from __future__ import annotations

import warnings
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from factcheck import table
from factcheck.errors import UnreadableWarning, UserError
from factcheck.examine import Paths, describe, examine, read_phrase
from factcheck.examine import read as read_paths
from factcheck.model import Article
from factcheck.reading import Reading, RefusedError, Unreadable, language_of, unreadable
from factcheck.reporting.fields import phrase_fields

if TYPE_CHECKING:
    import pandas

    Articles = Paths | pandas.DataFrame

_PHRASE_COLUMNS = (
    "type",
    "start",
    "end",
    "text",
    "value",
    "range_end",
    "hedge",
    "unit",
    "kind",
    "from",
    "to",
    "grain",
    "shape",
    "other",
    "why",
)


def read(paths: Paths, *, use_sources: bool = True) -> pandas.DataFrame:
    """The articles of files and folders, one a row, with when each was published as far as can be told.

    ``use_sources=False`` works from the texts alone, without the ``sources.toml`` of a folder. Raises
    ``factcheck.errors.UserError`` for a path that is missing, or where there is nothing to read; warns by
    ``factcheck.errors.UnreadableWarning`` of each file, or line of one, that could not be read.
    """
    found = describe(_told(read_paths(paths, use_sources=use_sources)).articles)
    return table.from_articles(found.articles, found.published)


def claims(articles: Articles) -> pandas.DataFrame:
    """Every claim of the articles, one a row, linked into series across all of them.

    Warns by ``factcheck.errors.UnreadableWarning`` of what could not be read.
    """
    return table.from_claims(examine(_told(_reading(articles)), ask=False).claims)


def check(new: Articles, *, against: Articles | None = None, language: str = "en") -> pandas.DataFrame:
    """What the rules find, one finding a row; with ``against``, only what touches a new article.

    ``language`` is that of the messages: "vi" or "en". What could not be read is among the findings (FC901).
    An archive may still be empty.
    """
    from factcheck.rules import Options

    known = None if against is None else _reading(against, allow_empty=True)
    found = examine(_reading(new), known, options=Options(language=language))
    return table.from_findings(found.findings)


def parse(text: str, *, language: str = "vi", reference: date | str | None = None) -> pandas.DataFrame:
    """How a phrase is read: one row for each number and each time, in their order, with why it is read so.

    ``reference`` is the day from which "hôm qua" or a date without its year is told; without it, such
    times have no ``from`` and ``to``.
    """
    if language != "vi":
        raise UserError(f"no grammar for language {language!r}; known is vi")
    day = date.fromisoformat(reference) if isinstance(reference, str) else reference
    rows = [one | {"why": "; ".join(one["why"])} for one in phrase_fields(read_phrase(text, reference=day))]
    return table.from_rows(rows, _PHRASE_COLUMNS)


def _told(reading: Reading) -> Reading:
    """The same, after a warning of all that a table of it would not show."""
    for one in (*reading.unreadable, *reading.doubts):
        warnings.warn(f"{one.place}: {one.reason}", UnreadableWarning, stacklevel=3)
    return reading


def _reading(articles: Articles, *, allow_empty: bool = False) -> Reading:
    import pandas

    if not isinstance(articles, pandas.DataFrame):
        return read_paths(articles, allow_empty=allow_empty)
    missing = {"id", "text"} - set(articles.columns)
    if missing:
        raise UserError(f"the table of articles lacks the column {' and '.join(sorted(missing))}")
    read: list[Article] = []
    refused: list[Unreadable] = []
    for article in table.to_articles(articles):
        try:
            read.append(msgspec.structs.replace(article, language=language_of(article.language)))
        except RefusedError as reason:
            refused.append(unreadable(article.path or article.id, reason))
    return Reading(articles=tuple(read), unreadable=tuple(refused))
