"""The formats by name: each is a file of ``writers``, and what it can write are its functions."""

from __future__ import annotations

import difflib
from functools import cache
from importlib import import_module
from importlib.resources import files
from types import ModuleType
from typing import Literal

from factcheck.errors import UserError
from factcheck.model import Severity
from factcheck.reporting.files import Pieces, encode
from factcheck.reporting.report import Report

What = Literal["claims", "findings", "articles", "phrases", "history"]


@cache
def formats(what: What) -> tuple[str, ...]:
    """The formats that ``what`` can be written in."""
    return tuple(name for name in _names() if hasattr(_writer(name), what))


def check_format(name: str, what: What) -> None:
    """Raise ``UserError`` where ``what`` cannot be written in the format, naming the nearest that can be."""
    known = formats(what)
    if name in known:
        return
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    hint = f"did you mean {near[0]}? " if near else ""
    raise UserError(f"unknown format {name!r} for {what}: {hint}known are {', '.join(known)}")


def default_level(name: str) -> Severity:
    """The least severity that a format shows unless told otherwise."""
    level: Severity = _writer(name).DEFAULT_LEVEL
    return level


def write(name: str, report: Report, what: What = "findings") -> str | bytes:
    """``what`` the report holds, in the format: text, or bytes where it is no text."""
    held = list(pieces(name, report, what))
    if any(isinstance(one, bytes) for one in held):
        return b"".join(map(encode, held))
    return "".join(map(str, held))


def pieces(name: str, report: Report, what: What = "findings") -> Pieces:
    """The same bit by bit, so that it need not be held."""
    check_format(name, what)
    written: Pieces = getattr(_writer(name), what)(report)
    return written


@cache
def _names() -> tuple[str, ...]:
    folder = files("factcheck.reporting") / "writers"
    stems = (entry.name.removesuffix(".py") for entry in folder.iterdir() if entry.name.endswith(".py"))
    return tuple(sorted(stem for stem in stems if not stem.startswith("_")))


def _writer(name: str) -> ModuleType:
    return import_module(f"factcheck.reporting.writers.{name}")
