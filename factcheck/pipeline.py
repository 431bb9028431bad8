"""The stages in order, on one page: articles in, claims and findings out.

read → structure → extract → date → key → relate | link → judge
one article by itself                            | all articles together
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from msgspec.structs import replace

from factcheck import alignment, arithmetic, dating, extraction, rules, text
from factcheck.lazy import where
from factcheck.ledger import NOTHING, Past
from factcheck.model import (
    Article,
    AsOf,
    Claim,
    DateMention,
    Document,
    Equation,
    Finding,
    NotEvaluable,
    Parallel,
    Record,
    Series,
)

if TYPE_CHECKING:
    from factcheck.rules import Acceptances, Accepted, Options, Settlement, Verdict


class Extract(Record, frozen=True, kw_only=True):
    """What one article says: its dated claims, and when it was published as far as can be told."""

    article: Article
    document: Document
    published: AsOf | None
    claims: tuple[Claim, ...]
    equations: tuple[Equation, ...] = ()  # the arithmetic between them that the text states
    dates: tuple[DateMention, ...] = ()  # every time that the text names
    silence: str = ""  # why there are no claims: a message key such as "no_numbers", "only_names"


class Result(Record, frozen=True, kw_only=True):
    """What all articles together say."""

    extracts: Sequence[Extract]
    articles: Sequence[Article]  # of the extracts
    documents: Mapping[str, Document]  # by article id
    published: Mapping[str, AsOf | None]  # by article id
    claims: Sequence[Claim]  # with series
    series: Sequence[Series]
    findings: Sequence[Finding]
    not_evaluable: tuple[NotEvaluable, ...]
    witnesses: dict[str, str]  # article id → the article id that its text comes from
    accepted: tuple[Accepted, ...] = ()  # findings that a person has accepted, and so not among the others
    confirmed: tuple[Accepted, ...] = ()  # those of the findings that a person has called faults


def extract(article: Article) -> Extract:
    """Read one article: structure, quantities and date mentions, dates, keys, arithmetic."""
    document = text.document(article)
    found = extraction.extract(document)
    published = dating.date_article(document, found.dates, found.facts)
    dated = dating.date_claims(found.claims, document, found.dates, published)
    claims = tuple(alignment.with_key(claim) for claim in dated)
    silence = "" if claims else found.silence
    return Extract(
        article=article,
        document=document,
        published=published,
        claims=claims,
        equations=arithmetic.equations(document, claims, found.dates),
        dates=found.dates,
        silence=silence,
    )


class Failure(Protocol):
    """A file that could not be read, or a line of one, and why in a language."""

    @property
    def path(self) -> str:
        """Where it stands."""

    @property
    def line(self) -> int:
        """The line; 0: the whole file."""

    def explain(self, language: str) -> str:
        """Why, in a language."""


def judge(
    extracts: Sequence[Extract],
    *,
    new: Iterable[str] | None = None,
    past: Past = NOTHING,
    unreadable: Iterable[Failure] = (),
    options: Options | None = None,
    acceptances: Acceptances | None = None,
) -> Result:
    """Link the claims of all articles into series, and let the rules speak.

    ``new`` holds the ids of the articles under check, and the paths of those that could not be read; findings
    that touch none of them are left out, but never that something could not be read: an archive with holes
    confirms nothing. Without ``new`` all are new. ``past`` holds what of a ledger bears on the extracts;
    ``acceptances`` hush findings, old and new. The order of ``extracts`` changes nothing.
    """
    names = None if new is None else frozenset(new)
    unreadable = tuple(unreadable)
    ordered = tuple(sorted(extracts, key=lambda one: one.article.id))
    articles = {**past.articles, **{one.article.id: one.article for one in ordered}}
    published = {**past.published, **{one.article.id: one.published for one in ordered}}
    documents = [*(one.document for one in ordered), *past.documents]
    found = alignment.witnesses(documents)
    witnesses = {**past.origins, **{name: past.origins.get(origin, origin) for name, origin in found.items()}}
    claims = [*(claim for one in ordered for claim in one.claims), *past.claims]
    linked = alignment.link(claims, witnesses, past.crowds)
    series = alignment.series(linked)
    silent = options is not None and rules.nobody_speaks(options)
    parallels = () if silent else alignment.parallels(documents, linked, new=names)
    verdict = rules.judge(
        series if past is NOTHING else _bearing(series, parallels, names or frozenset()),
        articles=articles,
        published=published,
        witnesses=witnesses,
        equations={one.article.id: one.equations for one in ordered},
        dates={one.article.id: one.dates for one in ordered},
        parallels=parallels,
        unreadable=told_of(unreadable, names, options),
        options=options,
    )
    read = {one.article.id for one in ordered} | {one.path for one in unreadable}
    settled = settle(verdict, acceptances, read=read, options=options, new=names, inside=articles)
    return Result(
        extracts=ordered,
        articles=tuple(one.article for one in ordered),
        documents={one.article.id: one.document for one in ordered},
        published=published,
        claims=tuple(linked),
        series=series,
        findings=settled.verdict.findings,
        not_evaluable=settled.verdict.not_evaluable,
        witnesses=witnesses,
        accepted=settled.accepted,
        confirmed=settled.confirmed,
    )


def told_of(
    unreadable: Iterable[Failure], new: Collection[str] | None, options: Options | None
) -> list[rules.Unreadable]:
    """What could not be read, as rules are told of it."""
    language = options.language if options else "en"
    return [
        rules.Unreadable(
            path=one.path,
            line=one.line,
            reason=one.explain(language),
            new=new is None or one.path in new,
        )
        for one in unreadable
    ]


def settle(
    verdict: Verdict,
    acceptances: Acceptances | None,
    *,
    read: Collection[str],
    options: Options | None,
    new: frozenset[str] | None,
    inside: Collection[str],
) -> Settlement:
    """What is still to be said once the acceptances are known: of new articles, and of the run.

    What is about none of the articles ``inside`` is about the run. ``read``: see ``rules.settle``.
    """
    settled = rules.Settlement(verdict=verdict)
    if acceptances is not None:
        settled = rules.settle(verdict, acceptances, read=read, options=options)
    if new is None:
        return settled
    findings = where(settled.verdict.findings, lambda one: _touches(one, new) or _is_of_the_run(one, inside))
    return rules.Settlement(
        verdict=replace(settled.verdict, findings=findings),
        accepted=tuple(one for one in settled.accepted if _touches(one.finding, new)),
        confirmed=tuple(one for one in settled.confirmed if _touches(one.finding, new)),
    )


def _bearing(
    series: Sequence[Series], parallels: Sequence[Parallel], names: frozenset[str]
) -> tuple[Series, ...]:
    """The series that new articles touch, with their families, their kin, and what new passages retell."""
    retold = {place[0] for one in parallels for place in (one.first, one.second)}
    touched = [
        one
        for one in series
        if any(claim.article in names or claim.article in retold for claim in one.claims)
    ]
    families = {one.family for one in touched if one.family}
    kin = {one.kin for one in touched if one.kin}
    ids = {one.id for one in touched}
    return tuple(one for one in series if one.id in ids or one.family in families or one.kin in kin)


def _is_of_the_run(finding: Finding, articles: Collection[str]) -> bool:
    """Whether it is about a file that could not be read, or an acceptance: neither is an article."""
    return not finding.claims and finding.article not in articles


def _touches(finding: Finding, names: frozenset[str]) -> bool:
    return finding.article in names or any(claim.article in names for claim in finding.claims)


__all__ = ["Extract", "Failure", "Result", "extract", "judge", "settle", "told_of"]
