"""The catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli.configuration import configured
from factcheck.cli.console import show

if TYPE_CHECKING:
    from factcheck.config import Config


@click.command()
@click.option("--json", "in_json", is_flag=True, help="As JSON, with options and their defaults.")
@configured
def rules(in_json: bool, config: Config) -> None:
    """List the rules: code, name, severity, what each says."""
    from factcheck.rules import catalogue, describe

    described = [describe(entry, config.language_of_report) for entry in catalogue()]
    if in_json:
        from factcheck.reporting import as_json

        show(as_json(described))
        return
    rows = [
        (
            one["code"],
            one["name"],
            one["severity_label"] + (" (preview)" if one["preview"] else ""),
            one["explanation"],
        )
        for one in described
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        show("  ".join([*cells, row[3]]) + "\n")
