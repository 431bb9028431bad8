"""Our story as Word and as Google Docs write it: their XML has habits of its own."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

import story

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    f'xmlns:w="{_MAIN}" xmlns:r="{_OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
_NAMES = {
    "Title": "Title", "Heading1": "heading 1", "Heading2": "heading 2", "Subtitle": "Subtitle",
    "Caption": "caption", "Quote": "Quote", "TOC1": "toc 1",
}  # fmt: skip
_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
    for key, name in _NAMES.items()
)


def package(body: str, parts: Mapping[str, str] | None = None) -> bytes:
    """A document of the body's XML, and more parts by their path."""
    files = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {_SPACES}><w:body>{body}<w:sectPr/></w:body></w:document>",
        "word/styles.xml": f'<w:styles xmlns:w="{_MAIN}">{_STYLES}</w:styles>',
        "docProps/core.xml": '<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:creator>{story.AUTHOR}</dc:creator></cp:coreProperties>",
        **(parts or {}),
    }
    return zipped(files)


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """A zip of files, always of the same bytes."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return whole.getvalue()


def run(text: str, properties: str = "") -> str:
    words = f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    return f'<w:r w:rsidRPr="00A12B3C"><w:rPr>{properties}</w:rPr>{words}</w:r>'


def paragraph(inner: str, style: str = "", properties: str = "") -> str:
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f'<w:p w:rsidR="00BC1234"><w:pPr>{style}{properties}</w:pPr>{inner}</w:p>'


def _table(cell_properties: str = "") -> str:
    rows = "".join(
        "<w:tr>"
        + "".join(f"<w:tc>{cell_properties}{paragraph(run(cell))}</w:tc>" for cell in row)
        + "</w:tr>"
        for row in story.TABLE
    )
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>"


def word() -> bytes:
    """Runs cut by spell checking, tracked changes, a contents list, a field, a caption in a text box."""
    first, rest = story.OPENING[:40], story.OPENING[40:]
    box = paragraph(run(story.CAPTION), "Caption")
    caption = (
        "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>"
        f"{box}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        f"<w:txbxContent>{box}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    deleted = '<w:del w:author="x" w:id="1"><w:r><w:delText>rất nhiều, 999 </w:delText></w:r></w:del>'
    inserted = f'<w:ins w:author="x" w:id="2">{run(story.HOUSES[30:])}</w:ins>'
    page = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3" 77</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    body = (
        paragraph(run(story.TITLE), "Title")
        + paragraph(page + run(f"{story.HEADING}") + "<w:r><w:tab/></w:r>" + run("2"), "TOC1")
        + paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
        + paragraph(run(story.LEAD), "Subtitle")
        + paragraph(f'{run(first)}<w:proofErr w:type="spellStart"/>{run(rest)}')
        + paragraph(run(story.HOUSES[:30]) + deleted + inserted)
        + paragraph(f"<w:r>{caption}</w:r>")
        + f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph(run(story.HEADING), 'Heading2')}</w:sdtContent></w:sdt>"
        + paragraph(run(story.DAMAGE) + run(" Gần 800 người.", "<w:strike/>"))
        + _table()
        + paragraph(run(story.QUOTE), "Quote")
        + paragraph(
            f'<w:bookmarkStart w:id="0" w:name="_GoBack"/>{run(story.CLOSING)}<w:bookmarkEnd w:id="0"/>'
        )
    )
    return package(body)


def google_docs() -> bytes:
    """Every paragraph with its own properties and a run for each, a picture set in the middle."""
    right = '<w:rtl w:val="0"/>'
    keep = '<w:keepNext w:val="0"/><w:spacing w:after="240" w:lineRule="auto"/>'
    picture = (
        '<w:r><w:drawing><wp:inline><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        '<pic:blipFill><a:blip r:embed="rId7"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
    relations = (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId7" Type="{_OFFICE}/image" '
        'Target="media/image1.png"/></Relationships>'
    )
    centre = '<w:jc w:val="center"/>'
    body = (
        paragraph(run(story.TITLE, right), "Title", keep)
        + paragraph(run(story.LEAD, right), "Subtitle", keep)
        + "".join(paragraph(run(text, right), "", keep) for text in (story.OPENING, story.HOUSES))
        + paragraph(picture, "", centre)
        + paragraph(run(story.CAPTION, "<w:i/>" + right), "", centre)
        + paragraph(run(story.HEADING, right), "Heading2", keep)
        + paragraph(run(story.DAMAGE, right), "", keep)
        + _table("<w:tcPr><w:shd w:fill='auto'/></w:tcPr>")
        + "".join(paragraph(run(text, right), "", keep) for text in (story.QUOTE, story.CLOSING))
    )
    return package(body, {"word/_rels/document.xml.rels": relations})
