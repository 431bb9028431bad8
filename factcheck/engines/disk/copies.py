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
    postings = Postings(sketches, crowd=CROWD)
    sizes = array("L")
    origin: dict[str, str] = {}
    for rank, (number, sketch) in enumerate(zip(order, sketches, strict=True)):
        sizes.append(len(sketch) // 8)
        likely = [
            (count, sizes[other], articles.document(articles.ids[order[other]]))
            for other, count in postings.shared(rank, sketch, kept=True).items()
            if copied(count, sizes[rank], sizes[other])
        ]
        name = articles.ids[number]
        source = copied_from(articles.document(name), sizes[rank], likely) if likely else None
        origin[name] = name if source is None else origin[source]
    return dict(sorted(origin.items()))


__all__ = ["origins"]
