"""A change as written: "tăng 20 % lên 40 tỷ so với 35 tỷ", "từ 30 lên 90, gấp 3 lần", "tăng 10 điểm (1 %)".

Shape ``change``. Roles: old, new, step (so much more or less), multiple (so many times the old). There are at
least two terms; with old and new alone the words still say a direction, "giảm từ 30 xuống 25".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.arithmetic.lines import DATE, Line
from factcheck.arithmetic.places import BRACKETS, Place, fillers, is_light, last_break, places, says_places
from factcheck.arithmetic.units import comparable, relative, step_of
from factcheck.model import Equation

SHAPE = "change"
LISTED = 6  # words between two figures of a list
FAR = 9  # words between a level and the step behind it
STEPS = ("step", "multiple")
CLOSING = frozenset((*STEPS, "again", "than"))
Terms = dict[int, str]  # place of a figure in its line → role


def find(lines: Sequence[Line]) -> Iterator[Equation]:
    """Every change that a sentence states."""
    for line in lines:
        if len(line.claims) > 1 and says_places(line):
            yield from _changes(line, places(line))


def _changes(line: Line, row: list[Place]) -> Iterator[Equation]:
    taken: set[int] = set()
    for number in range(len(row)):
        if number not in taken and _is_step(row, number):
            terms = _around(row, number)
            taken.update(terms)
            if len(terms) < 2:
                taken.discard(number)
            else:
                yield _equation(line, row, terms)
    for number in range(1, len(row)):
        if not {number - 1, number} & taken and _is_pair(row, number):
            first = "old" if row[number - 1].role == "from" else "new"
            yield _equation(line, row, {number - 1: first, number: "new" if first == "old" else "old"})


def _is_step(row: list[Place], number: int) -> bool:
    place = row[number]
    if place.role == "again":  # "từ 40 xuống 30, tức 25 %", "đạt 40, tương đương tăng 20 %"
        moved = number > 1 and {row[number - 2].role, row[number - 1].role} == {"from", "to"}
        return bool(number and (place.direction or (place.alone and moved)))
    return place.role in STEPS


def _around(row: list[Place], number: int) -> Terms:
    """The figures tied to the step ``number``."""
    terms = {number: "multiple" if row[number].role == "multiple" else "step"}
    behind = _level(row, number)
    _forward(row, number, terms, level=bool(behind))
    roles = set(terms.values())
    if not roles & set(behind.values()):
        if set(behind.values()) == {"old"} and "new" not in roles:
            behind = {}
        terms |= behind
    return _fitting(row, terms)


def _forward(row: list[Place], number: int, terms: Terms, *, level: bool) -> None:
    """Add the figures behind the step, as long as the thread holds."""
    roles = set(terms.values())
    for later in range(number + 1, len(row)):
        place = row[later]
        role = _role(place, close=later == number + 1)
        if role == "again":
            if row[number].role == "multiple" or not _restates(row, number, later):
                return
            role = "step"
        elif not role or role in roles or (role == "new" and not place.direction and level):
            return
        roles.add(role)
        terms[later] = role


def _restates(row: list[Place], number: int, later: int) -> bool:
    """Whether the figure says the same step again: right behind it, or in brackets behind the new value."""
    if later == number + 1:
        return True
    bracketed = row[later].before in BRACKETS and row[later].claim.kind == "percent"
    return later == number + 2 and bracketed and not relative(row[number].claim)


def _role(place: Place, *, close: bool) -> str:
    """What a figure behind a step is to it, ``close`` right behind; empty where the thread is cut."""
    gap = place.before
    if not is_light(gap):
        return ""
    if place.role == "to" and not place.direction:
        if place.earlier:
            return "old"  # "tăng 20 %, cùng kỳ đạt 35 tỷ"
        return "" if place.date else "new"  # "tăng 20 %, 9 tháng đạt 200 tỷ" begins anew
    if place.role:
        return {"to": "new", "from": "old", "than": "old", "again": "again"}.get(place.role, "")
    if gap[-1:] == ("(",) and (_compared(gap) or (close and gap[:-1] == (DATE,))):
        return "old"  # "so với năm 2016 (35 tỷ)", "tăng 20 % cùng kỳ (35 tỷ)"
    if place.earlier and gap[-1] in ("là", ":", DATE):
        return "old"  # "(năm trước là 35 tỷ)"
    return "again" if not gap else ""


def _compared(gap: tuple[str, ...]) -> bool:
    return any(fillers("base").at(gap, index) for index in range(len(gap)))


def _level(row: list[Place], number: int) -> Terms:
    """The level before a step, "đạt 40 tỷ, tăng 20 %", or the two that it lies between."""
    while number and row[number - 1].role in STEPS and is_light(row[number].before):
        number -= 1  # "tăng 2 % so với tháng trước, tăng 20 % so với cùng kỳ": the level stands before both
    if not number:
        return {}
    gap, level = row[number].before, row[number - 1]
    start = last_break(gap)
    if start is None or len(gap) > FAR or not is_light(_without_after(gap[start:])):
        return {}
    if number > 1 and is_light(level.before):
        if (row[number - 2].role, level.role) == ("from", "to"):
            return {number - 2: "old", number - 1: "new"}
        if (row[number - 2].role, level.role) == ("to", "from"):
            return {number - 2: "new", number - 1: "old"}
    if level.role == "from":
        return {number - 1: "old"}
    if number > 1 and _listed(row[number - 2], level):
        return {}
    closed = level.role in CLOSING or level.claim.kind in ("ordinal", "age", "ratio")
    return {} if closed else {number - 1: "new"}


def _listed(first: Place, second: Place) -> bool:
    """Whether the two stand in a list, "50 người chết, 30 người bị thương": a step behind is of either."""
    near = first.role in ("", "to") and second.role in ("", "to") and len(second.before) <= LISTED
    return near and comparable(first.claim, second.claim) and last_break(second.before) is not None


def _without_after(gap: tuple[str, ...]) -> tuple[str, ...]:
    return gap[2:] if gap[:2] == ("sau", "khi") else gap


def _fitting(row: list[Place], terms: Terms) -> Terms:
    """Without the terms whose unit cannot be that of the others; nothing where old and new differ in it."""
    levels = {role: row[one].claim for one, role in terms.items() if role in ("old", "new")}
    if len(levels) == 2 and not comparable(levels["old"], levels["new"]):
        return {}
    level = levels.get("new") or levels.get("old")
    return {
        one: role
        for one, role in terms.items()
        if role != "step" or not level or relative(row[one].claim) or step_of(row[one].claim, level)
    }


def _is_pair(row: list[Place], number: int) -> bool:
    """Whether two neighbours are the old value and the new: "từ 30 lên 40", "đạt 40, cao hơn mức 30"."""
    first, second = row[number - 1], row[number]
    told = second if second.role != "from" else first
    if not (told.direction and comparable(first.claim, second.claim)):
        return False
    if {first.role, second.role} == {"from", "to"}:  # "rơi xuống 30 từ 40" as well
        return is_light(second.before)
    closes = second.before[-1:] == (",",) and len(second.before) < FAR
    if second.role == "pace":  # "tăng 7,7 %, cao hơn mức tăng 5 %"
        return closes and first.role == "step"
    return second.role == "than" and closes and first.role not in STEPS


def _equation(line: Line, row: list[Place], terms: Terms) -> Equation:
    numbers = sorted(terms)
    steps = {row[one].direction for one, role in terms.items() if role in STEPS} - {""}
    verbs = {row[one].direction for one in numbers if row[one].role in ("from", "than")} - {""}
    told = steps or verbs or {row[one].direction for one in numbers} - {""}
    return line.equation(
        SHAPE,
        [line.term(terms[one], row[one].item) for one in numbers],
        line.written(row[numbers[0]].item + 1, row[numbers[-1]].item),
        direction=told.pop() if len(told) == 1 else "",
    )


__all__ = ["find"]
