"""JUnit's XML, which every CI shows: a suite for each article, a case for each finding.

Errors and warnings fail their case, notes do not. An article without findings is one case that passes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
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


def findings(report: Report) -> str:
    """All articles under check, each with its findings."""
    places = Places(report)
    checked = [one.id for one in report.articles if not report.new or one.id in report.new]
    suites: dict[str, list[Finding]] = {places.path(name): [] for name in checked}
    for one in worst_first(report.findings):
        suites.setdefault(places.main(one).path, []).append(one)
    root = Element("testsuites", {"name": "factcheck"})
    root.extend(_suite(path, suites[path], report) for path in sorted(suites))
    _count(root)
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


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
    _count(suite)
    return suite


def _count(element: Element) -> None:
    element.set("tests", str(len(element.findall(".//testcase"))))
    element.set("failures", str(len(element.findall(".//failure"))))
    element.set("errors", "0")


def _allowed(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
