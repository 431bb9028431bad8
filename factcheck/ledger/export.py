"""A ledger as one table in a file: Parquet or CSV, written a batch at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import UserError
from factcheck.ledger.rows import article_of, claim_of, terms_of
from factcheck.model import Claim

if TYPE_CHECKING:
    import pandas

    Frame = Callable[[Sequence[Claim]], pandas.DataFrame]

ROWS = 50_000  # claims held at once
CSV = ".csv"
FORMATS = (CSV, ".parquet")


def export(connection: sqlite3.Connection, path: str | Path, frame: Frame) -> int:
    """Write all claims of current articles, in order of article and place; their number.

    ``frame`` makes a table of claims; the ending of ``path`` is one of ``FORMATS``. Raises ``UserError``
    where Parquet is wanted and pyarrow is not there.
    """
    tables = (frame(several) for several in _batches(connection))
    path = Path(path)
    return _csv(path, tables) if path.suffix == CSV else _parquet(path, tables)


def _csv(path: Path, tables: Iterator[pandas.DataFrame]) -> int:
    rows = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        for table in tables:
            table.to_csv(file, index=False, header=rows == 0, lineterminator="\n")
            rows += len(table)
    return rows


def _parquet(path: Path, tables: Iterator[pandas.DataFrame]) -> int:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise UserError("Parquet needs pyarrow: pip install 'factcheck[parquet]'") from None
    rows, writer = 0, None
    try:
        for table in tables:
            arrow = pyarrow.Table.from_pandas(table, preserve_index=False)
            if writer is None:
                writer = pyarrow.parquet.ParquetWriter(path, arrow.schema)
            writer.write_table(arrow)
            rows += len(table)
    finally:
        if writer is not None:
            writer.close()
    return rows


def _batches(connection: sqlite3.Connection) -> Iterator[tuple[Claim, ...]]:
    """At least one batch, so that an empty ledger gives a table with its columns."""
    articles = connection.execute("SELECT * FROM articles WHERE superseded_by IS NULL ORDER BY name")
    held: list[Claim] = []
    given = False
    for row in articles:
        article, terms = article_of(row), terms_of(row)
        own = connection.execute("SELECT * FROM claims WHERE article = ? ORDER BY id", (row["id"],))
        held += [claim_of(one, article, terms) for one in own]
        if len(held) >= ROWS:
            yield tuple(held)
            held, given = [], True
    if held or not given:
        yield tuple(held)


__all__ = ["FORMATS", "export"]
