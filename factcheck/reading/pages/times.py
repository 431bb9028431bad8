"""When a page was published and last changed."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.interval import Period
from factcheck.reading.pages.body import Prose
from factcheck.reading.pages.facts import Facts
from factcheck.reading.pages.lines import lines_of
from factcheck.reading.pages.marks import marks
from factcheck.reading.pages.stamps import Stamp, stamp_of
from factcheck.reading.pages.tree import Element
from factcheck.reading.published import published_period

_ISO = re.compile(
    r"(?P<day>[12][0-9]{3}-[0-9]{2}-[0-9]{2})"
    r"(?>(?:[T ](?P<clock>[0-9]{2}:[0-9]{2})(?>(?::[0-9]{2}(?:\.[0-9]++)?)?)"
    r" ?(?>(?P<zone>Z|[+-][0-9]{2}:?[0-9]{2})?))?)"
)
_UNIVERSAL = frozenset({"Z", "+00:00", "+0000"})
_PROSE = 80  # characters; such a line begins the text
_NEAR = 3  # levels up from the title: what stands there belongs to it


class Time(NamedTuple):
    """A time and where it stands."""

    period: Period
    where: str


def times_of(
    facts: Facts, prose: Prose, title: Element | None, body: Element
) -> tuple[Time | None, Time | None]:
    """Publication and change: as the page tells machines, else as it shows people.

    Many outlets write the local clock and call it universal time. Where the page shows people just that hour,
    theirs is taken.
    """
    shown = _shown(prose, title, body)
    published = _told(facts, "published", shown)
    updated = _told(facts, "updated", None)
    if published is None and shown is not None:
        published = Time(shown.published, f"the line {shown.text!r}".replace("'", '"'))
        updated = updated or (Time(shown.updated, published.where) if shown.updated else None)
    if updated and published and updated.period.last <= published.period.last:
        updated = None
    return published, updated


def _told(facts: Facts, field: str, shown: Stamp | None) -> Time | None:
    for told in facts.all(field):
        found = _ISO.fullmatch(told.value)
        if not found:
            stamp = stamp_of(told.value)
            if stamp and not _is_unsure(told.value):
                return Time(stamp.published, told.where)
            continue
        zone = found["zone"] or ""
        text = found["day"] + (f"T{found['clock']}{zone}" if found["clock"] else "")
        try:
            period = published_period(text, "vi")
            local = published_period(text.removesuffix(zone), "vi") if zone else period
        except ValueError:
            continue
        if zone in _UNIVERSAL and shown and shown.published == local:
            return Time(local, f"{told.where}, its clock as the page shows it")
        return Time(period, told.where)
    return None


def _is_unsure(written: str) -> bool:
    """Whether a date for machines may have its month first: 3/4/2022 10:43:00 AM."""
    found = re.match(r"([0-9]{1,2})/([0-9]{1,2})/[0-9]{4}", written)
    return bool(found) and found[1] != found[2]  # type: ignore[index]


def _shown(prose: Prose, title: Element | None, body: Element) -> Stamp | None:
    """The stamp under the title, or else the one right over it.

    The clock at the top of a page tells today's day, and a line of the text may be the day of an event.
    """
    near = _near(title)
    over: Stamp | None = None
    begun = title is None
    for line in lines_of(prose.page, lambda one: prose.is_apart(one) and not _tells_time(one)):
        if title is not None and title.holds(line.element):
            begun = True
            continue
        if begun and over:
            return over
        stamp = stamp_of(line.text)
        if stamp and begun and (title is not None or body.holds(line.element) or _tells_time(line.element)):
            return stamp
        if stamp and not begun and near is not None and near.holds(line.element):
            over = stamp
        if begun and body.holds(line.element) and len(line.text) >= _PROSE:
            break
    return over


def _tells_time(element: Element) -> bool:
    of = marks(element)
    return "date" in of and of.isdisjoint(("related", "comment"))


def _near(title: Element | None) -> Element | None:
    """The part of the page that is the title's own, or None where that is the whole page."""
    if title is None:
        return None
    around = list(title.ancestors())[:_NEAR]
    return next((one for one in reversed(around) if one.parent is not None and one.tag != "body"), None)
