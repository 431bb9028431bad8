"""PDF files of five programs, and pages set by hand: the text as it was before it was set."""

from __future__ import annotations

from pathlib import Path

import pytest
import small_pdf
import story
from reader import article_of, claims, lines, why_not

from factcheck.model import Article

DOCUMENTS = Path(__file__).parent / "documents"


PDF = {path.stem: path.read_bytes() for path in sorted(DOCUMENTS.glob("*.pdf")) if path.stem != "locked"}


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("name", PDF)
def test_pdfs_give_the_story(name: str) -> None:
    """Over line ends and pages, without headers, footers and page numbers."""
    article = article_of("story.pdf", PDF[name])
    cells = () if name == "libreoffice-columns" else story.CELLS
    assert [line for line in article.text.split("\n") if line] == [
        *story.LINES[:7],
        *cells,
        *story.LINES[-2:],
    ]
    assert article.title == story.TITLE
    assert lines(article, "title") == [story.TITLE]
    assert lines(article, "table") == list(cells)
    assert lines(article, "caption") == (
        [] if name == "typst" else [story.CAPTION]
    )  # of the size of the text


@pytest.mark.parametrize("name", [name for name in PDF if name != "libreoffice-columns"])
def test_pdfs_make_the_claims_of_the_text(name: str) -> None:
    assert claims(article_of("story.pdf", PDF[name])) == claims(Article(id="story", text=story.TEXT))


def typed(*content: bytes) -> str:
    return article_of("typed.pdf", small_pdf.pages(*content)).text


def column(left: float, *words: str, top: float = 330) -> list[tuple[float, float, str]]:
    return [(left, top - 12 * at, line) for at, line in enumerate(words)]


PROSE = ("Tong cong 14 ho phai", "doi di noi khac trong", "dem, 5 ho o lai.")  # 21 letters: 126 points


def test_columns_are_read_one_after_the_other_below_what_spans_both() -> None:
    first = (
        "Mua lon lam 14 ngoi nha",
        "bi ngap, 23 ngoi nha bi",
        "hong nang, theo bao cao",
        "cua xa Nam Pi gui huyen",
    )
    second = (
        "vao ngay 5 thang 8. Sau",
        "do, 40 bo doi da toi de",
        "giup 23 ho dung lai nha",
        "va sua 3 cay cau treo.",
    )
    head = (20, 350, "Lu quet o xa Nam Pi, Muong Te, Lai Chau")
    page = small_pdf.text(head, *column(10, *first), *column(160, *second, top=327))
    assert typed(page).split("\n\n") == [head[2], " ".join((*first, *second))]


def test_paragraphs_end_where_the_next_word_would_have_fitted() -> None:
    lines = (*PROSE, "Ba ho o thon.", "Hai ho khac o ben kia")
    assert typed(small_pdf.text(*column(20, *lines))).split("\n\n") == [" ".join(PROSE), *lines[3:]]


def test_paragraphs_begin_with_an_indent_or_behind_a_wider_space() -> None:
    indented = [*column(20, *PROSE[:2]), (32, 306, "Hai ho o ben suoi A"), (20, 294, "nay da doi vao trong")]
    assert typed(small_pdf.text(*indented)).split("\n\n") == [
        " ".join(PROSE[:2]),
        "Hai ho o ben suoi A nay da doi vao trong",
    ]
    spaced = [*column(20, *PROSE[:2]), *column(20, *PROSE[:2], top=298)]
    assert typed(small_pdf.text(*spaced)).split("\n\n") == [" ".join(PROSE[:2])] * 2


def test_words_are_joined_over_hyphens_and_pages() -> None:
    one = small_pdf.text(
        *column(20, "Tong cong 14 ho o In-", "do-ne-xi-a trong 2015-", "2016 phai doi di khoi")
    )
    two = small_pdf.text(*column(20, "noi cu; 5 ho con o lai."))
    assert typed(one, two) == (
        "Tong cong 14 ho o In-do-ne-xi-a trong 2015-2016 phai doi di khoi noi cu; 5 ho con o lai."
    )


