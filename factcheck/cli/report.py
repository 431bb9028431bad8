"""The discrepancy report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli import arguments
from factcheck.cli.articles import examine_paths
from factcheck.cli.configuration import configured, rule_options
from factcheck.cli.console import show, tell
from factcheck.cli.known import known_options
from factcheck.cli.outputs import only_at_least

if TYPE_CHECKING:
    from factcheck.config import Config


@click.command()
@arguments.paths("path")
@click.option("--out", default="reports", show_default=True, metavar="FOLDER", help="Where to write.")
@arguments.no_sources
@arguments.reading
@rule_options
@known_options
@configured
@arguments.min_level("info")
def report(path: tuple[str, ...], out: str, no_sources: bool, config: Config) -> None:
    """Write the discrepancy report: report.md, report.html, claims.csv, findings.json."""
    from factcheck.reporting import save, write

    found = examine_paths(path, None, no_sources, config)
    shown = only_at_least(found, config.min_level or "info")
    texts = (
        ("report.md", write("markdown", shown)),
        ("report.html", write("html", shown)),
        ("claims.csv", write("csv", shown, "claims")),
        ("findings.json", write("json", shown)),
    )
    for name, text in texts:
        save(Path(out) / name, text)
        show(f"{Path(out) / name}\n")
    tell(found)
