"""What Spark does part by part gives what one process gives of the whole: the parts alone, without Spark."""

from __future__ import annotations

import importlib
import importlib.util
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from pathlib import Path

import msgspec
import pytest
from conftest import Run
from report import corpus

from factcheck import alignment, pipeline, reading, rules
from factcheck.alignment.events import comparable
from factcheck.alignment.grouping import ASKED
from factcheck.alignment.groups import stands_by
from factcheck.alignment.link import with_copies
from factcheck.alignment.names import numbered
from factcheck.alignment.stories import stories
from factcheck.engines.spark import asking, dossiers, linking, matching
from factcheck.engines.spark.components import joined
from factcheck.engines.spark.dossiers import Dossier
from factcheck.engines.spark.frames import Row, pack
from factcheck.interval import Period
from factcheck.model import Article, Claim, Finding
from factcheck.pipeline import Extract
from factcheck.rules.engine.windows import unit_of

SEEDS = Path(__file__).parent.parent / "seeds"
OPTIONS = rules.Options(preview=True)


def censuses(many: int) -> Iterator[Article]:
    """Two outlets tell each year how many live in one city: claims that stand by measure and subject."""
    for number in range(many):
        year, outlet = 1990 + number // 2, ("Tin Sáng", "Báo Chiều")[number % 2]
        count = f"{6 + number // 10},{number // 2 % 9 + 1}"
        told = (
            f"Dân số Hà Nội năm {year} là {count} triệu người, theo bà Trần Thị Lụa ở Chi cục Dân số Hà Nội.",
            f"Bà Trần Thị Lụa cho biết {count} triệu người ấy sống trong {1000 + number} tổ dân phố.",
        )
        yield Article(
            id=f"census-{number:02}",
            title=f"Hà Nội có {count} triệu dân",
            text="\n\n".join(told),
            source=outlet,
            published=Period.of_days(date(year + 1, 1, 5 + number % 2)),
        )


@pytest.fixture(scope="module")
def extracts() -> list[Extract]:
    articles = [*corpus(90), *reading.read([SEEDS]).articles, *censuses(60)]
    return sorted(map(pipeline.extract, articles), key=lambda one: one.article.id)


def told_near(extracts: list[Extract]) -> dict[str, dict[str, float]]:
    claims = [claim for one in extracts for claim in one.claims]
    copies = alignment.witnesses([one.document for one in extracts])
    return {name: dict(near) for name, near in with_copies(comparable(stories(claims)), copies).items()}


def matches(extracts: list[Extract], near: dict[str, dict[str, float]]) -> Iterator[Row]:
    held = {one.article.id: pack(one.claims) for one in extracts if one.claims}
    for name in held:
        later = [
            (other, pack(share), held[other]) for other, share in near.get(name, {}).items() if other > name
        ]
        yield from matching._found((name,), [(name, None, held[name]), *sorted(later)])


def in_parts(extracts: list[Extract]) -> Iterator[tuple[str, list[Row]]]:
    """What hangs together, as rows of one part after another."""
    near = told_near(extracts)
    found = list(matches(extracts, near))
    part_of = joined((one[3], one[6]) for one in found if one[3] != one[6])
    rows: dict[str, list[Row]] = defaultdict(list)
    for article, number, node, stands, beside, claim in matching._claims([(pack(one),) for one in extracts]):
        if part := part_of.get(node):
            rows[part].append((2, article, number, node, stands, beside, None, None, None, claim))
            if article in near:
                rows[part].append((0, article, None, *[None] * 6, pack(near[article])))
    for same, article, number, node, other, other_number, other_node, match in found:
        if node != other_node and (part := part_of.get(node)):
            rows[part].append((1, article, number, None, None, None, same, other, other_number, match))
    for part, several in rows.items():
        yield part, sorted(several, key=lambda row: (row[0], row[1], row[2] or 0))


