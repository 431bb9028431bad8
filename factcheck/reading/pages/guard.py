"""Markup that was made to hang its readers is told before any parser sees it, in one pass.

Measured: 20,000 attributes on one tag cost lexbor a second and 100,000 half a minute, as do nested
divs; 5,000 formatting elements left open take 23 seconds, since each is opened anew in every paragraph.
What slips through meets the limits of the process that parses.
"""

from __future__ import annotations

import re
from collections import Counter

from factcheck.reading.pages.words import words
from factcheck.reading.records import RefusedError

_MOST_ATTRIBUTES = 500  # on one tag; pages of newspapers have up to some thirty
_DEEPEST = 400  # elements open at once; pages of newspapers have up to some sixty
_LONG_TAG = 1_000  # characters; only in longer ones can there be so many attributes

# Each alternative takes all it can and never gives back, and the end of the page closes what is open: the
# whole page is passed once.
_TAG = re.compile(
    r"<(?:"
    r"!--(?:[^-]++|-(?!->))*+(?:-->|\Z)"
    r"|(?P<raw>script|style|textarea|title|xmp|noframes)(?=[\s/>])"
    r"|(?P<close>/?)(?P<name>[a-z][^\s/>]*+)(?P<rest>(?:[^\"'>]++|\"[^\"]*+\"?|'[^']*+'?)*+)"
    r")",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"[^\s\"'>/=]++(?:\s*+=\s*+(?:\"[^\"]*+\"?|'[^']*+'?|[^\s\"'>]++))?+")
_NEVER_OPEN = words("never_open")


def refuse_hostile(markup: str) -> None:
    """Raise ``RefusedError`` for a tag with too many attributes, or where too many elements are open."""
    opened: Counter[str] = Counter()
    depth = 0
    at = 0
    while found := _TAG.search(markup, at):
        at = found.end()
        if raw := found["raw"]:
            at = _after(markup, raw, at)
            continue
        name = (found["name"] or "").casefold()
        if not name or (name in _NEVER_OPEN and len(found["rest"]) < _LONG_TAG):
            continue
        if len(found["rest"]) >= _LONG_TAG and _attributes(found["rest"]) > _MOST_ATTRIBUTES:
            raise RefusedError("too_many_attributes")
        if name in _NEVER_OPEN or found["rest"].endswith("/"):
            continue
        if not found["close"]:
            opened[name] += 1
            depth += 1
        elif opened[name]:
            opened[name] -= 1
            depth -= 1
        if depth > _DEEPEST:
            raise RefusedError("too_deep")


def _attributes(rest: str) -> int:
    return sum(1 for _ in _ATTRIBUTE.finditer(rest))


def _after(markup: str, name: str, at: int) -> int:
    """Where the text of a script or the like ends."""
    found = _end(name.casefold()).search(markup, at)
    return found.end() if found else len(markup)


def _end(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
