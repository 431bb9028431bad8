"""The writers, on a small report made of records."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
from base64 import b64encode
from contextlib import closing
from decimal import Decimal
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from conftest import make_claim
from msgspec.structs import replace
from openpyxl import load_workbook

from factcheck.errors import UserError
from factcheck.examine import read_phrase
from factcheck.interval import Interval
from factcheck.language import LANGUAGES
from factcheck.model import Finding, Series
from factcheck.reporting import Report, formats, save, visible, words, write
from factcheck.reporting.quotes import split_question

GOLDEN = Path(__file__).parent / "golden"
CLAIM_FIELDS = {
    *("article", "field", "source", "published", "start", "end", "text", "value", "range_end", "low", "high"),
    *("hedge", "kind", "behaviour", "status", "unit", "measure", "subject", "scope", "role", "as_of"),
    *("as_of_evidence", "key", "series", "sentence", "attribution"),
}
FINDING_FIELDS = {
    *("rule", "name", "severity", "relation", "message", "claims", "related", "computation", "reasons"),
    "fingerprint",
}
HOSTILE = (
    '<script>alert("1")</script> </style><img src=x onerror=alert(2)> {{ 7 * 7 }} {% raw %} '
    "\u202e123 gnurt\u202c & | * _ ` [a](http://b) \x1b[31m \x00 =1+1"
)


def shown(content: str | bytes) -> str:
    """What a format says, as text: of a workbook its cells, of a database its statements."""
    if isinstance(content, str):
        return content
    if content.startswith(b"SQLite"):
        with closing(sqlite3.connect(":memory:")) as database:
            database.deserialize(content)
            return "\n".join(database.iterdump()) + "\n"
    sheets = load_workbook(io.BytesIO(content)).worksheets
    rows = [[sheet.title, *map(str, row)] for sheet in sheets for row in sheet.iter_rows(values_only=True)]
    return "\n".join("\t".join(row) for row in rows) + "\n"


@pytest.mark.parametrize(
    ("what", "language", "format_"),
    [("findings", "en", name) for name in formats("findings")]
    + [("findings", "vi", "markdown"), ("claims", "en", "text")],
)
def test_the_same_report_gives_the_bytes_of_the_golden_file(
    report: Report, what: str, language: str, format_: str, request: pytest.FixtureRequest
) -> None:
    text = shown(write(format_, replace(report, language=language), what))  # type: ignore[arg-type]
    golden = GOLDEN / f"{what}.{language}.{format_}"
    if request.config.getoption("--golden"):
        save(golden, text)
    assert golden.read_bytes().decode() == text


def test_a_claim_has_the_fields_of_the_contract(report: Report) -> None:
    document = json.loads(write("json", report, "claims"))
    assert document["schema_version"] == "1.0"
    assert len(document["claims"]) == 5
    for claim in document["claims"]:
        assert set(claim) >= CLAIM_FIELDS
    nearly = document["claims"][-1]
    assert nearly["value"] == "3000"
    assert (nearly["low"], nearly["high"], nearly["hedge"]) == ("2500", "3000", "nearly")
    assert nearly["as_of"] == "2021-12-14/2021-12-14"
    assert [one["kind"] for one in nearly["as_of_evidence"]] == ["clause", "event"]


def test_what_is_not_known_is_null(report: Report) -> None:
    claim = make_claim("Có 12 người", "12", source="", subject="", as_of=None, published=None)
    fields = json.loads(write("jsonl", replace(report, claims=(claim,)), "claims"))
    unknown = ("source", "subject", "scope", "attribution", "published", "as_of", "range_end")
    assert {name: fields[name] for name in unknown} == dict.fromkeys(unknown)


def test_an_open_end_is_null(report: Report) -> None:
    claim = make_claim("Ít nhất 12 người", "12", hedge="at_least")
    fields = json.loads(write("jsonl", replace(report, claims=(claim,)), "claims"))
    assert (fields["low"], fields["high"]) == ("12", None)


def test_a_finding_has_the_fields_of_the_contract(report: Report) -> None:
    document = json.loads(write("json", report))
    assert [one["severity"] for one in document["findings"]] == ["warning", "info", "info"]
    for finding in document["findings"]:
        assert set(finding) >= FINDING_FIELDS
    jump = document["findings"][0]
    assert [one["value"] for one in jump["claims"]] == ["22", "52"]
    assert [one["value"] for one in jump["related"]] == ["56", "64"]
    assert document["not_evaluable"] == [{"rule": "FC304", "reason": "fewer than two points", "count": 2}]


def test_json_lines_are_lines_for_every_reader(report: Report) -> None:
    claim = make_claim("một\u2028hai\u2029ba\x85bốn 5 người", "5")
    text = write("jsonl", replace(report, claims=(claim,)), "claims")
    assert len(text.splitlines()) == 1
    assert json.loads(text)["sentence"] == claim.sentence


def test_no_cell_of_a_spreadsheet_starts_a_formula(report: Report) -> None:
    starts = ("=1+1", "+84", "-x", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1")
    claims = tuple(make_claim(f"{start} có 5 người", "5", source=start, unit=start) for start in starts)
    negative = make_claim("âm 5 độ", "5", value="-5")
    text = write("csv", replace(report, claims=(*claims, negative)), "claims")
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    for row in rows[:-1]:
        for cell in row.values():
            assert not re.match(r"\s*[=+\-@＝]|[\t\r]", cell)
    assert rows[-1]["value"] == "-5"


class _Page(HTMLParser):
    """Collects the elements and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.images: list[dict[str, str | None]] = []
        self.links: list[str] = []
        self.scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.scripts += tag == "script"
        self.links += [str(value) for name, value in attrs if name == "href"]
        self.attributes |= {name for name, _ in attrs}
        if tag == "svg" and dict(attrs).get("role") == "img":
            self.images.append(dict(attrs))


