"""What a number counts or measures, where no known measure says it: the head of it in words."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.context.heads import head_before, head_behind
from factcheck.extraction.context.surroundings import Surroundings
from factcheck.language import table
from factcheck.language import words as column
from factcheck.language.cues import cues
from factcheck.language.synonyms import canonical
from factcheck.language.tokens import Phrases, Token, words
from factcheck.model import Quantity, Record

MOVES = {"up": "increase", "down": "decrease", "apart": "gap"}
COMPARED = 10  # words before a number in which "so với" may stand
REACH = 40  # words before a number in which the head of its measure may stand
COUNTED, HEADING = 4, 6  # words that name an open measure, of things counted and of others
RANK = "hạng"
FILLERS = column("vi", "hedges", "phrase") | column("vi", "emphasis", "phrase")


class Measured(Record, frozen=True, kw_only=True):
    """What a number is about: the words, and whether it is a level or a step."""

    text: str  # as in the sentence
    words: tuple[str, ...]  # canonical
    reach: tuple[Token, ...] = ()  # from the head of the measure to the number, where it stands before
    move: str = ""  # increase, decrease, gap; to: a level that was reached; empty: not said


@cache
def _moves() -> Phrases:
    return Phrases((row["phrase"], row["move"]) for row in table("vi", "moves"))


@cache
def _fillers() -> frozenset[str]:
    filling = {word for phrase in FILLERS for word in phrase.split()} | {"được", "về", "tới"}
    return frozenset(filling - {"từ"})  # "tăng từ 5 lên 8": 5 is a level


def measured(quantity: Quantity, place: Surroundings) -> Measured:
    """The words of what is counted, from behind the number for counts, else from before it."""
    left = _without_hedge(_before(place), quantity.hedge_text)
    move = "" if _parted(place) else _move(left)
    counted = place.noun_phrase()
    if quantity.kind == "age":
        return Measured(text="tuổi", words=("tuổi",), move=move)
    if quantity.kind == "ordinal":
        return _ranked(left, place, move)
    if counted and quantity.kind in ("count", "percent", "ratio"):
        names = canonical(token.word for token in counted)
        return Measured(text=place.text(counted), words=names[:COUNTED], move=move)
    head = head_before(left)
    reach = left[max(0, left.index(head.span[0]) - 2) :] if head.span else ()
    span, telling = head.span, head.telling
    if quantity.kind == "money" and (behind := head_behind(place)):
        span = telling = behind
    names = canonical(token.word for token in telling)[:HEADING]
    if quantity.kind == "percent" and move in ("", "to"):
        move = _growth(left, span) or move
    return Measured(text=place.text(span), words=names, reach=reach, move=move)


def _ranked(left: tuple[Token, ...], place: Surroundings, move: str) -> Measured:
    """A rank among others, whatever word stands for it, or the how-manieth of what stands before "thứ"."""
    last = left[-1].word if left else ""
    span = left[-3:-1] if last == "thứ" else left[-2:]
    while span and (span[0].word in cues("copula") or span[-1].before):
        span = span[1:]
    names = canonical(token.word for token in span)
    if last == "hạng" or RANK in names or cues("ranks").intersection(names):
        names = (RANK,)
    return Measured(text=place.text(span), words=names, move=move)


def _before(place: Surroundings) -> tuple[Token, ...]:
    """Words before the number; a figure in brackets restates the one before it, and shares its words."""
    every, first = place.all, place.first
    if first < len(every) and first > 0:
        linked = "(" in every[first].before or _restates(every, first)
        if linked:
            start = first - 1
            while start > 0 and first - start < 9 and not every[start].number:
                start -= 1
            if every[start].number and start > 0:
                return _reach(every, start)
    return _reach(every, first)


def _parted(place: Surroundings) -> bool:
    """ "106 mã tăng, 185 mã giảm": a verb before a comma does not move the number behind it."""
    every, first = place.all, place.first
    return first < len(every) and every[first].before in (",", ";", "/")


def _restates(every: tuple[Token, ...], first: int) -> bool:
    words = " ".join(token.word for token in every[max(0, first - 2) : first])
    return any(words.endswith(link) for link in cues("bracket"))


def _reach(every: tuple[Token, ...], end: int) -> tuple[Token, ...]:
    start = end
    while start > 0 and end - start < REACH and ";" not in every[start].before:
        start -= 1
    return every[start:end]


def _growth(left: tuple[Token, ...], span: tuple[Token, ...]) -> str:
    """The step that a head such as "mức tăng lương" speaks of: "mức tăng lương là 11 %"."""
    if not span:
        return ""
    first = left.index(span[0])
    text = " ".join(token.word for token in left[max(0, first - 3) : first + 3])
    for group, move in (("growth", "increase"), ("shrinking", "decrease")):
        if any(phrase in text for phrase in cues(group)):
            return move
    return ""


def _without_hedge(left: tuple[Token, ...], hedge: str) -> tuple[Token, ...]:
    """ "không cao hơn 30.000 đồng" is a ceiling and no step."""
    spoken = words(hedge)
    plain = tuple(token.word for token in left[-len(spoken) :]) if spoken else ()
    return left[: -len(spoken)] if spoken and plain == spoken else left


def _move(left: tuple[Token, ...]) -> str:
    """What the words before the number say; those that fill ("lên tới", "lên trên") are passed one by one."""
    said = tuple(token.word for token in left)
    for end in range(len(said), max(-1, len(said) - 5), -1):
        for size in (4, 3, 2, 1):
            hit = _moves().at(said, end - size) if size <= end else None
            if hit is not None and hit.last == end:
                return MOVES.get(hit.name) or _compared(said[:end]) or hit.name
        if not end or said[end - 1] not in _fillers():
            break
    return ""


def _compared(tail: tuple[str, ...]) -> str:
    """The step of "giảm so với tháng trước lần lượt là": its verb stands before what it is measured from."""
    for index in range(len(tail) - 3, max(0, len(tail) - COMPARED), -1):
        if tail[index : index + 2] == ("so", "với") and tail[index + 2] in cues("time"):
            hit = _moves().at(tail, index - 1)
            return MOVES.get(hit.name, "") if hit is not None and hit.last == index else ""
    return ""
