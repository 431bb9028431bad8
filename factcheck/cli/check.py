"""The check of new articles, for continuous integration."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli import arguments
from factcheck.cli.articles import examine_paths
from factcheck.cli.configuration import configured, rule_options
from factcheck.cli.console import tell
from factcheck.cli.outputs import mildest, only_at_least, outputs_of, put

if TYPE_CHECKING:
    from factcheck.config import Config


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
    help="Exit with 1 where a finding is as severe as this.  [default: error]",
)
@arguments.min_level("warning for text, info for the other formats; never less than the fail level")
@arguments.no_sources
@rule_options
@configured
def check(
    new: tuple[str, ...],
    against: tuple[str, ...],
    outputs: tuple[str, ...],
    no_sources: bool,
    config: Config,
) -> int:
    """Report the findings that touch a NEW article: for continuous integration."""
    from factcheck.reporting import at_least, default_level

    wanted = outputs_of(outputs, "findings", default="text")
    found = examine_paths(new, against, no_sources, config)
    if config.min_level:
        found = only_at_least(found, config.min_level)
    for output in wanted:
        level = config.min_level or mildest(default_level(output.format), config.fail_level)
        put(output, only_at_least(found, level), "findings")
    tell(found)
    failing = config.fail_level != "never" and at_least(found.findings, config.fail_level)
    return int(bool(failing))
