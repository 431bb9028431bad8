"""Numbers that are names: codes, document numbers, plates, phones, quận 1, Điều 5, COVID-19, Boeing 737."""

from __future__ import annotations

import re

from factcheck.extraction import ordinals
from factcheck.extraction.lexicon import (
    CONTEXTS,
    COUNTERS,
    DASHES,
    FRONT_UNITS,
    GLUED_SCALES,
    NAME_HEADS,
    SCALES,
    STOPS,
    UNITS,
)
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.units import unit_at

_DOCUMENT = re.compile(
    r"[0-9]{1,5}(?:-[0-9]{1,3})?(?:/[0-9]{4})?/[0-9]{0,4}[A-ZĐ][A-ZĐa-z]*(?:[-–/][A-ZĐ0-9][\w]*)*"
)
_PLATE = re.compile(r"[0-9]{2} ?[A-Z][A-Z0-9]? ?[-–] ?[0-9]{3,5}(?:\.[0-9]{2})?")
_PHONE = re.compile(
    r"(?:84|0)(?:[-. ]?[0-9]{1,3})?\)?(?:[ .-]{0,2}[0-9]{2,4}){2,4}(?![0-9])|1[89]00[ .-]?[0-9]{3,6}"
)
_VERSION = re.compile(r"(?![1-9][0-9]{0,2}(?:\.[0-9]{3})+(?![0-9]|\.[0-9]))[0-9]+(?:\.[0-9]+){2,}")
# The syllables that Vietnamese can write without marks: a capitalised one may be any name or word.
_SYLLABLE = re.compile(
    r"(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?"
    r"(?:a[iouy]?|eo?|eu|i[aeu]?|ieu|o[aeio]?|oa[ioy]|u[aeiouy]?|u[ao][iyu]|uy[aeu]|ye?u?)(?:ch?|m|ng|nh|n|p|t)?"
)
_IDIOMS = ("24/24", "24/7", "50/50", "100/100", "7/7")  # round the clock, half and half
_DIMENSION_SIGNS = ("x", "×")
_CODE_LETTERS = ("G", "D", "A", "V", "P", "S", "B", "C", "E", "H")
_FORMATION = re.compile(r"[0-9](?:-[0-9]){2,4}(?![0-9-])")  # 4-2-3-1
_DECIMAL = re.compile(r"[0-9]{1,2}[.,][0-9]{1,2}")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_ASCII_NAME = re.compile(r"[A-Z][A-Za-z0-9]*|[a-z]+[A-Z][A-Za-z0-9]*")


def read_name(tokens: Tokens, index: int) -> int | None:
    """Where a name with digits ends that starts at (or runs through) the digit chunk at ``index``."""
    start = tokens.starts[index]
    plain = tokens.plain
    if _has_front_unit(tokens, index):
        return None
    for pattern in (_DOCUMENT, _PLATE, _VERSION, _FORMATION):
        if match := pattern.match(plain, start):
            return _behind(tokens, match.end(), index)
    if plain[start] in "018" and (match := _PHONE.match(plain, start)) and _is_phone(match.group()):
        return _behind(tokens, match.end(), index)
    if tokens.slice(index, min(index + 3, tokens.size)) in _IDIOMS:
        return index + 3
    if _glued_code(tokens, index):
        return index + 1
    if (
        tokens.texts[index] == "1"
        and tokens.at(index + 1) == "/"
        and _DECIMAL.fullmatch(tokens.text(index + 2))
    ):
        return index + 3  # the size of a sensor: 1/2,3 inch
    if _headed(tokens, index):
        return _listed(tokens, index + 1)
    if _after_name(tokens, index):
        return index + 1
    return None


def _has_front_unit(tokens: Tokens, index: int) -> bool:
    """f/2.0, F 1.8, pH 7,5: a unit of measure before a decimal, not a code."""
    hit = FRONT_UNITS.before(tokens, index)
    return (
        hit is not None
        and hit.payload.kind == "measure"
        and _DECIMAL.fullmatch(tokens.texts[index]) is not None
    )


def _listed(tokens: Tokens, last: int) -> int:
    """nhóm 3 và 4, Điều 5, 6, số 7/3: the numbers that go on in a list of names are names too."""
    while tokens.is_digit(last + 1) and len(tokens.text(last + 1)) <= 3:
        sign = tokens.at(last)
        house = sign == "/" and tokens.glued(last - 1) and tokens.glued(last)
        dashed = sign in DASHES and not _counted(tokens, last + 1)
        listed = sign in ("và", ",") and not _goes_on(tokens, last + 1)
        if not (house or dashed or listed):
            break
        last += 2
    return last