def test_series_of_parts_are_those_of_the_whole(extracts: list[Extract]) -> None:
    claims = [claim for one in extracts for claim in one.claims]
    copies = alignment.witnesses([one.document for one in extracts])
    assert any(copy != origin for copy, origin in copies.items())
    standing = Counter(map(stands_by, claims)).most_common(2)
    assert any(name and many > 2 * ASKED for name, many in standing)  # of whom only some speak
    group_of, kin_of, scores = {}, {}, {}
    for part, rows in in_parts(extracts):
        for node, group, kin, article, number, score in linking._grouped((part,), rows):
            if node is None:
                scores[article, number] = score
            else:
                group_of[node], kin_of[node] = group, kin
    told = list(matching._claims([(pack(one),) for one in extracts]))
    groups: dict[str, list[Row]] = defaultdict(list)
    for article, number, node, _, _, claim in told:
        groups[group_of.get(node, node)].append((article, number, claim))
    wishes = sorted(row[1:] + row[:1] for name in groups for row in linking._wished((name,), groups[name]))
    names = {}
    for wish, several in groupby(wishes, key=lambda row: row[0]):
        names |= {row[-1]: numbered(wish, rank) for rank, row in enumerate(several, start=1)}
    decided = defaultdict(list)
    for article, number, node, *_ in told:
        group = group_of.get(node, node)
        decided[article].append(
            {
                "number": number,
                "series": names[group],
                "kin_series": names[kin_of.get(node, group)],
                "score": scores.get((article, number)),
            }
        )
    written = linking._linked((pack(one), decided[one.article.id]) for one in extracts)
    found = [
        claim for _, packed in written for claim in msgspec.msgpack.decode(packed, type=tuple[Claim, ...])
    ]
    assert tuple(found) == alignment.link(claims, copies)


def test_rules_asked_of_parts_say_what_they_say_of_the_whole(extracts: list[Extract]) -> None:
    whole = pipeline.judge(extracts, options=OPTIONS)
    packed = known(whole)
    shared = defaultdict(set)
    for name, one in packed.items():
        for part in one.parts:
            for field in dossiers.GROUPS:
                shared[unit_of(part, field)].add(name)
    units = {unit: sorted(names) for unit, names in shared.items() if len(names) > 1}
    outcomes = []
    for name, one in packed.items():
        own = [unit for unit, names in units.items() if name in names]
        outcomes += asking._of_article(OPTIONS, [(pack(one), own)])
    for unit, names in units.items():
        rows = [(name, pack(dossiers.for_unit(packed[name], unit))) for name in names]
        outcomes += asking._of_unit(OPTIONS, (unit,), rows)
    told = [one.document for one in extracts]
    for (first, second), several in groupby(
        sorted(alignment.parallels(told, whole.claims), key=lambda one: (one.first[0], one.second[0])),
        key=lambda one: (one.first[0], one.second[0]),
    ):
        row = pack(tuple(several)), pack(packed[first]), pack(packed[second])
        outcomes += asking._of_retelling(OPTIONS, [row])
    findings = [msgspec.msgpack.decode(row[2], type=Finding) for row in outcomes if row[2]]
    assert rules.conclude(findings, options=OPTIONS).findings == whole.findings
    assert sorted(row[3:] for row in outcomes if row[3]) == [
        (one.rule, one.reason) for one in whole.not_evaluable
    ]


def known(whole: pipeline.Result) -> dict[str, Dossier]:
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in whole.claims:
        claims[claim.article].append(claim)
    placed = dossiers._by_series((name, pack(tuple(own))) for name, own in sorted(claims.items()))
    about: dict[str, list[bytes]] = defaultdict(list)
    for series, rows in groupby(sorted(placed), key=lambda row: row[0]):
        several = [row[1:] for row in rows]
        for _, packed, _ in dossiers._about((series,), several):
            for article in {article for article, _ in several}:
                about[article].append(packed)
    rows = (
        (
            one.article.id,
            pack(one),
            whole.witnesses[one.article.id],
            pack(tuple(own)),
            about[one.article.id],
            [],
        )
        for one in whole.extracts
        for own in [claims[one.article.id]]
    )
    return {name: dossiers.decode(packed) for name, packed, _ in dossiers._dossiers(rows)}


def test_without_pyspark_the_command_says_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    module = importlib.import_module("factcheck.engines.spark.session")
    monkeypatch.setattr(module, "find_spec", lambda _: None)
    done = run("check", SEEDS, "--engine", "spark")
    assert done.code == 2
    assert "pip install 'factcheck[spark]'" in done.err


def test_what_a_job_of_ones_own_calls_is_there_without_pyspark() -> None:
    assert importlib.util.find_spec("factcheck.engine.spark")
    from factcheck.engine import spark

    assert all(hasattr(spark, name) for name in spark.__all__)
