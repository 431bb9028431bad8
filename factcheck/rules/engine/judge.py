"""Show every rule what its scope names, and make the verdict of what they say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from factcheck.knowledge import KnownQuantity, quantities
from factcheck.language.format import computation
from factcheck.model import (
    Article,
    AsOf,
    Claim,
    DateMention,
    Equation,
    Finding,
    NotEvaluable,
    Parallel,
    Record,
    Series,
)
from factcheck.rules.context import Context
from factcheck.rules.engine.discovery import catalogue
from factcheck.rules.engine.fingerprint import with_fingerprints
from factcheck.rules.engine.options import Options, validate
from factcheck.rules.engine.precedence import most_specific
from factcheck.rules.engine.screen import columns_of_series, screen
from factcheck.rules.engine.seen import Seen
from factcheck.rules.lineup import ArticleView, Family, Kin, Lineup, Retelling, Run, Unreadable
from factcheck.rules.message import message
from factcheck.rules.rule import Entry, Outcome


class Verdict(Record, frozen=True, kw_only=True):
    """What the rules say, in stable order."""

    findings: tuple[Finding, ...]
    not_evaluable: tuple[NotEvaluable, ...]


def judge(
    series: Sequence[Series],
    *,
    articles: Mapping[str, Article],
    published: Mapping[str, AsOf | None],
    witnesses: Mapping[str, str],
    options: Options | None = None,
    equations: Mapping[str, Sequence[Equation]] | None = None,
    dates: Mapping[str, Sequence[DateMention]] | None = None,
    parallels: Sequence[Parallel] = (),
    unreadable: Sequence[Unreadable] = (),
    known: Sequence[KnownQuantity] | None = None,
    entries: Sequence[Entry] | None = None,
) -> Verdict:
    """Let the rules speak of all series, families and articles, and of the run.

    ``published``, ``witnesses``, ``equations`` and ``dates`` are by article id: its time of publication, the
    article that its text comes from, the arithmetic and the times that it states. ``parallels`` are claims at
    one place of passages worded alike. ``known`` and ``entries`` default to the program's own measures and
    rules. Raises ``UserError`` for options that name no rule. The
    order of ``series`` changes nothing.
    """
    options = options or Options()
    entries = catalogue() if entries is None else entries
    validate(options, entries)
    context = Context(
        articles=articles,
        published=published,
        witnesses=witnesses,
        options=options,
        entries=entries,
        quantities=quantities() if known is None else known,
        series=series,
    )
    speaking = [one for one in entries if options.speaks(one.rule)]
    seen = Seen(series, screen(columns_of_series(series), context.quantities))
    outcomes: list[Outcome] = [
        *_families(seen, speaking, context),
        *_kin(seen, speaking, context),
        *_articles(series, equations or {}, dates or {}, speaking, context),
        *_retellings(series, parallels, speaking, context),
        *_run(unreadable, speaking, context),
    ]
    outcomes = most_specific(outcomes, speaking)
    silent = [outcome for outcome in outcomes if isinstance(outcome, NotEvaluable)]
    return Verdict(
        findings=with_fingerprints(put_into_words(outcomes, options, entries)),
        not_evaluable=tuple(sorted(silent, key=lambda one: (one.rule, one.reason))),
    )


def put_into_words(outcomes: Iterable[Outcome], options: Options, entries: Iterable[Entry]) -> list[Finding]:
    """The findings among them with message, computation and severity; without those nobody wants."""
    rules = {one.code: one.rule for one in entries}
    found = []
    for outcome in outcomes:
        if isinstance(outcome, Finding) and (severity := options.severity_for(outcome)):
            words = message(outcome, options.language, rules[outcome.rule])
            sums = computation(outcome.computation, options.language)
            found.append(msgspec.structs.replace(outcome, severity=severity, message=words, computation=sums))
    return found


def _families(seen: Seen, entries: Sequence[Entry], context: Context) -> Iterator[Outcome]:
    by_series = [one for one in entries if one.rule.scope == "series"]
    by_family = [one for one in entries if one.rule.scope == "family"]
    for name, group in seen.groups(lambda one: one.family):
        lineups = tuple(_lineup(one, context) for _, one in group)
        for (number, one), lineup in zip(group, lineups, strict=True):
            for entry in by_series:
                if seen.shows(entry.rule, number):
                    yield from _of_series(entry.check(lineup, context), one.id)
        for entry in by_family:
            if seen.shows_group(entry.rule, group):
                yield from entry.check(Family(name, lineups), context)


def _kin(seen: Seen, entries: Sequence[Entry], context: Context) -> Iterator[Outcome]:
    """Near relations; a series by itself with a single claim has nothing to differ from."""
    speaking = [one for one in entries if one.rule.scope == "kin"]
    for name, group in seen.groups(lambda one: one.kin):
        lineups = tuple(_lineup(one, context) for _, one in group)
        for entry in speaking:
            if seen.shows_group(entry.rule, group):
                yield from entry.check(Kin(name, lineups), context)


def _lineup(series: Series, context: Context) -> Lineup:
    return Lineup(
        series, witnesses=context.witnesses, known=context.known(series), definition=context.definition
    )


def _of_series(outcomes: Iterable[Outcome], series: str) -> Iterator[Outcome]:
    for outcome in outcomes:
        if isinstance(outcome, Finding) and not outcome.series:
            yield msgspec.structs.replace(outcome, series=series)
        else:
            yield outcome


def _articles(
    series: Sequence[Series],
    equations: Mapping[str, Sequence[Equation]],
    dates: Mapping[str, Sequence[DateMention]],
    entries: Sequence[Entry],
    context: Context,
) -> Iterator[Outcome]:
    speaking = [one for one in entries if one.rule.scope == "article"]
    if not speaking:
        return
    claims: dict[str, list[Claim]] = defaultdict(list)
    lineups: dict[str, list[Lineup]] = defaultdict(list)
    for one in sorted(series, key=lambda one: one.id):
        told: dict[str, list[Claim]] = defaultdict(list)
        for claim in one.claims:
            told[claim.article].append(claim)
        for name, own in told.items():
            claims[name] += own
            if len(own) > 1:
                lineups[name].append(_lineup(msgspec.structs.replace(one, claims=tuple(own)), context))
    for name in sorted(context.articles):
        view = ArticleView(
            article=context.articles[name],
            published=context.published.get(name),
            claims=tuple(sorted(claims[name], key=lambda claim: (claim.field, claim.start, claim.end))),
            equations=tuple(equations.get(name, ())),
            lineups=tuple(lineups[name]),
            dates=tuple(dates.get(name, ())),
        )
        for entry in speaking:
            yield from entry.check(view, context)


def _retellings(
    series: Sequence[Series], parallels: Sequence[Parallel], entries: Sequence[Entry], context: Context
) -> Iterator[Outcome]:
    speaking = [one for one in entries if one.rule.scope == "retelling"]
    if not speaking or not parallels:
        return
    wanted = {place for one in parallels for place in (one.first, one.second)}
    claims = {
        place: claim
        for one in series
        for claim in one.claims
        if (place := (claim.article, claim.field, claim.start)) in wanted
    }
    retold: dict[tuple[str, str], list[Parallel]] = defaultdict(list)
    for one in parallels:
        retold[one.first[0], one.second[0]].append(one)
    for (first, second), places in sorted(retold.items()):
        told = tuple((claims[one.first], claims[one.second], one) for one in places)
        for entry in speaking:
            yield from entry.check(Retelling(first, second, told), context)


def _run(unreadable: Sequence[Unreadable], entries: Sequence[Entry], context: Context) -> Iterator[Outcome]:
    run = Run(unreadable=tuple(sorted(unreadable, key=lambda one: one.path)))
    for entry in entries:
        if entry.rule.scope == "run":
            yield from entry.check(run, context)


__all__ = ["Verdict", "judge", "put_into_words"]
