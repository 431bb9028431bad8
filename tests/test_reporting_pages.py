"""The pages of the report without a browser: what stands where, exact offsets, links that lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from pathlib import Path

import pytest
from conftest import Run, make_claim
from hostile_articles import articles as hostile
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from report import corpus

from factcheck.examine import examine, read
from factcheck.interval import Interval
from factcheck.language import LANGUAGES
from factcheck.model import Article, Claim
from factcheck.reading import Reading
from factcheck.reporting import Report, words
from factcheck.reporting.pages import folder, pages
from factcheck.reporting.pages.article_text import stretches
from factcheck.reporting.pages.checks import checks
from factcheck.reporting.pages.source_comparison import tellings
from factcheck.reporting.visible import visible_lines
from factcheck.rules import Options

SEEDS = Path(__file__).parent.parent / "seeds"
STORM = Path(__file__).parent / "storm" / "articles.jsonl"


def written(report: Report, *, divided: bool, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The pages of a report by path; ``divided``: as if they were many."""
    if divided:
        monkeypatch.setattr(folder, "is_small", lambda _: False)
    return dict(pages(report))


@pytest.mark.parametrize("divided", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", [SEEDS, STORM], ids=["seeds", "storm"])
def test_every_link_leads_to_an_anchor(
    path: Path, language: str, divided: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = examine(read(path), options=Options(language=language))
    found = written(report, divided=divided, monkeypatch=monkeypatch)
    anchors = {name: re.findall(r'\bid="([^"]*)"', text) for name, text in found.items()}
    for name, known in anchors.items():
        assert len(known) == len(set(known)), name
    for name, text in found.items():
        inside = name.partition("/")[0] if "/" in name else ""
        for address in re.findall(r'href="(?!https?:)([^"]*)"', text):
            page, _, anchor = address.partition("#")
            target = page.removeprefix("../") if page.startswith("../") else f"{inside}/{page}".lstrip("/")
            target = target if page else name
            assert target in found, address
            assert not anchor or anchor in anchors[target], address


def test_the_same_report_gives_the_same_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = tuple(corpus(60))
    first, second = (
        written(examine(Reading(articles=several)), divided=True, monkeypatch=monkeypatch)
        for several in (articles, articles[::-1])
    )
    assert first == second


def test_every_claim_is_marked_where_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    report = examine(read(STORM))
    [page] = written(report, divided=False, monkeypatch=monkeypatch).values()
    texts = {one.id: one.text for one in report.articles}
    marked = dict(
        re.findall(r'<span class="place" id="claim-([0-9a-f]+-[0-9]+)"></span><mark[^>]*>(.*?)</mark>', page)
    )
    assert len(marked) == len([one for one in report.claims if one.field == "text"])
    found = sorted(unescape(re.sub("<[^>]*>", "", one)) for one in marked.values())
    assert found == sorted(texts[one.article][one.start : one.end] for one in report.claims)


@given(st.data())
def test_no_letter_of_an_article_is_lost_or_moved(data: st.DataObject) -> None:
    text = data.draw(st.text(st.characters(exclude_characters="\r"), min_size=1, max_size=60))
    edge = st.integers(0, len(text))
    spans = [sorted(data.draw(st.tuples(edge, edge))) for _ in range(data.draw(st.integers(0, 5)))]
    claims = [
        make_claim("1", "1", start=start, end=end, field="text")
        for start, end in sorted(spans)
        if start < end
    ]
    claims.sort(key=lambda one: (one.start, -one.end))
    found = stretches(text, 0, len(text), claims)
    assert "".join(one.text for one in found) == visible_lines(text)
    assert [claim for one in found for claim in one.opening] == claims
    for one in found:
        assert one.claim is None or one.claim in claims


def test_the_page_of_the_seeds_is_small(monkeypatch: pytest.MonkeyPatch) -> None:
    for language in LANGUAGES:
        report = examine(read(SEEDS), options=Options(language=language))
        [page] = written(report, divided=False, monkeypatch=monkeypatch).values()
        assert len(page.encode()) < 300_000


def test_many_articles_make_a_folder_and_few_remove_it_again(run: Run, tmp_path: Path) -> None:
    many, few = tmp_path / "many", tmp_path / "few"
    for place, count in ((many, 156), (few, 3)):
        place.mkdir()
        for article in corpus(count):
            (place / f"{article.id}.txt").write_text(article.text, "utf-8")
    out = tmp_path / "out"
    done = run("report", many, "--out", out)
    assert re.search(r"report: [0-9]+ pages", done.out)
    assert (out / "report" / "articles-1.html").exists()
    assert len(list((out / "report").glob("article-*.html"))) == 156
    (out / "report" / "notes-of-the-desk.html").write_text("ours")
    run("report", few, "--out", out)
    assert [one.name for one in (out / "report").iterdir()] == ["notes-of-the-desk.html"]


def test_no_page_of_hostile_articles_has_their_markup(monkeypatch: pytest.MonkeyPatch) -> None:
    report = examine(Reading(articles=hostile()))
    for divided in (False, True):
        for name, page in written(report, divided=divided, monkeypatch=monkeypatch).items():
            own = re.sub(r"<(style|script)>.*?</\1>", "", page, flags=re.DOTALL)
            assert not re.search(r"<(script|img|iframe|link|base)\b|\son[a-z]+='|<svg onload", own), name
            assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f\x7f]", own), name
            assert 'href="javascript' not in own.lower()


# --- what is said of findings and sources -------------------------------------------------------------------


def claims_of(*figures: str, **known: object) -> list[Claim]:
    return [
        make_claim(
            f"có {figure} nhà", figure, article=f"{number}.txt", source=f"Báo {number}", series="s", **known
        )
        for number, figure in enumerate(figures)
    ]


def test_what_is_ruled_out_and_what_stays_open(report: Report) -> None:
    say = words("en")
    jump = report.findings[1]
    found = checks(jump, report.witnesses, say)
    assert any("no reading of the words" in one for one in found.ruled_out)
    assert any("Not copies" in one for one in found.ruled_out)
    assert any("words for what is counted" in one for one in found.still_open)  # FC310 among its reasons
    wider = [replace(one, widest=Interval(None, None)) for one in jump.claims]
    found = checks(replace(jump, claims=tuple(wider)), {}, say)
    assert any("might make the figures meet" in one for one in found.still_open)
    same_text = {one.article: "origin" for one in jump.claims}
    assert any("copy of the other" in one for one in checks(jump, same_text, say).still_open)
    alone = replace(jump, claims=jump.claims[:1])
    assert checks(alone, {}, say).ruled_out == ()


def test_who_gave_a_figure_first_who_repeats_and_who_stands_alone(report: Report) -> None:
    claims = claims_of("12", "12", "12", "15")
    series = replace(report.series[0], claims=tuple(claims[::-1]))
    told = tellings(series)
    assert [(one.sources, one.alone) for one in told] == [
        (("Báo 0", "Báo 1", "Báo 2"), False),
        (("Báo 3",), True),
    ]
    assert [one.alone for one in tellings(replace(series, claims=tuple(claims[2:])))] == [False, False]


# --- the verdicts of a desk ---------------------------------------------------------------------------------


OLD = "Đến ngày 17/9/2014, Bộ Công an đã có quan hệ hợp tác với 64 quốc gia trên thế giới."
NEW = "Đến ngày 14/12/2021, Bộ Công an có quan hệ hợp tác với 16 quốc gia, theo báo cáo tổng kết."


@pytest.mark.parametrize("format_", ["xlsx", "csv"])
def test_verdicts_go_out_come_back_and_count(run: Run, format_: str) -> None:
    """The table of a run is filled in, read, and seen in the next run: quiet, or confirmed and counted."""
    for name, text in (("a.txt", OLD), ("b.txt", NEW)):
        Path(name).write_text(text, "utf-8")
    run("check", "a.txt", "b.txt", "--output", f"{format_}:desk.{format_}")
    alarms = _mark(Path(f"desk.{format_}"), ["confirmed", "explained"])
    assert len(alarms) >= 2
    done = run("accept", "--from", f"desk.{format_}")
    assert "2 new acceptances" in done.out
    run("report", "a.txt", "b.txt", "--language-of-report", "en")
    page = Path("reports/report.html").read_text("utf-8")
    assert 'id="accepted"' in page
    assert 'id="measured"' in page
    assert "confirmed: typed wrong · Lan" in page
    again = run("check", "a.txt", "b.txt", "--output", f"{format_}:again.{format_}")
    assert again.code == run("check", "a.txt", "b.txt").code
    rows = _rows(Path(f"again.{format_}"))
    assert {row["fingerprint"]: row["status"] for row in rows if row["status"]} == {
        alarms[0]: "confirmed",
        alarms[1]: "explained",
    }
    assert "0 new acceptances, 0 replaced" in run("accept", "--from", f"again.{format_}").out


def _rows(path: Path) -> list[dict[str, str]]:
    import csv

    from openpyxl import load_workbook

    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))
    head, *rows = load_workbook(path)["findings"].iter_rows(values_only=True)
    return [{str(name): str(cell or "") for name, cell in zip(head, row, strict=True)} for row in rows]


