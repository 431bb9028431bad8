"""Paths to articles: files, folders, JSON lines and standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from difflib import get_close_matches
from itertools import chain
from pathlib import PurePath
from typing import BinaryIO

from factcheck.errors import UserError
from factcheck.model import Article
from factcheck.reading.content import refuse_binary, refuse_markup
from factcheck.reading.encodings import decode
from factcheck.reading.files import NOT_ARTICLES, files_below, opened
from factcheck.reading.json_lines import Lines, lines_of, too_large
from factcheck.reading.records import Reading, RefusedError, Unreadable, place_of, unreadable
from factcheck.reading.sources import Sources, sources_in, with_source

ARTICLE_LIMIT = 2 << 20  # bytes of one article: hundreds of times the usual, the length of a novel
_HEAD = 65536  # bytes that tell what a file is
_WHOLE_LIMIT = 256 << 20  # bytes of a .json file, which has to be read at once
_LINES = (".jsonl", ".ndjson")
_WHOLE = ".json"
_STANDARD_INPUT = "-"
# What a folder of articles also holds, told by its first bytes; a file that is named a text is no such thing.
_BESIDE_ARTICLES = frozenset({"picture", "media", "archive", "database"})
_NAMED_TEXT = frozenset({".txt", ".text", ".md", _WHOLE, *_LINES})


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
        if name != _STANDARD_INPUT and not os.path.lexists(name):
            raise UserError(f"{name}: there is no such file or folder{_way_out(name)}")
    for name in names:
        reader.read(name)
    if not reader.articles and not reader.unreadable and not allow_empty:
        raise UserError(f"{', '.join(names) or 'no path given'}: no article to read there")
    # A folder of nothing but pictures was taken for one of articles: that is worth more than a word.
    beside = reader.beside if reader.articles or allow_empty else set()
    return Reading(
        articles=tuple(reader.articles.values()),
        unreadable=tuple(one for one in reader.unreadable if one.path not in beside),
        skipped=tuple(one for one in reader.unreadable if one.path in beside),
        doubts=tuple(reader.doubts),
    )


class _Reader:
    def __init__(self, use_sources: bool, language: str, stdin: BinaryIO | None) -> None:
        self.use_sources = use_sources
        self.language = language
        self.stdin = stdin
        self.articles: dict[str, Article] = {}
        self.unreadable: list[Unreadable] = []
        self.beside: set[str] = set()  # paths of what in a folder is no article and was not meant as one
        self.doubts: list[Unreadable] = []
        self._sources: dict[str, Sources] = {}
        self._files: set[str] = set()
        self._places: dict[str, str] = {}  # by id: where the article stands

    def read(self, name: str) -> None:
        if name == _STANDARD_INPUT:
            self._standard_input()
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
        suffix = os.path.splitext(path)[1].casefold()
        try:
            if refused:
                raise refused
            with opened(path) as file:
                if suffix in _LINES:
                    self._lines(path, file)
                elif suffix == _WHOLE:
                    self._whole(path, _all(file, _WHOLE_LIMIT))
                else:
                    self._text(path, _all(file, ARTICLE_LIMIT))
        except RefusedError as reason:
            self.unreadable.append(unreadable(path, reason))
            if not named and reason.kind in _BESIDE_ARTICLES and suffix not in _NAMED_TEXT:
                self.beside.add(path)

    def _text(self, path: str, data: bytes) -> None:
        text = decode(data)
        refuse_markup(text)
        if not text.strip():
            raise RefusedError("empty")
        article = Article(id=path, text=text, path=path)
        if self.use_sources and path != _STANDARD_INPUT:
            folder, name = os.path.split(path)
            if folder not in self._sources:
                self._sources[folder] = sources_in(folder)
            article = with_source(article, self._sources[folder].get(name), self.language)
        self._keep(article)

    def _lines(self, path: str, file: BinaryIO, first: bytes = b"") -> None:
        lines = Lines(path)
        first = first or file.readline(ARTICLE_LIMIT + 1)
        if b"\x00" in first or first.startswith((b"\xff\xfe", b"\xfe\xff")):  # UTF-16, or no text
            whole = decode(first + file.read(_WHOLE_LIMIT))
            lines.read(line.encode() for line in whole.split("\n"))
        elif len(first) > ARTICLE_LIMIT:
            raise too_large(ARTICLE_LIMIT)
        else:
            refuse_binary(first)
            begun = first.removeprefix(b"\xef\xbb\xbf").removesuffix(b"\n").split(b"\n")
            lines.read(chain(begun, lines_of(file, ARTICLE_LIMIT)))
        self._take(lines)

    def _whole(self, path: str, data: bytes) -> None:
        """A .json file: a list of articles, one article, or one a line."""
        data = decode(data).encode()
        lines = Lines(path)
        lines.read_whole(data)
        if (
            lines.unreadable
            and not lines.articles
            and data.lstrip()[:1] == b"{"
            and data.strip().count(b"\n")
        ):
            one_a_line = Lines(path)
            one_a_line.read(data.split(b"\n"))
            lines = one_a_line if one_a_line.articles else lines
        self._take(lines)

    def _standard_input(self) -> None:
        file = self.stdin or sys.stdin.buffer
        first = b""
        while not first.strip(b"\xef\xbb\xbf \t\r\n") and len(first) <= ARTICLE_LIMIT:
            line = file.readline(ARTICLE_LIMIT + 1)
            if not line:
                break
            first += line
        try:
            if first.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
                self._lines(_STANDARD_INPUT, file, first)
            else:
                rest = file.read(max(0, ARTICLE_LIMIT + 1 - len(first)))
                self._text(_STANDARD_INPUT, _limited(first + rest, ARTICLE_LIMIT))
        except RefusedError as reason:
            self.unreadable.append(unreadable(_STANDARD_INPUT, reason))

    def _take(self, lines: Lines) -> None:
        self.unreadable += lines.unreadable
        self.doubts += lines.doubts
        if not lines.articles and not lines.unreadable:
            raise RefusedError("empty")
        for line, article in lines.articles:
            self._keep(article, line)

    def _keep(self, article: Article, line: int = 0) -> None:
        earlier = self.articles.setdefault(article.id, article)
        place = self._places.setdefault(article.id, place_of(article.path, line))
        if earlier.text != article.text:
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


def _all(file: BinaryIO, limit: int) -> bytes:
    if os.fstat(file.fileno()).st_size > limit:
        refuse_binary(file.read(_HEAD))  # a photograph is no article that is too long
        raise too_large(limit)
    return _limited(file.read(limit + 1), limit)


def _limited(data: bytes, limit: int) -> bytes:
    if len(data) > limit:
        raise too_large(limit)
    return data