def _goes_on(tokens: Tokens, index: int) -> bool:
    return _counted(tokens, index) or _lower_noun(tokens, index + 1) or tokens.at(index + 1) in ("/", "-")


def _is_phone(text: str) -> bool:
    return sum(character.isdigit() for character in text) >= 8 and not re.fullmatch(
        r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+", text
    )


def _glued_code(tokens: Tokens, index: int) -> bool:
    """U23, A320, COVID-19, S-400, F/2.0 read as a code, 5G, 3D, 4x4, 2x."""
    before = tokens.text(index - 1)
    if index and tokens.glued(index - 1):
        if before[0].isalpha() and not (len(before) == 1 and before.lower() in _DIMENSION_SIGNS):
            # "quyền2 nhiệm kỳ" lost its space
            return not (len(before) > 2 and before.islower() and _counted(tokens, index))
        if before in ("-", "–", "/", "_", ".") and index > 1 and tokens.glued(index - 2):
            joined = tokens.text(index - 2)
            return (
                joined[0].isalpha()
                and (joined[0].isupper() or not joined.isalpha())
                and not UNITS.at(tokens, index - 2)
            )
        if before in ("#", "№", "@"):
            return True
    if not tokens.glued(index) or not tokens.text(index + 1)[0].isalpha():
        return False
    behind = tokens.text(index + 1)
    if behind in ("K", "k") and len(tokens.text(index)) == 1:
        return True  # 4K is a format; 350K are thousands
    if UNITS.at(tokens, index + 1) and behind not in _CODE_LETTERS:
        return False
    return (
        behind.lower() not in GLUED_SCALES
        and behind.lower() not in SCALES
        and behind not in ("M", "h", "g", "x")
    )


def _headed(tokens: Tokens, index: int) -> bool:
    """Whether a word such as quận or Điều makes a name of the number."""
    hit = NAME_HEADS.before(tokens, index)
    if hit is None:
        return False
    if len(tokens.text(index)) > 5 or "," in tokens.text(index):
        return False
    if hit.payload == "strong":
        return not _counted(tokens, index) or tokens.at(hit.last - 1) in (
            "quận",
            "điều",
            "khoản",
            "lớp",
            "cấp",
        )
    if tokens.at(index - 1) == "số":
        return tokens.at(index - 2) not in ("tỷ", "tỉ") and _numbered(tokens, index)
    return not _counted(tokens, index) and not _lower_noun(tokens, index + 1)


def _numbered(tokens: Tokens, index: int) -> bool:
    """ "số 2": a name, unless it ranks (nhân vật số 2, cựu số 1 thế giới) or counts (số 12 người ...)."""
    if tokens.at(index - 2) in CONTEXTS["numbered_before"]:
        return True
    return not _counted(tokens, index) and not ordinals.is_rank_word(tokens, index)


def _after_name(tokens: Tokens, index: int) -> bool:
    """Boeing 737, iPhone 5, Snapdragon 800: a foreign name before, nothing counted behind."""
    before = tokens.text(index - 1)
    if index > 2 and tokens.at(index - 2) == "&" and tokens.glued(index - 2) and tokens.glued(index - 3):
        return not _counted(tokens, index)  # S&P 500
    if index == 0 or not _ASCII_NAME.fullmatch(before) or len(before) < 2:
        return False
    if tokens.at(index + 1) in DASHES and tokens.is_digit(index + 2) and len(tokens.text(index)) <= 2:
        return False  # Malaysia 2-0
    if UNITS.before(tokens, index) or _counted(tokens, index) or "," in tokens.text(index):
        return False
    if _THOUSANDS.fullmatch(tokens.text(index)):
        return False
    if _SYLLABLE.fullmatch(before.lower()):
        return index > 1 and not _lower_noun(tokens, index + 1)
    return True


def _counted(tokens: Tokens, index: int) -> bool:
    behind = index + 1
    if _model_letter(tokens, behind):
        return False
    return (
        tokens.at(behind) in SCALES
        or tokens.at(behind) == "%"
        or unit_at(tokens, behind) is not None
        or COUNTERS.at(tokens, behind) is not None
    )


def _model_letter(tokens: Tokens, index: int) -> bool:
    """GeForce GT 730M: a capital letter glued to a number is a unit only in its own case."""
    text = tokens.text(index)
    return len(text) == 1 and text.isupper() and tokens.glued(index - 1)


def _lower_noun(tokens: Tokens, index: int) -> bool:
    """Whether a lower-case word that may be counted stands here."""
    text = tokens.text(index)
    return text[0].isalpha() and text[0].islower() and tokens.at(index) not in STOPS


def _behind(tokens: Tokens, end: int, index: int) -> int:
    while index < tokens.size and tokens.starts[index] < end:
        index += 1
    return index
