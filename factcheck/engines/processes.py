"""Articles read by several processes: the same results in the same order for any number of them."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from itertools import islice

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
                break
            yield from under_way.popleft().outcomes()
    except BaseException:  # an interrupt above all: nobody waits for what is under way
        pool.stop()
        raise
    pool.close()


class _Pool:
    """Processes that are started anew where one dies."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._executor = self._started(jobs)

    @staticmethod
    def _started(jobs: int) -> ProcessPoolExecutor:
        own = tuple(knowledge.quantities())
        return ProcessPoolExecutor(jobs, initializer=_begin, initargs=(msgspec.msgpack.encode(own),))

    def submit(self, articles: list[Article]) -> Future[list[bytes]]:
        with _interrupts_held_back():
            try:
                return self._executor.submit(_read, articles)
            except BrokenProcessPool:
                self._executor = self._started(self._jobs)
                return self._executor.submit(_read, articles)

    def alone(self, article: Article) -> Outcome:
        """One article in a process of its own; the article where it dies again."""
        with self._started(1) as single:
            try:
                with _interrupts_held_back():
                    future = single.submit(_read, [article])
                return _decode(future.result()[0])
            except BrokenProcessPool:
                return article

    def close(self) -> None:
        self._executor.shutdown(wait=False, cancel_futures=True)

    def stop(self) -> None:
        """End at once, whatever is under way."""
        for process in multiprocessing.active_children():
            process.terminate()
        # Up to Python 3.11.4 the thread that feeds them would wait for ever for somebody to read (gh-94777).
        if queue := getattr(self._executor, "_call_queue", None):
            queue._reader.close()
        # Waiting costs nothing now, and the thread that watches the processes ends in order.
        self._executor.shutdown(wait=True, cancel_futures=True)


class _Chunk:
    """Some articles under way: those that were read before, and the others."""

    def __init__(self, articles: list[Article], cache: Cache, pool: _Pool) -> None:
        self._articles, self._cache, self._pool = articles, cache, pool
        self._known = {article.id: found for article in articles if (found := cache.find(article))}
        self._asked = [article for article in articles if article.id not in self._known]
        self._future = pool.submit(self._asked) if self._asked else None

    def outcomes(self) -> Iterator[Outcome]:
        """Their results in order."""
        fresh = self._fresh()
        for article in self._articles:
            yield self._known[article.id] if article.id in self._known else next(fresh)

    def _fresh(self) -> Iterator[Outcome]:
        if self._future is None:
            return
        try:
            read: Iterable[Outcome] = map(_decode, self._future.result())
        except BrokenProcessPool:  # one of them did it, or one of another chunk
            read = map(self._pool.alone, self._asked)
        for found in read:
            if isinstance(found, Extract):
                self._cache.keep(found)
            yield found


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """While processes start: an interrupt within a fork would be lost, or end a child that is not ready."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(own: bytes) -> None:
    """Prepare a process: an interrupt is the parent's to handle; the user's measures are known."""
    with suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    knowledge.know(msgspec.msgpack.decode(own, type=tuple[KnownQuantity, ...]))


def _read(articles: list[Article]) -> list[bytes]:
    return [msgspec.msgpack.encode(pipeline.extract(article)) for article in articles]


__all__ = ["by_processes"]
