"""Which series a rule is shown: those in which the screen saw what the rule waits for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from factcheck.model import Series
from factcheck.rules.engine.screen import Sights
from factcheck.rules.rule import Rule


class Seen:
    """All series, by family or kin, with what the screen saw of them."""

    def __init__(self, series: Sequence[Series], sights: Sights) -> None:  # noqa: D107
        self._sights = sights
        self._series = series

    def groups(self, name: Callable[[Series], str]) -> Iterator[tuple[str, list[tuple[int, Series]]]]:
        """The groups in order of their names, each with its series in order, numbered as the screen does."""
        members: dict[str, list[tuple[int, Series]]] = defaultdict(list)
        for number, one in enumerate(self._series):
            members[name(one) or one.id].append((number, one))
        for group in sorted(members):
            yield group, sorted(members[group], key=lambda one: one[1].id)

    def shows(self, rule: Rule, number: int) -> bool:
        """Whether the series is to be shown to a rule."""
        size = len(self._series[number].claims)
        return size >= rule.least and self._sights.of(number, rule.needs)

    def shows_group(self, rule: Rule, group: Sequence[tuple[int, Series]]) -> bool:
        """Whether a family or kin is: of several series always, of one as that one is."""
        return len(group) > 1 or (len(group[0][1].claims) > 1 and self._sights.of(group[0][0], rule.needs))


__all__ = ["Seen"]
