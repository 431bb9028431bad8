"""Where it plugs in: the worked example, the action's script, the hook from a clone, the flags for CI."""

from __future__ import annotations

import json
import os
import pty
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Run
from newsroom import NEW_NAME, write_archive, write_new

ROOT = Path(__file__).parent.parent
DOCUMENT = (ROOT / "docs" / "ci.md").read_text("utf-8")
COMMAND = f"{shlex.quote(sys.executable)} -m factcheck"


@pytest.fixture
def newsroom(run: Run) -> Run:
    """Commands run in the repository of the worked example."""
    write_archive(Path())
    assert len(list(Path("articles").iterdir())) == 30
    write_new(Path())
    return run


def test_the_worked_example_is_what_the_commands_say(newsroom: Run) -> None:
    shown = re.findall(r"^```\n\$ factcheck (.*)\n((?:.*\n)*?)```$", DOCUMENT, re.MULTILINE)
    assert len(shown) == 2
    for arguments, output in shown:
        done = newsroom(*arguments.split())
        assert (done.code, done.out) == (1, output)
    accepting = re.search(r"^factcheck (accept .*)$", DOCUMENT, re.MULTILINE)
    assert accepting
    newsroom(*shlex.split(accepting[1]))
    assert newsroom("check", NEW_NAME, "--against", "articles").code == 0


def test_the_archive_of_the_example_raises_nothing(newsroom: Run) -> None:
    Path(NEW_NAME).unlink()
    assert newsroom("check", "articles", "--fail-level", "warning").code == 0


def script(**given: str) -> subprocess.CompletedProcess[str]:
    """The action's script, as the runner calls it."""
    names = {
        "FACTCHECK_COMMAND": COMMAND,
        "GITHUB_STEP_SUMMARY": "summary.md",
        "GITHUB_OUTPUT": "output.txt",
        "RUNNER_TEMP": str(Path.cwd()),
        "PYTHONPATH": str(ROOT),
    }
    command = ["bash", str(ROOT / "integrations" / "github.sh")]
    return subprocess.run(
        command, env=os.environ | names | given, capture_output=True, text=True, check=False
    )


@pytest.mark.usefixtures("newsroom")
def test_the_script_of_the_action_annotates_summarises_and_fails() -> None:
    done = script(FACTCHECK_NEW=f"\n{NEW_NAME}\n", FACTCHECK_AGAINST="articles\n")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith(f"::error file={NEW_NAME},line=2,col=35")
    assert "FC201 sources-disagree" in Path("summary.md").read_text("utf-8")
    outputs = dict(line.split("=", 1) for line in Path("output.txt").read_text().splitlines())
    assert outputs["exit-code"] == "1"
    assert len(json.loads(Path(outputs["sarif"]).read_text("utf-8"))["runs"][0]["results"]) == 1


@pytest.mark.usefixtures("newsroom")
def test_the_script_takes_arguments_and_names_with_spaces() -> None:
    Path(NEW_NAME).rename("articles/bài mới.txt")
    given = {"FACTCHECK_NEW": "articles/bài mới.txt", "FACTCHECK_AGAINST": "articles"}
    assert script(**given, FACTCHECK_ARGUMENTS="--fail-level\nnever\n").returncode == 0
    assert script(FACTCHECK_NEW="missing.txt").returncode == 2


def test_every_input_of_the_action_reaches_its_script() -> None:
    action = (ROOT / "action.yml").read_text("utf-8")
    text = (ROOT / "integrations" / "github.sh").read_text("utf-8")
    for name in re.findall(r"(FACTCHECK_[A-Z]+): \$\{\{ inputs\.", action):
        assert name in text
    for name in re.findall(r"steps\.check\.outputs\.([a-z-]+)", action):
        assert f"{name}=" in text


@pytest.mark.usefixtures("newsroom")
def test_the_hook_runs_from_a_clone() -> None:
    clone = Path("clone").resolve()
    subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True, capture_output=True)
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    entry = re.search(r"^  entry: factcheck (.*)$", hook, re.MULTILINE)
    assert entry
    assert "require_serial: true" in hook
    command = [sys.executable, "-m", "factcheck", *entry[1].split(), "--against", "articles", NEW_NAME]
    names = os.environ | {"PYTHONPATH": str(clone)}
    done = subprocess.run(command, env=names, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert "FC201" in done.stdout


def test_the_snippet_for_gitlab_names_real_flags_and_formats(newsroom: Run) -> None:
    snippet = (ROOT / "integrations" / "gitlab.yml").read_text("utf-8")
    line = re.search(r"- factcheck (check .*)$", snippet, re.MULTILINE)
    assert line
    arguments = line[1].replace('"$FACTCHECK_NEW"', NEW_NAME).replace('"$FACTCHECK_AGAINST"', "articles")
    assert newsroom(*arguments.split()).code == 1
    assert json.loads(Path("factcheck.json").read_text("utf-8"))[0]["location"]["path"] == NEW_NAME
    assert Path("factcheck.xml").exists()


def test_flags_for_ci(newsroom: Run) -> None:
    arguments = ("check", NEW_NAME, "--against", "articles")
    assert newsroom(*arguments, "--exit-zero").code == 0
    assert newsroom(*arguments, "--quiet").err == ""
    entry = '[[accepted]]\nfingerprint = "a"\nreason = "x"\narticles = ["elsewhere.txt"]\n'
    Path("accepted.toml").write_text(entry, "utf-8")
    said = "FC902 not evaluable, 1 time: its articles were not read in this run"
    assert said in newsroom(*arguments, "--verbose").err
    assert said not in newsroom(*arguments).err
    assert newsroom("check", "missing.txt", "--quiet").err != ""
    Path("empty").mkdir()
    assert newsroom("check", "empty").code == 2
    done = newsroom("check", "empty", "--allow-empty", "--output", "json")
    assert (done.code, json.loads(done.out)["findings"]) == (0, [])
    text = Path(NEW_NAME).read_bytes()
    assert newsroom("check", "-", "--against", "articles", stdin=text).code == 1


def test_colour_is_for_terminals(newsroom: Run) -> None:
    arguments = ("check", NEW_NAME, "--against", "articles")
    assert "\x1b[" not in newsroom(*arguments).out
    assert "\x1b[31m\x1b[1merror\x1b[0m FC201" in newsroom(*arguments, "--color", "always").out
    assert "\x1b[" not in newsroom(*arguments, "--color", "always", "--output", "concise").out

    def on_a_terminal(**names: str) -> bytes:
        ours, theirs = pty.openpty()
        names = {name: value for name, value in os.environ.items() if name != "NO_COLOR"} | names
        command = [sys.executable, "-m", "factcheck", *arguments]
        subprocess.run(command, stdout=theirs, stderr=subprocess.PIPE, env=names | {"PYTHONPATH": str(ROOT)})
        os.close(theirs)
        with os.fdopen(ours, "rb", buffering=0) as terminal:
            return terminal.read(4096)

    assert b"\x1b[31m" in on_a_terminal()
    assert b"\x1b[" not in on_a_terminal(NO_COLOR="1")
