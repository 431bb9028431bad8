"""Every claim."""

from __future__ import annotations

import click

from factcheck.cli import arguments
from factcheck.cli.articles import examine_paths, options_of
from factcheck.cli.console import tell
from factcheck.cli.outputs import outputs_of, put


@click.command()
@arguments.paths("path")
@arguments.output("text, json, jsonl or csv", "text")
@click.option("--explain", is_flag=True, help="Also show the words that gave each claim, its key and series.")
@arguments.no_sources
@arguments.report_language
def claims(
    path: tuple[str, ...], outputs: tuple[str, ...], explain: bool, no_sources: bool, language_of_report: str
) -> None:
    """List every claim and the words that gave it."""
    from msgspec.structs import replace

    wanted = outputs_of(outputs, "claims", default="text")
    found = replace(examine_paths(path, None, no_sources, options_of(language_of_report)), explain=explain)
    for output in wanted:
        put(output, found, "claims")
    tell(found)
