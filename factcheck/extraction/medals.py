"""Bronze, that looks like money: "20 HC vàng, 15 bạc và 11 đồng" ends in medals and not in a price."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from factcheck.extraction.drafts import Draft
from factcheck.extraction.tokens import Tokens

SILVER, BRONZE = "bạc", "đồng"
JOINS = 2  # tokens between the two: a comma, "và"


def with_medals(tokens: Tokens, drafts: Sequence[Draft]) -> list[Draft]:
    """The quantities, with bronze medals counted where silver ones stand right before them."""
    found = list(drafts)
    for index in range(1, len(found)):
        if _is_silver(tokens, found[index - 1]) and _is_bronze(tokens, found[index - 1], found[index]):
            found[index] = replace(found[index], kind="count", unit=None, unit_text=BRONZE)
    return found


def _is_silver(tokens: Tokens, draft: Draft) -> bool:
    return draft.kind == "count" and tokens.at(draft.last) == SILVER


def _is_bronze(tokens: Tokens, silver: Draft, draft: Draft) -> bool:
    """Whether the next number is of đồng, written alike and without a word of scale or a rate."""
    near = 0 <= draft.first - (silver.last + 1) <= JOINS
    bare = draft.kind == "money" and draft.last - draft.first == 1 and tokens.at(draft.last) == BRONZE
    return near and bare


__all__ = ["with_medals"]
