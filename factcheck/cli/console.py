"""Results go to standard output, all else to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from factcheck.errors import UserError

if TYPE_CHECKING:
    from factcheck.model import Article
    from factcheck.reporting import Pieces, Report

_QUIET = "factcheck.quiet"
MANY = 200  # articles that are worth a progress bar


def show(content: str | bytes | Pieces) -> None:
    """To standard output in UTF-8, whatever the terminal; a reader that has gone away is no error."""
    from factcheck.reporting import encoded

    try:
        sys.stdout.flush()
        sys.stdout.buffer.writelines(encoded(content))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _silence()
    except OSError as error:
        _silence()
        raise UserError(f"standard output: cannot be written: {error.strerror or error}") from error


def _silence() -> None:
    """Let what is still to be written go nowhere, or the interpreter would complain when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def hush() -> None:
    """From now on nothing goes to standard error but what ends the command."""
    click.get_current_context().meta[_QUIET] = True


def _quiet() -> bool:
    context = click.get_current_context(silent=True)
    return context is not None and _QUIET in context.meta


def say(line: str) -> None:
    """One line on standard error."""
    if _quiet():
        return
    click.echo(f"factcheck: {line}", err=True)


def tell(found: Report) -> None:
    """One line on standard error: how much is under check, and what was found."""
    if _quiet():
        return
    from factcheck.reporting import count_by_severity, under_check

    counts, (articles, claims) = count_by_severity(found.findings), under_check(found)
    parts = [counted(articles, "new article" if found.new else "article"), counted(claims, "claim")]
    parts += [counted(counts["error"], "error"), counted(counts["warning"], "warning")]
    parts.append(f"{counts['info']} info")
    if found.accepted:
        parts.append(f"{len(found.accepted)} accepted")
    click.echo(", ".join(parts), err=True)


def tell_read(found: Report) -> None:
    """One line on standard error: how much was read."""
    if not _quiet():
        parts = (counted(len(found.articles), "article"), counted(len(found.claims), "claim"))
        click.echo(", ".join(parts), err=True)


def tell_not_evaluable(found: Report) -> None:
    """How often each rule could not be asked, and why, a line each on standard error."""
    from collections import Counter

    from factcheck.reporting import words

    say_of = words(found.language)
    unable = Counter((one.rule, one.reason) for one in found.not_evaluable)
    for (rule, reason), count in sorted(unable.items()):
        say(f"{rule} not evaluable, {counted(count, 'time')}: {say_of.of('reason', reason)}")


def counted(number: int, word: str) -> str:
    """A number with its word: 1 article, 2 articles."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def progress(articles: Sequence[Article]) -> Iterable[Article]:
    """Show on a terminal how far many articles are; NO_COLOR is heeded."""
    if _quiet() or len(articles) < MANY or not sys.stderr.isatty():
        return articles
    from rich.console import Console
    from rich.progress import track

    return track(articles, "Reading", console=Console(stderr=True), transient=True)
