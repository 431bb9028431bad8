"""The group of all commands, and how the program ends."""

from __future__ import annotations

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
    try:
        code = command.main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except UserError as error:
        click.echo(f"factcheck: {error}", err=True)
        code = CRASH
    except click.Abort:
        code = INTERRUPTED
    except Exception:  # a bug of ours: the traceback is what a report of it needs
        traceback.print_exc()
        code = CRASH
    sys.exit(code if isinstance(code, int) else 0)
