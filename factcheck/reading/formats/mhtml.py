"""A page with its pictures in one file, as Chromium and Word save it: MHTML."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.reading.addresses import canonical_address
from factcheck.reading.formats.format import Format, Found
from factcheck.reading.formats.source import Source
from factcheck.reading.known import Known, with_known
from factcheck.reading.pages.charset import decode_page
from factcheck.reading.records import RefusedError

_LIMIT = 64 << 20  # bytes of one file, with its pictures
_MOST_PARTS = 1_000


def read(source: Source) -> Iterator[Found]:
    """The first page in the file; frames and pictures are parts of it."""
    from email import policy
    from email.parser import BytesParser

    from factcheck.reading.pages.article import article_of

    whole = BytesParser(policy=policy.compat32).parsebytes(source.whole(_LIMIT))
    for number, part in enumerate(whole.walk()):
        if number > _MOST_PARTS:
            break
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            data = part.get_payload(decode=True)
            markup, mended = decode_page(data if isinstance(data, bytes) else b"")
            found = Found(article=article_of(markup, source.path, mended=mended))
            url = whole.get("Snapshot-Content-Location") or part.get("Content-Location") or ""
            url = canonical_address(str(url))
            yield with_known(found, Known(where="MHTML", url=url), wins=False)
            return
    raise RefusedError("no_article")


def _looks(head: bytes) -> bool:
    return head.startswith(b"From: <Saved by ")


FORMAT = Format(
    name="MHTML",
    read=read,
    endings=(".mhtml", ".mht"),
    looks=_looks,
    extra="html",
    modules=("selectolax",),
    apart=True,
    limit=_LIMIT,
)
