"""The noun that heads a measure: before the number, behind it (tỷ đồng nợ xấu), or else a verb (cho vay)."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.context.surroundings import STOPS, Surroundings, is_figure
from factcheck.language import table
from factcheck.language import words as column
from factcheck.language.cues import cues
from factcheck.language.tokens import Hit, Phrases, Token
from factcheck.model import Record

LONGEST = 6  # words of a head with what belongs to it
FURTHER = 6  # words before a head that says little, in which a telling one may stand
VERB = 8  # words before a number in which its verb may stand
FILLERS = frozenset(
    word
    for name in ("hedges", "emphasis")
    for phrase in column("vi", name, "phrase")
    for word in phrase.split()
)
UNIT_WORDS = column("vi", "scales") | {"đồng", "usd", "kỳ"}


class Head(Record, frozen=True, kw_only=True):
    """The words that head a measure."""

    span: tuple[Token, ...] = ()  # as they stand
    telling: tuple[Token, ...] = ()  # those of them that name the measure


@cache
def _of(role: str) -> Phrases:
    rows = table("vi", "measure_heads")
    if role == "noun":
        return Phrases((row["phrase"], row["role"]) for row in rows if row["role"] != "verb")
    return Phrases((row["phrase"], row["role"]) for row in rows if row["role"] == role)


def head_before(left: tuple[Token, ...]) -> Head:
    """The nearest noun before the number that heads a measure, with the words that belong to it."""
    plain = tuple(token.word for token in left)
    hit = _noun(left, plain, len(left))
    if hit is None:
        verb = _verb(plain, len(left), VERB)
        span = left[verb.first : verb.last] if verb else _content(left)
        return Head(span=span, telling=span)
    end = hit.last
    while end < len(left) and end - hit.first < LONGEST:
        token = left[end]
        stop = token.word in STOPS or token.word in FILLERS
        if token.number or token.before or (stop and not token.capital):
            break
        end += 1
    span = left[hit.first : end]
    if hit.name != "general" or end > hit.last:
        return Head(span=span, telling=span)
    pointing = end < len(left) and left[end].word in cues("this")
    further = hit.first if pointing else FURTHER  # "con số này": of what was told before
    telling = _noun(left, plain, hit.first, further) or _verb(plain, hit.first, FURTHER)
    if telling is None or telling.name == "general":
        return Head(span=span, telling=span)
    return Head(span=left[telling.first : end], telling=left[telling.first : telling.last])


def head_behind(place: Surroundings) -> tuple[Token, ...]:
    """A noun of money directly behind a sum, with the words that belong to it."""
    counted = place.noun_phrase()
    hit = _of("behind").at(tuple(token.word for token in counted), 0) if counted else None
    return counted[: hit.last + 2] if hit else ()


def _noun(left: tuple[Token, ...], plain: tuple[str, ...], end: int, reach: int = 0) -> Hit | None:
    """The last noun that begins before ``end``, in its longest form."""
    for start in range(end - 1, max(0, end - reach) - 1 if reach else -1, -1):
        hit = _of("noun").at(plain, start)
        if hit is None or hit.last > end or "/" in left[start].before or _counted(left, start):
            continue  # a unit as in "đồng/lượng", or what another number counts
        for earlier in range(start - 1, max(-1, start - LONGEST), -1):
            wider = _of("noun").at(plain, earlier)
            if wider is not None and wider.last >= hit.last:
                hit = wider
        return hit
    return None


def _verb(plain: tuple[str, ...], end: int, reach: int) -> Hit | None:
    """The last verb before ``end`` that says what was done with the money."""
    last = None
    for start in range(end - 1, max(-1, end - reach - 1), -1):
        hit = _of("verb").at(plain, start)
        if hit is not None and hit.last <= end and (last is None or hit.last >= last.last):
            last = hit
        elif last is not None:
            break
    return last


def _counted(left: tuple[Token, ...], start: int) -> bool:
    """Whether the word is what a number before it counts."""
    if not start:
        return False
    return left[start - 1].word in UNIT_WORDS or is_figure(left, start - 1)


def _content(left: tuple[Token, ...]) -> tuple[Token, ...]:
    """The last words that say anything at all."""
    said = [token for token in left[-8:] if not (token.number or token.word in STOPS | UNIT_WORDS)]
    joined = len(said) > 1 and said[-1].start - said[-2].end < 2
    return tuple(said[-2:] if joined else said[-1:])
