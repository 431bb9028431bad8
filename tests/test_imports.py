"""What is imported when: help answers at once, and data flows one way."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("pandas", "numpy", "jinja2", "rich", "tabulate", "msgspec", "regex", "charset_normalizer")


def _loaded(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in done.stdout.split()}


def test_the_commands_import_nothing_heavy() -> None:
    assert not _loaded("import factcheck.cli") & set(HEAVY)


def test_the_package_imports_nothing_heavy_and_names_its_functions() -> None:
    assert not _loaded("import factcheck; dir(factcheck)") & set(HEAVY)


def test_parsing_a_phrase_needs_no_table_and_no_template() -> None:
    code = "from factcheck.examine import read_phrase; read_phrase('gần 3.000 lượt')"
    assert not _loaded(code) & {"pandas", "numpy", "jinja2", "tabulate"}


def test_data_flows_one_way() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
