"""Ask every rule, and make the verdict of what they say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from factcheck.knowledge import KnownQuantity, quantities
from factcheck.language.format import computation
from factcheck.model import (
    Article,
    AsOf,
    DateMention,
    Equation,
    Finding,
    NotEvaluable,
    Parallel,
    Record,
    Series,
)
from factcheck.rules.context import Context
from factcheck.rules.engine import showing
from factcheck.rules.engine.discovery import catalogue
from factcheck.rules.engine.fingerprint import with_fingerprints
from factcheck.rules.engine.glance import FEW, glance
from factcheck.rules.engine.options import Options, validate
from factcheck.rules.engine.precedence import most_specific
from factcheck.rules.engine.screen import columns_of_series, screen
from factcheck.rules.engine.seen import Seen
from factcheck.rules.message import message
from factcheck.rules.rule import Entry, Outcome
from factcheck.rules.views import Unreadable


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
    rules. The order of ``series`` changes nothing. Raises ``UserError`` for options that name no rule.
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
    if len(series) <= FEW:
        sights = glance(series, context.quantities)
    else:
        sights = screen(columns_of_series(series), context.quantities)
    seen = Seen(series, sights)
    outcomes: list[Outcome] = [
        *showing.families(seen, speaking, context),
        *showing.kin(seen, speaking, context),
        *showing.articles(series, equations or {}, dates or {}, speaking, context),
        *showing.retellings(series, parallels, speaking, context),
        *showing.run(unreadable, speaking, context),
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


__all__ = ["Verdict", "judge", "put_into_words"]
