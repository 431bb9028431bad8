"""Credits of pictures, and the captions that they close: "Toàn cảnh hội nghị. (Ảnh: Hải Nam/TTXVN)"."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from factcheck.language import table

_LONGEST_CREDIT = 100
_LONGEST_SCENE = 160
_SPACES = re.compile(r"\s*+")
_TOKEN = re.compile(r"\S++")
_BETWEEN_NAMES = ("-", "–", "&", "và")
_SITE = re.compile(r"[\w-]++(?:\.[a-z]{2,6}){1,3}")


class Credit(NamedTuple):
    """One credit; the caption that it belongs to ends with it."""

    start: int
    end: int  # -1 where the words do not show it: the credit ends with its sentence
    picture: bool  # surely of a picture; a bare "Nguồn: ..." may also be of a figure


@cache
def _words(use: str) -> tuple[str, ...]:
    return tuple(row["word"] for row in table("vi", "captions") if row["use"] == use)


@cache
def _credit() -> re.Pattern[str]:
    forms = {f for word in _words("credit") + _words("source") for f in (word, word.upper(), word.lower())}
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(f"(?P<word>{'|'.join(map(re.escape, longest_first))})[ ]?(?P<colon>:)?")


@cache
def _alternative() -> re.Pattern[str]:
    endings = "|".join(map(re.escape, _words("alt")))
    return re.compile(f"[ -~]{{10,250}}?(?:{endings}) [0-9]{{1,3}}(?=[ ]|$)")


def has_credits(plain: str) -> bool:
    """Whether a text needs a closer look for credits."""
    return any(
        found["colon"] or " " in found["word"] or _bracket(plain, found.start())
        for found in _credit().finditer(plain)
    )


def credits_of(plain: str, start: int, end: int) -> list[Credit]:
    """The credits in ``plain[start:end]``, in order."""
    found_credits = []
    done = start
    for found in _credit().finditer(plain, start, end):
        if found.start() < done or (found.start() > start and plain[found.start() - 1].isalpha()):
            continue
        credit = _bracketed(plain, found, end) or _bare(plain, found, start, end)
        if credit:
            found_credits.append(credit)
            done = max(credit.end, found.end())
    return found_credits


def alternative_end(plain: str, start: int, end: int) -> int:
    """Where a picture's title without diacritics ("... hinh anh 1") ends that opens a line, else -1."""
    found = _alternative().match(plain, start, end)
    return found.end() if found else -1


def is_scene(line: str) -> bool:
    """Whether a line reads like a caption without credit: one short sentence, no figure, words of a scene."""
    if len(line) > _LONGEST_SCENE or ":" in line or any(map(str.isdigit, line)):
        return False
    low = line.casefold()
    return any(word in low for word in _words("scene")) and "." not in low.rstrip(". ")


def _bracket(plain: str, index: int) -> bool:
    return plain[max(0, index - 2) : index].rstrip()[-1:] in ("(", "[")


def _bracketed(plain: str, found: re.Match[str], end: int) -> Credit | None:
    if not _bracket(plain, found.start()):
        return None
    close = min(
        (
            at
            for mark in ")]"
            if (at := plain.find(mark, found.end(), min(end, found.end() + _LONGEST_CREDIT))) >= 0
        ),
        default=-1,
    )
    if close < 0:
        return None
    name = plain[found.end() : close].strip()
    if not found["colon"] and (found["word"][0].islower() or (name and not name[0].isupper())):
        return None
    start = plain.rindex(
        "(" if "(" in plain[max(0, found.start() - 2) : found.start()] else "[", 0, found.start()
    )
    return Credit(start, close + 1, found["word"] not in _sources() or _is_agency(name))


def _bare(plain: str, found: re.Match[str], start: int, end: int) -> Credit | None:
    if found["word"][0].islower():
        return None
    if found.start() > start and plain[found.start() - 1] not in ' .-–—!?…”"/':
        return None
    source = found["word"] in _sources()
    if not found["colon"]:
        rest = plain[found.end() : end].strip(" .") if end - found.end() < 4 else None
        alone = rest == "" or plain[found.end() : found.end() + 1] == "."
        return (
            Credit(found.start(), found.end(), True)
            if alone and not source and " " in found["word"]
            else None
        )
    name_start = _SPACES.match(plain, found.end()).end()  # type: ignore[union-attr]
    stop = _name_end(plain, name_start, end)
    return Credit(found.start(), stop, not source or (stop > 0 and _is_agency(plain[name_start:stop])))


@cache
def _sources() -> frozenset[str]:
    return frozenset(form for word in _words("source") for form in (word, word.upper(), word.lower()))


def _is_agency(name: str) -> bool:
    return any(part.strip(" .") in _agencies() or _SITE.fullmatch(part) for part in name.split("/"))


@cache
def _agencies() -> frozenset[str]:
    return frozenset(_words("agency"))


def _name_end(plain: str, start: int, end: int) -> int:
    """Where the name after "Ảnh:" ends, when a sentence may follow without a full stop.

    Agencies and sites are known. Else names are capitalised words, and the last one before a small word
    opens the next sentence: "Ảnh: Hải Nam Trong buổi sáng" ends after "Nam".
    """
    tokens: list[re.Match[str]] = []
    for token in _TOKEN.finditer(plain, start, min(end, start + _LONGEST_CREDIT)):
        word = token.group()
        if _is_agency(word):
            return token.end()
        if tokens and f"{tokens[-1].group()} {word}" in _agencies():
            return token.end()
        if not word[0].isupper() and word not in _BETWEEN_NAMES:
            break
        tokens.append(token)
        if word[-1] in ".,;)":
            return token.end() - (word[-1] != ".")
    else:
        return tokens[-1].end() if tokens else -1
    tokens = list(takewhile(lambda token: token.group()[0].isupper(), tokens))
    if tokens and tokens[0].group().isupper() and len(tokens[0].group()) > 1:
        tokens = [
            token
            for index, token in enumerate(tokens)
            if all(t.group().isupper() for t in tokens[: index + 1])
        ]
        return tokens[-1].end()
    for index, token in enumerate(tokens):
        if index and token.group().isupper() and len(token.group()) > 1:
            return tokens[index - 1].end()
    return tokens[-2].end() if len(tokens) > 1 else -1
