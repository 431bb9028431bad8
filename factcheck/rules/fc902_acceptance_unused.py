"""An entry of accepted.toml or of the baseline that matches no finding: it may go.

It says so only where the rule was asked and the articles of the finding were read.
"""

from collections.abc import Iterator

from factcheck.rules.context import Context
from factcheck.rules.rule import Outcome, Rule
from factcheck.rules.views import Run

RULE = Rule(
    code="FC902", name="acceptance-unused", severity="warning", relation="notice", scope="run", least=0
)


def check(run: Run, context: Context | None) -> Iterator[Outcome]:  # noqa: ARG001
    """Each entry that matches nothing."""
    for one in run.unused:
        yield RULE.finding(
            (),
            {"entry": one.fingerprint, "rule": one.rule, "file": one.file, "line": str(one.line)},
            variant="baseline" if one.baseline else "",
            article=one.file,
        )
    for reason in run.unclear:
        yield RULE.not_evaluable(reason)
