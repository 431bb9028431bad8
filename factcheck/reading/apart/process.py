"""The side that asks: one process for many files, started when first needed and anew where one died."""

from __future__ import annotations

import atexit
import os
import signal
import subprocess
import sys
from contextlib import suppress
from functools import cache
from threading import Timer
from typing import Any, BinaryIO, TypeVar, cast

import msgspec

from factcheck.reading.apart.frames import Done, Refused, Task, receive, send
from factcheck.reading.apart.limits import Limits
from factcheck.reading.records import RefusedError

T = TypeVar("T")
_decode = msgspec.msgpack.Decoder(Done | Refused).decode
_MEGABYTE = 1 << 20


@cache
def shared() -> Apart:
    """The one that all reading of this process shares; it ends with it."""
    one = Apart()
    atexit.register(one.close)
    return one


class Apart:
    """Functions called in another process, which may hang, run out of memory or crash without harm."""

    def __init__(self, limits: Limits | None = None) -> None:
        """Nothing is started yet."""
        self.limits = limits or Limits()
        self._process: subprocess.Popen[bytes] | None = None
        self._calls = 0  # that the process has answered

    def __enter__(self) -> Apart:
        """Itself; the process is ended on leaving."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the process."""
        self.close()

    def call(self, target: str, data: bytes, hints: object, kind: type[T]) -> T:
        """What the function ``target``, "module:function", makes of the bytes and of ``hints``.

        Raises ``RefusedError``: as the function does, or too_slow, memory, too_deep, crashed, reader_failed.
        What a process refuses that had worked before, for want of memory or by a crash, a fresh one is asked
        again: the answer is that of the file alone, whatever was read before it.
        """
        was_fresh = self._calls == 0
        answer = self._ask(target, data, hints)
        if isinstance(answer, Refused) and answer.kind in ("memory", "crashed") and not was_fresh:
            answer = self._ask(target, data, hints)
        if isinstance(answer, Refused):
            raise RefusedError(answer.kind, **answer.parameters)
        return msgspec.msgpack.decode(answer.result, type=kind)

    def close(self) -> None:
        """End the process, if there is one."""
        process, self._process, self._calls = self._process, None, 0
        if process is not None:
            process.kill()
            for stream in (process.stdin, process.stdout):
                with suppress(OSError):
                    cast(BinaryIO, stream).close()
            process.wait()

    def _ask(self, target: str, data: bytes, hints: object) -> Done | Refused:
        seconds = self.limits.processor(len(data))
        task = Task(
            target=target, data=data, hints=msgspec.Raw(msgspec.msgpack.encode(hints)), seconds=seconds
        )
        process = self._started()
        late: list[bool] = []
        timer = Timer(self.limits.clock(len(data)), _end, (process, late))
        timer.start()
        try:
            answer = _exchange(process, msgspec.msgpack.encode(task))
        except BaseException:  # an interrupt: an answer that comes late would be taken for the next one's
            self.close()
            raise
        finally:
            timer.cancel()
        if answer is None:
            slow = bool(late) or _ended_by(process) == getattr(signal, "SIGXCPU", None)
            self.close()
            return _too_slow(seconds) if slow else Refused(kind="crashed", parameters={})
        self._calls += 1
        if isinstance(answer, Refused) and answer.kind in ("memory", "too_deep", "reader_failed"):
            self.close()  # it has ended itself, or is about to
        if isinstance(answer, Refused) and answer.kind == "memory":
            return Refused(kind="memory", parameters={"limit": f"{self.limits.memory // _MEGABYTE} MB"})
        return answer

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            command = [sys.executable, "-P", "-B", "-X", "utf8", "-m", "factcheck.reading.apart.child"]
            self._process = subprocess.Popen(
                [*command, str(self.limits.memory)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
            )
        return self._process


def _environment() -> dict[str, str]:
    """That of this process, with its modules; never the folder of the articles: it may hold a ``lxml.py``."""
    found = [os.path.abspath(entry) for entry in sys.path if entry]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(found)}


def _exchange(process: subprocess.Popen[bytes], task: bytes) -> Done | Refused | None:
    """Send a task and wait for its answer; None where the process ended instead."""
    try:
        send(cast(BinaryIO, process.stdin), task)
    except OSError:  # a broken pipe
        return None
    frame = receive(cast(BinaryIO, process.stdout))
    return None if frame is None else _decode(frame)


def _end(process: subprocess.Popen[Any], late: list[bool]) -> None:
    late.append(True)
    process.kill()


def _ended_by(process: subprocess.Popen[Any]) -> int:
    """The signal that ended it, or 0."""
    return max(0, -process.wait())


def _too_slow(seconds: float) -> Refused:
    return Refused(kind="too_slow", parameters={"limit": f"{seconds:.0f} s"})
