"""Colour for the heads of findings, where a person looks at them."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from factcheck.reporting import Pieces

_COLORS = {"error": "red", "warning": "yellow", "info": "blue"}


def wanted(when: str) -> bool:
    """Whether standard output is to be coloured; NO_COLOR is heeded unless it is asked for outright."""
    if when != "auto":
        return when == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def colored(written: Pieces, language: str) -> Pieces:
    """The text of a report with the head of each finding in the colour of its severity."""
    return (_colored(one, language) if isinstance(one, str) else one for one in written)


def _colored(text: str, language: str) -> str:
    from factcheck.language import messages

    labels = {word: _COLORS[level] for level, word in messages(language)["severity"].items()}
    lines = text.split("\n")
    for number, line in enumerate(lines):
        label = next((word for word in labels if line.startswith(f"{word} FC")), None)
        if label:
            lines[number] = click.style(label, fg=labels[label], bold=True) + line[len(label) :]
    return "\n".join(lines)
