"""One article as a JSON object, of a line or of a file."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from factcheck.model import Article
from factcheck.reading.formats.format import Found
from factcheck.reading.languages import language_of, language_of_text
from factcheck.reading.published import published_period
from factcheck.reading.records import RefusedError, unreadable

_TEXTS = ("title", "source", "url", "language")
_BYTE = re.compile(r"byte ([0-9]+)")


def found(fields: Any, path: str, line: int) -> Found:
    """The article of decoded JSON, or why it is none; a date that cannot be read is in doubt."""
    try:
        article = _article(fields, path, line)
    except RefusedError as refused:
        return Found(line=line, reason=unreadable(path, refused, line))
    published = fields.get("published")
    if published in (None, ""):
        return Found(article=article, line=line)
    try:
        period = published_period(published, article.language)
    except ValueError:
        doubt = RefusedError("published", value=repr(published)[:80])
        return Found(article=article, line=line, reason=unreadable(path, doubt, line))
    dated = msgspec.structs.replace(article, published=period, published_evidence="given")
    return Found(article=dated, line=line)


def decoded(data: bytes) -> Any:
    """What JSON text says. Raises ``RefusedError`` that tells where it breaks off."""
    try:
        return msgspec.json.decode(data)
    except RecursionError:
        raise RefusedError("json_deep") from None
    except UnicodeDecodeError:
        raise RefusedError("encoding") from None
    except msgspec.DecodeError as error:
        place = _BYTE.search(str(error))
        if not place:
            raise RefusedError("json_cut" if "truncated" in str(error) else "json_value") from None
        character = len(data[: int(place[1])].decode("utf-8", "replace")) + 1
        raise RefusedError("json_broken", place=str(character)) from None


def _article(fields: Any, path: str, line: int) -> Article:
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
        given["language"] = language_of_text(fields["text"])
    return Article(id=str(name), text=fields["text"], path=path, line=line, **given)
