"""The examples beside each rule: what people read, what the tests run.

An example is some articles as newspapers write them, what is to be read in them, and what the rule says.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from factcheck.model import Record, Severity


class Reading(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One claim that is to be read in an article; fields are those of ``Claim``, empty ones are not asked."""

    text: str  # the numeral as it stands in the article
    measure: str
    hedge: str = "exact"
    what: str = ""  # the phrase of what is counted
    qualifiers: tuple[str, ...] = ()
    subject: str = "bo-cong-an"
    scope: str = "whole"
    as_of: tuple[str, ...] = ()  # "2021-12-14" or "2017-01-01/2017-06-30"; several: the possible ones
    sure: bool = True
    behaviour: str = ""  # empty: as known of the measure
    kind: str = ""
    status: str = "actual"
    turn: str = ""  # from, to: which figure the words put first
    unit: str = ""


class ExampleArticle(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One article of an example."""

    source: str
    published: str = ""  # "2021-12-14"
    text: str = ""
    copy_of: int = -1  # position of the article that this is a copy of
    unreadable: str = ""  # why it cannot be read
    new: bool = False
    claims: tuple[Reading, ...] = ()


class ExampleAcceptance(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One entry of accepted.toml in an example."""

    of: str = ""  # code of the rule whose finding here it accepts; empty: it matches nothing here
    rule: str = ""  # the code that stands in the entry
    reason: str = ""
    until: str = ""
    articles: tuple[str, ...] = ()
    baseline: bool = False


class Example(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One case of a rule."""

    outcome: Literal["fires", "clean", "not evaluable"]
    why: str  # in English: what the case shows
    article: tuple[ExampleArticle, ...]
    acceptance: tuple[ExampleAcceptance, ...] = ()
    today: date = date(2026, 1, 1)  # by which acceptances end
    severity: Severity | None = None  # of the finding, where it fires
    reason: str = ""  # where it is not evaluable


class _File(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    example: tuple[Example, ...]


@cache
def read_examples(package: str, stem: str) -> tuple[Example, ...]:
    """The examples of ``stem.toml`` in the package; none where there is no such file."""
    source = files(package) / f"{stem}.toml"
    if not source.is_file():
        return ()
    try:
        return msgspec.toml.decode(source.read_bytes(), type=_File).example
    except (msgspec.MsgspecError, ValueError) as error:
        raise ValueError(f"{stem}.toml: {error}") from error


__all__ = ["Example", "ExampleAcceptance", "ExampleArticle", "Reading", "read_examples"]
