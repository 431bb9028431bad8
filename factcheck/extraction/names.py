"""Numbers that are names by the words around them: quận 1, Điều 5, Boeing 737, cầu Thủ Thiêm 2."""

from __future__ import annotations

import re

from factcheck.extraction import ordinals
from factcheck.extraction.codes import read_code
from factcheck.extraction.lexicon import CONTEXTS, DASHES, FRONT_UNITS, NAME_HEADS, UNITS
from factcheck.extraction.neighbours import is_counted, is_lower_noun, is_measured
from factcheck.extraction.place_lists import in_place_list
from factcheck.extraction.tokens import Tokens

# The syllables that Vietnamese can write without marks: a capitalised one may be any name or word.
_SYLLABLE = re.compile(
    r"(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?"
    r"(?:a[iouy]?|eo?|eu|i[aeu]?|ieu|o[aeio]?|oa[ioy]|u[aeiouy]?|u[ao][iyu]|uy[aeu]|ye?u?)(?:ch?|m|ng|nh|n|p|t)?"
)
_OPENING, _CLOSING = ('"', "“", "‘", "«"), ('"', "”", "’", "»")
_LONGEST_NAME = 4  # capitalised words between a thing and the number of its name
_LONGEST_TITLE = 8  # words of a title in quotation marks that may end in a number
_SPLIT_AGES = frozenset({"1", "2"})  # "U2 2": a space came into U22
_DECIMAL = re.compile(r"[0-9]{1,2}[.,][0-9]{1,2}")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_ASCII_NAME = re.compile(r"[A-Z][A-Za-z0-9]*|[a-z]+[A-Z][A-Za-z0-9]*")


def read_name(tokens: Tokens, index: int) -> int | None:
    """Where a name with digits ends that starts at (or runs through) the digit chunk at ``index``."""
    found = _read(tokens, index)
    return found[1] if found is not None else None


def name_reader(tokens: Tokens, index: int) -> str:
    """What makes a name of the digits at ``index``: a form of code, a head before them, a name, a title."""
    found = _read(tokens, index)
    return found[0] if found is not None else ""


def _read(tokens: Tokens, index: int) -> tuple[str, int] | None:
    if _has_front_unit(tokens, index):
        return None
    if (end := read_code(tokens, index)) is not None:
        return "form of a code", end
    if tokens.at(index - 1) == "thứ" and tokens.at(index + 1) == "/" and _is_year(tokens, index + 2):
        return "number within a year", index + 3  # tuần thứ 27/2025
    if _headed(tokens, index):
        of_year = (
            tokens.at(index - 1) == "tuần" and tokens.at(index + 1) == "/" and _is_year(tokens, index + 2)
        )
        return "behind a head", index + 3 if of_year else _listed(tokens, index + 1)
    if in_place_list(tokens, index):
        return None
    if _after_name(tokens, index):
        return "behind a name", index + 1
    return ("end of a title", index + 1) if _in_title(tokens, index) else None


def _has_front_unit(tokens: Tokens, index: int) -> bool:
    """f/2.0, F 1.8, pH 7,5: a unit of measure before a decimal, not a code."""
    if tokens.text(index).isdigit():
        return False
    hit = FRONT_UNITS.before(tokens, index)
    return (
        hit is not None
        and hit.payload.kind == "measure"
        and _DECIMAL.fullmatch(tokens.text(index)) is not None
    )


def _listed(tokens: Tokens, last: int) -> int:
    """nhóm 3 và 4, Điều 5, 6, số 7/3: the numbers that go on in a list of names are names too."""
    while tokens.is_digit(last + 1) and len(tokens.text(last + 1)) <= 3:
        sign = tokens.at(last)
        house = sign == "/" and tokens.glued(last - 1) and tokens.glued(last)
        dashed = sign in DASHES and not is_counted(tokens, last + 2)
        listed = sign in ("và", ",") and not _goes_on(tokens, last + 1)
        if not (house or dashed or listed):
            break
        last += 2
    return last


def _goes_on(tokens: Tokens, index: int) -> bool:
    return (
        is_counted(tokens, index + 1)
        or is_lower_noun(tokens, index + 1)
        or tokens.at(index + 1) in ("/", "-")
    )


