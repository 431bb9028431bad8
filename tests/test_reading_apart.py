"""A process of its own for what is risky: limits, refusals, and that the others are read all the same."""

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.reading import RefusedError
from factcheck.reading.apart import Apart, Limits

FEW = Limits(seconds=1, seconds_a_megabyte=0, patience=1, memory=256 << 20)


@pytest.fixture
def apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Apart]:
    monkeypatch.chdir(tmp_path)
    with Apart(FEW) as one:
        yield one


def call(apart: Apart, name: str, data: bytes = b"abc", **hints: str) -> int:
    return apart.call(f"strangers:{name}", data, hints, int)


def why_not(apart: Apart, name: str) -> str:
    with pytest.raises(RefusedError) as caught:
        call(apart, name)
    return caught.value.kind


def test_one_process_answers_many_calls(apart: Apart) -> None:
    assert [call(apart, "length", bytes(size), a="", b="") for size in (0, 1, 5_000_000)] == [2, 3, 5_000_002]
    first = call(apart, "process")
    assert call(apart, "process") == first != os.getpid()
    apart.close()
    assert call(apart, "process") != first


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("hang", "too_slow"),
        ("grow", "memory"),
        ("crash", "crashed"),
        ("leave", "crashed"),
        ("dig", "too_deep"),
        ("refuse", "no_field"),
        ("fail", "reader_failed"),
    ],
)
def test_what_goes_wrong_is_refused_and_the_next_is_read(apart: Apart, name: str, reason: str) -> None:
    for _ in range(2):
        assert call(apart, "length") == 3
        assert why_not(apart, name) == reason
    assert call(apart, "length") == 3


def test_sleep_ends_by_the_clock_on_the_wall(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Limits, "clock", lambda *_: 0.5)
    with Apart(FEW) as apart:
        begun = time.monotonic()
        assert why_not(apart, "sleep") == "too_slow"
        assert time.monotonic() - begun < 20
        assert why_not(apart, "sleep") == "too_slow"


def test_reasons_are_told_with_their_parameters(apart: Apart) -> None:
    with pytest.raises(RefusedError) as caught:
        call(apart, "refuse", field="id")
    assert caught.value.parameters == {"field": "id"}
    with pytest.raises(RefusedError) as caught:
        call(apart, "fail")
    assert caught.value.parameters == {"detail": "KeyError: 'a fault\\nof ours'"}
    with pytest.raises(RefusedError) as caught:
        call(apart, "grow")
    assert caught.value.parameters == {"limit": "256 MB"}


def test_what_a_library_prints_is_no_answer(apart: Apart, capfd: pytest.CaptureFixture[str]) -> None:
    assert call(apart, "print_much") == 3
    assert capfd.readouterr() == ("", "")


def test_an_unread_answer_is_not_given_to_the_next_call(
    apart: Apart, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert call(apart, "length") == 3

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("factcheck.reading.apart.process.receive", interrupted)
        with pytest.raises(KeyboardInterrupt):
            call(apart, "length", bytes(7))
    assert call(apart, "length") == 3


@pytest.mark.parametrize("deed", ["connect", "resolve", "start", "fork", "write", "create", "remove"])
def test_readers_touch_nothing(apart: Apart, deed: str) -> None:
    Path("kept").touch()
    assert apart.call("strangers:do", deed.encode(), {}, str) == "PermissionError"
    assert os.listdir() == ["kept"]


def test_modules_beside_the_articles_are_not_imported(apart: Apart) -> None:
    for name in ("msgspec.py", "strangers.py"):
        Path(name).write_text("raise SystemExit\n")
    assert call(apart, "length") == 3


def test_without_limits_of_the_system_the_clock_remains(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows there is no module ``resource``; a path before all others hides it here."""
    (tmp_path / "resource.py").write_text("raise ImportError('there is none here')\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    with Apart(FEW) as apart:
        assert call(apart, "length") == 3
        monkeypatch.setattr(Limits, "clock", lambda *_: 1.0)
        assert why_not(apart, "hang") == "too_slow"


@pytest.mark.skipif(sys.platform == "win32", reason="counts the open files of Linux")
def test_nothing_is_left_open() -> None:
    def count() -> int:
        return len(os.listdir("/proc/self/fd"))

    before = count()
    for _ in range(3):
        with Apart(FEW) as apart:
            call(apart, "length")
            why_not(apart, "crash")
    assert count() == before
