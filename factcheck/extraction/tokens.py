"""A sentence as tokens: words, digit chunks, single signs. Parallel lists, since windows are read often."""

from __future__ import annotations

import re
from itertools import accumulate, zip_longest

from factcheck.language.memo import Memo

# A capital O that stands where only a digit can is a zero: 1O.000, 5OO.
_DIGIT = r"(?:[0-9]|O(?=O{0,6}(?:[^\w]|[0-9]|\Z)))"
_TOKEN = re.compile(rf"[^\W\d_]+|[0-9]{_DIGIT}*+(?:[.,]{_DIGIT}++)*|\S")
END = "\0"  # what stands before the first and behind the last token


class Piece:
    """A token as every text has it that writes the same between two spaces."""

    __slots__ = ("digit", "glued", "low", "text", "width")

    def __init__(self, text: str, *, glued: bool, width: int) -> None:
        """Take a token as written; ``width`` are the characters up to the next one."""
        self.digit = "0" <= text < ":"
        self.text = text.replace("O", "0") if self.digit else text
        self.low = self.text.lower()
        self.glued = glued  # whether the next follows without a space
        self.width = width


# No reader looks farther past an end. Small negative indices land here too.
_PADDING = [Piece(END, glued=False, width=0)] * 24


def _cut(chunk: str) -> tuple[Piece, ...]:
    """What stands between two spaces, as tokens; where it starts with a space of another kind, less wide."""
    found = list(_TOKEN.finditer(chunk))
    pieces = []
    for match, following in zip_longest(found, found[1:]):
        end = following.start() if following else len(chunk) + 1
        pieces.append(Piece(match.group(), glued=end == match.end(), width=end - match.start()))
    return tuple(pieces)


_CUTS = Memo(_cut, len)


class Tokens:
    """Tokens of one normalised sentence. A little way past the ends every look-up gives ``END``."""

    def __init__(self, plain: str) -> None:
        """Cut ``plain`` (NFC, plain spaces) into tokens; linear."""
        self.plain = plain
        self.pieces: list[Piece] = []
        for cut in map(_CUTS.__getitem__, plain.split(" ")):
            self.pieces += cut
        self.size = len(self.pieces)
        self.pieces += _PADDING
        self.low: list[str] = [piece.low for piece in self.pieces]
        self._starts: list[int] = []  # made when first asked for: most sentences hold nothing to read

    def at(self, index: int) -> str:
        """The lowered token at ``index``."""
        return self.low[index]

    def text(self, index: int) -> str:
        """The token at ``index`` as written."""
        return self.pieces[index].text

    def is_digit(self, index: int) -> bool:
        """Whether a digit chunk stands at ``index``."""
        return self.pieces[index].digit

    def glued(self, index: int) -> bool:
        """Whether nothing stands between the token at ``index`` and the next."""
        return self.pieces[index].glued

    @property
    def starts(self) -> list[int]:
        """Where each token starts."""
        if not self._starts:
            starts = list(accumulate([piece.width for piece in self.pieces], initial=0))
            if starts[self.size] != len(self.plain) + 1:  # two spaces, or one of another kind at the start
                starts = [found.start() for found in _TOKEN.finditer(self.plain)]
            self._starts = starts
        return self._starts

    def end(self, index: int) -> int:
        """Where the token at ``index`` ends."""
        return self.starts[index] + len(self.pieces[index].text)

    def is_word(self, index: int) -> bool:
        """Whether a word stands at ``index``."""
        return self.pieces[index].text[0].isalpha()

    def is_name(self, index: int) -> bool:
        """Whether a capitalised word stands at ``index`` inside the sentence."""
        return index > 0 and self.pieces[index].text[0].isupper()

    def slice(self, first: int, last: int) -> str:
        """The text from token ``first`` up to but not including ``last``."""
        return self.plain[self.starts[first] : self.end(last - 1)] if last > first else ""
