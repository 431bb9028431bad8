"""Plain text and Markdown: the text as it is."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Article, Origin
from factcheck.reading.content import refuse_binary
from factcheck.reading.encodings import decoded
from factcheck.reading.formats.format import ARTICLE_LIMIT, Format, Found
from factcheck.reading.formats.source import Source
from factcheck.reading.languages import language_of_text
from factcheck.reading.records import RefusedError


def read(source: Source) -> Iterator[Found]:
    """One article."""
    try:
        data = source.whole(ARTICLE_LIMIT)
    except RefusedError:
        refuse_binary(source.head)  # a photograph is no article that is too long
        raise
    text, mended = decoded(data)
    if not text.strip():
        raise RefusedError("empty")
    language = language_of_text(text)
    origins = (Origin(field="text", where=mended),) if mended else ()
    yield Found(
        article=Article(id=source.path, text=text, path=source.path, language=language, origins=origins)
    )


FORMAT = Format(name="text", read=read, endings=(".txt", ".text", ".md"))
