"""A configuration to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.arguments import LANGUAGES
from factcheck.cli.console import show
from factcheck.errors import UserError


@click.command()
@click.option("--out", default="factcheck.toml", show_default=True, metavar="FILE", help="Where to write.")
@click.option("--language-of-report", type=click.Choice(LANGUAGES), default="en", show_default=True)
def init(out: str, language_of_report: str) -> None:
    """Write a configuration in which everything is explained and nothing is set."""
    from factcheck.config.help import commented
    from factcheck.reporting import save

    if Path(out).exists():
        raise UserError(f"{out}: it is there already; remove it, or write to another file by --out")
    save(Path(out), commented(language_of_report))
    show(f"{out}\n")
