"""Where sentences end, within one line of normalised text.

A full stop ends a sentence unless it stands in a number, an address on the web, an abbreviation or an
initial, or a small letter follows. A semicolon ends nothing: Vietnamese officialese lists for half a page.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.language import table

# "./." closes a news agency's report. Closing quotes and brackets belong to the sentence they close.
_END_MARK = re.compile(r"[.!?…]++(?>(?:[ ]?/[ ]?\.)?)[)\]”’»\"]*+")
_NOT_SPACE = re.compile(r"\S")
_WORD = re.compile(r"[^\W\d_]++")
_FOREIGN = re.compile(r"[FJWZfjwz]|[aeiouy][^aeiouy]+[aeiouy]")  # no Vietnamese syllable looks so
_OPENERS = "“\"‘'([«"
_CLOSING_QUOTES = ("”", '"', "’", "»")
_DASHES = "-–—"
_LONGEST_ABBREVIATION = 14  # looking back no farther keeps a line without spaces linear
_SITE_ENDINGS = frozenset({"com", "net", "org", "vn", "gov", "edu", "info"})


@cache
def _abbreviations() -> dict[str, bool]:
    """Each abbreviation, and whether the sentence may end with it."""
    return {row["word"]: row["ends"] == "yes" for row in table("vi", "abbreviations")}


def sentence_ends(plain: str, start: int, end: int) -> list[int]:
    """The offsets within ``plain[start:end]`` where a sentence ends; always the last one, ``end``."""
    ends = []
    for mark in _END_MARK.finditer(plain, start, end):
        stop = mark.end()
        if stop < end and _ends_sentence(plain, start, mark, end):
            ends.append(stop)
    ends.append(end)
    return ends


def _ends_sentence(plain: str, start: int, mark: re.Match[str], end: int) -> bool:
    stop = mark.end()
    written = mark.group()
    if plain[stop] != " " and plain[stop] != "\t":
        return _ends_without_space(plain, start, mark)
    if "/" in written:
        return True
    found = _NOT_SPACE.search(plain, stop, end)
    if not found:
        return True
    following, index = found.group(), found.start()
    if following in _DASHES:
        # ".” - ông nói" goes on; ". - Tám giờ" begins an item of a list.
        after = _NOT_SPACE.search(plain, index + 1, end)
        return not written.endswith(_CLOSING_QUOTES) and bool(after) and after.group().isupper()  # type: ignore[union-attr]
    while following in _OPENERS and index + 1 < end:
        index += 1
        following = plain[index]
    if following.islower() or following in ",;:.!?…)]”’»/%":
        return False
    if following.isdigit() and written[0] in "…." and (written != "." or plain[mark.start() - 1].isspace()):
        return False
    return written != "." or not _is_abbreviation(plain, start, mark.start())


def _is_abbreviation(plain: str, start: int, dot: int) -> bool:
    """Whether the full stop at ``dot``, with a capital or a figure after it, only shortens a word."""
    word_start = _word_start(plain, start, dot)
    token = plain[word_start:dot].lstrip(_OPENERS)
    if not token:
        return dot == start
    last = token.replace("-", ".").rsplit(".", 1)[-1]
    for form in (token, last):
        ends = _abbreviations().get(form)
        if ends is not None:
            return not ends
    if word_start == start and _is_bullet(token):
        return True
    if len(last) == 1 and last.isupper():
        return "." in token or _follows_foreign_name(plain, start, word_start)
    return False


def _word_start(plain: str, start: int, end: int) -> int:
    """Where the word that ends at ``end`` starts, or the last letters of one too long to be looked up."""
    earliest = max(start, end - _LONGEST_ABBREVIATION)
    return max(plain.rfind(" ", earliest, end) + 1, earliest)


def _is_bullet(token: str) -> bool:
    """Whether a token at the start of a line numbers it: "1.", "a.", "II."."""
    return len(token) <= 4 and (
        (token.isdigit() and len(token) <= 2) or len(token) == 1 or not set(token) - set("IVX")
    )


def _follows_foreign_name(plain: str, start: int, word_start: int) -> bool:
    """Whether a single capital is an initial: at the start, or after a capitalised word without marks.

    "George W. Bush" goes on; "Trần Văn A. Công an" and "bảng B. Trận" end a sentence.
    """
    before = plain[max(start, word_start - 1 - _LONGEST_ABBREVIATION) : max(start, word_start - 1)]
    words = before.split(" ")
    name = words[-1].lstrip(_OPENERS)
    if not name:
        return True
    if not name[0].isupper() or not name.isascii():
        return False
    return bool(_FOREIGN.search(name)) or not (len(words) > 1 and not words[-2].isascii())


def _ends_without_space(plain: str, start: int, mark: re.Match[str]) -> bool:
    """Whether a sentence ends though the next one follows without a space: "hôm nay.Theo ông"."""
    stop = mark.end()
    following = plain[stop]
    if mark.group()[-1] not in ".!?…":  # a bracket or a quote was closed in between
        return following.isupper() and plain[stop - 2] in ".!?…"
    if following in '“"‘':
        return plain[stop + 1 : stop + 2].isupper() and plain[mark.start() - 1].islower()
    if not following.isupper() or mark.start() == start:
        return False
    word_start = _word_start(plain, start, mark.start())
    token = plain[word_start : mark.start()].lstrip(_OPENERS)
    before = _WORD.findall(token)[-1:] or [""]
    after = _WORD.match(plain, stop)
    if after is None or not _is_plain_word(before[0]) or not after.group()[1:].islower():
        return False
    if (
        token in _abbreviations()
        or before[0] in _abbreviations()
        or after.group().casefold() in _SITE_ENDINGS
    ):
        return False
    return before[0].islower() or not (before[0] + after.group()).isascii()


def _is_plain_word(word: str) -> bool:
    """Whether a word is written as words are: two letters at least, small after the first."""
    return len(word) >= 2 and word[1:].islower()
