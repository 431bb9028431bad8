"""Do these numbers agree? A consistency checker for the numbers in news.

The four functions below give and take pandas tables; nothing heavy is imported before one is called.

>>> import factcheck
>>> table = factcheck.parse("gần 3.000 lượt")
>>> table.loc[0, "value"], table.loc[0, "hedge"]
('3000', 'nearly')
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.version import __version__

if TYPE_CHECKING:
    from factcheck.api import check, claims, parse, read

__all__ = ["__version__", "check", "claims", "parse", "read"]


def __getattr__(name: str) -> Any:
    """The functions of ``factcheck.api``, imported when first asked for."""
    if name in __all__:
        from factcheck import api

        return getattr(api, name)
    raise AttributeError(f"module 'factcheck' has no attribute {name!r}")


def __dir__() -> list[str]:
    return list(__all__)
