"""The page in a real browser: it fits a phone and a desk, loads nothing, and breaks no rule of its own."""

from __future__ import annotations

import re
import shutil
import subprocess
from html import escape
from pathlib import Path

import pytest

from factcheck.reporting import Report, write

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
INTRUDER = "<script>document.title = 'it ran'</script>"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(BROWSER is None, reason="there is no Chromium here"),
]


def _browse(page: Path, folder: Path, *flags: str) -> subprocess.CompletedProcess[str]:
    command = [str(BROWSER), *FLAGS, f"--user-data-dir={folder / 'profile'}", *flags, page.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)


@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_is_no_wider_than_the_screen(report: Report, tmp_path: Path, width: int) -> None:
    """Measured in a frame: a window of its own is never narrower than 500 pixels."""
    page = tmp_path / "frame.html"
    content = escape(write("html", report), quote=True)
    page.write_text(
        f'<title></title><iframe width="{width}" height="900" frameborder="0" srcdoc="{content}"></iframe>'
        "<script>onload = () => { const page = frames[0].document.documentElement;"
        " document.title = page.scrollWidth + ' of ' + frames[0].innerWidth }</script>",
        "utf-8",
    )
    done = _browse(page, tmp_path, "--dump-dom")
    title = re.search(r"<title>([0-9]+) of ([0-9]+)</title>", done.stdout)
    assert title
    assert int(title[2]) == width
    assert int(title[1]) <= width


def test_the_page_keeps_its_own_policy(report: Report, tmp_path: Path) -> None:
    """With the policy in force, the style applies and no script runs."""
    page = tmp_path / "page.html"
    page.write_text(write("html", report).replace("</body>", f"{INTRUDER}</body>"), "utf-8")
    done = _browse(page, tmp_path, "--dump-dom", "--enable-logging=stderr", "--v=0")
    assert "<title>Do these numbers agree?</title>" in done.stdout
    refused = [line for line in done.stderr.splitlines() if "Content Security Policy" in line]
    assert len([line for line in refused if "script" in line]) == 1  # the one that was put in
    assert not [line for line in refused if "style" in line.partition("directive")[0]]
