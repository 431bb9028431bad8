"""``sources.toml``: what is known of the articles of a folder beside their text, a table for each file."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping

import msgspec

from factcheck.errors import UserError
from factcheck.model import Article
from factcheck.reading.languages import language_of
from factcheck.reading.published import published_period

NAME = "sources.toml"
_KEYS = ("publisher", "url", "title", "published", "published_note", "language")

Sources = Mapping[str, Mapping[str, object]]  # file name → what is known


def sources_in(folder: str) -> Sources:
    """The tables of the ``sources.toml`` in a folder; none where there is no such file.

    A key that is unknown, a value that cannot be, and a file that does not exist are the user's errors. The
    note on a date may be one text, or one for each language of reports: ``published_note.vi = "..."``.
    """
    path = os.path.join(folder, NAME) if folder else NAME
    try:
        with open(path, "rb") as file:
            tables = tomllib.load(file)
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        raise UserError(f"{path}: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserError(f"{path}: not TOML: {error}") from None
    names = set(os.listdir(folder or "."))
    for name, fields in tables.items():
        if not isinstance(fields, dict):
            raise UserError(f'{path}: "{name}" is no table; write ["file name"] and its keys below')
        if name not in names:
            raise UserError(f'{path}: there is no file "{name}" beside it{_nearest(name, names)}')
        _check(path, name, fields)
    return tables


def with_source(article: Article, fields: Mapping[str, object] | None, report_language: str) -> Article:
    """The article with what ``sources.toml`` says of it, before what the file says itself.

    Raises ``RefusedError`` for a language that is not read.
    """
    if not fields:
        return article
    language = language_of(str(fields.get("language", article.language)))
    published = fields.get("published")
    article = msgspec.structs.replace(
        article,
        source=str(fields.get("publisher", article.source)),
        url=str(fields.get("url", article.url)),
        title=str(fields.get("title", article.title)),
        language=language,
    )
    if published is None:
        return article
    return msgspec.structs.replace(
        article,
        published=published_period(published, language),
        published_evidence=_note(fields, report_language),
    )


def with_source_of_file(
    article: Article, path: str, fields: Mapping[str, object], report_language: str
) -> Article:
    """As ``with_source``, for an article of the file ``path``: of one of several, publisher and language."""
    if article.id != path:
        lacking = ("language",) if article.source else ("language", "publisher")
        fields = {key: fields[key] for key in lacking if key in fields}
    return with_source(article, fields, report_language)


def _note(fields: Mapping[str, object], language: str) -> str:
    note = fields.get("published_note", NAME)
    if isinstance(note, dict):
        note = note.get(language) or next(iter(note.values()), NAME)
    return str(note)


def _check(path: str, name: str, fields: Mapping[str, object]) -> None:
    for key, value in fields.items():
        if key not in _KEYS:
            raise UserError(f'{path}: "{name}": unknown key "{key}"{_nearest(key, _KEYS)}')
        notes = value.values() if key == "published_note" and isinstance(value, dict) else [value]
        if key != "published" and not all(isinstance(one, str) for one in notes):
            raise UserError(f'{path}: "{name}": {key} is not a text in quotes')
    if "published" in fields:
        try:
            published_period(fields["published"], "vi")
        except ValueError:
            raise UserError(
                f'{path}: "{name}": published = {fields["published"]!r} is no date; '
                'write 2014-09-17, 2022-03-17T10:43:00, "2017-07" or "2017"'
            ) from None


def _nearest(word: str, known: object) -> str:
    from difflib import get_close_matches

    nearest = get_close_matches(word, sorted(known), n=1)  # type: ignore[call-overload]
    return f'; did you mean "{nearest[0]}"?' if nearest else ""
