"""The ledger: what was published before, in one file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli import arguments
from factcheck.cli.articles import readings
from factcheck.cli.configuration import configured
from factcheck.cli.console import counted, progress, say, show
from factcheck.cli.outputs import outputs_of, put, tell_of_folder
from factcheck.errors import UserError

if TYPE_CHECKING:
    from factcheck.config import Config
    from factcheck.ledger import Added

MANY = 100  # articles that are read sooner by several processes than by one
FILE = click.argument("ledger", metavar="LEDGER")


@click.group()
def ledger() -> None:
    """Keep all that was published in one file, to check new articles against."""


@ledger.command()
@FILE
@arguments.paths("path")
@arguments.no_sources
@arguments.reading
@configured
def add(ledger: str, path: tuple[str, ...], no_sources: bool, config: Config) -> int:
    """Add articles: one that is on file changes nothing, a changed one supersedes its old version.

    Exits with 1 where something could not be read; the rest is added.
    """
    from factcheck import ledger as store
    from factcheck.examine import file_articles

    found, _ = readings(path, None, no_sources, config.language_of_report)
    jobs = _enough(len(found.articles)) if config.jobs is None else config.jobs
    try:
        added, dead = file_articles(ledger, found.articles, progress=progress, jobs=jobs, cache=config.cache)
    except store.Stopped as stopped:
        say(f"stopped; kept so far: {_told(stopped.added)}; the same command adds the rest")
        raise
    for one in dead:
        say(f"{one.place}: {one.explain(config.language_of_report)}")
    unreadable = len(found.unreadable) + len(dead)
    say(_told(added) + (f", {unreadable} that could not be read" if unreadable else ""))
    return int(unreadable > 0)


def _enough(articles: int) -> int:
    """Processes that read: to start several takes longer than to read a few articles."""
    return 0 if articles >= MANY else 1


def _told(added: Added) -> str:
    parts = [counted(added.new, "new article"), counted(added.claims, "claim")]
    if added.superseded:
        parts.append(f"{counted(added.superseded, 'older version')} superseded")
    if added.known:
        parts.append(f"{added.known} known already")
    return ", ".join(parts)


@ledger.command()
@FILE
@click.argument("word", nargs=-1)
@click.option("--measure", default="", metavar="ID", help="Of a known measure, such as partner_agencies.")
@click.option("--subject", default="", metavar="ID", help="Of an organisation or place, such as bo-cong-an.")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    metavar="N",
    default=50,
    show_default=True,
    help="Claims that are shown, the latest first.",
)
@arguments.output("text, json, jsonl or csv", "text")
@configured
def history(
    ledger: str,
    word: tuple[str, ...],
    measure: str,
    subject: str,
    limit: int,
    outputs: tuple[str, ...],
    config: Config,
) -> None:
    """The latest figures for something, who gave them and as of when; each WORD stands in the sentence."""
    from factcheck import ledger as store
    from factcheck.reporting import Report

    wanted = outputs_of(outputs, "history", default="text")
    with store.reading(ledger) as connection:
        found = store.history(connection, measure=measure, subject=subject, words=word, limit=limit)
    if not found:
        say(f"nothing on file about that{_hint(measure, subject)}")
    for output in wanted:
        put(output, Report(claims=tuple(found), language=config.language_of_report), "history")


def _hint(measure: str, subject: str) -> str:
    """The nearest name that is known, where there is none of that name."""
    from factcheck.errors import nearest
    from factcheck.knowledge import organisations, places, quantities

    measures = {one.id for one in quantities()}
    subjects = {one.id for one in organisations()} | {one.id for one in places()}
    for word, known in ((measure, measures), (subject, subjects)):
        if word and word not in known:
            return nearest(word, known)
    return ""


@ledger.command()
@FILE
def stats(ledger: str) -> None:
    """How much is on file, and of what time."""
    from factcheck import ledger as store

    with store.reading(ledger) as connection:
        for name, value in store.stats(connection).items():
            show(f"{name.replace('_', ' ')}: {'' if value is None else value}\n")


@ledger.command()
@FILE
@click.argument("file", type=click.Path(path_type=Path))
def export(ledger: str, file: Path) -> None:
    """Write all claims on file to FILE, a .parquet or .csv."""
    from factcheck import ledger as store
    from factcheck.reporting import written
    from factcheck.table import from_claims

    if file.suffix not in store.FORMATS:
        raise UserError(f"{file}: written are {' and '.join(store.FORMATS)}; name the file so")
    tell_of_folder(file)
    with store.reading(ledger) as connection, written(file) as place:
        claims = store.export(connection, place, from_claims)
    say(counted(claims, "claim"))


@ledger.command()
@FILE
def compact(ledger: str) -> None:
    """Check the file, give back unused room, and bring an older layout up to date."""
    from factcheck import ledger as store

    before, after = store.compact(ledger)
    say(f"{before:,} bytes before, {after:,} after")
