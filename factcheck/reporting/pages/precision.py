"""What a desk made of the findings of each rule: of those that it judged, how many were faults."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from factcheck.model import Record
from factcheck.rules import Accepted


class Judged(Record, frozen=True, kw_only=True):
    """The findings of one rule that people looked at."""

    rule: str
    confirmed: int  # faults
    explained: int  # no faults

    @property
    def precision(self) -> Decimal:
        """The share that were faults, in percent."""
        return Decimal(100 * self.confirmed) / (self.confirmed + self.explained)


def measured(verdicts: Iterable[Accepted]) -> tuple[Judged, ...]:
    """A row for each rule with a verdict, in order of the codes. What a baseline knows nobody looked at."""
    counts = Counter(
        (one.finding.rule, one.acceptance.status) for one in verdicts if not one.acceptance.baseline
    )
    return tuple(
        Judged(rule=rule, confirmed=counts[(rule, "confirmed")], explained=counts[(rule, "explained")])
        for rule in sorted({rule for rule, _ in counts})
    )


__all__ = ["Judged", "measured"]
