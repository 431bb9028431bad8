"""What goes between a process and the one that reads for it: a length, and then MessagePack."""

from __future__ import annotations

from typing import BinaryIO

import msgspec

from factcheck.model import Record

_LENGTH = 8  # bytes


class Task(Record, frozen=True, kw_only=True):
    """A call to make: ``target`` is "module:function", a function of the file's bytes and of ``hints``."""

    target: str
    data: bytes
    hints: msgspec.Raw  # of whatever record the function takes, as annotated
    seconds: float  # of processor time


class Done(Record, frozen=True, kw_only=True, tag=True):
    """What the function gave, encoded."""

    result: msgspec.Raw


class Refused(Record, frozen=True, kw_only=True, tag=True):
    """Why it gave nothing: the fields of a ``RefusedError``."""

    kind: str
    parameters: dict[str, str]


def send(stream: BinaryIO, payload: bytes) -> None:
    """Write one frame."""
    stream.write(len(payload).to_bytes(_LENGTH))
    stream.write(payload)
    stream.flush()


def receive(stream: BinaryIO) -> bytes | None:
    """Read one frame; None where the other side is gone, even in the middle of one."""
    head = stream.read(_LENGTH)
    if len(head) < _LENGTH:
        return None
    length = int.from_bytes(head)
    payload = stream.read(length)
    return payload if len(payload) == length else None
