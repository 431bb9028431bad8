"""Colour for the heads of findings, where a person looks at them."""

from __future__ import annotations

import os
import sys

import click

_COLORS = {"error": "red", "warning": "yellow", "info": "blue"}


def wanted(when: str) -> bool:
    """Whether standard output is to be coloured; NO_COLOR is heeded unless it is asked for outright."""
    if when != "auto":
        return when == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def colored(text: str, language: str) -> str:
    """The text of a report with the head of each finding in the colour of its severity."""
    from factcheck.language import messages

    labels = {word: _COLORS[level] for level, word in messages(language)["severity"].items()}
    lines = text.split("\n")
    for number, line in enumerate(lines):
        label = next((word for word in labels if line.startswith(f"{word} FC")), None)
        if label:
            lines[number] = click.style(label, fg=labels[label], bold=True) + line[len(label) :]
    return "\n".join(lines)
