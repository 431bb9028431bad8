"""Where acceptances are kept: ``accepted.toml``, a baseline, and tables in which a desk marks findings."""

from factcheck.accepting.accepted_file import NAME, add_accepted, read_accepted
from factcheck.accepting.baseline import read_baseline, write_baseline
from factcheck.accepting.difference import Difference, difference, read_findings
from factcheck.accepting.verdicts import read_verdicts

__all__ = [
    "NAME",
    "Difference",
    "add_accepted",
    "difference",
    "read_accepted",
    "read_baseline",
    "read_findings",
    "read_verdicts",
    "write_baseline",
]
