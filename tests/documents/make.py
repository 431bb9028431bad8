"""Make the documents of this folder anew, with the programs that people write them with.

Needs LibreOffice, Chromium and Pandoc, and from the package index reportlab, fpdf2, typst and python-docx;
the tests read what lies here and need none of them. Run: python tests/documents/make.py
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

import story  # noqa: E402

FONTS = Path("/usr/share/fonts/truetype/dejavu")
_CELLS = "".join(
    "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in row) + "</tr>"
    for tag, row in zip(("th", "td", "td", "td"), story.TABLE, strict=True)
)
PAGE = f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{story.TITLE}</title><style>
body {{ font: 13pt/1.5 "DejaVu Serif"; text-align: justify }} figure {{ margin: 1em 3em }}
figcaption {{ font-size: 10pt; font-style: italic }} td, th {{ border: 1px solid; padding: 4pt 10pt }}
</style></head><body><h1>{story.TITLE}</h1><p><b>{story.LEAD}</b></p><p>{story.OPENING}</p><p>{story.HOUSES}</p>
<figure><svg width="400" height="160"><rect width="400" height="160" fill="#579"/></svg>
<figcaption>{story.CAPTION}</figcaption></figure>
<h2>{story.HEADING}</h2><p>{story.DAMAGE}</p><table>{_CELLS}</table>
<p>{story.QUOTE}</p><p>{story.CLOSING}</p></body></html>"""


def run(*command: str | Path) -> None:
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)


def by_libreoffice(folder: Path) -> None:
    """An OpenDocument text with its styles, saved as PDF, as PDF in two columns, and as Word document."""
    for name, columns in (("libreoffice", 1), ("libreoffice-columns", 2)):
        source = folder / f"{name}.fodt"
        source.write_text(opendocument(columns), "utf-8")
        for ending in ("pdf", "docx")[: 3 - columns]:
            run("soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
                "--convert-to", ending, "--outdir", HERE, source)  # fmt: skip


def opendocument(columns: int) -> str:
    def p(style: str, text: str) -> str:
        return f'<text:p text:style-name="{style}">{escape(text)}</text:p>'

    cells = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell>{p('Table_20_Contents', cell)}</table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in story.TABLE
    )
    column = '<table:table-column table:number-columns-repeated="4"/>'
    body = "".join(
        (
            p("Title", story.TITLE),
            p("Subtitle", story.LEAD),
            p("Text_20_body", story.OPENING),
            p("Text_20_body", story.HOUSES),
            p("Illustration", story.CAPTION),
            f'<text:h text:style-name="Heading_20_2" text:outline-level="2">{story.HEADING}</text:h>',
            p("Text_20_body", story.DAMAGE),
            "" if columns > 1 else f"<table:table>{column}{cells}</table:table>",
            p("Quotations", story.QUOTE),
            p("Text_20_body", story.CLOSING),
        )
    )
    style = '<style:style style:name="{}" style:display-name="{}" style:family="paragraph"{}>{}</style:style>'
    font = '<style:text-properties style:font-name="DejaVu Serif" fo:font-size="{}pt" {}/>'
    justified = '<style:paragraph-properties fo:text-align="justify" fo:margin-bottom="0.2cm"/>'
    based = ' style:parent-style-name="Standard"'
    styles = "".join(
        (
            style.format(
                "Standard", "Standard", "", justified + font.format(12, 'fo:language="vi" fo:country="VN"')
            ),
            style.format("Title", "Title", based, font.format(20, 'fo:font-weight="bold"')),
            style.format("Subtitle", "Subtitle", based, font.format(13, 'fo:font-style="italic"')),
            style.format("Text_20_body", "Text body", based, ""),
            style.format("Heading_20_2", "Heading 2", based, font.format(15, 'fo:font-weight="bold"')),
            style.format("Illustration", "Illustration", based, font.format(10, 'fo:font-style="italic"')),
            style.format(
                "Quotations", "Quotations", based, '<style:paragraph-properties fo:margin-left="1cm"/>'
            ),
            style.format("Table_20_Contents", "Table Contents", based, font.format(10, "")),
            style.format("Header", "Header", based, font.format(9, "")),
        )
    )
    office = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = " ".join(
        f'xmlns:{name}="{office}:{name}:1.0"' for name in ("office", "style", "text", "table", "meta")
    )
    split = f'<style:columns fo:column-count="{columns}" fo:column-gap="0.6cm"/>' if columns > 1 else ""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {spaces} xmlns:fo="{office}:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>{story.TITLE}</dc:title><meta:initial-creator>{story.AUTHOR}</meta:initial-creator>
