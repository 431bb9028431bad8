"""The plain text of a mail, whose paragraphs are wrapped by hand or by a program, as a line each."""

from __future__ import annotations

from collections.abc import Iterator

_WIDEST = 100  # letters of a line that was wrapped; longer ones were not
_NARROWEST = 50
_QUOTED = ">"
_SIGNATURE = "-- "


def unwrapped(text: str) -> str:
    """The text with wrapped lines joined, without what it quotes of other mails and the signature.

    A line belongs to the one before where its first word would not have fitted there.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if _SIGNATURE in lines[1:]:
        lines = lines[: lines.index(_SIGNATURE, 1)]
    lines = [line for line in lines if not line.startswith(_QUOTED)]
    width = max((len(line.rstrip()) for line in lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return "\n".join(line.rstrip() for line in lines).strip()
    return "\n".join(_joined(lines, width)).strip()


def _joined(lines: list[str], width: int) -> Iterator[str]:
    held = last = ""
    for line in lines:
        bare = line.strip()
        first = bare.partition(" ")[0]
        flowed = last.endswith(" ") and last.strip() != ""  # RFC 3676
        full = len(last.rstrip()) + 1 + len(first) > width
        if held and bare and (flowed or full) and not _is_item(line):
            held = f"{held} {bare}"
        else:
            if held or last != line:
                yield held
            held = bare
        last = line
    yield held


def _is_item(line: str) -> bool:
    """Whether it begins an item of a list, or is set in."""
    return line.startswith((" ", "\t", "- ", "* ", "+ ", "• "))
