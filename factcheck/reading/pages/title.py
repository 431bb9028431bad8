"""The title of an article: as the page shows it, without the name of the outlet behind it."""

from __future__ import annotations

import re
import unicodedata

from factcheck.reading.pages.body import Prose
from factcheck.reading.pages.facts import Facts, Told
from factcheck.reading.pages.lines import lines_of
from factcheck.reading.pages.tree import Element

_SEPARATOR = re.compile(r"\s++[-–—|•·»:]{1,2}+\s++|\s*+\|\s*+")
_PREFIX = re.compile(r"\s*+[-–—|•·»:]{1,2}+\s++")
_OUTLET = re.compile(
    r"\b(?:báo|tạp chí|đài|cổng|trang|thông tấn|online|điện tử|news)\b|\.vn\b", re.IGNORECASE
)
_LONGEST_NAME = 9  # words
_NOT_LETTERS = re.compile(r"[\W_]++")
_LONGEST = 300
_FEWEST_WORDS = 4
_MOST_SUFFIXES = 3
_LONGEST_SUFFIX = 5  # words


def title_of(facts: Facts, prose: Prose) -> tuple[Told | None, Element | None]:
    """The title with where it comes from, and the element that shows it, where one does."""
    told = facts.all("title")
    names = [one.value for one in facts.all("source")]
    shown = [one for one in _shown(prose) if one[0]]
    headings = [one for one in shown if one[1].tag == "h1"] or shown
    for one in told:
        for text, element in headings:
            if _same(text, one.value) or _is_within(one.value, text, element.tag == "h1"):
                return Told(text, _where(element, one)), element
    if told:
        return Told(without_outlet(told[0].value, names), told[0].where), _first_h1(headings)
    for text, element in headings:
        if element.tag == "h1":
            return Told(text, "h1"), element
    return None, None


def without_outlet(title: str, names: list[str]) -> str:
    """A title without the parts behind it that name its outlet, or the section of it.

    >>> without_outlet("Lũ rút, 12 xã thông đường - Thời sự | Báo Hạ", ["Báo Hạ"])
    'Lũ rút, 12 xã thông đường'
    """
    cuts = list(_SEPARATOR.finditer(title))
    keys = [_key(name) for name in names if name]
    for cut in cuts[-_MOST_SUFFIXES:]:
        parts = [_key(part) for part in _SEPARATOR.split(title[cut.end() :])]
        if any(part and any(_is_name(part, key) for key in keys) for part in parts) and all(
            len(part.split()) <= _LONGEST_SUFFIX for part in parts
        ):
            return title[: cut.start()].strip()
    return title


def outlet_in(page_title: str, shown: str) -> str:
    """The name of the outlet that the title of a page adds to what it shows; "" where that may be a section.

    >>> outlet_in("Báo Hạ: Lũ rút, 12 xã thông đường", "Lũ rút, 12 xã thông đường")
    'Báo Hạ'
    """
    at = page_title.find(shown) if shown else -1
    if at < 0:
        return ""
    around = (page_title[:at].rstrip(" -–—|•·»:"), *_SEPARATOR.split(page_title[at + len(shown) :]))
    named = [part.strip() for part in around if _OUTLET.search(part) and len(part.split()) <= _LONGEST_NAME]
    return named[-1] if named else ""


def _is_name(part: str, name: str) -> bool:
    return part == name or (len(part) > 3 and f" {part} " in f" {name} ") or f" {name} " in f" {part} "


def _shown(prose: Prose) -> list[tuple[str, Element]]:
    """Lines that may be the title: the first of each element, from the top of the page."""
    headings = [one for one in prose.page.elements() if one.tag == "h1"]
    if headings:
        return [(one.text()[:_LONGEST], one) for one in headings]
    return [
        (line.text, line.element)
        for line in lines_of(prose.page, prose.is_apart)
        if len(line.text) <= _LONGEST
    ]


def _first_h1(headings: list[tuple[str, Element]]) -> Element | None:
    for text, element in headings:
        if element.tag == "h1" and len(text.split()) >= _FEWEST_WORDS:
            return element
    return None


def _where(element: Element, told: Told) -> str:
    return f"{element.tag}, as {told.where}" if element.tag == "h1" else f"the page, as {told.where}"


def _same(one: str, other: str) -> bool:
    return _key(one) == _key(other)


def _is_within(whole: str, shown: str, is_heading: bool) -> bool:
    """Whether a title is what the page shows, with a name behind it or before it."""
    if len(shown.split()) < _FEWEST_WORDS:
        return False
    if _key(whole).startswith(_key(shown)):
        return is_heading or any(_same(whole[: cut.start()], shown) for cut in _SEPARATOR.finditer(whole))
    return any(_same(whole[cut.end() :], shown) for cut in _PREFIX.finditer(whole))


def _key(text: str) -> str:
    return _NOT_LETTERS.sub(" ", unicodedata.normalize("NFC", text).casefold()).strip()
