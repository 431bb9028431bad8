"""One rule."""

from __future__ import annotations

import click

from factcheck.cli import arguments
from factcheck.cli.console import show


@click.command()
@click.argument("code")
@arguments.report_language
def explain(code: str, language_of_report: str) -> None:
    """Explain one rule, such as FC201: what it says, its options, its examples."""
    from factcheck.rules import explain as explanation

    show(explanation(code, language_of_report))
