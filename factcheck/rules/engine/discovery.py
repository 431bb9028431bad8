"""The rules there are: one file a rule, found by its name; other packages join by an entry point.

``fc201_sources_disagree.py`` holds ``RULE`` with code FC201 and name sources-disagree, and ``check``; its
examples stand beside it in ``fc201_sources_disagree.toml``. An entry point of the group ``factcheck.rules``
names a module of the same make in another package.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from importlib.resources import files
from itertools import pairwise
from types import ModuleType

from factcheck.rules.rule import Entry, Rule

_FILE = re.compile(r"(fc[0-9]{3,4})_(\w+)")
PACKAGE = "factcheck.rules"  # where the rules stand, and the name of the group of entry points


@cache
def catalogue() -> tuple[Entry, ...]:
    """Every rule, by code. A module that breaks the convention is a bug and raises ``ValueError``."""
    here = sorted(path.name[:-3] for path in files(PACKAGE).iterdir() if path.name.endswith(".py"))
    modules = [import_module(f"{PACKAGE}.{name}") for name in here if _FILE.fullmatch(name)]
    modules += [point.load() for point in entry_points(group=PACKAGE)]
    entries = sorted((entry(module) for module in modules), key=lambda one: one.code)
    for first, second in pairwise(entries):
        if first.code == second.code:
            raise ValueError(f"two rules have the code {first.code}")
    return tuple(entries)


def entry(module: ModuleType) -> Entry:
    """Make an entry of a rule's module."""
    rule = module.RULE
    if not isinstance(rule, Rule):
        raise ValueError(f"{module.__name__}.RULE is no Rule")
    stem = module.__name__.rpartition(".")[2]
    if stem != f"{rule.code}-{rule.name}".lower().replace("-", "_"):
        raise ValueError(
            f"{stem}.py holds the rule {rule.code} {rule.name}: the name of the file says another"
        )
    explains = getattr(module, "explains", None)
    if (explains is not None) != rule.explains:
        raise ValueError(f"{rule.code}: a rule that explains has a function `explains`, and no other has")
    return Entry(
        rule=rule,
        check=module.check,
        explains=explains,
        summary=(module.__doc__ or "").strip(),
        package=module.__package__ or "",
        stem=stem,
    )


__all__ = ["catalogue", "entry"]
