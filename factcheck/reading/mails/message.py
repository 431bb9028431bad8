"""A mail taken apart: its headers, its text, what is attached."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from factcheck.model import Record
from factcheck.reading.encodings import decode
from factcheck.reading.known import Known
from factcheck.reading.records import RefusedError

_MOST_PIECES = 1000
_LONGEST_HEADER = 2000
_LONGEST_SENDER = 300  # it is parsed by recursion
_NO_TEXT = ("image", "audio", "video", "font", "model")


class Piece(Record, frozen=True, kw_only=True):
    """What is attached, under its name."""

    name: str
    data: bytes


class Mail(Record, frozen=True, kw_only=True):
    """What matters of a mail."""

    id: str
    known: Known
    text: str = ""  # the plain part
    page: bytes = b""  # the HTML part in UTF-8, where there is no plain one
    pieces: tuple[Piece, ...] = ()


def opened(data: bytes, _: dict[str, str]) -> Mail:
    """The mail of bytes. Its date is when it was published, its sender or list the source.

    Pictures and sound are left out. Raises ``RefusedError`` for a mail of too many parts, and for a text in
    no known encoding; a mail nested without end runs into the limit of recursion.
    """
    message = message_from_bytes(data, policy=policy.compat32)
    texts: list[str] = []
    pages: list[str] = []
    pieces: list[Piece] = []
    for count, part in enumerate(_parts(message)):
        if count >= _MOST_PIECES:
            raise RefusedError("too_many", what=str(_MOST_PIECES))
        kind = part.get_content_type()
        name = _text(part.get_filename() or "")
        if part.get_content_maintype() in _NO_TEXT:
            continue
        if kind == "message/rfc822":
            inner = part.get_payload()
            first = inner[0] if isinstance(inner, list) and inner else None
            content = first.as_bytes() if isinstance(first, Message) else b""
            pieces.append(Piece(name=name or f"{count}.eml", data=content))
        elif name or part.get_content_disposition() == "attachment":
            pieces.append(Piece(name=name or str(count), data=_bytes(part)))
        elif kind == "text/plain":
            texts.append(_decoded(part))
        elif kind == "text/html":
            pages.append(_decoded(part))
    text = "\n".join(texts)
    page = "" if text.strip() or not pages else pages[0]
    headers = _headers(message)
    return Mail(
        id=headers.get("message-id", "").strip("<> "),
        known=_known(headers),
        text=text,
        page=f"\ufeff{_whole_page(page)}".encode() if page else b"",
        pieces=tuple(pieces),
    )


def _parts(message: Message) -> Iterator[Message]:
    """The parts from the outside, without going into a mail that is attached."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            inner = part.get_payload()
            if isinstance(inner, list):
                waiting += [one for one in reversed(inner) if isinstance(one, Message)]
        else:
            yield part


def _headers(message: Message) -> dict[str, str]:
    """The first of each name, in small letters. Those without end are cut."""
    headers: dict[str, str] = {}
    for name, value in message.raw_items():
        headers.setdefault(name.casefold(), _text(value[:_LONGEST_HEADER]))
    return headers


def _known(headers: dict[str, str]) -> Known:
    name, address = parseaddr(headers.get("from", "")[:_LONGEST_SENDER])
    listed = headers.get("list-id", "").partition("<")[0].strip(' "')
    return Known(
        where="mail",
        title=headers.get("subject", ""),
        source=name or listed or address.rpartition("@")[2],
        published=headers.get("date", "").partition("(")[0],
    )


def _text(header: str) -> str:
    """A header with its coded words read; as it is, where they cannot be. Bare bytes are UTF-8."""
    text = header.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    with suppress(MessageError, LookupError, UnicodeError, ValueError):  # a charset that is unknown, or wrong
        text = str(make_header(decode_header(text)))
    return " ".join(text.split())


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _decoded(part: Message) -> str:
    """The text of a part in the encoding that it names, if it can be; else in one that is sure."""
    data = _bytes(part)
    named = part.get_content_charset()
    if named and named != "us-ascii":
        try:
            return data.decode(named)
        except (LookupError, ValueError):  # unknown, wrong, or no name at all
            pass
    return decode(data) if data.strip() else ""


def _whole_page(markup: str) -> str:
    if "<body" in markup[:65536].casefold():
        return markup if markup.lstrip()[:1] == "<" else f"<!DOCTYPE html>{markup}"
    return f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{markup}</body></html>'
