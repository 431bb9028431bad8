"""Where things stand: an anchor for each finding, series, article and claim, and the way to it.

Anchors are made from what the things are, not from their order, so that a link keeps its meaning when the
report is made again.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from hashlib import blake2b

from factcheck.model import Finding

_PLAIN = re.compile(r"[0-9A-Za-z]{1,40}")


def article_anchor(article: str) -> str:
    """The anchor of an article by its id."""
    return f"article-{_digest(article)}"


def claim_anchor(article: str, field: str, start: int) -> str:
    """The anchor of a figure in the text of its article, or in a title that stands apart from it."""
    return f"claim-{_digest(article)}-{'t' if field == 'title' else ''}{start}"


def series_anchor(series: str) -> str:
    """The anchor of a series by its id."""
    return f"series-{_digest(series)}"


def finding_anchor(finding: Finding) -> str:
    """The anchor of a finding: its fingerprint."""
    name = finding.fingerprint
    return f"finding-{name if _PLAIN.fullmatch(name) else _digest(name)}"


def _digest(name: str) -> str:
    """Twelve letters for a name of any letters: 48 bits, so that a million names hardly ever collide."""
    return blake2b(name.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


class Addresses:
    """The way from one page to whatever has a home on some page."""

    def __init__(self, homes: Mapping[str, str], page: str = "") -> None:
        """``homes``: anchor → path of its page, a claim with its article; ``page``: where the links stand."""
        self._homes = homes
        self._folder, self._page = posixpath.dirname(page), page

    def __call__(self, anchor: str) -> str:
        """The address of an anchor, empty where it has no home."""
        kind, _, rest = anchor.partition("-")
        page = self._homes.get(f"article-{rest.partition('-')[0]}" if kind == "claim" else anchor)
        if page is None:
            return ""
        return f"#{anchor}" if page == self._page else f"{self.page(page)}#{anchor}"

    def page(self, path: str) -> str:
        """The address of a page by its path."""
        return posixpath.relpath(path, self._folder or ".")


__all__ = ["Addresses", "article_anchor", "claim_anchor", "finding_anchor", "series_anchor"]
