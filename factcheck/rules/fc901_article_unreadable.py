"""A file, its encoding or its markup could not be read; the other articles still were.

It is an error for an article under check, for which the answer is missing, and a warning for one on file.
"""

from collections.abc import Iterator

from factcheck.rules.context import Context
from factcheck.rules.rule import Outcome, Rule
from factcheck.rules.views import Run

RULE = Rule(
    code="FC901", name="article-unreadable", severity="error", relation="notice", scope="run", least=0
)


def check(run: Run, context: Context) -> Iterator[Outcome]:  # noqa: ARG001
    """Each file that could not be read."""
    for one in run.unreadable:
        yield RULE.finding(
            (),
            {"path": f"{one.path}:{one.line}" if one.line else one.path, "why": one.reason},
            severity="error" if one.new else "warning",
            article=one.path,
        )
