"""The report in a real browser, as a desk uses it: read, filtered, followed from link to link, printed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Literal

import hostile_articles
import pytest
from browsing import BROWSER, FLAGS, MISSING, watched
from msgspec.structs import replace
from playwright.sync_api import Browser, expect, sync_playwright
from report import corpus

from factcheck.examine import examine, read
from factcheck.language import LANGUAGES
from factcheck.model import Article
from factcheck.reading import Reading
from factcheck.reporting import Report, save, write
from factcheck.reporting.pages import folder, pages
from factcheck.rules import Options

SEEDS = Path(__file__).parent.parent / "seeds"
MANY = 156  # articles: more than one page holds
WIDTHS = (1280, 390)

pytestmark = [pytest.mark.slow, pytest.mark.skipif(BROWSER is None, reason=MISSING)]

Pages = Callable[[str, str], Path]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=BROWSER, args=list(FLAGS))
        yield launched
        launched.close()


@cache
def _examined(name: str, language: str) -> Report:
    given = read(SEEDS) if name == "seeds" else Reading(articles=_generated())
    return examine(given, options=Options(language=language))


@cache
def _generated() -> tuple[Article, ...]:
    return tuple(corpus(MANY))


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """The index of a report: of the seeds on one page, of a generated corpus in a folder."""

    @cache
    def writing(name: str, language: str) -> Path:
        place = tmp_path_factory.mktemp(f"{name}-{language}")
        _save(place, _examined(name, language))
        return place / "report.html"

    return writing


def _save(place: Path, report: Report) -> None:
    for path, text in pages(report):
        save(place / path, text)


EVERY = pytest.mark.parametrize(
    ("name", "language", "width"),
    [(name, language, width) for name in ("seeds", "many") for language in LANGUAGES for width in WIDTHS],
)


def _kinds(index: Path) -> list[Path]:
    """The index and one page of each sort beside it."""
    beside = sorted((index.parent / "report").glob("*.html"))
    first = {re.split("[-.]", path.name)[0]: path for path in reversed(beside)}
    return [index, *first.values(), *(path for path in beside if path.name.startswith("series-1"))][:8]


OPEN_ALL = "for (const one of document.querySelectorAll('details')) one.open = true"


@EVERY
def test_pages_fit_the_screen_and_load_nothing(
    browser: Browser, written: Pages, name: str, language: str, width: int
) -> None:
    with watched(browser, width) as tab:
        for path in _kinds(written(name, language)):
            page = tab.open(path)
            assert page.evaluate("document.documentElement.lang") == language
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path.name
            page.evaluate(OPEN_ALL)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path.name
        assert tab.loaded_elsewhere() == []
        assert tab.told == []


@pytest.mark.parametrize(
    ("name", "language", "width", "scheme"),
    [("seeds", "vi", 1280, "light"), ("seeds", "en", 390, "dark"), ("many", "vi", 390, "light")],
)
def test_axe_finds_no_fault(
    browser: Browser, written: Pages, name: str, language: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    with watched(browser, width, color_scheme=scheme) as tab:
        for path in _kinds(written(name, language)):
            tab.open(path).evaluate(OPEN_ALL)
            assert tab.faults() == [], path.name


@EVERY
def test_findings_are_filtered_searched_and_sorted(
    browser: Browser, written: Pages, name: str, language: str, width: int
) -> None:
    with watched(browser, width) as tab:
        page = tab.open(written(name, language))
        shown = page.locator(".finding:visible")
        everything = shown.count()
        assert everything >= 5
        page.locator("#filter summary").click()
        for level in ("error", "info"):
            page.locator(f"[name=severity][value={level}]").uncheck()
        expect(page.locator(".finding.info:visible")).to_have_count(0)
        expect(page.locator("output")).to_contain_text(str(everything))
        assert 0 < shown.count() < everything
        page.locator("button[type=reset]").click()
        expect(shown).to_have_count(everything)

        source = page.locator("[name=source] option").nth(1).get_attribute("value")
        page.select_option("[name=source]", source)
        page.wait_for_timeout(300)
        assert all(source in str(one.get_attribute("data-sources")) for one in shown.all())
        page.locator("button[type=reset]").click()
        expect(shown).to_have_count(everything)

        rule = page.locator("[name=rule] option").nth(1).get_attribute("value")
        page.select_option("[name=rule]", rule)
        expect(page.locator(f".finding:visible:not([data-rule={rule}])")).to_have_count(0)
        assert "rule=" in page.url
        page.reload()  # what was asked for stands in the address
        expect(page.locator(f".finding:visible:not([data-rule={rule}])")).to_have_count(0)
        page.locator("button[type=reset]").click()

        page.select_option("[name=sort]", "oldest")
        page.wait_for_timeout(300)
        days = [one.get_attribute("data-first") or "9" for one in page.locator("#notes .finding").all()]
        assert days == sorted(days)
        page.fill("[name=to]", "1999-01-01")
        expect(shown).to_have_count(0)


def test_words_without_marks_find_those_with_them(browser: Browser, written: Pages) -> None:
    with watched(browser) as tab:
        page = tab.open(written("seeds", "vi"))
        shown = page.locator(".finding:visible")
        for asked, found in (("thực thi pháp luật", True), ("thuc thi phap luat", True), ("thức thi", False)):
            page.fill("[name=search]", asked)
            page.wait_for_timeout(200)
            assert (shown.count() > 0) is found, asked


@EVERY
def test_a_finding_leads_to_its_series_its_article_and_back(
    browser: Browser, written: Pages, name: str, language: str, width: int
) -> None:
    with watched(browser, width) as tab:
        page = tab.open(written(name, language))
        if name == "many":
            page.locator(".finding .message a[href*='series-']").first.click()
        else:
            page.locator(".finding .more a").first.click()
        series = page.locator(".series:visible").first if name == "many" else page.locator(".series:target")
        expect(series.locator("svg.timeline")).to_be_visible()
        series.locator("td.number a").first.click()
        expect(page.locator(":target")).to_have_attribute("id", re.compile("^claim-"))
        marked = page.locator(":target + mark")
        expect(marked).to_be_visible()
        expect(marked).to_be_in_viewport()
        marked.locator("a").click()
        expect(page.locator(":target")).to_have_attribute("id", re.compile("^(finding|series)-"))
        expect(page.locator(":target")).to_be_in_viewport()
        assert tab.told == []


def test_a_link_to_a_finding_opens_it(browser: Browser, written: Pages) -> None:
    index = written("seeds", "en")
    with watched(browser) as tab:
        page = tab.open(index)
        name = page.locator(".note").last.get_attribute("id")
        page = tab.open(index, "?severity=error#" + str(name))
        note = page.locator(f"#{name}")
        expect(note).to_be_visible()
        expect(note).to_be_focused()
        expect(note.locator("blockquote").first).to_be_visible()


@pytest.mark.parametrize("name", ["seeds", "many"])
def test_keys_go_from_finding_to_finding(browser: Browser, written: Pages, name: str) -> None:
    with watched(browser) as tab:
        page = tab.open(written(name, "en"))
        findings = page.locator(".finding")
        page.keyboard.press("j")
        expect(findings.nth(0)).to_be_focused()
        page.keyboard.press("j")
        expect(findings.nth(1)).to_be_focused()
        page.keyboard.press("k")
        expect(findings.nth(0)).to_be_focused()
        page.keyboard.press("/")
        expect(page.locator("[name=search]")).to_be_focused()
        page.keyboard.type("jk")
        expect(page.locator("[name=search]")).to_have_value("jk")
        page.keyboard.press("Escape")
        assert page.evaluate("document.activeElement === document.body")


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_everything_can_be_read(browser: Browser, written: Pages, language: str) -> None:
    with watched(browser, java_script_enabled=False) as tab:
        page = tab.open(written("seeds", language))
        expect(page.locator("#filter")).to_be_hidden()
        expect(page.locator(".card blockquote").first).to_be_visible()
        expect(page.locator("svg.timeline").first).to_be_visible()
        page.locator(".note summary").first.click()
        expect(page.locator(".note blockquote").first).to_be_visible()


def test_on_paper_every_finding_is_open_and_no_control_is_left(browser: Browser, written: Pages) -> None:
    with watched(browser, java_script_enabled=False) as tab:
        page = tab.open(written("seeds", "vi"))
        page.emulate_media(media="print")
        expect(page.locator("#filter")).to_be_hidden()
        expect(page.locator("nav").first).to_be_hidden()
        expect(page.locator(".note blockquote").first).to_be_visible()
        assert len(page.pdf(format="A4")) > 10_000


@pytest.mark.parametrize("divided", [False, True])
def test_hostile_articles_can_do_nothing(
    browser: Browser, tmp_path: Path, divided: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No script of theirs runs, no request leaves, no link leads but to pages of the report and the web."""
    if divided:
        monkeypatch.setattr(folder, "is_small", lambda _: False)
    found = examine(Reading(articles=hostile_articles.articles()))
    assert len({one.rule for one in found.findings}) > 3
    _save(tmp_path, found)
    files = sorted(tmp_path.rglob("*.html"))
    assert len(files) > 30 if divided else len(files) == 1
    with watched(browser) as tab:
        for path in files:
            page = tab.open(path)
            page.evaluate(OPEN_ALL)
            page.mouse.move(300, 300)
            assert page.evaluate("window.ran") is None
            assert (
                page.locator("main script, img, iframe, object, embed, base, [onload], [onerror]").count()
                == 0
            )
            for address in page.eval_on_selector_all("a", "all => all.map(one => one.getAttribute('href'))"):
                assert re.fullmatch(
                    r"(?:(?:report/|\.\./)?[a-z]+(?:-[0-9a-f]+)?\.html)?(?:#[a-z]+[-0-9a-z]*)?"
                    r"|http://news\.test/[0-9]+",
                    address,
                ), address
        assert tab.loaded_elsewhere() == []
        assert tab.told == []


