"""How a phrase is read."""

from __future__ import annotations

import sys
from datetime import date

import click

from factcheck.cli import arguments
from factcheck.cli.outputs import outputs_of, put
from factcheck.errors import UserError


@click.command()
@click.argument("text")
@click.option(
    "--language", type=click.Choice(("vi",)), default="vi", show_default=True, help="Of the phrase."
)
@click.option("--reference", metavar="YYYY-MM-DD", help="The day that “hôm qua” or “ngày 17/9” is told from.")
@arguments.output("text, json or jsonl", "jsonl")
def parse(text: str, language: str, reference: str | None, outputs: tuple[str, ...]) -> None:  # noqa: ARG001
    """Show how a phrase is read: a JSON line for each number and each time.

    With - for TEXT, read a phrase a line from standard input; each JSON line then has its "line".
    """
    from factcheck.examine import read_phrase
    from factcheck.reporting import Report

    wanted = outputs_of(outputs, "phrases", default="jsonl")
    day = _day(reference)
    if text == "-":
        lines = sys.stdin.buffer.read().decode("utf-8-sig", "replace").split("\n")
        numbered = [(number, line.rstrip("\r")) for number, line in enumerate(lines, 1) if line.strip()]
        phrases = tuple(read_phrase(line, reference=day, line=number) for number, line in numbered)
    else:
        phrases = (read_phrase(text, reference=day),)
    for output in wanted:
        put(output, Report(phrases=phrases), "phrases")


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise UserError(f"--reference is {text!r}; it is a day such as 2014-09-17") from None
