"""How long it takes to pick, among a million claims, the series that are worth a close look.

    python benchmarks/screen.py [CLAIMS]

Makes a claims table of five claims a series: most repeat a figure, some hedge it, one in fifty differs.
Prints the seconds of the processor from the table to the picked series; reading and linking come before
and are not counted.
"""

from __future__ import annotations

import sys
import time

import numpy
import pandas

from factcheck.knowledge import quantities
from factcheck.rules.engine.screen import columns_of_table, screen

EACH = 5  # claims of a series


def claims(count: int) -> pandas.DataFrame:
    """The columns that the screen looks at, made of a fixed seed."""
    chance = numpy.random.default_rng(5)
    series = chance.permutation(numpy.arange(count) // EACH)
    value = chance.integers(1, 100_000, count // EACH + 1)[series] + (chance.random(count) < 0.02)
    hedge = numpy.where(chance.random(count) < 0.1, "more", "exact")
    width = numpy.where(hedge == "more", value // 6, 0)
    measure = numpy.where(series % 3 == 0, "partner_agencies", "open:người")
    names = [f"{name}/{number}" for name, number in zip(measure, series, strict=True)]
    return pandas.DataFrame(
        {
            "series": pandas.array(names, dtype="string"),
            "measure": pandas.array(measure, dtype="string"),
            "value": pandas.array([str(one) for one in value], dtype="string"),
            "range_end": pandas.array([None] * count, dtype="string"),
            "factor": pandas.array(["1"] * count, dtype="string"),
            "low": value.astype("float64"),
            "high": (value + width).astype("float64"),
            "hedge": pandas.array(hedge, dtype="string"),
            "kind": pandas.array(["count"] * count, dtype="string"),
            "behaviour": pandas.array(["stock"] * count, dtype="string"),
        }
    )


def main(count: int) -> None:
    """Make the table, screen it, and say how long that took."""
    table = claims(count)
    known = quantities()
    started = time.process_time()
    columns, names = columns_of_table(table)
    read = time.process_time()
    seen = screen(columns, known)
    done = time.process_time()
    sys.stdout.write(
        f"{count} claims, {len(names)} series: columns {read - started:.2f} s, screen {done - read:.2f} s; "
        f"{int(seen.varied.sum())} varied, {int(seen.apart.sum())} apart, {int(seen.beyond.sum())} beyond\n"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
