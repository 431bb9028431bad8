"""The catalogue."""

from __future__ import annotations

import click

from factcheck.cli import arguments
from factcheck.cli.console import show


@click.command()
@arguments.report_language
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
        show(
            "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3]]) + "\n"
        )
