"""Articles read by several processes: the same results in the same order for any number of them.

Each process has a pipe of its own, so that one that dies, or is ended while it answers, spoils nothing else.
There is no thread on this side: nothing is left waiting when an interrupt ends it.
"""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection, wait
from queue import SimpleQueue
from threading import Thread

import msgspec

from factcheck import knowledge, pipeline
from factcheck.engines.cache import Cache
from factcheck.engines.serial import Outcome
from factcheck.knowledge import KnownQuantity
from factcheck.model import Article
from factcheck.pipeline import Extract

CHUNK = 16  # articles sent at once
AHEAD = 4  # chunks under way for each process
_decode = msgspec.msgpack.Decoder(Extract).decode


def by_processes(articles: Iterable[Article], cache: Cache, jobs: int) -> Iterator[Outcome]:
    """What each article says, in the order given, read by ``jobs`` processes."""
    rest = iter(articles)
    pool = _Pool(jobs)
    under_way: deque[_Chunk] = deque()
    try:
        while True:
            while len(under_way) < jobs * AHEAD and (several := list(islice(rest, CHUNK))):
                under_way.append(_Chunk(several, cache, pool))
            if not under_way:
                return
            yield from under_way.popleft().outcomes()
    finally:  # at an interrupt above all: nobody waits for what is under way
        pool.stop()


class _Chunk:
    """Some articles under way: those that were read before, and the others."""

    def __init__(self, articles: list[Article], cache: Cache, pool: _Pool) -> None:
        self._articles, self._cache, self._pool = articles, cache, pool
        self._known = {article.id: found for article in articles if (found := cache.find(article))}
        asked = [article for article in articles if article.id not in self._known]
        self._task = pool.ask(_Task(asked)) if asked else None

    def outcomes(self) -> Iterator[Outcome]:
        """Their results in order."""
        fresh = iter(self._pool.outcomes(self._task) if self._task else ())
        for article in self._articles:
            found = self._known.get(article.id) or next(fresh)
            if article.id not in self._known and isinstance(found, Extract):
                self._cache.keep(found)
            yield found


class _Task:
    """Articles that one process is asked to read together; where it dies, each is asked for again, alone."""

    def __init__(self, articles: list[Article], *, is_second: bool = False) -> None:
        self.articles, self.is_second = articles, is_second
        self.found: list[Outcome] | None = None
        self.parts: list[_Task] = []


class _Pool:
    """Processes started as there is work for them, and anew where one dies."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._readers: list[_Reader] = []

    def ask(self, task: _Task) -> _Task:
        """Give a task to the process with the least to do."""
        while True:
            reader = min(self._readers, key=lambda one: len(one.tasks), default=None)
            if reader is None or (reader.tasks and len(self._readers) < self._jobs):
                with _interrupts_held_back():
                    reader = _Reader()
                    self._readers.append(reader)
            if reader.ask(task):
                return task
            self._bury(reader)

    def outcomes(self, task: _Task) -> list[Outcome]:
        """What a task found, once it is done; an article itself where its process died again."""
        while task.found is None and not task.parts:
            self._listen()
        if task.found is not None:
            return task.found
        return [one for part in task.parts for one in self.outcomes(part)]

    def _listen(self) -> None:
        readers = {reader.pipe: reader for reader in self._readers}
        for pipe in wait(list(readers)):
            reader = readers[pipe]  # type: ignore[index]
            if not reader.take_answer():
                self._bury(reader)

    def _bury(self, reader: _Reader) -> None:
        """A process is dead: of its first task, the one under way; the rest is for others."""
        if reader not in self._readers:  # while tasks of another dead one were given to it
            return
        self._readers.remove(reader)
        while reader.take_answer():
            pass  # what it sent before
        reader.end()
        for at, task in enumerate(reader.tasks):
            if at:
                self.ask(task)
            elif task.is_second:
                task.found = list(task.articles)
            else:
                task.parts = [self.ask(_Task([article], is_second=True)) for article in task.articles]

    def stop(self) -> None:
        """End at once, whatever is under way."""
        for reader in self._readers:
            reader.end()


class _Reader:
    """This side of a process that reads, and what it was asked, the earliest first."""

    def __init__(self) -> None:
        self.pipe, theirs = Pipe()
        self.tasks: deque[_Task] = deque()
        own = msgspec.msgpack.encode(tuple(knowledge.quantities()))
        self._process = Process(target=_serve, args=(theirs, self.pipe, own), daemon=True)
        self._process.start()
        theirs.close()

    def ask(self, task: _Task) -> bool:
        """Whether the process could be asked."""
        try:
            self.pipe.send(task.articles)
        except OSError:
            return False
        self.tasks.append(task)
        return True

    def take_answer(self) -> bool:
        """Whether there was one: else the process has died."""
        try:
            answer: list[bytes] = self.pipe.recv()
        except (EOFError, OSError):
            return False
        self.tasks.popleft().found = list(map(_decode, answer))
        return True

    def end(self) -> None:
        self.pipe.close()
        self._process.terminate()
        self._process.join()


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """While a process starts: an interrupt within a fork would be lost, or end a child that is not ready."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(pipe: Connection, parents: Connection, own: bytes) -> None:
    """The process: read what comes until nobody asks; an interrupt is the parent's to handle."""
    with suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    parents.close()  # else the pipe would outlive the parent
    knowledge.know(msgspec.msgpack.decode(own, type=tuple[KnownQuantity, ...]))
    asked: SimpleQueue[list[Article] | None] = SimpleQueue()
    Thread(target=_receive, args=(pipe, asked), daemon=True).start()
    with suppress(OSError):  # the parent is gone
        while (articles := asked.get()) is not None:
            pipe.send([msgspec.msgpack.encode(pipeline.extract(article)) for article in articles])


def _receive(pipe: Connection, asked: SimpleQueue[list[Article] | None]) -> None:
    """Take in what is asked though an answer is under way: else two who write to each other wait for ever."""
    with suppress(EOFError, OSError):
        while True:
            asked.put(pipe.recv())
    asked.put(None)


__all__ = ["by_processes"]
