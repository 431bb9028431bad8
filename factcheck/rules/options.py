"""What may be set about the rules, and the help for what is misspelt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from factcheck.errors import UserError
from factcheck.model import SEVERITIES, Record, Severity
from factcheck.rules.rule import Entry, OptionValue, Rule


class Options(Record, frozen=True, kw_only=True):
    """Which rules speak, how loudly, with which limits and in which language.

    Codes may be shortened: ``FC2`` stands for all rules whose code begins so.
    """

    select: tuple[str, ...] = ()  # empty: all
    ignore: tuple[str, ...] = ()  # wins over ``select``
    severity: Mapping[str, Severity] = {}  # code → the severity of all its findings
    preview: bool = False  # whether rules under trial speak
    rules: Mapping[str, Mapping[str, OptionValue]] = {}  # code → option → value
    language: str = "en"  # of the messages

    def speaks(self, rule: Rule) -> bool:
        """Whether the rule's findings are wanted."""
        if rule.preview and not self.preview:
            return False
        if _length(rule.code, self.ignore) >= 0:
            return False
        return not self.select or _length(rule.code, self.select) >= 0

    def severity_of(self, code: str, default: Severity) -> Severity:
        """The set severity, by the longest prefix that matches, else ``default``."""
        matching = [prefix for prefix in self.severity if code.startswith(prefix)]
        return self.severity[max(matching, key=len)] if matching else default


def _length(code: str, prefixes: Iterable[str]) -> int:
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=-1)


def validate(options: Options, entries: Iterable[Entry]) -> None:
    """Raise ``UserError`` for a code, option or severity that does not exist, naming the nearest."""
    rules = {entry.code: entry.rule for entry in entries}
    for code in (*options.select, *options.ignore, *options.severity, *options.rules):
        if not code or not any(known.startswith(code) for known in rules):
            raise UserError(f"no rule {code!r}{_nearest(code, rules)}")
    for code, severity in options.severity.items():
        if severity not in SEVERITIES:
            raise UserError(f"severity of {code} is {severity!r}; it is one of {', '.join(SEVERITIES)}")
    for code, values in options.rules.items():
        if code not in rules:
            raise UserError(f"options belong to one rule, not to {code!r}{_nearest(code, rules)}")
        defaults = {option.name: option.default for option in rules[code].options}
        for name, value in values.items():
            if name not in defaults:
                raise UserError(f"{code} has no option {name!r}{_nearest(name, defaults)}")
            if type(value) is not type(defaults[name]):
                wanted = type(defaults[name]).__name__.lower()
                raise UserError(f"option {name} of {code} is {value!r}; it takes a {wanted}")


def _nearest(word: str, known: Iterable[str]) -> str:
    close = get_close_matches(word, list(known), n=1, cutoff=0.4)
    return f"; did you mean {close[0]}?" if close else ""


__all__ = ["Options", "validate"]
