"""Whom a claim cites: the names in its attribution."""

from __future__ import annotations

from factcheck.language import words
from factcheck.language.tokens import Token, tokens
from factcheck.model import Claim

_LEAST = 2  # words of a name: "Hà" alone may be anybody


def cited(claim: Claim) -> frozenset[str]:
    """The names in the attribution, as written: runs of capitalised words, and abbreviations.

    >>> from factcheck.rules.judging.quoting import names
    >>> sorted(names("Ông Nguyễn Văn Tám, Phó Cục trưởng"))
    ['Nguyễn Văn Tám', 'Phó Cục']
    >>> sorted(names("báo cáo của VASEP"))
    ['VASEP']
    """
    return names(claim.attribution)


def names(text: str) -> frozenset[str]:
    """The names in a phrase."""
    found, run = set(), list[Token]()
    for token in (*tokens(text), None):
        if token is not None and not run and token.word in words("vi", "titles", "phrase"):
            continue  # "Ông" at the beginning is no part of the name
        if token is not None and token.capital and not (run and token.before):
            run.append(token)
            continue
        if run and (len(run) >= _LEAST or run[0].upper):
            found.add(text[run[0].start : run[-1].end])
        run = [token] if token is not None and token.capital else []
    return frozenset(found)


__all__ = ["cited", "names"]
