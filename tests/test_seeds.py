"""The five seed articles, whole: what they claim, as of when, and how their numbers relate."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace

from factcheck import pipeline
from factcheck.knowledge import chronology
from factcheck.model import Article, Claim, Finding
from factcheck.pipeline import Extract, Result
from factcheck.reading import read

SEEDS = Path(__file__).parent.parent / "seeds"
NAMES = sorted(path.name for path in SEEDS.glob("*.txt"))


@cache
def extracts(use_sources: bool) -> tuple[Extract, ...]:
    articles = read([str(SEEDS)], use_sources=use_sources).articles
    return tuple(pipeline.extract(article) for article in articles)


def seed(number: int, *, use_sources: bool = True) -> Extract:
    return next(one for one in extracts(use_sources) if Path(one.article.id).name == NAMES[number])


def told(claim: Claim) -> tuple[object, ...]:
    as_of = claim.as_of.period.iso() if claim.as_of else None
    return claim.text, claim.value, claim.hedge, claim.kind, claim.unit, claim.subject, as_of


BOTH = pytest.mark.parametrize(
    "use_sources", [True, False], ids=["with sources.toml", "from the texts alone"]
)


@BOTH
@pytest.mark.parametrize("number", [0, 2])
def test_articles_that_claim_nothing(number: int, use_sources: bool) -> None:
    found = seed(number, use_sources=use_sources)
    assert found.claims == ()
    assert found.silence


@BOTH
def test_claims_of_the_second_seed(use_sources: bool) -> None:
    day = "2014-09-17/2014-09-17"
    assert [told(claim) for claim in seed(1, use_sources=use_sources).claims] == [
        ("161", Decimal(161), "exact", "count", "cơ quan", "bo-cong-an", day),
        ("56", Decimal(56), "exact", "count", "quốc gia", "bo-cong-an", day),
        ("22", Decimal(22), "exact", "count", "tổ chức", "bo-cong-an", day),
        ("156", Decimal(156), "exact", "ordinal", "thành viên", "viet-nam", day),
    ]


@BOTH
def test_claim_of_the_fourth_seed(use_sources: bool) -> None:
    (claim,) = seed(3, use_sources=use_sources).claims
    assert told(claim)[:5] == ("3.000", Decimal(3000), "nearly", "count", "lượt thông tin")
    assert claim.behaviour == "flow"
    assert claim.as_of is not None
    assert claim.as_of.period.iso() == "2017-01-01/2017-06-30"


@BOTH
def test_claims_of_the_fifth_seed(use_sources: bool) -> None:
    day = "2021-12-14/2021-12-14"
    assert [told(claim) for claim in seed(4, use_sources=use_sources).claims] == [
        ("162", Decimal(162), "exact", "count", "cơ quan", "bo-cong-an", day),
        ("64", Decimal(64), "exact", "count", "quốc gia", "bo-cong-an", day),
        ("52", Decimal(52), "exact", "count", "tổ chức", "bo-cong-an", day),
        ("150", Decimal(150), "exact", "count", "văn bản hợp tác", "bo-cong-an", day),
    ]


def test_counted_phrases_are_whole() -> None:
    phrases = {claim.text: claim.measure_text for number in (1, 3, 4) for claim in seed(number).claims}
    assert phrases["161"] == "cơ quan an ninh và cảnh sát"
    assert phrases["162"] == "cơ quan thực thi pháp luật"
    assert phrases["56"] == "quốc gia, vùng lãnh thổ"
    assert phrases["64"] == "quốc gia và vùng lãnh thổ"
    assert phrases["22"] == "tổ chức, diễn đàn hợp tác an ninh, trật tự"
    assert phrases["52"] == "tổ chức, diễn đàn hợp tác quốc tế đa phương"
    assert phrases["150"].startswith("văn bản hợp tác quốc tế")


def test_spans_point_into_the_article() -> None:
    for number in (1, 3, 4):
        for claim in seed(number).claims:
            text = seed(number).article.text
            assert text[claim.start : claim.end] == claim.text
            assert text[claim.sentence_start :].startswith(claim.sentence)


def test_first_seed_is_dated_from_its_text_alone() -> None:
    published = seed(0, use_sources=False).published
    assert published is not None
    assert published.period.iso() == "2013-10-01/2014-01-31"
    assert {"reviewed", "feast"} <= {reason.kind for reason in published.evidence}


def test_third_seed_carries_its_dateline() -> None:
    published = seed(2, use_sources=False).published
    assert published is not None
    assert published.period.iso() == "2022-03-17T10:43/2022-03-17T10:43"


def test_fifth_seed_is_of_2021_by_rank_and_congress() -> None:
    published = seed(4, use_sources=False).published
    assert published is not None
    assert [period.iso() for period in published.periods] == ["2021-12-14/2021-12-14"]
    assert {"rank-ltq-trung-tuong", "congress-xiii"} <= {reason.fact for reason in published.evidence}


def test_second_seed_without_the_founding_has_three_years() -> None:
    article = seed(1, use_sources=False).article
    with_row = pipeline.extract(article).published
    assert with_row is not None
    assert [period.iso() for period in with_row.periods] == ["2014-09-17/2014-09-17"]
    without = _without_founding(article).published
    assert without is not None
    assert [period.first.year for period in without.periods] == [2013, 2014, 2015]
    assert not without.sure


def _without_founding(article: Article) -> Extract:
    from factcheck.dating import date_article, date_claims
    from factcheck.extraction import extract as find
    from factcheck.text import document

    structure = document(article)
    found = find(structure)
    left = {fact.id for fact in chronology() if "cuc-doi-ngoai" in fact.id or "interpol-office" in fact.id}
    facts = tuple(mention for mention in found.facts if mention.fact not in left)
    published = date_article(structure, found.dates, facts)
    claims = date_claims(found.claims, structure, found.dates, published)
    return Extract(article=article, document=structure, published=published, claims=claims)


@cache
def verdict(use_sources: bool = True) -> Result:
    return pipeline.judge(extracts(use_sources))


def of(rule: str, result: Result) -> list[Finding]:
    return [finding for finding in result.findings if finding.rule == rule]


def figures(finding: Finding) -> list[str]:
    return sorted(claim.text for claim in finding.claims)


@BOTH
def test_what_changed(use_sources: bool) -> None:
    result = verdict(use_sources)
    assert sorted(figures(one) for one in of("FC301", result)) == [["161", "162"], ["22", "52"], ["56", "64"]]
    assert sorted(figures(one) for one in of("FC310", result)) == [["161", "162"], ["22", "52"]]
    (jump,) = of("FC304", result)
    assert (figures(jump), jump.severity) == (["22", "52"], "warning")
    assert "FC310" in jump.reasons
    assert of("FC313", result)


def test_what_stands_alone() -> None:
    alone = sorted(figures(one) for one in of("FC604", verdict()))
    assert alone == [["150"], ["156"], ["3.000"]]


@BOTH
def test_nothing_in_the_seeds_is_an_error_or_a_conflict(use_sources: bool) -> None:
    findings = verdict(use_sources).findings
    assert {finding.severity for finding in findings} <= {"warning", "info"}
    assert "conflict" not in {finding.relation for finding in findings if finding.rule != "FC304"}


def with_article(text: str, *, day: str, source: str = "Báo Bình Minh", id: str = "sixth") -> Result:  # noqa: A002
    from datetime import date

    from factcheck.interval import Period

    sixth = Article(id=id, text=text, source=source, published=Period.of_days(date.fromisoformat(day)))
    return pipeline.judge([*extracts(True), pipeline.extract(sixth)])


@pytest.mark.parametrize(
    "text",
    [
        (
            "Ngày 14/12/2021, Bộ Công an cho biết đã có quan hệ với 165 cơ quan thực thi pháp luật "
            "của 64 quốc gia và vùng lãnh thổ."
        ),
        "Ngày 14/12/2021, Bộ Công an đã có quan hệ hợp tác với 165 cơ quan thực thi pháp luật của các nước.",
        (
            "Tính đến ngày 14/12/2021, Bộ Công an Việt Nam có quan hệ hợp tác với 165 cơ quan "
            "thực thi pháp luật thuộc 64 quốc gia, vùng lãnh thổ."
        ),
    ],
)
def test_another_figure_of_the_same_day_is_a_conflict(text: str) -> None:
    result = with_article(text, day="2021-12-14")
    assert ["162", "165"] in [figures(one) for one in of("FC201", result)]


def test_a_smaller_figure_later_is_a_stock_that_fell() -> None:
    result = with_article(
        "Tính đến ngày 20/5/2023, Bộ Công an có quan hệ hợp tác với 160 cơ quan thực thi pháp luật.",
        day="2023-05-20",
    )
    assert ["160", "162"] in [figures(one) for one in of("FC303", result)]


def test_a_hedged_figure_that_agrees_raises_no_alarm() -> None:
    result = with_article(
        "Ngày 14/12/2021, Bộ Công an cho biết đang có quan hệ với hơn 160 cơ quan "
        "thực thi pháp luật các nước.",
        day="2021-12-14",
    )
    assert not [f for f in result.findings if f.relation == "conflict" and "160" in figures(f)]
    assert not [f for f in result.findings if f.severity == "error"]


def test_a_reprint_is_no_second_witness() -> None:
    original = seed(1).article
    reprint = replace(original, id="reprint", source="Báo Bình Minh")
    result = pipeline.judge([*extracts(True), pipeline.extract(reprint)])
    assert result.witnesses["reprint"] == result.witnesses[original.id]

    def shape(one: Finding) -> tuple[str, tuple[Decimal, ...]]:
        return one.rule, tuple(sorted({claim.value for claim in one.claims}))

    assert {shape(one) for one in result.findings} == {shape(one) for one in verdict().findings}
    assert len(result.findings) == len(verdict().findings)


def test_the_order_of_articles_changes_nothing() -> None:
    backwards = pipeline.judge(tuple(reversed(extracts(True))))
    assert backwards.findings == verdict().findings
    assert backwards.claims == verdict().claims
