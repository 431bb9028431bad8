"""The options by which a command is configured: a file, and what the command line sets over it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.arguments import LANGUAGES, Command
from factcheck.errors import UserError

if TYPE_CHECKING:
    from factcheck.config import Config

_FILE = (
    click.option("--config", metavar="FILE", help="Configuration; else the nearest upwards from here."),
    click.option("--isolated", is_flag=True, help="Look for no configuration."),
    click.option(
        "--language-of-report", type=click.Choice(LANGUAGES), help="Of what is said.  [default: en]"
    ),
)
_RULES = (
    click.option("--select", multiple=True, metavar="CODES", help="Only these rules: FC2 or FC301,FC310."),
    click.option("--ignore", multiple=True, metavar="CODES", help="Not these; wins over --select."),
    click.option(
        "--severity", multiple=True, metavar="CODE=LEVEL", help="Say it louder or milder: FC304=error."
    ),
    click.option("--preview/--no-preview", default=None, help="Also rules under trial."),
)


def configured(command: Command) -> Command:
    """Give a command ``config``: what the configuration file says, and the command line over it.

    Every option of the command whose name is a key of the configuration is taken into it.
    """

    @wraps(command)
    def with_config(*, config: str | None, isolated: bool, **given: Any) -> Any:
        from factcheck.config import load

        found = load(config or "", isolated=isolated)
        flags = {name: given.pop(name) for name in found.__struct_fields__ if name in given}
        return command(config=_over(found, flags), **given)

    return _with(_FILE, with_config)  # type: ignore[return-value]


def rule_options(command: Command) -> Command:
    """``--select``, ``--ignore``, ``--severity``, ``--preview``."""
    return _with(_RULES, command)


def _with(options: Iterable[Callable[[Command], Command]], command: Command) -> Command:
    for option in reversed(tuple(options)):
        command = option(command)
    return command


def _over(config: Config, flags: dict[str, Any]) -> Config:
    """The configuration with the flags that were given; lists of codes may be joined by commas."""
    from msgspec.structs import replace

    from factcheck.rules import catalogue
    from factcheck.rules.engine.options import validate

    given = {name: value for name, value in flags.items() if value not in (None, ())}
    for name in ("select", "ignore"):
        if name in given:
            given[name] = tuple(
                code.strip().upper() for codes in given[name] for code in codes.split(",") if code.strip()
            )
    if "severity" in given:
        given["severity"] = {**config.severity, **dict(map(_severity, given["severity"]))}
    config = replace(config, **given)
    if given.keys() & {"select", "ignore", "severity"}:
        validate(config.options, catalogue())
    return config


def _severity(text: str) -> tuple[str, str]:
    code, sign, level = text.partition("=")
    if not sign:
        raise UserError(f"--severity {text}: write a code and a level, such as FC304=error")
    return code.strip().upper(), level.strip()