def hostile(report: Report) -> Report:
    """A report in which all that comes from articles tries to act."""
    sentence = f"{HOSTILE} có 5 người {HOSTILE}"
    claim = make_claim(
        sentence,
        "5 người",
        value="5",
        source=HOSTILE,
        article=HOSTILE,
        measure="open:x",
        measure_text=HOSTILE,
        attribution=HOSTILE,
        subject=HOSTILE,
        series="s9",
    )
    other = replace(claim, value=claim.value + 1)
    series = Series(
        id="s9",
        measure="open:x",
        subject=HOSTILE,
        scope="",
        kind="count",
        behaviour="stock",
        family="",
        claims=(claim, other),
    )
    finding = Finding(
        rule="FC201",
        name="sources-disagree",
        severity="error",
        relation="conflict",
        message=HOSTILE,
        computation=HOSTILE,
        reasons=(HOSTILE,),
        claims=(claim, other),
        series="s9",
    )
    article = replace(report.articles[0], id=HOSTILE, title=HOSTILE, source=HOSTILE)
    return replace(report, articles=(article,), claims=(claim, other), series=(series,), findings=(finding,))


def test_nothing_of_an_article_acts_in_the_page(report: Report) -> None:
    clean, acting = _Page(), _Page()
    clean.feed(write("html", report))
    text = write("html", hostile(report))
    acting.feed(text)
    assert acting.elements <= clean.elements
    assert acting.attributes <= clean.attributes
    assert acting.scripts == clean.scripts
    assert not {"img", "link", "iframe", "object", "base"} & clean.elements
    assert not {name for name in clean.attributes if name.startswith("on")}
    assert not {"src", "style"} & clean.attributes
    assert all(re.fullmatch("#[a-z]+[-0-9a-zA-Z]*", address) for address in acting.links)
    own = re.sub(r"<(style|script)>.*?</\1>", "", text, flags=re.DOTALL)
    assert "49" not in re.sub("[a-z]+-[0-9a-f]+", "", own)  # no template was run
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f\x7f]", own)
    assert "⟨U+202E⟩" in text


def test_nothing_of_an_article_acts_in_markdown_or_a_terminal(report: Report) -> None:
    for format_ in ("markdown", "text"):
        text = write(format_, hostile(report))
        assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f\x7f]", text)
    markdown = write("markdown", hostile(report))
    assert "<script" not in markdown
    assert not re.search(r"(?<!\\)\]\((?!#series-[0-9]+\))", markdown)  # no link but our own
    header, rule, *rows = [line for line in markdown.splitlines() if line.startswith("|")][7 + 2 :]
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in (header, rule, rows[0])} == {5}


def test_each_plot_says_in_words_what_it_shows(report: Report) -> None:
    page = _Page()
    page.feed(write("html", report))
    assert len(page.images) == 2
    for image, values in zip(page.images, (("22", "52"), ("56", "64")), strict=True):
        assert image["role"] == "img"
        for value in values:
            assert f"{value} as of" in str(image["aria-label"])


def test_each_plot_has_round_values_beside_it(report: Report) -> None:
    text = write("html", report)
    assert re.findall(r'text-anchor="end">([^<]*)<', text) == ["0", "20", "40", "0", "20", "40", "60"]
    thousands = tuple(
        replace(claim, value=claim.value * 10**6, likeliest=Interval.point(claim.value * 10**6))
        for claim in report.claims[:2]
    )
    series = replace(report.series[0], claims=thousands)
    shown = write("html", replace(report, series=(series,), language="vi"))
    assert re.findall(r'text-anchor="end">([^<]*)<', shown) == ["0", "20 triệu", "40 triệu", "60 triệu"]


def test_values_of_two_units_are_plotted_in_one(report: Report) -> None:
    near, far = (
        make_claim(
            f"Dài {value} {unit}", value, unit=unit, unit_code=unit, factor=Decimal(factor), kind="measure"
        )
        for value, unit, factor in (("900", "m", "1"), ("3", "km", "1000"))
    )
    series = replace(report.series[0], claims=(near, far))
    shown = write("html", replace(report, series=(series,)))
    assert re.findall(r'text-anchor="end">([^<]*)<', shown) == ["0", "1,000", "2,000", "3,000"]


