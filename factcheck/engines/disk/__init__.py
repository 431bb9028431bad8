"""Many articles judged in little memory: what each says lies on a shelf, a temporary file.

The stages of ``pipeline.judge`` with the same results. Each is asked of a part that bears on nothing else: of
an article and its neighbours, of claims that hang together, of whole families and kin. What has to be in
memory of all articles are numbers: who holds which term, which claims match, which group they are in.
"""

from factcheck.engines.disk.judge import judge

__all__ = ["judge"]
