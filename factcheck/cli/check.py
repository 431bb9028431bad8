"""The check of new articles, for continuous integration."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import click

from factcheck.cli import arguments
from factcheck.cli.articles import examine_paths, options_of
from factcheck.cli.console import tell
from factcheck.cli.outputs import mildest, only_at_least, outputs_of, put

if TYPE_CHECKING:
    from factcheck.model import Severity


@click.command()
@arguments.paths("new")
@click.option(
    "--against",
    multiple=True,
    metavar="PATH",
    help="Earlier articles to compare with; a folder may still be empty. May be repeated.",
)
@arguments.output("text, json, jsonl, csv, markdown or html", "text")
@click.option(
    "--fail-level",
    type=click.Choice((*arguments.LEVELS, "never")),
    default="error",
    show_default=True,
    help="Exit with 1 where a finding is as severe as this.",
)
@arguments.min_level("warning for text, info for the other formats; never less than the fail level")
@arguments.no_sources
@arguments.report_language
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

    wanted = outputs_of(outputs, "findings", default="text")
    found = examine_paths(new, against, no_sources, options_of(language_of_report))
    if min_level:
        found = only_at_least(found, min_level)
    for output in wanted:
        level = min_level or mildest(default_level(output.format), fail_level)
        put(output, only_at_least(found, level), "findings")
    tell(found)
    return int(fail_level != "never" and bool(at_least(found.findings, cast("Severity", fail_level))))
