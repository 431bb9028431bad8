"""A sentence as tokens: words, digit chunks, single signs. Parallel lists, since windows are read often."""

from __future__ import annotations

import re
from functools import cached_property

# A capital O that stands where only a digit can is a zero: 1O.000, 5OO.
_DIGIT = r"(?:[0-9]|O(?=O{0,6}(?:[^\w]|[0-9]|\Z)))"
_TOKEN = re.compile(rf"[^\W\d_]+|[0-9]{_DIGIT}*+(?:[.,]{_DIGIT}++)*+|\S")
_LETTER_ZERO = re.compile(r"[0-9.,]O")
END = "\0"  # what stands before the first and behind the last token
_PADDING = [END] * 24  # no reader looks farther past an end
_NO_DIGITS = [False] * len(_PADDING)


class Tokens:
    """Tokens of one normalised sentence. A little way past the ends every look-up gives ``END``."""

    def __init__(self, plain: str) -> None:
        """Cut ``plain`` (NFC, plain spaces) into tokens; linear."""
        self.plain = plain
        written: list[str] = _TOKEN.findall(plain)
        self.size = len(written)
        self._written = written
        if _LETTER_ZERO.search(plain):
            written = [text.replace("O", "0") if "0" <= text < ":" else text for text in written]
        # One call for all words, as none of them holds a line end.
        low: list[str] = "\n".join(written).lower().split("\n") if written else []
        # Sentinels behind the last token: small negative indices land on them too.
        self.texts = written + _PADDING
        self.low = low + _PADDING
        self.digit = ["0" <= text < ":" for text in written] + _NO_DIGITS
        # Readers look at single tokens all the time: these are plain list look-ups.
        self.at = self.low.__getitem__  # the lowered token at an index
        self.text = self.texts.__getitem__  # the token as written
        self.is_digit = self.digit.__getitem__  # whether a digit chunk stands there

    @cached_property
    def starts(self) -> list[int]:
        """Where each token starts; made when first asked for, since most sentences hold nothing to read."""
        starts, position = [], 0
        for text in self._written:
            position = self.plain.index(text, position)
            starts.append(position)
            position += len(text)
        return starts

    @cached_property
    def ends(self) -> list[int]:
        """Where each token ends."""
        return [start + len(text) for start, text in zip(self.starts, self._written, strict=True)]

    def is_word(self, index: int) -> bool:
        """Whether a word stands at ``index``."""
        return self.texts[index][0].isalpha()

    def is_name(self, index: int) -> bool:
        """Whether a capitalised word stands at ``index`` inside the sentence."""
        return index > 0 and self.texts[index][0].isupper()

    def glued(self, index: int) -> bool:
        """Whether nothing stands between the token at ``index`` and the next."""
        return 0 <= index < self.size - 1 and self.ends[index] == self.starts[index + 1]

    def slice(self, first: int, last: int) -> str:
        """The text from token ``first`` up to but not including ``last``."""
        return self.plain[self.starts[first] : self.ends[last - 1]] if last > first else ""
