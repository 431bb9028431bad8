"""An outlet put its figure right; those who copied its text still carry the first one.

A correction is a later version of one text in the same outlet, with another figure, that says so.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.language import words
from factcheck.language.format import term
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.lineup import Lineup
from factcheck.rules.message import claim_figure, source, what
from factcheck.rules.rule import Outcome, Rule

RULE = Rule(
    code="FC602",
    name="correction-not-followed",
    severity="warning",
    relation="single",
    least=3,
    preview=True,
    needs="varied",
)


def check(lineup: Lineup, context: Context) -> Iterator[Outcome]:
    """The versions of each text: first figure, corrected figure, copies with the first."""
    texts: dict[str, list[Claim]] = defaultdict(list)
    for claim in lineup.series.claims:
        if not claim.repeats:
            texts[context.witness(claim)].append(claim)
    for _, claims in sorted(texts.items()):
        if len({claim.article for claim in claims}) > 2 and len({claim.value for claim in claims}) > 1:
            yield from _of_one_text(claims, context)


def _of_one_text(claims: Sequence[Claim], context: Context) -> Iterator[Outcome]:
    undated = False
    for mended in claims:
        if not _is_correction(mended, context):
            continue
        for first in claims:
            same = first.source == mended.source and first.article != mended.article
            if not same or first.value == mended.value:
                continue
            if first.published is None or mended.published is None:
                undated = True
            elif first.published.first < mended.published.first:
                late = [one for one in claims if one.value == first.value and one.source != first.source]
                if late:
                    yield _finding(first, mended, late)
    if undated:
        yield RULE.not_evaluable("no_publication")


def _is_correction(claim: Claim, context: Context) -> bool:
    """Whether the article says that something was put right."""
    article = context.articles[claim.article]
    text = f"{article.title} {article.text}".lower()
    return bool(article.source) and any(phrase in text for phrase in words(article.language, "corrections"))


def _finding(first: Claim, mended: Claim, late: Sequence[Claim]) -> Outcome:
    return RULE.finding(
        (mended, *late),
        {
            "what": what(mended),
            "old": claim_figure(first),
            "new": claim_figure(mended),
            "source": source(mended),
            "copies": ", ".join(dict.fromkeys(source(one) for one in late)),
        },
        related=(first,),
        computation=f"{term(first.value)} → {term(mended.value)}",
    )
