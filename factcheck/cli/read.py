"""What was read."""

from __future__ import annotations

import click

from factcheck.cli import arguments
from factcheck.cli.articles import readings
from factcheck.cli.console import progress
from factcheck.cli.outputs import outputs_of, put


@click.command()
@arguments.paths("path")
@arguments.output("text, json or jsonl", "text")
@arguments.no_sources
@arguments.report_language
def read(path: tuple[str, ...], outputs: tuple[str, ...], no_sources: bool, language_of_report: str) -> None:
    """Show what was read: title, times, roles, text."""
    from factcheck.examine import describe

    wanted = outputs_of(outputs, "articles", default="text")
    reading, _ = readings(path, None, no_sources, language_of_report)
    found = describe(reading.articles, language=language_of_report, progress=progress)
    for output in wanted:
        put(output, found, "articles")
