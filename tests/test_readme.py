"""The README shows what the program really says."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

from factcheck.reporting import formats
from factcheck.reporting.formats import What

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def _factcheck(*arguments: str) -> str:
    command = [sys.executable, "-m", "factcheck", *arguments]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, encoding="utf-8").stdout


def test_the_output_that_is_shown_is_the_output() -> None:
    shown = re.findall(r"^```\n\$ factcheck (.*)\n((?:.*\n)*?)```$", README, re.MULTILINE)
    assert shown
    for arguments, output in shown:
        assert _factcheck(*arguments.split()) == output


def test_the_notes_that_are_shown_are_among_the_findings() -> None:
    findings = json.loads(_factcheck("check", "seeds", "--output", "json"))["findings"]
    messages = {one["message"] for one in findings}
    section = README.partition("also says:\n\n")[2].partition("\n\n")[0]
    shown = [line.removeprefix("- ") for line in section.splitlines()]
    assert len(shown) >= 3
    assert set(shown) <= messages


def test_it_names_the_two_commands_and_the_exit_codes() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"^make ([a-z-]+)", README, re.MULTILINE):
        assert f"\n{target}:" in makefile
    assert "| 0 |" in README
    assert "| 1 |" in README
    assert "| 2 |" in README


def test_the_formats_that_it_names_are_those_that_there_are() -> None:
    kinds: dict[str, What] = {"check": "findings", "claims": "claims", "read": "articles", "parse": "phrases"}
    for command, what in kinds.items():
        row = re.search(rf"^\| `{command}` \| ([a-z, ]+) \|", README, re.MULTILINE)
        assert row
        assert set(row[1].split(", ")) == set(formats(what))


def test_it_begins_with_what_is_found_then_commands_install_and_use_in_order() -> None:
    marks = ("$ factcheck check seeds", "make report", "pip install", "## In continuous integration")
    places = [README.index(mark) for mark in marks]
    assert places == sorted(places)
