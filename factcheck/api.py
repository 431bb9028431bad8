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

from datetime import date
from typing import TYPE_CHECKING

from factcheck import pipeline, table
from factcheck.errors import UserError
from factcheck.examine import Paths, examine, read_phrase
from factcheck.examine import read as read_paths
from factcheck.reading import Reading
from factcheck.reporting import Report
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
)


def read(paths: Paths, *, use_sources: bool = True) -> pandas.DataFrame:
    """The articles of files and folders, one a row, with when each was published as far as can be told.

    ``use_sources=False`` works from the texts alone, without the ``sources.toml`` of a folder. Raises
    ``factcheck.errors.UserError`` for a path that is missing, or where there is nothing to read.
    """
    articles = read_paths(paths, use_sources=use_sources).articles
    published = {article.id: pipeline.extract(article).published for article in articles}
    return table.from_articles(articles, published)


def claims(articles: Articles) -> pandas.DataFrame:
    """Every claim of the articles, one a row, linked into series across all of them."""
    return table.from_claims(_examine(articles, None).claims)


def check(new: Articles, *, against: Articles | None = None, language: str = "en") -> pandas.DataFrame:
    """What the rules find, one finding a row; with ``against``, only what touches a new article.

    ``language`` is that of the messages: "vi" or "en".
    """
    return table.from_findings(_examine(new, against, language).findings)


def parse(text: str, *, language: str = "vi", reference: date | str | None = None) -> pandas.DataFrame:
    """How a phrase is read: one row for each number and each time, in their order.

    ``reference`` is the day from which "hôm qua" or a date without its year is told; without it, such
    times have no ``from`` and ``to``.
    """
    if language != "vi":
        raise UserError(f"no grammar for language {language!r}; known is vi")
    day = date.fromisoformat(reference) if isinstance(reference, str) else reference
    return table.from_rows(phrase_fields(read_phrase(text, reference=day)), _PHRASE_COLUMNS)


def _examine(new: Articles, against: Articles | None, language: str = "en") -> Report:
    from factcheck.rules import Options

    known = None if against is None else _reading(against)
    return examine(_reading(new), known, options=Options(language=language))


def _reading(articles: Articles) -> Reading:
    import pandas

    if not isinstance(articles, pandas.DataFrame):
        return read_paths(articles)
    missing = {"id", "text"} - set(articles.columns)
    if missing:
        raise UserError(f"the table of articles lacks the column {' and '.join(sorted(missing))}")
    return Reading(articles=table.to_articles(articles), unreadable=())
