"""Whether the words around a period speak of it as over or as still to come."""

from __future__ import annotations

from functools import cache

from factcheck.language import table
from factcheck.language.tokens import Hit, Phrases, tokens
from factcheck.model import DateMention, Document, Sentence

_NEAR = 14  # words between the cue and the period


@cache
def _cues() -> Phrases:
    return Phrases([(row["phrase"], row["aspect"]) for row in table("vi", "aspects")])


def aspect_of(mention: DateMention, sentence: Sentence, document: Document) -> str:
    """``review``, ``done``, ``ahead``, or "" where no word near says so."""
    if mention.link == "plan":
        return "ahead"
    if mention.link == "compared":
        return "done"
    text = document.article.text if mention.field == "text" else document.article.title
    found = tokens(text[sentence.start : sentence.end])
    sought = tuple(token.word for token in found)
    first = sum(token.end <= mention.start - sentence.start for token in found)
    last = sum(token.start < mention.end - sentence.start for token in found)
    before = [hit for hit in _cues().find(sought[:first]) if first - hit.last < _NEAR]
    if before:
        return _nearest(before[-1:])
    return _nearest([hit for hit in _cues().find(sought[last:]) if hit.first < _NEAR][:1])


def _nearest(hits: list[Hit]) -> str:
    return hits[0].name if hits else ""
