"""The rules asked of a few families, kin, articles and retellings at a time; what they say is shelved."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

from factcheck import rules
from factcheck.alignment.passages import CROWD, SideBySide, partners
from factcheck.engines.disk.articles import Articles
from factcheck.engines.disk.postings import Postings
from factcheck.engines.disk.series import Told
from factcheck.engines.disk.windows import windows
from factcheck.lazy import Picked
from factcheck.model import Finding, NotEvaluable, Parallel, Series
from factcheck.rules import Options
from factcheck.rules.engine.windows import OF_SERIES, OF_UNITS, Window, is_large
from factcheck.rules.rule import Outcome, Scope
from factcheck.shelf import Shelf

Unit = TypeVar("Unit")
ASKED = 1_000  # claims, or so, of which the rules are asked at once
TOGETHER = 100  # articles of which they are asked at once


class Said:
    """All that the rules say, before it is concluded."""

    def __init__(self) -> None:  # noqa: D107
        self.findings: Shelf[Finding] = Shelf(Finding)
        self.codes: list[str] = []  # of their rules
        self.silent: Counter[tuple[str, str]] = Counter()  # rule and reason of what could not be evaluated

    def take(self, outcomes: Iterable[Outcome]) -> None:
        """Put down what was said."""
        for one in outcomes:
            if isinstance(one, NotEvaluable):
                self.silent[one.rule, one.reason] += 1
            else:
                self.findings.put(one)
                self.codes.append(sys.intern(one.rule))


class Judge:
    """Lets the rules speak of all that was told, bit by bit."""

    def __init__(  # noqa: D107
        self, articles: Articles, told: Told, *, witnesses: Mapping[str, str], options: Options
    ) -> None:
        self._articles, self._told = articles, told
        self._witnesses, self._options = witnesses, options
        self._claims = articles.named(told.claims)
        self._texts = articles.named(articles.texts)
        self._side = SideBySide(articles.document, self._claims.__getitem__)
        self._published = articles.named(articles.published)

    def said(self, new: Collection[str] | None) -> Said:
        """What they say; of retellings those that a new article has a part in."""
        found = Said()
        if rules.nobody_speaks(self._options):
            return found
        for window in self._windows():
            found.take(window.own(self._ask(window.series, window.scopes)))
        order = self._articles.by_publication
        shared = Postings(Picked(self._articles.seeds, order)).shared(crowd=CROWD)
        for several in _by(TOGETHER, zip(order, shared, strict=True)):
            found.take(self._of_articles([number for number, _ in several]))
            parallels = [one for number, others in several for one in self._retold(number, others, new)]
            found.take(self._ask((), {"retelling"}, parallels=parallels))
        return found

    def _windows(self) -> Iterator[Window]:
        """All families and kin: of small ones several together, of large ones a window at a time.

        Families that have kin in common are shown together, so that no series is asked for twice.
        """
        told = self._told
        tangled: list[int] = []
        yield from self._shown(told.tangles(), tangled.extend, OF_SERIES)
        for scope, scopes in OF_UNITS.items():
            large: list[list[int]] = []
            yield from self._shown(told.units(scope, sorted(tangled)), large.append, scopes)
            for unit in large:
                yield from windows(told, unit, scope)
                for series in unit if scope == "family" else ():
                    yield from windows(told, [series], "series")

    def _shown(
        self, units: Iterable[list[int]], set_aside: Callable[[list[int]], None], scopes: frozenset[Scope]
    ) -> Iterator[Window]:
        """The series of several units, until they have many claims; those that are large are set aside."""
        held: list[Series] = []
        many = 0
        for unit in units:
            claims = self._told.size(unit)
            if is_large(claims):
                set_aside(unit)
                continue
            held += (self._told[group] for group in unit)
            many += claims
            if many >= ASKED:
                yield Window(held, scopes)
                held, many = [], 0
        yield Window(held, scopes)

    def _of_articles(self, numbers: Sequence[int]) -> list[Outcome]:
        stated = {self._articles.ids[number]: self._articles.stated[number] for number in numbers}
        return self._ask(
            [one for number in numbers for one in self._told.of_article(number)],
            {"article"},
            articles={name: self._texts[name] for name in stated},
            equations={name: one.equations for name, one in stated.items()},
            dates={name: one.dates for name, one in stated.items()},
        )

    def _ask(self, series: Sequence[Series], scopes: Collection[Scope], **more: Any) -> list[Outcome]:
        given = {"articles": self._texts, **more}
        return rules.ask(
            series,
            published=self._published,
            witnesses=self._witnesses,
            claims=self._claims,
            options=self._options,
            scopes=scopes,
            **given,
        )

    def _retold(
        self, number: int, shared: Mapping[int, int], new: Collection[str] | None
    ) -> Iterator[Parallel]:
        """What an article words as earlier ones do, by how many seeds it shares with each of these."""
        ids, order = self._articles.ids, self._articles.by_publication
        for other in partners({ids[order[rank]]: count for rank, count in shared.items()}):
            if new is None or ids[number] in new or other in new:
                yield from self._side.parallels(other, ids[number])


def _by(many: int, units: Iterator[Unit]) -> Iterator[list[Unit]]:
    while several := list(islice(units, many)):
        yield several


__all__ = ["Judge", "Said"]
