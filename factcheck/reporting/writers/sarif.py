"""SARIF 2.1.0, which code scanning of GitHub and many editors read.

Limits are those of GitHub: https://docs.github.com/code-security/code-scanning
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from factcheck.model import Claim, Finding
from factcheck.reporting.documents import in_pieces
from factcheck.reporting.fields import JsonValue
from factcheck.reporting.places import Place, Places
from factcheck.reporting.report import Report, worst_first
from factcheck.reporting.visible import visible
from factcheck.rules import Accepted, catalogue, describe
from factcheck.rules.engine.acceptances import articles_of
from factcheck.version import __version__

DEFAULT_LEVEL = "info"

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
KEY = "factcheck/v1"  # of the fingerprint
LIMIT = 25_000  # results that an upload may have
RELATED = 1_000  # other locations of a result
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def findings(report: Report) -> Iterator[str]:
    """A result for each finding, worst first; those that are accepted are suppressed."""
    places = Places(report)
    shown = worst_first(report.findings)
    accepted = report.accepted
    rules = sorted({one.rule for one in shown} | {one.finding.rule for one in accepted})
    numbers = {rule: number for number, rule in enumerate(rules)}
    results = chain(((one, None) for one in shown), ((one.finding, one) for one in accepted))
    run: dict[str, JsonValue] = {
        "tool": {"driver": _driver(rules, report.language)},
        "invocations": [_invocation(len(shown) + len(accepted))],
        "language": report.language,
        "columnKind": "unicodeCodePoints",
        "results": (_result(one, entry, numbers[one.rule], places) for one, entry in islice(results, LIMIT)),
    }
    return in_pieces({"$schema": SCHEMA, "version": "2.1.0", "runs": iter([run])})


def _driver(codes: list[str], language: str) -> dict[str, JsonValue]:
    known = {entry.code: describe(entry, language) for entry in catalogue()}
    return {
        "name": "factcheck",
        "version": __version__,
        "rules": [_rule(code, known.get(code, {})) for code in codes],
    }


def _rule(code: str, described: dict[str, JsonValue]) -> dict[str, JsonValue]:
    if not described:
        return {"id": code}
    return {
        "id": code,
        "name": described["name"],
        "shortDescription": {"text": described["title"]},
        "fullDescription": {"text": described["explanation"]},
        "defaultConfiguration": {"level": _LEVELS[described["severity"]]},
        "properties": {"tags": [described["relation"]]},
    }


def _invocation(results: int) -> dict[str, JsonValue]:
    if results <= LIMIT:
        return {"executionSuccessful": True}
    text = f"Results left out: {results - LIMIT}; an upload may have {LIMIT}."
    note = {"level": "warning", "message": {"text": text}}
    return {"executionSuccessful": True, "toolExecutionNotifications": [note]}


def _result(finding: Finding, accepted: Accepted | None, rule: int, places: Places) -> dict[str, JsonValue]:
    others = places.others(finding)[:RELATED]
    result: dict[str, JsonValue] = {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": visible(finding.message)},
        "locations": [{"physicalLocation": _location(places.main(finding))}],
        "relatedLocations": [_related(claim, number, places) for number, claim in enumerate(others, 1)],
        "partialFingerprints": {KEY: finding.fingerprint},
        "properties": {
            "relation": finding.relation,
            "computation": visible(finding.computation),
            "reasons": list(finding.reasons),
            "articles": list(articles_of(finding)),
        },
    }
    if accepted is not None:
        entry = accepted.acceptance
        why = {"justification": visible(entry.reason)} if entry.reason else {}
        result["suppressions"] = [{"kind": "external", "status": "accepted", **why}]
    return result


def _related(claim: Claim, number: int, places: Places) -> dict[str, JsonValue]:
    said = ": ".join(part for part in (claim.source, claim.sentence) if part)
    return {
        "id": number,
        "message": {"text": visible(said)},
        "physicalLocation": _location(places.of(claim)),
    }


def _location(place: Place) -> dict[str, JsonValue]:
    location: dict[str, JsonValue] = {"artifactLocation": {"uri": place.uri}}
    if place.line:
        region = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        }
        location["region"] = {name: number for name, number in region.items() if number}
    return location
