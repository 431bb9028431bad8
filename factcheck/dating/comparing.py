"""Dates that govern only what a comparison holds: "so với năm 2012", "từ 40 tỷ năm 2012 lên 50 tỷ"."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from factcheck.dating.sentence_words import SentenceWords
from factcheck.language import table
from factcheck.language.tokens import Phrases, words
from factcheck.model import DateMention

_HEAD = 4  # words before a date that are looked at
_IN_BRACKET = 7  # words behind a compared date among which its own figure stands
_JOINED = 4  # words from one compared date to the next: "so với tháng 8 và cùng kỳ năm trước"
_ORIGIN = 9  # words between "từ" and its date


@cache
def using(use: str) -> frozenset[str]:
    """Phrases of ``comparisons.tsv`` with that use."""
    return frozenset(row["phrase"] for row in table("vi", "comparisons") if row["use"] == use)


@cache
def _beginnings() -> Phrases:
    return Phrases([(phrase, "") for phrase in sorted(using("begins"))])


@cache
def _opens() -> frozenset[tuple[str, ...]]:
    return frozenset(words(phrase) for phrase in using("opens"))


class Comparisons:
    """The comparisons of one sentence, asked for date by date in order."""

    def __init__(self, found: SentenceWords) -> None:
        """Find where comparisons begin."""
        self._found = found
        hits = _beginnings().find(found.plain)
        self._begun = [found.place(hit.first) for hit in hits]
        self._previous: DateMention | None = None

    def stretch(self, mention: DateMention, clause: int) -> tuple[int, int] | None:
        """From where to where a date governs as part of a comparison; its clause starts at ``clause``."""
        last = bisect_right(self._begun, mention.end) - 1
        begun = self._begun[last] if last >= 0 else -1
        over = self._is_over(begun, mention)
        self._previous = mention
        if begun >= clause and not over:
            return begun, self._own_figure(mention)
        head = self._found.before(mention, _HEAD)
        at = any(" ".join(head[first:]) in using("at") for first in range(len(head)))
        at = at and " ".join(head[-2:]) not in using("supposes")
        at = at or self._is_by(mention) or self._is_share_of(mention) or self._is_times(mention)
        origin = self._origin(mention)
        if origin >= clause:
            return origin, mention.end
        if at or mention.link == "compared" or mention.shape == "same_period":
            return mention.start, self._own_figure(mention)
        return None

    def _is_by(self, mention: DateMention) -> bool:
        """ "Tăng 18,5% với tháng 9/2017": a comparison that lost its first word."""
        first = self._found.first(mention)
        words = self._found.plain[max(0, first - _HEAD) : first]
        place = next((place for place, word in enumerate(words) if word in using("by")), -1)
        if place < 1:
            return False
        percent = self._found.found[first - len(words) + place]
        return self._found.found[first - len(words) + place - 1].number and "%" in percent.before

    def _is_share_of(self, mention: DateMention) -> bool:
        """ "Bằng 97% vụ mùa năm 2017": what the percentage is of."""
        first = self._found.first(mention)
        if first >= len(self._found.found) or "%" not in self._found.found[first].before:
            return False
        words = self._found.plain[max(0, first - _HEAD) : first]
        return self._found.found[first - 1].number and not using("shares").isdisjoint(words)

    def _is_times(self, mention: DateMention) -> bool:
        """ "Gấp 3 lần tháng trước": what the number multiplies."""
        first = self._found.first(mention)
        words = self._found.plain[max(0, first - _HEAD) : first]
        return words[-1:] == ("lần",) and self._found.found[first - 2].number and "gấp" in words

    def _is_over(self, begun: int, mention: DateMention) -> bool:
        """Whether the comparison that began there has had its date, and nothing joins another to that."""
        if self._previous is None or self._previous.start < begun:
            return False
        follower = self._found.follower(self._previous)
        if follower is None or self._found.first(mention) == self._found.behind(self._previous):
            return False  # "cùng thời điểm hôm qua"
        return follower.word not in using("joins") or self._opens_anew(mention)

    def _opens_anew(self, mention: DateMention) -> bool:
        """ "So với tháng 6 và 7 tháng đạt 115 tỷ", "và xuất khẩu của tỉnh 7 tháng": told, not compared."""
        if self._previous is None:
            return False
        follower = self._found.follower(mention)
        reached = follower is not None and not follower.before and follower.word in using("reaches")
        apart = self._found.first(mention) - self._found.behind(self._previous)
        return (mention.shape == "months" and reached) or apart > _JOINED

    def _own_figure(self, mention: DateMention) -> int:
        """Where it ends: behind the number that its date opens ("là 40", "(40)"), else at the date."""
        start = self._found.behind(mention)
        rest = self._found.found[start : start + _IN_BRACKET]
        bracket = bool(rest) and "(" in rest[0].before
        for index, token in enumerate(rest):
            if (token.before and (index or not bracket)) or token.word in using("changes"):
                return mention.end
            opened = bracket or self._found.plain[start : start + index] in _opens()
            if token.number and opened:
                return self._found.end(start + index)
        return mention.end

    def _origin(self, mention: DateMention) -> int:
        """Where "từ hạng hai năm ngoái xuống hạng năm" begins, whose date is the first figure's; else -1."""
        follower = self._found.follower(mention)
        if mention.implicit or follower is None or follower.word not in using("moves"):
            return -1
        first = self._found.first(mention)
        for index in range(first - 1, max(0, first - _ORIGIN) - 1, -1):
            if self._found.found[index].word == "từ":
                return self._found.place(index)
        return -1
