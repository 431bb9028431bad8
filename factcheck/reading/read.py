"""Paths to articles: files, folders and standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from difflib import get_close_matches
from pathlib import PurePath
from typing import BinaryIO

from factcheck.errors import UserError
from factcheck.model import Article
from factcheck.reading.addresses import canonical_address
from factcheck.reading.files import NOT_ARTICLES, files_below, opened
from factcheck.reading.formats import INSIDE, STANDARD_INPUT, Found, Source, found_in
from factcheck.reading.records import Reading, RefusedError, Unreadable, place_of, unreadable
from factcheck.reading.sources import Sources, sources_in, with_source_of_file
from factcheck.shelf import Shelf, are_many

# What a folder of articles also holds, told by its first bytes; a file that is named a text is no such thing.
_BESIDE_ARTICLES = frozenset({"picture", "media", "archive", "database"})
_NAMED_TEXT = frozenset({".txt", ".text", ".md", ".json", ".jsonl", ".ndjson"})


def read(
    paths: Iterable[str | os.PathLike[str]],
    *,
    use_sources: bool = True,
    allow_empty: bool = False,
    language: str = "en",
    stdin: BinaryIO | None = None,
) -> Reading:
    """Read all articles of files, folders and standard input ("-"), in the order given.

    Folders are read with all folders in them, sorted by path. What cannot be read is listed beside the
    articles, with the reason; pictures and the like in a folder of articles are apart from it. The same file
    or the same JSON article given twice is read once. ``language`` is that of the report, for the notes of
    ``sources.toml``. Raises ``UserError`` for a path that is missing, for mistakes in ``sources.toml``, and,
    unless ``allow_empty``, where there was nothing to read at all.
    """
    reader = _Reader(use_sources, language, stdin)
    names = [os.fspath(path) for path in paths]
    for name in names:
        if name != STANDARD_INPUT and not os.path.lexists(name):
            raise UserError(f"{name}: there is no such file or folder{_way_out(name)}")
    for name in names:
        reader.read(name)
    if not reader.articles and not reader.unreadable and not allow_empty:
        raise UserError(f"{', '.join(names) or 'no path given'}: no article to read there")
    # A folder of nothing but pictures was taken for one of articles: that is worth more than a word.
    beside = reader.beside if reader.articles or allow_empty else set()
    return Reading(
        articles=reader.articles if are_many(reader.articles) else tuple(reader.articles),
        unreadable=tuple(one for one in reader.unreadable if one.path not in beside),
        skipped=(*(one for one in reader.unreadable if one.path in beside), *reader.duplicates),
        doubts=tuple(reader.doubts),
    )


class _Reader:
    def __init__(self, use_sources: bool, language: str, stdin: BinaryIO | None) -> None:
        self.use_sources = use_sources
        self.language = language
        self.stdin = stdin
        self.articles: Shelf[Article] = Shelf(Article, letters=lambda one: len(one.text))
        self.unreadable: list[Unreadable] = []
        self.beside: set[str] = set()  # paths of what in a folder is no article and was not meant as one
        self.duplicates: list[Unreadable] = []  # articles that were read already
        self.doubts: list[Unreadable] = []
        self._sources: dict[str, Sources] = {}
        self._files: set[str] = set()
        self._by_address: dict[tuple[str, bytes] | None, str] = {}  # ids by address and hash of the text
        self._known: dict[str, tuple[bytes, str]] = {}  # by id: that hash, and where the article stands

    def read(self, name: str) -> None:
        if name == STANDARD_INPUT:
            self._articles_of(name, nullcontext(self.stdin or sys.stdin.buffer))
        elif os.path.isdir(name):
            # A named folder may be a link; the folders in it are not followed.
            shown = PurePath(name).as_posix() if os.sep != "/" else name
            for below, refused in files_below(name):
                path = f"{shown.rstrip('/')}/{below}" if below else shown
                self._file(path, refused, named=False)
        elif os.path.basename(name) not in NOT_ARTICLES:
            self._file(PurePath(name).as_posix() if os.sep != "/" else name, None, named=True)

    def _file(self, path: str, refused: RefusedError | None, *, named: bool) -> None:
        real = os.path.realpath(path)
        if real in self._files:
            return
        self._files.add(real)
        if refused:
            self.unreadable.append(unreadable(path, refused))
            return
        reason = self._articles_of(path, opened(path))
        if not named and reason:
            self._perhaps_beside(path, reason.kind)

    def _perhaps_beside(self, path: str, kind: str) -> None:
        """What nobody named and nobody takes for text is no fault of the articles."""
        suffix = os.path.splitext(path)[1].casefold()
        if kind in _BESIDE_ARTICLES and suffix not in _NAMED_TEXT:
            self.beside.add(path)

    def _articles_of(self, path: str, opening: AbstractContextManager[BinaryIO]) -> RefusedError | None:
        """Keep all articles of a file; why it has none."""
        try:
            with opening as file:
                for found in found_in(Source(path, file)):
                    self._take(found)
        except RefusedError as refused:
            self.unreadable.append(unreadable(path, refused))
            return refused
        return None

    def _take(self, found: Found) -> None:
        if found.article is None:
            if found.reason:
                self.unreadable.append(found.reason)
                if INSIDE in found.reason.path:
                    self._perhaps_beside(found.reason.path, found.reason.kind)
            return
        self.doubts += [found.reason] if found.reason else []
        self._keep(self._with_source(found.article), found.line)

    def _with_source(self, article: Article) -> Article:
        """What ``sources.toml`` says of its file; of one that holds several, publisher and language."""
        if not self.use_sources or article.path == STANDARD_INPUT:
            return article
        path = article.path.partition(INSIDE)[0]
        folder, name = os.path.split(path)
        if folder not in self._sources:
            self._sources[folder] = sources_in(folder)
        return with_source_of_file(article, path, self._sources[folder].get(name, {}), self.language)

    def _keep(self, article: Article, line: int) -> None:
        digest = article.text_digest
        same = (canonical_address(article.url), digest) if article.url else None
        if same in self._by_address and self._by_address[same] != article.id:
            _, place = self._known[self._by_address[same]]
            self.duplicates.append(unreadable(article.path, RefusedError("duplicate", place=place), line))
            return
        if same:
            self._by_address[same] = article.id
        if article.id not in self._known:
            self._known[article.id] = digest, place_of(article.path, line)
            self.articles.put(article)
            return
        earlier, place = self._known[article.id]
        if earlier != digest:
            refused = RefusedError("same_id", id=article.id, place=place)
            self.unreadable.append(unreadable(article.path, refused, line))


def _way_out(path: str) -> str:
    """The nearest name that there is, or from where a path is looked up."""
    folder, name = os.path.split(path.rstrip("/"))
    beside = sorted(os.listdir(folder or ".")) if os.path.isdir(folder or ".") else []
    nearest = get_close_matches(name, beside, n=1)
    if nearest:
        return f"; did you mean {os.path.join(folder, nearest[0])}?"
    return "" if os.path.isabs(path) else "; it is looked for from the folder in which the command runs"
