"""A short page of Markdown for the summary of a job: counts, then each finding, worst first.

GitHub takes at most 1 MiB for a step; what would go beyond is left out, and counted.
https://docs.github.com/actions/reference/workflow-commands-for-github-actions#adding-a-job-summary
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.reporting.places import Places
from factcheck.reporting.quotes import card
from factcheck.reporting.report import Report, count_by_severity, under_check, worst_first
from factcheck.reporting.visible import visible
from factcheck.reporting.words import words
from factcheck.reporting.writers.concise import where
from factcheck.reporting.writers.markdown import card_lines, escape

DEFAULT_LEVEL = "warning"

LIMIT = 1 << 20  # bytes
_ROOM = 1024  # of them kept for the head and the last line


def findings(report: Report) -> Iterator[str]:
    """The page; a heading and a line of counts where nothing was found."""
    say, places = words(report.language), Places(report)
    counts, (articles, claims) = count_by_severity(report.findings), under_check(report)
    totals: list[tuple[str, int]] = [("articles", articles), ("claims", claims)]
    totals += [*counts.items(), *([("accepted", len(report.accepted))] if report.accepted else [])]
    shown = " · ".join(f"{count} {say.behind(count, what)}" for what, count in totals)
    yield f"## factcheck\n\n{shown}\n"
    room = LIMIT - _ROOM
    ordered = worst_first(report.findings)
    for number, one in enumerate(ordered):
        lines = card_lines(card(one, report), say)
        place = escape(where(places.main(one)))
        part = "\n\n".join([*lines, f"{place} · {visible(one.fingerprint)}", "---"])
        room -= len(part.encode("utf-8", "backslashreplace")) + 2
        if room < 0:
            left = say("left_out", count=str(len(ordered) - number))
            yield f"\n**{left}**\n"
            return
        yield f"\n{part}\n"
