"""A Spark cluster of two executors on this machine, and how to kill one of them on the way."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

SETTINGS = {
    "spark.master": "local-cluster[2,1,1024]",
    "spark.ui.enabled": "false",
    "spark.log.level": "OFF",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.shuffle.partitions": "2",
    "spark.sql.files.maxPartitionBytes": "20000",  # so that one file is read in several blocks
    "spark.sql.files.openCostInBytes": "1000",
    "spark.sql.execution.arrow.maxRecordsPerBatch": "20",
    "spark.network.timeout": "600s",
}


@contextmanager
def small_cluster() -> Iterator[SparkSession]:
    """Two executors of one processor each, in processes of their own."""
    from pyspark.sql import SparkSession

    before = dict(os.environ)
    os.environ |= {
        "PYSPARK_PYTHON": sys.executable,
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_LOCAL_HOSTNAME": "localhost",
    }
    builder = SparkSession.builder.appName("factcheck's tests")
    for key, value in SETTINGS.items():
        builder = builder.config(key, value)
    session = builder.getOrCreate()
    yield session
    session.stop()
    os.environ.clear()
    os.environ.update(before)


class Killer(threading.Thread):
    """Kills one executor as soon as a job of some name has tasks under way."""

    def __init__(self, session: SparkSession, job: str) -> None:
        super().__init__(daemon=True)
        self._session, self._job = session, f"factcheck: {job}"
        self.killed = 0

    def run(self) -> None:
        runtime = self._session.sparkContext._jvm.java.lang.ProcessHandle.current()
        until = time.monotonic() + 900
        while time.monotonic() < until and not self.killed:
            if self._under_way():
                self.killed = executors_of(runtime.pid())[0]
                os.kill(self.killed, signal.SIGKILL)
            time.sleep(0.05)

    def _under_way(self) -> bool:
        jobs = self._session.sparkContext._jsc.sc().statusStore().jobsList(None)
        return any(
            job.numActiveTasks() > 0
            and job.description().isDefined()
            and job.description().get() == self._job
            for job in (jobs.apply(index) for index in range(jobs.size()))
        )


def executors_of(process: int) -> list[int]:
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            command = (folder / "cmdline").read_bytes()
        except OSError:
            continue
        if parent == process and b"CoarseGrainedExecutorBackend" in command:
            found.append(int(folder.name))
    return sorted(found)
