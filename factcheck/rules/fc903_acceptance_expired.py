"""The last day of an acceptance has passed; what it hushed is said again. No date counts as passed."""

from collections.abc import Iterator

from factcheck.interval import Period
from factcheck.rules.context import Context
from factcheck.rules.engine.acceptances import day
from factcheck.rules.rule import Outcome, Rule
from factcheck.rules.views import Run

RULE = Rule(
    code="FC903", name="acceptance-expired", severity="warning", relation="notice", scope="run", least=0
)


def check(run: Run, context: Context | None) -> Iterator[Outcome]:  # noqa: ARG001
    """Each acceptance whose last day has passed."""
    for one in run.ended:
        last = day(one.until)
        yield RULE.finding(
            (),
            {
                "entry": one.fingerprint,
                "until": Period.of_days(last).iso() if last else one.until,
                "file": one.file,
                "line": str(one.line),
            },
            variant="" if last else "no_date",
            article=one.file,
        )
