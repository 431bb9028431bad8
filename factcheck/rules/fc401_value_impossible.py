"""A value that nothing of its kind can have: minus three people, half a person, 130 % of a whole.

An average may be a fraction. A share is held to 0 to 100 % only where it is a share of a whole; a growth or a
plan fulfilled may exceed it.
"""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.language import words
from factcheck.language.format import term
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.lineup import Lineup
from factcheck.rules.message import claim_figure, what
from factcheck.rules.rule import Outcome, Rule

RULE = Rule(
    code="FC401",
    name="value-impossible",
    severity="error",
    relation="impossible",
    least=1,
    supersedes=("FC402",),
    needs="beyond",
)
HUNDRED = Decimal(100)


def check(lineup: Lineup, context: Context) -> Iterator[Outcome]:
    """Each statement by itself."""
    series = lineup.series
    if series.behaviour == "difference" or series.kind not in ("count", "percent", "ordinal", "age"):
        return
    if len(series.claims) == 1 and not _suspect(series.claims[0]):
        return
    for statement in lineup.statements:
        claim = statement.claim
        if claim.behaviour == "difference" or not _suspect(claim):
            continue
        if series.kind == "percent" and not series.subject and lineup.known is None:
            yield RULE.not_evaluable("whole_unknown")
            continue
        variant = _impossible(claim, context.articles[claim.article].language)
        if variant:
            yield RULE.finding(
                (claim,),
                {"what": what(claim), "value": claim_figure(claim)},
                variant=variant,
                related=statement.claims[1:],
                computation=term(claim.value),
            )


def _suspect(claim: Claim) -> bool:
    """A quick look: nearly all values pass it."""
    if claim.kind == "percent":
        return claim.behaviour == "share" and not 0 <= claim.value <= HUNDRED
    return claim.value < 0 or claim.value != claim.value.to_integral_value()


def _impossible(claim: Claim, language: str) -> str:
    """The variant of the message, or nothing where the value may be."""
    if claim.kind == "percent":
        return "share"
    if claim.value < 0:
        return "negative"
    text = f" {claim.sentence.lower()} "
    if any(f" {word} " in text for word in words(language, "averages")):
        return ""
    unit = f"{claim.unit.lower()} "
    people = any(unit.startswith(f"{word} ") for word in words(language, "people"))
    return "fraction" if claim.kind == "count" and people else ""
