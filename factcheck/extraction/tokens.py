"""A sentence as tokens: words, digit chunks, single signs. Parallel lists, since windows are read often."""

from __future__ import annotations

import re

# A capital O that stands where only a digit can is a zero: 1O.000, 5OO.
_DIGIT = r"(?:[0-9]|O(?=O{0,6}(?:[^\w]|[0-9]|\Z)))"
_TOKEN = re.compile(rf"[^\W\d_]+|[0-9]{_DIGIT}*+(?:[.,]{_DIGIT}++)*+|\S")
_LETTER_ZERO = re.compile(r"[0-9.,]O")
END = "\0"  # what stands before the first and behind the last token


class Tokens:
    """Tokens of one normalised sentence. Past the ends every look-up gives ``END``."""

    __slots__ = ("digit", "ends", "low", "plain", "size", "starts", "texts")

    def __init__(self, plain: str) -> None:
        """Cut ``plain`` (NFC, plain spaces) into tokens; linear."""
        self.plain = plain
        found = list(_TOKEN.finditer(plain))
        self.size = len(found)
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]
        self.texts = [match[0] for match in found]
        self.digit = ["0" <= text[0] <= "9" for text in self.texts]
        if _LETTER_ZERO.search(plain):
            self.texts = [
                t.replace("O", "0") if d else t for t, d in zip(self.texts, self.digit, strict=True)
            ]
        self.low = [text.lower() for text in self.texts]
        # Sentinels: negative and overlong indices both land on them.
        self.low += [END, END]
        self.texts += [END, END]
        self.digit += [False, False]

    def at(self, index: int) -> str:
        """The lowered token at ``index``, or ``END`` outside."""
        return self.low[index] if 0 <= index < self.size else END

    def text(self, index: int) -> str:
        """The token as written, or ``END`` outside."""
        return self.texts[index] if 0 <= index < self.size else END

    def is_digit(self, index: int) -> bool:
        """Whether a digit chunk stands at ``index``."""
        return 0 <= index < self.size and self.digit[index]

    def is_word(self, index: int) -> bool:
        """Whether a word stands at ``index``."""
        return 0 <= index < self.size and self.texts[index][0].isalpha()

    def is_name(self, index: int) -> bool:
        """Whether a capitalised word stands at ``index`` inside the sentence."""
        return 0 < index < self.size and self.texts[index][0].isupper()

    def glued(self, index: int) -> bool:
        """Whether nothing stands between the token at ``index`` and the next."""
        return 0 <= index < self.size - 1 and self.ends[index] == self.starts[index + 1]

    def slice(self, first: int, last: int) -> str:
        """The text from token ``first`` up to but not including ``last``."""
        return self.plain[self.starts[first] : self.ends[last - 1]] if last > first else ""
