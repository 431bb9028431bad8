"""Python over Spark's frames: rows in, rows out, as Arrow; and rows that belong together, group by group.

Records travel as MessagePack in binary columns; what Spark itself has to join or to sort by stands in columns
of its own. A group comes as a stream in order, so that what a task holds is one group, not its whole share.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby, islice
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec

from factcheck import knowledge
from factcheck.knowledge import KnownQuantity

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame

Row: TypeAlias = tuple[Any, ...]
Rows: TypeAlias = Iterable[Row]
Schema: TypeAlias = Mapping[str, str]  # name of a column → "string", "bigint", "array<string>" ...
Work: TypeAlias = Callable[[Rows], Rows]
GroupWork: TypeAlias = Callable[[Row, Rows], Rows]  # the key of a group, and its rows without the key

SENT = 256  # rows in a batch: records may be large
pack = msgspec.msgpack.encode


def each(frame: DataFrame, work: Work, schema: Schema) -> DataFrame:
    """What ``work`` makes of the rows of each partition, in a stream."""
    own = msgspec.msgpack.encode(knowledge.quantities())
    return frame.mapInArrow(partial(_worked, work, own, dict(schema)), _ddl(schema))


def grouped(
    frame: DataFrame, by: Sequence[str], work: GroupWork, schema: Schema, *, order: Sequence[str] = ()
) -> DataFrame:
    """What ``work`` makes of each group of rows that agree in ``by``, in the order given.

    ``work`` need not read all rows of a group.
    """
    columns = [*by, *(name for name in frame.columns if name not in by)]
    placed = frame.select(*columns).repartition(*by).sortWithinPartitions(*by, *order)
    return each(placed, partial(_by_group, work, len(by)), schema)


def _by_group(work: GroupWork, keys: int, rows: Rows) -> Iterator[Row]:
    for key, group in groupby(rows, key=itemgetter(slice(keys))):
        yield from work(key, (row[keys:] for row in group))


def _worked(
    work: Work, own: bytes, schema: Schema, batches: Iterable[pyarrow.RecordBatch]
) -> Iterator[pyarrow.RecordBatch]:
    """In a worker: the user's measures are known there too, and rows are lists of plain values."""
    know(own)
    leaving = iter(work(_arriving(batches)))
    while several := list(islice(leaving, SENT)):
        yield _batch(several, schema)


def _arriving(batches: Iterable[pyarrow.RecordBatch]) -> Iterator[Row]:
    for batch in batches:
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


_known = b""


def know(own: bytes) -> None:
    """The measures of the one who runs this, once a process."""
    global _known
    if own != _known:
        knowledge.know(msgspec.msgpack.decode(own, type=tuple[KnownQuantity, ...]))
        _known = own


def _batch(rows: Sequence[Row], schema: Schema) -> pyarrow.RecordBatch:
    import pyarrow

    columns = zip(*rows, strict=True)
    return pyarrow.RecordBatch.from_arrays(
        [pyarrow.array(column, _arrow(kind)) for column, kind in zip(columns, schema.values(), strict=True)],
        names=list(schema),
    )


def _arrow(kind: str) -> pyarrow.DataType:
    import pyarrow

    if kind.startswith("array<"):
        return pyarrow.list_(_arrow(kind[6:-1]))
    kinds = {
        "string": pyarrow.string(),
        "binary": pyarrow.binary(),
        "bigint": pyarrow.int64(),
        "double": pyarrow.float64(),
        "boolean": pyarrow.bool_(),
    }
    return kinds[kind]


def _ddl(schema: Schema) -> str:
    return ", ".join(f"{name} {kind}" for name, kind in schema.items())


__all__ = ["GroupWork", "Row", "Rows", "Schema", "Work", "each", "grouped", "pack"]
