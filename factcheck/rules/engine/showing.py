"""Each rule is shown what its scope names: a series, a family, a kin, an article, a retelling, the run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from factcheck.model import Claim, DateMention, Equation, Finding, Parallel, Series
from factcheck.rules.context import Context
from factcheck.rules.engine.seen import Seen
from factcheck.rules.lineup import Lineup
from factcheck.rules.rule import Entry, Outcome
from factcheck.rules.views import ArticleView, Family, Kin, Retelling, Run, Unreadable


def families(seen: Seen, entries: Sequence[Entry], context: Context) -> Iterator[Outcome]:
    """Every series, and the families that they make."""
    by_series = [one for one in entries if one.rule.scope == "series"]
    by_family = [one for one in entries if one.rule.scope == "family"]
    if not by_series and not by_family:
        return
    for name, group in seen.groups(lambda one: one.family):
        lineups = tuple(_lineup(one, context) for _, one in group)
        for (number, one), lineup in zip(group, lineups, strict=True):
            for entry in by_series:
                if seen.shows(entry.rule, number):
                    yield from _of_series(entry.check(lineup, context), one.id)
        for entry in by_family:
            if seen.shows_group(entry.rule, group):
                yield from entry.check(Family(name, lineups), context)


def kin(seen: Seen, entries: Sequence[Entry], context: Context) -> Iterator[Outcome]:
    """Near relations; a series by itself with a single claim has nothing to differ from."""
    speaking = [one for one in entries if one.rule.scope == "kin"]
    if not speaking:
        return
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


def articles(
    series: Sequence[Series],
    equations: Mapping[str, Sequence[Equation]],
    dates: Mapping[str, Sequence[DateMention]],
    entries: Sequence[Entry],
    context: Context,
) -> Iterator[Outcome]:
    """Each article with what it says by itself."""
    speaking = [one for one in entries if one.rule.scope == "article"]
    if not speaking:
        return
    lineups: dict[str, list[Lineup]] = defaultdict(list)
    for one in sorted(series, key=lambda one: one.id):
        told: dict[str, list[Claim]] = defaultdict(list)
        for claim in one.claims:
            told[claim.article].append(claim)
        for name, own in told.items():
            if len(own) > 1:
                lineups[name].append(_lineup(msgspec.structs.replace(one, claims=tuple(own)), context))
    for name in sorted(context.articles):
        said = context.claims.get(name, ())
        view = ArticleView(
            article=context.articles[name],
            published=context.published.get(name),
            claims=tuple(sorted(said, key=lambda claim: (claim.field, claim.start, claim.end))),
            equations=tuple(equations.get(name, ())),
            lineups=tuple(lineups[name]),
            dates=tuple(dates.get(name, ())),
        )
        for entry in speaking:
            yield from entry.check(view, context)


def retellings(
    parallels: Sequence[Parallel], entries: Sequence[Entry], context: Context
) -> Iterator[Outcome]:
    """Pairs of articles that word passages alike."""
    speaking = [one for one in entries if one.rule.scope == "retelling"]
    if not speaking or not parallels:
        return
    retold: dict[tuple[str, str], list[Parallel]] = defaultdict(list)
    for one in parallels:
        retold[one.first[0], one.second[0]].append(one)
    for (first, second), places in sorted(retold.items()):
        claims = {
            (claim.article, claim.field, claim.start): claim
            for name in (first, second)
            for claim in context.claims[name]
        }
        retelling = Retelling(first, second, tuple((claims[p.first], claims[p.second], p) for p in places))
        for entry in speaking:
            yield from entry.check(retelling, context)


def run(unreadable: Sequence[Unreadable], entries: Sequence[Entry]) -> Iterator[Outcome]:
    """The run as a whole; of it a rule is told all that there is, and needs no context."""
    run = Run(unreadable=tuple(sorted(unreadable, key=lambda one: one.path)))
    for entry in entries:
        if entry.rule.scope == "run":
            yield from entry.check(run, None)


__all__ = ["articles", "families", "kin", "retellings", "run"]
