"""The group of all commands, and how the program ends."""

from __future__ import annotations

import gc
import os
import sys
import traceback
from typing import NoReturn

import click

from factcheck.cli.accept import accept
from factcheck.cli.check import check
from factcheck.cli.claims import claims
from factcheck.cli.diff import diff
from factcheck.cli.explain import explain
from factcheck.cli.init import init
from factcheck.cli.ledger import ledger
from factcheck.cli.parse import parse
from factcheck.cli.read import read
from factcheck.cli.report import report
from factcheck.cli.rules import rules
from factcheck.cli.schema import schema
from factcheck.errors import UserError
from factcheck.version import __version__

CRASH = 2
INTERRUPTED = 130
# Records hold no cycles: who looks for garbage seldom is done a sixth sooner.
RARELY = (100_000, 20, 50)
COMMANDS = (report, check, claims, read, parse, rules, explain, ledger, accept, diff, init, schema)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="factcheck")
def command() -> None:
    """Do these numbers agree? Reads news articles, finds every number that claims something, and reports
    where the numbers change, conflict or cannot be right.

    A PATH is a file, a folder, or - for standard input.
    """


for one in COMMANDS:
    command.add_command(one)


def main() -> NoReturn:
    """Run a command and exit by the contract: a crash is never 1, since 1 means findings."""
    _stand_in()
    gc.set_threshold(*RARELY)
    try:
        code = _run()
    except OSError:  # standard error cannot be written, and there is no other place for last words
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
        code = CRASH
    sys.exit(code)


def _run() -> int:
    try:
        code = command.main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except UserError as error:
        click.echo(f"factcheck: {error}", err=True)
        return CRASH
    except click.Abort:
        return INTERRUPTED
    except Exception:  # a bug of ours: the traceback is what a report of it needs
        traceback.print_exc()
        return CRASH
    return code if isinstance(code, int) else 0


def _stand_in() -> None:
    """Where the shell has closed a stream, nothing comes from it, and what goes there goes nowhere."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115
