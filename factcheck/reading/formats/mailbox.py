"""A file of mails one after the other (MBOX)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.reading.formats.budget import ExhaustedError
from factcheck.reading.formats.format import Format, Found
from factcheck.reading.formats.mail import MAIL_LIMIT, found_in_mail, mail_of
from factcheck.reading.formats.members import shown
from factcheck.reading.formats.source import INSIDE, Source, too_large
from factcheck.reading.records import RefusedError, unreadable

_FROM = re.compile(rb"From [^\r\n]{1,200}[0-9]{2}:[0-9]{2}")  # the line that parts mails tells a time
_ESCAPED = re.compile(rb">+From ")


def read(source: Source) -> Iterator[Found]:
    """Each mail with what is attached to it; a bad one is found with the line on which it begins."""
    for line, data in _mails(source):
        try:
            if isinstance(data, RefusedError):
                raise data
            mail = mail_of(data)
            name = f"{source.path}{INSIDE}{shown(mail.id) or line}"
            yield from found_in_mail(source, mail, name)
        except ExhaustedError:
            raise
        except RefusedError as refused:
            yield Found(line=line, reason=unreadable(source.path, refused, line))


def _mails(source: Source) -> Iterator[tuple[int, bytes | RefusedError]]:
    """The bytes of mails, with the line from which they are parted, counted from 1."""
    begun, size = 0, 0
    held: list[bytes] = []
    for number, line in enumerate(source.lines(MAIL_LIMIT), start=1):
        if isinstance(line, RefusedError):
            size = MAIL_LIMIT + 1
        elif _FROM.match(line):
            if begun:
                yield begun, b"".join(held) if size <= MAIL_LIMIT else too_large(MAIL_LIMIT)
            begun, size, held = number, 0, []
        elif begun and size <= MAIL_LIMIT:
            size += len(line)
            held.append(line[1:] if _ESCAPED.match(line) else line)
            if size > MAIL_LIMIT:
                held = []
    if not begun:
        raise RefusedError("damaged", what="MBOX")
    yield begun, b"".join(held) if size <= MAIL_LIMIT else too_large(MAIL_LIMIT)


def _looks(head: bytes) -> bool:
    return bool(_FROM.match(head))


FORMAT = Format(name="MBOX", read=read, endings=(".mbox",), looks=_looks)
