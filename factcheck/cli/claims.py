"""Every claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli import arguments
from factcheck.cli.articles import examine_paths
from factcheck.cli.configuration import configured
from factcheck.cli.console import tell_read
from factcheck.cli.outputs import outputs_of, put

if TYPE_CHECKING:
    from factcheck.config import Config


@click.command()
@arguments.paths("path")
@arguments.output("text, json, jsonl, csv, xlsx or sqlite", "text")
@click.option("--explain", is_flag=True, help="Also show the words that gave each claim, its key and series.")
@arguments.no_sources
@arguments.reading
@configured
def claims(
    path: tuple[str, ...], outputs: tuple[str, ...], explain: bool, no_sources: bool, config: Config
) -> None:
    """List every claim and the words that gave it."""
    from msgspec.structs import replace

    wanted = outputs_of(outputs, "claims", default="text")
    found = replace(examine_paths(path, None, no_sources, config, ask=False), explain=explain)
    for output in wanted:
        put(output, found, "claims")
    tell_read(found)
