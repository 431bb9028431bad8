"""Counts of what happened over days, a month or a year are flows, whatever there was at its end."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.language import words as column
from factcheck.language.happenings import behind as behind_it
from factcheck.language.happenings import fillers, verbs
from factcheck.language.tokens import Hit, words
from factcheck.model import AsOf, Claim

_DAYS = 3  # a shorter time bounds an instant as well
_GUESSED = frozenset({"published", "comparison"})
_BEFORE = 60  # characters before a figure among which its verb stands
_BETWEEN = 4  # words between verb and figure, all of them fillers
_BEHIND = 8  # words behind a figure that may say what those who are counted did
_PASSIVE = frozenset({"bị", "được"})
_JOINED = 12  # words from one figure to the next to which the same verb leads
_ENDS = frozenset(",;:.()")


def lasting(claim: Claim, as_of: AsOf | None, before: Claim | None) -> Claim:
    """The claim, as a flow where it says what happened in the time that it is of.

    ``before`` is the figure before it in its sentence: after "tính đến nay đã tiếp nhận 120 đơn" the
    settled ones have added up as well.
    """
    if claim.behaviour != "stock" or not claim.measure.startswith("open:"):
        return claim
    if as_of is None or any(one.kind in _GUESSED for one in as_of.evidence):
        return claim
    if not (_happens(claim) or _goes_on(claim, before)):
        return claim
    if before is not None and before.as_of is not None and before.behaviour == "cumulative":
        led = _is_led(claim) or _goes_on(claim, before)
        if led and before.as_of.periods == as_of.periods:
            return replace(claim, behaviour="cumulative")
    if not all(period.days >= _DAYS for period in as_of.periods):
        return claim
    told = claim.published.last.date() if claim.published is not None else None
    runs_on = any(period.last.date() == told for period in as_of.periods)  # "từ ngày 25/7 đến nay"
    return replace(claim, behaviour="cumulative" if runs_on else "flow")


def _happens(claim: Claim) -> bool:
    """Whether a verb of what happens leads to the figure or stands behind what is counted."""
    return _is_led(claim) or (claim.kind == "count" and _is_done(claim))


def _is_led(claim: Claim) -> bool:
    """ "Đã tiếp nhận khoảng 120 đơn"; not "để mua 42 máy bay"."""
    if claim.kind not in ("count", "money", "measure"):
        return False
    here = claim.start - claim.sentence_start
    ahead = words(claim.sentence[max(0, here - _BEFORE) : here])
    hits = verbs().find(ahead)
    if not hits or len(ahead) - hits[-1].last > _BETWEEN:
        return False
    counts = hits[-1].name == "any" or (hits[-1].name == "things" and claim.kind == "count")
    before = ahead[: hits[-1].first]
    not_done = any(" ".join(before[-size:]) in column("vi", "not_done") for size in (1, 2))
    return counts and not not_done and fillers().issuperset(ahead[hits[-1].last :])


def _goes_on(claim: Claim, before: Claim | None) -> bool:
    """ "Phát hiện 120 vụ và 80 đối tượng": what a verb leads to, "và" does too."""
    counted = ("count", "money", "measure")
    if before is None or before.behaviour not in ("flow", "cumulative") or claim.kind not in counted:
        return False
    between = claim.said(before.end, claim.start)
    said = between.lower().split()
    while said and said[-1] in fillers():
        said.pop()
    if not said or len(said) > _JOINED or ";" in between:
        return False
    joined = said[-1].endswith(",") or said[-1] in column("vi", "happening_joins")
    return joined and (before.kind == "count" or _happens(before))


def _is_done(claim: Claim) -> bool:
    """ "Có 45 vụ cháy", "310 người đi làm việc ở nước ngoài"; not "310 người đang ..."."""
    rest = claim.said(claim.end)
    end = next((place for place, sign in enumerate(rest) if sign in _ENDS), len(rest))
    behind = words(rest[:end])[:_BEHIND]
    return any(_tells(hit, behind) for hit in behind_it().find(behind))


def _tells(hit: Hit, behind: tuple[str, ...]) -> bool:
    if hit.name == "unit":
        return hit.first == 0
    if hit.first == 0 or not column("vi", "not_yet_over").isdisjoint(behind[: hit.first]):
        return False
    return hit.name == "alone" or behind[hit.first - 1] in _PASSIVE
