"""One rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli.configuration import configured
from factcheck.cli.console import show

if TYPE_CHECKING:
    from factcheck.config import Config


@click.command()
@click.argument("code")
@configured
def explain(code: str, config: Config) -> None:
    """Explain one rule, such as FC201: what it says, its options, its examples."""
    from factcheck.rules import explain as explanation

    show(explanation(code, config.language_of_report))
