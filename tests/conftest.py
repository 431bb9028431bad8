"""What many tests use: commands run in an empty folder, and a small report made of records."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, settings

from factcheck.cli import main
from factcheck.interval import Period, readings
from factcheck.model import Article, AsOf, Claim, Evidence, Finding, NotEvaluable, Series
from factcheck.reporting import Report

# How fast a machine is must decide nothing: no limit on the time of an example, nor on that of making one.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

# A measure of the user's own, as it stands in a file of theirs.
STORKS = """
[storks]
name = { vi = "cò", en = "storks" }
family = "birds"
kind = "count"
behaviour = "stock"
may_fall = true
expected = "either"
owner = "place"
words.vi = { heads = ["con cò"] }
"""

EARLIER = Period.of_days(date(2014, 9, 17))
LATER = Period.of_days(date(2021, 12, 14))


class Done(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


def work(action: Callable[[], object]) -> int:
    """How many functions an action calls, of Python and of C: a measure of work that no clock disturbs."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        action()
    finally:
        sys.setprofile(before)
    return calls


@pytest.fixture(autouse=True)
def _own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test reads or writes what the user has."""
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "cache"))


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> Run:
    """Run a command in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def running(*arguments: object, stdin: bytes = b"") -> Done:
        monkeypatch.setattr(sys, "argv", ["factcheck", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
        with pytest.raises(SystemExit) as exit_:
            main()
        out, err = capsysbinary.readouterr()
        return Done(int(exit_.value.code or 0), out.decode(), err.decode())

    return running


def make_claim(sentence: str, figure: str, **known: object) -> Claim:
    """A claim whose figure stands in ``sentence`` at the start of its article."""
    value = Decimal(str(known.pop("value", figure)))
    hedge = str(known.pop("hedge", "exact"))
    likeliest, widest = readings(value, Decimal(1), hedge=hedge)
    start = sentence.index(figure)
    fields: dict[str, object] = {
        "article": "news/first.txt",
        "start": start,
        "end": start + len(figure),
        "text": figure,
        "value": value,
        "hedge": hedge,
        "likeliest": likeliest,
        "widest": widest,
        "sentence": sentence,
        "source": "Báo Mẫu",
        "subject": "bo-cong-an",
        "as_of": AsOf(periods=(EARLIER,), evidence=(Evidence(kind="clause", text="Ngày 17/9"),)),
        "published": EARLIER,
    }
    return Claim(**(fields | known))  # type: ignore[arg-type]


@pytest.fixture
def report() -> Report:
    """Two series of two claims each, one alone; a change, a jump, a question; a silent article."""
    then = "Bộ đã có quan hệ với 56 nước và tham gia 22 diễn đàn."
    now = "Hiện Bộ có quan hệ với 64 nước, tham gia 52 diễn đàn; đã nhận gần 3.000 lượt tin."
    later: dict[str, object] = {
        "article": "news/second.txt",
        "source": "Đài Mẫu",
        "published": LATER,
        "as_of": AsOf(
            periods=(LATER,),
            evidence=(
                Evidence(kind="clause", text="sáng 14/12"),
                Evidence(kind="event", text="Đại hội XIII", fact="party-congress-13"),
            ),
        ),
    }
    countries = (
        make_claim(then, "56", measure="partner_countries", series="s1"),
        make_claim(now, "64", measure="partner_countries", series="s1", **later),
    )
    forums = (
        make_claim(then, "22", measure="forums", series="s2"),
        make_claim(now, "52", measure="forums", series="s2", **later),
    )
    alone = make_claim(
        now,
        "3.000",
        value="3000",
        hedge="nearly",
        measure="open:lượt tin",
        measure_text="lượt tin",
        behaviour="flow",
        series="s3",
        **later,
    )
    articles = (
        Article(id="news/first.txt", text=then, source="Báo Mẫu", published=EARLIER),
        Article(id="news/second.txt", text=now, source="Đài Mẫu", published=LATER),
        Article(id="news/third.txt", text="Không có số nào."),
    )
    return Report(
        articles=articles,
        published={
            "news/first.txt": AsOf(periods=(EARLIER,), evidence=(Evidence(kind="given"),)),
            "news/second.txt": AsOf(periods=(LATER,), evidence=(Evidence(kind="given"),)),
            "news/third.txt": None,
        },
        silence={"news/third.txt": "no_numbers"},
        claims=(*countries, *forums, alone),
        series=(_series("s1", countries), _series("s2", forums), _series("s3", (alone,))),
        findings=(
            Finding(
                rule="FC301",
                name="figure-changed",
                severity="info",
                relation="change",
                message="Change: 56 → 64.",
                computation="64 - 56 = 8",
                claims=countries,
                series="s1",
                fingerprint="aaaa",
            ),
            Finding(
                rule="FC304",
                name="figure-jumped",
                severity="warning",
                relation="change",
                message="Jump: forums 22 → 52. What joined the list?",
                computation="52 / 22 = 2.36; limit 2",
                reasons=("FC310",),
                claims=forums,
                related=countries,
                series="s2",
                fingerprint="bbbb",
            ),
            Finding(
                rule="FC904",
                name="article-undated",
                severity="info",
                relation="notice",
                message="No date.",
                article="news/third.txt",
                fingerprint="cccc",
            ),
        ),
        not_evaluable=(NotEvaluable(rule="FC304", reason="fewer than two points"),) * 2,
        witnesses={article.id: article.id for article in articles},
    )


def _series(name: str, claims: tuple[Claim, ...]) -> Series:
    first = claims[0]
    return Series(
        id=name,
        measure=first.measure,
        subject=first.subject,
        scope="",
        kind=first.kind,
        behaviour=first.behaviour,
        family="",
        claims=claims,
    )


def pytest_addoption(parser: pytest.Parser) -> None:
    """``pytest --golden`` writes the golden files anew; look at the difference before committing it."""
    parser.addoption("--golden", action="store_true", help="write the golden files anew")
