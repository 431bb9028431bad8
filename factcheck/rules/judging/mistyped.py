"""A figure of a title that nothing below bears out, and the one below that a slip of the hand makes of it.

Series need the same words about a figure; a title says a thing in other words. Where its figure stands
nowhere in the text, and one figure is a slip away in a sentence that shares its words, that one was meant.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

from factcheck.interval import Interval
from factcheck.language import words
from factcheck.language.spoken import spoken
from factcheck.language.synonyms import canonical
from factcheck.model import Claim
from factcheck.rules.judging.geometry import same_unit
from factcheck.rules.judging.slips import digits, named
from factcheck.rules.judging.telling import of_one_unit
from factcheck.rules.views import ArticleView

SHARED, ENOUGH = 3, 2  # words of the title that the sentence must have; where both count the same
SHARE, MOST = Decimal("0.4"), Decimal("0.6")  # of all its words; where the slip is any other digit
POWERS = (Decimal(10) ** 3, Decimal(10) ** 6, Decimal(10) ** 9)
UNSURE = frozenset({"ordinal", "age", "duration"})
_MOST = 60  # figures that are combined in pairs; more are a table


def mistyped(heading: Claim, view: ArticleView) -> Claim | None:
    """The one figure below that the title's was made of; None where none is, or several may be."""
    if heading.kind in UNSURE or heading.range_end is not None:
        return None
    below = [one for one in view.claims if one.role != "title" and not one.repeats]
    alike = [one for one in below if one.range_end is None and same_unit(one, heading)]
    if any(_allowed(one).meets(_allowed(heading)) for one in alike) or _made_of_two(heading, alike):
        return None
    said = {one.sentence_place: one.sentence for one in alike if _slip(one, heading) is not None}
    words_of = {place: _content(sentence) for place, sentence in said.items()}
    told = _content(heading.sentence) - _unit(heading)
    ranked: dict[tuple[bool, int, bool], list[Claim]] = {}
    for one in alike:
        strong, akin = _slip(one, heading), one.measure == heading.measure
        if strong is None or not of_one_unit(one, heading) or not (strong or akin):
            continue
        if (one.behaviour == "difference") != (heading.behaviour == "difference"):
            continue  # 78 % of a plan, and 7 % more than a year ago
        both = len(told & words_of[one.sentence_place] - _unit(one))
        enough = max(Decimal(SHARED), (SHARE if strong else MOST) * len(told))
        if both >= (ENOUGH if strong and akin else enough):
            ranked.setdefault((akin, both, strong), []).append(one)
    best = ranked[max(ranked)] if ranked else []
    return best[0] if len({one.value for one in best}) == 1 else None


def _slip(one: Claim, other: Claim) -> bool | None:
    """Whether a slip of the hand makes one of the other: None: none does; False: only any other digit."""
    low, high = sorted((abs(one.value), abs(other.value)))
    if low > 0 and high / low in POWERS:
        return True
    kind = named(digits(one), digits(other)) if one.place == other.place else ""
    return (kind != "changed") if kind else None


def _allowed(claim: Claim) -> Interval:
    """What a figure may be: of a hedged one what is most likely meant, as "gần 80" may be any less."""
    return claim.widest if claim.hedge == "exact" else claim.likeliest


def _made_of_two(heading: Claim, alike: list[Claim]) -> bool:
    """Whether two figures of one sentence add up to that of the title: dead and hurt, men and women."""
    return any(
        one.is_beside(other) and (one.likeliest + other.likeliest).meets(heading.likeliest)
        for one, other in combinations(alike[:_MOST], 2)
    )


def _content(sentence: str) -> frozenset[str]:
    """The words of a sentence without figures and function words."""
    kept = [one.word for one in spoken(sentence).words if not one.number]
    return frozenset(canonical(kept)) - words("vi", "function_words")


def _unit(claim: Claim) -> frozenset[str]:
    return frozenset(spoken(claim.unit).plain)


__all__ = ["mistyped"]
