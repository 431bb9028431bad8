"""Numbers that are codes by their form: documents, plates, phones, versions, COVID-19, 4-2-3-1, 24/7."""

from __future__ import annotations

import re

from factcheck.extraction.lexicon import CONTEXTS, GLUED_SCALES, SCALES, UNITS
from factcheck.extraction.neighbours import is_counted
from factcheck.extraction.tokens import Tokens

_DOCUMENT = re.compile(
    r"[0-9]{1,5}(?:-[0-9]{1,3})?(?:/[0-9]{4})?/[0-9]{0,4}[A-ZĐ][A-ZĐa-z]*(?:[-–/][A-ZĐ0-9][\w]*)*"
)
_PLATE = re.compile(
    r"[0-9]{4,5}[ -]?TS(?![A-Za-z])|[0-9]{2} ?[A-Z][A-Z0-9]? ?[-–] ?[0-9]{3,5}(?:\.[0-9]{2})?"
    r"|[0-9]{2}[a-z][0-9]?[-–][0-9]{4,5}"
)
_PHONE = re.compile(
    r"(?:84|0)(?:[-. ]?[0-9]{1,3})?\)?(?:[ .-]{0,2}[0-9]{2,4}){2,4}(?![0-9])|1[89]00[ .-]?[0-9]{3,6}"
)
_VERSION = re.compile(r"(?![1-9][0-9]{0,2}(?:\.[0-9]{3})+(?![0-9]|\.[0-9]))[0-9]+(?:\.[0-9]+){2,}")
_FORMATION = re.compile(r"[0-9](?:-[0-9]){2,4}(?![0-9-])")  # 4-2-3-1
_SENSOR = re.compile(r"1/[0-9]{1,2}[.,][0-9]{1,2}(?![0-9])")  # the size of a sensor: 1/2,3 inch
_LEVELS = re.compile(r"[0-9]{1,4}/[-–][0-9]{1,4}(?![0-9]|[.,][0-9])")  # a gallery of a mine, -120/-80
_IDIOM = re.compile(r"(?:24/24|24/7|50/50|100/100|7/7)(?![0-9/])")  # round the clock, half and half
_RELAY = re.compile(r"4 ?[x×] ?(?:50|100|200|400|800) ?m(?![0-9²\w])")
_FORM = re.compile(  # in one look: it is asked of each number
    "|".join(
        f"(?:{form.pattern})"
        for form in (_RELAY, _DOCUMENT, _PLATE, _VERSION, _FORMATION, _SENSOR, _LEVELS, _IDIOM)
    )
)
_SPACED = re.compile(r"[1-9][0-9]{0,2}(?:[ .][0-9]{3})+")
_FEWEST_DIGITS = 8  # of a phone number
_FORMATS = ("2", "4", "5", "8", "10", "14", "18", "22", "24")  # 4K pictures, 18K gold; 350K are thousands
_DIMENSION_SIGNS = ("x", "×")
_CODE_LETTERS = ("G", "D", "A", "V", "P", "S", "B", "C", "E", "H")
_JOINS = ("-", "–", "/", "_", ".")


def read_code(tokens: Tokens, index: int) -> int | None:
    """Where a code ends that starts at (or runs through) the digit chunk at ``index``."""
    start, plain = tokens.starts[index], tokens.plain
    if match := _FORM.match(plain, start):
        return _behind(tokens, match.end(), index)
    if plain[start] in "018" and (match := _PHONE.match(plain, start)) and _is_phone(match[0]):
        return _behind(tokens, match.end(), index)
    if _glued_before(tokens, index) or _glued_behind(tokens, index) or _is_bullet(tokens, index):
        return index + 1
    return None


def _is_phone(text: str) -> bool:
    enough = sum(character.isdigit() for character in text) >= _FEWEST_DIGITS
    return enough and _SPACED.fullmatch(text) is None


def _glued_before(tokens: Tokens, index: int) -> bool:
    """U23, A320, COVID-19, S-400, #7: letters or signs stand glued before the digits."""
    if index == 0 or not tokens.glued(index - 1):
        return False
    before = tokens.text(index - 1)
    if before == "+" and index > 2 and tokens.at(index - 3) in CONTEXTS["road_marks"]:
        return True  # Km 104+200
    if before[0].isalpha() and not (len(before) == 1 and before.lower() in _DIMENSION_SIGNS):
        # "quyền2 nhiệm kỳ" lost its space
        return not (len(before) > 2 and before.islower() and is_counted(tokens, index + 1))
    if before in _JOINS and index > 1 and tokens.glued(index - 2):
        joined = tokens.text(index - 2)
        named = joined[0].isalpha() and (joined[0].isupper() or not joined.isalpha())
        return named and not UNITS.at(tokens, index - 2)
    return before in ("#", "№", "@")


def _glued_behind(tokens: Tokens, index: int) -> bool:
    """5G, 3D, 4K, 30a: letters that are no unit and no scale stand glued behind the digits."""
    behind = tokens.text(index + 1)
    if not tokens.glued(index) or not behind[0].isalpha():
        return False
    if behind == "K" and tokens.text(index) in _FORMATS:
        return True
    if UNITS.at(tokens, index + 1) and behind not in _CODE_LETTERS:
        return False
    scale = behind.lower() in GLUED_SCALES or behind.lower() in SCALES
    return not scale and behind not in ("M", "h", "g", "x")


def _is_bullet(tokens: Tokens, index: int) -> bool:
    """ "1. Chuẩn bị hồ sơ", "2) ...": the number of a list."""
    if index or tokens.at(1) not in (".", ")") or len(tokens.text(0)) > 2:
        return False
    return tokens.size == 2 or (not tokens.glued(1) and tokens.text(2)[0].isupper())


def _behind(tokens: Tokens, end: int, index: int) -> int:
    while index < tokens.size and tokens.starts[index] < end:
        index += 1
    return index
