"""Two runs compared."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli import arguments
from factcheck.cli.configuration import configured
from factcheck.cli.console import show

if TYPE_CHECKING:
    from factcheck.accepting import Difference
    from factcheck.config import Config


@click.command()
@click.argument("old")
@click.argument("new")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@arguments.fail_level
@configured
def diff(old: str, new: str, as_json: bool, config: Config) -> int:
    """Show what came and what went from OLD to NEW, two files of --output json or jsonl.

    Exits with 1 where a finding that came is as severe as the fail level.
    """
    from factcheck.accepting import difference, read_findings

    found = difference(read_findings(Path(old)), read_findings(Path(new)))
    show(_json(found) if as_json else _text(found))
    failing = arguments.LEVELS[: arguments.LEVELS.index(config.fail_level) + 1] if _fails(config) else ()
    return int(any(one["severity"] in failing for one in found.came))


def _fails(config: Config) -> bool:
    return config.fail_level != "never"


def _text(found: Difference) -> str:
    lines = [f"+ {_line(one)}" for one in found.came]
    lines += [f"- {_line(one)}" for one in found.went]
    lines += [f"! {_line(new)} (was {old['severity']})" for old, new in found.changed]
    counts = f"{len(found.came)} came, {len(found.went)} went, {found.stayed} stayed"
    return "\n".join([*lines, counts]) + "\n"


def _line(finding: Mapping[str, Any]) -> str:
    from factcheck.reporting import visible

    message = visible(str(finding.get("message", "")))
    return f"{finding['severity']} {finding.get('rule', '')} {finding['fingerprint']}: {message}"


def _json(found: Difference) -> str:
    document = {
        "came": found.came,
        "went": found.went,
        "changed": [{"old": old, "new": new} for old, new in found.changed],
        "stayed": found.stayed,
    }
    from factcheck.reporting import as_json

    return as_json(document)
