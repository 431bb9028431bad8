"""What was found goes where ``--output`` says."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from factcheck.cli.arguments import LEVELS
from factcheck.cli.color import colored
from factcheck.cli.console import say, show
from factcheck.errors import UserError

if TYPE_CHECKING:
    from factcheck.model import Severity
    from factcheck.reporting import Report
    from factcheck.reporting.formats import What


class Output(NamedTuple):
    """Where a format goes: to a file, or to standard output."""

    format: str
    file: Path | None


def outputs_of(given: Iterable[str], what: What, *, default: str) -> list[Output]:
    """The outputs asked for, checked before anything is read."""
    from factcheck.reporting import check_format

    found: list[Output] = []
    for one in given or (default,):
        name, _, file = one.partition(":")
        check_format(name, what)
        if file not in ("", "-") and Path(file) in [other.file for other in found]:
            raise UserError(f"--output {one}: {file} is written already; give each output a file of its own")
        found.append(Output(name, Path(file) if file and file != "-" else None))
    return found


def put(output: Output, found: Report, what: What, *, color: bool = False) -> None:
    """Write ``what`` was found in the format, to its file or, perhaps in colour, to standard output."""
    from factcheck.reporting import pieces, save

    written = pieces(output.format, found, what)
    if output.file is None:
        show(colored(written, found.language) if color else written)
    else:
        tell_of_folder(output.file)
        save(output.file, written)


def tell_of_folder(file: Path) -> None:
    """Say that the folder of a file is made, where there is none: its name may be a slip."""
    if not file.parent.exists():
        say(f"{file.parent}: there was no such folder; it is made")


def only_at_least(found: Report, level: Severity) -> Report:
    """The report without the findings that are milder than ``level``."""
    from msgspec.structs import replace

    from factcheck.reporting import at_least

    return replace(found, findings=at_least(found.findings, level))


def mildest(level: Severity, fail_level: str) -> Severity:
    """What fails the run is shown, even where a format would leave it out."""
    known = [one for one in (level, fail_level) if one in LEVELS]
    return cast("Severity", max(known, key=LEVELS.index))