@pytest.mark.parametrize(
    ("text", "known", "english", "vietnamese"),
    [
        (
            "1.342,2",
            {"value": "1342.2", "unit": "USD/oz", "kind": "rate"},
            "1,342.2 USD/oz",
            "1.342,2 USD/oz",
        ),
        (
            "3,2 triệu",
            {"value": "3200000", "unit": "ha", "kind": "measure"},
            "3.2 million ha",
            "3,2 triệu ha",
        ),
        ("2 giờ 15", {"value": "135", "unit": "phút", "kind": "duration"}, *["2 giờ 15 phút"] * 2),
        (
            "5",
            {"unit": "tỷ|đồng", "kind": "measure", "hedge": "about"},
            "about 5 tỷ|đồng",
            "khoảng 5 tỷ|đồng",
        ),
        ("7,5", {"value": "7.5", "unit": "%", "kind": "percent"}, "7.5%", "7,5 %"),
        ("12", {"unit": "đồng", "unit_code": "VND", "kind": "money"}, "12 VND", "12 đồng"),
    ],
)
def test_values_stand_in_the_language_of_the_report(
    text: str, known: dict[str, object], english: str, vietnamese: str
) -> None:
    claim = make_claim(f"có {text} ở đây", text, **known)
    assert (words("en").value(claim), words("vi").value(claim)) == (english, vietnamese)


def test_an_explained_claim_shows_the_words_that_gave_it(report: Report) -> None:
    claim = replace(
        report.claims[-1],
        unit="lượt tin",
        qualifiers=("delivery: spot", "cấp cao"),
        sentence="Giao ngay 3.000 lượt tin",
        why=("digits", "hedge: gần", "unit: count"),
        score=(("measure", "x"), ("value", "equal"), ("words around", "0.83")),
    )
    text = write("text", replace(report, claims=(claim,), explain=True), "claims")
    assert "Number: “3.000”; in digits; hedged by “gần”" in text
    assert "Narrowed by: “giao ngay”; cấp cao" in text
    assert "Lined up by: one measure; the value: equal; the words around: 0.83" in text
    assert "count" not in text.replace("What is counted", "")


def test_the_labels_are_the_same_in_both_languages() -> None:
    labels = [
        {(table, key) for table, keys in words(language).tables.items() if table != "form" for key in keys}
        for language in LANGUAGES
    ]
    assert labels[0] == labels[1]


def test_every_way_to_read_a_number_has_words() -> None:
    phrases = (
        "gần 3.000 lượt, hai mươi xe, 3,2 triệu ha, từ 3 đến 5 tấn, thứ 60, gấp 3 lần, vài người, một nửa"
    )
    names = {
        reason.partition(": ")[0]
        for phrase in [*phrases.split(", "), "hàng triệu người", "triệu người"]
        for quantity in read_phrase(phrase).quantities
        for reason in quantity.why
    }
    assert {"digits", "hedge", "number words"} <= names
    for language in LANGUAGES:
        assert names - {"unit"} <= set(words(language).tables["number_reading"])


def test_the_page_may_load_nothing_but_its_own_style_and_script(report: Report) -> None:
    text = write("html", report)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy
    assert "default-src 'none'" in policy[1]
    for element in ("style", "script"):
        [content] = re.findall(f"<{element}>(.*?)</{element}>", text, re.DOTALL)
        digest = b64encode(sha256(content.encode()).digest()).decode()
        assert f"{element}-src 'sha256-{digest}';" in policy[1]
    assert not re.search(r"https?://|@import|url\(", text)


def test_an_unknown_format_names_the_nearest(report: Report) -> None:
    with pytest.raises(UserError, match="did you mean jsonl"):
        write("jsonll", report)
    with pytest.raises(UserError, match="unknown format 'html' for claims"):
        write("html", report, "claims")


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "new" / "report.md"
    save(target, "one")
    save(target, "two\udcff")
    assert target.read_bytes() == b"two\\udcff"

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(UserError, match=r"report\.md: cannot be written: No space left on device"):
        save(target, "three")
    assert target.read_bytes() == b"two\\udcff"
    assert [one.name for one in target.parent.iterdir()] == ["report.md"]


def test_a_folder_in_the_place_of_a_file_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="cannot be written"):
        save(tmp_path / "file" / "report.md", "x")


def test_a_question_is_told_apart_from_its_message() -> None:
    assert split_question("A fell. Why?") == ("A fell.", "Why?")
    assert split_question("To ask: why?") == ("", "To ask: why?")
    assert split_question("A rose.") == ("A rose.", "")


def test_visible_text_is_one_line_and_keeps_its_letters() -> None:
    assert visible("Thủ\u00adtướng \u200b\n\tnói") == "Thủtướng nói"
    assert visible("a\u202eb\udcff") == "a⟨U+202E⟩b⟨U+DCFF⟩"
    assert visible("क\u200dष") == "क\u200dष"
