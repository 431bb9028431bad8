"""Ask the rules about whole families, kin, articles and pairs of articles, be they some or all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import get_args

from factcheck.knowledge import KnownQuantity, quantities
from factcheck.model import Article, AsOf, Claim, DateMention, Equation, Parallel, Series
from factcheck.rules.context import Context
from factcheck.rules.engine import showing
from factcheck.rules.engine.cutting import shown
from factcheck.rules.engine.discovery import catalogue
from factcheck.rules.engine.glance import FEW, glance
from factcheck.rules.engine.options import Options, validate
from factcheck.rules.engine.screen import columns_of_series, screen
from factcheck.rules.engine.seen import Seen
from factcheck.rules.rule import Entry, Outcome, Scope

SCOPES: frozenset[Scope] = frozenset(get_args(Scope))


def ask(
    series: Sequence[Series],
    *,
    articles: Mapping[str, Article],
    published: Mapping[str, AsOf | None],
    witnesses: Mapping[str, str],
    claims: Mapping[str, Sequence[Claim]] | None = None,
    options: Options | None = None,
    equations: Mapping[str, Sequence[Equation]] | None = None,
    dates: Mapping[str, Sequence[DateMention]] | None = None,
    parallels: Sequence[Parallel] = (),
    known: Sequence[KnownQuantity] | None = None,
    entries: Sequence[Entry] | None = None,
    scopes: Collection[Scope] = SCOPES,
) -> list[Outcome]:
    """What the rules of some scopes say of whole families, kin and articles, and of pairs of articles.

    ``articles``, ``published``, ``witnesses``, ``equations`` and ``dates`` are by article id: its text, its
    time of publication, the article that its text comes from, the arithmetic and the times that it states.
    ``claims`` are all claims of each, unless ``series`` holds them. ``parallels`` are claims at one
    place of passages worded alike. ``known`` and ``entries`` default to the program's own measures and rules.
    """
    options = options or Options()
    entries = catalogue() if entries is None else entries
    validate(options, entries)
    context = Context(
        articles=articles,
        published=published,
        witnesses=witnesses,
        options=options,
        entries=entries,
        quantities=quantities() if known is None else known,
        claims=_by_article(series) if claims is None else claims,
    )
    speaking = [one for one in entries if one.rule.scope in scopes and options.speaks(one.rule)]
    if not speaking:
        return []
    return [
        *_of_series(series, speaking, context),
        *showing.articles(series, equations or {}, dates or {}, speaking, context),
        *showing.retellings(parallels, speaking, context),
    ]


def _by_article(series: Iterable[Series]) -> Mapping[str, Sequence[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for one in series:
        for claim in one.claims:
            found[claim.article].append(claim)
    return found


def _of_series(series: Sequence[Series], speaking: Sequence[Entry], context: Context) -> Iterator[Outcome]:
    """What is said of series, families and kin, of the very large ones window by window."""
    for window in shown(series):
        entries = [one for one in speaking if one.rule.scope in window.scopes]
        if not entries:
            continue
        if len(window.series) <= FEW:
            sights = glance(window.series, context.quantities)
        else:
            sights = screen(columns_of_series(window.series), context.quantities)
        seen = Seen(window.series, sights)
        yield from window.own(showing.families(seen, entries, context))
        yield from window.own(showing.kin(seen, entries, context))


def nobody_speaks(options: Options) -> bool:
    """Whether no rule is to be asked anything."""
    return not any(options.speaks(one.rule) for one in catalogue())


__all__ = ["SCOPES", "ask", "nobody_speaks"]
