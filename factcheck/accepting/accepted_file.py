"""``accepted.toml``: a table ``[[accepted]]`` for each finding that a person has looked at.

People edit it too: what they wrote around the entries stays when entries are added.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from factcheck.errors import nearest
from factcheck.model import Record
from factcheck.reporting import alone, save, visible
from factcheck.rules import Acceptance, catalogue
from factcheck.rules.engine.acceptances import Status, day
from factcheck.toml_file import TomlFile, read_toml

NAME = "accepted.toml"
_TABLE = "accepted"


class _Entry(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    fingerprint: str
    reason: str
    rule: str = ""
    articles: tuple[str, ...] = ()
    until: Any = ""  # a date of TOML, or a text
    by: str = ""
    status: Status = "explained"


class _File(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    accepted: tuple[Any, ...] = ()


def read_accepted(path: Path) -> tuple[Acceptance, ...]:
    """The entries of a file in their order. ``UserError`` names the line of what is amiss."""
    file = read_toml(path)
    tables = file.convert((), file.tables, _File).accepted
    return tuple(_acceptance(file, index, table) for index, table in enumerate(tables))


def _acceptance(file: TomlFile, index: int, table: Any) -> Acceptance:
    here = (_TABLE, index)
    one = file.convert(here, table, _Entry)
    codes = [entry.code for entry in catalogue()]
    if one.rule and one.rule not in codes:
        raise file.error((*here, "rule"), f"no rule {one.rule!r}{nearest(one.rule, codes)}")
    for name in ("fingerprint", "reason"):
        if not getattr(one, name).strip():
            raise file.error((*here, name), f"an acceptance needs its {name}")
    return Acceptance(
        fingerprint=one.fingerprint.strip(),
        reason=one.reason,
        rule=one.rule,
        articles=one.articles,
        until=str(one.until),
        by=one.by,
        status=one.status,
        file=file.path,
        line=file.line(here),
    )


def add_accepted(
    path: Path, entries: Iterable[Acceptance], messages: Mapping[str, str] | None = None
) -> tuple[int, int]:
    """Write entries into the file, each in the place of an earlier one of its fingerprint: new, replaced.

    ``messages`` has what each finding says, by fingerprint, for a comment above a new entry.
    """
    with alone(path):
        return _add(path, entries, messages or {})


def _add(path: Path, entries: Iterable[Acceptance], messages: Mapping[str, str]) -> tuple[int, int]:
    standing = read_accepted(path) if path.exists() else ()
    text = path.read_text("utf-8-sig") if path.exists() else ""
    lines = text.rstrip("\n").split("\n") if text.strip() else []
    places = {one.fingerprint: one.line for one in standing}
    new, replaced = [], 0
    # From the last to the first, so that the lines of the others stay where they are.
    order = {one.fingerprint: -one.line for one in standing}
    for entry in sorted(entries, key=lambda one: (order.get(one.fingerprint, 0), one.rule, one.fingerprint)):
        start = places.get(entry.fingerprint, 0)
        if not start:
            new.append(entry)
            continue
        end = _end(lines, start)
        if lines[start - 1 : end] != _block(entry):
            lines[start - 1 : end] = _block(entry)
            replaced += 1
    for entry in new:
        message = visible(messages.get(entry.fingerprint, ""))
        lines += ([""] if lines else []) + ([f"# {message}"] if message else []) + _block(entry)
    if new or replaced:
        save(path, "\n".join(lines) + "\n")
    return len(new), replaced


def _end(lines: list[str], start: int) -> int:
    """The number of lines up to the last one of the entry whose header is line ``start``."""
    end = start
    for number, line in enumerate(lines[start:], start + 1):
        if line.lstrip().startswith("["):
            break
        if line.strip() and not line.lstrip().startswith("#"):
            end = number
    return end


def _block(entry: Acceptance) -> list[str]:
    last = day(entry.until) if entry.until else None
    fields = {
        "fingerprint": _quoted(entry.fingerprint),
        "rule": _quoted(entry.rule) if entry.rule else "",
        "articles": f"[{', '.join(map(_quoted, entry.articles))}]" if entry.articles else "",
        "reason": _quoted(entry.reason),
        "until": last.isoformat() if last else (_quoted(entry.until) if entry.until else ""),
        "by": _quoted(entry.by) if entry.by else "",
        "status": _quoted(entry.status) if entry.status != "explained" else "",
    }
    return [f"[[{_TABLE}]]", *(f"{name} = {value}" for name, value in fields.items() if value)]


def _quoted(text: str) -> str:
    """A basic string of TOML: that of JSON, and DEL escaped too; a lone surrogate cannot be kept."""
    text = text.encode("utf-8", "replace").decode()
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


__all__ = ["NAME", "add_accepted", "read_accepted"]
