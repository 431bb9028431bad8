"""A Word document, as Word, LibreOffice, Google Docs and others save it."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO

from factcheck.reading.documents.packages import properties_of, refuse_bomb
from factcheck.reading.documents.word import blocks_of
from factcheck.reading.formats.format import Format, Found
from factcheck.reading.formats.source import Source
from factcheck.reading.layout import article_of
from factcheck.reading.records import RefusedError

DOCX_LIMIT = 64 << 20  # bytes of one document, with its pictures
_ZIP = b"PK\x03\x04"
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of Word 97, and of documents with a password
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read(source: Source) -> Iterator[Found]:
    """One article. When the file was made and last saved is no time of publication, and left alone."""
    data = source.whole(DOCX_LIMIT)
    if data.startswith(_OLD):
        raise RefusedError("password" if _ENCRYPTED in data else "document", what="Word 97")
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            refuse_bomb(package)
            properties = properties_of(package)
        blocks = blocks_of(data)
    except (RefusedError, MemoryError, RecursionError):
        raise
    except Exception as error:  # a file that is broken breaks the library anywhere
        raise RefusedError("damaged", what="DOCX") from error
    author = properties.get("creator", "")
    yield Found(article=article_of(source.path, blocks, author=author, told_by="dc:creator"))


def _looks(head: bytes) -> bool:
    return head.startswith(_ZIP) and (b"word/document" in head or b"wordprocessingml" in head)


FORMAT = Format(
    name="DOCX",
    read=read,
    endings=(".docx", ".docm"),
    looks=_looks,
    apart=True,
    limit=DOCX_LIMIT,
    extra="docx",
    modules=("mammoth",),
)
