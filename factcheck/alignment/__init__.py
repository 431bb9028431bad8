"""Alignment: which claims, across articles, outlets and years, speak of the same thing."""

from factcheck.alignment.keys import with_key
from factcheck.alignment.link import link
from factcheck.alignment.passages import parallels
from factcheck.alignment.series import series
from factcheck.alignment.witnesses import witnesses

__all__ = ["link", "parallels", "series", "with_key", "witnesses"]
