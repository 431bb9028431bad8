"""What time an article is about, as its opening says."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.dating.reading import is_soon, lies_ahead, runs_on
from factcheck.dating.restated import FEAST, speaks_of_holidays
from factcheck.dating.scenes import Scene, read_topic
from factcheck.dating.topic import Topic
from factcheck.interval import Period
from factcheck.model import SILENT_ROLES, DateMention

_HEAD = 2  # sentences that tell it better than a heading apart from the text
_OPENING = 6  # sentences from the top among which an article says what time it is about


def main_topic(scenes: Sequence[Scene], days: tuple[Period, ...]) -> Topic | None:
    """What time the article is about, as its first sentences say: none that lies ahead or runs for years."""
    heard = [one for one in scenes if one.sentence.role not in SILENT_ROLES]
    heading = [one for one in heard if one.sentence.field == "title"]
    first = [one for one in heard if one.sentence.field != "title"][:_OPENING]
    opening = first[:_HEAD] + heading + first[_HEAD:]
    said = [one for scene in opening for one in _about(scene, days) if one is not None]
    asides = [
        one for scene in opening if (one := scene.aside) is not None and one.one.mention.shape == "months"
    ]
    told = [one for one in (*said, *asides) if not (lies_ahead(one.read, days) or runs_on(one.read, days))]
    told = told or [one for one in said if is_soon(one.read, days)]
    plain = [one for one in told if not _points_away(one.one.mention)]
    main = next((one for one in plain if one.one.mention.unit != "close"), plain[0] if plain else None)
    if main is None:
        return None
    holiday = any(main.one in one.spoken and speaks_of_holidays(one.sentence.plain) for one in opening)
    others = (one for one in plain if _is_told_finer(main, one) or (holiday and _is_told_longer(main, one)))
    return next(others, main)


def _is_told_finer(main: Topic, other: Topic) -> bool:
    """ "Mưa lũ đầu tháng 8: 5 người chết": the text tells from which day to which."""
    return bool(main.one.mention.edge) and other.one.is_days and main.period.contains(other.period)


def _is_told_longer(main: Topic, other: Topic) -> bool:
    """ "Kỳ nghỉ lễ 30/4: 8 triệu lượt khách": the text tells from which day to which that was."""
    days = main.period.days
    return other.one.is_days and days <= FEAST < other.period.days and other.period.contains(main.period)


def _about(scene: Scene, days: tuple[Period, ...]) -> tuple[Topic | None, ...]:
    """What time a sentence of the opening, or the heading, says that an article is about."""
    return (scene.topic, scene.event, _headline(scene, days) if scene.sentence.field == "title" else None)


def _headline(scene: Scene, days: tuple[Period, ...]) -> Topic | None:
    """The date of a heading, also behind its figures: "Hơn 5.600 người chết trong 9 tháng đầu năm"."""
    plain = [
        one for one in scene.spoken if not (one.compared or one.weak or one.local or one.mention.implicit)
    ]
    return read_topic(plain[-1], scene, days) if plain else None


def _points_away(mention: DateMention) -> bool:
    """ "Sau khi vô địch năm ngoái": an earlier year is background; "cùng ngày" says nothing of which."""
    past = mention.shape == "relative" and mention.unit == "year" and mention.offset < 0
    return past or mention.shape == "same_day"