def test_the_page_keeps_its_own_policy(browser: Browser, report: Report, tmp_path: Path) -> None:
    """With the policy in force, what is put in does not run, though the page's own script does."""
    intruders = (
        "<script>window.ran = 1</script><img src=x onerror='window.ran = 2'>"
        "<a id=bait href='javascript:window.ran=3'>x</a><style>h1 { display: none }</style>"
    )
    page_file = tmp_path / "page.html"
    page_file.write_text(str(write("html", report)).replace("</main>", f"{intruders}</main>"), "utf-8")
    with watched(browser) as tab:
        page = tab.open(page_file)
        page.locator("#bait").click()
        assert page.evaluate("window.ran") is None
        expect(page.locator("h1")).to_be_visible()
        expect(page.locator("#filter")).to_be_visible()
        refused = [one for one in tab.told if "Content Security Policy" in one]
        assert len(refused) >= 4


def test_what_a_desk_has_said_is_shown(browser: Browser, report: Report, tmp_path: Path) -> None:
    from factcheck.rules import Acceptance, Accepted

    change, jump, _ = report.findings
    entries = [
        Acceptance(fingerprint=one.fingerprint, reason=reason, by="Lan", until="2026-12-31", status=status)
        for one, reason, status in ((change, "Mốc khác nhau", "explained"), (jump, "Gõ nhầm", "confirmed"))
    ]
    judged = replace(
        report,
        language="vi",
        findings=(jump,),
        accepted=(Accepted(finding=change, acceptance=entries[0]),),
        confirmed=(Accepted(finding=jump, acceptance=entries[1]),),
    )
    path = tmp_path / "report.html"
    save(path, write("html", judged))
    with watched(browser) as tab:
        page = tab.open(path)
        expect(page.locator("#attention .verdict")).to_have_text(
            "xác nhận: Gõ nhầm · Lan · đến hết 31/12/2026"
        )
        expect(page.locator("#accepted .verdict")).to_have_text(
            "giải thích được: Mốc khác nhau · Lan · đến hết 31/12/2026"
        )
        expect(page.locator("#measured tbody tr")).to_have_count(2)
        expect(page.locator("#measured")).to_contain_text("FC304")
        cells = page.locator("#sources [data-label='Xác nhận']")
        assert cells.all_text_contents() == ["1", "1"]
