"""JUnit's XML, which every CI shows: a suite for each article, a case for each finding.

Errors and warnings fail their case, notes do not. An article without findings is one case that passes.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from factcheck.model import Finding
from factcheck.reporting.places import Places
from factcheck.reporting.quotes import card
from factcheck.reporting.report import Report, worst_first
from factcheck.reporting.visible import visible
from factcheck.reporting.words import words
from factcheck.reporting.writers.text import shown_card

DEFAULT_LEVEL = "warning"

_FORBIDDEN = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # by XML 1.0


def findings(report: Report) -> Iterator[str]:
    """All articles under check, each with its findings."""
    places = Places(report)
    checked = [one.id for one in report.articles if not report.new or one.id in report.new]
    suites = {places.path(name): array("L") for name in checked}
    ordered, failures = worst_first(report.findings), 0
    for number, one in enumerate(ordered):
        suites.setdefault(places.main(one).path, array("L")).append(number)
        failures += one.severity != "info"
    root = Element("testsuites", {"name": "factcheck"})
    _count(root, sum(max(1, len(found)) for found in suites.values()), failures)
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield tostring(root, encoding="unicode", short_empty_elements=not suites).removesuffix("</testsuites>")
    for path in sorted(suites):
        suite = _suite(path, [ordered[number] for number in suites[path]], report)
        indent(suite, level=1)
        yield f"\n  {tostring(suite, encoding='unicode')}"
    yield "\n</testsuites>\n" if suites else "\n"


def _suite(path: str, found: Sequence[Finding], report: Report) -> Element:
    suite = Element("testsuite", {"name": _allowed(path)})
    if not found:
        SubElement(suite, "testcase", {"classname": _allowed(path), "name": "factcheck"})
    for one in found:
        name = f"{one.rule} {one.name} [{one.fingerprint}]"
        case = SubElement(suite, "testcase", {"classname": _allowed(path), "name": name})
        text = _allowed(shown_card(card(one, report), words(report.language)))
        if one.severity == "info":
            SubElement(case, "system-out").text = text
        else:
            message = {"message": _allowed(visible(one.message)), "type": one.severity}
            SubElement(case, "failure", message).text = text
    _count(suite, len(suite), sum(one.severity != "info" for one in found))
    return suite


def _count(element: Element, tests: int, failures: int) -> None:
    element.set("tests", str(tests))
    element.set("failures", str(failures))
    element.set("errors", "0")


def _allowed(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
