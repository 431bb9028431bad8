"""The ledger: every claim that was ever read, in one file, so that new articles are checked in a second."""

from factcheck.ledger.add import Added, Filed, Stopped, add
from factcheck.ledger.export import FORMATS, export
from factcheck.ledger.history import history, stats
from factcheck.ledger.past import NOTHING, Past, past
from factcheck.ledger.store import compact, is_ledger, reading, writing

__all__ = [
    "FORMATS",
    "NOTHING",
    "Added",
    "Filed",
    "Past",
    "Stopped",
    "add",
    "compact",
    "export",
    "history",
    "is_ledger",
    "past",
    "reading",
    "stats",
    "writing",
]
