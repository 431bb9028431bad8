"""Whose figure it is, and where it holds."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from itertools import pairwise

from factcheck import knowledge
from factcheck.extraction.context.branch import names_disease
from factcheck.extraction.context.hamlets import hamlet
from factcheck.extraction.context.names import Name, names_in
from factcheck.extraction.context.partner import foreign_countries, partner
from factcheck.extraction.context.steps import step_words
from factcheck.extraction.context.surroundings import Surroundings
from factcheck.knowledge import KnownQuantity
from factcheck.language.cues import cue_phrases, cues
from factcheck.language.spoken import spoken
from factcheck.model import Article, Document

PERSON = 8  # words between a person and the age
BETWEEN = ("có", "là")  # words that may stand between a place of a list and its figure
ACTING = 3  # words behind a name among which its verb stands
OPENING = 3  # words of a sentence that opens with a place: "Tại tỉnh", "Ở huyện"
NEVER_OWNS = frozenset({"interpol", "aseanapol"})  # channels and clubs, unless the measure says so


def subject(place: Surroundings, known: KnownQuantity | None, age: bool, document: Document) -> str:
    """Id of the body or place that owns the figure, or a name; empty where the words leave it open."""
    if known is not None and known.subject:
        return known.subject
    found = place.view.names
    if age:
        return _person(found, place)
    if known is None:
        return partner(place, document) or _owner(found, place)
    kinds = ("organisation", "place") if known.owner == "organisation" else ("place",)
    if known.owner == "event":
        return ""
    acting = [one for one in found if one.kind in kinds and one.last <= place.first and _acts(one, place)]
    bodies = {one.last for one in found if one.kind == "organisation"}
    acting = [  # "Bộ Công an Việt Nam" is the ministry: a place right behind a body belongs to its name
        _body_before(one, found) if one.first in bodies and not place.all[one.first].before else one
        for one in acting
    ]
    if known.kind == "ordinal" or known.owner == "organisation":
        acting = [one for one in acting if one.id not in NEVER_OWNS]
    if acting:
        return acting[-1].id
    if known.owner == "organisation":
        return _main_organisation(document)
    return ""


def _body_before(one: Name, found: tuple[Name, ...]) -> Name:
    return next(body for body in found if body.kind == "organisation" and body.last == one.first)


def scope(place: Surroundings, known: KnownQuantity | None = None, *, price: bool = False) -> str:
    """Id of the place that the figure covers, "whole", or empty: unknown, or several places.

    A price holds where its sentence says; of anything else a place named farther off may be a part.
    """
    if known is not None and known.owner == "event" and (within := hamlet(place)):
        return within
    seen, whole = place.view, cue_phrases("whole")
    if seen.find(whole, place.clause, place.first) or seen.find(whole, place.last, place.right):
        return "whole"
    named = place.view.places
    listed = [one for one in named if _directly_before(one, place)]
    if listed:
        return listed[-1].id
    if told := _before_bracket(named, place):
        return told
    first, last = place.clause, place.to_sign()
    happens = known is None or known.owner == "event"
    near = [
        one
        for one in named
        if first <= one.first
        and one.last <= last
        and (_covers(one, place, first) or (happens and _opens_part(one, place, first)))
        and not _for_the_most_part(one, place)
    ]
    near = near or [one for one in named if one.last <= place.first and _opens_sentence(one, place)]
    near = near or _only_one(named, place) or (_market(named, place) if price else [])
    places = {one.id for one in near}
    return places.pop() if len(places) == 1 and not _listed(near[-1], place) else ""


def _only_one(named: list[Name], place: Surroundings) -> list[Name]:
    """The place whose sentence it is, if no other stands before the figure.

    "Đà Nẵng ghi nhận 19 người bị thương; 13 nhà sập": the second figure is of the city too.
    """
    told = [one for one in named if one.last <= place.first]
    if len(told) != 1 or not place.view.whole or told[0].last >= len(place.all):
        return []
    one, opening = told[0], place.plain[: told[0].first]
    leads = len(opening) < 2 and cues("where") | {"riêng"} >= set(opening)
    if not (leads or " ".join(opening) in cues("part")) or place.all[one.last].before:
        return []
    words = place.plain
    said = {*words, *(f"{first} {second}" for first, second in pairwise(words))}
    return told if cues("speaks").isdisjoint(said) else []


def _market(named: list[Name], place: Surroundings) -> list[Name]:
    """The one place of a sentence that stands behind "tại", "ở" and before the price."""
    if len(named) != 1 or named[0].last > place.first or place.view.semicolon(place.first) > named[0].first:
        return []
    return named if named[0].first and place.all[named[0].first - 1].word in cues("where") else []


def _opens_sentence(one: Name, place: Surroundings) -> bool:
    """Whether the sentence begins with it: "Tại Yên Bái, mưa lũ làm 14 người chết"; no one speaks there."""
    words = place.plain
    if one.last >= len(words) or "," not in place.all[one.last].before or one.first > OPENING:
        return False
    if words[0] not in cues("where") or not place.view.whole:
        return False
    told = words[: place.first]  # "Tại Lào, 30 người chết, đài địa phương đưa tin": who says it may follow
    return cues("speaks").isdisjoint(f"{first} {second}" for first, second in pairwise(told)) and (
        cues("speaks").isdisjoint(told)
    )


def _covers(one: Name, place: Surroundings, clause: int) -> bool:
    """Whether a preposition of place stands before the name, or it opens the clause; a country needs neither.

    "Quảng Ninh có 3 người chết" covers the province.
    """
    if one.id in foreign_countries():
        return True
    if one.first == clause and one.last < place.first and not place.all[one.last].before:
        return True
    return not cues("where").isdisjoint(
        place.plain[max(0, one.first - 1) : one.first + 1]
    )  # "tỉnh" may be a part of the name


def _opens_part(one: Name, place: Surroundings, clause: int) -> bool:
    """Whether only words that lead to a part stand before it: "trong đó Bắc Kạn ghi nhận 3 người chết"."""
    if not one.last < place.first or place.all[one.last].before:
        return False
    led = place.view.find(cue_phrases("part"), clause, one.first)
    return bool(led) and (led[0].first, led[-1].last) == (0, one.first - clause)


def _directly_before(one: Name, place: Surroundings) -> bool:
    """Whether the figure follows a place of a list: "Quảng Trị 9 người", "Malaysia (181 nghìn lượt)"."""
    if not one.last <= place.first <= one.last + len(BETWEEN):
        return False
    between = place.all[one.last : place.first]
    sign = place.all[place.first].before if place.first < len(place.all) else ""
    governed = one.first and place.all[one.first - 1].word in _governs()
    if sign not in ("", "(", ":") or (governed and sign != "("):
        return False
    return all(token.word in BETWEEN and not token.before for token in between)


@cache
def _governs() -> frozenset[str]:
    return cues("governs") - cues("where")


def _before_bracket(named: list[Name], place: Surroundings) -> str:
    """The place of the figure that a bracket divides: "Lào Cai: 155 người (53 chết, 102 mất tích)"."""
    opening = place.view.bracket(place.first)
    if opening < 0 or not place.all[opening].before.endswith("("):
        return ""
    for one in reversed([name for name in named if name.last < opening]):
        whole = next((at for at in range(one.last, opening) if place.all[at].number), opening)
        between = place.all[one.last + 1 : opening]
        if whole - one.last <= len(BETWEEN) and not any(token.before for token in between):
            return one.id
    return ""


def _for_the_most_part(one: Name, place: Surroundings) -> bool:
    """Whether only most of it is there: "12 người, chủ yếu tại Quảng Trị"."""
    if one.last <= place.first and not place.view.figures_between(one.last, place.first):
        return False  # "trong đó Bắc Kạn có 3 người": the figure behind is of that part
    return bool(place.view.find(cue_phrases("mostly"), max(0, one.first - 4), one.first))


def _listed(one: Name, place: Surroundings) -> bool:
    """Whether more places follow: "tại Quảng Ninh và Hải Phòng"."""
    if one.last >= len(place.all):
        return False
    following = place.all[one.last]
    return following.word == "và" or ("," in following.before and following.capital)


def _acts(one: Name, place: Surroundings) -> bool:
    """Whether a verb follows the name at once or nearly, and no preposition makes it an object.

    Of "qua Hà Nam, Nam Định có 4 làn" the preposition governs both; "Bộ Xây dựng cho biết cầu có 4 làn"
    tells who speaks, and behind that whose figure it is.
    """
    if _is_governed(one, place):
        return False
    following = place.all[one.last : one.last + ACTING]
    acts = any(
        token.word in cues("acts") and not any(later.before for later in following[: index + 1])
        for index, token in enumerate(following)
    )
    return acts and not _only_speaks(one, place)


def _is_governed(one: Name, place: Surroundings) -> bool:
    """Whether a preposition stands before the name, or before the first of its list."""
    first = one.first
    for other in reversed(place.view.names):
        if other.last > first:
            continue
        between = place.plain[other.last : first]
        listed = between in ((), ("và",)) and (between or place.all[first].before.strip() == ",")
        if not listed:
            break
        first = other.first
    return bool(first) and place.all[first - 1].word in cues("governs")


def _only_speaks(one: Name, place: Surroundings) -> bool:
    """Whether the name says it, and no verb of its own follows: "Bộ cho biết đã cấp" is of the ministry."""
    said = place.plain[one.last : one.last + 2]
    if " ".join(said) not in cues("speaks") or place.first <= one.last + 2:
        return False
    behind = place.all[one.last + 2]
    return not behind.before and behind.word not in cues("acts")


def _person(found: tuple[Name, ...], place: Surroundings) -> str:
    """The last name before an age: "Trần Văn Ba (24 tuổi)", "Trần Văn Ba năm nay đã 24 tuổi"."""
    near = [one for one in found if one.kind == "name" and 0 <= place.first - one.last <= PERSON]
    return near[-1].id if near else ""


def _owner(found: tuple[Name, ...], place: Surroundings) -> str:
    """The name behind "của" next to the number's measure, or the last one before it that acts."""
    before = [one for one in reversed(found) if one.last <= place.first]
    if before and before[0].first in place.view.labels and _is_of(before[0], place):
        return before[0].id
    owning = (one for one in before if one.first and place.all[one.first - 1].word == "của")
    owner = next((one for one in owning if not names_disease(one, place)), None)
    if owner and place.first - owner.last < 12:
        return owner.id
    acting = (one for one in before if _acts(one, place))
    owner = next((one for one in acting if not names_disease(one, place)), None)
    return "" if owner is None or _is_last_of_several(owner, place) or _is_passed(owner, place) else owner.id


