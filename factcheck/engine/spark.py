"""Articles read, linked and judged within a Spark job of the user's: see docs/scale.md."""

from factcheck.engines.spark import *  # noqa: F403
from factcheck.engines.spark import __all__ as __all__
