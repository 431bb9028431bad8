"""The word tables that numbers are read with: no row twice, every value one that the reader knows."""

from __future__ import annotations

from decimal import Decimal

import pytest
from number_notation import KINDS

from factcheck.extraction.tokens import Tokens
from factcheck.interval import HEDGES
from factcheck.language import table

TABLES = (
    "digits", "scales", "number_links", "vague", "hedges", "hedge_exceptions", "emphasis", "units",
    "front_units",
    "rate_words", "counters", "stops", "verbs", "predicates", "compounds", "coordinates", "not_units",
    "identifier_heads", "number_ends", "number_contexts", "sharing_links", "money_nouns",
)  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_rows_stand_once_and_have_no_stray_spaces(name: str) -> None:
    rows = [tuple(row.values()) for row in table("vi", name)]
    assert rows
    assert len(set(rows)) == len(rows), [row for row in rows if rows.count(row) > 1]
    assert all(cell == cell.strip() for row in rows for cell in row)


@pytest.mark.parametrize("name", ["units", "front_units"])
def test_units_have_a_kind_and_one_meaning(name: str) -> None:
    rows = table("vi", name)
    assert {row["kind"] for row in rows} <= set(KINDS)
    assert all(Decimal(row.get("factor") or "1") > 0 for row in rows)
    assert len({row["unit"].lower() for row in rows}) >= len(rows) - 1  # dB stands in both cases


def test_hedges_are_those_of_the_intervals() -> None:
    assert {row["hedge"] for row in table("vi", "hedges")} <= set(HEDGES)
    assert {row["makes"] for row in table("vi", "hedge_exceptions")} <= {*HEDGES, "none"}


def test_every_role_of_a_context_word_is_used() -> None:
    from pathlib import Path

    import factcheck.extraction

    folder = Path(str(factcheck.extraction.__file__)).parent
    code = "\n".join(path.read_text("utf-8") for path in sorted(folder.glob("*.py")))
    roles = {row["role"] for row in table("vi", "number_contexts")}
    assert [role for role in sorted(roles) if f'"{role}"' not in code] == []


def test_a_compound_needs_a_stop_word() -> None:
    stops = {row["word"] for row in table("vi", "stops")}
    idle = [
        f"{row['first']} {row['second']}"
        for row in table("vi", "compounds")
        if not {row["first"], row["second"]} & stops
    ]
    assert idle == []


def test_tokens_of_a_phrase_are_those_of_a_text() -> None:
    assert Tokens("đô-la Mỹ").low[:4] == ["đô", "-", "la", "mỹ"]
