"""How many slips of the hand are caught, and whether anything is said of what is clean.

    python benchmarks/slips.py [PATH...] [--each N] [--missed N]

Plants one slip in one figure of an article: in its heading against its body, in another outlet's telling, in
a near-identical reprint. Counts those that contradict the figure they were made of beyond rounding, and of
these the ones that a warning or error is about. PATH: articles of yours; without one, the generated corpus.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from planted import KINDS, planted
from retold import another, reprint
from told_events import events

from factcheck import examine, pipeline
from factcheck.interval import last_nonzero_place
from factcheck.model import Article, Claim, Finding, Record
from factcheck.rules import Options

FORMS = ("heading", "another outlet", "reprint")
CATCHING = frozenset({"conflict", "impossible", "change"})
PREVIEW = Options(preview=True)


class Trial(Record, frozen=True, kw_only=True):
    """One slip, and what was said."""

    form: str
    kind: str
    article: str
    old: str
    new: str
    sentence: str
    caught: tuple[str, ...]  # rules that raised an alarm about it


class Pair(NamedTuple):
    """What is laid side by side: texts that stay, and the one that gets the slip."""

    form: str
    first: Sequence[pipeline.Extract]
    second: Article
    figures: Sequence[Claim]  # of the second, each told by another passage too


def pairs(article: Article, others: Sequence[Article], chance: random.Random) -> Iterator[Pair]:
    """The three forms; ``others`` are another outlet's telling and a reprint, where there are some."""
    extract = pipeline.extract(article)
    alone = pipeline.judge([extract], options=PREVIEW)
    plain = [one for one in alone.claims if one.field == "text" and not one.repeats and one.range_end is None]
    below = {(one.kind, one.value) for one in plain if one.role != "title"}
    heading = [one for one in plain if one.role == "title" and (one.kind, one.value) in below]
    yield Pair("heading", (), article, heading)
    told = others or (another(article, article.text, chance), reprint(article, article.text))
    for form, other in zip(FORMS[1:], told, strict=True):
        known = Counter((one.kind, one.value) for one in plain)
        once = [one for one in pipeline.extract(other).claims if known[one.kind, one.value]]
        counts = Counter((one.kind, one.value) for one in once)
        figures = [one for one in once if one.field == "text" and counts[one.kind, one.value] == 1]
        yield Pair(form, (extract,), other, [one for one in figures if one.range_end is None])


def alarms(extracts: Iterable[pipeline.Extract]) -> list[Finding]:
    """Warnings and errors."""
    return [one for one in pipeline.judge(list(extracts), options=PREVIEW).findings if one.severity != "info"]


def trials(pair: Pair, each: int, chance: random.Random) -> Iterator[Trial]:
    """Slips in some figures of the pair, each kind at most ``each`` times."""
    for kind in KINDS:
        for claim in chance.sample(pair.figures, k=min(each, len(pair.figures))):
            new = planted(claim.text, kind, chance)
            article = pair.second
            if not new:
                continue
            text = article.text[: claim.start] + new + article.text[claim.end :]
            title = _same_slip(article, claim, new)
            extract = pipeline.extract(Article(**{**_fields(article), "text": text, "title": title}))
            slipped = next((one for one in extract.claims if one.start == claim.start), None)
            if slipped is None or not contradicts(claim, slipped):
                continue
            found = [one for one in alarms((*pair.first, extract)) if one.relation in CATCHING]
            caught = {one.rule for one in found if any(_is(it, slipped) for it in one.claims)}
            yield Trial(
                form=pair.form,
                kind=kind,
                article=article.id,
                old=claim.text,
                new=new,
                sentence=claim.sentence,
                caught=tuple(sorted(caught)),
            )


def _same_slip(article: Article, claim: Claim, new: str) -> str:
    """The article's title, with the slip where the text opens with that title and the slip is there."""
    place = claim.start - article.text.find(article.title) if article.title in article.text else -1
    if not 0 <= place < len(article.title):
        return article.title
    return article.title[:place] + new + article.title[place + len(claim.text) :]


def contradicts(one: Claim, other: Claim) -> bool:
    """Whether the two differ beyond what rounding and hedges allow."""
    coarse = max(last_nonzero_place(it.value, it.place) for it in (one, other))
    return abs(one.value - other.value) > coarse / 2 and not one.likeliest.meets(other.likeliest)


def _fields(article: Article) -> dict[str, object]:
    return {name: getattr(article, name) for name in article.__struct_fields__}


def _is(one: Claim, other: Claim) -> bool:
    return (one.article, one.start) == (other.article, other.start)


def clean(pair: Pair) -> list[Finding]:
    """What is said of the pair without a slip that is not said of its parts."""
    extract = pipeline.extract(pair.second)
    own = {one.fingerprint for part in (pair.first, (extract,)) for one in alarms(part)}
    return [one for one in alarms((*pair.first, extract)) if one.fingerprint not in own]


def corpus(paths: Sequence[str], many: int) -> Iterator[tuple[Article, Sequence[Article]]]:
    """Articles with what other outlets make of them."""
    if paths:
        for article in examine.read(paths).articles:
            yield article, ()
    else:
        for first, second, third in islice(events(), many):
            yield first, (second, third)


def measure(
    paths: Sequence[str], *, each: int = 1, many: int = 100, seed: int = 1
) -> tuple[list[Trial], list[Finding]]:
    """All trials, and what was said of what is clean."""
    chance = random.Random(seed)
    told: list[Trial] = []
    stray: list[Finding] = []
    for article, others in corpus(paths, many):
        for pair in pairs(article, others, chance):
            if pair.first:
                stray += clean(pair)
            told += trials(pair, each, chance)
    return told, stray


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("paths", nargs="*", metavar="PATH")
    options.add_argument("--each", type=int, default=1, help="slips of each kind in an article and form")
    options.add_argument("--many", type=int, default=100, help="generated events")
    options.add_argument("--missed", type=int, default=0, help="show so many that were missed")
    chosen = options.parse_args()
    told, stray = measure(chosen.paths, each=chosen.each, many=chosen.many)
    for title, name in (("form", "form"), ("kind", "kind")):
        print(f"{title:16}{'slips':>8}{'caught':>8}{'recall':>8}")
        for value in FORMS if name == "form" else KINDS:
            own = [one for one in told if getattr(one, name) == value]
            hits = sum(bool(one.caught) for one in own)
            print(f"{value:16}{len(own):>8}{hits:>8}{hits / max(1, len(own)):>8.3f}")
    print(f"{'all':16}{len(told):>8}{sum(bool(one.caught) for one in told):>8}")
    print(
        "by rule:", *(f"{code} {n}" for code, n in sorted(Counter(c for t in told for c in t.caught).items()))
    )
    print(f"said of what is clean: {len(stray)}")
    for found in stray[: chosen.missed]:
        print(f"  {found.severity} {found.rule} {found.message}")
    for one in [one for one in told if not one.caught][: chosen.missed]:
        print(
            f"  missed: {one.form}, {one.kind}: {one.old} → {one.new}: {one.sentence[:160]!r} {one.article}"
        )


if __name__ == "__main__":
    main()
