"""Alignment: which claims, across articles, outlets and years, speak of the same thing."""

from factcheck.alignment.crowds import COMMON, UNDATED, WINDOW, Crowd, Reach, day_of, most
from factcheck.alignment.events import LEAST, NEIGHBOURS, shared_part
from factcheck.alignment.keys import with_key
from factcheck.alignment.link import link
from factcheck.alignment.passages import parallels
from factcheck.alignment.series import about, in_order, series
from factcheck.alignment.stories import (
    Story,
    named_alike,
    names_something,
    naming_evidence,
    on_top,
    stories,
    worth,
)
from factcheck.alignment.witnesses import sketch, witnesses

__all__ = [
    "COMMON",
    "LEAST",
    "NEIGHBOURS",
    "UNDATED",
    "WINDOW",
    "Crowd",
    "Reach",
    "Story",
    "about",
    "day_of",
    "in_order",
    "link",
    "most",
    "named_alike",
    "names_something",
    "naming_evidence",
    "on_top",
    "parallels",
    "series",
    "shared_part",
    "sketch",
    "stories",
    "with_key",
    "witnesses",
    "worth",
]