def _headed(tokens: Tokens, index: int) -> bool:
    """Whether a word such as quận or Điều makes a name of the number."""
    hit = NAME_HEADS.before(tokens, _behind_head(tokens, index))
    if hit is None or hit.payload == "none":
        return False
    if len(tokens.text(index)) > 5 or "," in tokens.text(index):
        return False
    if tokens.at(hit.first) in CONTEXTS["clock_heads"] and not tokens.is_digit(hit.first - 1):
        return tokens.at(hit.first - 1) not in CONTEXTS["each_before"] and not is_measured(tokens, index + 1)
    if hit.payload == "dashed" or hit.last < index:
        return not is_counted(tokens, index + 1)
    if hit.payload == "strong":
        sure = tokens.at(hit.last - 1) in CONTEXTS["always_named"]
        return sure or not is_measured(tokens, index + 1)
    if tokens.at(index - 1) == "số":
        return tokens.at(index - 2) not in ("tỷ", "tỉ") and _numbered(tokens, index)
    return not is_counted(tokens, index + 1) and not is_lower_noun(tokens, index + 1)


def _is_year(tokens: Tokens, index: int) -> bool:
    return tokens.is_digit(index) and tokens.text(index).isdigit() and len(tokens.text(index)) == len("2025")


def _behind_head(tokens: Tokens, index: int) -> int:
    """Where the head of the number at ``index`` ends: báo động (BĐ) 3, COVID – 19, tàu An Phú 168."""
    if tokens.at(index - 1) == ")" and tokens.at(index - 3) == "(":
        return index - 3
    dashed = NAME_HEADS.before(tokens, index - 1) if tokens.at(index - 1) in DASHES else None
    if dashed is not None and dashed.payload == "dashed":
        return index - 1
    first = index
    while tokens.is_name(first - 1) and tokens.is_word(first - 1) and index - first < _LONGEST_NAME:
        first -= 1
    return first if tokens.at(first - 1) in CONTEXTS["proper_behind"] else index


def _numbered(tokens: Tokens, index: int) -> bool:
    """ "số 2": a name, unless it ranks (nhân vật số 2, cựu số 1 thế giới) or counts (số 12 người ...)."""
    if tokens.at(index - 2) in CONTEXTS["numbered_before"]:
        return True
    return not is_counted(tokens, index + 1) and not ordinals.is_rank_word(tokens, index)


def _after_name(tokens: Tokens, index: int) -> bool:
    """Boeing 737, iPhone 5, Snapdragon 800: a foreign name before, nothing counted behind."""
    before = tokens.text(index - 1)
    if before in _SPLIT_AGES and tokens.text(index - 2) == "U" and tokens.glued(index - 2):
        return len(tokens.text(index)) == 1
    if index > 2 and tokens.at(index - 2) == "&" and tokens.glued(index - 2) and tokens.glued(index - 3):
        return not is_counted(tokens, index + 1)  # S&P 500
    if _vietnamese_name(tokens, index):
        return True
    if tokens.at(index + 1) in CONTEXTS["range_to"] and tokens.is_digit(index + 2):
        return False
    if tokens.at(index + 1) in CONTEXTS["model_behind"] and tokens.text(index + 1)[0].isupper():
        return True
    if index == 0 or not _ASCII_NAME.fullmatch(before) or len(before) < 2:
        return False
    if tokens.at(index + 1) in DASHES and tokens.is_digit(index + 2) and len(tokens.text(index)) <= 2:
        return False  # Malaysia 2-0
    if UNITS.before(tokens, index) or is_counted(tokens, index + 1) or "," in tokens.text(index):
        return False
    if _THOUSANDS.fullmatch(tokens.text(index)):
        return False
    if _SYLLABLE.fullmatch(before.lower()):
        return index > 1 and (len(tokens.text(index + 1)) == 1 or not is_lower_noun(tokens, index + 1))
    return True


def _vietnamese_name(tokens: Tokens, index: int) -> bool:
    """cầu Thủ Thiêm 2, nhà máy Vĩnh Tân 4: two capitalised syllables before, nothing counted behind."""
    named = tokens.is_name(index - 1) and tokens.is_name(index - 2) and len(tokens.text(index)) == 1
    if not named or tokens.at(index + 1) in DASHES or tokens.at(index + 1) in ("/", ",", "(", ";"):
        return False
    return not is_counted(tokens, index + 1) and not is_lower_noun(tokens, index + 1)


def _in_title(tokens: Tokens, index: int) -> bool:
    """ "Lật mặt 5": a number that ends a title in quotation marks."""
    if tokens.at(index + 1) not in _CLOSING or not tokens.is_word(index - 1) or len(tokens.text(index)) > 2:
        return False
    opening = range(index - 2, max(-1, index - _LONGEST_TITLE), -1)
    return any(tokens.at(i) in _OPENING and tokens.text(i + 1)[0].isupper() for i in opening)
