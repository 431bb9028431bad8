"""PDF files written by hand: text set at given places, and what no program would write."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

PAGE = (300, 400)  # width and height, in points


def pdf(objects: Mapping[int, str | bytes], trailer: str = "") -> bytes:
    """A file of numbered objects; the first is the catalogue."""
    whole = b"%PDF-1.7\n"
    places = {}
    for number, content in objects.items():
        places[number] = len(whole)
        body = content.encode() if isinstance(content, str) else content
        whole += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(whole)
    size = max(objects) + 1
    whole += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        whole += b"%010d 00000 n \n" % places.get(number, 0)
    end = f"trailer\n<</Size {size} /Root 1 0 R {trailer}>>\nstartxref\n{start}\n%%EOF\n"
    return whole + end.encode()


def stream(data: bytes, extra: str = "") -> bytes:
    return b"<</Length %d %b>>\nstream\n%b\nendstream" % (len(data), extra.encode(), data)


def deflated(data: bytes) -> bytes:
    return stream(zlib.compress(data, 9), "/Filter /FlateDecode")


def pages(*contents: bytes) -> bytes:
    """A page for each content stream, with Courier as font F: its letters are 0.6 of their size wide."""
    width, height = PAGE
    kids = " ".join(f"{10 + 2 * at} 0 R" for at in range(len(contents)))
    objects: dict[int, str | bytes] = {
        1: "<</Type /Catalog /Pages 2 0 R>>",
        2: f"<</Type /Pages /Count {len(contents)} /Kids [{kids}]>>",
        3: "<</Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding>>",
    }
    for at, content in enumerate(contents):
        objects[10 + 2 * at] = (
            f"<</Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents {11 + 2 * at} 0 R "
            "/Resources <</Font <</F 3 0 R>>>>>>"
        )
        objects[11 + 2 * at] = content
    return pdf(objects)


def text(*lines: tuple[float, float, str] | tuple[float, float, str, float], turn: str = "1 0 0 1") -> bytes:
    """A content stream of lines: left, height of the base, words, and the size if it is not 10."""
    commands = []
    for left, base, words, *size in lines:
        escaped = words.replace("(", r"\(").replace(")", r"\)")
        commands.append(f"BT /F {(*size, 10)[0]} Tf {turn} {left} {base} Tm ({escaped}) Tj ET")
    return stream("\n".join(commands).encode("cp1252"))
