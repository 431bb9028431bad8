"""What came and what went between two runs, told by fingerprints."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from factcheck.errors import UserError
from factcheck.model import SEVERITIES, Record

Fields = Mapping[str, Any]  # a finding as json and jsonl have it


class Difference(Record, frozen=True, kw_only=True):
    """Findings of two runs, each in the order of its run."""

    came: tuple[Fields, ...]
    went: tuple[Fields, ...]
    changed: tuple[tuple[Fields, Fields], ...]  # before and after, of another severity
    stayed: int


def difference(old: Mapping[str, Fields], new: Mapping[str, Fields]) -> Difference:
    """Compare the findings of two runs, each by fingerprint."""
    both = [(old[name], new[name]) for name in new if name in old]
    return Difference(
        came=tuple(one for name, one in new.items() if name not in old),
        went=tuple(one for name, one in old.items() if name not in new),
        changed=tuple(pair for pair in both if pair[0].get("severity") != pair[1].get("severity")),
        stayed=len(both),
    )


def read_findings(path: Path) -> dict[str, Fields]:
    """The findings of a json or jsonl output by fingerprint. ``UserError`` where the file is none."""
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is no text in UTF-8"
        raise UserError(f"{path}: cannot be read: {why}") from error
    found: dict[str, Fields] = {}
    for one in _objects(path, text):
        if not isinstance(one, dict) or one.get("severity") not in SEVERITIES or "fingerprint" not in one:
            raise UserError(f"{path}: these are no findings as --output json and --output jsonl write them")
        found[str(one["fingerprint"])] = one
    return found


def _objects(path: Path, text: str) -> list[Any]:
    try:
        whole = json.loads(text or "[]")
    except (ValueError, RecursionError):
        whole = None
    if isinstance(whole, dict) and isinstance(whole.get("findings"), list):
        return list(whole["findings"])
    if isinstance(whole, list):
        return whole
    try:
        return [json.loads(line) for line in text.split("\n") if line.strip()]
    except (ValueError, RecursionError) as error:
        raise UserError(f"{path}: neither JSON nor JSON lines: {error}") from error


__all__ = ["Difference", "Fields", "difference", "read_findings"]
