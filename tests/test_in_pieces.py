"""Outputs are written piece by piece: the same bytes, and no memory for what was written already."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path

import pytest
import report as slips
from conftest import Run, make_claim
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace
from wcwidth import wcwidth

from factcheck.lazy import Mapped
from factcheck.model import Finding
from factcheck.reporting import Report, formats, pieces, save, tables, visible, write
from factcheck.reporting.documents import as_json, in_pieces
from factcheck.reporting.pages import folder
from factcheck.reporting.tables import table

TEXT = st.text(st.characters(exclude_categories=()))  # lone surrogates too
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXT,
    lambda one: st.lists(one) | st.dictionaries(TEXT, one),
    max_leaves=12,
)
CELLS = st.text(alphabet="ăệ ơ,.–₫1a")
WHOLE = {"xlsx", "html", "github", "summary"}  # a workbook, one page, and what has a bound of its own


@given(PLAIN, st.lists(PLAIN))
def test_json_in_pieces_is_json(one: object, several: list[object]) -> None:
    document = {"one": one, "several": several, "none": [], "deep": [{"inside": several, "one": one}]}
    streamed = document | {
        "several": iter(several),
        "none": iter(()),
        "deep": iter([{"inside": iter(several), "one": one}]),
    }
    whole = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    assert "".join(in_pieces(streamed)) == as_json(document) == whole


@given(st.lists(st.tuples(st.text().map(visible), st.integers(), CELLS)))
@example([("hàng", 1, "日本"), (" “một” – … ₫", -22, "")])
def test_a_long_table_has_the_form_of_a_short_one(rows: list[tuple[str, int, str]]) -> None:
    heads = ("tên", "số", "khác")
    whole = "".join(table(heads, rows))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tables, "LONG", 0)
        assert "".join(table(heads, rows)) == whole


def test_what_counts_as_narrow_is() -> None:
    every = map(chr, range(0x3000))
    assert all(wcwidth(one) == 1 for one in every if tables._NARROW.fullmatch(one))


@pytest.mark.parametrize("format_", sorted(set(formats("findings")) - WHOLE))
def test_memory_does_not_grow_with_what_is_written(report: Report, format_: str) -> None:
    finding = replace(report.findings[0], severity="error", message="Hai con số khác nhau. " * 100)

    def made(number: int) -> Finding:
        claim = make_claim(f"Có {number} người", str(number), start=number)
        return replace(finding, fingerprint=f"{number:016}", claims=(claim, claim), related=())

    def taken(many: int) -> tuple[int, int]:
        """Characters written, and memory at most in bytes."""
        found = replace(report, findings=Mapped(range(many), made), series=())
        tracemalloc.start()
        size = sum(map(len, pieces(format_, found)))
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return size, most

    taken(10)  # whatever is made once
    few, many = taken(200), taken(1_000)
    assert many[0] - few[0] > 800 * 2_000
    assert many[1] - few[1] < (many[0] - few[0]) / 2


def test_a_file_is_there_whole_or_not_at_all(tmp_path: Path, report: Report) -> None:
    target = tmp_path / "claims.json"

    def broken() -> object:
        yield "half of it"
        assert not target.exists()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        save(target, broken())  # type: ignore[arg-type]
    assert not list(tmp_path.iterdir())
    save(target, pieces("json", report, "claims"))
    assert target.read_text("utf-8") == write("json", report, "claims")


def test_a_report_of_many_articles_has_the_bytes_of_one_in_memory(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [json.dumps({"id": one.id, "text": one.text, "source": one.source}) for one in slips.corpus(45)]
    Path("many.jsonl").write_text("\n".join(lines), "utf-8")
    monkeypatch.setattr(folder, "is_small", lambda _: False)
    monkeypatch.setattr(folder, "LINES", 20)
    monkeypatch.setattr(folder, "TOGETHER", 2)
    run("report", "many.jsonl", "--out", "usual")
    monkeypatch.setattr("factcheck.shelf.FEW", 5)
    monkeypatch.setattr(tables, "LONG", 7)
    run("report", "many.jsonl", "--out", "many")
    usual = {path.relative_to("usual"): path.read_bytes() for path in Path("usual").rglob("*.*")}
    many = {path.relative_to("many"): path.read_bytes() for path in Path("many").rglob("*.*")}
    assert len(usual) > 45
    assert many == usual
