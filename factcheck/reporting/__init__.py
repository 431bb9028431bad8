"""Writing what was found: one writer a format, chosen by name."""

from factcheck.reporting.documents import as_json
from factcheck.reporting.fields import JsonValue, claim_fields, finding_fields
from factcheck.reporting.files import Pieces, alone, encoded, save, written
from factcheck.reporting.formats import check_format, default_level, formats, pieces, write
from factcheck.reporting.report import (
    SCHEMA_VERSION,
    Phrase,
    Report,
    at_least,
    count_by_severity,
    under_check,
    worst_first,
)
from factcheck.reporting.visible import visible
from factcheck.reporting.words import Words, words

__all__ = [
    "SCHEMA_VERSION",
    "JsonValue",
    "Phrase",
    "Pieces",
    "Report",
    "Words",
    "alone",
    "as_json",
    "at_least",
    "check_format",
    "claim_fields",
    "count_by_severity",
    "default_level",
    "encoded",
    "finding_fields",
    "formats",
    "pieces",
    "save",
    "under_check",
    "visible",
    "words",
    "worst_first",
    "write",
    "written",
]
