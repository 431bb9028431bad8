"""The text of a mail, an entry or a row, as an article."""

from __future__ import annotations

from factcheck.model import Article
from factcheck.reading.formats.format import Found
from factcheck.reading.languages import language_of, language_of_text
from factcheck.reading.records import RefusedError, unreadable


def found_text(name: str, path: str, text: str, *, language: str = "", line: int = 0) -> Found:
    """The article of a text; why it is none, where it is empty or in a language that is not read."""
    try:
        if not text.strip():
            raise RefusedError("empty")
        language = language_of(language) if language.strip() else language_of_text(text)
    except RefusedError as refused:
        return Found(line=line, reason=unreadable(path, refused, line))
    return Found(article=Article(id=name, path=path, text=text, language=language), line=line)
