"""From quantities to claims: which of them say something, and what the words around them say it of."""

from __future__ import annotations

from factcheck.extraction.context import describe
from factcheck.model import GAME, Claim, Document, Quantity, Sentence


def claim(
    quantity: Quantity, sentence: Sentence, document: Document, restated: str | None = None
) -> Claim | None:
    """The claim that a quantity makes in its sentence, if any; its date is found later.

    ``restated``: the text that both stand in, where that is not the document's.
    """
    article = document.article
    text = document.field(sentence.field) if restated is None else restated
    about = describe(quantity, sentence, document, text)
    if about is None:
        return None
    likeliest, widest = quantity.readings()
    return Claim(
        article=article.id,
        field=sentence.field,
        start=quantity.start,
        end=quantity.end,
        text=quantity.text,
        value=quantity.value,
        range_end=quantity.range_end,
        place=quantity.place,
        hedge=quantity.hedge,
        likeliest=likeliest,
        widest=widest,
        kind=quantity.kind,
        behaviour=about.behaviour,
        status=about.status,
        turn=about.turn,
        unit=quantity.unit,
        unit_code=quantity.unit_code,
        dimension=GAME if quantity.score else quantity.dimension,
        factor=quantity.factor,
        measure=about.measure,
        measure_text=_counted(quantity, text) or about.measure_text,
        qualifiers=about.qualifiers,
        subject=about.subject,
        scope=about.scope,
        attribution=about.attribution,
        source=article.source,
        published=article.published,
        role=sentence.role,
        sentence=text[sentence.start : sentence.end],
        sentence_start=sentence.start,
        event=about.event,
        alternatives=quantity.alternatives,
        repeats=sentence.repeats >= 0,
        why=quantity.why,
    )


def _counted(quantity: Quantity, text: str) -> str:
    """The whole phrase of what is counted, where it stands behind the number."""
    if quantity.kind != "count" or quantity.unit_end <= quantity.end:
        return ""
    return " ".join(text[quantity.end : quantity.unit_end].split())
