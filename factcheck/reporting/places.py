"""Where a finding is shown: file, line and column of a claim, and which of its claims it is shown at."""

from __future__ import annotations

import os
from bisect import bisect_right
from functools import cached_property, lru_cache
from pathlib import PurePath
from urllib.parse import quote

from factcheck.lookup import Named
from factcheck.model import Article, Claim, Finding, Record
from factcheck.reporting.briefs import articles_in_brief
from factcheck.reporting.report import Report

STANDARD_INPUT = "-"
AT_HAND = 1_000  # articles whose lines need not be counted again


class Place(Record, frozen=True, kw_only=True):
    """A stretch of a file; lines and columns are counted from 1, the end column is the one behind it."""

    path: str  # as given; an absolute path inside the working folder from there
    line: int = 0  # 0: the file as a whole
    column: int = 0  # characters
    end_line: int = 0
    end_column: int = 0
    byte_column: int = 0  # the same in bytes of UTF-8
    end_byte_column: int = 0

    @property
    def uri(self) -> str:
        """The path as a relative reference of RFC 3986."""
        if self.path == STANDARD_INPUT:
            return "stdin"
        if os.path.isabs(self.path):
            return PurePath(self.path).as_uri()
        return quote(self.path.encode("utf-8", "replace"), safe="/")


class Places:
    """The places of one report; the lines of an article are seldom counted twice."""

    def __init__(self, report: Report) -> None:  # noqa: D107
        self._new = report.new
        places = {article.id: place for place, article in enumerate(articles_in_brief(report.articles))}
        self._articles = Named(places, report.articles)
        self._lines = lru_cache(AT_HAND)(self._counted)

    def of(self, claim: Claim) -> Place:
        """Where the figure of a claim stands."""
        lines = self._lines(claim.article)
        if lines is None:  # not read in this run
            return Place(path=_shown(claim.article))
        if not lines.is_file or claim.field != "text":
            return Place(path=lines.path, line=lines.line)
        return lines.place(claim.start, claim.end)

    def main(self, finding: Finding) -> Place:
        """Where a finding is shown: at its last claim in a new article, else at its last claim."""
        claim = self.main_claim(finding)
        if claim is not None:
            return self.of(claim)
        lines = self._lines(finding.article)
        path = lines.path if lines else _shown(finding.article)
        line = finding.parameters.get("line", "")
        return Place(path=path, line=int(line) if line.isdecimal() else lines.line if lines else 0)

    def path(self, article: str) -> str:
        """The file of an article."""
        lines = self._lines(article)
        return _shown(article) if lines is None else lines.path

    def main_claim(self, finding: Finding) -> Claim | None:
        """The claim that a finding is shown at; None where it is about no claim."""
        new = [claim for claim in finding.claims if claim.article in self._new]
        claims = new or list(finding.claims)
        return claims[-1] if claims else None

    def others(self, finding: Finding) -> list[Claim]:
        """Its other claims, and those that give context."""
        main = self.main_claim(finding)
        return [claim for claim in (*finding.claims, *finding.related) if claim is not main]

    def _counted(self, article: str) -> _Lines | None:
        found = self._articles.get(article)
        return None if found is None else _Lines(found)


class _Lines:
    def __init__(self, article: Article) -> None:
        self.path = _shown(article.path or article.id)
        self.is_file = article.path in ("", article.id)  # else one of many in its file: offsets are its own
        self.line = article.line
        self._text = article.text

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        for line in self._text.split("\n")[:-1]:
            starts.append(starts[-1] + len(line) + 1)
        return starts

    def place(self, start: int, end: int) -> Place:
        line, column, byte_column = self._at(start)
        end_line, end_column, end_byte_column = self._at(end)
        return Place(
            path=self.path,
            line=line,
            column=column,
            end_line=end_line,
            end_column=end_column,
            byte_column=byte_column,
            end_byte_column=end_byte_column,
        )

    def _at(self, offset: int) -> tuple[int, int, int]:
        line = bisect_right(self._starts, offset)
        start = self._starts[line - 1]
        size = len(self._text[start:offset].encode("utf-8", "surrogatepass"))
        return line, offset - start + 1, size + 1


def _shown(path: str) -> str:
    """Forges look files up from the working folder, which is the repository."""
    if os.path.isabs(path):
        relative = os.path.relpath(path)
        path = path if relative.startswith("..") else relative
    return PurePath(path).as_posix() if path else path


__all__ = ["Place", "Places"]
