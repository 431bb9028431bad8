from factcheck.reading.encodings import decode
from factcheck.reading.formats import ARTICLE_LIMIT
from factcheck.reading.languages import language_of
from factcheck.reading.published import published_period
from factcheck.reading.read import read
from factcheck.reading.records import Reading, RefusedError, Unreadable, unreadable

__all__ = [
    "ARTICLE_LIMIT",
    "Reading",
    "RefusedError",
    "Unreadable",
    "decode",
    "language_of",
    "published_period",
    "read",
    "unreadable",
]
