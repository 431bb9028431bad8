"""Verbs of what happens or is done, and what may stand between them and a figure."""

from __future__ import annotations

from functools import cache

from factcheck.language import table, words
from factcheck.language.tokens import Phrases


@cache
def verbs() -> Phrases:
    """The verbs; each stands for what it may lead to: any, things, or none."""
    rows = [row for row in table("vi", "happenings") if row["behind"] != "unit"]
    return Phrases((row["verb"], row["of"]) for row in rows)


@cache
def behind() -> Phrases:
    """What may stand behind what is counted: alone, passive, unit."""
    return Phrases((row["verb"], row["behind"]) for row in table("vi", "happenings") if row["behind"])


@cache
def fillers() -> frozenset[str]:
    """Words between a verb and its figure that change nothing: hedges, "thêm", "tổng cộng"."""
    return words_of_hedges() | words("vi", "happening_fillers")


@cache
def words_of_hedges() -> frozenset[str]:
    """The words of which hedges are made: "ít", "nhất"."""
    return frozenset(word for phrase in words("vi", "hedges", "phrase") for word in phrase.split())
