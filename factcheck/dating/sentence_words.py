"""The words of a sentence, found from the dates that stand among them."""

from __future__ import annotations

from bisect import bisect_right

from factcheck.language.spoken import Word, spoken_in
from factcheck.model import DateMention, Sentence


class SentenceWords:
    """Words of one sentence with places in its field."""

    __slots__ = ("_ends", "_starts", "found", "plain", "start")

    def __init__(self, sentence: Sentence, text: str) -> None:
        """Cut the sentence of ``text``, its field, into words."""
        self.start = sentence.start
        said = spoken_in(text, sentence.start, sentence.end)
        self.found, self.plain = said.words, said.plain  # the second folded
        self._starts, self._ends = said.starts, said.ends

    def first(self, mention: DateMention) -> int:
        """The number of the first word of a date."""
        return bisect_right(self._ends, mention.start - self.start)

    def behind(self, mention: DateMention) -> int:
        """The number of the word behind a date."""
        return bisect_right(self._ends, mention.end - self.start)

    def follower(self, mention: DateMention) -> Word | None:
        """The word behind a date."""
        index = self.behind(mention)
        return self.found[index] if index < len(self.found) else None

    def is_apart(self, mention: DateMention) -> bool:
        """Whether a comma or colon stands before a date: "ông cho biết, từ đầu năm ..."."""
        first = self.first(mention)
        return first < len(self.found) and self.found[first].before in (",", ":")

    def opens_bracket(self, mention: DateMention) -> bool:
        """Whether a bracket opens right before a date."""
        first = self.first(mention)
        return first < len(self.found) and self.found[first].before.endswith("(")

    def place(self, index: int) -> int:
        """Where word ``index`` starts in the field."""
        return self.start + self._starts[index]

    def end(self, index: int) -> int:
        """Where word ``index`` ends in the field."""
        return self.start + self._ends[index]

    def before(self, mention: DateMention, size: int) -> tuple[str, ...]:
        """The ``size`` words before a date, fewer at the head of the sentence."""
        first = self.first(mention)
        return self.plain[max(0, first - size) : first]
