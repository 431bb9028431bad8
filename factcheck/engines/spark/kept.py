"""What stands between the stages: tables in a folder, so that a lost machine costs its share of one stage."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession


class Keep:
    """Writes a frame as Parquet and gives what stands there, so that it is made once."""

    def __init__(self, session: SparkSession, folder: str) -> None:
        """``folder`` is on a file system that all executors reach; tables in it are written anew."""
        self._session = session
        self.folder = folder.rstrip("/")

    def __call__(self, frame: DataFrame, name: str) -> DataFrame:
        """The frame, kept under a name."""
        path = f"{self.folder}/{name}"
        self._session.sparkContext.setJobDescription(f"factcheck: {name}")
        frame.write.mode("overwrite").parquet(path)
        return self._session.read.schema(frame.schema).parquet(path)


@contextmanager
def kept(session: SparkSession, folder: str | None = None) -> Iterator[Keep]:
    """In the user's ``folder``, or in one that is gone in the end, which suits a single machine."""
    if folder:
        yield Keep(session, folder)
    else:
        with TemporaryDirectory(prefix="factcheck-") as own:
            yield Keep(session, f"file://{own}")


__all__ = ["Keep", "kept"]
