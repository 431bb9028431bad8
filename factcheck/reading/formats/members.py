"""What stands in an archive, a mail or a feed, read as if it were a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import BinaryIO

from factcheck.reading.files import NOT_ARTICLES
from factcheck.reading.formats.budget import ExhaustedError
from factcheck.reading.formats.format import Found
from factcheck.reading.formats.source import INSIDE, Source
from factcheck.reading.records import RefusedError, unreadable


def found_in_member(source: Source, name: str, opening: Callable[[], BinaryIO | bytes]) -> Iterator[Found]:
    """What is found in one member; why it cannot be read is found too, and the others are read."""
    from factcheck.reading.formats.registered import found_in  # which knows this module's callers

    name = shown(name)
    try:
        yield from found_in(source.member(name, opening()))
    except ExhaustedError:
        raise
    except RefusedError as refused:
        yield Found(reason=unreadable(f"{source.path}{INSIDE}{name}", refused))


def shown(name: str) -> str:
    """A name without what would move the cursor of a terminal."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in name)


def is_wanted(name: str) -> bool:
    """Whether a member may be an article: not what systems and this program leave beside them."""
    parts = name.replace("\\", "/").split("/")
    hidden = any(part.startswith(".") and part.strip(".") for part in parts)
    return not hidden and "__MACOSX" not in parts and parts[-1] not in NOT_ARTICLES
