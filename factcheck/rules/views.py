"""What the rules are shown, by their scope: a family or kin of series, an article, a retelling, the run."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.interval import ZERO
from factcheck.model import Article, AsOf, Claim, DateMention, Equation, Parallel, Record, Term
from factcheck.rules.engine.acceptances import Acceptance
from factcheck.rules.lineup import Lineup


class Family(NamedTuple):
    """The series of one subject whose measures belong together."""

    id: str
    lineups: tuple[Lineup, ...]


class Kin(NamedTuple):
    """Series of one measure, subject and event that are near relations: see ``Series.kin``."""

    id: str
    lineups: tuple[Lineup, ...]


class ArticleView(Record, frozen=True, kw_only=True):
    """One article: its claims in order of place, its time of publication, its arithmetic, its dates."""

    article: Article
    published: AsOf | None
    claims: tuple[Claim, ...]  # with series
    equations: tuple[Equation, ...] = ()
    lineups: tuple[Lineup, ...] = ()  # of each series of which it makes several claims, these alone
    dates: tuple[DateMention, ...] = ()

    def claim(self, term: Term) -> Claim | None:
        """The claim that a term stands for; None for a number that makes no claim."""
        return next((c for c in self.claims if (c.field, c.start) == (term.field, term.start)), None)

    def value(self, term: Term) -> Decimal:
        """The number at a term, whether it makes a claim or not."""
        claim = self.claim(term)
        return claim.value if claim else term.value or ZERO

    def claims_of(self, equation: Equation, *roles: str) -> tuple[Claim, ...]:
        """The claims of an equation in some roles, in the order of the roles."""
        found = [(roles.index(one.role), self.claim(one)) for one in equation.terms if one.role in roles]
        return tuple(claim for _, claim in sorted(found, key=lambda pair: pair[0]) if claim is not None)

    def of_shape(self, shape: str) -> tuple[Equation, ...]:
        """The equations of one shape, in order of the text."""
        return tuple(one for one in self.equations if one.shape == shape)


class Retelling(NamedTuple):
    """Two articles that word some passages alike, and their figures at the same places."""

    first: str  # id of the earlier article
    second: str  # id of the later one
    places: tuple[tuple[Claim, Claim, Parallel], ...]  # a claim of either, and what the words around them say


class Unreadable(Record, frozen=True, kw_only=True):
    """A file that could not be read, or a line of one."""

    path: str
    reason: str  # in the language of the messages
    line: int = 0  # counted from 1; 0: the whole file
    new: bool = False  # under check now, rather than on file


class Run(Record, frozen=True, kw_only=True):
    """What one run was given."""

    unreadable: tuple[Unreadable, ...] = ()
    unused: tuple[Acceptance, ...] = ()  # acceptances that match nothing
    unclear: tuple[str, ...] = ()  # why of others that match nothing this cannot be said
    ended: tuple[Acceptance, ...] = ()  # acceptances whose last day has passed


__all__ = ["ArticleView", "Family", "Kin", "Retelling", "Run", "Unreadable"]
