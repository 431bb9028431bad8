"""One writer a file; the file's name is the format's name.

A writer has ``DEFAULT_LEVEL``, the least severity that it shows unless told otherwise, and a function for
each thing that it can write, ``claims``, ``findings``, ``articles`` or ``phrases``: a ``Report`` to text or
bytes, piece by piece: of many articles nobody holds the whole output.
"""