def test_what_stands_on_every_page_and_what_is_turned_is_no_text() -> None:
    def page(number: int, *lines: str) -> bytes:
        furniture = [(20, 385, f"Ban tin so {40 + number}", 8), (140, 12, f"- {number} -", 8)]
        return small_pdf.text(*furniture, *column(20, *lines))

    assert typed(page(1, *PROSE[:2]), page(2, PROSE[2])) == " ".join(PROSE)
    assert typed(page(1, *PROSE)) == f"Ban tin so 41\n\n{' '.join(PROSE)}"  # on one page nobody can tell
    stamped = small_pdf.text((60, 100, "BAN NHAP 99"), turn="0.7 0.7 -0.7 0.7")
    assert typed(small_pdf.text(*column(20, *PROSE)), stamped) == " ".join(PROSE)


@pytest.mark.parametrize("turn", ["0 1 -1 0", "-1 0 0 -1", "0 -1 1 0"])
def test_a_page_that_is_set_turned(turn: str) -> None:
    """Down the page, or from its end: the lines follow each other as they do upright."""
    place = {"0 1 -1 0": lambda at: (100 + at, 20), "-1 0 0 -1": lambda at: (280, 100 + at)}
    lines = []
    for at, words in enumerate(PROSE):
        left, base = place.get(turn, lambda at: (200 - at, 380))(12 * at)
        lines.append((left, base, words))
    assert typed(small_pdf.text(*lines, turn=turn)) == " ".join(PROSE)


def test_the_last_row_of_a_table_is_no_page_number() -> None:
    rows = [
        (20, 40, "Xa"),
        (120, 40, "So ho"),
        (20, 28, "Pa Ve"),
        (120, 28, "14"),
        (20, 16, "Nam Pi"),
        (120, 16, "23"),
    ]
    assert typed(small_pdf.text(*rows)).split("\n") == ["Pa Ve, So ho: 14", "Nam Pi, So ho: 23"]


def test_letters_drawn_twice_to_look_bold_are_read_once() -> None:
    shadow = [(left + 0.3, base, words) for left, base, words in column(20, *PROSE)]
    assert typed(small_pdf.text(*column(20, *PROSE), *shadow)) == " ".join(PROSE)


_OWN = "/Resources <</XObject <</X 4 0 R>>>>"
_BOMB = small_pdf.pages(small_pdf.deflated(bytes(1 << 29)))
_LOOPS = {
    "pages": {1: "<</Type /Catalog /Pages 2 0 R>>", 2: "<</Type /Pages /Count 9 /Kids [2 0 R 2 0 R]>>"},
    "contents": {
        1: "<</Type /Catalog /Pages 2 0 R>>",
        2: "<</Type /Pages /Count 1 /Kids [3 0 R]>>",
        3: f"<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R {_OWN}>>",
        4: small_pdf.stream(b"/X Do", f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] {_OWN}"),
    },
}  # fmt: skip


@pytest.mark.parametrize(
    ("reasons", "data"),
    [
        ({"damaged"}, PDF["reportlab"][:9000]),
        ({"damaged"}, b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"),
        ({"damaged", "no_letters"}, small_pdf.pdf(_LOOPS["pages"])),
        ({"damaged", "no_letters"}, small_pdf.pdf(_LOOPS["contents"])),
        ({"no_letters"}, small_pdf.pages(small_pdf.stream(b"0 0 100 100 re f"))),
        ({"too_many"}, small_pdf.pages(*[small_pdf.stream(b"")] * 501)),
        ({"password"}, (DOCUMENTS / "locked.pdf").read_bytes()),
        ({"damaged", "no_letters", "memory", "crashed", "too_slow"}, _BOMB),
    ],
)  # fmt: skip
def test_bad_pdfs_are_refused_with_the_reason(reasons: set[str], data: bytes) -> None:
    assert why_not("bad.pdf", data) in reasons
    assert typed(small_pdf.text(*column(20, *PROSE)))  # the next one is read
