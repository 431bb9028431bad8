"""One cause told once, in words, each finding with its fingerprint: as ``rules.conclude`` has it."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from factcheck import rules
from factcheck.engines.disk.judging import Said
from factcheck.engines.disk.parts import runs
from factcheck.lazy import Picked
from factcheck.model import Finding, NotEvaluable
from factcheck.rules import Options, Unreadable, Verdict
from factcheck.rules.engine.fingerprint import by_severity, with_fingerprints
from factcheck.rules.engine.judge import put_into_words
from factcheck.rules.engine.precedence import meeting, naming, superseding
from factcheck.rules.engine.showing import run as of_the_run
from factcheck.rules.rule import Entry
from factcheck.shelf import Shelf

TOGETHER = 100  # findings put into words at once


def conclude(said: Said, unreadable: Sequence[Unreadable], options: Options) -> Verdict:
    """The findings that are told, on a shelf of their own, and how often rules were silent."""
    import numpy

    worded: Shelf[Finding] = Shelf(Finding)
    order: list[tuple[object, ...]] = []  # of each of them what puts it in order
    prints = array("Q")

    def put(findings: Iterable[Finding]) -> None:
        for one in findings:
            worded.put(one)
            order.append(by_severity(one))

    entries = rules.catalogue()
    speaking = [one for one in entries if options.speaks(one.rule)]
    said.take(of_the_run(unreadable, speaking))
    told = _specific(said, speaking)
    while several := list(islice(told, TOGETHER)):
        for one in put_into_words(several, options, entries):
            (alone,) = with_fingerprints([one])
            put([alone])
            prints.append(int(alone.fingerprint, 16))
    places: list[int] = []
    for run in runs(numpy.array(prints, "uint64")):
        if len(run) > 1:  # those that share a fingerprint are numbered
            put(with_fingerprints([worded[place] for place in run]))
            places += range(len(worded) - len(run), len(worded))
        else:
            places += run
    silent = sorted(said.silent.items())
    return Verdict(
        findings=Picked(worded, sorted(places, key=order.__getitem__)),
        not_evaluable=tuple(
            one for (rule, reason), many in silent for one in [NotEvaluable(rule=rule, reason=reason)] * many
        ),
    )


def _specific(said: Said, speaking: list[Entry]) -> Iterator[Finding]:
    """Without those that a more specific one makes needless; only of these rules all are looked at."""
    together = meeting(speaking)
    several = [place for place, code in enumerate(said.codes) if code in together]
    standing = dict(zip(several, superseding(Picked(said.findings, several), speaking), strict=True))
    for place, one in enumerate(said.findings):
        stands = standing.get(place)
        if stands is None:
            yield one
        elif not stands.needless:
            yield naming(one, stands.others, speaking) if stands.others else one


__all__ = ["conclude"]
