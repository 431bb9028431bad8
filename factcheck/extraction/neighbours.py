"""What stands behind a number: whether it is counted, measured, or only a name."""

from __future__ import annotations

from factcheck.extraction.lexicon import COUNTERS, SCALES, STOPS
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.units import unit_at


def is_counted(tokens: Tokens, index: int) -> bool:
    """Whether what stands at ``index`` makes a quantity of the number before it."""
    if _is_model_letter(tokens, index):
        return False
    return is_measured(tokens, index) or COUNTERS.at(tokens, index) is not None


def is_measured(tokens: Tokens, index: int) -> bool:
    """Whether a scale word, a percent sign or a unit stands at ``index``."""
    return tokens.at(index) in SCALES or tokens.at(index) == "%" or unit_at(tokens, index) is not None


def is_lower_noun(tokens: Tokens, index: int) -> bool:
    """Whether a lower-case word that may be counted stands at ``index``."""
    text = tokens.text(index)
    return text[0].isalpha() and text[0].islower() and tokens.at(index) not in STOPS


def _is_model_letter(tokens: Tokens, index: int) -> bool:
    """GeForce GT 730M: a capital letter glued to a number is a unit only in its own case."""
    text = tokens.text(index)
    return len(text) == 1 and text.isupper() and tokens.glued(index - 1)
