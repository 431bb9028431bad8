"""The noun phrase behind a number: what is counted, ending where a reader would end it."""

from __future__ import annotations

from factcheck.extraction.lexicon import (
    COMPOUNDS,
    CONTEXTS,
    COORDINATES,
    COUNTERS,
    DIGITS,
    NAMED_HEADS,
    NOT_UNITS,
    PREDICATES,
    STOPS,
    UNITS,
    VERBS,
)
from factcheck.extraction.tokens import Tokens

LONGEST_PHRASE = 14  # words of a noun phrase that are taken to belong to it
_GLUE = ("-", "–", "/", "&")


def noun_phrase(tokens: Tokens, index: int, longest: int = LONGEST_PHRASE) -> int:
    """Where the noun phrase that starts at token ``index`` ends (``index`` itself: there is none).

    It ends before verbs, prepositions, punctuation and numbers. "," and "và" carry it on only where another
    noun that is counted alike follows (quốc gia, vùng lãnh thổ; cơ quan an ninh và cảnh sát), or another name
    behind a noun that such names follow (hai tỉnh Phú Yên và Khánh Hòa).
    """
    last, limit = index, index + longest
    while last < limit:
        end = _word(tokens, last, index) or (_joined(tokens, last, index) if last > index else None)
        if end is None:
            break
        last = end
    return last


def _word(tokens: Tokens, index: int, first: int) -> int | None:
    """Where the word at ``index`` ends if it belongs to the phrase: one syllable, or a compound."""
    if not tokens.is_word(index):
        return None
    word, following = tokens.at(index), tokens.at(index + 1)
    if index > first and VERBS.at(tokens, index):
        return None
    if (word, following) in COMPOUNDS:
        return index + 2
    if word not in STOPS:
        coded = tokens.text(index).isupper() and tokens.glued(index) and tokens.is_digit(index + 1)
        return index + 1 + coded
    if index == first:
        hit = COUNTERS.at(tokens, index)
        if hit is None or (word, following) in NOT_UNITS:
            return None  # bao gồm
        noun = hit.last > index + 1 or word in CONTEXTS["noun_after_all"]
        return hit.last if noun else None
    named = tokens.is_name(index) and tokens.is_name(index - 1)  # Công ty Sao Mai
    if named or (tokens.at(index - 1), word) in COMPOUNDS:
        return index + 1
    if word in CONTEXTS["closing_adjective"]:
        ends = not tokens.is_word(index + 1) or following in CONTEXTS["preposition"]
        return index + 1 if ends and following not in ("hơn", "nhất") else None
    hit = PREDICATES.at(tokens, index)
    return hit.last if hit else None


def _joined(tokens: Tokens, index: int, first: int) -> int | None:
    """Where the phrase stands after a conjunction at ``index`` that carries it on, or None."""
    word, behind = tokens.at(index), index + 1
    if word in _GLUE:
        glued = tokens.glued(index) and tokens.glued(index - 1)
        numbered = tokens.is_digit(behind) and tokens.is_name(index - 1)
        if word == "/" and UNITS.at(tokens, behind):
            return None  # 45 lít bia/năm
        return behind + 1 if glued and (tokens.is_word(behind) or numbered) else None
    if word not in (",", "và"):
        return None
    if hit := COORDINATES.at(tokens, behind):
        # "8 người, bị thương 19 người": what goes on to a number counts anew
        return None if tokens.is_digit(hit.last) or tokens.at(hit.last) in DIGITS else hit.last
    if tokens.at(first) in NAMED_HEADS and tokens.is_name(index - 1) and tokens.is_name(behind):
        return behind + 1
    return None


def head(tokens: Tokens, first: int, last: int) -> int:
    """Where the head of the noun phrase from ``first`` to ``last`` ends."""
    hit = COUNTERS.at(tokens, first)
    if hit and hit.last - first > 1:
        return min(hit.last, last)
    # A classifier takes a word of two syllables along (lượt thông tin); else two syllables are a word.
    end = first + 1
    if tokens.text(first).isupper() and tokens.glued(first) and tokens.is_digit(end):
        return min(end + 1, last)  # 12 F0
    while end < last and end - first < (3 if hit else 2):
        text = tokens.text(end)
        if not text[0].isalpha() or text in ("và", "hoặc") or (not text.islower() and not hit):
            break
        end += 1
    return end
