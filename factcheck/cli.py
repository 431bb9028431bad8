"""The commands. Only this module prints and exits; everything heavy is imported when a command runs.

Exit codes: 0 nothing at or above the fail level, 1 findings, 2 wrong use, nothing to read, or a crash.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn, TypeVar, cast

import click

from factcheck import __version__
from factcheck.errors import UserError

if TYPE_CHECKING:
    from factcheck.model import Article, Severity
    from factcheck.reading import Reading
    from factcheck.reporting import Report
    from factcheck.reporting.formats import What
    from factcheck.rules import Options

Command = TypeVar("Command", bound=Callable[..., Any])

LEVELS = ("error", "warning", "info")
LANGUAGES = ("vi", "en")
CRASH = 2
INTERRUPTED = 130
MANY = 200  # articles that are worth a progress bar


class Output(NamedTuple):
    """Where a format goes: to a file, or to standard output."""

    format: str
    file: Path | None


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="factcheck")
def command() -> None:
    """Do these numbers agree? Reads news articles, finds every number that claims something, and reports
    where the numbers change, conflict or cannot be right.

    A PATH is a file, a folder, or - for standard input.
    """


def main() -> NoReturn:
    """Run a command and exit by the contract: a crash is never 1, since 1 means findings."""
    try:
        code = command.main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except UserError as error:
        click.echo(f"factcheck: {error}", err=True)
        code = CRASH
    except click.Abort:
        code = INTERRUPTED
    except Exception:  # a bug of ours: the traceback is what a report of it needs
        traceback.print_exc()
        code = CRASH
    sys.exit(code if isinstance(code, int) else 0)


def _paths(name: str) -> Callable[[Command], Command]:
    return click.argument(name, nargs=-1, required=True, metavar=f"{name.upper()}...")


_no_sources = click.option(
    "--no-sources", is_flag=True, help="Work from the texts alone: leave the sources.toml of a folder unread."
)
_report_language = click.option(
    "--language-of-report",
    type=click.Choice(LANGUAGES),
    default="en",
    show_default=True,
    help="For messages.",
)


def _output(formats: str, default: str) -> Callable[[Command], Command]:
    return click.option(
        "--output",
        "outputs",
        multiple=True,
        metavar="FORMAT[:FILE]",
        help=f"{formats}; to FILE, else to standard output. May be repeated.  [default: {default}]",
    )


def _min_level(default: str) -> Callable[[Command], Command]:
    return click.option(
        "--min-level",
        type=click.Choice(LEVELS),
        help=f"Leave milder findings out.  [default: {default}]",
    )


@command.command()
@_paths("path")
@click.option("--out", default="reports", show_default=True, metavar="FOLDER", help="Where to write.")
@_no_sources
@_report_language
@_min_level("info")
def report(
    path: tuple[str, ...], out: str, no_sources: bool, language_of_report: str, min_level: Severity | None
) -> None:
    """Write the discrepancy report: report.md, report.html, claims.csv, findings.json."""
    from factcheck.reporting import save, write

    found = _examine(path, None, no_sources, _options(language_of_report))
    shown = _at_least(found, min_level or "info")
    texts = (
        ("report.md", write("markdown", shown)),
        ("report.html", write("html", shown)),
        ("claims.csv", write("csv", shown, "claims")),
        ("findings.json", write("json", shown)),
    )
    for name, text in texts:
        save(Path(out) / name, text)
        _print(f"{Path(out) / name}\n")
    _tell(found)


@command.command()
@_paths("new")
@click.option(
    "--against",
    multiple=True,
    metavar="PATH",
    help="Earlier articles to compare with; a folder may still be empty. May be repeated.",
)
@_output("text, json, jsonl, csv, markdown or html", "text")
@click.option(
    "--fail-level",
    type=click.Choice((*LEVELS, "never")),
    default="error",
    show_default=True,
    help="Exit with 1 where a finding is as severe as this.",
)
@_min_level("warning for text, info for the other formats; never less than the fail level")
@_no_sources
@_report_language
def check(
    new: tuple[str, ...],
    against: tuple[str, ...],
    outputs: tuple[str, ...],
    fail_level: str,
    min_level: Severity | None,
    no_sources: bool,
    language_of_report: str,
) -> int:
    """Report the findings that touch a NEW article: for continuous integration."""
    from factcheck.reporting import at_least, default_level

    wanted = _outputs(outputs, "findings", default="text")
    found = _examine(new, against, no_sources, _options(language_of_report))
    if min_level:
        found = _at_least(found, min_level)
    for output in wanted:
        level = min_level or _mildest(default_level(output.format), fail_level)
        _write(output, _at_least(found, level), "findings")
    _tell(found)
    return int(fail_level != "never" and bool(at_least(found.findings, cast("Severity", fail_level))))


@command.command()
@_paths("path")
@_output("text, json, jsonl or csv", "text")
@click.option("--explain", is_flag=True, help="Also show the words that gave each claim, its key and series.")
@_no_sources
@_report_language
def claims(
    path: tuple[str, ...], outputs: tuple[str, ...], explain: bool, no_sources: bool, language_of_report: str
) -> None:
    """List every claim and the words that gave it."""
    from msgspec.structs import replace

    wanted = _outputs(outputs, "claims", default="text")
    found = replace(_examine(path, None, no_sources, _options(language_of_report)), explain=explain)
    for output in wanted:
        _write(output, found, "claims")
    _tell(found)


@command.command()
@_paths("path")
@_output("text, json or jsonl", "text")
@_no_sources
@_report_language
def read(path: tuple[str, ...], outputs: tuple[str, ...], no_sources: bool, language_of_report: str) -> None:
    """Show what was read: title, times, roles, text."""
    from factcheck.examine import describe

    wanted = _outputs(outputs, "articles", default="text")
    reading, _ = _readings(path, None, no_sources, language_of_report)
    found = describe(reading.articles, language=language_of_report, progress=_progress)
    for output in wanted:
        _write(output, found, "articles")


@command.command()
@click.argument("text")
@click.option(
    "--language", type=click.Choice(("vi",)), default="vi", show_default=True, help="Of the phrase."
)
@click.option("--reference", metavar="YYYY-MM-DD", help="The day that “hôm qua” or “ngày 17/9” is told from.")
@_output("text, json or jsonl", "jsonl")
def parse(text: str, language: str, reference: str | None, outputs: tuple[str, ...]) -> None:  # noqa: ARG001
    """Show how a phrase is read: a JSON line for each number and each time.

    With - for TEXT, read a phrase a line from standard input; each JSON line then has its "line".
    """
    from factcheck.examine import read_phrase
    from factcheck.reporting import Report

    wanted = _outputs(outputs, "phrases", default="jsonl")
    day = _day(reference)
    if text == "-":
        lines = sys.stdin.buffer.read().decode("utf-8-sig", "replace").split("\n")
        numbered = [(number, line.rstrip("\r")) for number, line in enumerate(lines, 1) if line.strip()]
        phrases = tuple(read_phrase(line, reference=day, line=number) for number, line in numbered)
    else:
        phrases = (read_phrase(text, reference=day),)
    for output in wanted:
        _write(output, Report(phrases=phrases), "phrases")


@command.command()
@_report_language
def rules(language_of_report: str) -> None:
    """List the rules: code, name, severity, what each says."""
    from factcheck.reporting import words
    from factcheck.rules import catalogue

    say = words(language_of_report)
    rows = [
        (
            entry.code,
            entry.rule.name,
            say.of("severity", entry.rule.severity) + (" (preview)" if entry.rule.preview else ""),
            say.tables["rule"].get(entry.code, {}).get("explanation", entry.summary),
        )
        for entry in catalogue()
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for row in rows:
        _print(
            "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3]]) + "\n"
        )


@command.command()
@click.argument("code")
@_report_language
def explain(code: str, language_of_report: str) -> None:
    """Explain one rule, such as FC201: what it says, its options, its examples."""
    from factcheck.rules import explain as explanation

    _print(explanation(code, language_of_report))


def _examine(
    paths: tuple[str, ...], against: tuple[str, ...] | None, no_sources: bool, options: Options
) -> Report:
    from factcheck.examine import examine

    new, known = _readings(paths, against, no_sources, options.language)
    return examine(new, known, options=options, progress=_progress)


def _readings(
    paths: tuple[str, ...], against: tuple[str, ...] | None, no_sources: bool, language: str
) -> tuple[Reading, Reading | None]:
    """The articles under check and those on file; what could not be read is said on standard error.

    A check says it by FC901; the other commands, for which ``against`` is None, only here.
    """
    from factcheck.examine import read as read_paths
    from factcheck.reading import Reading

    new = read_paths(paths, use_sources=not no_sources, language=language)
    known = Reading()
    if against:
        known = read_paths(against, use_sources=not no_sources, language=language, allow_empty=True)
    unread = [f"{one.place}: {one.explain(language)}" for one in (*new.unreadable, *known.unreadable)]
    nothing = not new.articles and not known.articles
    if nothing and len(unread) == 1:
        raise UserError(unread[0])
    if against and not known.articles and not known.unreadable:
        _say(f"{', '.join(against)}: no article there yet; the new ones are compared with one another")
    for one in (*new.doubts, *known.doubts):
        _say(f"{one.place}: {one.explain(language)}")
    skipped = (*new.skipped, *known.skipped)
    if skipped:
        first = skipped[0]
        many = f" (the first of {len(skipped)} such files)" if len(skipped) > 1 else ""
        _say(f"{first.place}: left out: {first.explain(language)}{many}")
    if nothing or against is None:
        for line in unread:
            _say(line)
    if nothing:
        raise UserError(f"{', '.join(paths)}: no article could be read")
    return new, known if against else None


def _say(line: str) -> None:
    click.echo(f"factcheck: {line}", err=True)


def _progress(articles: Sequence[Article]) -> Iterable[Article]:
    """Show on a terminal how far many articles are; NO_COLOR is heeded."""
    if len(articles) < MANY or not sys.stderr.isatty():
        return articles
    from rich.console import Console
    from rich.progress import track

    return track(articles, "Reading", console=Console(stderr=True), transient=True)


def _options(language: str) -> Options:
    from factcheck.rules import Options

    return Options(language=language)


def _outputs(given: Iterable[str], what: What, *, default: str) -> list[Output]:
    """The outputs asked for, checked before anything is read."""
    from factcheck.reporting import check_format

    outputs = []
    for one in given or (default,):
        name, _, file = one.partition(":")
        check_format(name, what)
        outputs.append(Output(name, Path(file) if file and file != "-" else None))
    return outputs


def _write(output: Output, found: Report, what: What) -> None:
    from factcheck.reporting import save, write

    text = write(output.format, found, what)
    if output.file is None:
        _print(text)
    else:
        if not output.file.parent.exists():
            _say(f"{output.file.parent}: there was no such folder; it is made")
        save(output.file, text)


def _at_least(found: Report, level: Severity) -> Report:
    from msgspec.structs import replace

    from factcheck.reporting import at_least

    return replace(found, findings=at_least(found.findings, level))


def _mildest(level: Severity, fail_level: str) -> Severity:
    """What fails the run is shown, even where a format would leave it out."""
    known = [one for one in (level, fail_level) if one in LEVELS]
    return cast("Severity", max(known, key=LEVELS.index))


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise UserError(f"--reference is {text!r}; it is a day such as 2014-09-17") from None


def _print(text: str) -> None:
    """To standard output in UTF-8, whatever the terminal; a reader that has gone away is no error."""
    from factcheck.reporting import encode

    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(encode(text))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _silence()
    except OSError as error:
        _silence()
        raise UserError(f"standard output: cannot be written: {error.strerror or error}") from error


def _silence() -> None:
    """Let what is still to be written go nowhere, or the interpreter would complain when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tell(found: Report) -> None:
    """One line on standard error: how much was read and found."""
    from factcheck.reporting import count_by_severity

    counts = count_by_severity(found.findings)
    parts = [_counted(len(found.articles), "article"), _counted(len(found.claims), "claim")]
    parts += [_counted(counts["error"], "error"), _counted(counts["warning"], "warning")]
    parts.append(f"{counts['info']} info")
    click.echo(", ".join(parts), err=True)


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
