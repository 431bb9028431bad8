"""The commands, a file each. Only this package prints and exits.

Everything heavy is imported when a command runs. Exit codes: 0 nothing at or above the fail level, 1
findings, 2 wrong use, nothing to read, or a crash.
"""

from factcheck.cli.program import command, main

__all__ = ["command", "main"]
