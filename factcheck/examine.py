"""From paths to a report: what the commands and the Python API have in common."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from factcheck import dating, extraction, pipeline, reading
from factcheck import text as structure
from factcheck.interval import Period
from factcheck.model import Article
from factcheck.reporting import Phrase, Report
from factcheck.rules import Acceptances, Options

Progress = Callable[[Sequence[Article]], Iterable[Article]]
Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]


def read(
    paths: Paths, *, use_sources: bool = True, allow_empty: bool = False, language: str = "en"
) -> reading.Reading:
    """The articles of files and folders, and what of them could not be read."""
    if isinstance(paths, str | os.PathLike):
        paths = [paths]
    names = [os.fspath(path) for path in paths]
    return reading.read(names, use_sources=use_sources, allow_empty=allow_empty, language=language)


def describe(articles: Iterable[Article], *, language: str = "en", progress: Progress = iter) -> Report:
    """What was read of each article, by itself: its structure, and when it was published."""
    extracts = [pipeline.extract(article) for article in progress(tuple(articles))]
    return Report(
        articles=tuple(one.article for one in extracts),
        published={one.article.id: one.published for one in extracts},
        documents=tuple(one.document for one in extracts),
        language=language,
    )


def examine(
    new: reading.Reading,
    against: reading.Reading | None = None,
    *,
    options: Options | None = None,
    acceptances: Acceptances | None = None,
    progress: Progress = iter,
) -> Report:
    """Extract, date, link and judge. With ``against``, only findings that touch a new article remain.

    New wins: what stands in both, by id, URL, file or content, is taken as new only. ``progress`` passes
    the articles on as they are worked through, for whoever wants to show it.
    """
    known = _without(against, new) if against else reading.Reading()
    names = {article.id for article in new.articles} | {one.path for one in new.unreadable}
    result = pipeline.judge(
        [pipeline.extract(article) for article in progress((*new.articles, *known.articles))],
        new=names if against else None,
        unreadable=(*new.unreadable, *known.unreadable),
        options=options,
        acceptances=acceptances,
    )
    return Report(
        articles=tuple(one.article for one in result.extracts),
        published={one.article.id: one.published for one in result.extracts},
        silence={one.article.id: one.silence for one in result.extracts if not one.claims},
        documents=tuple(one.document for one in result.extracts),
        new=frozenset(article.id for article in new.articles) if against else frozenset(),
        claims=result.claims,
        series=result.series,
        findings=result.findings,
        not_evaluable=result.not_evaluable,
        witnesses=result.witnesses,
        accepted=result.accepted,
        language=options.language if options else "en",
    )


def read_phrase(text: str, *, reference: date | None = None, line: int | None = None) -> Phrase:
    """The numbers and times of one phrase; ``reference`` is the day that "hôm qua" is told from."""
    document = structure.phrase(text)
    found = extraction.extract(document)
    day = Period.of_days(reference) if reference else None
    return Phrase(
        text=text,
        quantities=tuple(found.quantities),
        dates=dating.resolve_in_order(found.dates, day),
        reasons=extraction.explain(document),
        line=line,
    )


def _without(against: reading.Reading, new: reading.Reading) -> reading.Reading:
    """What is in ``against`` and not in ``new``."""
    seen = {mark for article in new.articles for mark in _marks(article)}
    failed = {os.path.realpath(one.path) for one in new.unreadable}
    return reading.Reading(
        articles=tuple(one for one in against.articles if seen.isdisjoint(_marks(one))),
        unreadable=tuple(one for one in against.unreadable if os.path.realpath(one.path) not in failed),
    )


def _marks(article: Article) -> Sequence[tuple[str, str]]:
    """By what an article is known again."""
    marks = [("id", article.id), ("text", article.text)]
    if article.url:
        marks.append(("url", article.url))
    if article.path == article.id:  # one file, one article
        marks.append(("path", os.path.realpath(article.path)))
    return marks
