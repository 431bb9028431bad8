"""What is known already: the acceptances and the baseline of a run, and the day on which it runs."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.arguments import Command
from factcheck.cli.console import say
from factcheck.errors import UserError

if TYPE_CHECKING:
    from factcheck.config import Config
    from factcheck.rules import Acceptance, Acceptances


def known_options(command: Command) -> Command:
    """``--accepted`` and ``--baseline``, which the configuration has too."""
    command = click.option(
        "--baseline", metavar="FILE", help="Findings that are known: --write-baseline makes it."
    )(command)
    return click.option(
        "--accepted",
        metavar="FILE",
        help="Findings that a person has accepted.  [default: accepted.toml here or beside the articles]",
    )(command)


def acceptances(config: Config, paths: Iterable[str]) -> Acceptances:
    """The acceptances for the articles of ``paths``: of the file that is set, else those beside them."""
    from factcheck.accepting import read_accepted, read_baseline
    from factcheck.rules import Acceptances

    entries: list[Acceptance] = []
    for file in accepted_files(config, paths):
        if file.exists():
            entries += read_accepted(file)
        else:
            say(f"{file}: there is no such file yet; factcheck accept makes it")
    if config.baseline:
        entries += read_baseline(Path(config.baseline))
    return Acceptances(today=today(), entries=tuple(entries))


def accepted_files(config: Config, paths: Iterable[str]) -> list[Path]:
    """The file that is set, else every accepted.toml in the working folder and beside what is named."""
    from factcheck.accepting import NAME

    if config.accepted:
        return [Path(config.accepted)]
    folders = {Path(path) if Path(path).is_dir() else Path(path).parent for path in paths if path != "-"}
    files = [folder / NAME for folder in (Path(), *sorted(folders)) if (folder / NAME).is_file()]
    return list({file.resolve(): file for file in files}.values())


def today() -> date:
    """The day of the run; SOURCE_DATE_EPOCH sets it, for output that is the same on every day."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return date.today()  # noqa: DTZ011  # the day on the wall: acceptances end with it
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise UserError(f"SOURCE_DATE_EPOCH is {epoch!r}; it is a number of seconds") from None
