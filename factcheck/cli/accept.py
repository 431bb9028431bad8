"""Findings that a person has looked at."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.configuration import configured
from factcheck.cli.console import counted, show
from factcheck.errors import UserError

if TYPE_CHECKING:
    from factcheck.config import Config
    from factcheck.rules import Acceptance

_FINGERPRINT = re.compile(r"[0-9a-f]{16}(-[0-9]+)?")
_TABLES = (".csv", ".tsv", ".xlsx", ".xlsm")


@click.command()
@click.argument("fingerprint", nargs=-1)
@click.option("--reason", default="", help="Why it may stand.")
@click.option("--until", default="", metavar="YYYY-MM-DD", help="The last day on which it holds.")
@click.option("--by", default="", metavar="NAME", help="Who looked at it.")
@click.option(
    "--status",
    type=click.Choice(("explained", "confirmed")),
    default="explained",
    show_default=True,
    help="Explained: no fault, no longer said. Confirmed: a fault, said until it is mended.",
)
@click.option(
    "--from",
    "source",
    metavar="FILE",
    help="A table (csv, xlsx) whose columns status, reason, until, by a desk has filled; or the json output "
    "that has the findings, for their rules and articles.",
)
@click.option("--accepted", metavar="FILE", help="Where to write.  [default: accepted.toml]")
@configured
def accept(
    fingerprint: tuple[str, ...],
    reason: str,
    until: str,
    by: str,
    status: Any,
    source: str | None,
    config: Config,
) -> None:
    """Accept findings by their fingerprints, or those that a desk has marked in a table."""
    from factcheck.accepting import NAME, add_accepted, read_findings
    from factcheck.rules.engine.acceptances import day

    path = Path(config.accepted or NAME)
    messages: dict[str, str] = {}
    if source and Path(source).suffix.casefold() in _TABLES:
        entries = _marked(Path(source), fingerprint, reason or until or by)
    else:
        if not fingerprint:
            raise UserError("name a fingerprint, or a table by --from; factcheck check shows them")
        if not reason.strip():
            raise UserError("an acceptance needs its reason: --reason '…'")
        if until and day(until) is None:
            raise UserError(f"--until is {until!r}; it is a day such as 2026-12-31")
        for name in fingerprint:
            if not source and not _FINGERPRINT.fullmatch(name):
                raise UserError(
                    f"{name!r} is no fingerprint: sixteen digits and letters a to f, as factcheck check shows"
                )
        found = read_findings(Path(source)) if source else {}
        messages = {name: str(one.get("message", "")) for name, one in found.items()}
        entries = [
            _entry(name, found, source=source, reason=reason, until=until, by=by, status=status)
            for name in dict.fromkeys(fingerprint)
        ]
    new, replaced = add_accepted(path, entries, messages)
    show(f"{path}: {counted(new, 'new acceptance')}, {replaced} replaced\n")


def _entry(name: str, found: dict[str, Any], *, source: str | None, **given: Any) -> Acceptance:
    from factcheck.rules import Acceptance

    if source and name not in found:
        raise UserError(f"{source}: there is no finding {name}")
    finding = found.get(name, {})
    articles = {claim["article"] for claim in finding.get("claims", ())} or {finding.get("article")}
    return Acceptance(
        fingerprint=name,
        rule=finding.get("rule", ""),
        articles=tuple(sorted(article for article in articles if article)),
        **given,
    )


def _marked(source: Path, fingerprints: tuple[str, ...], flags: str) -> list[Acceptance]:
    from factcheck.accepting import read_verdicts

    if flags:
        raise UserError(f"{source}: a table has its own reasons and dates; leave --reason, --until, --by out")
    entries = [one for one in read_verdicts(source) if not fingerprints or one.fingerprint in fingerprints]
    missing = set(fingerprints) - {one.fingerprint for one in entries}
    if missing:
        raise UserError(f"{source}: no status or reason stands at {', '.join(sorted(missing))}")
    return entries
