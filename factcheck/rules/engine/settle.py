"""What a run says once the acceptances are known: the rules about them speak last, of all findings."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from factcheck.lazy import joined
from factcheck.model import NotEvaluable, Record
from factcheck.rules.engine.acceptances import Acceptance, Acceptances, Accepted, sort_out
from factcheck.rules.engine.discovery import catalogue
from factcheck.rules.engine.fingerprint import in_order, with_fingerprints
from factcheck.rules.engine.judge import Verdict, put_into_words
from factcheck.rules.engine.options import Options
from factcheck.rules.rule import Entry
from factcheck.rules.views import Run


class Settlement(Record, frozen=True, kw_only=True):
    """What is to be said, and what is hushed."""

    verdict: Verdict
    accepted: tuple[Accepted, ...] = ()
    confirmed: tuple[Accepted, ...] = ()  # those of what is to be said that a person calls faults


def settle(
    verdict: Verdict,
    acceptances: Acceptances,
    *,
    read: Collection[str],
    options: Options | None = None,
    entries: Sequence[Entry] | None = None,
) -> Settlement:
    """Hush what is accepted, and let the rules speak of entries that match nothing or have ended.

    ``read`` has the ids of the articles and the paths of what could not be read: an entry is called unused
    only where all that it speaks of was there, and its rule was asked.
    """
    options = options or Options()
    entries = catalogue() if entries is None else entries
    sorted_out = sort_out(verdict.findings, acceptances)
    asked = {one.code for one in entries if options.speaks(one.rule)}
    run = Run(
        unused=tuple(one for one in sorted_out.unused if not _open(one, asked, read)),
        unclear=tuple(why for one in sorted_out.unused if (why := _open(one, asked, read))),
        ended=sorted_out.ended,
    )
    speaking = [one for one in entries if one.rule.scope == "run" and options.speaks(one.rule)]
    outcomes = [outcome for entry in speaking for outcome in entry.check(run, None)]
    about = put_into_words(outcomes, options, entries)
    silent = [one for one in outcomes if isinstance(one, NotEvaluable)]
    return Settlement(
        verdict=Verdict(
            findings=in_order(joined(sorted_out.findings, with_fingerprints(about))),
            not_evaluable=tuple(
                sorted([*verdict.not_evaluable, *silent], key=lambda one: (one.rule, one.reason))
            ),
        ),
        accepted=sorted_out.accepted,
        confirmed=sorted_out.confirmed,
    )


def _open(entry: Acceptance, asked: Collection[str], read: Collection[str]) -> str:
    """Why it cannot be told whether an entry is unused; empty where it can."""
    if entry.rule and entry.rule not in asked:
        return "rule_not_asked"
    if not set(entry.articles) <= set(read):
        return "articles_not_read"
    return ""


__all__ = ["Settlement", "settle"]
