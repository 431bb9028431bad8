"""Of which goods a figure of trade is: "xuất khẩu gạo đạt 8 triệu tấn, kim ngạch 4 tỷ USD" is of rice."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.context.surroundings import STOPS, Surroundings
from factcheck.language.cues import cue_phrases, cues
from factcheck.language.spoken import Word
from factcheck.language.tokens import Hit

REACH = 24  # words before a figure in which its trade may be named
LONGEST = 3  # words that name the goods
MONEY = frozenset({"đồng", "usd", "euro", "tỷ"})  # a sum in between has taken the trade for itself


def trade(place: Surroundings) -> tuple[str, ...]:
    """What was traded, the trade first ("xuất khẩu gạo"); empty where the words before name no trade."""
    hit = _last_trade(place)
    if hit is None:
        return ()
    behind = hit.last
    while behind < len(place.all) and (place.all[behind].number or place.plain[behind] in cues("amount")):
        behind += 1  # "xuất khẩu 8,1 triệu tấn gạo"
    return (*place.plain[hit.first : hit.last], *_goods(place, behind))


def is_of_goods(place: Surroundings) -> bool:
    """Whether the figure is of some goods only and not of all trade."""
    hit = _last_trade(place)
    return hit is not None and len(trade(place)) > hit.last - hit.first


def _last_trade(place: Surroundings) -> Hit | None:
    low = max(0, place.first - REACH)
    hits = cue_phrases("trade").find(place.plain[low : place.first])
    if not hits:
        return None
    last = Hit(hits[-1].first + low, hits[-1].last + low, hits[-1].name)
    between = place.all[last.last : place.first]
    if any(word.word in MONEY or ";" in word.before for word in between):
        return None
    return last


def _goods(place: Surroundings, start: int) -> tuple[str, ...]:
    end = start
    while end < min(len(place.all), start + LONGEST) and not _stops(place.all[end], end == start):
        end += 1
    found = place.plain[start:end]
    return () if found[:2] == ("hàng", "hóa") else found


def _stops(word: Word, first: bool) -> bool:
    told = bool(word.before) and not first
    return told or word.number or word.capital or word.word in STOPS or word.word in _ends()


@cache
def _ends() -> frozenset[str]:
    """Words that name no goods: of time, of whose trade it is, of how it went."""
    return (
        cues("date")
        | cues("verb")
        | cues("amount")
        | frozenset(word for phrase in cues("whole") | cues("nation") for word in phrase.split()[:1])
    )


__all__ = ["is_of_goods", "trade"]
