"""The latest figures for something, who gave them, and as of when."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from factcheck.ledger.rows import article_of, claim_of, terms_of
from factcheck.model import Claim

_QUERY = """
SELECT claims.*, articles.name, articles.text, articles.source, articles.title, articles.url,
       articles.language, articles.path, articles.line, articles.published, articles.published_evidence,
       articles.updated, articles.author, articles.parts, articles.origins, articles.terms
FROM claims JOIN articles ON articles.id = claims.article
WHERE articles.superseded_by IS NULL {conditions}
ORDER BY coalesce(claims.as_of_last, articles.published_first) DESC, articles.name, claims.id
LIMIT :limit
"""


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
    values: dict[str, object] = {"limit": -1 if words else limit}
    if measure:
        conditions += " AND claims.measure = :measure"
        values["measure"] = measure
    if subject:
        conditions += " AND claims.subject = :subject"
        values["subject"] = subject
    wanted = [word.casefold() for word in words]
    found: list[Claim] = []
    for row in connection.execute(_QUERY.format(conditions=conditions), values):
        claim = claim_of(row, article_of(row), terms_of(row))
        sentence = claim.sentence.casefold()
        if all(word in sentence for word in wanted):
            found.append(claim)
            if len(found) == limit:
                break
    return found


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
