"""The Spark session that a command runs in; a job of the user's has its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from shutil import which
from typing import TYPE_CHECKING

from factcheck.errors import UserError

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

JAVA = 17  # oldest that this Spark runs on
# Whatever the user has set, by PYSPARK_SUBMIT_ARGS or spark-defaults.conf, goes before these.
_SETTINGS = {
    "spark.master": "local[*,4]",  # four attempts, as on a cluster
    "spark.sql.execution.arrow.maxRecordsPerBatch": "500",  # articles come whole
    "spark.sql.session.timeZone": "UTC",
    "spark.log.level": "ERROR",
}


@contextmanager
def session() -> Iterator[SparkSession]:
    """The session there is, else one of this machine's processors; the latter is stopped in the end.

    Raises ``UserError`` where PySpark or Java is missing.
    """
    if find_spec("pyspark") is None or find_spec("pyspark.sql") is None:
        raise UserError("--engine spark needs PySpark: pip install 'factcheck[spark]'")
    from pyspark.sql import SparkSession

    running = SparkSession.getActiveSession()
    if running is not None:
        yield running
        return
    if not os.environ.get("JAVA_HOME") and which("java") is None:
        raise UserError(f"--engine spark needs Java {JAVA} or newer: install it, or set JAVA_HOME")
    import sys

    from pyspark import SparkConf, SparkContext

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    SparkContext._ensure_initialized()  # only now is known what the user has set
    given, builder = SparkConf(), SparkSession.builder.appName("factcheck")
    builder = builder.config("spark.ui.showConsoleProgress", "false")  # which Spark turns on by itself
    for key, value in _SETTINGS.items():
        if not given.contains(key):
            builder = builder.config(key, value)
    own = builder.getOrCreate()
    try:
        yield own
    finally:
        own.stop()


__all__ = ["session"]
