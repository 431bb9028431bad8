"""Ordinals: thành viên thứ 156, lần thứ hai, vị trí số 1, hạng ba, nhân vật số một; never thứ Hai."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extraction.lexicon import COMPOUNDS, CONTEXTS, COUNTERS, DASHES, EVENTS, SCALES, STOPS, VERBS
from factcheck.extraction.number_words import ONE, Numeral
from factcheck.extraction.tokens import Tokens
from factcheck.model import Frozen

_RANK_WORDS = {"nhất": 1, "nhì": 2, "tư": 4}
_RANKING = ("thứ", "hạng")
_EVENT_REACH = 16  # words before "lần thứ" among which the numbered event is sought
_LAST_RANK = 200
_RANKS_NEAR = 60  # words before a bare number in brackets among which ranks are told
_LOOK_BACK = 10  # words before "thứ" among which the ranked noun is sought


class Rank(Frozen, frozen=True):
    """An ordinal: where its numeral starts, and what is ranked."""

    first: int
    unit: str


def is_rank_word(tokens: Tokens, index: int) -> bool:
    """Whether the word before the numeral ranks: thứ, hạng; số before a rank."""
    return tokens.at(index - 1) in _RANKING or (tokens.at(index - 1) == "số" and _ranks(tokens, index))


def is_class(tokens: Tokens, index: int) -> bool:
    """ghế hạng nhất, khoang hạng hai: a class of travel, which ranks nothing."""
    return tokens.at(index - 1) == "hạng" and tokens.at(index - 2) in CONTEXTS["class_head"]


def rank_word(tokens: Tokens, index: int) -> Numeral | None:
    """nhất, nhì and tư count only as ranks: thứ nhì, hạng tư."""
    value = _RANK_WORDS.get(tokens.at(index))
    if value is None or tokens.at(index - 1) not in _RANKING or tokens.text(index)[0].isupper():
        return None
    return Numeral(index, index + 1, Decimal(value), ONE, spelled=True)


def rank(tokens: Tokens, numeral: Numeral) -> Rank | None:
    """The ordinal that a numeral makes here, with the noun before it, or None."""
    index = numeral.first
    before = tokens.at(index - 1)
    if before == "thứ":
        return _numbered(tokens, index)
    if is_class(tokens, index):
        return None
    if before == "hạng" and not tokens.text(index)[0].isupper() and not _counted_behind(tokens, numeral.last):
        return Rank(index, "hạng")
    if before == "trí" and tokens.at(index - 2) == "vị":
        return Rank(index, "vị trí")
    if before == "số" and _ranks(tokens, index):
        noun = noun_before(tokens, index - 1)
        if tokens.at(index - 2) in CONTEXTS["ranked_player"] and _ranks_in(tokens, numeral.last):
            noun = tokens.slice(numeral.last, numeral.last + 2)  # cựu số 1 thế giới
        return Rank(index, noun or tokens.at(numeral.last))
    if _is_bracketed_rank(tokens, numeral):
        return Rank(index, "")
    return None


def _ranks_in(tokens: Tokens, index: int) -> bool:
    return tokens.at(index) in CONTEXTS["rank_behind"] and tokens.is_word(index + 1)


def _is_bracketed_rank(tokens: Tokens, numeral: Numeral) -> bool:
    """ "trong top 10 có ông Nam (7)": a bare number in brackets behind a name, where ranks are told."""
    first, last = numeral.first, numeral.last
    if last - first > 1 or (tokens.at(first - 1), tokens.at(last)) != ("(", ")"):
        return False
    if not tokens.is_name(first - 2) or numeral.value > _LAST_RANK:
        return False
    return not CONTEXTS["ranking_near"].isdisjoint(tokens.low[max(0, first - _RANKS_NEAR) : first])


def _numbered(tokens: Tokens, index: int) -> Rank | None:
    """thành viên thứ 156, lần thứ hai; "Thứ hai, ..." opens a point, "thế chiến thứ hai" is a name."""
    thu = index - 1
    if thu < 1 or tokens.text(thu)[0].isupper() or tokens.text(index)[0].isupper():
        return None
    if f"{tokens.at(thu - 2)} {tokens.at(thu - 1)}" in CONTEXTS["named_pair"]:
        return None
    if tokens.at(thu - 1) != "lần":
        return Rank(index, noun_before(tokens, thu))
    event = _event_before(tokens, thu - 1)
    if event is None:
        return Rank(index, "lần")
    name, _, rest = event.lower().partition(" hội ")
    if name == "đại" and rest in CONTEXTS["event_number"]:
        return None
    return Rank(index, event)


def _event_before(tokens: Tokens, index: int) -> str | None:
    """The event that "lần thứ" before token ``index`` numbers: cuộc gặp cấp cao Nga - Ấn lần thứ 14.

    It reaches back over prepositions (Hội nghị về biến đổi khí hậu lần thứ 19), not over a finite verb.
    """
    start = index
    while start > max(0, index - _EVENT_REACH) and _within_event(tokens, start - 1):
        start -= 1
    for first in range(start, index):
        if EVENTS.at(tokens, first) and tokens.at(first - 1) not in CONTEXTS["winning"]:
            return tokens.slice(first, index)
    return None


def _within_event(tokens: Tokens, index: int) -> bool:
    if tokens.at(index) in DASHES:
        return True
    if tokens.is_digit(index):
        return tokens.glued(index - 1) and tokens.is_name(index - 1)  # U21
    return tokens.is_word(index) and tokens.at(index) not in CONTEXTS["finite"]


def _ranks(tokens: Tokens, index: int) -> bool:
    """nhân vật số một, vị trí số 1, số 1 thế giới; not "con số 1", "tổng số 3 của"."""
    head, behind = tokens.at(index - 2), tokens.at(index + 1)
    if head in CONTEXTS["not_rank"] or (not tokens.is_word(index - 2) and index > 1):
        return False
    text = tokens.at(index)
    if head in CONTEXTS["rank_head"] or (behind in CONTEXTS["rank_behind"] and text in ("1", "2", "3")):
        return not _counted_behind(tokens, index + 1)
    return text in ("một", "hai") and not COUNTERS.at(tokens, index + 1)


def _counted_behind(tokens: Tokens, index: int) -> bool:
    return tokens.at(index) in ("%", "sao") or tokens.at(index) in SCALES


def noun_before(tokens: Tokens, index: int) -> str:
    """The noun phrase that ends before token ``index``: from the first noun that is often counted.

    Without one all that may be a noun; nothing behind a verb of placing ("đứng thứ tư").
    """
    if tokens.at(index - 1) in CONTEXTS["placing"]:
        return ""
    near = COUNTERS.before(tokens, index)
    if near and tokens.slice(near.first, index).lower() in CONTEXTS["sequence_noun"]:
        return tokens.slice(near.first, index)
    end = index - (tokens.at(index - 1) in CONTEXTS["at_loosely"])
    start = _stretch(tokens, end)
    for first in range(start, end):
        hit = COUNTERS.at(tokens, first)
        if hit and hit.last <= end and not _is_figure(tokens, first):
            return tokens.slice(first, end)
    while start < end - 1 and tokens.text(start).istitle() and not _is_word(tokens, start):
        start += 1
    start -= start > 0 and tokens.at(start - 1) == "lần"  # lần giảm giá thứ năm
    return tokens.slice(start, end)


def _is_word(tokens: Tokens, index: int) -> bool:
    return (tokens.at(index), tokens.at(index + 1)) in COMPOUNDS


def _is_figure(tokens: Tokens, index: int) -> bool:
    """ "con số trận thắng thứ 10": the number is of the wins."""
    first = index - (tokens.at(index) == "số")
    return tokens.at(first) in CONTEXTS["not_total"] and tokens.at(first + 1) == "số"


def _stretch(tokens: Tokens, end: int) -> int:
    """Where the words that may be one noun phrase up to ``end`` begin."""
    first = end
    while first > max(0, end - _LOOK_BACK):
        word, before = tokens.at(first - 1), tokens.at(first - 2)
        if not tokens.is_word(first - 1):
            dashed = word == "-" and tokens.is_name(first) and tokens.is_name(first - 2)
            if dashed or (tokens.is_digit(first - 1) and tokens.is_name(first - 2)):  # giải Masters 1.000
                first -= 1
                continue
            break
        counter = COUNTERS.before(tokens, first)
        verb = VERBS.before(tokens, first)
        if verb is not None and verb.last - verb.first > 1:
            break  # trở thành Tổng thống thứ 45
        if (before, word) in COMPOUNDS:
            first -= 2
        elif counter is not None and counter.last - counter.first > 1:
            first = counter.first
        elif word not in STOPS:
            first -= 1
        else:
            break
    return max(first, 0)
