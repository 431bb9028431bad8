"""The verdict: of what the rules say of parts and whole, what is told, in words and in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from factcheck.knowledge import KnownQuantity
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
from factcheck.rules.engine import showing
from factcheck.rules.engine.ask import ask
from factcheck.rules.engine.discovery import catalogue
from factcheck.rules.engine.fingerprint import with_fingerprints
from factcheck.rules.engine.options import Options, validate
from factcheck.rules.engine.precedence import most_specific
from factcheck.rules.message import message
from factcheck.rules.rule import Entry, Outcome
from factcheck.rules.views import Unreadable


class Verdict(Record, frozen=True, kw_only=True):
    """What the rules say, in stable order."""

    findings: Sequence[Finding]
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
    """Let the rules speak of all series, families and articles, and of the run: ``ask``, then ``conclude``.

    The order of ``series`` changes nothing. Raises ``UserError`` for options that name no rule.
    """
    outcomes = ask(
        series,
        articles=articles,
        published=published,
        witnesses=witnesses,
        options=options,
        equations=equations,
        dates=dates,
        parallels=parallels,
        known=known,
        entries=entries,
    )
    return conclude(outcomes, unreadable=unreadable, options=options, entries=entries)


def conclude(
    outcomes: Sequence[Outcome],
    *,
    unreadable: Sequence[Unreadable] = (),
    options: Options | None = None,
    entries: Sequence[Entry] | None = None,
) -> Verdict:
    """Of all that the rules said, and of the run: one cause told once, in words, each with its fingerprint.

    The order of ``outcomes`` changes nothing.
    """
    options = options or Options()
    entries = catalogue() if entries is None else entries
    validate(options, entries)
    speaking = [one for one in entries if options.speaks(one.rule)]
    said = most_specific([*outcomes, *showing.run(unreadable, speaking)], speaking)
    silent = [outcome for outcome in said if isinstance(outcome, NotEvaluable)]
    return Verdict(
        findings=with_fingerprints(put_into_words(said, options, entries)),
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


__all__ = ["Verdict", "conclude", "judge", "put_into_words"]
