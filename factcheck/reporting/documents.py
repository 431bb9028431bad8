"""JSON as this program writes it: readable by people, Vietnamese as it is, one line break at the end."""

from __future__ import annotations

import json


def as_json(document: object) -> str:
    """A whole document, its keys in the order given.

    >>> as_json({"unit": "tỷ đồng"})
    '{\\n  "unit": "tỷ đồng"\\n}\\n'
    """
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


__all__ = ["as_json"]
