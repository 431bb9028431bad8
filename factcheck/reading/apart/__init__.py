"""Reading apart: what parses the files of strangers does it in a process of its own, with limits."""

from factcheck.reading.apart.limits import Limits
from factcheck.reading.apart.process import Apart, shared

__all__ = ["Apart", "Limits", "shared"]
