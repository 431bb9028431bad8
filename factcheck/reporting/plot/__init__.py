"""A series as a small plot: each claim a box, as high as its values and as wide as its time."""

from factcheck.reporting.plot.hues import Hue, hues
from factcheck.reporting.plot.timeline import timeline

__all__ = ["Hue", "hues", "timeline"]
