"""Which measure of ``knowledge/quantities.toml`` a number states, if the words really say so."""

from __future__ import annotations

from factcheck import knowledge
from factcheck.extraction.context.surroundings import Surroundings, joined
from factcheck.knowledge import KnownQuantity, remembered
from factcheck.language.cues import cues
from factcheck.language.tokens import Token, words
from factcheck.model import Quantity, Record

BESIDE_LEFT = 9  # words before a number that still say what it counts


class Pattern(Record, frozen=True, kw_only=True):
    """The words of one measure, folded and between spaces."""

    known: KnownQuantity
    heads: tuple[str, ...]
    beside: tuple[str, ...]
    near: tuple[str, ...]
    without: tuple[str, ...]


@remembered
def patterns(language: str = "vi") -> tuple[Pattern, ...]:
    """The patterns of all measures in one language."""
    found = []
    for known in knowledge.quantities():
        if language in known.words:
            terms = known.words[language]
            found.append(
                Pattern(
                    known=known,
                    heads=_folded(terms.heads),
                    beside=_folded(terms.beside),
                    near=_folded(terms.near),
                    without=_folded(terms.without),
                )
            )
    return tuple(found)


@remembered
def _by_kind(kind: str) -> tuple[Pattern, ...]:
    return tuple(pattern for pattern in patterns() if pattern.known.kind == kind)


def known_measure(quantity: Quantity, place: Surroundings) -> KnownQuantity | None:
    """The measure whose words fit best, or None: where two fit alike, none is sure."""
    right, left = joined(place.right()), joined(_without_comparison(place.left()[-BESIDE_LEFT:]))
    whole = joined(place.all)
    best: list[tuple[int, KnownQuantity]] = []
    for pattern in _by_kind(quantity.kind):
        if 0 <= quantity.value < pattern.known.least:
            continue
        weight = _fit(pattern, left, right, whole)
        if weight:
            best.append((weight, pattern.known))
    if not best:
        return None
    top = max(weight for weight, _ in best)
    winners = [known for weight, known in best if weight == top]
    return winners[0] if len(winners) == 1 else None


def definition(known: KnownQuantity, place: Surroundings) -> tuple[str, ...]:
    """The wordings of what is counted that ``known`` tells apart, as their first wording names them."""
    stretch = joined(place.right())
    if known.kind != "count":
        stretch = joined(place.left()) + stretch
    found: list[tuple[int, str]] = []
    for wordings in known.definitions:
        lengths = [len(text) for text in _folded(wordings.get("vi", ())) if text in stretch]
        if lengths:
            found.append((max(lengths), wordings["vi"][0]))
    names = sorted(name for _, name in found)
    return tuple(name for name in names if not any(name != other and name in other for other in names))


def _fit(pattern: Pattern, left: str, right: str, whole: str) -> int:
    """How many letters of the pattern stand around the number; 0 where one of its conditions fails."""
    heads = [head for head in pattern.heads if right.startswith(head)]
    if pattern.heads and not heads:
        return 0
    beside = [text for text in pattern.beside if text in right]
    behind = [] if beside else [text for text in pattern.beside if text in left]
    if pattern.beside and not (beside or behind):
        return 0
    near = [text for text in pattern.near if text in whole]
    if pattern.near and not near:
        return 0
    if any(text in right or text in left for text in pattern.without):
        return 0
    # Words that follow the number say more than words before it, which may belong to the number before.
    longest = [max(map(len, found), default=0) for found in (heads, beside, behind, near)]
    return 4 * longest[0] + 4 * longest[1] + 2 * longest[2] + longest[3]


def _without_comparison(span: tuple[Token, ...]) -> tuple[Token, ...]:
    """Without what a figure is only measured against: "cao hơn lạm phát, với mức tăng"."""
    kept: list[Token] = []
    dropping = False
    for before, token in zip((None, *span), span, strict=False):
        if "," in token.before:
            dropping = False
        if not dropping:
            kept.append(token)
        if token.word == "hơn" and before is not None and before.word in cues("degree"):
            dropping = True
    return tuple(kept)


def _folded(terms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f" {' '.join(words(term))} ".replace("  ", " ") for term in terms)
