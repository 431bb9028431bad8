"""Articles and claims as rows of a ledger, and back, exactly."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from hashlib import blake2b, sha256

import msgspec
from msgspec.structs import replace

from factcheck import alignment, knowledge
from factcheck.interval import Period
from factcheck.model import Article, AsOf, Claim, Origin, Part

_claims = msgspec.msgpack.Decoder(Claim)
_pack = msgspec.msgpack.Encoder().encode


_OF_ARTICLE = {"article": "", "source": "", "published": None, "sentence": "", "event": ()}


def digest(article: Article) -> bytes:
    """Of all that is known of an article but where it lay."""
    known = replace(article, path="", line=0)
    return sha256(msgspec.json.encode(known)).digest()


def versions(connection: sqlite3.Connection, article: Article) -> set[int]:
    """Numbers of the current articles on file of the same id or URL."""
    # One query each, since one with OR would look at every article.
    by_name = "SELECT id FROM articles WHERE name = ? AND superseded_by IS NULL"
    by_url = "SELECT id FROM articles WHERE url = ? AND url <> '' AND superseded_by IS NULL"
    found = connection.execute(by_name, (article.id,)).fetchall()
    if article.url:
        found += connection.execute(by_url, (article.url,)).fetchall()
    return {row[0] for row in found}


def rows_of_articles(connection: sqlite3.Connection, numbers: Iterable[int]) -> list[sqlite3.Row]:
    """The rows of articles, in order of their numbers."""
    query = "SELECT * FROM articles WHERE id = ?"
    return [connection.execute(query, (number,)).fetchone() for number in sorted(numbers)]


def article_row(
    article: Article, dated: AsOf | None, terms: tuple[str, ...], origin: str
) -> dict[str, object]:
    """The columns of an article."""
    return {
        "name": article.id,
        "digest": digest(article),
        "text_digest": article.text_digest,
        "source": article.source,
        "title": article.title,
        "url": article.url,
        "language": article.language,
        "path": article.path,
        "line": article.line,
        "updated": _text(article.updated),
        "author": article.author,
        "parts": _text(article.parts),
        "origins": _text(article.origins),
        "published": _text(article.published),
        "published_evidence": article.published_evidence,
        "dated": _text(dated),
        "published_first": dated.period.first.isoformat() if dated else None,
        "text": article.text,
        "terms": _text(terms),
        "origin": origin,
    }


def article_of(row: sqlite3.Row) -> Article:
    """The article of a row."""
    return Article(
        id=row["name"],
        text=row["text"],
        source=row["source"],
        title=row["title"],
        url=row["url"],
        language=row["language"],
        path=row["path"],
        published=msgspec.json.decode(row["published"], type=Period) if row["published"] else None,
        published_evidence=row["published_evidence"],
        updated=msgspec.json.decode(row["updated"], type=Period) if row["updated"] else None,
        author=row["author"],
        parts=msgspec.json.decode(row["parts"], type=tuple[Part, ...]),
        origins=msgspec.json.decode(row["origins"], type=tuple[Origin, ...]),
        line=row["line"],
    )


def dated_of(row: sqlite3.Row) -> AsOf | None:
    """When the article of a row was published, as far as could be told."""
    return msgspec.json.decode(row["dated"], type=AsOf) if row["dated"] else None


def terms_of(row: sqlite3.Row) -> tuple[str, ...]:
    """The terms of the article of a row."""
    return msgspec.json.decode(row["terms"], type=tuple[str, ...])


def claim_row(claim: Claim, article: int) -> dict[str, object]:
    """The columns of a claim of the article with that number."""
    low, high = claim.widest.outward()
    period = claim.as_of.period if claim.as_of else None
    return {
        "article": article,
        "measure": claim.measure,
        "subject": claim.subject,
        "scope": claim.scope,
        "kind": claim.kind,
        "behaviour": claim.behaviour,
        "status": claim.status,
        "value": f"{claim.value:f}",
        "range_end": None if claim.range_end is None else f"{claim.range_end:f}",
        "hedge": claim.hedge,
        "unit": claim.unit,
        "words": claim.text,
        "low": low,
        "high": high,
        "as_of_first": period.first.isoformat() if period else None,
        "as_of_last": period.last.isoformat() if period else None,
        "sentence_start": claim.sentence_start,
        "sentence_end": claim.sentence_start + len(claim.sentence),
        "said": said(claim) if stands(claim) else None,
        "record": _pack(replace(claim, **_OF_ARTICLE, key="", series="", kin="", score=())),
    }


def claim_of(row: sqlite3.Row, article: Article, terms: tuple[str, ...]) -> Claim:
    """The claim of a row, with its sentence from the article."""
    claim = _claims.decode(row["record"])
    field = article.title if claim.field == "title" else article.text
    whole = replace(
        claim,
        article=article.id,
        source=article.source,
        published=article.published,
        sentence=field[row["sentence_start"] : row["sentence_end"]],
        event=terms,
    )
    return alignment.with_key(whole)


def stands(claim: Claim) -> bool:
    """Whether its key alone says which series it belongs to: a known measure of a lasting owner."""
    known = knowledge.quantity(claim.measure)
    return known is not None and known.owner != "event"


def said(claim: Claim) -> int:
    """What a claim says as of when, as a number that fits SQLite."""
    what: tuple[object, ...] = (
        claim.key,
        claim.value.normalize(),
        claim.range_end,
        claim.place,
        claim.hedge,
        claim.unit_code,
        claim.measure_text,
        claim.qualifiers,
        claim.as_of and [period.iso() for period in claim.as_of.periods],
        claim.as_of and claim.as_of.sure,
    )
    return int.from_bytes(blake2b(repr(what).encode(), digest_size=8).digest(), "big", signed=True)


def columns(row: Mapping[str, object]) -> str:
    """``(a, b) VALUES (:a, :b)`` for an insertion."""
    return f"({', '.join(row)}) VALUES ({', '.join(':' + name for name in row)})"


def _text(value: object) -> str | None:
    return None if value is None else msgspec.json.encode(value).decode()
