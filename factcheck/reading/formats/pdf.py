"""A PDF with text in it; a scan has none."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.reading.documents.pdf.pages import blocks_of
from factcheck.reading.formats.format import Format, Found
from factcheck.reading.formats.source import Source
from factcheck.reading.layout import article_of
from factcheck.reading.records import RefusedError

PDF_LIMIT = 64 << 20  # bytes of one document, with its pictures
_MARK = b"%PDF-"


def read(source: Source) -> Iterator[Found]:
    """One article. When the file was made and last saved is no time of publication, and left alone."""
    import pypdfium2

    data = source.whole(PDF_LIMIT)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == pypdfium2.raw.FPDF_ERR_PASSWORD
        raise RefusedError("password") if locked else RefusedError("damaged", what="PDF") from error
    try:
        blocks = blocks_of(document)
    except pypdfium2.PdfiumError as error:
        raise RefusedError("damaged", what="PDF") from error
    author = document.get_metadata_value("Author").strip()
    yield Found(article=article_of(source.path, blocks, author=author, told_by="PDF Author"))


def _looks(head: bytes) -> bool:
    """The mark may stand behind what a mail program or a web server put before it."""
    return head.startswith(_MARK) or (_MARK in head[:1024] and b"\x00" in head)


FORMAT = Format(
    name="PDF",
    read=read,
    endings=(".pdf",),
    looks=_looks,
    apart=True,
    limit=PDF_LIMIT,
    extra="pdf",
    modules=("pypdfium2",),
)
