"""The words around a number: what is counted, whose it is, where, and what its speaker makes of it."""

from factcheck.extraction.context.describe import Description, describe

__all__ = ["Description", "describe"]
