"""Make the pictures of docs/report.md anew: `make pictures`. Needs Chromium.

They show the seeds, the storm of tests/storm and a generated corpus, as the commands write them.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "benchmarks"), str(ROOT / "tests")]
PICTURES = Path(__file__).parent / "pictures"


def write(place: Path) -> dict[str, Path]:
    """The reports that are shown: name → its first page."""
    from report import report

    from factcheck.examine import examine, read
    from factcheck.reporting import save
    from factcheck.reporting.pages import pages
    from factcheck.rules import Options

    storm = read(ROOT / "tests" / "storm" / "articles.jsonl")
    reports = {
        "seeds": examine(read(ROOT / "seeds")),
        "storm": examine(storm),
        "storm-vi": examine(storm, options=Options(language="vi")),
        "many": report(400),
    }
    for name, found in reports.items():
        for path, text in pages(found):
            save(place / name / path, text)
    return {name: place / name / "report.html" for name in reports}


def main() -> None:
    """One picture after the other."""
    from browsing import BROWSER, FLAGS, MISSING

    if BROWSER is None:
        raise SystemExit(MISSING)
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        index = write(Path(folder))
        browser = playwright.chromium.launch(executable_path=BROWSER, args=list(FLAGS))

        def tab(name: str, width: int, height: int, *, dark: bool = False) -> Page:
            page = browser.new_page(
                viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light"
            )
            page.goto(index[name].as_uri())
            return page

        tab("seeds", 1000, 820).screenshot(path=PICTURES / "first-screen.png")
        tab("storm", 1000, 820).locator(".card").first.screenshot(path=PICTURES / "card.png")
        tab("seeds", 1000, 820).locator(".series").first.screenshot(path=PICTURES / "series.png")
        page = tab("storm", 1000, 820)
        article = page.locator(".article").nth(1)
        article.locator("summary").click()
        article.screenshot(path=PICTURES / "article.png")
        page = tab("many", 1000, 700)
        page.locator("#filter summary").click()
        page.fill("[name=search]", "chay xuong")
        page.wait_for_timeout(500)
        page.screenshot(path=PICTURES / "index.png")
        tab("storm-vi", 390, 780, dark=True).screenshot(path=PICTURES / "phone.png")
        browser.close()


if __name__ == "__main__":
    main()
