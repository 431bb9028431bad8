"""Functions that a reader of a stranger's file may be brought to be, for test_reading_apart.py."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from factcheck.reading import RefusedError


def length(data: bytes, hints: dict[str, str]) -> int:
    return len(data) + len(hints)


def hang(data: bytes, _: dict[str, str]) -> int:
    while True:
        length(data, {})


def sleep(_: bytes, __: dict[str, str]) -> int:
    time.sleep(60)
    return 0


def grow(_: bytes, __: dict[str, str]) -> int:
    return len([bytes(1 << 24) for _ in range(1 << 20)])


def crash(_: bytes, __: dict[str, str]) -> int:
    os.abort()


def leave(_: bytes, __: dict[str, str]) -> int:
    sys.exit(0)


def dig(data: bytes, hints: dict[str, str]) -> int:
    return dig(data, hints)


def print_much(data: bytes, hints: dict[str, str]) -> int:
    sys.stdout.write("a library is talkative" * 10_000)
    sys.stdout.flush()
    os.write(1, b"\xff" * 100_000)
    return length(data, hints)


def refuse(_: bytes, hints: dict[str, str]) -> int:
    raise RefusedError("no_field", **hints)


def fail(_: bytes, __: dict[str, str]) -> int:
    raise KeyError("a fault\nof ours")


def process(_: bytes, __: dict[str, str]) -> int:
    return os.getpid()


_DEEDS: dict[bytes, Callable[[], object]] = {
    b"connect": lambda: socket.create_connection(("127.0.0.1", 9)),
    b"resolve": lambda: socket.getaddrinfo("localhost", 80),
    b"start": lambda: subprocess.run([sys.executable, "-V"], check=True),
    b"fork": os.fork,
    b"write": lambda: Path("written").write_text(""),
    b"create": lambda: os.open("written", os.O_CREAT | os.O_WRONLY),
    b"remove": lambda: os.remove("kept"),
}


def do(data: bytes, _: dict[str, str]) -> str:
    try:
        _DEEDS[data]()
    except OSError as error:
        return type(error).__name__
    return "done"
