"""Articles as JSON: one a line, or a list of them in a .json file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

import msgspec

from factcheck.model import Article
from factcheck.reading.languages import language_of
from factcheck.reading.published import published_period
from factcheck.reading.records import RefusedError, Unreadable, unreadable

_TEXTS = ("title", "source", "url", "language")
_BYTE = re.compile(r"byte ([0-9]+)")


class Lines:
    """The articles of JSON lines from one path, what could not be read, and what is in doubt."""

    def __init__(self, path: str) -> None:
        """Nothing is read yet; ``path`` goes into the records."""
        self.path = path
        self.articles: list[tuple[int, Article]] = []  # with the line, counted from 1
        self.unreadable: list[Unreadable] = []
        self.doubts: list[Unreadable] = []

    def read(self, lines: Iterable[bytes | RefusedError]) -> None:
        """Read lines one by one; empty ones say nothing, and each bad one is recorded with its number."""
        for number, line in enumerate(lines, start=1):
            if isinstance(line, RefusedError):
                self.unreadable.append(unreadable(self.path, line, number))
            elif line.strip():
                self._add(line, number)

    def read_whole(self, data: bytes) -> None:
        """Read a file that holds one article, or a list of articles, over any number of lines."""
        try:
            whole = _decoded(data)
        except RefusedError as refused:
            self.unreadable.append(unreadable(self.path, refused))
            return
        many = isinstance(whole, list)
        for number, fields in enumerate(whole if many else [whole], start=1):
            self._keep(fields, number if many else 0)

    def _add(self, line: bytes, number: int) -> None:
        try:
            fields = _decoded(line)
        except RefusedError as refused:
            self.unreadable.append(unreadable(self.path, refused, number))
        else:
            self._keep(fields, number)

    def _keep(self, fields: Any, number: int) -> None:
        try:
            article = _article(fields, self.path)
        except RefusedError as refused:
            self.unreadable.append(unreadable(self.path, refused, number))
            return
        published = fields.get("published")
        if published not in (None, ""):
            try:
                period = published_period(published, article.language)
                article = msgspec.structs.replace(article, published=period, published_evidence="given")
            except ValueError:
                doubt = RefusedError("published", value=repr(published)[:80])
                self.doubts.append(unreadable(self.path, doubt, number))
        self.articles.append((number, article))


def _decoded(data: bytes) -> Any:
    try:
        return msgspec.json.decode(data)
    except RecursionError:
        raise RefusedError("json_deep") from None
    except UnicodeDecodeError:
        raise RefusedError("encoding") from None
    except msgspec.DecodeError as error:
        found = _BYTE.search(str(error))
        if not found:
            raise RefusedError("json_cut" if "truncated" in str(error) else "json_value") from None
        place = len(data[: int(found[1])].decode("utf-8", "replace")) + 1
        raise RefusedError("json_broken", place=str(place)) from None


def _article(fields: Any, path: str) -> Article:
    """The article of one JSON object; keys that are not ours belong to others and are left alone."""
    if not isinstance(fields, dict):
        raise RefusedError("json_object")
    name = fields.get("id")
    if isinstance(name, int) and not isinstance(name, bool):
        name = str(name)
    if name in (None, ""):
        raise RefusedError("no_field", field="id")
    if fields.get("text") is None:
        raise RefusedError("no_field", field="text")
    given = {key: fields[key] for key in _TEXTS if fields.get(key) is not None}
    for key, value in (("id", name), ("text", fields["text"]), *given.items()):
        if not isinstance(value, str):
            raise RefusedError("json_text", field=key)
    if not fields["text"].strip():
        raise RefusedError("empty")
    if given.get("language"):
        given["language"] = language_of(given["language"])
    else:
        given.pop("language", None)
    return Article(id=str(name), text=fields["text"], path=path, **given)


def lines_of(stream: BinaryIO, limit: int) -> Iterator[bytes | RefusedError]:
    """The lines of a binary stream; one longer than ``limit`` bytes is skipped and refused."""
    while line := stream.readline(limit + 1):
        if len(line) <= limit:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(limit + 1)
        yield too_large(limit)


def too_large(limit: int) -> RefusedError:
    """The refusal of what is larger than ``limit`` bytes."""
    return RefusedError("too_large", limit=f"{limit >> 20} MB")
