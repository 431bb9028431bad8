"""A mail such as a press release: its text, and what is attached to it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import msgspec

from factcheck.reading.apart import shared
from factcheck.reading.formats.format import Format, Found
from factcheck.reading.formats.members import found_in_member
from factcheck.reading.formats.source import Source
from factcheck.reading.formats.texts import found_text
from factcheck.reading.known import with_known
from factcheck.reading.mails.message import Mail
from factcheck.reading.mails.wrapped import unwrapped
from factcheck.reading.records import RefusedError

MAIL_LIMIT = 64 << 20  # bytes of one mail with what is attached
_HEADERS = (
    b"received:",
    b"return-path:",
    b"delivered-to:",
    b"mime-version:",
    b"message-id:",
    b"dkim-signature:",
)


def read(source: Source) -> Iterator[Found]:
    """The mail as an article, then what is attached to it."""
    yield from found_in_mail(source, mail_of(source.whole(MAIL_LIMIT)), source.path)


def mail_of(data: bytes) -> Mail:
    """A mail taken apart, by another process. Raises ``RefusedError``."""
    return shared().call("factcheck.reading.mails.message:opened", data, {}, Mail)


def found_in_mail(source: Source, mail: Mail, name: str) -> Iterator[Found]:
    """``name`` is the id of its text; what is attached, a member of ``source``, has its date."""
    if mail.text.strip():
        yield with_known(found_text(name, source.path, unwrapped(mail.text)), mail.known)
    elif mail.page:
        for found in found_in_member(source, "mail.html", lambda: mail.page):
            yield with_known(_renamed(found, name, source.path), mail.known)
    elif not mail.pieces:
        raise RefusedError("empty")
    for piece in mail.pieces:
        for found in found_in_member(source, piece.name, partial(bytes, piece.data)):
            yield with_known(found, mail.known, wins=False)


def _renamed(found: Found, name: str, path: str) -> Found:
    if found.article is None:
        return found
    return msgspec.structs.replace(found, article=msgspec.structs.replace(found.article, id=name, path=path))


def _looks(head: bytes) -> bool:
    """Whether it begins as a mail that has travelled."""
    return head[:64].lower().startswith(_HEADERS)


FORMAT = Format(name="EML", read=read, endings=(".eml",), looks=_looks)
