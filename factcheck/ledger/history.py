"""The latest figures for something, who gave them, and as of when."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import partial

from factcheck.ledger.rows import article_of, claim_of, terms_of
from factcheck.model import Claim

# Numbers alone are put in order: with their texts, millions of rows would fill the disk.
_ORDERED = """
SELECT claims.id, claims.article FROM articles CROSS JOIN claims ON claims.article = articles.id
WHERE articles.superseded_by IS NULL {conditions}
ORDER BY coalesce(claims.as_of_last, articles.published_first) DESC, articles.name, claims.id
LIMIT :limit
"""
_ARTICLE = "SELECT * FROM articles WHERE id = ?"
_CLAIM = "SELECT * FROM claims WHERE id = ?"


def history(
    connection: sqlite3.Connection,
    *,
    measure: str = "",
    subject: str = "",
    words: Sequence[str] = (),
    limit: int = 50,
) -> list[Claim]:
    """Claims on file, the latest first.

    ``measure`` is an id of quantities.toml, ``subject`` an id of organisations.tsv or places.tsv; each of
    ``words`` stands in the sentence of the claim, in capitals or not.
    """
    conditions = ""
    values: dict[str, object] = {"limit": -1 if words else limit, "measure": measure, "subject": subject}
    if measure:
        conditions += " AND claims.measure = :measure"
    if subject:
        conditions += " AND claims.subject = :subject"
    if words:
        connection.create_function("holds", 2, partial(_holds, words), deterministic=True)
        conditions += " AND holds(articles.text, articles.title)"
    found: list[Claim] = []
    for number, article in connection.execute(_ORDERED.format(conditions=conditions), values):
        whole = connection.execute(_ARTICLE, (article,)).fetchone()
        row = connection.execute(_CLAIM, (number,)).fetchone()
        claim = claim_of(row, article_of(whole), terms_of(whole))
        if _holds(words, claim.sentence):
            found.append(claim)
            if len(found) == limit:
                break
    return found


def _holds(words: Sequence[str], *texts: str) -> bool:
    """Whether each of the words stands in one of the texts."""
    folded = [text.casefold() for text in texts]
    return all(any(word.casefold() in text for text in folded) for word in words)


def stats(connection: sqlite3.Connection) -> dict[str, int | str | None]:
    """How much is on file, and of what time."""
    row = connection.execute(
        "SELECT count(*), count(superseded_by), min(published_first), max(published_first) FROM articles"
    ).fetchone()
    claims = connection.execute(
        "SELECT count(*), count(DISTINCT measure), sum(measure NOT LIKE 'open:%') FROM claims JOIN articles"
        " ON articles.id = article WHERE superseded_by IS NULL"
    ).fetchone()
    return {
        "articles": row[0] - row[1],
        "superseded": row[1],
        "first": row[2] and row[2][:10],
        "last": row[3] and row[3][:10],
        "claims": claims[0],
        "measures": claims[1],
        "of_known_measures": claims[2] or 0,
    }


__all__ = ["history", "stats"]
