"""Hedges around a numeral: khoảng, gần, hơn, ít nhất ... in front; trở lên behind."""

from __future__ import annotations

from factcheck.extraction.lexicon import BEHIND_HEDGES, CONTEXTS, EMPHASIS, FRONT_HEDGES, HEDGE_EXCEPTIONS
from factcheck.extraction.tokens import Tokens
from factcheck.model import Frozen

_THROUGH_EMPHASIS = ("at_most", "at_least", "about", "nearly")  # tối đa chỉ 5; hơn never stands apart
_BEHIND = BEHIND_HEDGES.heads
_LESS_BY = frozenset(tuple(row.split()) for row in CONTEXTS["less_by"])  # before a percentage: by so much
_SHARE_REACH = 3  # words before "trên" within which a number makes it "out of" or "per"


class Hedge(Frozen, frozen=True):
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
        if hit is None or hit.payload not in _THROUGH_EMPHASIS:
            return None
    hedge = _judged(tokens, hit.first, hit.last, hit.payload)
    return None if hedge is None else Hedge(hedge, hit.first, tokens.slice(hit.first, hit.last))


def read_hedge_behind(tokens: Tokens, index: int) -> Hedge | None:
    """ "3.000 người trở lên": the hedge that starts within three tokens of ``index``."""
    if _BEHIND.isdisjoint(tokens.low[index : index + 3]):
        return None
    for start in range(index, min(index + 3, tokens.size)):
        if hit := BEHIND_HEDGES.at(tokens, start):
            # "5 năm trở lại đây" looks back; it bounds nothing.
            if tokens.at(hit.last) == "đây" or tokens.at(start - 1) in CONTEXTS["makes_noun"]:
                return None
            return Hedge(hit.payload, start, tokens.slice(start, hit.last))
        if not tokens.is_word(start):
            return None
    return None


def _judged(tokens: Tokens, first: int, last: int, hedge: str) -> str | None:
    """The hedge that its words make here: some are only sometimes hedges."""
    word, before = tokens.at(first), tokens.at(first - 1)
    if hedge == "less" and tokens.at(last + 1) == "%" and (word, tokens.at(first + 1)) in _LESS_BY:
        return None
    if last - first > 1:
        compared = HEDGE_EXCEPTIONS.get((word, "before", before)) == "none"
        rest = FRONT_HEDGES.at(tokens, first + 1) if compared else None
        return hedge if rest is None or rest.last != last else rest.payload  # cao hơn khoảng 5 điểm
    made = HEDGE_EXCEPTIONS.get((word, "before", before)) or HEDGE_EXCEPTIONS.get(
        (word, "behind", tokens.at(last + 1))
    )
    if made == "none":
        # không cao hơn 5%: a ceiling after all
        return "at_most" if word == "hơn" and tokens.at(first - 2) == "không" else None
    if word == "trên" and any(tokens.is_digit(i) for i in range(max(0, first - _SHARE_REACH), first)):
        return None  # 52 trên 100 ghế; 26 ca trên 100.000 dân
    if word == "ngoài" and first == 0 and tokens.at(last + 1) != "tuổi":
        return None  # "Ngoài 30 người, ..." begins with an exception
    return made or hedge
