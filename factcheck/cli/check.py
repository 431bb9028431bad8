"""The check of new articles, for continuous integration."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli import arguments
from factcheck.cli.articles import examine_on_spark, examine_paths
from factcheck.cli.color import wanted as wanted_color
from factcheck.cli.configuration import configured, rule_options
from factcheck.cli.console import counted, hush, say, tell, tell_not_evaluable
from factcheck.cli.known import known_options
from factcheck.cli.outputs import mildest, only_at_least, outputs_of, put

if TYPE_CHECKING:
    from factcheck.config import Config


FORMATS = (
    "text, concise, json, jsonl, csv, xlsx, sqlite, markdown, html, summary, sarif, github, gitlab, "
    "junit or rdjson"
)


@click.command()
@arguments.paths("new")
@click.option(
    "--against",
    multiple=True,
    metavar="PATH",
    help="Earlier articles to compare with: files, folders (which may still be empty) or a ledger. May be"
    " repeated.",
)
@arguments.output(FORMATS, "text")
@arguments.fail_level
@arguments.min_level("warning for what people read, else info; never less than the fail level")
@arguments.no_sources
@arguments.reading
@rule_options
@known_options
@click.option("--write-baseline", metavar="FILE", help="Write what is found now as known, and fail nothing.")
@click.option(
    "--engine",
    type=click.Choice(("local", "spark")),
    default="local",
    show_default=True,
    help="Who works: this machine by itself, or a Spark cluster.",
)
@click.option(
    "--checkpoint",
    metavar="FOLDER",
    help="Where Spark keeps what stands between its stages; all its machines must reach it.",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option("--allow-empty", is_flag=True, help="That there is nothing to read is no error.")
@click.option("--quiet", is_flag=True, help="Nothing on standard error but what ends the command.")
@click.option("--verbose", is_flag=True, help="Also what could not be evaluated, by rule and reason.")
@click.option("--color", type=click.Choice(("auto", "always", "never")), default="auto", show_default=True)
@configured
def check(
    new: tuple[str, ...],
    against: tuple[str, ...],
    outputs: tuple[str, ...],
    no_sources: bool,
    write_baseline: str | None,
    exit_zero: bool,
    allow_empty: bool,
    quiet: bool,
    verbose: bool,
    color: str,
    engine: str,
    checkpoint: str | None,
    config: Config,
) -> int:
    """Report the findings that touch a NEW article: for continuous integration."""
    from factcheck.reporting import at_least, default_level

    wanted = outputs_of(outputs, "findings", default="text")
    if quiet:
        hush()
    if write_baseline:
        return _write_baseline(new, against, no_sources, config, write_baseline)
    if engine == "spark":
        found = examine_on_spark(new, against, no_sources, config, checkpoint)
    else:
        found = examine_paths(new, against, no_sources, config, allow_empty=allow_empty)
    if config.min_level:
        found = only_at_least(found, config.min_level)
    for output in wanted:
        level = config.min_level or mildest(default_level(output.format), config.fail_level)
        shown = only_at_least(found, level)
        put(output, shown, "findings", color=output.format == "text" and wanted_color(color))
    if verbose:
        tell_not_evaluable(found)
    tell(found)
    failing = config.fail_level != "never" and at_least(found.findings, config.fail_level)
    return int(bool(failing) and not exit_zero)


def _write_baseline(
    new: tuple[str, ...], against: tuple[str, ...], no_sources: bool, config: Config, file: str
) -> int:
    """All that a run would show to people, as known from now on; what is accepted is known already."""
    from msgspec.structs import replace

    from factcheck.accepting import write_baseline
    from factcheck.reporting import at_least, save

    found = examine_paths(new, against, no_sources, replace(config, baseline=""))
    level = config.min_level or mildest("warning", config.fail_level)
    known = at_least(found.findings, level)
    save(Path(file), write_baseline(known))
    say(f"{file}: {counted(len(known), 'finding')} known from now on")
    return 0
