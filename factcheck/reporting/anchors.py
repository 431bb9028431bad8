"""Where things stand: an anchor for each finding, series, article and claim, and the way to it.

Anchors are made from what the things are, not from their order, so that a link keeps its meaning when the
report is made again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import blake2b

from factcheck.model import Finding
from factcheck.reporting.briefs import FindingBrief

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


def finding_anchor(finding: Finding | FindingBrief) -> str:
    """The anchor of a finding: its fingerprint."""
    name = finding.fingerprint
    return f"finding-{name if _PLAIN.fullmatch(name) else _digest(name)}"


def _digest(name: str) -> str:
    """Twelve letters for a name of any letters: 48 bits, so that a million names hardly ever collide."""
    return blake2b(name.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


class Addresses:
    """The way to whatever has a home on some page."""

    def __init__(self, homes: Mapping[str, str], folder: str = "") -> None:
        """``homes``: anchor → name of its page, empty for the one at hand; a claim is where its article is.

        ``folder``: from where the links stand to where the pages are, with its slash.
        """
        self._homes, self._folder = homes, folder

    def __call__(self, anchor: str) -> str:
        """The address of an anchor, empty where it has no home."""
        kind, _, rest = anchor.partition("-")
        page = self._homes.get(f"article-{rest.partition('-')[0]}" if kind == "claim" else anchor)
        if page is None:
            return ""
        return f"{self._folder}{page}#{anchor}" if page else f"#{anchor}"


__all__ = ["Addresses", "article_anchor", "claim_anchor", "finding_anchor", "series_anchor"]
