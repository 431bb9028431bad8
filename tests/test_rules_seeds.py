"""What must come out on the five seed articles, by claims as they are to be read there."""

from __future__ import annotations

from rules_cases import as_of, claim, codes, verdict

from factcheck.model import Claim
from factcheck.rules import message

SECOND, FIFTH, FOURTH = "001.txt", "004.txt", "003.txt"
OLD = {"as_of": as_of("2014-09-17"), "source": "VietnamPlus"}
NEW = {"as_of": as_of("2021-12-14"), "source": "Thời Đại"}
POLICE = "cơ quan an ninh và cảnh sát"
ENFORCEMENT = "cơ quan thực thi pháp luật"


COUNTRIES, FORUMS = "partner_countries", "forums"


def seeds() -> list[Claim]:
    return [
        claim(SECOND, "161", start=10, measure_text=POLICE, **OLD),
        claim(SECOND, "56", start=20, measure=COUNTRIES, measure_text="quốc gia, vùng lãnh thổ", **OLD),
        claim(
            SECOND, "22", start=30, measure=FORUMS,
            measure_text="tổ chức, diễn đàn hợp tác an ninh, trật tự", **OLD,
        ),
        claim(SECOND, "156", start=40, measure="interpol_membership", subject="viet-nam", **OLD),
        claim(
            FOURTH, "3.000", start=10, hedge="nearly", measure="interpol_messages",
            as_of=as_of("2017-01-01/2017-06-30"),
        ),
        claim(FIFTH, "162", start=10, measure_text=ENFORCEMENT, **NEW),
        claim(FIFTH, "64", start=20, measure=COUNTRIES, measure_text="quốc gia và vùng lãnh thổ", **NEW),
        claim(
            FIFTH, "52", start=30, measure=FORUMS,
            measure_text="tổ chức, diễn đàn hợp tác quốc tế đa phương", **NEW,
        ),
        claim(FIFTH, "150", start=40, measure="cooperation_agreements", **NEW),
    ]  # fmt: skip


SEED_FINDINGS = sorted(["FC301"] * 3 + ["FC310"] * 2 + ["FC304", "FC313"] + ["FC604"] * 3)


def test_the_seeds_give_exactly_these_findings() -> None:
    found = verdict(seeds())
    assert sorted(codes(found)) == SEED_FINDINGS
    assert {finding.rule for finding in found.findings if finding.severity != "info"} == {"FC304"}


def test_messages_speak_as_an_editor_does() -> None:
    said = {message(finding, "vi") for finding in verdict(seeds()).findings}
    assert "Thay đổi: nước, vùng lãnh thổ 56 (17/9/2014) → 64 (14/12/2021), +8, +14,3 %, 1,1 mỗi năm." in said
    assert any(
        text.startswith(
            "Khác định nghĩa: 161 cơ quan an ninh và cảnh sát → 162 cơ quan thực thi pháp luật; "
            "+1 chưa nói lên điều gì."
        )
        for text in said
    )
    assert any("thêm 8 nước" in text and "chỉ thêm 1 cơ quan" in text for text in said)
    english = {message(finding, "en") for finding in verdict(seeds()).findings}
    assert any(
        "56 (17 September 2014) → 64 (14 December 2021), +8, +14.3%, 1.1 a year." in t for t in english
    )
    assert not any("wrong" in text or "sai" in text.split() for text in said | english)


def test_the_jump_names_the_drift() -> None:
    (jump,) = (finding for finding in verdict(seeds()).findings if finding.rule == "FC304")
    assert [claim.text for claim in jump.claims] == ["22", "52"]
    assert (jump.severity, jump.reasons) == ("warning", ("FC310",))


def test_165_on_the_day_of_162_is_a_conflict() -> None:
    more = claim("5.txt", "165", measure_text=ENFORCEMENT, as_of=as_of("2021-12-14"))
    conflicts = [finding for finding in verdict([*seeds(), more]).findings if finding.relation == "conflict"]
    assert [(one.rule, one.severity) for one in conflicts] == [("FC201", "error")]
    assert [claim.text for claim in conflicts[0].claims] == ["162", "165"]


def test_160_in_2023_is_a_stock_that_fell() -> None:
    for what in (ENFORCEMENT, POLICE, "cơ quan"):
        later = claim("5.txt", "160", measure_text=what, as_of=as_of("2023-12-14"))
        found = [one for one in verdict([*seeds(), later]).findings if one.relation == "conflict"]
        assert [(one.rule, one.severity) for one in found] == [("FC303", "warning")], what


def test_more_than_160_raises_no_alarm() -> None:
    for day in ("2021-12-14", "2023-12-14"):
        hedged = claim("5.txt", "160", hedge="more", measure_text=ENFORCEMENT, as_of=as_of(day))
        found = verdict([*seeds(), hedged])
        assert {one.rule for one in found.findings if one.severity != "info"} == {"FC304"}


def test_a_reprint_is_one_witness_and_no_new_finding() -> None:
    import msgspec

    copies = [
        msgspec.structs.replace(one, article="9.txt", source="Báo khác", as_of=as_of("2014-09-18"))
        for one in seeds()
        if one.article == SECOND
    ]
    before = verdict(seeds()).findings
    after = verdict([*seeds(), *copies], witnesses={"9.txt": SECOND}).findings
    assert [one.fingerprint for one in after] == [one.fingerprint for one in before]


def test_a_hedge_beside_an_exact_figure_hides_no_later_change() -> None:
    hedged = claim("5.txt", "160", hedge="more", measure_text=ENFORCEMENT, as_of=as_of("2021-12-14"))
    later = claim("6.txt", "165", measure_text=ENFORCEMENT, as_of=as_of("2023-12-14"))
    changes = [one for one in verdict([*seeds(), hedged, later]).findings if one.rule == "FC301"]
    assert ["162", "165"] in [[claim.text for claim in one.claims] for one in changes]


def test_a_change_names_all_who_tell_either_figure() -> None:
    ours = {"measure": "international_visitors", "subject": "khanh-hoa"}
    told = [
        claim("5.txt", "3.150.000", as_of=as_of("2017-01-01/2017-12-31"), **ours),
        claim("6.txt", "3,6 triệu", as_of=as_of("2018-01-01/2018-12-31"), **ours),
        claim("7.txt", "3.614.000", as_of=as_of("2018-01-01/2018-12-31"), **ours),
        claim("8.txt", "3,6 triệu", as_of=as_of("2018-01-01/2018-12-31"), hedge="more", **ours),
    ]
    changes = [one for one in verdict(told).findings if one.rule == "FC301"]
    assert [[one.text for one in found.claims] for found in changes] == [
        ["3.150.000", "3,6 triệu", "3.614.000"]  # what is more than 3,6 triệu is no figure of its own
    ]


def test_siblings_are_measured_by_their_most_precise_figures() -> None:
    hedged = claim("5.txt", "160", hedge="more", measure_text=ENFORCEMENT, as_of=as_of("2021-12-14"))
    assert "FC313" in codes(verdict([*seeds(), hedged]))


def test_currencies_are_never_compared() -> None:
    money = {"measure": "open:giá vàng", "kind": "rate", "dimension": "money/mass"}
    found = verdict(
        [
            claim("a", "1.344", unit_code="USD/kg", as_of=as_of("2013-10-22"), **money),
            claim("b", "34.200.000", unit_code="VND/kg", as_of=as_of("2013-10-23"), **money),
        ]
    )
    assert codes(found) == []
