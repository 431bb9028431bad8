"""What gave a claim, in words: how its number was read, what it counts, and by what it was lined up."""

from __future__ import annotations

from factcheck.knowledge import quantity
from factcheck.language import table
from factcheck.model import Claim
from factcheck.reporting.quotes import subject_title
from factcheck.reporting.visible import visible
from factcheck.reporting.words import Words


def reasons(claim: Claim, say: Words, language: str) -> tuple[tuple[str, str], ...]:
    """Label and text, a line each, of what is known; the last two are the names that programs go by.

    ``language`` is that of the article.
    """
    found = [
        (say("number"), "; ".join((f"“{visible(claim.text)}”", *_reading(claim, say)))),
        (say("unit"), f"“{visible(claim.unit)}”" if claim.unit else ""),
        (say("what"), _counted(claim, say)),
        (say("narrowed"), "; ".join(_words_of(one, claim, language) for one in claim.qualifiers)),
        (say("whose"), subject_title(claim.subject, say)),
        (say("evidence"), "; ".join(say.reasons(claim.as_of))),
        (say("lined_up"), "; ".join(_part(name, value, say) for name, value in claim.score)),
        (say("key"), visible(claim.key)),
        (say("series_of_claim"), visible(claim.series)),
    ]
    return tuple((label, text) for label, text in found if text)


def _reading(claim: Claim, say: Words) -> list[str]:
    """How the number was read; a hedge with the word that made it one. The unit has its own line."""
    found = []
    for reason in claim.why:
        name, _, word = reason.partition(": ")
        if name != "unit":
            found.append(say.of("number_reading", name).format(visible(word)))
    return found


def _counted(claim: Claim, say: Words) -> str:
    """The phrase in the article, and the known measure where it is one."""
    phrase = f"“{visible(claim.measure_text)}”" if claim.measure_text else ""
    known = quantity(claim.measure)
    name = known.name.get(say.language, "") if known is not None else ""
    return ", ".join(part for part in (phrase, say("known_as", name=name) if name else "") if part)


def _words_of(qualifier: str, claim: Claim, language: str) -> str:
    """The words of the sentence that a qualifier such as "delivery: spot" stands for."""
    group, _, meaning = qualifier.partition(": ")
    sentence = claim.sentence.casefold()
    found = [
        row["phrase"]
        for row in table(language, "qualifiers")
        if (row["group"], row["stands_for"]) == (group, meaning) and row["phrase"] in sentence
    ]
    return ", ".join(f"“{phrase}”" for phrase in found) or visible(meaning or qualifier)


def _part(name: str, value: str, say: Words) -> str:
    """One part of the score; of a known measure and its owner only that they are the same."""
    label = say.of("score", name)
    if name in ("measure", "subject"):
        return label
    return f"{label}: {say.of('score_value', value)}"
