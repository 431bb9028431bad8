"""Of which branch of a whole a figure is: rail or road, one disease of many, what the regions put up.

The words stand anywhere before the figure in its sentence, or right behind it; the disease of an article that
tells of one need not be named again.
"""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck.extraction.context.names import Name
from factcheck.extraction.context.surroundings import Surroundings
from factcheck.knowledge import KnownQuantity
from factcheck.language import table
from factcheck.language.spoken import spoken
from factcheck.language.tokens import Phrases
from factcheck.model import Document, Quantity

NEAR = 4  # words behind a figure in which its branch may stand: "31 vụ trên đường sắt"
HEADING = 400  # characters at the top that name the disease an article is about
BRANCHED = frozenset({"count", "percent"})
DISEASE = "disease"
EPIDEMIC = "epidemic"  # the family of measures that are of a disease


def branches(
    quantity: Quantity, place: Surroundings, known: KnownQuantity | None, document: Document
) -> dict[str, str]:
    """Of each group of ``branches.tsv`` the branch that the sentence names, as "group: branch"."""
    if quantity.kind not in BRANCHED:
        return {}
    found = {_group(hit.name): hit.name for hit in place.view.find(branch_phrases(), 0, place.first)}
    for hit in reversed(place.view.find(branch_phrases(), place.last, place.right)):
        if hit.first < NEAR:
            found[_group(hit.name)] = hit.name
    epidemic = known is not None and known.family == EPIDEMIC
    if epidemic and DISEASE not in found:
        named = _disease_of(document.article.title, document.article.text[:HEADING])
        if named:
            found[DISEASE] = named
    if not epidemic:
        found.pop(DISEASE, None)
    return found


@lru_cache(maxsize=64)
def _disease_of(title: str, opening: str) -> str:
    """The one disease of the heading; empty where there are several, or none."""
    named = {hit.name for hit in branch_phrases().find(spoken(f"{title}\n{opening}").plain)}
    diseases = {name for name in named if _group(name) == DISEASE}
    return diseases.pop() if len(diseases) == 1 else ""


def names_disease(one: Name, place: Surroundings) -> bool:
    """Whether a name is a part of that of a disease: "dịch tả lợn châu Phi"."""
    return any(
        hit.first < one.last and one.first < hit.last
        for hit in branch_phrases().find(place.plain)
        if _group(hit.name) == DISEASE
    )


def _group(name: str) -> str:
    return name.partition(":")[0]


@cache
def branch_phrases() -> Phrases:
    """The words of ``branches.tsv``, each with its group and the branch that it names."""
    return Phrases((row["phrase"], f"{row['group']}: {row['stands_for']}") for row in table("vi", "branches"))
