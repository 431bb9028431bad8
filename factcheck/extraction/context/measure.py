"""What a number counts or measures, where no known measure says it: the head of it in words."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.extraction.context.befallen import befallen
from factcheck.extraction.context.content import FILLERS, NOWHERE, UNIT_WORDS, Span
from factcheck.extraction.context.heads import Head, head_before, head_behind, heads
from factcheck.extraction.context.numbered import NUMBERS, TOTALS, numbered
from factcheck.extraction.context.predicated import predicated
from factcheck.extraction.context.respect import Respect, before_respects, respect
from factcheck.extraction.context.steps import before_standard, hedge_length, step, step_words
from factcheck.extraction.context.surroundings import Surroundings, noun_end
from factcheck.extraction.context.trade import trade
from factcheck.language import table
from factcheck.language.cues import cues
from factcheck.language.synonyms import canonical
from factcheck.language.tokens import words as tokenised
from factcheck.model import Quantity

REACH = 40  # words before a number in which the head of its measure may stand
COUNTED, HEADING = 8, 8  # words that name an open measure, of things counted and of others
CLAUSE = 10  # the same, where a clause tells which of them
RANK = "hạng"
METALS = (("vàng",), ("bạc",), ("đồng",))
_SIGNS = frozenset(",;:()")
LINKS = frozenset({"đạt", "là", "với", "lên"})
PRICE = "giá"
AFTER = 4  # words with which a step is told behind its level: "tương ứng tăng nhẹ"


class Measured(NamedTuple):
    """What a number is about: the words, and whether it is a level or a step."""

    text: str  # as in the sentence
    words: tuple[str, ...]  # canonical
    move: str = ""  # increase, decrease, gap; to: a level that was reached; empty: not said
    reach: tuple[str, ...] = ()  # from the head of the measure to the number, where it stands before


def measured(quantity: Quantity, place: Surroundings) -> Measured:
    """The words of what is counted, from behind the number for counts, else from before it."""
    low, high = _before(place)
    move = step(quantity, place, low, high)
    high -= hedge_length(place.plain, low, high, quantity.hedge_text)
    high = before_standard(place, low, high)
    if quantity.kind == "age":
        return Measured("tuổi", ("tuổi",), move)
    if quantity.kind == "ordinal":
        return _ranked(place, low, high, move)
    first, last = place.noun_phrase()
    limit = COUNTED
    if quantity.kind == "count" and (before := numbered(quantity, place, low, high)) != NOWHERE:
        first, last = before
        limit = CLAUSE
    elif quantity.kind == "count":
        first, last = (
            _occasions(place) or _echoed(quantity, place, low, high) or (first, befallen(place, first, last))
        )
    counted = Measured(place.view.text(first, last), _named(place.plain[first:last])[:limit], move)
    moved = respect(place) if quantity.kind == "percent" and move else None
    if (
        not moved
        and quantity.kind in ("count", "percent", "ratio")
        and last > first
        and not _says_little(counted.words)
        and not _is_of_a_plan(quantity, counted.words)
    ):
        return counted
    if moved is not None:
        return _in_respect(quantity, place, moved, (low, high), move)
    head = _of_the_level(quantity, place, low, high, move) or heads(quantity, place, low, high)
    if _is_bare(counted.words) and not (head.named and _links_to(place, low, high)):
        return counted
    if last > first and not head.named and quantity.kind in ("count", "measure"):
        return counted  # 300 ha lúa, 10 kg vàng
    if quantity.kind == "count" and first == last and not head.named and _carried(quantity, place):
        return Measured(quantity.unit, canonical(tokenised(quantity.unit))[:COUNTED], move)
    span, telling = head.span, head.telling
    reach = place.plain[max(low, span[0] - 2) : high] if span != NOWHERE else ()
    valued = quantity.kind in ("money", "measure") and _values(place.plain[span[0] : span[1]])
    if valued and (traded := trade(place)):
        return Measured(place.view.text(*span), canonical(traded)[:HEADING], move, reach)
    if quantity.kind == "money" and (behind := head_behind(place)) != NOWHERE:
        span = telling = behind
    planned = _is_of_a_plan(quantity, counted.words)
    if quantity.kind == "percent" and move in ("", "to") and span != NOWHERE and not planned:
        move = _growth(place.plain[low:high], span[0] - low) or move
    limit = CLAUSE if place.plain[telling[0]] in cues("counting") else HEADING
    names = canonical(place.plain[telling[0] : telling[1]])[:limit]
    if quantity.kind == "rate" and _is_price(quantity.unit_code):
        names = _priced(names) if head.named else (PRICE,)
    return Measured(place.view.text(*span), names, move, reach)


def _in_respect(quantity: Quantity, place: Surroundings, moved: Respect, own: Span, move: str) -> Measured:
    """What moved, told behind the figure: "xuất khẩu gạo tăng 12% về lượng" is of the amount of rice."""
    low, high = own[0], before_respects(place, *own)
    head = _of_the_level(quantity, place, low, high, move) if high == own[1] else None
    head = head or head_before(quantity, place, low, high)
    if head.span == NOWHERE and (first := before_respects(place, 0, low)) < low:
        head = head_before(quantity, place, 0, first)  # "…; so với cùng kỳ giảm 3% về lượng"
    words = moved.words
    if head.telling != NOWHERE and not moved.whole:
        words += place.plain[head.telling[0] : head.telling[1]]
    return Measured(place.view.text(moved.first, moved.last), canonical(words)[:HEADING], move)


def _named(said: tuple[str, ...]) -> tuple[str, ...]:
    """The canonical words of what is counted; "20 vàng, 15 bạc" are medals."""
    return canonical(("huy", "chương", *said) if said in METALS else said)


def _carried(quantity: Quantity, place: Surroundings) -> bool:
    """Whether its noun stands at another figure of a list: "59 ca ở Huế (30), Đà Nẵng (29)"."""
    unit = tokenised(quantity.unit)
    return bool(unit) and place.plain[place.last : place.last + 1] != unit[:1]


def _is_class(said: tuple[str, ...]) -> bool:
    """Whether one word is all that is told, and tells no more than of what class it is: "con", "vụ"."""
    return len(said) == 1 and said[0] in cues("classifier") | cues("bare") | cues("echo")


def _occasions(place: Surroundings) -> Span | None:
    """What was done so many times: "40 lần đặc xá"."""
    first = place.counted + 1
    if place.plain[place.counted : first] != ("lần",):
        return None
    last = min(first + 2, place.right, place.view.next_sign(first, place.right, _SIGNS))
    return None if last - first < 2 or place.plain[first] in _opens_no_verb() else (first, last)


def _echoed(quantity: Quantity, place: Surroundings, low: int, high: int) -> Span | None:
    """The subject of the clause, of which a word behind the number tells no more: "đàn lợn đạt 300 con"."""
    first, last = place.noun_phrase()
    said = place.plain[first:last]
    if not said:
        return None
    start, end = predicated(quantity, place, low, high).span
    start += (place.plain[start : start + 2] in TOTALS) + (place.plain[start] in NUMBERS | {"tổng"})
    named = place.plain[start:end]
    bare = _is_class(said)
    repeated = any(named[at : at + len(said)] == said for at in range(len(named)))
    told = end - start > 1 and named[:2] != ("con", "số")
    return (start, end) if told and (bare or repeated) else None


@cache
def _opens_no_verb() -> frozenset[str]:
    """Words with which no verb begins: "5 lần trong năm", "5 lần so với"."""
    said = cues("governs") | cues("time") | cues("closing") | cues("joins") | cues("this")
    return said | cues("copula") | {"liên", "thứ", "này", "được", "bị"}


def _values(head: tuple[str, ...]) -> bool:
    """Whether the head says only that it is a value, or that something was traded."""
    return not cues("valued").isdisjoint({" ".join(head[:2]), " ".join(head[-2:])})


def _says_little(counted: tuple[str, ...]) -> bool:
    """ "6 triệu lượt", "là 51 triệu người": of whom the words before tell."""
    return _is_bare(counted) or (counted[:1] == ("lượt",) and cues("visitor").issuperset(counted))


def _is_of_a_plan(quantity: Quantity, counted: tuple[str, ...]) -> bool:
    """ "Doanh thu đạt 5 tỷ đồng, bằng 80% kế hoạch": what has the share stands before."""
    return quantity.kind != "count" and " ".join(counted) in cues("planned")


def _is_bare(counted: tuple[str, ...]) -> bool:
    return counted == ("người",)


def _links_to(place: Surroundings, low: int, high: int) -> bool:
    """ "Lực lượng lao động là 52 triệu người": the noun before is what the figure is of."""
    return high > low and place.plain[high - 1] in cues("to") | cues("copula") | {"đạt"}


def _priced(names: tuple[str, ...]) -> tuple[str, ...]:
    """ "Giá gạo xuất khẩu đạt 520 USD/tấn": what is traded heads no price."""
    return (PRICE, *names) if " ".join(names[:2]) in cues("traded") else names


def _is_price(code: str) -> bool:
    """Money for so much of something: VND/kg, and not VND/person."""
    money, _, per = code.partition("/")
    return money in _codes("money") and per in _codes("measure")


@cache
def _codes(kind: str) -> frozenset[str]:
    return frozenset(row["code"] for row in table("vi", "units") if row["kind"] == kind)


def _of_the_level(quantity: Quantity, place: Surroundings, low: int, high: int, move: str) -> Head | None:
    """What heads the figure before, of which this tells the step or the share: "đạt 6 triệu lượt, tăng 8%".

    Of a count that may be the noun behind it: "đón 6 triệu du khách (tăng 8%)".
    """
    level = place.left - 1
    if quantity.kind != "percent" or level < low:
        return None
    opening = high
    while opening > level + 1 and not place.all[opening].before:
        opening -= 1
    said, sign = set(place.plain[opening:high]), place.all[opening].before
    if sign not in (",", "(", "),") or len(said) > AFTER or not said <= step_words() | cues("shared"):
        return None
    if not said and sign != "(":
        return None  # "duy trì ở 3 lĩnh vực mức tăng lương cao nhất, 12%"
    start = level + 1
    while start < opening and place.plain[start] in UNIT_WORDS:
        start += 1
    end = min(noun_end(place.all, place.plain, start), opening)
    if end > start and _is_counted(place, level, start, end):
        return Head((start, end), (start, end))
    if move not in ("increase", "decrease"):
        return None
    head = head_before(quantity, place, low, level)
    return head if head.named else None


def _is_counted(place: Surroundings, level: int, start: int, end: int) -> bool:
    """Whether the figure at ``level`` counts the noun, and no subject before it tells what that is."""
    unit = place.plain[level + 1 : start][-1:] in (("đồng",), ("usd",)) or place.plain[start] in _units()
    said = place.plain[start:end]
    if unit or "%" in place.all[level + 1].before or _says_little(canonical(said)) or _is_class(said):
        return False
    before = level
    while before > 0 and place.plain[before - 1] in FILLERS - LINKS and not place.all[before].before:
        before -= 1
    return before > 0 and place.plain[before - 1] not in LINKS


@cache
def _units() -> frozenset[str]:
    return frozenset(row["unit"] for row in table("vi", "units") if row["kind"] in ("measure", "money"))


def _ranked(place: Surroundings, low: int, high: int, move: str) -> Measured:
    """A rank among others, whatever word stands for it, or the how-manieth of what stands before "thứ"."""
    every = place.all
    last = every[high - 1].word if high > low else ""
    first, end = (max(low, high - 3), high - 1) if last in ("thứ", "số") else (max(low, high - 2), high)
    while first < end and (every[first].word in cues("copula") or every[end - 1].before):
        first += 1
    names = canonical(place.plain[first:end])
    of_all = place.plain[place.last : place.last + 2]
    if last == "số" and of_all and of_all[0] in cues("continent") | {"thế"}:
        names = (RANK, *of_all)  # "tay vợt số 1 thế giới"
    elif last == "hạng" or RANK in names or cues("ranks").intersection((*names, place.plain[end - 1])):
        names = (RANK,)
    return Measured(place.view.text(first, end), names, move)


def _before(place: Surroundings) -> Span:
    """Words before the number; a figure in brackets restates the one before it, and shares its words."""
    every, first = place.all, place.first
    if 0 < first < len(every) and ("(" in every[first].before or _restates(place)):
        start = first - 1
        while start > 0 and first - start < 9 and not every[start].number:
            start -= 1
        if every[start].number and start > 0:
            return _reach(place, start)
    return _reach(place, first)


def _restates(place: Surroundings) -> bool:
    words = " ".join(place.plain[max(0, place.first - 2) : place.first])
    return words.endswith(_links())


@cache
def _links() -> tuple[str, ...]:
    return tuple(sorted(cues("bracket")))


def _reach(place: Surroundings, end: int) -> Span:
    return max(0, end - REACH, place.view.semicolon(end)), end


def _growth(left: tuple[str, ...], first: int) -> str:
    """The step that a head such as "mức tăng lương" speaks of: "mức tăng lương là 11 %"."""
    text = " ".join(left[max(0, first - 3) : first + 3])
    for group, move in (("growth", "increase"), ("shrinking", "decrease")):
        if any(phrase in text for phrase in cues(group)):
            return move
    return ""
