"""The figures for one thing over time, for a terminal: a table, the latest first, and bars beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from factcheck.model import Claim
from factcheck.reporting.quotes import quote, subject_title
from factcheck.reporting.report import Report
from factcheck.reporting.visible import visible
from factcheck.reporting.words import Words, words

BAR = 24  # signs of the longest bar
WORDS = 40  # letters of what is counted, and of a source


def history(report: Report) -> str:
    """A line a claim: as of when, the figure, its bar, what is counted, whose, who gave it and where."""
    from tabulate import tabulate

    say = words(report.language)
    if not report.claims:
        return ""
    heads = [say(key) for key in ("date", "value", "what", "whose", "source", "published", "article")]
    rows = [
        _row(claim, bar, report, say) for claim, bar in zip(report.claims, _bars(report.claims), strict=True)
    ]
    return tabulate(rows, [*heads[:2], "", *heads[2:]], tablefmt="simple", disable_numparse=True) + "\n"


def _row(claim: Claim, bar: str, report: Report, say: Words) -> list[str]:
    one = quote((claim,), report)
    return [
        one.as_of,
        one.value,
        bar,
        _short(visible(claim.measure_text or claim.unit)),
        _short(subject_title(claim.subject, say)),
        _short(one.source),
        say.period(claim.published) if claim.published else "",
        one.article,
    ]


def _bars(claims: Sequence[Claim]) -> list[str]:
    """Bars for the claims of the commonest measure: figures of others have no place on its scale."""
    sorts = [(claim.measure, claim.kind, claim.unit_code) for claim in claims]
    counts = Counter(sorts)
    shown = min(counts, key=lambda sort: (-counts[sort], sort))
    largest = max(abs(claim.value) for claim, sort in zip(claims, sorts, strict=True) if sort == shown)
    if not largest:
        return [""] * len(claims)
    return [
        "█" * max(1, round(BAR * abs(claim.value) / largest)) if sort == shown else ""
        for claim, sort in zip(claims, sorts, strict=True)
    ]


def _short(text: str) -> str:
    return text if len(text) <= WORDS else f"{text[: WORDS - 1]}…"


__all__ = ["history"]
