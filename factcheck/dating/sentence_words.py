"""The words of a sentence, found from the dates that stand among them."""

from __future__ import annotations

from bisect import bisect_right

from factcheck.language.tokens import Token, tokens
from factcheck.model import DateMention, Sentence


class SentenceWords:
    """Tokens of one sentence with places in its field."""

    __slots__ = ("_ends", "found", "start")

    def __init__(self, sentence: Sentence, text: str) -> None:
        """Cut the sentence of ``text``, its field, into words."""
        self.start = sentence.start
        self.found: tuple[Token, ...] = tokens(text[sentence.start : sentence.end])
        self._ends = [self.start + token.end for token in self.found]

    def first(self, mention: DateMention) -> int:
        """The number of the first word of a date."""
        return bisect_right(self._ends, mention.start)

    def behind(self, mention: DateMention) -> int:
        """The number of the word behind a date."""
        return bisect_right(self._ends, mention.end)

    def follower(self, mention: DateMention) -> Token | None:
        """The word behind a date."""
        index = self.behind(mention)
        return self.found[index] if index < len(self.found) else None

    def place(self, index: int) -> int:
        """Where word ``index`` starts in the field."""
        return self.start + self.found[index].start

    def before(self, mention: DateMention, size: int) -> list[str]:
        """The ``size`` words before a date, fewer at the head of the sentence."""
        first = self.first(mention)
        return [token.word for token in self.found[max(0, first - size) : first]]
