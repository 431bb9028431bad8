"""Our classes of two values beside those of XBRL's duplicate facts, case by case.

Two facts of one thing are a complete duplicate where value and precision are the same, and consistent where
some value lies within what both allow: half a unit of the last place to either side, or, where figures are
cut off, up to the next unit. Figures of equal precision that differ are inconsistent although their intervals
touch: processors had to mend that. A bare count has no rounding.
"""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from rules_cases import claim, value_of

from factcheck.rules.judging.geometry import Values, compare
from factcheck.rules.judging.statement import Statement

CASES = """
complete         162              162
complete         1.200            1.200
complete         3,2 triệu        3,2 triệu
complete         7,5              7,5
complete         -3,4             -3,4
complete         0                0
consistent       3,2 triệu        3.200.000
consistent       3,2 triệu        3.214.000
consistent       3,2 triệu        3.249.999
consistent       3,2 triệu        3.250.000
consistent       3,2 triệu        3.150.000
consistent       3,2 triệu        3,25 triệu
consistent       3,2 triệu        3,15 triệu
consistent       3,2 triệu        3,24 triệu
consistent       19 triệu         18,9 triệu
consistent       19 triệu         18,5 triệu
consistent       19 triệu         19,5 triệu
consistent       2 tỷ             1,96 tỷ
consistent       2,0 tỷ           1,96 tỷ
consistent       7,5              7,46
consistent       7,5              7,54
consistent       0,5              0,46
consistent       -3,4             -3,37
consistent       10,0             9,96
truncated        18 triệu         18,9 triệu
truncated        18 triệu         18,51 triệu
truncated        3,2 triệu        3.290.000
truncated        3,2 triệu        3.251.000
truncated        3,2 triệu        3,29 triệu
truncated        7,5              7,58
truncated        1 tỷ             1,6 tỷ
truncated        -3,4             -3,48
truncated        9,9              9,99
equal_precision  162              165
equal_precision  5.000            5.012
equal_precision  3,2 triệu        3,3 triệu
equal_precision  18 triệu         19 triệu
equal_precision  7,5              7,6
equal_precision  -3,4             -3,5
equal_precision  0,5              0,6
equal_precision  1.000            1.001
equal_precision  2 tỷ             3 tỷ
inconsistent     3,2 triệu        3.412.000
inconsistent     3,2 triệu        3.149.000
inconsistent     3,2 triệu        3.300.001
inconsistent     18 triệu         19,2 triệu
inconsistent     18 triệu         17,4 triệu
inconsistent     7,5              7,62
inconsistent     7,5              7,44
inconsistent     1 tỷ             2,6 tỷ
inconsistent     -3,4             3,41
inconsistent     9,9              9,84
"""
ROWS = [tuple(re.split(r" {2,}", line)) for line in CASES.strip().splitlines()]
OURS = {
    "complete": {Values.EQUAL},
    "consistent": {Values.EQUAL, Values.ROUNDED},
    "truncated": {Values.TRUNCATED},
    "equal_precision": {Values.NEAR, Values.APART},
    "inconsistent": {Values.NEAR, Values.APART},
}


def reference(first: str, second: str) -> str:
    """The class by the definition alone."""
    one, other = _fact(first), _fact(second)
    if one[1] == other[1]:
        return "complete" if one[0] == other[0] else "equal_precision"
    if _allows(one)[0] <= _allows(other)[1] and _allows(other)[0] <= _allows(one)[1]:
        return "consistent"
    coarse, fine = (one, other) if one[1] > other[1] else (other, one)
    cut = abs(coarse[0]) <= abs(fine[0]) < abs(coarse[0]) + coarse[1] and coarse[0] * fine[0] >= 0
    return "truncated" if cut else "inconsistent"


def _allows(fact: tuple[Decimal, Decimal]) -> tuple[Decimal, Decimal]:
    """All that rounds to it."""
    return fact[0] - fact[1] / 2, fact[0] + fact[1] / 2


def _fact(text: str) -> tuple[Decimal, Decimal]:
    """Value and unit of the last place; 0 for a bare count, which is exact."""
    value, place = value_of(text)
    return value, place if "," in text or " " in text else Decimal(0)


def said(text: str) -> Statement:
    return Statement((claim("a", text),), frozenset({"a"}), Decimal(1))


def test_there_are_enough_cases_of_every_class() -> None:
    assert len(ROWS) >= 40
    assert {row[0] for row in ROWS} == set(OURS)


@pytest.mark.parametrize("row", ROWS, ids=" ".join)
def test_two_figures_are_classed_as_duplicates_are(row: tuple[str, str, str]) -> None:
    kind, first, second = row
    assert reference(first, second) == kind
    assert compare(said(first), said(second)) in OURS[kind]
    assert compare(said(second), said(first)) in OURS[kind]


@pytest.mark.parametrize("row", ROWS, ids=" ".join)
def test_what_is_inconsistent_is_surely_apart_only_where_no_reading_meets(row: tuple[str, str, str]) -> None:
    first, second = said(row[1]), said(row[2])
    if compare(first, second) is Values.APART:
        assert not first.widest.meets(second.widest)
