"""The JSON Schema of the configuration."""

from __future__ import annotations

import click

from factcheck.cli.arguments import LANGUAGES
from factcheck.cli.console import show


@click.command()
@click.option("--language-of-report", type=click.Choice(LANGUAGES), default="en", show_default=True)
def schema(language_of_report: str) -> None:
    """Print the JSON Schema of the configuration, for editors."""
    from factcheck.config.help import schema as made
    from factcheck.reporting import as_json

    show(as_json(made(language_of_report)))
