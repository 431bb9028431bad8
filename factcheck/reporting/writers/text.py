"""For a terminal: a finding or a claim in a few plain lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from factcheck.lookup import Grouped
from factcheck.model import Article, Claim, Document
from factcheck.reporting.fields import JsonValue, phrase_fields
from factcheck.reporting.history import history
from factcheck.reporting.quotes import Card, Quote, card, quote, subject_title
from factcheck.reporting.reasons import reasons
from factcheck.reporting.report import Phrase, Report, worst_first
from factcheck.reporting.visible import visible
from factcheck.reporting.words import Words, words

DEFAULT_LEVEL = "warning"

__all__ = ["articles", "claims", "findings", "history", "phrases"]

WIDTH = 100  # columns


def findings(report: Report) -> Iterator[str]:
    """Each finding: what it says, the sentences, the arithmetic, the question. Empty where there is none."""
    say = words(report.language)
    return _apart(shown_card(card(one, report), say) for one in worst_first(report.findings))


def claims(report: Report) -> Iterator[str]:
    """Article by article, each claim with its sentence; to explain, also what gave it."""
    return _apart(_claims(report))


def articles(report: Report) -> Iterator[str]:
    """Each article: where it is from, when it was published and how that is known, its text by roles."""
    say = words(report.language)
    return _apart(
        _article(report, article, report.documents.get(article.id), say) for article in report.articles
    )


def phrases(report: Report) -> Iterator[str]:
    """Each number and time of a phrase with what gave it."""
    return map(_phrase, report.phrases)


def _apart(parts: Iterable[str]) -> Iterator[str]:
    """The parts with an empty line between them."""
    for number, part in enumerate(parts):
        yield f"\n{part}" if number else part


def _claims(report: Report) -> Iterator[str]:
    say = words(report.language)
    by_article = Grouped(report.claims, ([claim.article] for claim in report.claims))
    for article in report.articles:
        own = by_article[article.id]
        silent = say.of("silence", report.silence.get(article.id) or "none")
        yield visible(article.id) + ("" if own else f": {silent}") + "\n"
        yield from (_claim(claim, report, article.language) for claim in own)


def _article(report: Report, article: Article, document: Document | None, say: Words) -> str:
    published = report.published.get(article.id)
    lines = [visible(article.id), f"  {say('source')}: {say.source(article.source)}"]
    if article.title:
        lines.append(f"  {say('title_of_article')}: {visible(article.title)}")
    if article.url:
        lines.append(f"  URL: {visible(article.url)}")
    lines.append(f"  {say('published')}: {say.time(published)}")
    lines += [f"    {reason}" for reason in say.reasons(published)]
    if article.updated:
        lines.append(f"  {say('updated')}: {say.period(article.updated)}")
    if article.author:
        lines.append(f"  {say('author')}: {visible(article.author)}")
    told = [f"{one.field}: {one.where}" for one in article.origins]
    lines += [f"  {say('read_from')}: {visible('; '.join(told))}"] if told else []
    for passage in document.passages if document else ():
        text = article.text[passage.start : passage.end]
        role = f"({passage.role})" if passage.repeats >= 0 else passage.role  # in brackets: says nothing new
        lines.append(f"  {role:<10} {visible(text)}")
    return "\n".join(lines) + "\n"


def _phrase(phrase: Phrase) -> str:
    """A line for each number and time with its reading, and below it what gave that."""
    lines = [visible(phrase.text) if phrase.line is None else f"{phrase.line}: {visible(phrase.text)}"]
    for one in phrase_fields(phrase):
        parts = [f"{one['start']}-{one['end']}", visible(one["text"]), *_READINGS[one["type"]](one)]
        lines.append(f"  {one['type']} " + " | ".join(part for part in parts if part))
        lines += [f"    {visible(reason)}" for reason in one["why"]]
    return "\n".join(lines) + "\n"


def _number(one: dict[str, JsonValue]) -> list[str]:
    value = one["value"] if one["range_end"] is None else f"{one['value']} to {one['range_end']}"
    return [value, one["hedge"], one["kind"], visible(one["unit"])]


def _time(one: dict[str, JsonValue]) -> list[str]:
    if one["shape"] == "impossible":
        return ["impossible: no calendar has this day"]
    if one["from"] is None:
        return [one["shape"], "told by --reference, or by what the text spoke of before"]
    return [one["shape"], f"{one['from']}/{one['to']} ({one['grain']})"]


_READINGS: dict[str, Callable[[dict[str, JsonValue]], list[str]]] = {
    "quantity": _number,
    "score": lambda one: [f"{one['value']} to {one['other']}"],
    "period": _time,
    "identifier": lambda _: ["a name, no number"],
}


def shown_card(one: Card, say: Words) -> str:
    """One finding in lines: what it says, the question, the sentences, the arithmetic."""
    head = f"{one.severity_label} {one.rule} {one.name} [{one.fingerprint}]"
    lines = [f"{head}: {one.subject}" if one.subject else head]
    lines += [_wrapped(part, "  ") for part in (one.message, one.question) if part]
    lines += [line for each in one.quotes for line in _quoted(each)]
    if one.computation:
        lines.append(_wrapped(f"= {one.computation}", "  "))
    if one.reasons:
        lines.append(f"  {say('reasons')}: {', '.join(one.reasons)}")
    if one.article and not one.quotes:
        lines.append(f"    {one.article}")
    return "\n".join(lines) + "\n"


def _quoted(one: Quote) -> list[str]:
    return [
        f"    {one.as_of} | {one.source} | {one.article}",
        _wrapped(f"“{_sentence(one)}”", "      "),
    ]


def _wrapped(text: str, indent: str) -> str:
    """``text`` in lines of at most WIDTH columns, each indented; a longer word stays whole."""
    import textwrap

    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _sentence(one: Quote) -> str:
    return "".join(f"[{part.text}]" if part.marked else part.text for part in one.sentence)


def _claim(claim: Claim, report: Report, language: str) -> str:
    say = words(report.language)
    one = quote((claim,), report)
    what = visible(claim.measure_text or claim.unit)
    notes = (what, subject_title(claim.subject, say), one.as_of, one.role, one.status, one.attribution)
    lines = [
        f"  {one.value} | " + " | ".join(note for note in notes if note),
        _wrapped(f"“{_sentence(one)}”", "    "),
    ]
    if report.explain:
        lines += [_wrapped(f"{label}: {text}", "    ") for label, text in reasons(claim, say, language)]
    return "\n".join(lines) + "\n"
