"""The project itself: the lock, the wheel, the committed report, the documents."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from factcheck.errors import UserError

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
REPORT = ("report.md", "report.html", "claims.csv", "findings.json")


POSSESSIVE = re.compile(r"\)(?:[*+?]|\{[0-9,]+\})\+")
NEVER_FAIL_INSIDE = {"guard.py"}  # their groups fail before they take anything, or not at all


def _locked() -> dict[str, str]:
    lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    pins = [line.split("==") for line in lines if not line.startswith("#")]
    return {canonicalize_name(name): version for name, version in pins}


def test_the_lock_pins_everything_that_is_asked_for() -> None:
    locked = _locked()
    for line in (*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["test"]):
        wanted = Requirement(line)
        assert wanted.specifier.contains(locked[canonicalize_name(wanted.name)]), line


def test_the_lock_of_spark_pins_what_its_extra_asks_for() -> None:
    pins = [
        line.split("==") for line in (ROOT / "requirements-spark.lock").read_text("utf-8").splitlines()[1:]
    ]
    locked = _locked() | dict(pins)
    for line in PROJECT["optional-dependencies"]["spark"]:
        wanted = Requirement(line)
        assert wanted.specifier.contains(locked[canonicalize_name(wanted.name)]), line


def test_the_lock_is_what_runs_here() -> None:
    """Only then do the golden files and the committed report say anything."""
    from importlib.metadata import version

    locked = _locked()
    assert {name: version(name) for name in locked} == locked


def test_the_lock_names_no_place() -> None:
    text = (ROOT / "requirements.lock").read_text("utf-8")
    assert not re.search(r"://|@|^-|/", text, re.MULTILINE)


def test_the_committed_report_is_that_of_the_seeds(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "factcheck", "report", "seeds", "--out", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    for name in REPORT:
        assert (tmp_path / name).read_bytes() == (ROOT / "reports" / name).read_bytes(), (
            f"make report: {name}"
        )


def test_every_command_of_the_readme_and_every_rule_is_real() -> None:
    from factcheck.cli import command
    from factcheck.rules import explain

    for document in ("README.md", "CONTRIBUTING.md"):
        text = (ROOT / document).read_text("utf-8")
        for name in re.findall(r"^(?:\$ )?factcheck ([a-z]+)", text, re.MULTILINE):
            assert name in command.commands, f"{document}: factcheck {name}"
        for flag in re.findall(r"factcheck .*?(--[a-z-]+)", text):
            known = {
                option for one in command.commands.values() for item in one.params for option in item.opts
            }
            assert flag in known | {"--version"}, f"{document}: {flag}"
        for code in set(re.findall(r"\bFC[0-9]{3}\b", text)):
            try:
                explain(code)
            except UserError:
                pytest.fail(f"{document}: there is no rule {code}")
        for target in re.findall(r"\]\(([a-z][^):#]*)\)", text):
            assert (ROOT / target).exists(), f"{document}: {target}"


def test_the_wheel_holds_its_data_and_runs_elsewhere(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    [wheel] = tmp_path.glob("factcheck-*.whl")
    held = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("factcheck/")}
    data = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "factcheck").rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    assert held == data
    assert not {name for name in held if name.startswith("factcheck/tests")}
    place = tmp_path / "elsewhere"
    install = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--target", str(place)]
    subprocess.run([*install, str(wheel)], check=True, capture_output=True)
    code = "import factcheck; print(factcheck.__file__); from factcheck.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "report", str(ROOT / "seeds"), "--out", str(tmp_path / "out")],
        env={"PYTHONPATH": str(place)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith(str(place))
    assert {path.name for path in (tmp_path / "out").iterdir()} == set(REPORT)


def test_no_pattern_needs_a_newer_python() -> None:
    """Up to 3.11.4 a possessive group that fails inside keeps what it took (gh-106052): use (?>...)."""
    found = [
        path.name
        for path in sorted((ROOT / "factcheck").rglob("*.py"))
        if POSSESSIVE.search(path.read_text("utf-8"))
    ]
    assert set(found) <= NEVER_FAIL_INSIDE
