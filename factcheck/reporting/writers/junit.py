"""JUnit's XML, which every CI shows: a suite for each article, a case for each finding.

Errors and warnings fail their case, notes do not. An article without findings is one case that passes.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from factcheck.lazy import Picked
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
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield _opening(root, sum(max(1, len(found)) for found in suites.values()), failures, empty=not suites)
    for path in sorted(suites):
        found = Picked(ordered, suites[path])
        suite = Element("testsuite", {"name": _allowed(path)})
        failures = sum(one.severity != "info" for one in found)
        yield f"\n  {_opening(suite, max(1, len(found)), failures)}"
        for case in (_case(path, one, report) for one in found) if found else (_passed(path),):
            indent(case, level=2)
            yield f"\n    {tostring(case, encoding='unicode')}"
        yield "\n  </testsuite>"
    yield "\n</testsuites>\n" if suites else "\n"


def _passed(path: str) -> Element:
    return Element("testcase", {"classname": _allowed(path), "name": "factcheck"})


def _case(path: str, finding: Finding, report: Report) -> Element:
    name = f"{finding.rule} {finding.name} [{finding.fingerprint}]"
    case = Element("testcase", {"classname": _allowed(path), "name": name})
    text = _allowed(shown_card(card(finding, report), words(report.language)))
    if finding.severity == "info":
        SubElement(case, "system-out").text = text
    else:
        message = {"message": _allowed(visible(finding.message)), "type": finding.severity}
        SubElement(case, "failure", message).text = text
    return case


def _opening(element: Element, tests: int, failures: int, *, empty: bool = False) -> str:
    """The tag that opens an element, with its counts; all of one that is empty."""
    counts = {"tests": tests, "failures": failures, "errors": 0}
    element.attrib.update({name: str(count) for name, count in counts.items()})
    return tostring(element, "unicode", short_empty_elements=empty).removesuffix(f"</{element.tag}>")


def _allowed(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
