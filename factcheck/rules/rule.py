"""What a rule is: code, name, default severity, options, and a generator of findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Literal

from factcheck.model import Claim, Finding, NotEvaluable, Record, Severity
from factcheck.rules.engine.examples import Example, read_examples
from factcheck.rules.engine.screen import Sight

Scope = Literal["article", "series", "kin", "family", "retelling", "run"]
Relation = Literal["conflict", "change", "compatible", "drift", "impossible", "single", "notice"]
Outcome = Finding | NotEvaluable
Check = Callable[..., Iterable[Outcome]]  # (what the rule's scope names, Context)
Explains = Callable[..., bool]  # (Statement, Statement, Context): whether it accounts for their difference
OptionValue = Decimal | str | bool | tuple[str, ...]


class Option(Record, frozen=True, kw_only=True):
    """A setting of one rule; what it means stands in ``messages.toml`` under the rule."""

    name: str
    default: OptionValue
    low: Decimal = Decimal(0)  # least that a number may be
    high: Decimal = Decimal(1_000_000)  # most; of days so that a date stays within the calendar


class Rule(Record, frozen=True, kw_only=True):
    """The plain facts of one rule. Its module has, beside this record, the generator ``check``.

    A rule that explains also has ``explains(first, second, context)``: such rules are asked before any
    other may call a difference a conflict, whether or not their own findings were selected.
    """

    code: str
    name: str  # says the fault, not the cure
    severity: Severity  # the default; a finding may be milder
    relation: Relation
    scope: Scope = "series"  # what ``check`` is given: ArticleView, Lineup, Kin, Family, Retelling or Run
    least: int = 2  # a series of fewer claims is not shown to the rule
    needs: Sight = "any"  # what the screen must have seen in a series, or a family or kin of one, to show it
    explains: bool = False
    preview: bool = False  # off until its firings on real text were judged
    options: tuple[Option, ...] = ()
    supersedes: tuple[str, ...] = ()  # less specific rules that would report the same contradiction
    texts: Mapping[str, Mapping[str, str]] = {}  # language → templates, for rules of other packages

    def finding(
        self,
        claims: Sequence[Claim],
        parameters: Mapping[str, str] | None = None,
        *,
        variant: str = "",
        severity: Severity | None = None,
        related: Sequence[Claim] = (),
        computation: str = "",
        reasons: Sequence[str] = (),
        series: str = "",
        article: str = "",
    ) -> Finding:
        """A finding of this rule. The engine adds message and fingerprint, and the options' severity."""
        return Finding(
            rule=self.code,
            name=self.name,
            severity=severity or self.severity,
            relation=self.relation,
            template=f"{self.code}.{variant}" if variant else self.code,
            parameters=parameters or {},
            claims=tuple(claims),
            related=tuple(related),
            computation=computation,
            reasons=tuple(reasons),
            series=series,
            article=article,
        )

    def not_evaluable(self, reason: str) -> NotEvaluable:
        """This rule lacks an operand; ``reason`` is a key of the table ``reason`` of messages.toml."""
        return NotEvaluable(rule=self.code, reason=reason)


def milder(severity: Severity, steps: int = 1) -> Severity:
    """``steps`` milder, at the mildest info."""
    order: tuple[Severity, ...] = ("error", "warning", "info")
    return order[min(order.index(severity) + steps, len(order) - 1)]


class Entry(Record, frozen=True, kw_only=True):
    """A rule of the catalogue with its code: what discovery found."""

    rule: Rule
    check: Check
    explains: Explains | None
    summary: str  # the docstring of its module
    package: str  # where the module stands, and its examples beside it
    stem: str  # name of its file

    @property
    def code(self) -> str:
        """Code of the rule, such as FC201."""
        return self.rule.code

    @property
    def examples(self) -> tuple[Example, ...]:
        """Its examples, read when first asked for."""
        return read_examples(self.package, self.stem)


__all__ = [
    "Check",
    "Entry",
    "Explains",
    "Option",
    "OptionValue",
    "Outcome",
    "Relation",
    "Rule",
    "Scope",
    "milder",
]
