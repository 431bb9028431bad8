"""The Python API: tables in, tables out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pandas
import pytest

import factcheck
from factcheck import table
from factcheck.errors import UnreadableWarning, UserError

SEEDS = Path(__file__).parent.parent / "seeds"


def test_the_seeds_as_tables() -> None:
    articles = factcheck.read(SEEDS)
    assert list(articles["source"])[1:2] == ["VietnamPlus"]
    assert articles["published_first"].notna().all()
    claims = factcheck.claims(articles)
    assert set(claims["value"]) == {"161", "56", "22", "156", "3000", "162", "64", "52", "150"}
    assert claims.equals(factcheck.claims(SEEDS))
    assert claims["series"].nunique() == 6
    findings = factcheck.check(articles)
    assert list(findings.loc[findings["severity"] == "warning", "rule"]) == ["FC304"]
    assert table.to_findings(findings)[0].claims


def test_a_table_of_ones_own() -> None:
    text = "Chiều 14/12/2021, Bộ Công an cho biết đã có quan hệ với {} cơ quan thực thi pháp luật các nước."
    articles = pandas.DataFrame(
        {"id": ["a", "b"], "text": [text.format(162), text.format(165)], "source": ["Báo A", "Báo B"]}
    )
    new, old = articles.iloc[[1]], articles.iloc[[0]]
    findings = factcheck.check(new, against=old, language="vi")
    assert list(findings["rule"]) == ["FC201"]
    assert factcheck.check(new, against=articles.iloc[[1]])["rule"].tolist() == ["FC604"]
    with pytest.raises(UserError, match="lacks the column text"):
        factcheck.claims(articles[["id"]])


def test_a_missing_path_is_the_users_error() -> None:
    with pytest.raises(UserError, match="nowhere"):
        factcheck.read("nowhere")


def test_what_could_not_be_read_is_said(tmp_path: Path) -> None:
    lines = tmp_path / "a.jsonl"
    lines.write_text('{"id": "1", "text": "Có 5 người."}\n{"id": "2", "text"\n', "utf-8")
    for function in (factcheck.claims, factcheck.read):
        with pytest.warns(UnreadableWarning, match=r"a\.jsonl:2: its JSON breaks off") as caught:
            assert len(function(lines)) == 1
        assert caught[0].filename == __file__
    assert "FC901" in list(factcheck.check(lines)["rule"])
    empty = tmp_path / "archive"
    empty.mkdir()
    assert "FC901" in list(factcheck.check(lines, against=empty)["rule"])
    foreign = pandas.DataFrame({"id": ["a"], "text": ["Five people."], "language": ["en"]})
    with pytest.warns(UnreadableWarning, match="which is not read"):
        assert not len(factcheck.claims(foreign))


def test_phrases() -> None:
    found = factcheck.parse("gần 3.000 lượt trong 6 tháng đầu năm 2017")
    assert list(found["type"]) == ["quantity", "period"]
    assert Decimal(found.loc[0, "value"]) == 3000
    assert (found.loc[1, "from"], found.loc[1, "to"]) == ("2017-01-01", "2017-06-30")
    assert factcheck.parse("hôm qua", reference="2022-03-01").loc[0, "from"] == "2022-02-28"
    assert factcheck.parse("hôm qua", reference=date(2022, 3, 1)).loc[0, "to"] == "2022-02-28"
    assert list(factcheck.parse("").columns) == list(found.columns)
    with pytest.raises(UserError, match="no grammar"):
        factcheck.parse("two", language="xx")


def test_the_package_names_what_it_has() -> None:
    assert set(dir(factcheck)) == {"__version__", "read", "claims", "check", "parse"}
    with pytest.raises(AttributeError):
        factcheck.nothing  # noqa: B018
