"""When: date mentions to periods, articles to their day, claims to the time they speak of."""

from factcheck.dating.resolve import has_year, possibilities, resolve

__all__ = ["has_year", "possibilities", "resolve"]
