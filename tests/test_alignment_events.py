"""Which articles tell of one event: the ways to find them leave none out, in whatever order they come."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import datetime, timedelta

import pytest

from factcheck.alignment.crowds import COMMON, WINDOW, Crowd, day_of
from factcheck.alignment.events import LEAST, Told, comparable, leading, nearness, weighed
from factcheck.alignment.stories import Story

WORDS = [f"từ_{number}" for number in range(30)]
NAMES = [f"tên {number}" for number in range(30)]
FIGURES = [f"=count {number}" for number in range(1000, 1020)]


def _stories(seed: int, many: int = 150) -> dict[str, Story]:
    """Articles of a few hundred days that share words, some names and figures; some have no date."""
    chance = random.Random(seed)
    found = {}
    for number in range(many):
        terms = [*chance.sample(WORDS, chance.randint(0, 5)), *chance.sample(FIGURES, chance.randint(0, 2))]
        terms += chance.sample(NAMES, chance.choice([0, 0, 1, 2, 4]))
        day = datetime(2024, 1, 1) + timedelta(days=chance.randint(0, 200))
        published = day if chance.random() < 0.9 else None
        found[f"{number:03}"] = Story(article=f"{number:03}", published=published, terms=tuple(terms))
    return found


def _weighed(story: Story, crowds: Mapping[str, Crowd]) -> Told:
    day = day_of(story.published)
    return weighed(story, {term: crowds[term].heard(day) for term in story.terms})


@pytest.mark.parametrize("seed", range(5))
def test_no_pair_is_left_out(seed: int) -> None:
    told = _stories(seed)
    days: dict[str, dict[int, int]] = {}
    for story in told.values():
        for term in story.terms:
            held = days.setdefault(term, {})
            day = day_of(story.published)
            held[day] = held.get(day, 0) + 1
    crowds = {term: Crowd(held) for term, held in days.items()}
    articles = [_weighed(story, crowds) for story in told.values()]
    near = {
        (one.article, other.article): share
        for one in articles
        for other in articles
        if one is not other and (share := nearness(one, other))
    }
    found = comparable(told)
    assert near  # the corpus is not so thin that nothing meets
    for article, others in found.items():
        direct = sorted((-near[pair], pair[1]) for pair in near if pair[0] == article)[: len(others)]
        assert {other for _, other in direct[:16]} <= others.keys()
    assert {pair[0] for pair in near} == found.keys()


def test_the_order_of_articles_changes_nothing() -> None:
    told = _stories(7)
    backwards = dict(reversed(told.items()))
    assert comparable(told) == comparable(backwards)


def test_what_leads_is_followed_by_enough() -> None:
    told = _stories(3)
    crowds = {term: Crowd({1: 1}) for story in told.values() for term in story.terms}
    for story in told.values():
        one = _weighed(story, crowds)
        rest = sum(one.terms[term].worth for term in one.terms.keys() - set(leading(one)))
        assert rest < LEAST


def test_a_common_term_leads_only_so_far() -> None:
    crowd = Crowd(dict.fromkeys(range(1, 301), 1))
    assert crowd.reach(150) == (150 - WINDOW, 150 + WINDOW)
    crowd = Crowd(dict.fromkeys(range(1, 301), 10))
    first, last = crowd.reach(150)
    assert crowd.between(first, 150) <= COMMON < crowd.between(first - 1, 150)
    assert crowd.between(150, last) <= COMMON < crowd.between(150, last + 1)


def test_what_all_hold_on_one_day_leads_nowhere() -> None:
    first, last = Crowd({7: COMMON + 1}).reach(7)
    assert first > last
