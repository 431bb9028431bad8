"""What reading gives: articles, and what could not be read, with the reason and the way out."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.errors import UnreadableError
from factcheck.language import table
from factcheck.model import Article, Record


class RefusedError(UnreadableError):
    """A file or a line that cannot be read. ``kind`` is a row of language/*/unreadable.tsv."""

    def __init__(self, kind: str, **parameters: str) -> None:
        """Refuse for the reason ``kind``, with what its template needs."""
        super().__init__(kind)
        self.kind = kind
        self.parameters = parameters


class Unreadable(Record, frozen=True, kw_only=True):
    """A path that could not be read, or one line of it."""

    path: str  # as given, or inside a folder as given
    kind: str  # a row of language/*/unreadable.tsv
    parameters: tuple[tuple[str, str], ...] = ()
    line: int = 0  # counted from 1, in files of one article a line; 0: the whole file

    @property
    def reason(self) -> str:
        """Why, in English: one line without the path."""
        return self.explain("en")

    def explain(self, language: str) -> str:
        """Why, in the language of a report."""
        reasons = {row["kind"]: row["reason"] for row in table(language, "unreadable")}
        return reasons[self.kind].format(**dict(self.parameters))

    @property
    def place(self) -> str:
        """The path, with the line where there is one."""
        return place_of(self.path, self.line)


class Reading(Record, frozen=True, kw_only=True):
    """All that was read. Where ``articles`` is empty, there is nothing to check."""

    articles: Sequence[Article] = ()
    unreadable: tuple[Unreadable, ...] = ()  # these became no article
    skipped: tuple[Unreadable, ...] = ()  # pictures and the like beside articles: nobody takes them for text
    doubts: tuple[Unreadable, ...] = ()  # these did, without what the reason names


def place_of(path: str, line: int) -> str:
    """A path, with the line where there is one."""
    return f"{path}:{line}" if line else path


def unreadable(path: str, refused: RefusedError, line: int = 0) -> Unreadable:
    """The record of a refusal."""
    parameters = tuple(sorted(refused.parameters.items()))
    return Unreadable(path=path, kind=refused.kind, parameters=parameters, line=line)
