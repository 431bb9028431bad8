"""What may be set about the rules, and the help for what is misspelt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from factcheck.errors import UserError, nearest
from factcheck.model import SEVERITIES, Finding, Record, Severity
from factcheck.rules.rule import Entry, OptionValue, Rule

Problem = tuple[tuple[str, ...], str]  # where it stands, as in a configuration, and what is amiss


class SourceOptions(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What holds for findings that one source takes part in."""

    ignore: tuple[str, ...] = ()  # codes of rules that say nothing of it
    severity: Mapping[str, Severity] = {}  # code → severity; wins over what holds for all sources


class Options(Record, frozen=True, kw_only=True):
    """Which rules speak, how loudly, with which limits and in which language.

    Codes may be shortened: ``FC2`` stands for all rules whose code begins so.
    """

    select: tuple[str, ...] = ()  # empty: all
    ignore: tuple[str, ...] = ()  # wins over ``select``
    severity: Mapping[str, Severity] = {}  # code → the severity of all its findings
    preview: bool = False  # whether rules under trial speak
    rules: Mapping[str, Mapping[str, OptionValue]] = {}  # code → option → value
    sources: Mapping[str, SourceOptions] = {}  # name of a source → what holds for it
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
        return _by_prefix(self.severity, code) or default

    def severity_for(self, finding: Finding) -> Severity | None:
        """How severe a finding is here; None where a source that takes part says nothing of its rule.

        Of several sources that set it, the mildest counts.
        """
        own = [self.sources[name] for name in sorted(_sources(finding) & self.sources.keys())]
        if any(_length(finding.rule, one.ignore) >= 0 for one in own):
            return None
        told = [severity for one in own if (severity := _by_prefix(one.severity, finding.rule))]
        return max(told, key=SEVERITIES.index, default=self.severity_of(finding.rule, finding.severity))


def _sources(finding: Finding) -> set[str]:
    return {claim.source for claim in finding.claims}


def _by_prefix(severities: Mapping[str, Severity], code: str) -> Severity | None:
    matching = [prefix for prefix in severities if code.startswith(prefix)]
    return severities[max(matching, key=len)] if matching else None


def _length(code: str, prefixes: Iterable[str]) -> int:
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=-1)


def validate(options: Options, entries: Iterable[Entry]) -> None:
    """Raise ``UserError`` for a code, option or severity that does not exist, naming the nearest."""
    for _, complaint in problems(options, entries):
        raise UserError(complaint)


def problems(options: Options, entries: Iterable[Entry]) -> Iterator[Problem]:
    """What in the options does not exist or cannot be, each with the keys under which it stands."""
    rules = {entry.code: entry.rule for entry in entries}
    yield from _of_codes("select", options.select, rules)
    yield from _of_codes("ignore", options.ignore, rules)
    yield from _of_severities((), options.severity, rules)
    for name, source in options.sources.items():
        for keys, complaint in _of_codes("ignore", source.ignore, rules):
            yield ("sources", name, *keys), complaint
        yield from _of_severities(("sources", name), source.severity, rules)
    for code, values in options.rules.items():
        yield from _of_rule(code, values, rules)


def _of_codes(key: str, codes: Iterable[str], rules: Mapping[str, Rule]) -> Iterator[Problem]:
    for code in codes:
        if not code or not any(known.startswith(code) for known in rules):
            yield (key, code), f"no rule {code!r}{nearest(code, rules)}"


def _of_severities(
    above: tuple[str, ...], severities: Mapping[str, str], rules: Mapping[str, Rule]
) -> Iterator[Problem]:
    for keys, complaint in _of_codes("severity", severities, rules):
        yield (*above, *keys), complaint
    for code, severity in severities.items():
        if severity not in SEVERITIES:
            complaint = f"severity of {code} is {severity!r}; it is one of {', '.join(SEVERITIES)}"
            yield (*above, "severity", code), complaint


def _of_rule(code: str, values: Mapping[str, OptionValue], rules: Mapping[str, Rule]) -> Iterator[Problem]:
    if code not in rules:
        yield ("rules", code), f"options belong to one rule, not to {code!r}{nearest(code, rules)}"
        return
    known = {option.name: option for option in rules[code].options}
    defaults = {name: option.default for name, option in known.items()}
    for name, value in values.items():
        if name not in defaults:
            yield ("rules", code, name), f"{code} has no option {name!r}{nearest(name, defaults)}"
        elif type(value) is not type(defaults[name]):
            wanted = type(defaults[name]).__name__.lower()
            yield ("rules", code, name), f"option {name} of {code} is {value!r}; it takes a {wanted}"
        elif isinstance(value, Decimal) and not (
            value.is_finite() and known[name].low <= value <= known[name].high
        ):
            between = f"from {known[name].low} to {known[name].high}"
            yield ("rules", code, name), f"option {name} of {code} is {value}; it takes a number {between}"


__all__ = ["Options", "Problem", "SourceOptions", "problems", "validate"]
