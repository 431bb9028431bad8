"""The report as Markdown: tables by tabulate, both sentences of each finding, and the arithmetic."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from factcheck.lazy import mapped
from factcheck.reporting.content import Alone, ArticleRow, Attention, Content, SeriesSection, content
from factcheck.reporting.quotes import Card, Quote
from factcheck.reporting.report import Report
from factcheck.reporting.tables import table
from factcheck.reporting.words import Words

DEFAULT_LEVEL = "info"

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>&|~#$]")


Pieces = Iterator[str]


def findings(report: Report) -> Pieces:
    """The whole report."""
    for number, part in enumerate(_parts(content(report))):
        yield "\n\n" if number else ""
        yield from [part] if isinstance(part, str) else part
    yield "\n"


def _parts(it: Content) -> Iterator[str | Pieces]:
    """What stands with an empty line between."""
    say = it.words
    yield f"# {say('title')}"
    yield say("introduction")
    yield f"## {say('summary')}"
    yield table(("", ""), it.summary)
    yield f"## {say('attention')}"
    for one in it.attention:
        yield from _attention(one, say)
    if not it.attention:
        yield say("nothing_needs_attention")
    yield f"## {say('series_heading')}"
    for section in it.series:
        yield from _section(section, say)
    if not it.series:
        yield say("no_series")
    yield from _alone(it)
    yield from _accepted(it)
    yield from _articles(say("silent"), it.silent, say, ("article", "source", "published", "why"))
    yield from _articles(say("undated"), it.undated, say, ("article", "why"))
    yield from _articles(say("unreadable"), it.unreadable, say, ("article", "why"))
    yield from _articles(say("dates"), it.articles, say, ("article", "source", "published", "evidence"))
    yield from _not_evaluable(it)


def escape(text: str) -> str:
    """``text`` so that Markdown shows it as it is."""
    return _SPECIAL.sub(lambda found: _ENTITIES.get(found[0], "\\" + found[0]), text)


def _code(name: str) -> str:
    """A file name as code, so that it can be copied; escaped instead where code could not hold it."""
    return escape(name) if "`" in name or "|" in name else f"`{name}`"


_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}


def _attention(one: Attention, say: Words) -> list[str]:
    """One line and the way to the rest of it; in full where it stands nowhere else."""
    if not one.number:
        return card_lines(one.card, say, name=True)
    question = f" **{escape(one.card.question)}**" if one.card.question else ""
    there = say("in_full", number=f"[{one.number}](#series-{one.number})")
    return [f"- {_headline(one.card, name=True)}{question} ({there})"]


def _section(section: SeriesSection, say: Words) -> list[str | Pieces]:
    heading = ": ".join(escape(part) for part in (section.subject, section.title) if part)
    rows = [(escape(one.as_of), escape(one.value), _who(one), _sentence(one)) for one in section.rows]
    head = [say(key) for key in ("date", "value", "source", "sentence")]
    return [
        f'<a id="series-{section.number}"></a>',
        f"### {section.number}. {heading}",
        f"*{section.about}*",
        table(head, rows),
        *_cards(section.cards, say, name=False),
    ]


def _cards(cards: Iterable[Card], say: Words, *, name: bool = True) -> Iterator[str]:
    """Cards one below the other; sentences that stand above already are not repeated."""
    above: dict[int, str] = {}
    for card in cards:
        sentences = hash(card.quotes)
        yield from card_lines(card, say, name=name, above=above.get(sentences, ""))
        above.setdefault(sentences, card.rule)


def _headline(card: Card, *, name: bool) -> str:
    head = f"**{card.rule} {card.name}** ({card.severity_label})"
    subject = f"{escape(card.subject)}: " if card.subject and name else ""
    return f"{head}: {subject}{escape(card.message)}".rstrip(": ")


def card_lines(card: Card, say: Words, *, name: bool = True, above: str = "") -> list[str]:
    """A finding in full; ``above`` is the rule that showed the same sentences already."""
    lines = [_headline(card, name=name)]
    if card.question:
        lines.append(f"**{escape(card.question)}**")
    if card.quotes and above:
        lines.append(say("same_sentences", rule=above))
    else:
        lines += [_quoted(one) for one in card.quotes]
    if card.computation:
        lines.append(f"{say('computation')}: {escape(card.computation)}")
    if card.reasons:
        lines.append(f"{say('reasons')}: {escape(', '.join(card.reasons))}")
    if card.related:
        lines.append(f"{say('related')}:")
        lines += [_quoted(one) for one in card.related]
    return lines


def _quoted(one: Quote) -> str:
    why = f" ({escape('; '.join(one.as_of_reasons))})" if one.as_of_reasons else ""
    return f"> “{_sentence(one)}”\n>\n> {_who(one)}, {_code(one.article)}; {escape(one.as_of)}{why}"


def _sentence(one: Quote) -> str:
    return "".join(f"**{escape(part.text)}**" if part.marked else escape(part.text) for part in one.sentence)


def _who(one: Quote) -> str:
    about = ", ".join(part for part in (one.attribution, one.role, one.status) if part)
    return escape(f"{one.source} ({about})" if about else one.source)


def _alone(it: Content) -> Iterator[str | Pieces]:
    if not it.alone:
        return
    say = it.words
    head = [say(key) for key in ("what", "whose", "date", "value", "source", "sentence")]
    yield f"## {say('alone')}"
    yield say("alone_introduction")
    yield table(head, mapped(it.alone, _alone_row))
    yield from _cards(it.alone_cards, say)


def _alone_row(row: Alone) -> list[str]:
    what, whose, one = row
    return [*map(escape, (what, whose, one.as_of, one.value, one.source)), _sentence(one)]


def _accepted(it: Content) -> list[str]:
    if not it.accepted:
        return []
    say = it.words
    lines = [f"- {_headline(one, name=True)}. {escape(verdict)}" for one, verdict in it.accepted]
    return [f"## {say('accepted_heading')}", say("accepted_introduction"), "\n".join(lines)]


def _articles(
    title: str, rows: Sequence[ArticleRow], say: Words, columns: Sequence[str]
) -> list[str | Pieces]:
    if not rows:
        return []
    cells = mapped(rows, lambda one: [_CELLS[column](one) for column in columns])
    return [f"## {title}", table([say(column) for column in columns], cells)]


_CELLS: dict[str, Callable[[ArticleRow], str]] = {
    "article": lambda one: _code(one.id),
    "source": lambda one: escape(one.source),
    "published": lambda one: escape(one.published),
    "evidence": lambda one: escape("; ".join(part for part in (*one.evidence, one.note) if part)),
    "why": lambda one: escape(one.note),
}


def _not_evaluable(it: Content) -> list[str | Pieces]:
    if not it.not_evaluable:
        return []
    say = it.words
    head = [say(key) for key in ("rule", "reason", "count")]
    rows = [(rule, escape(reason), count) for rule, reason, count in it.not_evaluable]
    return [f"## {say('not_evaluable')}", say("not_evaluable_introduction"), table(head, rows)]
