"""What a page says of its article apart from the text, each with where it stands."""

from __future__ import annotations

from typing import NamedTuple

FIELDS = ("title", "published", "updated", "author", "source", "url", "language", "lead")


class Told(NamedTuple):
    """One thing that a page says, as it is written there."""

    value: str
    where: str  # "JSON-LD headline", "meta og:title", "address of the page"


class Facts:
    """By field, everything that was told, in the order in which it is believed."""

    def __init__(self) -> None:
        """Nothing is told yet."""
        self._told: dict[str, list[Told]] = {field: [] for field in FIELDS}
        self.text = ""  # of the whole article, where machines are given it

    def add(self, field: str, value: object, where: str) -> None:
        """Keep what is a text and says something."""
        if isinstance(value, str) and (text := " ".join(value.split())):
            self._told[field].append(Told(text[:_LONGEST], where))

    def add_text(self, value: object) -> None:
        """Keep the text of the article as machines are given it."""
        if isinstance(value, str) and not self.text:
            self.text = value[:_LONGEST_TEXT]

    def all(self, field: str) -> tuple[Told, ...]:
        """Everything told of a field."""
        return tuple(self._told[field])

    def first(self, field: str) -> Told | None:
        """What is believed first."""
        return next(iter(self._told[field]), None)


_LONGEST = 2_000  # characters
_LONGEST_TEXT = 200_000
