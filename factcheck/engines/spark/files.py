"""Which files a run reads, by whom: this process reads small ones as ever, Spark those of many articles."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from factcheck.errors import UserError
from factcheck.reading.files import NOT_ARTICLES, files_below
from factcheck.reading.sources import sources_in

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

LINES, PARQUET, WHOLE = "lines", "parquet", "whole"
_ENDINGS = {
    LINES: (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz"),
    PARQUET: (".parquet",),
    WHOLE: (".warc", ".warc.gz"),
}


class File(NamedTuple):
    """A file that Spark reads."""

    number: int  # in the order given
    path: str  # as given, or as listed where a folder was
    address: str  # as Spark is told it
    how: str  # LINES, PARQUET or WHOLE
    beside: Mapping[str, object]  # what sources.toml says of it


class Files(NamedTuple):
    """All files of a run."""

    many: tuple[File, ...]  # of many articles each: Spark's
    small: tuple[tuple[int, str], ...]  # paths that this process reads, with their numbers


def files(session: SparkSession, paths: Iterable[str], *, use_sources: bool = True) -> Files:
    """Who reads what. A path with a scheme (hdfs://, s3a://) is Spark's, and so is all that lies below it.

    Raises ``UserError`` for a path at which there is nothing.
    """
    many: list[File] = []
    small: list[tuple[int, str]] = []
    for path in paths:
        local = "://" not in path
        for one in _below(path) if local else _listed(session, path):
            number, how = len(many) + len(small), _how(one)
            if local and not how:
                small.append((number, one))
            else:
                beside = _beside(one) if local and use_sources else {}
                many.append(File(number, one, _address(one) if local else one, how or WHOLE, beside))
    return Files(tuple(many), tuple(small))


def _below(path: str) -> list[str]:
    """The files of a folder, where one of them is Spark's; else the path as it is."""
    if not os.path.isdir(path):
        return [path]
    below = [f"{path.rstrip('/')}/{name}" for name, _ in files_below(path)]
    return below if any(map(_how, below)) else [path]


def _listed(session: SparkSession, path: str) -> list[str]:
    """The files at an address or below it: of these only the names are read."""
    from pyspark.errors import AnalysisException

    try:
        found = session.read.format("binaryFile").option("recursiveFileLookup", "true").load(path)
        listed = sorted(row.path for row in found.select("path").collect())
    except AnalysisException as error:
        raise UserError(f"{path}: {str(error).splitlines()[0]}") from None
    wanted = [one for one in listed if one.rpartition("/")[2] not in NOT_ARTICLES]
    if not wanted:
        raise UserError(f"{path}: no article to read there")
    return wanted


def _how(path: str) -> str:
    name = path.casefold()
    return next((how for how, endings in _ENDINGS.items() if name.endswith(endings)), "")


def _address(path: str) -> str:
    return f"file:{os.path.abspath(path)}"


def plain(address: str) -> str:
    """One form of an address: some sources of Spark write file:/// for file:/."""
    return re.sub("^file:/+", "file:/", address)


def escaped(address: str) -> str:
    """The address for Spark to read, which takes some signs for patterns."""
    return re.sub(r"([\[\]{}*?\\])", r"\\\1", address)


def _beside(path: str) -> Mapping[str, object]:
    folder, name = os.path.split(path)
    return sources_in(folder).get(name, {})


__all__ = ["LINES", "PARQUET", "WHOLE", "File", "Files", "escaped", "files", "plain"]
