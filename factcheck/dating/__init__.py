"""When: date mentions to periods, articles to their day, claims to the time they speak of."""

from factcheck.dating.publication import date_article
from factcheck.dating.resolve import has_year, possibilities, resolve

__all__ = ["date_article", "has_year", "possibilities", "resolve"]
