"""A real browser for tests: Chromium, driven by Playwright; each page is watched while it is open."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
MISSING = "there is no Chromium here: apt-get install chromium"
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")
AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")


class Watched:
    """A page, and all that it did beside showing itself."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.told: list[str] = []  # console, errors, dialogs
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.told.append(message.text))
        page.on("pageerror", lambda error: self.told.append(str(error)))
        page.on("dialog", self._dialog)

    def _dialog(self, dialog: Any) -> None:
        self.told.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def open(self, path: Path, after: str = "") -> Page:
        """Load a file; ``after``: query and fragment."""
        self.page.goto(path.resolve().as_uri() + after)
        return self.page

    def loaded_elsewhere(self) -> list[str]:
        """What was asked for beside pages from files."""
        return [url for url in self.requests if not (url.startswith("file://") and ".html" in url)]

    def faults(self) -> list[str]:
        """What axe-core finds, a line each."""
        self.page.evaluate(AXE)
        found = self.page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
        return [
            f"{one['impact']} {one['id']}: {node['html'][:120]}"
            for one in found["violations"]
            for node in one["nodes"]
        ]


@contextmanager
def watched(browser: Browser, width: int = 1280, **context: Any) -> Iterator[Watched]:
    """A page of its own, ``width`` pixels wide."""
    opened = browser.new_context(viewport={"width": width, "height": 900}, **context)
    try:
        yield Watched(opened.new_page())
    finally:
        opened.close()
