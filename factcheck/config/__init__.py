"""The configuration: what may be set, found and checked, and explained to people and editors."""

from factcheck.config.load import Config, load, nearest_file

__all__ = ["Config", "load", "nearest_file"]
