from datetime import date
from decimal import Decimal

import pytest
from conftest import STORKS

from factcheck import knowledge
from factcheck.errors import UserError


def test_provinces_follow_the_merger_of_july_2025() -> None:
    provinces = [place for place in knowledge.places() if place.kind == "province"]
    assert sum(place.exists(date(2025, 6, 30)) for place in provinces) == 63
    assert sum(place.exists(date(2025, 7, 1)) for place in provinces) == 34
    assert sum(place.exists(date(2008, 7, 31)) for place in provinces) == 64


def test_a_merged_province_is_taken_over_by_one_that_exists() -> None:
    existing = {place.id for place in knowledge.places() if place.until is None}
    assert all(place.merged_into in existing for place in knowledge.places() if place.until)


def test_bounds_hold_from_day_to_day() -> None:
    provinces = knowledge.quantity("provinces")
    assert provinces is not None
    before, after = provinces.bound_at(date(2025, 6, 30)), provinces.bound_at(date(2025, 7, 1))
    assert before is not None
    assert after is not None
    assert (before.high, after.high) == (Decimal(63), Decimal(34))


def test_every_measure_names_a_subject_that_is_known() -> None:
    known = {one.id for one in (*knowledge.organisations(), *knowledge.places())}
    assert {one.subject for one in knowledge.quantities()} - {""} <= known
    assert len(knowledge.quantities()) >= 40


def test_measures_of_one_family_are_siblings() -> None:
    assert {"partner_agencies", "partner_countries"} <= set(knowledge.siblings("forums"))
    assert "forums" not in knowledge.siblings("forums")
    assert knowledge.siblings("open:con cò") == ()


def test_a_measure_of_the_user_is_read() -> None:
    (one,) = knowledge.parse_quantities(STORKS, "ours.toml")
    assert (one.id, one.jump, one.words["vi"].heads) == ("storks", Decimal(0), ("con cò",))


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (("stock", "stuck"), "stuck"),
        (('family = "birds"', 'familiy = "birds"'), "famil"),
        (('heads = ["con cò"]', 'near = ["con cò"]'), "heads or beside"),
        (("[storks]", "[storks"), "not valid TOML"),
    ],
)
def test_a_faulty_file_is_one_clear_line(change: tuple[str, str], complaint: str) -> None:
    with pytest.raises(UserError) as error:
        knowledge.parse_quantities(STORKS.replace(*change), "ours.toml")
    assert str(error.value).startswith("ours.toml")
    assert complaint in str(error.value)
    assert "\n" not in str(error.value)


def test_names_for_reports() -> None:
    assert knowledge.display_name("bo-cong-an", "en") == "Ministry of Public Security"
    assert knowledge.display_name("bo-cong-an") == "Bộ Công an"
    assert knowledge.display_name("Naida") == "Naida"
