"""What was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli import arguments
from factcheck.cli.articles import readings
from factcheck.cli.configuration import configured
from factcheck.cli.console import progress
from factcheck.cli.outputs import outputs_of, put

if TYPE_CHECKING:
    from factcheck.config import Config


@click.command()
@arguments.paths("path")
@arguments.output("text, json or jsonl", "text")
@arguments.no_sources
@configured
def read(path: tuple[str, ...], outputs: tuple[str, ...], no_sources: bool, config: Config) -> None:
    """Show what was read: title, times, roles, text."""
    from factcheck.examine import describe

    wanted = outputs_of(outputs, "articles", default="text")
    reading, _ = readings(path, None, no_sources, config.language_of_report)
    found = describe(reading.articles, language=config.language_of_report, progress=progress)
    for output in wanted:
        put(output, found, "articles")
