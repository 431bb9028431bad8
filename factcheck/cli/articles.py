"""From the paths of a command to what was found in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.cli.console import progress, say
from factcheck.cli.known import acceptances
from factcheck.errors import UserError

if TYPE_CHECKING:
    from factcheck.config import Config
    from factcheck.reading import Reading
    from factcheck.reporting import Report


def examine_paths(
    paths: tuple[str, ...],
    against: tuple[str, ...] | None,
    no_sources: bool,
    config: Config,
    *,
    allow_empty: bool = False,
    ask: bool = True,
) -> Report:
    """What the articles say, and, if they are asked, what the rules say of them."""
    from factcheck.examine import examine
    from factcheck.ledger import is_ledger

    ledgers = [path for path in against or () if is_ledger(path)]
    if len(ledgers) > 1:
        raise UserError(f"--against takes one ledger, not {len(ledgers)}: {', '.join(ledgers)}")
    plain = None if against is None else tuple(path for path in against if path not in ledgers)
    new, known = readings(paths, plain, no_sources, config.language_of_report, allow_empty=allow_empty)
    return examine(
        new,
        known,
        ledger=next(iter(ledgers), None),
        options=config.options,
        acceptances=acceptances(config, (*paths, *(plain or ()))),
        progress=progress,
        jobs=1 if config.jobs is None else config.jobs,
        cache=config.cache,
        ask=ask,
    )


def examine_on_spark(
    paths: tuple[str, ...],
    against: tuple[str, ...],
    no_sources: bool,
    config: Config,
    checkpoint: str | None,
) -> Report:
    """As ``examine_paths``, by Spark: in the session that spark-submit began, else on this machine."""
    from factcheck.engines.spark.run import check
    from factcheck.engines.spark.session import session
    from factcheck.ledger import is_ledger

    if any(map(is_ledger, against)):
        raise UserError("--engine spark compares with articles, not with a ledger")
    with session() as spark:
        return check(
            spark,
            paths,
            against,
            folder=checkpoint,
            use_sources=not no_sources,
            options=config.options,
            acceptances=acceptances(config, (*paths, *against)),
        )


def readings(
    paths: tuple[str, ...],
    against: tuple[str, ...] | None,
    no_sources: bool,
    language: str,
    *,
    allow_empty: bool = False,
) -> tuple[Reading, Reading | None]:
    """The articles under check and those on file; what could not be read is said on standard error.

    A check says it by FC901; the other commands, for which ``against`` is None, only here.
    """
    from factcheck.examine import read as read_paths
    from factcheck.reading import Reading

    new = read_paths(paths, use_sources=not no_sources, language=language, allow_empty=allow_empty)
    known = Reading()
    if against:
        known = read_paths(against, use_sources=not no_sources, language=language, allow_empty=True)
    unread = [f"{one.place}: {one.explain(language)}" for one in (*new.unreadable, *known.unreadable)]
    nothing = not new.articles and not known.articles
    if nothing and len(unread) == 1 and not allow_empty:
        raise UserError(unread[0])
    if against and not known.articles and not known.unreadable:
        say(f"{', '.join(against)}: no article there yet; the new ones are compared with one another")
    for one in (*new.doubts, *known.doubts):
        say(f"{one.place}: {one.explain(language)}")
    skipped = (*new.skipped, *known.skipped)
    if skipped:
        first = skipped[0]
        many = f" (the first of {len(skipped)} such files)" if len(skipped) > 1 else ""
        say(f"{first.place}: left out: {first.explain(language)}{many}")
    if against is None or (nothing and not allow_empty):
        for line in unread:
            say(line)
    if nothing and not allow_empty:
        raise UserError(f"{', '.join(paths)}: no article could be read")
    return new, known if against else None
