"""What a speaker makes of a figure, and how it lives in time."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.context.surroundings import Surroundings, joined
from factcheck.knowledge import KnownQuantity
from factcheck.language import table
from factcheck.language import words as column
from factcheck.language.cues import cue_phrases, cues
from factcheck.language.happenings import fillers, verbs
from factcheck.language.tokens import Hit, Phrases
from factcheck.model import Behaviour, Quantity, Status

NEAR = 3  # words
REACH = 14  # words within a clause
OPENINGS = ((), ("theo",))  # "Dự báo, ...", "Theo dự báo, ..." hold for the whole sentence
AHEAD = frozenset({"condition", "plan", "forecast"})  # what has not come yet
NAMED = 5  # words from "kế hoạch" to what it is: "kế hoạch cả năm 2018 là 10 tỷ"
LISTED = 4  # clauses that go on with one plan
WILL = "sẽ"
NOW_HAS = " hiện có "
PROMISE = 9  # words before a figure among which "sẽ" and the verb stand
STEPS = frozenset({"tăng", "giảm", "nâng", "hạ", "xuống"})
ORDER = ("condition", "plan", "forecast", "norm", "estimate", "provisional", "final")  # the strongest first
POINTS = "pp"  # code of the unit
GUESSES = frozenset({"ước"})  # "ước kim ngạch năm 2016 đạt 2 tỷ": opens the clause it holds for
CONTRASTED = frozenset({"năm", "tháng", "quý"})  # "nếu năm 2019 có 5 vụ, thì năm 2020 có 7": no condition


@cache
def _phrases() -> Phrases:
    return Phrases((row["phrase"], f"{row['status']} {row['reach']}") for row in table("vi", "status"))


def status(place: Surroundings) -> Status:
    """Actual, unless words before the number say otherwise."""
    found: set[str] = set()
    words = place.plain[: place.first]
    clause = _clause(place)
    for hit in place.view.find(_phrases(), 0, place.first):
        name, reach = hit.name.split()
        distance = place.first - hit.last
        if distance and hit.first and _is_measured_against(place, hit.first, hit.last):
            continue
        if _is_contrast(place, hit) or _is_name(place, hit):
            continue
        if "%" in place.all[hit.first].before:
            continue  # "bằng 97% dự toán": what the percentage is of
        inside = hit.first >= clause and distance < REACH
        if inside and hit.first == max(clause, 0) and words[hit.first] in GUESSES:
            reach = "clause"
        opens = words[: hit.first] in OPENINGS
        named = reach == "near" and _is_told(place, hit.last)
        if named or reach == "sentence" or distance < NEAR or (reach == "clause" and (inside or opens)):
            found.add(name)
    if not found and _is_promised(place):
        return "plan"
    for name in ORDER:
        if name in found and not (name in AHEAD and _begins_a_change(words)):
            return name  # type: ignore[return-value]  # the words of ORDER are statuses
    return "actual"


def _clause(place: Surroundings) -> int:
    """Where the clause of the number begins; what a bracket explains has the clause before it.

    So has one that goes on with a verb: "dự kiến chi 200 tỷ đồng, xây 4 cây cầu".
    """
    first = place.clause
    if first > 0 and place.all[first].before == "(":
        return place.view.opening(first - 1)
    for _ in range(LISTED):
        if (
            first <= 0
            or place.all[first].before != ","
            or not (_is_doing(place, first) or _is_size(place, first) or _is_item(place, first))
        ):
            break
        first = place.view.opening(first - 1)
    return first


def _is_doing(place: Surroundings, index: int) -> bool:
    hit = verbs().at(place.plain, index)
    return hit is not None and hit.name != "none"


def _is_size(place: Surroundings, index: int) -> bool:
    """ "Dự kiến xây 12 cầu, vốn 300 tỷ đồng": how large it is, right before the number."""
    hit = cue_phrases("size").at(place.plain, index)
    return hit is not None and place.first - hit.last < NEAR


def _is_item(place: Surroundings, index: int) -> bool:
    """ "Dự kiến Hà Giang thu 20 tỷ, Cao Bằng 15 tỷ": a name with no more than its figure."""
    return any(one.first == index and one.last == place.first for one in place.view.names)


def _is_promised(place: Surroundings) -> bool:
    """ "Sở sẽ tuyển thêm 45 giáo viên": nothing stands between "sẽ", what is to be done and how much."""
    opened = next((index + 1 for index in _back(place) if place.plain[index] == WILL), place.first)
    while opened < place.first and place.plain[opened] in column("vi", "will_fillers"):
        opened += 1
    hit = verbs().at(place.plain[: place.first], opened) if opened < place.first else None
    if hit is None or hit.name == "none" or place.view.signs_between(opened, place.first + 1):
        return False
    return fillers().issuperset(place.plain[hit.last : place.first])


def _back(place: Surroundings) -> range:
    """The last words before the number, backwards."""
    return range(place.first - 1, max(place.left, place.first - PROMISE) - 1, -1)


def _is_contrast(place: Surroundings, hit: Hit) -> bool:
    """ "Nếu như năm 2019 có 5 vụ, thì ...", "nếu tính từ đầu năm, đã có 9 vụ": told, not supposed."""
    if place.plain[hit.last - 1] != "nếu" or hit.last + 2 >= len(place.all):
        return False
    opened = hit.last + (place.plain[hit.last] == "như")
    dated = place.plain[opened] in CONTRASTED and place.all[opened + 1].number
    dated = dated or (opened > hit.last and place.all[opened].number)  # nếu như 28 Tết
    return dated or place.plain[opened] in column("vi", "reckoning")


def _is_name(place: Surroundings, hit: Hit) -> bool:
    """ "Trần Văn An (34 tuổi)": no ceiling."""
    return hit.last == hit.first + 1 and place.all[hit.first].capital and hit.first > 0


def _is_told(place: Surroundings, last: int) -> bool:
    """Whether the number is said to be what ends before word ``last``: "kế hoạch cả năm 2018 là 10 tỷ"."""
    between = place.all[last : place.first]
    plain = place.plain[last : place.first]
    return plain[-1:] == ("là",) and len(between) <= NAMED and not any(word.before for word in between)


def _is_measured_against(place: Surroundings, first: int, last: int) -> bool:
    """ "So với kế hoạch", "đạt 98% dự toán": the plan is only what the figure is measured against.

    Not in "so với kế hoạch năm 2018 là 600 ha": there the figure is the plan.
    """
    if _is_told(place, last):
        return False
    token = place.all[first]
    share = place.all[first - 1].number and "%" in token.before
    return share or (not token.before and place.all[first - 1].word in column("vi", "comparators"))


def _begins_a_change(before: tuple[str, ...]) -> bool:
    """ "Nếu ... sẽ tăng từ 14 triệu lên 20 triệu": what it rises from is there already."""
    return "từ" in before[-2:] and not STEPS.isdisjoint(before[-4:])


def behaviour(
    quantity: Quantity,
    known: KnownQuantity | None,
    *,
    move: str,
    before: tuple[str, ...],
    ranked: bool = False,
    price: bool = False,
) -> Behaviour:
    """Stock, flow, share ...; a step up or down is a difference whatever the measure is; a rank may move.

    So are percentage points: "giảm lãi suất 0,25 điểm phần trăm".
    """
    if quantity.unit_code == POINTS:
        return "difference"
    if move in ("increase", "decrease", "gap") and not (known is not None and known.behaviour == "share"):
        return "difference"
    if known is not None:
        return known.behaviour
    if quantity.kind in ("percent", "ratio"):
        return "share"
    if quantity.kind in ("duration", "ordinal"):
        return "stock" if ranked else "constant"
    if quantity.unit_code in cues("flow_code") or quantity.unit.split(" ")[0].lower() in cues("flow_noun"):
        return "flow"  # energy is made or used, visits are paid, whatever verb stands there
    if price:
        return "stock"
    text = joined(before)
    if any(phrase in text for phrase in cues("cumulative")):
        return "cumulative"
    if quantity.kind == "count" and NOW_HAS in joined(before[-NEAR:]):
        return "stock"  # "về sản xuất, tỉnh hiện có 170 tổ đội"
    return "flow" if cue_phrases("flow").stands_in(before) else "stock"
