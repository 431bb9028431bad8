"""A baseline: the findings that were there when checking began, so that only new ones are said.

A list of JSON with one finding a line, sorted; no clock, no line number, so that it changes only where the
findings do.
"""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from collections.abc import Iterable
from pathlib import Path

import msgspec

from factcheck.complaints import named, plainly, split, unknown_key
from factcheck.errors import UserError
from factcheck.model import Finding, Record
from factcheck.rules import Acceptance
from factcheck.rules.engine.acceptances import articles_of


class _Entry(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    fingerprint: str
    rule: str = ""
    articles: tuple[str, ...] = ()


def write_baseline(findings: Iterable[Finding]) -> str:
    """The text of a baseline that knows these findings; those about entries themselves stand in none."""
    lines = sorted(
        json.dumps(
            {"fingerprint": one.fingerprint, "rule": one.rule, "articles": articles_of(one)},
            ensure_ascii=False,
        )
        for one in findings
        if "entry" not in one.parameters
    )
    return "[\n" + ",\n".join(lines) + ("\n]\n" if lines else "]\n")


def read_baseline(path: Path) -> tuple[Acceptance, ...]:
    """The findings that a baseline knows. ``UserError`` where the file is missing or no baseline."""
    try:
        data = path.read_bytes().removeprefix(BOM_UTF8)
        entries = msgspec.json.decode(data, type=list[_Entry])
    except OSError as error:
        raise UserError(
            f"{path}: cannot be read: {error.strerror or error}; --write-baseline makes one"
        ) from error
    except msgspec.ValidationError as error:
        what, steps = split(error)
        key = unknown_key(what)
        why = f"unknown key {key!r}" if key is not None else plainly(what, steps, list[_Entry])
        raise UserError(f"{path}: no baseline: {named(steps)}: {why}; --write-baseline makes one") from error
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise UserError(f"{path}: no baseline: it is not JSON; --write-baseline makes one") from error
    return tuple(
        Acceptance(
            fingerprint=one.fingerprint,
            rule=one.rule,
            articles=one.articles,
            file=str(path),
            line=number,
            baseline=True,
        )
        for number, one in enumerate(entries, 2)
    )


__all__ = ["read_baseline", "write_baseline"]
