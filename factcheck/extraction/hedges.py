"""Hedges around a numeral: khoảng, gần, hơn, ít nhất ... in front; trở lên behind."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extraction.lexicon import BEHIND_HEDGES, COMPARATIVES, EMPHASIS, FRONT_HEDGES
from factcheck.extraction.tokens import Tokens


class Hedge(NamedTuple):
    """A hedge, where it starts, and its words."""

    hedge: str
    first: int
    text: str


def read_hedge(tokens: Tokens, index: int) -> Hedge | None:
    """The hedge that ends right before token ``index``; words of emphasis between change nothing."""
    hit = FRONT_HEDGES.before(tokens, index)
    if hit is None:
        skipped = EMPHASIS.before(tokens, index)
        if skipped is None:
            return None
        hit = FRONT_HEDGES.before(tokens, skipped.first)
        if hit is None or hit.payload not in ("at_most", "at_least", "about", "nearly"):
            return None
    hedge = _judged(tokens, hit.first, hit.last, hit.payload)
    return None if hedge is None else Hedge(hedge, hit.first, tokens.slice(hit.first, hit.last))


def read_hedge_behind(tokens: Tokens, index: int) -> Hedge | None:
    """ "3.000 người trở lên": the hedge that starts within three tokens of ``index``."""
    for start in range(index, min(index + 3, tokens.size)):
        if hit := BEHIND_HEDGES.at(tokens, start):
            # "5 năm trở lại đây" looks back; it bounds nothing.
            if hit.payload == "at_most" and tokens.at(hit.last) == "đây":
                return None
            return Hedge(hit.payload, start, tokens.slice(start, hit.last))
        if not tokens.is_word(start):
            return None
    return None


def _judged(tokens: Tokens, first: int, last: int, hedge: str) -> str | None:
    """The hedge that its words make here: some are only sometimes hedges."""
    word, before = tokens.at(last - 1), tokens.at(first - 1)
    alone = last - first == 1
    if alone and word == "hơn":
        makes = COMPARATIVES.get(before)
        if makes == "difference":
            return "at_most" if tokens.at(first - 2) == "không" else None
        if before == "không":
            return "at_most"
    if alone and word == "trên" and _is_place_or_share(tokens, first):
        return None
    if alone and word == "dưới" and before in ("từ", "ở", "phía", "bên", "nằm", "trở"):
        return None
    if (
        alone
        and word == "quá"
        and before in ("trong", "đã", "hơn", "vượt")
        and before != "đã"
        and before != "vượt"
    ):
        return None
    if (
        alone
        and word == "ngoài"
        and (before in ("ở", "phía", "bên", "nước", "ra") or first == 0 or before in (",", "."))
    ):
        return None
    if (
        alone
        and word == "độ"
        and before in ("tốc", "mật", "nhiệt", "trình", "mức", "cường", "chế", "tiến", "độ")
    ):
        return None
    if alone and word == "tầm" and before in ("trong", "ngoài", "hạ", "đất"):
        return None
    if alone and word == "sát":
        return None if before in ("khảo", "giám", "quan", "ám", "cảnh", "trinh", "sâu") else hedge
    if alone and word == "non" and before in ("nước", "còn", "sinh"):
        return None
    if alone and word == "chừng" and before in ("coi", "có", "biết"):
        return None
    if alone and word == "cỡ" and before in ("kích", "tầm", "kích thước"):
        return None
    return hedge


def _is_place_or_share(tokens: Tokens, index: int) -> bool:
    """trên 5 tàu is "on"; 52 trên 100 ghế is "out of"; 26 ca trên 100.000 dân is "per"."""
    if any(tokens.is_digit(i) for i in range(max(0, index - 3), index)):
        return True
    behind = index + 1
    return tokens.at(behind + 1) in (
        "tàu",
        "chuyến",
        "mặt",
        "trang",
        "kênh",
        "xe",
        "chiếc",
        "tuyến",
        "địa",
        "con",
        "máy",
    ) or (
        tokens.at(index - 1) in ("nằm", "đặt", "đi", "chở", "ngồi", "trực", "dựa", "có", "đứng", "in", "bay")
        and tokens.at(index - 1) != "có"
    )
