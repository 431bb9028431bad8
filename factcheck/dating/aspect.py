"""Whether the words around a period speak of it as over or as still to come."""

from __future__ import annotations

from functools import cache

from factcheck.language import table
from factcheck.language.tokens import Hit, Phrases, words
from factcheck.model import DateMention, Document, Sentence

_NEAR = 14  # words between the cue and the period
_WINDOW = 160  # characters read to each side


@cache
def _cues() -> Phrases:
    return Phrases([(row["phrase"], row["aspect"]) for row in table("vi", "aspects")])


def aspect_of(mention: DateMention, sentence: Sentence, document: Document) -> str:
    """``review``, ``done``, ``ahead``, or "" where no word near says so."""
    if mention.link == "plan":
        return "ahead"
    if mention.link == "compared":
        return "done"
    text = document.field(mention.field)
    behind = text[max(sentence.start, mention.start - _WINDOW) : mention.start]
    ahead = text[mention.end : min(sentence.end, mention.end + _WINDOW)]
    sought = words(behind)
    before = [hit for hit in _cues().find(sought) if len(sought) - hit.last < _NEAR]
    if before:
        return _nearest(before[-1:])
    return _nearest([hit for hit in _cues().find(words(ahead)) if hit.first < _NEAR][:1])


def _nearest(hits: list[Hit]) -> str:
    return hits[0].name if hits else ""
