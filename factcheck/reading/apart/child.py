"""The process that reads: one task after the other from standard input, until that ends.

Run as ``python -m factcheck.reading.apart.child MEMORY``.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any, BinaryIO, get_type_hints

import msgspec

from factcheck.reading.apart.frames import Done, Refused, Task, receive, send
from factcheck.reading.apart.limits import allow, confine
from factcheck.reading.records import RefusedError

_decode = msgspec.msgpack.Decoder(Task).decode
_DETAIL = 120  # characters of an error's text


def main(memory: int) -> None:
    """Answer each task with what its function gave, or with the reason why it gave nothing."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is interrupted, and ends this process
    tasks, answers = _private_streams()
    confine(memory)
    while (frame := receive(tasks)) is not None:
        task = _decode(frame)
        del frame
        allow(task.seconds)
        answer, is_last = _answer(task)
        send(answers, msgspec.msgpack.encode(answer))
        if is_last:
            return


def _private_streams() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output for the tasks alone: what a library prints goes nowhere."""
    tasks = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    return tasks, answers


def _answer(task: Task) -> tuple[Done | Refused, bool]:
    """The answer, and whether this process is of no more use."""
    try:
        result = _call(task)
        return Done(result=msgspec.Raw(msgspec.msgpack.encode(result))), False
    except RefusedError as refused:
        return Refused(kind=refused.kind, parameters=refused.parameters), False
    except MemoryError:
        return Refused(kind="memory", parameters={}), True
    except RecursionError:
        return Refused(kind="too_deep", parameters={}), True
    except Exception as error:
        detail = f"{type(error).__name__}: {error}"[:_DETAIL].replace("\n", " ")
        return Refused(kind="reader_failed", parameters={"detail": detail}), True


def _call(task: Task) -> object:
    module, _, name = task.target.partition(":")
    function: Callable[[bytes, Any], object] = getattr(import_module(module), name)
    hints = [kind for what, kind in get_type_hints(function).items() if what != "return"][1]
    return function(task.data, msgspec.msgpack.decode(task.hints, type=hints))


if __name__ == "__main__":
    main(int(sys.argv[1]))
