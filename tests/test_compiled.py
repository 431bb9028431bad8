"""The wheel with the readers compiled: the same claims as without, from an installation of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import corpus
import pytest

ROOT = Path(__file__).parent.parent
COMPILED = "factcheck/extraction/tokens.*.so"  # one of the modules that are compiled
MOST_SECONDS = 900  # of one build; on two free cores it takes two minutes


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the compiled package is installed; it is built from a source archive, apart from the tree."""
    folder = tmp_path_factory.mktemp("compiled")
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    on = os.environ | {"HATCH_BUILD_HOOK_ENABLE_MYPYC": "true"}
    subprocess.run(build, env=on, check=True, capture_output=True, timeout=MOST_SECONDS)
    [wheel] = folder.glob("factcheck-*.whl")
    place = folder / "site"
    install = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--target", str(place)]
    subprocess.run([*install, str(wheel)], check=True, capture_output=True)
    assert list(place.glob(COMPILED))
    return place


def _claims(package: Path, *paths: Path) -> bytes:
    """What ``factcheck claims`` writes where it runs beside a package."""
    program = [
        sys.executable,
        "-m",
        "factcheck",
        "claims",
        *map(str, paths),
        "--output",
        "jsonl",
        "--no-cache",
    ]
    return subprocess.run(program, cwd=package, check=True, capture_output=True).stdout


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("cc") is None, reason="needs a C compiler")
def test_the_compiled_readers_give_the_same_claims(compiled: Path, tmp_path: Path) -> None:
    examples = (ROOT / "factcheck/language/vi").glob("*.txt")
    texts = [one.read_text("utf-8") for one in sorted(examples)]
    texts += corpus.articles(20, 8) + corpus.articles(20, 40)
    generated = tmp_path / "generated.jsonl"
    rows = [json.dumps({"id": str(place), "text": text}) for place, text in enumerate(texts)]
    generated.write_text("\n".join(rows) + "\n")
    paths = (ROOT / "seeds", ROOT / "tests/storm/articles.jsonl", generated)
    pure = _claims(ROOT, *paths)
    assert pure.count(b"\n") > 500
    assert _claims(compiled, *paths) == pure
