"""The noun that heads a measure: before the number, behind it (tỷ đồng nợ xấu), or else a verb (cho vay)."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.extraction.context.clauses import clause_end
from factcheck.extraction.context.content import FILLERS, NOWHERE, UNIT_WORDS, Span, content, whole
from factcheck.extraction.context.predicated import Subject, predicated
from factcheck.extraction.context.respect import of_another
from factcheck.extraction.context.surroundings import STOPS, Surroundings, compounds
from factcheck.extraction.context.view import is_figure
from factcheck.language import table
from factcheck.language.cues import cues
from factcheck.language.spoken import Word
from factcheck.language.tokens import Hit, Phrases
from factcheck.model import Quantity

LONGEST = 8  # words of a head with what belongs to it
FURTHER = 6  # words before a head that says little, in which a telling one may stand
PREDICATED = frozenset({"count", "percent", "ratio", "measure"})  # what any noun can reach or move by
BASE = 4  # words behind "so với" that may be of the number itself: "so với tỷ lệ trung bình 60%"
ITEM = 40  # words of an item of a list
VERB = 8  # words before a number in which its verb may stand


class Head(NamedTuple):
    """The words that head a measure."""

    span: Span = NOWHERE  # as they stand
    telling: Span = NOWHERE  # those of them that name the measure
    named: bool = False  # a noun of the table heads them


def heads(quantity: Quantity, place: Surroundings, low: int, high: int) -> Head:
    """The head of the measure; of a list whose items stand between semicolons that of an earlier item.

    "Hà Tĩnh tăng 97%; Quảng Nam tăng 83%": where its own item names none, the nearest before it does.
    """
    head = head_before(quantity, place, low, high)
    stops = [stop for stop in place.view.semicolons if stop <= low < high]
    for at in range(len(stops) - 1, -1, -1):
        if head.span != NOWHERE:
            return head
        first = stops[at - 1] if at else 0
        head = head_before(quantity, place, max(first, stops[at] - ITEM), stops[at])._replace(named=False)
    if head.span == NOWHERE:
        span = content(place, low, high, places=True)
        head = Head(span, span)
    return head


@cache
def _of(role: str) -> Phrases:
    rows = table("vi", "measure_heads")
    if role == "noun":
        return Phrases((row["phrase"], row["role"]) for row in rows if not row["role"].endswith("verb"))
    if role == "verb":
        return Phrases((row["phrase"], row["role"]) for row in rows if row["role"].endswith("verb"))
    return Phrases((row["phrase"], row["role"]) for row in rows if row["role"] == role)


def head_before(quantity: Quantity, place: Surroundings, low: int, high: int) -> Head:
    """The nearest noun among words ``low`` to ``high`` that heads such a measure, with what belongs to it."""
    left, plain = place.all[low:high], place.plain[low:high]
    named = frozenset(at - low for one in place.view.places for at in range(one.first, one.last))
    skipped = named | {at - low for at in place.asides}
    hit = _noun(left, plain, len(left), skipped=skipped, barred=barred(quantity))
    if hit is not None and (verb := _governing(place, low, hit.last, high)) != NOWHERE:
        return Head(verb, verb)
    own = predicated(quantity, place, low, high) if quantity.kind in PREDICATED else Subject()
    if own.span != NOWHERE and (hit is None or low + hit.last <= own.clause):
        return Head(own.span, own.span)
    if hit is None:
        said = _verb(plain, len(left), VERB)
        span = (low + said.first, low + said.last) if said else content(place, low, high)
        return Head(span, span)
    hit = _counting(place, low, hit, high)
    end = hit.last
    inside = whole(place, low + end, min(high, low + end + LONGEST))
    while end < len(left) and end - hit.first < LONGEST:
        token = left[end]
        stop = (token.word in STOPS or token.word in FILLERS) and low + end not in inside
        if (
            token.number
            or token.before
            or (stop and not token.capital)
            or place.view.begins_a_time(low + end)
        ):
            break
        end += 1
    end = max(end, clause_end(place, low + hit.first, low + end, high) - low)
    span = low + hit.first, low + end
    if hit.name != "general" or end > hit.last:
        return Head(span, span, named=True)
    pointing = end < len(left) and left[end].word in cues("this")
    further = hit.first if pointing else FURTHER  # "con số này": of what was told before
    telling = _noun(left, plain, hit.first, reach=further) or _verb(plain, hit.first, FURTHER)
    if telling is None or telling.name == "general":
        return Head(span, span, named=True)
    return Head((low + telling.first, low + end), (low + telling.first, low + telling.last), named=True)


def head_behind(place: Surroundings) -> Span:
    """A noun of money directly behind a sum, with the words that belong to it."""
    first, last = place.noun_phrase()
    hit = _of("behind").at(place.plain, first) if last > first else None
    return (first, max(hit.last, min(last, hit.last + 2))) if hit else NOWHERE


def _counting(place: Surroundings, low: int, hit: Hit, high: int) -> Hit:
    """The "số" or "tỷ lệ" in whose clause the noun stands: "số hộ vay vốn là 40 hộ"."""
    nouns, plain = _of("noun"), place.plain
    if hit.name == "general":
        return hit
    for at in range(low + hit.first - 1, max(low, low + hit.first - LONGEST) - 1, -1):
        wider = nouns.at(plain, at) if plain[at] in cues("counting") else None
        if (
            wider is None
            or wider.name == "none"
            or ends_a_compound(plain, at)
            or _is_some(place.all, plain, at)
        ):
            continue
        if clause_end(place, at, wider.last, high) >= low + hit.last:
            return Hit(at - low, wider.last - low, wider.name)
    return hit


def _governing(place: Surroundings, low: int, noun: int, high: int) -> Span:
    """The verb right before the number, where its clause began behind the noun: "tổng vốn, đã góp 5 tỷ"."""
    verb = _verb(place.plain[low:high], high - low, FURTHER)
    if verb is None or not FILLERS.issuperset(place.plain[low + verb.last : high]):
        return NOWHERE
    apart = any(low + noun < sign <= low + verb.first for sign in place.view.signs)
    return (low + verb.first, low + verb.last) if apart else NOWHERE


def _noun(
    left: tuple[Word, ...],
    plain: tuple[str, ...],
    end: int,
    *,
    reach: int = 0,
    skipped: frozenset[int] = frozenset(),
    barred: frozenset[str] = frozenset(),
) -> Hit | None:
    """The last noun that begins before ``end``, in its longest form; none in a name: "Tiền Giang"."""
    nouns = _of("noun")
    for start in reversed(nouns.starts(plain, max(0, end - reach) if reach else 0, end)):
        hit = nouns.at(plain, start)
        if hit is None or hit.last > end or "/" in left[start].before or _counted(left, start):
            continue
        if of_another(left, start):
            continue
        if _in_a_verb(plain, start) or (start < end - BASE and plain[start - 2 : start] == ("so", "với")):
            continue  # what it is only compared with
        if (
            start in skipped
            or hit.name in barred
            or _of_kind(hit, plain) in barred
            or _is_some(left, plain, start)
        ):
            continue
        if hit.last - hit.first == 1 and (
            (hit.last < end and plain[hit.last] in cues("grade")) or ends_a_compound(plain, start)
        ):
            continue  # a unit as in "đồng/lượng", or what another number counts
        for earlier in reversed(nouns.starts(plain, max(0, start - LONGEST + 1), start)):
            wider = nouns.at(plain, earlier)
            if wider is not None and wider.last >= hit.last:
                hit = wider
        if hit.name != "none":
            return hit
    return None


def barred(quantity: Quantity) -> frozenset[str]:
    """What of nouns cannot head such a number: a share is no sum, a sum of money is not weighed."""
    code, kind = quantity.unit_code.partition("/")[0], quantity.kind
    if kind == "rate":
        kind = "money" if code in _codes("money") else "measure" if code in _codes("measure") else kind
    if kind == "money":
        return frozenset({"share", "goods"} | ({"size"} if quantity.kind == "money" else set()))
    if kind == "measure":
        return frozenset({"share", "money"})
    return frozenset({"size"} if kind not in ("duration", "rate") else ())


@cache
def _codes(kind: str) -> frozenset[str]:
    return frozenset(row["code"] for row in table("vi", "units") if row["kind"] == kind)


def _of_kind(hit: Hit, plain: tuple[str, ...]) -> str:
    return _kinds().get(" ".join(plain[hit.first : hit.last]), "")


@cache
def _kinds() -> dict[str, str]:
    return {row["phrase"]: row["of"] for row in table("vi", "measure_heads") if row["of"]}


def _in_a_verb(plain: tuple[str, ...], start: int) -> bool:
    """ "Phạt tiền 5 tỷ": the noun is a part of what was done."""
    verb = _of("verb").at(plain, start - 1) if start else None
    return verb is not None and verb.last > start


def _is_some(left: tuple[Word, ...], plain: tuple[str, ...], start: int) -> bool:
    """ "Một số hồ chứa", "thị trường số 2": the word counts nothing there."""
    if not start or plain[start] != "số":
        return False
    ranked = start + 1 < len(left) and left[start + 1].number and plain[start - 1] not in cues("numbering")
    return plain[start - 1] == "một" or ranked


def ends_a_compound(plain: tuple[str, ...], start: int) -> bool:
    """ "Lực lượng", "chất lượng": the second syllable heads no measure."""
    hit = compounds().at(plain, start - 1) if start else None
    return hit is not None and hit.last > start


def _verb(plain: tuple[str, ...], end: int, reach: int) -> Hit | None:
    """The last verb before ``end`` that says what was done with the money."""
    last, verbs = None, _of("verb")
    for start in range(end - 1, max(-1, end - reach - 2), -1) if verbs.starts(plain, 0, end) else ():
        hit = verbs.at(plain, start)
        if hit is not None and end - reach < hit.last <= end and (last is None or hit.last >= last.last):
            last = hit
        elif last is not None:
            break
    return last if last is not None and last.name == "verb" else None


def _counted(left: tuple[Word, ...], start: int) -> bool:
    """Whether the word is what a number before it counts."""
    if not start or left[start].before.strip("%"):
        return False
    return left[start - 1].word in UNIT_WORDS or is_figure(left, start - 1)