</office:meta>
<office:styles>{styles}</office:styles>
<office:automatic-styles><style:page-layout style:name="page">
<style:page-layout-properties fo:page-width="15cm" fo:page-height="15cm" fo:margin="1.5cm">{split}
</style:page-layout-properties>
<style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">
<style:header>{p("Header", story.HEADER)}</style:header>
<style:footer><text:p text:style-name="Header">Trang <text:page-number>1</text:page-number>/<text:page-count>2
</text:page-count></text:p></style:footer>
</style:master-page></office:master-styles><office:body><office:text>{body}</office:text></office:body></office:document>"""


def by_chromium(folder: Path) -> None:
    """A web page printed to PDF, with the browser's own header and footer."""
    page = folder / "page.html"
    page.write_text(PAGE, "utf-8")
    run("chromium", "--headless", "--no-sandbox", "--disable-gpu",
        f"--print-to-pdf={HERE / 'chromium.pdf'}", page)  # fmt: skip


def by_pandoc(folder: Path) -> None:
    """Markdown to a Word document."""
    rows = [" | ".join(row) for row in story.TABLE]
    table = "\n".join((rows[0], " | ".join(["---"] * 4), *rows[1:]))
    paragraphs = (
        story.LEAD, story.OPENING, story.HOUSES, f"![{story.CAPTION}](picture.png)", f"## {story.HEADING}",
        story.DAMAGE, table, f"> {story.QUOTE}", story.CLOSING,
    )  # fmt: skip
    source = folder / "story.md"
    head = f'---\ntitle: "{story.TITLE}"\nauthor: {story.AUTHOR}\nlang: vi\n---\n\n'
    source.write_text(head + "\n\n".join(paragraphs), "utf-8")
    (folder / "picture.png").write_bytes(picture())
    run("pandoc", "--from", "markdown", f"--resource-path={folder}", source, "--output", HERE / "pandoc.docx")


def by_reportlab(_: Path) -> None:
    from reportlab.lib.enums import TA_JUSTIFY
    from reportlab.lib.pagesizes import A5
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

    for name, file in (("Serif", "DejaVuSerif"), ("Serif-Bold", "DejaVuSerif-Bold")):
        pdfmetrics.registerFont(TTFont(name, FONTS / f"{file}.ttf"))
    body = ParagraphStyle(
        "body", fontName="Serif", fontSize=11, leading=15, alignment=TA_JUSTIFY, spaceAfter=6
    )
    title = ParagraphStyle("title", body, fontName="Serif-Bold", fontSize=18, leading=22)
    head = ParagraphStyle("head", body, fontName="Serif-Bold", fontSize=13)
    small = ParagraphStyle("small", body, fontSize=9, leading=11)

    def furniture(canvas: object, document: object) -> None:
        canvas.setFont("Serif", 8)  # type: ignore[attr-defined]
        canvas.drawString(50, A5[1] - 30, story.HEADER)  # type: ignore[attr-defined]
        canvas.drawCentredString(A5[0] / 2, 25, f"- {document.page} -")  # type: ignore[attr-defined]

    cells = [[Paragraph(cell, small) for cell in row] for row in story.TABLE]
    flow = [
        Paragraph(story.TITLE, title), Paragraph(story.LEAD, head), Paragraph(story.OPENING, body),
        Paragraph(story.HOUSES, body), Spacer(1, 60), Paragraph(story.CAPTION, small),
        Paragraph(story.HEADING, head), Paragraph(story.DAMAGE, body), Table(cells),
        Paragraph(story.QUOTE, body), Paragraph(story.CLOSING, body),
    ]  # fmt: skip
    document = SimpleDocTemplate(str(HERE / "reportlab.pdf"), pagesize=A5, title=story.TITLE, invariant=1)
    document.build(flow, onFirstPage=furniture, onLaterPages=furniture)


