"""What of the past bears on new articles: a small part of a ledger, that is judged as if it were all.

Three ways lead from a new article to old ones: they tell of one event (shared names and rare words within a
window of days), they speak of one lasting measure (the key, bounded by as-of), or one text is a copy of the
other.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from factcheck import alignment, text
from factcheck.ledger.copies import origins, relatives
from factcheck.ledger.crowding import Crowding
from factcheck.ledger.events import neighbours
from factcheck.ledger.rows import (
    article_of,
    claim_of,
    dated_of,
    rows_of_articles,
    terms_of,
    versions,
)
from factcheck.ledger.series import rows_of_series
from factcheck.model import Article, AsOf, Claim, Document, Record


class Past(Record, frozen=True, kw_only=True):
    """Old claims with what is known of their articles."""

    claims: tuple[Claim, ...] = ()
    articles: Mapping[str, Article] = {}
    published: Mapping[str, AsOf | None] = {}
    documents: tuple[Document, ...] = ()  # of those on the events of new ones, or copies, or their origins
    origins: Mapping[str, str] = {}  # by article: the article that its text comes from
    crowds: Mapping[str, alignment.Crowd] = {}  # by term: how common it is


NOTHING = Past()


def past(connection: sqlite3.Connection, documents: Sequence[Document], claims: Sequence[Claim]) -> Past:
    """What bears on new articles and their claims (dated, with keys). The ledger is not changed.

    What stands in both, by id, URL or text, is taken as new only.
    """
    replaced = _replaced(connection, [one.article for one in documents])
    stories = alignment.stories(claims)
    crowding = Crowding(connection, stories.values())
    near = neighbours(connection, stories, crowding, without=replaced)
    copies = relatives(connection, documents)
    whole = (near | copies | origins(connection, copies)) - replaced
    single = [row for row in rows_of_series(connection, claims) if row["article"] not in whole | replaced]
    articles = {
        row["id"]: row for row in rows_of_articles(connection, whole | {row["article"] for row in single})
    }
    rows = [
        *single,
        *(row for number in sorted(whole) for row in _claims_of(connection, number)),
    ]
    known = {number: article_of(row) for number, row in articles.items()}
    events = {number: terms_of(row) for number, row in articles.items()}
    found = tuple(claim_of(row, known[row["article"]], events[row["article"]]) for row in rows)
    days: dict[str, list[int]] = defaultdict(list)
    for story in alignment.stories((*claims, *found)).values():
        for term in story.terms:
            days[term].append(alignment.day_of(story.published))
    return Past(
        claims=found,
        articles={one.id: one for one in known.values()},
        published={row["name"]: dated_of(row) for row in articles.values()},
        documents=tuple(text.document(known[number]) for number in sorted(whole)),
        origins={row["name"]: row["origin"] for row in articles.values()},
        crowds=crowding.crowds(days),
    )


def _replaced(connection: sqlite3.Connection, new: Iterable[Article]) -> frozenset[int]:
    """Articles on file that the new ones stand for."""
    same = "SELECT id FROM articles WHERE text_digest = ? AND superseded_by IS NULL"
    return frozenset(
        number
        for one in new
        for number in (
            *versions(connection, one),
            *(row[0] for row in connection.execute(same, (one.text_digest,)).fetchall()),
        )
    )


def _claims_of(connection: sqlite3.Connection, article: int) -> list[sqlite3.Row]:
    return connection.execute("SELECT * FROM claims WHERE article = ? ORDER BY id", (article,)).fetchall()


__all__ = ["NOTHING", "Past", "past"]
