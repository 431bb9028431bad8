"""Word documents, made by the programs that people write with: the same article from all."""

from __future__ import annotations

from pathlib import Path

import pytest
import story
import word_processors
from reader import article_of, claims, lines, read_bytes, why_not
from word_processors import package, paragraph, run, zipped

from factcheck.language import table
from factcheck.model import Article

DOCUMENTS = Path(__file__).parent / "documents"
WORD = {
    **{name: (DOCUMENTS / f"{name}.docx").read_bytes() for name in ("libreoffice", "pandoc", "python-docx")},
    "word": word_processors.word(),
    "google": word_processors.google_docs(),
}


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("name", WORD)
def test_word_documents_give_the_story(name: str) -> None:
    article = article_of("story.docx", WORD[name])
    assert article.title == story.TITLE
    assert lines(article, "title") == [story.TITLE]
    assert lines(article, "caption") == [story.CAPTION]
    assert lines(article, "table") == list(story.CELLS)
    said = [line for line in article.text.split("\n") if line]
    assert [line for line in said if line != story.AUTHOR] == list(story.LINES)  # Pandoc writes a byline


@pytest.mark.parametrize("name", WORD)
def test_word_documents_make_the_claims_of_the_text(name: str) -> None:
    assert claims(article_of("story.docx", WORD[name])) == claims(Article(id="story", text=story.TEXT))


def test_author_of_a_word_document() -> None:
    assert article_of("story.docx", WORD["python-docx"]).author == story.AUTHOR


def test_one_heading_at_the_top_is_the_title_and_several_are_not() -> None:
    def document(*headings: str) -> bytes:
        return package(
            "".join(paragraph(run(one), "Heading1") + paragraph(run(story.DAMAGE)) for one in headings)
        )

    assert article_of("one.docx", document(story.TITLE)).title == story.TITLE
    assert article_of("two.docx", document(story.TITLE, story.HEADING)).title == ""


def test_a_table_that_only_lays_out_text_is_no_table() -> None:
    cells = "".join(f"<w:tc>{paragraph(run(text))}</w:tc>" for text in (story.OPENING, story.DAMAGE))
    row = f"<w:tr>{cells}</w:tr>"
    article = article_of("layout.docx", package(f"<w:tbl>{row}{row}</w:tbl>"))
    assert article.text == "\n\n".join((story.OPENING, story.DAMAGE) * 2)
    assert article.parts == ()


def test_cells_over_several_rows_and_columns() -> None:
    def cell(text: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(run(text))}</w:tc>"

    down, follow = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (
        cell("Tỉnh") + cell("Năm") + cell("Số hộ"),
        cell("Lai Châu", down) + cell("2018") + cell("120"),
        cell("", follow) + cell("2019") + cell("135"),
        cell("Số liệu sơ bộ", '<w:gridSpan w:val="3"/>'),
    )
    table = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    article = article_of("spans.docx", package(f"<w:tbl>{table}</w:tbl>"))
    assert article.text.split("\n") == [
        *("Lai Châu, Năm: 2018", "Lai Châu, Số hộ: 120", "Lai Châu, Năm: 2019", "Lai Châu, Số hộ: 135"),
        "Số liệu sơ bộ",
    ]


@pytest.mark.parametrize(
    ("reason", "data"),
    [
        ("damaged", WORD["libreoffice"][:4000]),
        ("damaged", zipped({"word/document.xml": "<w:document"})),
        ("damaged", zipped({"word/styles.xml": "<w:styles xmlns:w='x'/>"})),
        ("empty", package(paragraph(run(" ")))),
        (
            "password",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
        ),
        ("document", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "WordDocument".encode("utf-16-le")),
        ("bomb", zipped({"word/document.xml": bytes(40 << 20)})),
        ("too_deep", package(f"{'<w:sdt><w:sdtContent>' * 20_000}{'</w:sdtContent></w:sdt>' * 20_000}")),
    ],
)
def test_bad_word_documents_are_refused_with_the_reason(reason: str, data: bytes) -> None:
    assert why_not("bad.docx", data) == reason


def test_entities_of_a_word_document_do_not_grow() -> None:
    entities = '<!ENTITY a0 "lol">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    document = f"<!DOCTYPE x [{entities}]>{'<w:document><w:body>&a9;</w:body></w:document>'}"
    assert why_not("lol.docx", zipped({"word/document.xml": document})) == "damaged"


def test_an_entity_of_another_file_is_not_read() -> None:
    Path("secret.txt").write_text("Mật khẩu là 1234.", "utf-8")
    document = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{Path("secret.txt").absolute().as_uri()}">]>'
    document += (
        "<w:document xmlns:w='x'><w:body><w:p><w:r><w:t>Có 12 hộ. &e;</w:t></w:r></w:p></w:body></w:document>"
    )
    found = read_bytes("entity.docx", zipped({"word/document.xml": document}))
    assert all("1234" not in article.text for article in found.articles)


@pytest.mark.parametrize("name", ["TCVN3", "VNI"])
def test_a_document_set_in_a_font_older_than_unicode(name: str) -> None:
    letters = {
        row["letter"]: bytes.fromhex(row["bytes"]).decode("latin-1")
        for row in table("vi", "old_encodings")
        if row["encoding"] == name
    }

    def shown(text: str) -> str:
        return "".join(letters.get(letter, letter) for letter in text.replace("“", '"').replace("”", '"'))

    texts = (story.LEAD, *story.BODY)
    article = article_of("old.docx", package("".join(paragraph(run(shown(text))) for text in texts)))
    assert [line.casefold() for line in article.text.split("\n\n")] == [
        text.replace("“", '"').replace("”", '"').casefold() for text in texts
    ]
    assert ("text", name) in [(one.field, one.where) for one in article.origins]


def test_a_document_in_another_language_is_refused() -> None:
    text = "The flood of the fifth of August was the worst in ten years, and it left 14 people dead. "
    assert why_not("english.docx", package(paragraph(run(text * 5)))) == "language"
