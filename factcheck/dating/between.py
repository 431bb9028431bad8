"""What stands between a figure and a date: signs and words that tie them or part them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factcheck.dating.comparing import using
from factcheck.dating.spoken import Spoken
from factcheck.language.tokens import words
from factcheck.model import Claim

_HEAD = 3  # words before a date that opens a sentence: "theo đó, năm 2013"


def of_all_items(before: list[Spoken], claim: Claim) -> list[Spoken]:
    """ "Giai đoạn 2021-2025, tăng 7%; thu nhập năm 2025 đạt 90 triệu; vốn đạt 400 tỷ": the last is of all.

    A date in the middle of an item of a list is of that item, where another opened the sentence.
    """
    if len(before) < 2:
        return before
    start = claim.sentence_start
    text = claim.sentence[: claim.start - start]
    item = text.rfind(";", 0, before[-1].mention.start - start) + 1
    if ";" not in text[before[-1].mention.end - start :] or not item:
        return before
    opens = len(words(text[: before[0].mention.start - start])) <= _HEAD
    inside = len(words(text[item : before[-1].mention.start - start])) > 1
    return before[:1] if opens and inside else before


def is_closed(one: Spoken, claim: Claim, others: Sequence[Claim]) -> bool:
    """ "Lãi tăng 3% (năm 2011 lãi 5 tỷ), thu tăng 4%": a bracket with a figure keeps its date to itself."""
    behind = claim.said(one.mention.end, claim.start)
    end = behind.find(")")
    if end < 0 or "(" in behind[:end]:
        return False
    following = bisect_left(others, one.mention.end, key=lambda other: other.start)
    return others[following].start < one.mention.end + end


def is_next(one: Spoken, claim: Claim, others: Sequence[Claim]) -> bool:
    """ "Gần 500 người được cứu tính đến trưa 18/6": no other figure stands before the date."""
    following = bisect_left(others, claim.end, key=lambda other: other.start)
    return following == len(others) or one.mention.end <= others[following].start


def is_parted(one: Spoken, claim: Claim) -> bool:
    """ "Lỗ 4 tỷ đồng trong khi quý 2 năm ngoái lỗ 2 tỷ": the date opens what is told of another time."""
    between = claim.said(claim.end, one.mention.start).split()
    return any(" ".join(between[-size:]).lower() in using("parts") for size in (1, 2))


def lifts(one: Spoken, claim: Claim) -> bool:
    """ "Đạt 3 tỷ và đưa tổng kim ngạch từ đầu năm lên 41 tỷ": the date is of the sum that is told next."""
    between = words(claim.said(claim.end, one.mention.start))
    return not using("lifts").isdisjoint(between)


def in_bracket(one: Spoken, claim: Claim) -> bool:
    """ "1 tháng (từ 10/12 đến 8/1)": what a bracket behind the figure and its unit holds explains it."""
    place = one.mention.start - claim.sentence_start - 1
    opened = 0 < place < len(claim.sentence) and claim.sentence[place] == "("
    return opened and one.mention.start <= claim.end + counted_size(claim) + len(" (") + 1


def has_its_own(one: Spoken, claim: Claim, others: Sequence[Claim]) -> bool:
    """ "Tăng 3 tạ (tháng 9/2012 là 52 tạ)": the date opens a bracket that holds another figure."""
    text, start = claim.sentence, claim.sentence_start
    if text[: one.mention.start - start].rstrip()[-1:] != "(":
        return False
    end = text.find(")", one.mention.end - start)
    following = bisect_left(others, one.mention.end, key=lambda other: other.start)
    return following < len(others) and others[following].start < start + end


def counted_size(claim: Claim) -> int:
    """Characters of the phrase that says what is counted."""
    return max(len(claim.unit), len(claim.measure_text) if claim.kind == "count" else 0)


def gap(one: Spoken, claim: Claim) -> int:
    """Characters between a date and a figure."""
    behind = one.mention.start - claim.end
    return behind if behind >= 0 else claim.start - one.mention.end
