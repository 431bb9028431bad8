"""Processor time and memory, of functions in turn and of commands in processes of their own."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

HANDFUL = 20  # articles of one timing


class Run(NamedTuple):
    """What one command took."""

    seconds: float  # of the processor
    megabytes: float  # at most at any one time; a command smaller than this process is given its size


def command(*arguments: str, runs: int = 1) -> Run:
    """The best of ``runs`` of a Python module or program; its output goes nowhere."""
    found = [_once(arguments) for _ in range(runs)]
    return Run(min(one.seconds for one in found), min(one.megabytes for one in found))


def as_installed() -> dict[str, str]:
    """The environment, in which Python keeps what it compiled, as it does after an installation."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _once(arguments: Sequence[str]) -> Run:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen([sys.executable, *arguments], stdout=quiet, stderr=quiet, env=as_installed())
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(arguments)} ended with {process.returncode}")
    return Run(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def rates(
    reads: dict[str, Callable[[str], object]], texts: Sequence[str], repeats: int = 6
) -> dict[str, float]:
    """Articles a second of each function: of each handful the best of its runs, as other work disturbs some.

    All articles are read in turn before any is read again, so that nothing remembered of one helps its next
    run; the functions take turns too, so that a busy minute is shared by all.
    """
    handfuls = [texts[first : first + HANDFUL] for first in range(0, len(texts), HANDFUL)]
    best = {name: [float("inf")] * len(handfuls) for name in reads}
    for read in reads.values():
        _seconds(read, texts[:HANDFUL])  # to warm up
    for _ in range(repeats):
        for name, read in reads.items():
            taken = [_seconds(read, some) for some in handfuls]
            best[name] = list(map(min, best[name], taken))
    return {name: len(texts) / sum(seconds) for name, seconds in best.items()}


def _seconds(read: Callable[[str], object], texts: Sequence[str]) -> float:
    started = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - started


def on_one_core() -> None:
    """Keep this process and its children on one core."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def machine() -> str:
    """The kind of machine, by its processor and Python: "AMD EPYC, CPython 3.11"."""
    information = Path("/proc/cpuinfo")
    lines = information.read_text().splitlines() if information.exists() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    version = ".".join(platform.python_version_tuple()[:2])
    return f"{(models or [platform.machine()])[0]}, {platform.python_implementation()} {version}"


def rows(heads: Sequence[str], cells: Iterable[Sequence[str]]) -> str:
    """A table in Markdown: names to the left, figures to the right."""
    lines = [heads, ["---", *["---:"] * (len(heads) - 1)], *cells]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
