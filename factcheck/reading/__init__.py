from factcheck.reading.published import published_period
from factcheck.reading.read import ARTICLE_LIMIT, read
from factcheck.reading.records import Reading, Unreadable

__all__ = ["ARTICLE_LIMIT", "Reading", "Unreadable", "published_period", "read"]
