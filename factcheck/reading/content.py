"""What a file is that is no text, told by its first bytes."""

from __future__ import annotations

from factcheck.reading.records import RefusedError

# (first bytes, kind of refusal, name of the format)
_SIGNATURES = (
    (b"\x89PNG\r\n", "picture", "PNG"),
    (b"\xff\xd8\xff", "picture", "JPEG"),
    (b"GIF8", "picture", "GIF"),
    (b"II*\x00", "picture", "TIFF"),
    (b"MM\x00*", "picture", "TIFF"),
    (b"BM", "picture", "BMP"),
    (b"%PDF", "document", "PDF"),
    (b"{\\rtf", "document", "RTF"),
    (b"\xd0\xcf\x11\xe0", "document", "Word, Excel"),
    (b"PK\x03\x04", "archive", "zip"),
    (b"\x1f\x8b", "archive", "gzip"),
    (b"BZh", "archive", "bzip2"),
    (b"\xfd7zXZ", "archive", "xz"),
    (b"7z\xbc\xaf", "archive", "7z"),
    (b"Rar!", "archive", "rar"),
    (b"SQLite format 3\x00", "database", "SQLite"),
    (b"ID3", "media", "MP3"),
    (b"OggS", "media", "Ogg"),
    (b"\x1aE\xdf\xa3", "media", "Matroska, WebM"),
)
_DOCUMENTS = (b"[Content_Types].xml", b"mimetypeapplication/", b"word/", b"xl/", b"ppt/")  # zips inside
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
_HEAD = 65536
_MOST_CONTROLS = 0.01


def refuse_binary(data: bytes) -> None:
    """Raise ``RefusedError`` for pictures, other programs' documents, archives, and what else is no text."""
    head = data[:_HEAD]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    is_binary = b"\x00" in head or controls > _MOST_CONTROLS * len(head)
    for signature, kind, name in _SIGNATURES:
        # Formats whose mark is plain letters need more than the mark: a text may begin with "BM".
        if head.startswith(signature) and (is_binary or not signature.isalnum()):
            if name == "zip" and any(mark in head for mark in _DOCUMENTS):
                raise RefusedError("document", what="docx, xlsx, odt")
            raise RefusedError(kind, what=name)
    if head[:4] == b"RIFF" and is_binary:
        what = "WebP" if head[8:12] == b"WEBP" else "RIFF"
        raise RefusedError("picture" if what == "WebP" else "media", what=what)
    if head[4:8] == b"ftyp" and is_binary:
        still = head[8:12] in (b"avif", b"heic", b"mif1")
        raise RefusedError(
            "picture" if still else "media", what=head[8:12].decode("ascii", "replace").strip()
        )
    if is_binary:
        raise RefusedError("binary")
