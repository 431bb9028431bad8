"""The zip that a document of an office program is."""

from __future__ import annotations

from xml.etree import ElementTree
from zipfile import ZipFile

from factcheck.reading.records import RefusedError

_MOST = 256 << 20  # bytes that all parts may have together
_MOST_XML = 32 << 20  # bytes of one part of XML: a novel has a tenth
_CORE = "docProps/core.xml"


def refuse_bomb(package: ZipFile) -> None:
    """Raise ``RefusedError`` where the parts are larger than any document's, or want a password.

    A part that says less of its size than it has is cut off where it said.
    """
    parts = package.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise RefusedError("password")
    if sum(part.file_size for part in parts) > _MOST:
        raise RefusedError("bomb", limit=f"{_MOST >> 20} MB")
    if any(part.file_size > _MOST_XML and part.filename.endswith((".xml", ".rels")) for part in parts):
        raise RefusedError("bomb", limit=f"{_MOST_XML >> 20} MB")


def properties_of(package: ZipFile) -> dict[str, str]:
    """What the document says of itself, by local name: title, creator, language ..."""
    if _CORE not in package.namelist():
        return {}
    try:
        root = ElementTree.fromstring(package.read(_CORE))
    except ElementTree.ParseError:
        return {}
    return {one.tag.rpartition("}")[2]: " ".join((one.text or "").split()) for one in root}
