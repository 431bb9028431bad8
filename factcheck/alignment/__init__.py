"""Alignment: which claims, across articles, outlets and years, speak of the same thing."""

from factcheck.alignment.crowds import UNDATED, WINDOW, Crowd, day_of, most
from factcheck.alignment.events import (
    CLOSE,
    COMMON,
    FIGURE,
    LEAST,
    NEIGHBOURS,
    STEPS,
    Story,
    apart,
    named_alike,
    names_something,
    naming_evidence,
    shared_part,
    stories,
    worth,
)
from factcheck.alignment.keys import with_key
from factcheck.alignment.link import link
from factcheck.alignment.passages import parallels
from factcheck.alignment.series import series
from factcheck.alignment.witnesses import sketch, witnesses

__all__ = [
    "CLOSE",
    "COMMON",
    "FIGURE",
    "LEAST",
    "NEIGHBOURS",
    "STEPS",
    "UNDATED",
    "WINDOW",
    "Crowd",
    "Story",
    "apart",
    "day_of",
    "link",
    "most",
    "named_alike",
    "names_something",
    "naming_evidence",
    "parallels",
    "series",
    "shared_part",
    "sketch",
    "stories",
    "with_key",
    "witnesses",
    "worth",
]