def by_fpdf(_: Path) -> None:
    from datetime import UTC, datetime

    from fpdf import FPDF

    class Bulletin(FPDF):
        def header(self) -> None:
            self.set_font("Sans", size=8)
            self.cell(0, 8, story.HEADER, new_x="LMARGIN", new_y="NEXT")

        def footer(self) -> None:
            self.set_y(-12)
            self.set_font("Sans", size=8)
            self.cell(0, 8, f"Trang {self.page_no()}", align="C")

    pdf = Bulletin(format="A5")
    for style, file in (("", "DejaVuSans"), ("B", "DejaVuSans-Bold")):
        pdf.add_font("Sans", style, FONTS / f"{file}.ttf")
    pdf.set_creation_date(datetime(2019, 8, 7, tzinfo=UTC))
    pdf.set_auto_page_break(True, 18)
    pdf.add_page()

    def say(text: str, size: float = 11, style: str = "") -> None:
        pdf.set_font("Sans", style, size)
        pdf.multi_cell(0, size * 0.55, text, align="L", new_x="LMARGIN", new_y="NEXT")
        pdf.ln(3)

    say(story.TITLE, 18, "B")
    say(story.LEAD, 11, "B")
    for text in (story.OPENING, story.HOUSES):
        say(text)
    say(story.CAPTION, 8.5)
    say(story.HEADING, 13, "B")
    say(story.DAMAGE)
    pdf.set_font("Sans", size=9)
    with pdf.table() as table:
        for row in story.TABLE:
            table.row(row)
    pdf.ln(4)
    for text in (story.QUOTE, story.CLOSING):
        say(text)
    pdf.output(str(HERE / "fpdf2.pdf"))


def by_fpdf_with_a_password(_: Path) -> None:
    from fpdf import FPDF

    pdf = FPDF()
    pdf.set_font("Helvetica")
    pdf.add_page()
    pdf.cell(text="14")
    pdf.set_encryption(owner_password="one", user_password="two")
    pdf.output(str(HERE / "locked.pdf"))


def by_typst(folder: Path) -> None:
    """A typesetter that hyphenates and sets figures by itself."""
    import typst

    cells = ", ".join(f"[{cell}]" for row in story.TABLE for cell in row)
    source = folder / "story.typ"
    source.write_text(
        f"""#set document(title: "{story.TITLE}", date: none)
#set page(width: 14cm, height: 18cm, header: [{story.HEADER}], numbering: "1 / 1")
#set text(font: "DejaVu Serif", size: 11pt, lang: "vi")
#set par(justify: true, first-line-indent: 1em, spacing: 0.65em)
= {story.TITLE}
*{story.LEAD}*

{story.OPENING}

{story.HOUSES}
#figure(rect(width: 60%, height: 2cm, fill: gray), caption: [{story.CAPTION}],
  supplement: none, numbering: none)
== {story.HEADING}
{story.DAMAGE}

#table(columns: 4, {cells})

{story.QUOTE}

{story.CLOSING}
""",
        "utf-8",
    )
    (HERE / "typst.pdf").write_bytes(typst.compile(str(source)))


def by_python_docx(_: Path) -> None:
    import io

    from docx import Document

    document = Document()
    document.core_properties.title = story.TITLE
    document.core_properties.author = story.AUTHOR
    document.add_heading(story.TITLE, 0)
    document.add_paragraph(story.LEAD, "Subtitle")
    for text in (story.OPENING, story.HOUSES):
        document.add_paragraph(text)
    document.add_picture(io.BytesIO(picture()))
    document.add_paragraph(story.CAPTION, "Caption")
    document.add_heading(story.HEADING, 2)
    document.add_paragraph(story.DAMAGE)
    table = document.add_table(0, 4)
    for row in story.TABLE:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph(story.QUOTE, "Intense Quote")
    document.add_paragraph(story.CLOSING)
    document.sections[0].header.paragraphs[0].text = story.HEADER
    document.sections[0].footer.paragraphs[0].text = story.FOOTER
    document.save(str(HERE / "python-docx.docx"))


def picture() -> bytes:
    """A small grey PNG."""
    import struct
    import zlib

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\x00" + b"\x80" * 40 for _ in range(20))
    size = struct.pack(">IIBBBBB", 40, 20, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", size)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def makers() -> Iterator[Callable[[Path], None]]:
    yield from (by_libreoffice, by_chromium, by_pandoc, by_python_docx)
    yield from (by_reportlab, by_fpdf, by_fpdf_with_a_password, by_typst)


if __name__ == "__main__":
    for maker in makers():
        with tempfile.TemporaryDirectory() as temporary:
            maker(Path(temporary))
