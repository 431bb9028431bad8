"""Markup that was made to hang its readers is told before any parser sees it, in one pass.

Measured: 20,000 attributes on one tag cost lexbor a second and 100,000 half a minute, as do nested
divs; 5,000 formatting elements left open take 23 seconds, since each is opened anew in every paragraph.
What slips through meets the limits of the process that parses.
"""

from __future__ import annotations

import re

from factcheck.reading.pages.words import words
from factcheck.reading.records import RefusedError

_MOST_ATTRIBUTES = 500  # on one tag; pages of newspapers have up to some thirty
_DEEPEST = 400  # elements open at once; pages of newspapers have up to some sixty
_LONG_TAG = 1_000  # characters; only in longer ones can there be so many attributes

# Each alternative takes all it can and never gives back, and the end of the page closes what is open: the
# whole page is passed once.
_REST = r"(?:[^\"'>]++|\"[^\"]*+\"?|'[^']*+'?)*+"
_TAG = re.compile(
    r"<(?:"
    r"!--(?:[^-]++|(?!-->)-)*+"
    rf"|(?P<raw>script|style|textarea|title|xmp|noframes)(?=[\s/>])({_REST})>?(?:[^<]++|(?!</(?P=raw))<)*+"
    rf"|(/?)([a-z][^\s/>]*+)({_REST})"
    r")",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"[^\s\"'>/=]++(?>(?:\s*+=\s*+(?:\"[^\"]*+\"?|'[^']*+'?|[^\s\"'>]++))?)")
_NEVER_OPEN = words("never_open") | words("raw")
_DRAWINGS = ("svg", "math")  # in these alone a slash closes an element


def refuse_hostile(markup: str) -> None:
    """Raise ``RefusedError`` for a tag with too many attributes, or where too many elements are open."""
    opened: dict[str, int] = {}
    depth = 0
    for _, raw_rest, close, name, rest in _TAG.findall(markup):
        if (len(rest) >= _LONG_TAG or len(raw_rest) >= _LONG_TAG) and _too_many_attributes(rest or raw_rest):
            raise RefusedError("too_many_attributes")
        if not name or name in _NEVER_OPEN:
            continue
        name = name.lower()
        if name in _NEVER_OPEN or (rest[-1:] == "/" and any(map(opened.get, _DRAWINGS))):
            continue
        if not close:
            opened[name] = opened.get(name, 0) + 1
            depth += 1
            if depth > _DEEPEST:
                raise RefusedError("too_deep")
        elif opened.get(name):
            opened[name] -= 1
            depth -= 1


def _too_many_attributes(rest: str) -> bool:
    return any(number >= _MOST_ATTRIBUTES for number, _ in enumerate(_ATTRIBUTE.finditer(rest)))
