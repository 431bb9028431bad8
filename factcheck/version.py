"""The version of this program, which the package, its wheel and what it writes all name."""

__version__ = "0.1.0"
