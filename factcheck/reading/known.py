"""What a feed, a mail, an archive or a table knows of an article that its own text may lack."""

from __future__ import annotations

import re
from datetime import datetime
from email.utils import parsedate_to_datetime

import msgspec

from factcheck.model import Article, Origin, Record
from factcheck.reading.formats.format import Found
from factcheck.reading.published import published_period
from factcheck.reading.records import RefusedError, unreadable

_TEXTS = ("title", "source", "url", "author")
_TIMES = ("published", "updated")
_ZONE = re.compile(r"(?:GMT|UTC) ?([+-])([0-9]{1,2})(?::?([0-9]{2}))?$")


class Known(Record, frozen=True, kw_only=True):
    """Texts as they stand there; empty where nothing does."""

    where: str  # "RSS", "mail": what told it
    title: str = ""
    source: str = ""
    url: str = ""
    author: str = ""
    published: str = ""
    updated: str = ""


def with_known(found: Found, known: Known, *, wins: bool = True) -> Found:
    """What was found, with what is known beside it; unless it ``wins``, only where the article lacks it.

    A time that cannot be read is left out, and in doubt.
    """
    article = found.article
    if article is None:
        return found
    fields: dict[str, object] = {}
    reason = found.reason
    for name in (*_TEXTS, *_TIMES):
        value = " ".join(getattr(known, name).split())
        if not value or not (wins or not getattr(article, name)):
            continue
        if name in _TIMES:
            try:
                fields[name] = published_period(moment(value), article.language)
            except ValueError:
                reason = unreadable(
                    article.path, RefusedError("published", value=repr(value)[:80]), found.line
                )
        else:
            fields[name] = value
    if "published" in fields:
        fields["published_evidence"] = known.where
    kept = tuple(one for one in article.origins if one.field not in fields)
    new = tuple(Origin(field=name, where=known.where) for name in (*_TEXTS, *_TIMES) if name in fields)
    changed: Article = msgspec.structs.replace(article, origins=(*kept, *new), **fields)
    return msgspec.structs.replace(found, article=changed, reason=reason)


def moment(text: str) -> datetime | str:
    """A time as mails and RSS write it ("Tue, 06 Aug 2019 17:30:00 +0700"), or ISO text as it is."""
    text = _ZONE.sub(lambda zone: f"{zone[1]}{int(zone[2]):02}{zone[3] or '00'}", text.strip())
    if text[:4].isdigit():
        return text
    try:
        return parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError, OverflowError):
        raise ValueError(text) from None
