"""The errors that belong to the user; everything else is a bug and keeps its traceback."""


class UserError(Exception):
    """Wrong use: a missing path, an unknown option. One line, a way out, exit code 2."""


class UnreadableError(Exception):
    """One article that cannot be read. The others still are; the rule FC901 reports it."""


class UnreadableWarning(UserWarning):
    """What the Python API could not read; the articles that it gives are the others."""
