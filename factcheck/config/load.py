"""The configuration: ``[tool.factcheck]`` of pyproject.toml, or factcheck.toml, nearest upwards.

Whatever the file says wrongly is the user's error, with file, line and the nearest name that there is.
The command line wins over the file.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec.structs import replace

from factcheck.errors import UserError
from factcheck.knowledge import use_quantities
from factcheck.model import Record, Severity
from factcheck.rules import Options, SourceOptions, catalogue, problems
from factcheck.toml_file import Keys, TomlFile, read_toml

NAME = "factcheck.toml"
PROJECT = "pyproject.toml"


class Config(Record, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """What may be set for all commands; each flag of the same name wins over it."""

    select: tuple[str, ...] = ()  # codes of rules, or their beginnings; empty: all
    ignore: tuple[str, ...] = ()  # wins over select
    preview: bool = False  # whether rules under trial speak
    severity: Mapping[str, Severity] = {}  # code → severity
    rules: Mapping[str, Mapping[str, Any]] = {}  # code → option → value
    sources: Mapping[str, SourceOptions] = {}  # name of a source → what holds for it
    knowledge: tuple[str, ...] = ()  # files of measures, from the folder of the configuration
    language_of_report: Literal["vi", "en"] = "en"
    fail_level: Literal["error", "warning", "info", "never"] = "error"
    min_level: Severity | None = None  # none: as each format has it
    accepted: str = ""  # file of acceptances, from the folder of the configuration
    baseline: str = ""  # file of the baseline, from there too
    # Processes that read; 0: one for each processor; none: one, where many are filed one for each processor.
    jobs: Annotated[int, msgspec.Meta(ge=0)] | None = None
    cache: bool = True  # whether what was read is remembered between runs

    @property
    def options(self) -> Options:
        """How the rules are asked."""
        return Options(
            select=self.select,
            ignore=self.ignore,
            severity=self.severity,
            preview=self.preview,
            rules=self.rules,
            sources=self.sources,
            language=self.language_of_report,
        )


def load(path: str = "", *, isolated: bool = False) -> Config:
    """The configuration in the file ``path``, else in the nearest one; ``isolated`` looks for none.

    The measures of its knowledge files are known from now on. Paths in the result are as they are reached
    from the working folder. Raises ``UserError`` naming file and line.
    """
    found = Path(path) if path else None if isolated else nearest_file(Path.cwd())
    if found is None:
        use_quantities(())
        return Config()
    file = read_toml(found, _shown(found))
    above: Keys = ("tool", "factcheck") if found.name == PROJECT else ()
    if above and not isinstance(_below(file.tables, above), dict):
        raise UserError(f"{file.path}: there is no table [tool.factcheck]")
    config = _checked(file, above, found.parent)
    use_quantities(Path(name) for name in config.knowledge)
    return config


def nearest_file(folder: Path) -> Path | None:
    """The configuration of a folder, or of the nearest one above it; factcheck.toml before pyproject.toml."""
    for here in (folder, *folder.parents):
        if (here / NAME).is_file():
            return here / NAME
        if (here / PROJECT).is_file() and _configures(here / PROJECT):
            return here / PROJECT
    return None


def _configures(path: Path) -> bool:
    """Whether a pyproject.toml speaks of this program; one that is broken is not ours to mend."""
    try:
        return isinstance(_below(tomllib.loads(path.read_text("utf-8")), ("tool", "factcheck")), dict)
    except (OSError, ValueError):
        return False


def _below(tables: Any, keys: Keys) -> Any:
    for key in keys:
        tables = tables.get(key) if isinstance(tables, dict) else None
    return tables


def _checked(file: TomlFile, above: Keys, folder: Path) -> Config:
    tables = _below(file.tables, above)
    sources = tables.get("sources", {})
    if isinstance(sources, dict):  # each by itself, so that an unknown key names the nearest
        for name, table in sources.items():
            file.convert((*above, "sources", name), table, SourceOptions)
    config = file.convert(above, tables, Config)
    config = replace(
        config,
        select=_codes(config.select),
        ignore=_codes(config.ignore),
        rules=_values(config.rules),
        knowledge=tuple(_shown(folder / name) for name in config.knowledge),
        accepted=config.accepted and _shown(folder / config.accepted),
        baseline=config.baseline and _shown(folder / config.baseline),
    )
    for keys, complaint in problems(config.options, catalogue()):
        raise file.error((*above, *keys), complaint)
    for index, name in enumerate(config.knowledge):
        if not Path(name).is_file():
            raise file.error((*above, "knowledge", index), f"knowledge: there is no file {name}")
    return config


def _codes(codes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code.upper() for code in codes)


def _values(rules: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Options of rules in the types that the rules have: numbers are decimals, lists tuples."""
    return {code: {name: _value(value) for name, value in values.items()} for code, values in rules.items()}


def _value(value: Any) -> Any:
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    return tuple(value) if isinstance(value, list) else value


def _shown(path: Path) -> str:
    """As the path is reached from the working folder: never an absolute one where a relative will do."""
    return Path(os.path.relpath(path)).as_posix() if path.is_absolute() else path.as_posix()


__all__ = ["NAME", "PROJECT", "Config", "load", "nearest_file"]