def _mark(path: Path, statuses: Sequence[str]) -> list[str]:
    """Fill in the first rows as a desk does; the fingerprints of these."""
    rows = _rows(path)
    for row, status in zip(rows, statuses, strict=False):
        row |= {"status": status, "reason": "typed wrong", "by": "Lan"}
    if path.suffix == ".csv":
        import csv

        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
    else:
        from openpyxl import load_workbook

        book = load_workbook(path)
        for column, name in enumerate(rows[0], 1):
            for line, row in enumerate(rows, 2):
                book["findings"].cell(line, column).value = row[name]
        book.save(path)
    return [row["fingerprint"] for row in rows[: len(statuses)]]


def test_an_article_of_the_web_is_linked_and_no_other_address(monkeypatch: pytest.MonkeyPatch) -> None:
    several = [
        Article(id=str(number), text=OLD, url=url)
        for number, url in enumerate(
            ("https://bao.test/a?b=1&c=2", "javascript:alert(1)", "https://x.test/ y")
        )
    ]
    report = examine(Reading(articles=tuple(several)))
    [page] = written(report, divided=False, monkeypatch=monkeypatch).values()
    assert re.findall(r'href="([a-z]+:[^"]*)"', page) == ["https://bao.test/a?b=1&amp;c=2"]
