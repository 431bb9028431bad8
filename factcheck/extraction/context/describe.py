"""One number and its sentence in, everything that the words around it say out."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.context.attribution import attribution
from factcheck.extraction.context.base import base_year
from factcheck.extraction.context.branch import branches
from factcheck.extraction.context.event import event
from factcheck.extraction.context.game import WORDS as RESULT_WORDS
from factcheck.extraction.context.game import result
from factcheck.extraction.context.known import definition, known_measure
from factcheck.extraction.context.measure import RANK, Measured, measured
from factcheck.extraction.context.status import behaviour, status
from factcheck.extraction.context.subject import scope, subject
from factcheck.extraction.context.surroundings import Surroundings, around
from factcheck.extraction.context.trade import is_of_goods
from factcheck.extraction.context.turn import turn
from factcheck.interval import Period
from factcheck.language import table
from factcheck.language.cues import cues
from factcheck.language.tokens import Phrases
from factcheck.model import Behaviour, Document, Quantity, Record, Sentence, Status, Turn

BEHIND = 8  # words behind a number that may narrow what it counts
BASED = "base: "  # what a step or a growth rate is measured from
BASE = 9  # words behind a number in which the year that it is measured from may stand
TRADE = "trade"  # the family of measures that are of all goods
STEPS = ("increase", "decrease", "gap")
_COMMAS = frozenset(",:;")


class Description(Record, frozen=True, kw_only=True):
    """What the words around a number say of it; the fields are those of ``Claim``."""

    measure: str = ""
    measure_text: str = ""
    qualifiers: tuple[str, ...] = ()
    subject: str = ""
    scope: str = ""
    behaviour: Behaviour = "stock"
    status: Status = "actual"
    turn: Turn = ""
    attribution: str = ""
    event: tuple[str, ...] = ()


def describe(quantity: Quantity, sentence: Sentence, document: Document, field: str) -> Description | None:
    """Describe ``quantity``, which stands in a sentence of ``field``; None for how a game only stood.

    ``field`` is that of the document, or what one of its sentences says in other words.
    """
    place = around(quantity, sentence, field)
    if quantity.score:
        narrowing = result(quantity, place)
        return None if narrowing is None else _of_a_game(narrowing, place, document)
    about = measured(quantity, place)
    known = known_measure(quantity, place)
    if known is not None and known.family == TRADE and is_of_goods(place):
        known = None  # the exports of rice are not those of the country
    if known is not None:
        name = known.id
        narrowing = definition(known, place)
    else:
        name = "open:" + " ".join(about.words)
        narrowing = _narrowing(quantity, place, about.reach, document.article.published)
        if about.move not in STEPS and quantity.kind not in ("percent", "ratio"):
            narrowing = tuple(word for word in narrowing if not word.startswith(BASED))
    narrowing = tuple(sorted({*narrowing, *branches(quantity, place, known, document).values()}))
    if about.move in STEPS and not (known is not None and known.behaviour == "share"):
        narrowing = tuple(sorted({*narrowing, about.move}))
    whose = subject(place, known, quantity.kind == "age", document)
    counted = place.view.text(place.counted, place.counted_end) if known is not None else ""
    return Description(
        measure=name,
        measure_text=counted or about.text,
        qualifiers=narrowing,
        subject=whose,
        scope=scope(place, known, price=quantity.kind == "rate"),
        behaviour=behaviour(
            quantity,
            known,
            move=about.move,
            before=_said_before(quantity, place, about),
            ranked=about.words[:1] == (RANK,),
            price=bool(about.words) and about.words[0] in cues("price"),
        ),
        status="actual" if quantity.kind == "age" and whose else status(place),
        turn=turn(place),
        attribution=attribution(field[sentence.start : sentence.end]),
        event=event(document.article.title, document.article.text),
    )


def _of_a_game(narrowing: tuple[str, ...], place: Surroundings, document: Document) -> Description:
    return Description(
        measure=f"open:{RESULT_WORDS}",
        measure_text=RESULT_WORDS,
        qualifiers=narrowing,
        behaviour="flow",
        status=status(place),
        event=event(document.article.title, document.article.text),
    )


@cache
def _groups() -> Phrases:
    return Phrases(
        (row["phrase"], f"{row['group']}: {row['stands_for']}") for row in table("vi", "qualifiers")
    )


def _narrowing(
    quantity: Quantity, place: Surroundings, reach: tuple[str, ...], published: Period | None
) -> tuple[str, ...]:
    """Of each group of narrowing words the one nearest to the number, behind it first for counts."""
    found: dict[str, str] = {}
    if place.view.may_hold(_groups().heads):
        for hit in reversed(_groups().find(reach or place.left_words)):
            found.setdefault(hit.name.split(":")[0], hit.name)
        last = min(place.right, place.last + BEHIND)
        behind = place.plain[place.last : place.view.next_sign(place.last, last, _COMMAS)]
        for hit in reversed(_groups().find(behind)):
            if quantity.kind == "count" or hit.first < 4:
                found[hit.name.split(":")[0]] = hit.name
    year = base_year(place.plain[place.last : place.last + BASE], published)
    if year:
        found["base"] = f"{BASED}{year}"
    return tuple(sorted(found.values()))


def _said_before(quantity: Quantity, place: Surroundings, about: Measured) -> tuple[str, ...]:
    """The words that tell whether a figure runs over a period: "26 tỷ đồng doanh thu" has them behind."""
    before = about.reach or _of_the_list(place)
    return (*before, *about.words) if quantity.kind == "money" else before


def _of_the_list(place: Surroundings) -> tuple[str, ...]:
    """The words before a number, and those before the ones it goes on from: "tổng cộng 17 ca, 9 ổ dịch"."""
    left, first = place.left, place.first
    while left > 1 and place.all[left - 1].number and _goes_on(place, left, first):
        first = left - 1
        earliest = max(0, first - BEHIND)
        left = max(place.view.figures_between(earliest, first), default=earliest - 1) + 1
    return place.plain[left : place.first]


def _goes_on(place: Surroundings, left: int, first: int) -> bool:
    """Whether only the noun of the number before stands between it and this one, and a comma or "và"."""
    between = place.plain[left:first]
    joined = place.all[first].before == "," or (bool(between) and between[-1] in cues("joins"))
    return joined and len(between) <= BEHIND and cues("verb").isdisjoint(between)
