"""A time that cannot be: no such day, a weekday of another date, a figure counted up to a day still to come.

A day or weekday is checked as written, where its words show that it is a date. "Tính đến ngày" before a day
after publication is a fault only where nothing in the sentence speaks of a plan or forecast.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from factcheck.interval import Period
from factcheck.language import table
from factcheck.language.format import term
from factcheck.model import Claim, DateMention, Finding
from factcheck.rules.context import Context
from factcheck.rules.judging.statement import FACTS
from factcheck.rules.message import claim_figure, what
from factcheck.rules.rule import Outcome, Rule
from factcheck.rules.views import ArticleView

RULE = Rule(
    code="FC311",
    name="as-of-impossible",
    severity="error",
    relation="impossible",
    scope="article",
    least=0,
    preview=True,
)
NEAR = 60  # days around publication in which a date without its year can only be of that year
ZONES = timedelta(days=1)  # another time zone may already have the next day
AHEAD = frozenset({"plan", "forecast", "condition"})


def check(view: ArticleView, context: Context) -> Iterator[Outcome]:  # noqa: ARG001
    """Every date of the article, then every claim that is dated by "tính đến"."""
    for mention in (one for whole in view.dates for one in (whole, *whole.parts)):
        if mention.shape == "impossible":
            yield from _no_such_day(mention, view)
        elif mention.weekday is not None and mention.day and mention.month and not mention.lunar:
            yield from _weekday(mention, mention.weekday, view)
    yield from _still_to_come(view)


def _no_such_day(mention: DateMention, view: ArticleView) -> Iterator[Outcome]:
    """A bare 31/4 may be a fraction or a score; with a word for the day, or its year, it is none."""
    day, month = mention.day, mention.month
    if day is None or month is None or mention.lunar or not (mention.text[0].isalpha() or mention.year):
        return
    longest = _longest(month, mention.year)
    if day <= longest:
        return  # the year is out of reach, not the day
    if not longest:
        yield _finding(
            mention,
            view,
            {"month": str(month)},
            variant="no_month",
            computation=f"{term(Decimal(month))} > {term(Decimal(12))}",
        )
        return
    sums = f"{term(Decimal(day))} > {term(Decimal(longest))}"
    yield _finding(mention, view, {"month": str(month), "longest": str(longest)}, computation=sums)


def _longest(month: int, year: int | None) -> int:
    """Days of a month, of February 29 where no year is given; 0 where there is no such month."""
    if not 1 <= month <= 12:
        return 0
    following = date(year or 2000, month, 28) + timedelta(days=4)
    return (following - timedelta(days=following.day)).day


def _weekday(mention: DateMention, weekday: int, view: ArticleView) -> Iterator[Outcome]:
    found = _day(mention, view)
    if found is None:
        yield RULE.not_evaluable("no_year")
        return
    if found.weekday() != weekday:
        yield _finding(
            mention,
            view,
            {"said": f"{weekday}", "weekday": f"{found.weekday()}", "day": Period.of_days(found).iso()},
            variant="weekday",
            computation=f"{term(Decimal(found.weekday()), 'weekday')} ≠ {term(Decimal(weekday), 'weekday')}",
            severe=mention.year is not None,
        )


def _day(mention: DateMention, view: ArticleView) -> date | None:
    """The day meant; where no year is given, the one next to publication."""
    assert mention.month is not None
    assert mention.day is not None
    if mention.year is not None:
        return date(mention.year, mention.month, mention.day)
    if view.published is None or not view.published.sure:
        return None
    written = view.published.period.first.date()
    for year in (written.year - 1, written.year, written.year + 1):
        try:
            day = date(year, mention.month, mention.day)
        except ValueError:
            continue
        if abs(day - written).days <= NEAR:
            return day
    return None


def _still_to_come(view: ArticleView) -> Iterator[Outcome]:
    dated = [one for one in view.dates if one.shape == "calendar" and one.link == "until" and one.year]
    for mention in dated:
        claims = [claim for claim in view.claims if _dated_by(mention, claim)]
        if not claims:
            continue
        if view.published is None:
            yield RULE.not_evaluable("no_publication")
            continue
        first = claims[0]
        assert first.as_of is not None
        after, written = first.as_of.period, view.published.period
        if after.first <= written.last + ZONES or _looks_ahead(first, view):
            continue
        yield RULE.finding(
            claims,
            {
                "what": what(first),
                "value": claim_figure(first),
                "time": after.iso(),
                "published": written.iso(),
            },
            variant="after",
            computation=f"{term(Decimal((after.first - written.last).days))} > {term(Decimal(0))}",
            article=view.article.id,
        )


def _dated_by(mention: DateMention, claim: Claim) -> bool:
    """Whether the claim, as a fact, has its time from that date of its own sentence."""
    if claim.status not in FACTS or claim.as_of is None or not claim.as_of.sure:
        return False
    inside = (
        claim.sentence_start <= mention.start < claim.sentence_start + len(claim.sentence)
        and claim.field == mention.field
    )
    return inside and any(
        one.kind in ("clause", "sentence") and one.text == mention.text for one in claim.as_of.evidence
    )


def _looks_ahead(claim: Claim, view: ArticleView) -> bool:
    """Whether some word of the sentence speaks of what is still to come."""
    text = f" {claim.sentence.lower()} "
    rows = table(view.article.language, "status")
    return any(row["status"] in AHEAD and f" {row['phrase']} " in text for row in rows)


def _finding(
    mention: DateMention,
    view: ArticleView,
    parameters: dict[str, str],
    *,
    variant: str = "",
    computation: str = "",
    severe: bool = True,
) -> Finding:
    beside = [
        claim
        for claim in view.claims
        if claim.field == mention.field
        and claim.sentence_start <= mention.start < claim.sentence_start + len(claim.sentence)
    ]
    return RULE.finding(
        (),
        {"date": mention.text} | parameters,
        variant=variant,
        severity=None if severe else "warning",
        related=beside,
        computation=computation,
        article=view.article.id,
    )
