"""The discrepancy report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli import arguments
from factcheck.cli.articles import examine_paths
from factcheck.cli.configuration import configured, rule_options
from factcheck.cli.console import counted, show, tell
from factcheck.cli.known import known_options
from factcheck.cli.outputs import only_at_least

if TYPE_CHECKING:
    from factcheck.config import Config
    from factcheck.reporting import Pieces, Report


@click.command()
@arguments.paths("path")
@click.option("--out", default="reports", show_default=True, metavar="FOLDER", help="Where to write.")
@arguments.no_sources
@arguments.reading
@rule_options
@known_options
@configured
@arguments.min_level("info")
def report(path: tuple[str, ...], out: str, no_sources: bool, config: Config) -> None:
    """Write the discrepancy report: report.md, report.html, claims.csv, findings.json.

    Of many articles report.html is an index, and a folder beside it has a page for each series and article.
    """
    from factcheck.reporting import pieces

    found = examine_paths(path, None, no_sources, config)
    shown = only_at_least(found, config.min_level or "info")
    folder = Path(out)
    _save(folder / "report.md", pieces("markdown", shown))
    _save_pages(folder, shown)
    _save(folder / "claims.csv", pieces("csv", shown, "claims"))
    _save(folder / "findings.json", pieces("json", shown))
    tell(found)


def _save(path: Path, content: Pieces) -> None:
    from factcheck.reporting import save

    save(path, content)
    show(f"{path}\n")


def _save_pages(out: Path, shown: Report) -> None:
    """The report for people; pages that an earlier one left and this one does not have go."""
    from factcheck.reporting import save
    from factcheck.reporting.pages import pages, stale

    written = set()
    for name, text in pages(shown):
        save(out / name, text)
        written.add(name)
    for path in stale(out, written):
        path.unlink(missing_ok=True)
    show(f"{out / 'report.html'}\n")
    if len(written) > 1:
        show(f"{out / 'report'}: {counted(len(written) - 1, 'page')}\n")
