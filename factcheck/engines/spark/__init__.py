"""Articles read, linked and judged on a Spark cluster, with the findings of one process: see docs/scale.md.

    with kept(session, "hdfs:///tmp/factcheck") as keep:
        read = chosen(read_paths(session, ["hdfs:///news/*.jsonl"]))
        extracts = keep(extract(read.where("id IS NOT NULL")), "extracts")
        findings = judge(extracts, link(extracts, keep), keep).findings

``articles`` makes the frame that ``extract`` takes from one of the user's own, with ``id`` and ``text``.
"""

from factcheck.engines.spark.chosen import chosen
from factcheck.engines.spark.extraction import extract
from factcheck.engines.spark.inputs import articles
from factcheck.engines.spark.inputs import read as read_paths
from factcheck.engines.spark.kept import Keep, kept
from factcheck.engines.spark.run import check
from factcheck.engines.spark.session import session
from factcheck.engines.spark.stages import Judged, Linked, judge, link

__all__ = [
    "Judged",
    "Keep",
    "Linked",
    "articles",
    "check",
    "chosen",
    "extract",
    "judge",
    "kept",
    "link",
    "read_paths",
    "session",
]
