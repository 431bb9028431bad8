"""JSON-LD: what search engines are told of an article."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from typing import Any

import msgspec

from factcheck.reading.pages.facts import Facts
from factcheck.reading.pages.words import words

_ARTICLES = words("articles")
_PAGES = words("pages")
_LARGEST = 1 << 20  # characters of one block
_MOST = 50  # blocks, and things in one
_DEEPEST = 6  # lists and graphs within one another


def add_linked_data(blocks: list[str], facts: Facts, titles: frozenset[str]) -> None:
    """Add what the blocks say of the article; events, films and lists of other articles have dates too.

    Of several articles the one counts whose headline is one of ``titles``, else the first.
    """
    things = [thing for block in blocks[:_MOST] for thing in _things(block)]
    articles = [thing for thing in things if _is(thing, _ARTICLES)]
    named = [thing for thing in articles if _text(thing.get("headline")) in titles]
    chosen = (named or articles)[:1] or [thing for thing in things if _is(thing, _PAGES)][:1]
    for thing in chosen:
        _add(thing, facts)


def _add(thing: dict[str, Any], facts: Facts) -> None:
    facts.add("title", _text(thing.get("headline") or thing.get("name")), "JSON-LD headline")
    facts.add_text(thing.get("articleBody"))
    facts.add("lead", _text(thing.get("description")), "JSON-LD description")
    facts.add("published", thing.get("datePublished"), "JSON-LD datePublished")
    facts.add("updated", thing.get("dateModified"), "JSON-LD dateModified")
    facts.add("author", ", ".join(_names(thing.get("author"))), "JSON-LD author")
    facts.add("source", next(iter(_names(thing.get("publisher"))), ""), "JSON-LD publisher")
    facts.add("language", thing.get("inLanguage"), "JSON-LD inLanguage")
    page = thing.get("mainEntityOfPage")
    page = page.get("@id") if isinstance(page, dict) else page
    facts.add("url", thing.get("url") or page, "JSON-LD url")


def _things(block: str) -> Iterator[dict[str, Any]]:
    """The objects of a block: itself, those of a list, those of a graph; not what they are about."""
    try:
        bare = block[:_LARGEST].strip().removeprefix("<!--").removesuffix("-->")
        whole = msgspec.json.decode(bare, strict=False)
    except (msgspec.DecodeError, RecursionError, ValueError):
        return
    waiting = [(whole, 0)]
    given = 0
    while waiting and given < _MOST:
        thing, depth = waiting.pop(0)
        if isinstance(thing, list) and depth < _DEEPEST:
            waiting += [(one, depth + 1) for one in thing[:_MOST]]
        elif isinstance(thing, dict):
            given += 1
            yield thing
            if depth < _DEEPEST and "@graph" in thing:
                waiting.append((thing["@graph"], depth + 1))
            if depth < _DEEPEST and isinstance(thing.get("mainEntity"), dict):
                waiting.append((thing["mainEntity"], depth + 1))


def _is(thing: dict[str, Any], kinds: frozenset[str]) -> bool:
    kind = thing.get("@type")
    several = kind if isinstance(kind, list) else [kind]
    return any(isinstance(one, str) and one.rpartition("/")[2] in kinds for one in several)


def _names(value: Any) -> list[str]:
    several = value if isinstance(value, list) else [value]
    names = [one.get("name") if isinstance(one, dict) else one for one in several[:_MOST]]
    return [_text(name) for name in names if isinstance(name, str) and name.strip() and "://" not in name]


def _text(value: Any) -> str:
    """A text as people read it: many pages escape it twice."""
    return " ".join(unescape(value).split()) if isinstance(value, str) else ""
