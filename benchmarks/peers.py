"""Peers on the corpus of the benchmark: what pip installs and reads numbers or dates in running text.

    python benchmarks/peers.py NAME FIGURES COUNT

Run by the interpreter of an environment that has them; prints articles a second of processor time, or why
there is none. A peer gets an article sentence by sentence where whole articles are too much for it; one that
fails on a sentence is still given its time. Of each sentence the best of three runs counts, and after
``PATIENCE`` seconds no further article is begun.
"""

from __future__ import annotations

import glob
import importlib.util
import json
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress

from corpus import articles

PATIENCE = 30.0  # seconds of processor time
RUNS = 3
Read = Callable[[str], object]


def dateparser() -> Read:
    """Dates alone; it knows Vietnamese."""
    from dateparser.search import search_dates

    return lambda text: search_dates(text, languages=["vi"])


def quantulum3() -> Read:
    """Numbers with units, of English."""
    from quantulum3 import parser

    return parser.parse


def recognizers_text() -> Read:
    """Numbers and dates; it knows no Vietnamese, so English reads them."""
    from recognizers_date_time import recognize_datetime
    from recognizers_number import recognize_number

    return lambda text: (recognize_number(text, "en-us"), recognize_datetime(text, "en-us"))


def duckling() -> Read:
    """Numbers and dates, Vietnamese among them; the Clojure program of 2016, which runs on Java."""
    import jpype

    folder = os.path.dirname(str(importlib.util.find_spec("duckling").origin))
    jars = os.pathsep.join(sorted(glob.glob(f"{folder}/jars/*.jar")))
    jpype.startJVM(f"-Djava.class.path={jars}", convertStrings=True)
    from duckling import Duckling

    reader = Duckling(jvm_started=True)
    reader.load(languages=["vi"])
    return lambda text: reader.parse(text, language="vi")


PEERS: dict[str, tuple[Callable[[], Read], bool]] = {  # and whether it gets sentence by sentence
    "dateparser.search": (dateparser, False),
    "quantulum3": (quantulum3, False),
    "Recognizers-Text": (recognizers_text, False),
    "Duckling": (duckling, True),
}


def rate(name: str, figures: int, count: int) -> float:
    """Articles a second of processor time."""
    made, by_sentence = PEERS[name]
    read = made()
    spent = begun = 0.0
    for article in articles(count, figures):
        pieces = article.replace(". ", ".\n").split("\n") if by_sentence else [article]
        once(read, pieces[0])  # what it loads at its first text does not count
        spent += sum(min(once(read, piece) for _ in range(RUNS)) for piece in pieces)
        begun += 1
        if spent * RUNS > PATIENCE:
            break
    return begun / spent


def once(read: Read, text: str) -> float:
    """Seconds of processor time, of all threads."""
    started = time.process_time()
    with suppress(Exception):
        read(text)
    return time.process_time() - started


if __name__ == "__main__":
    print(json.dumps(rate(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))))
