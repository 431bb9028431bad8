"""Arguments and options that several commands have."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

LEVELS = ("error", "warning", "info")
LANGUAGES = ("vi", "en")


def paths(name: str) -> Callable[[Command], Command]:
    """One or more files or folders, or - for standard input."""
    return click.argument(name, nargs=-1, required=True, metavar=f"{name.upper()}...")


no_sources = click.option(
    "--no-sources", is_flag=True, help="Work from the texts alone: leave the sources.toml of a folder unread."
)


fail_level = click.option(
    "--fail-level",
    type=click.Choice((*LEVELS, "never")),
    help="Exit with 1 where a finding is as severe as this.  [default: error]",
)


def output(formats: str, default: str) -> Callable[[Command], Command]:
    """``--output``; ``formats`` are those that the command can write."""
    return click.option(
        "--output",
        "outputs",
        multiple=True,
        metavar="FORMAT[:FILE]",
        help=f"{formats}; to FILE, else to standard output. May be repeated.  [default: {default}]",
    )


def min_level(default: str) -> Callable[[Command], Command]:
    """``--min-level``; ``default`` says what holds without it."""
    return click.option(
        "--min-level",
        type=click.Choice(LEVELS),
        help=f"Leave milder findings out.  [default: {default}]",
    )


def reading(command: Command) -> Command:
    """``--jobs`` and ``--no-cache``: how articles are read; the results are the same."""
    command = click.option(
        "--cache/--no-cache", default=None, help="Whether what was read is remembered between runs."
    )(command)
    return click.option(
        "--jobs",
        type=click.IntRange(0),
        metavar="N",
        help="Processes that read; 0: one a processor.  [default: 1; to file many articles, 0]",
    )(command)
