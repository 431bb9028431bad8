"""For a terminal: a finding or a claim in a few plain lines."""

from __future__ import annotations

from factcheck.model import Claim
from factcheck.reporting.quotes import Card, Quote, card, quote, subject_title
from factcheck.reporting.report import Report, worst_first
from factcheck.reporting.visible import visible
from factcheck.reporting.words import Words, words

DEFAULT_LEVEL = "warning"


def findings(report: Report) -> str:
    """Each finding: what it says, the sentences, the arithmetic, the question. Empty where there is none."""
    say = words(report.language)
    return "\n".join(_finding(card(one, say), say) for one in worst_first(report.findings))


def claims(report: Report) -> str:
    """Article by article, each claim with its sentence; to explain, also what gave it."""
    say = words(report.language)
    lines = []
    for article in report.articles:
        own = [claim for claim in report.claims if claim.article == article.id]
        silent = say.of("silence", report.silence.get(article.id) or "none")
        lines.append(visible(article.id) + ("" if own else f": {silent}") + "\n")
        lines += [_claim(claim, say, explain=report.explain) for claim in own]
    return "\n".join(lines)


def _finding(one: Card, say: Words) -> str:
    lines = [f"{one.severity_label} {one.rule} {one.name}" + (f": {one.subject}" if one.subject else "")]
    lines += [f"  {part}" for part in (one.message, one.question) if part]
    lines += [line for each in one.quotes for line in _quoted(each)]
    if one.computation:
        lines.append(f"  = {one.computation}")
    if one.reasons:
        lines.append(f"  {say('reasons')}: {', '.join(one.reasons)}")
    if one.article and not one.quotes:
        lines.append(f"    {one.article}")
    return "\n".join(lines) + "\n"


def _quoted(one: Quote) -> list[str]:
    return [
        f"    {one.as_of} | {one.source} | {one.article}",
        f"      “{one.before}[{one.figure}]{one.after}”",
    ]


def _claim(claim: Claim, say: Words, *, explain: bool) -> str:
    one = quote(claim, say)
    what = visible(claim.measure_text or claim.unit)
    notes = (what, subject_title(claim.subject, say), one.as_of, one.role, one.status, one.attribution)
    lines = [
        f"  {one.value} | " + " | ".join(note for note in notes if note),
        f"    “{one.before}[{one.figure}]{one.after}”",
    ]
    if explain:
        lines += [f"    {say('evidence')}: {reason}" for reason in one.as_of_reasons]
        lines += [f"    {say('why')}: {visible(reason)}" for reason in claim.why]
        lines.append(f"    {say('key')}: {visible(claim.key)}")
        lines.append(f"    {say('series_of_claim')}: {visible(claim.series)}")
        lines += [f"    {visible(name)}: {visible(part)}" for name, part in claim.score]
    return "\n".join(lines) + "\n"
