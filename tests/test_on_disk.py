"""Many articles are judged from shelves, which are temporary files: with the results of a run in memory."""

from __future__ import annotations

import errno
import os
import random
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec
import pytest
import report as slips
from conftest import Run
from test_ledger import invented

from factcheck import examine, pipeline, shelf
from factcheck.engines import disk
from factcheck.engines.disk.postings import Postings, pack
from factcheck.errors import UserError
from factcheck.lazy import Flat, Mapped, Picked, joined, light, mapped, ordered, where
from factcheck.model import Article, Record
from factcheck.shelf import Remembered, Shelf

SEEDS = Path(__file__).parent.parent / "seeds"


def extracts(articles: Iterable[Article]) -> list[pipeline.Extract]:
    return [pipeline.extract(one) for one in articles]


def same(one: pipeline.Result, other: pipeline.Result) -> None:
    for field in pipeline.Result.__struct_fields__:
        here, there = getattr(one, field), getattr(other, field)
        maps = isinstance(here, Mapping)
        assert dict(here) == dict(there) if maps else list(here) == list(there), field


@pytest.mark.parametrize("corpus", ["slips", "invented", "seeds"])
@pytest.mark.parametrize("new", [False, True])
def test_the_result_is_that_of_a_run_in_memory(corpus: str, new: bool) -> None:
    if corpus == "seeds":
        articles = list(examine.read([SEEDS]).articles)
    else:
        articles = list(slips.corpus(60)) if corpus == "slips" else invented()
    random.Random(1).shuffle(articles)
    found = extracts(articles)
    names = {one.id for one in articles[::3]} if new else None
    shelved = Shelf(pipeline.Extract, found, few=4)
    same(disk.judge(shelved, new=names), pipeline.judge(found, new=names))


@pytest.mark.parametrize("articles", [0, 1])
def test_hardly_any_articles(articles: int) -> None:
    found = extracts(invented()[:articles])
    same(disk.judge(found), pipeline.judge(found))


@pytest.mark.parametrize("bound", [("FEW", 5), ("MUCH", 2_000)], ids=str)
@pytest.mark.parametrize("command", [("claims",), ("check",), ("check", "--accepted", "accepted.toml")])
def test_commands_give_the_same_bytes(
    run: Run, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...], bound: tuple[str, int]
) -> None:
    rows = [msgspec.to_builtins(one, enc_hook=str) for one in slips.corpus(45)]
    lines = [{"id": one["id"], "text": one["text"], "source": one["source"]} for one in rows]
    Path("many.jsonl").write_bytes(b"".join(msgspec.json.encode(one) + b"\n" for one in lines))
    fingerprint = msgspec.json.decode(run("check", "many.jsonl", "--output", "json").out)["findings"][0]
    Path("accepted.toml").write_text(
        f'[[accepted]]\nfingerprint = "{fingerprint["fingerprint"]}"\nreason = "đã hỏi nguồn"\n', "utf-8"
    )
    usual = run(*command, "many.jsonl", "--output", "jsonl")
    assert usual.out
    monkeypatch.setattr(shelf, *bound)
    many = run(*command, "many.jsonl", "--output", "jsonl")
    assert (many.out, many.err) == (usual.out, usual.err)


def test_a_shelf_gives_what_was_put_there() -> None:
    kept: Shelf[tuple[int, str]] = Shelf(tuple[int, str], few=3, at_hand=2)
    for number in range(10):
        kept.put((number, "số" * number))
        assert kept[number // 2] == (number // 2, "số" * (number // 2))  # reading and writing take turns
    assert len(kept) == 10
    assert kept[-1] == (9, "số" * 9)
    assert [one for one, _ in kept[2:5]] == [2, 3, 4]
    with pytest.raises(IndexError):
        kept[10]
    assert [one for one, _ in ordered(where(kept, lambda one: one[0] > 6), lambda one: -one[0])] == [9, 8, 7]
    assert list(mapped(kept, len)) == [2] * 10
    assert list(joined(Mapped(kept, len), (1,)))[-2:] == [2, 1]


def test_groups_one_after_another() -> None:
    flat = Flat(((1, 2), (), (3,)))
    assert list(flat) == [flat[0], flat[1], flat[2]] == [1, 2, 3]
    assert list(Picked(flat, [2, 0])) == [3, 1]


def test_a_full_disk_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: Shelf[str] = Shelf(str, few=1)
    kept.put("một")

    class Full:
        def write(self, packed: bytes) -> int:  # noqa: ARG002
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(tempfile, "TemporaryFile", lambda **_: Full())
    with pytest.raises(UserError, match="No space left on device; TMPDIR names another folder"):
        kept.put("hai")


def test_what_is_in_the_file_is_found_where_files_cannot_be_read_at_a_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(os, "pread")  # as on Windows
    kept: Shelf[str] = Shelf(str, few=0)
    for number in range(10):
        kept.put("số" * number)
        assert kept[number // 2] == "số" * (number // 2)


class Part(Record, frozen=True, kw_only=True):
    name: str


class Whole(Record, frozen=True, kw_only=True):
    name: str
    long: str


def test_of_what_is_packed_a_part_can_be_read_and_what_is_held_is_given_as_it_is() -> None:
    every = [Whole(name=str(number), long="dài" * number) for number in range(6)]
    packed, held = (Shelf(Whole, every, few=few) for few in (2, 10))
    parts = [Part(name=one.name) for one in every]
    assert list(light(packed, Part)) == parts
    assert list(light(Picked(packed, [4, 1]), Part)) == [parts[4], parts[1]]
    assert list(light(held, Part)) == list(light(tuple(every), Part)) == every
    groups: Shelf[tuple[Whole, ...]] = Shelf(tuple[Whole, ...], (every[:1], (), every[1:]), few=0)
    assert list(light(Flat(groups), Part)) == parts
    assert list(where(packed, lambda one: one.name > "3", light(packed, Part))) == every[4:]
    assert next(iter(ordered(packed, lambda one: -int(one.name), light(packed, Part)))) == every[5]
    seen = Remembered(Mapped(packed, lambda one: (one.name,)), 2)
    assert seen[3] is seen[3]
    assert [one for (one,) in seen] == [one.name for one in every]


def test_shared_marks_are_counted_whatever_is_sorted_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(3)
    marks = [set(chance.sample(range(-40, 40), k=12)) | {-(2**63), 2**63 - 1} for _ in range(30)]
    packed = [pack(sorted(one)) for one in marks]
    for at_once in (4_000_000, 50):
        monkeypatch.setattr("factcheck.engines.disk.postings.AT_ONCE", at_once)
        for number, shared in enumerate(Postings(packed).shared(crowd=30)):
            common = {other: len(marks[number] & marks[other]) for other in range(number)}
            assert shared == {other: many for other, many in common.items() if many}
