"""What time a text speaks of, and the date that said so."""

from __future__ import annotations

from factcheck.dating.reading import Meaning
from factcheck.dating.spoken import Spoken
from factcheck.interval import Period
from factcheck.model import Frozen


class Topic(Frozen, frozen=True):
    """What is spoken of, and the mention that said so."""

    one: Spoken
    read: Meaning

    @property
    def period(self) -> Period:
        """The last of the possible periods."""
        return self.read.periods[-1]
