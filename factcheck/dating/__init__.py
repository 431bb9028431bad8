"""When: date mentions to periods, articles to their day, claims to the time they speak of."""

from factcheck.dating.claims import date_claims
from factcheck.dating.in_order import resolve_in_order
from factcheck.dating.publication import date_article
from factcheck.dating.resolve import has_year, possibilities, resolve

__all__ = ["date_article", "date_claims", "has_year", "possibilities", "resolve", "resolve_in_order"]
