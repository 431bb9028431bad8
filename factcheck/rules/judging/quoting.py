"""Whom a claim cites: the names in its attribution."""

from __future__ import annotations

from factcheck.language import words
from factcheck.language.spoken import spoken
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
    said = spoken(text)
    found, run = set(), list[int]()
    for index, word in (*enumerate(said.words), (0, None)):
        if word is not None and not run and word.word in words("vi", "titles", "phrase"):
            continue  # "Ông" at the beginning is no part of the name
        if word is not None and word.capital and not (run and word.before):
            run.append(index)
            continue
        if run and (len(run) >= _LEAST or said.words[run[0]].upper):
            found.add(text[said.starts[run[0]] : said.ends[run[-1]]])
        run = [index] if word is not None and word.capital else []
    return frozenset(found)


__all__ = ["cited", "names"]
