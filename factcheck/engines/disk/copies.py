"""Which articles are copies of others, as ``alignment.witnesses`` has it."""

from __future__ import annotations

from array import array

from factcheck.alignment.witnesses import CROWD, copied, copied_from
from factcheck.engines.disk.articles import Articles
from factcheck.engines.disk.postings import Postings
from factcheck.lazy import Picked


def origins(articles: Articles) -> dict[str, str]:
    """For each article the id of the one that its text comes from."""
    order = articles.by_publication
    sketches = Picked(articles.sketches, order)
    sizes = array("L", (len(sketch) // 8 for sketch in sketches))
    origin: dict[str, str] = {}
    every = Postings(sketches).shared(crowd=CROWD, joined=True)
    for rank, (number, shared) in enumerate(zip(order, every, strict=True)):
        likely = [
            (count, sizes[other], articles.document(articles.ids[order[other]]))
            for other, count in shared.items()
            if copied(count, sizes[rank], sizes[other])
        ]
        name = articles.ids[number]
        source = copied_from(articles.document(name), sizes[rank], likely) if likely else None
        origin[name] = name if source is None else origin[source]
    return dict(sorted(origin.items()))


__all__ = ["origins"]
