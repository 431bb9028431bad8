"""What every rule may ask for: articles, witnesses, knowledge, options, explanations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from factcheck.knowledge import KnownQuantity
from factcheck.model import Article, AsOf, Claim, Series
from factcheck.rules.engine.options import Options
from factcheck.rules.judging.geometry import AGREE, compare
from factcheck.rules.judging.statement import Statement
from factcheck.rules.judging.wording import (
    Wording,
    compare_words,
    definition,
    of_one_period,
    without_span,
)
from factcheck.rules.rule import Entry, OptionValue

if TYPE_CHECKING:
    from factcheck.rules.lineup import Lineup

Found = TypeVar("Found")


class Context:
    """Reads only; handed to every rule. It knows the articles of what is shown, and all claims of theirs."""

    def __init__(  # noqa: D107
        self,
        *,
        articles: Mapping[str, Article],
        published: Mapping[str, AsOf | None],
        witnesses: Mapping[str, str],
        options: Options,
        entries: Sequence[Entry],
        quantities: Sequence[KnownQuantity],
        claims: Mapping[str, Sequence[Claim]],
    ) -> None:
        self.articles = articles
        self.published = published
        self.witnesses = witnesses
        self.quantities = quantities
        self.claims = claims
        self._quantities = {one.id: one for one in quantities}
        self._shown: Lineup | None = None
        self._done: dict[Callable[[Lineup, Context], Any], Any] = {}
        self._sentences: dict[str, Mapping[tuple[str, str, int], Sequence[Claim]]] = {}  # by article
        self._figures: dict[str, frozenset[tuple[str, str, Decimal]]] = {}
        self._definitions: dict[tuple[str, str, tuple[str, ...]], frozenset[str]] = {}
        self._explaining = tuple(
            (entry.code, entry.explains) for entry in entries if entry.explains is not None
        )
        defaults = {
            entry.code: {option.name: option.default for option in entry.rule.options} for entry in entries
        }
        self._settings: Mapping[str, Mapping[str, OptionValue]] = {
            code: {**values, **options.rules.get(code, {})} for code, values in defaults.items()
        }

    def once(self, lineup: Lineup, work: Callable[[Lineup, Context], Found]) -> Found:
        """What some work on a lineup gives, done once for all rules that are shown it one after another."""
        if self._shown is not lineup:
            self._shown, self._done = lineup, {}
        if work not in self._done:
            self._done[work] = work(lineup, self)
        found: Found = self._done[work]
        return found

    def witness(self, claim: Claim) -> str:
        """The article that the claim's text comes from: itself, unless it is a copy."""
        return self.witnesses.get(claim.article, claim.article)

    def beside(self, claim: Claim) -> tuple[Claim, ...]:
        """The other claims of the same sentence, in order of place."""
        if claim.article not in self._sentences:
            self._sentences[claim.article] = _by_sentence(self.claims.get(claim.article, ()))
        told = self._sentences[claim.article].get(claim.sentence_place, ())
        return tuple(one for one in told if one.start != claim.start)

    def tells(self, article: str, figure: Claim) -> bool:
        """Whether an article gives that figure somewhere."""
        if article not in self._figures:
            told = self.claims.get(article, ())
            self._figures[article] = frozenset((one.kind, one.unit_code, one.value) for one in told)
        return (figure.kind, figure.unit_code, figure.value) in self._figures[article]

    def known(self, series: Series) -> KnownQuantity | None:
        """What is known of the measure, or None for an open one."""
        return self._quantities.get(series.measure)

    def definition(self, claim: Claim) -> frozenset[str]:
        """What the claim says it counts, without what narrows nothing."""
        key = (claim.measure, claim.measure_text, claim.qualifiers)
        if key not in self._definitions:
            language = self.articles[claim.article].language
            known = self._quantities.get(claim.measure)
            self._definitions[key] = definition(claim, known, language)
        return self._definitions[key]

    def wording(self, first: Claim, second: Claim) -> Wording:
        """Whether two claims count the same thing, by their words; of one period none need say which."""
        mine, theirs = self.definition(first), self.definition(second)
        if mine != theirs and of_one_period(first, second):
            mine, theirs = without_span(mine), without_span(theirs)
        return compare_words(mine, theirs)

    def number(self, code: str, option: str) -> Decimal:
        """A setting that is a number."""
        value = self._settings[code][option]
        assert isinstance(value, Decimal)
        return value

    def words(self, code: str, option: str) -> tuple[str, ...]:
        """A setting that is a list of words."""
        value = self._settings[code][option]
        assert isinstance(value, tuple)
        return value

    def explanation(self, first: Statement, second: Statement) -> str:
        """Code of the rule that accounts for a difference between the two, or nothing."""
        for code, explains in self._explaining:
            if explains(first, second, self):
                return code
        return ""

    def alike(self, first: Statement, second: Statement) -> bool:
        """Whether the two count the same thing, so that a difference between them is one of value."""
        if self.wording(first.claim, second.claim) is Wording.DRIFTED:
            return False
        return compare(first, second) in AGREE or not self.explanation(first, second)


def _by_sentence(claims: Iterable[Claim]) -> Mapping[tuple[str, str, int], Sequence[Claim]]:
    """The claims of an article by where their sentence stands, in order of place."""
    found: dict[tuple[str, str, int], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda one: one.start):
        found[claim.sentence_place].append(claim)
    return found


__all__ = ["Context"]
