"""The address of a page."""

from __future__ import annotations

from factcheck.reading.addresses import canonical_address
from factcheck.reading.pages.facts import Facts, Told


def address_of(facts: Facts) -> Told | None:
    """The first full address that the page gives of itself."""
    for told in facts.all("url"):
        if canonical := canonical_address(told.value):
            return Told(canonical, told.where)
    return None
