"""Alignment: which claims, across articles, outlets and years, speak of the same thing."""

from factcheck.alignment.keys import with_key
from factcheck.alignment.link import link
from factcheck.alignment.series import series
from factcheck.alignment.witnesses import witnesses

__all__ = ["link", "series", "with_key", "witnesses"]
