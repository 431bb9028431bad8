"""An article told again: by another outlet in other words, or reprinted nearly as it was."""

from __future__ import annotations

import random
import re
from datetime import timedelta

from msgspec.structs import replace

from factcheck.interval import Period
from factcheck.model import Article

LATER = timedelta(hours=3)
SENTENCES = re.compile(r"(?<=[.!?]) (?=[^\W\d_a-z])|\n+")
# What another desk says for the same; none of it bears on a figure.
OTHER_WORDS = (
    ("cho biết", "thông tin"),
    ("cho hay", "cho biết"),
    (" đã ", " "),
    (" tại ", " ở "),
    (" được ", " "),
    (" cũng ", " "),
    (" nhằm ", " để "),
    (" hiện nay", " hiện"),
    (" khiến ", " làm "),
    (" song ", " nhưng "),
    (" bởi ", " vì "),
)


def reprint(article: Article, text: str) -> Article:
    """The same text in another outlet some hours later; ``text`` is the copy's, perhaps with a slip in it."""
    return _copy(article, "reprint", f"{text}\n\nTheo {article.source or 'báo bạn'}")


def another(article: Article, text: str, chance: random.Random) -> Article:
    """Its sentences with a figure in them, the order changed, in other words."""
    sentences = [one.strip() for one in SENTENCES.split(text) if one.strip()]
    heading, *below = dict.fromkeys(sentences)
    told = [one for one in below if any(sign.isdigit() for sign in one)]
    paragraphs = [told[at : at + 2] for at in range(0, len(told), 2)]
    chance.shuffle(paragraphs)
    body = "\n\n".join(" ".join(_reworded(one) for one in paragraph) for paragraph in paragraphs)
    return _copy(article, "another", f"{_reworded(heading)}\n\n{body}")


def _reworded(sentence: str) -> str:
    for old, new in OTHER_WORDS:
        sentence = sentence.replace(old, new)
    return sentence


def _copy(article: Article, name: str, text: str) -> Article:
    first = article.published.first + LATER if article.published else None
    return replace(
        article,
        id=f"{article.id}#{name}",
        text=text,
        title="",
        source=f"Tờ {name}",
        url="",
        path="",
        published=Period(first, first, "minute") if first else None,
    )


__all__ = ["another", "reprint"]
