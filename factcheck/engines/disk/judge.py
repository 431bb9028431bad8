"""The stages in order, as in ``pipeline.judge``, for articles that lie on a shelf."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.engines.disk.articles import Articles
from factcheck.engines.disk.concluding import conclude
from factcheck.engines.disk.copies import origins
from factcheck.engines.disk.events import Events
from factcheck.engines.disk.judging import Judge
from factcheck.engines.disk.linking import Links
from factcheck.engines.disk.series import Told
from factcheck.lazy import Flat, Picked
from factcheck.pipeline import Extract, Failure, Result, settle, told_of
from factcheck.rules import Acceptances, Options, nobody_speaks


def judge(
    extracts: Sequence[Extract],
    *,
    new: Iterable[str] | None = None,
    unreadable: Iterable[Failure] = (),
    options: Options | None = None,
    acceptances: Acceptances | None = None,
) -> Result:
    """What all articles together say: see ``pipeline.judge``. Its sequences take little memory."""
    names = None if new is None else frozenset(new)
    options = options or Options()
    unreadable = tuple(unreadable)
    articles = Articles(extracts, retold=not nobody_speaks(options))
    witnesses = origins(articles)
    links = Links(articles, Events(articles, witnesses))
    told = Told(articles, links)
    said = Judge(articles, told, witnesses=witnesses, options=options).said(names)
    verdict = conclude(said, told_of(unreadable, names, options), options)
    settled = settle(
        verdict,
        acceptances,
        read=articles.number.keys() | {one.path for one in unreadable},
        options=options,
        new=names,
        inside=articles.number.keys(),
    )
    return Result(
        extracts=articles.extracts,
        articles=articles.texts,
        documents=articles.named(articles.documents),
        published=articles.named(articles.published),
        claims=Flat(told.claims, articles.sizes),
        series=Picked(told, sorted(range(len(told)), key=links.names.__getitem__)),
        findings=settled.verdict.findings,
        not_evaluable=settled.verdict.not_evaluable,
        witnesses=witnesses,
        accepted=settled.accepted,
        confirmed=settled.confirmed,
    )


__all__ = ["judge"]
