"""A mean with the total it is taken of: "1.200 tỷ đồng cho 40 dự án, bình quân 30 tỷ đồng mỗi dự án".

Shape ``mean``. Roles: total, mean, and count, or over (a number of days, months or years that the total's
own time gives: the word stands in ``words``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.arithmetic.cues import cue, cue_words
from factcheck.arithmetic.lines import Line
from factcheck.arithmetic.units import comparable
from factcheck.language.tokens import words
from factcheck.model import Claim, Equation

NEAR = 6  # words between "bình quân" and its figure


def find(lines: Sequence[Line]) -> Iterator[Equation]:
    """Every mean of a sentence with the one total and the one count before it."""
    before: Line | None = None
    for line in lines:
        for index in line.figures if line.may_hold(cue("mean")) else ():
            if _is_mean(line, index):
                found = _of(line, index) or (before and _of_period_before(line, index, before))
                if found:
                    yield found
        before = line


def _is_mean(line: Line, index: int) -> bool:
    """Whether "bình quân" opens the clause of the figure, and no step stands between."""
    hit = line.first(cue("mean"), max(0, index - NEAR), index)
    if hit is None or line.has(cue("step"), hit[1], index):
        return False
    return hit[0] == 0 or not line.words[hit[0] - 1].isalnum()


def _of(line: Line, index: int) -> Equation | None:
    over = _over(line, index)
    if not over:
        return None
    mean = line.claim(index)
    before = [place for place in line.figures if place < index and not _is_mean(line, place)]
    totals = [place for place in before if _sums_to(line.claim(place), mean)]
    if len(totals) != 1:
        return None
    terms = [line.term("total", totals[0]), line.term("mean", index)]
    if over not in cue_words("period"):
        counts = [place for place in before if place != totals[0] and _counts(line.claim(place), over)]
        if len(counts) != 1:
            return None
        terms.append(line.term("count", counts[0]))
    return line.equation("mean", sorted(terms, key=lambda one: one.start), over)


def _of_period_before(line: Line, index: int, before: Line) -> Equation | None:
    """A mean a day or month of the total that the sentence before gives: "Bình quân mỗi ngày có 31 vụ"."""
    over, mean = _over(line, index), line.claim(index)
    if (
        over not in cue_words("period")
        or before.sentence.paragraph != line.sentence.paragraph
        or not mean.unit
    ):
        return None
    totals = [
        place
        for place in before.figures
        if words(before.claim(place).unit)[:2] == words(mean.unit)[:2]
        and before.claim(place).kind == mean.kind
    ]
    if len(totals) != 1 or _is_mean(before, totals[0]):
        return None
    return line.equation("mean", (before.term("total", totals[0]), line.term("mean", index)), over)


def _over(line: Line, index: int) -> str:
    """What the mean is taken over: the word behind "mỗi", "đầu người", or behind the slash of a rate."""
    rate = words(line.claim(index).unit.partition("/")[2])
    if rate:
        return rate[0]
    behind, start = line.behind(index), max(0, index - NEAR)
    if line.words[behind : behind + 1] == ("/",):
        return "".join(line.words[behind + 1 : behind + 2])  # nothing where the title ends there
    if line.has(cue("head"), start, index):
        return "người"
    for first, last in ((start, index + 1), (index + 1, behind + 4)):
        hit = line.first(cue("per"), first, min(last, len(line.words)))
        if hit is not None and hit[1] < len(line.words):
            return line.words[hit[1]]
    return ""


def _sums_to(total: Claim, mean: Claim) -> bool:
    """Whether the mean may be a part of the total, by its unit."""
    if mean.kind == "rate" and total.kind in ("money", "count", "measure"):
        return bool(words(total.unit)) and words(mean.unit)[:1] == words(total.unit)[:1]
    return comparable(total, mean) and total.kind not in ("percent", "age", "duration")


def _counts(count: Claim, over: str) -> bool:
    """Whether the figure counts what the mean is taken over."""
    unit = words(count.unit)
    if count.kind == "measure":
        return unit == (over,)
    return (
        count.kind == "count"
        and bool(unit)
        and (unit[0] == over or {unit[0], over} <= cue_words("inhabitant"))
    )


__all__ = ["find"]
