from factcheck.reading.formats.format import ARTICLE_LIMIT, WHOLE_LIMIT, Format, Found
from factcheck.reading.formats.registered import FORMATS, STANDARD_INPUT, format_of, found_in
from factcheck.reading.formats.source import INSIDE, Source

__all__ = [
    "ARTICLE_LIMIT",
    "FORMATS",
    "INSIDE",
    "STANDARD_INPUT",
    "WHOLE_LIMIT",
    "Format",
    "Found",
    "Source",
    "format_of",
    "found_in",
]
