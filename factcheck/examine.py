"""From paths to a report: what the commands and the Python API have in common."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck import dating, extraction, pipeline, reading
from factcheck import text as structure
from factcheck.engines import Outcome, engine
from factcheck.interval import Period
from factcheck.lazy import joined, where
from factcheck.model import Article
from factcheck.reporting import Phrase, Report
from factcheck.rules import Acceptances, Options
from factcheck.shelf import Shelf, are_many

if TYPE_CHECKING:
    from factcheck.ledger import Added, Filed, Past

Progress = Callable[[Sequence[Article]], Iterable[Article]]
ALL = ("FC",)  # all rules: their codes begin so
AT_HAND = 256  # articles that need not be unpacked again
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
        documents={one.article.id: one.document for one in extracts},
        language=language,
    )


def examine(
    new: reading.Reading,
    against: reading.Reading | None = None,
    *,
    ledger: str | None = None,
    options: Options | None = None,
    acceptances: Acceptances | None = None,
    progress: Progress = iter,
    jobs: int = 1,
    cache: bool = False,
    ask: bool = True,
) -> Report:
    """Extract, date, link and judge; without ``ask`` no rule speaks.

    With ``against`` or ``ledger``, the path of one, only findings that touch a new article remain.
    New wins: what stands in both, by id, URL, file or content, is taken as new only. ``progress`` passes
    the articles on as they are worked through, for whoever wants to show it. ``jobs``
    and ``cache``: see ``engines.engine``.
    """
    if not ask:
        options = replace(options or Options(), select=(), ignore=ALL)
    known = _without(against, new) if against else reading.Reading()
    names: set[str] | None = None
    if against or ledger:
        names = {article.id for article in new.articles} | {one.path for one in new.unreadable}
    silence: dict[str, str] = {}
    dead: list[reading.Unreadable] = []
    extracts: Shelf[pipeline.Extract] = Shelf(
        pipeline.Extract, at_hand=AT_HAND, letters=lambda one: len(one.article.text)
    )
    with engine(jobs=jobs, cache=cache) as reads:
        for one in _living(reads(progress(joined(new.articles, known.articles))), dead):
            extracts.put(one)
            if not one.claims:
                silence[one.article.id] = one.silence
    past = _past(ledger, extracts)
    result = _judge(extracts, past)(
        new=names,
        unreadable=(*new.unreadable, *known.unreadable, *dead),
        options=options,
        acceptances=acceptances,
    )
    cited = {claim.article for one in result.findings for claim in one.claims + one.related} if ledger else ()
    return Report(
        articles=joined(
            result.articles,
            tuple(article for name, article in sorted(past.articles.items()) if name in cited),
        ),
        published=result.published,
        silence=silence,
        documents=result.documents,
        new=frozenset(article.id for article in new.articles) if against or ledger else frozenset(),
        claims=result.claims,
        series=result.series,
        findings=result.findings,
        not_evaluable=result.not_evaluable,
        witnesses=result.witnesses,
        accepted=result.accepted,
        confirmed=result.confirmed,
        language=options.language if options else "en",
    )


def _judge(extracts: Sequence[pipeline.Extract], past: Past) -> Callable[..., pipeline.Result]:
    """How they are judged: at once, or, where they are many, bit by bit, with the same result."""
    if not are_many(extracts) or past.articles:
        return partial(pipeline.judge, extracts, past=past)
    from factcheck.engines import disk

    return partial(disk.judge, extracts)


def _living(outcomes: Iterable[Outcome], dead: list[reading.Unreadable]) -> Iterator[pipeline.Extract]:
    """What was read, one after another; the articles at which a process died are put to ``dead``."""
    for one in outcomes:
        if isinstance(one, Article):
            dead.append(reading.Unreadable(path=one.id, kind="died"))
        else:
            yield one


def _past(ledger: str | None, extracts: Sequence[pipeline.Extract]) -> Past:
    from factcheck import ledger as store

    if ledger is None:
        return store.NOTHING
    documents = [one.document for one in extracts]
    with store.reading(ledger) as connection:
        return store.past(connection, documents, [claim for one in extracts for claim in one.claims])


def file_articles(
    ledger: str,
    articles: Sequence[Article],
    *,
    progress: Progress = iter,
    jobs: int = 1,
    cache: bool = False,
) -> tuple[Added, list[reading.Unreadable]]:
    """Put articles on file; those that are there already are not read again. Also those that could not be."""
    from factcheck import ledger as store

    dead: list[reading.Unreadable] = []

    def filed(several: Iterable[Article]) -> Iterator[Filed]:
        for one in _living(reads(several), dead):
            yield store.Filed(document=one.document, published=one.published, claims=one.claims)

    with engine(jobs=jobs, cache=cache) as reads, store.writing(ledger) as connection:
        return store.add(connection, articles, read=filed, progress=progress), dead


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
        articles=where(against.articles, lambda one: seen.isdisjoint(_marks(one))),
        unreadable=tuple(one for one in against.unreadable if os.path.realpath(one.path) not in failed),
    )


def _marks(article: Article) -> Sequence[tuple[str, str]]:
    """By what an article is known again."""
    marks = [("id", article.id), ("text", article.text_digest.hex())]
    if article.url:
        marks.append(("url", article.url))
    if article.path == article.id:  # one file, one article
        marks.append(("path", os.path.realpath(article.path)))
    return marks
