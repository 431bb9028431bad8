"""One figure of one thing with two units: 5 triệu USD in the headline, 5 triệu đồng in the body.

The same digits of the same thing in one article are hardly two things; one of the units is a slip. Units of
one dimension with another size (MW, kW) are FC501's.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.language.format import term
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.message import claim_figure, what
from factcheck.rules.rule import Outcome, Rule
from factcheck.rules.views import ArticleView

RULE = Rule(
    code="FC403",
    name="unit-differs",
    severity="error",
    relation="conflict",
    scope="article",
    least=0,
    preview=True,
)
TELLING = 2  # figures of fewer digits that count recur by chance


def check(view: ArticleView, context: Context) -> Iterator[Outcome]:  # noqa: ARG001
    """Figures of the same digits, in different sentences, whose units are of different things."""
    groups: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in view.claims:
        if (
            claim.dimension
            and not claim.repeats
            and len(claim.value.normalize().as_tuple().digits) >= TELLING
        ):
            groups[claim.value, claim.range_end, claim.place].append(claim)
    for members in groups.values():
        yield from _of_one_figure(members)


def _of_one_figure(members: Sequence[Claim]) -> Iterator[Outcome]:
    for first, second in combinations(members, 2):
        if first.is_beside(second) or _unit(first) == _unit(second):
            continue
        if "open:" in (first.measure, second.measure):
            yield RULE.not_evaluable("measure_unknown")
            continue
        if _counts(first) != _counts(second):
            continue
        sure = first.subject == second.subject and first.measure_text.lower() == second.measure_text.lower()
        yield RULE.finding(
            (first, second),
            {"what": what(second), "first": claim_figure(first), "second": claim_figure(second)},
            severity="error" if sure else "warning",
            computation=f"{term(first.value)} {first.unit} ≠ {term(second.value)} {second.unit}",
            reasons=() if sure else ("wording_unsure",),
        )
        return


def _unit(claim: Claim) -> str:
    """What must be one: the currency of money, else the dimension."""
    return claim.unit_code if claim.kind in ("money", "rate") else claim.dimension


def _counts(claim: Claim) -> str:
    """What is counted, by its first words: "công suất" of "công suất nhà máy"."""
    return " ".join(claim.measure.split()[:2])