def _is_last_of_several(owner: Name, place: Surroundings) -> bool:
    """Whether others stand before it in one list: "Vietjet, Bamboo và Vasco đã bay 24.000 chuyến"."""
    first = owner.first
    joined = first > 0 and place.plain[first - 1] in cues("joins")
    return joined and any(one.last == first - 1 for one in place.view.names)


def _is_passed(owner: Name, place: Surroundings) -> bool:
    """Whether a list has come to the next name: "hồ Xanh đạt 5 m; hồ Đỏ 7 m"."""
    stop = place.view.semicolon(place.first)
    if stop <= owner.last:
        return False
    return any(stop <= one.first <= stop + OPENING and one.last <= place.first for one in place.view.names)


def _is_of(one: Name, place: Surroundings) -> bool:
    """Whether only a verb of moving or reaching stands between a name of a list and the figure."""
    between = place.all[one.last : place.first]
    if one.kind != "name" or any(word.number or word.before.strip(":(") for word in between):
        return False
    return {word.word for word in between} <= step_words() | {"đạt", "có", "là", "xả"}


@lru_cache(maxsize=64)
def _organisations(title: str, text: str) -> tuple[tuple[str, int], ...]:
    counts: Counter[str] = Counter()
    for paragraph in (title, *text[:20000].split("\n")):
        for one in names_in(spoken(paragraph)):
            if one.kind == "organisation" and one.id not in NEVER_OWNS:
                counts[_top(one.id)] += 1
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _main_organisation(document: Document) -> str:
    """The body that the article is about: named three times or more, and twice as often as any other."""
    article: Article = document.article
    ranked = _organisations(article.title, article.text)
    if not ranked or ranked[0][1] < 3:
        return ""
    if len(ranked) > 1 and ranked[1][1] * 2 > ranked[0][1]:
        return ""
    return ranked[0][0]


def _top(identifier: str) -> str:
    within = _within()
    while within.get(identifier):
        identifier = within[identifier]
    return identifier


@cache
def _within() -> dict[str, str]:
    return {one.id: one.within for one in knowledge.organisations()}
