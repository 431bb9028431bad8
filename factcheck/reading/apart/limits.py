"""What a process that reads a stranger's file may use, and may not do."""

from __future__ import annotations

import os
import sys
from typing import Any

from factcheck.model import Record

_MEGABYTE = 1 << 20
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
# Raised by Python before it acts. Readers read what they were given: they open no connection, start nothing.
_FORBIDDEN = (
    *("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"),
    *("subprocess.Popen", "os.system", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn"),
    *(
        "os.remove",
        "os.rename",
        "os.rmdir",
        "os.mkdir",
        "os.link",
        "os.symlink",
        "os.truncate",
        "shutil.rmtree",
    ),
)


class Limits(Record, frozen=True, kw_only=True):
    """How much one file may take. A longer file may take longer."""

    seconds: float = 10  # of processor time, for any file
    seconds_a_megabyte: float = 5  # and as much again for each megabyte of it
    patience: float = 4  # times as long by the clock on the wall: other programs run too
    memory: int = 1 << 30  # bytes, the interpreter and the libraries among them

    def processor(self, size: int) -> float:
        """Seconds of processor time for a file of ``size`` bytes."""
        return self.seconds + self.seconds_a_megabyte * size / _MEGABYTE

    def clock(self, size: int) -> float:
        """Seconds by the clock on the wall; some are for the start of a process on a busy machine."""
        return self.patience * self.processor(size) + 5


def confine(memory: int) -> None:
    """Limit the memory of this process, and keep it from writing files, from the network, from programs.

    Where the system has no such limits, the clock of the parent is left.
    """
    try:
        import resource
    except ImportError:  # Windows
        pass
    else:
        _lower(resource.RLIMIT_AS, memory)
        _lower(resource.RLIMIT_FSIZE, 0)
        _lower(resource.RLIMIT_CORE, 0)
    sys.addaudithook(_refuse)


def allow(seconds: float) -> None:
    """End this process when it has used ``seconds`` of processor time from now on."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    limit = int(used.ru_utime + used.ru_stime + seconds) + 1
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    if hard == resource.RLIM_INFINITY or limit < hard:
        resource.setrlimit(resource.RLIMIT_CPU, (limit, hard))


def _lower(what: int, limit: int) -> None:
    import resource

    hard = resource.getrlimit(what)[1]
    limit = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
    try:
        resource.setrlimit(what, (limit, limit))
    except (OSError, ValueError):  # some systems name a limit and do not know it
        return


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event in _FORBIDDEN:
        raise PermissionError(f"a reader may not do this: {event}")
    if event == "open" and arguments[2] & _WRITES:
        raise PermissionError("a reader may not write files")
