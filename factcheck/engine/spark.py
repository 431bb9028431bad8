"""Articles read, linked and judged within a Spark job of the user's: see docs/scale.md."""

from factcheck.engines.spark import (
    Judged,
    Keep,
    Linked,
    articles,
    check,
    chosen,
    extract,
    judge,
    kept,
    link,
    read_paths,
    session,
)

__all__ = [
    "Judged",
    "Keep",
    "Linked",
    "articles",
    "check",
    "chosen",
    "extract",
    "judge",
    "kept",
    "link",
    "read_paths",
    "session",
]
