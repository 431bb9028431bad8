"""The tables of ``language/vi`` that reading dates needs, as look-ups."""

from __future__ import annotations

from factcheck.extraction.lexicon import NOT_COUNTERS
from factcheck.extraction.phrases import Phrases
from factcheck.language import table, words
from factcheck.model import Frozen


class Placed(Frozen, frozen=True):
    """A row of relative_words.tsv: where a word behind a unit of time places it; None: it does not."""

    phrase: str
    alone: int | None
    point: int | None
    span: int | None
    told: str  # always or point: where it counts from what the text spoke of before


def _placed() -> list[tuple[str, Placed]]:
    found = []
    for row in table("vi", "relative_words"):
        alone, point, span = (int(row[name]) if row[name] else None for name in ("alone", "point", "span"))
        found.append((row["phrase"], Placed(row["phrase"], alone, point, span, row["told"])))
    return found


def _sided(name: str, side: str, column: str = "side") -> Phrases[bool]:
    return Phrases((row["word"], True) for row in table("vi", name) if row[column] == side)


def _doing(what: str) -> frozenset[str]:
    return frozenset(row["word"] for row in table("vi", "date_words") if row["does"] == what)


DAY_PARTS = Phrases((row["phrase"], row["part"]) for row in table("vi", "day_parts"))
DAY_WORDS = Phrases(
    (row["phrase"], (row["unit"], int(row["offset"]), row["told"])) for row in table("vi", "day_words")
)
TIME_UNITS = Phrases((row["phrase"], row["unit"]) for row in table("vi", "time_units"))
UNIT_HEADS = frozenset(row["phrase"].split()[0] for row in table("vi", "time_units"))
WEEKS = frozenset(row["phrase"].split()[0] for row in table("vi", "time_units") if row["unit"] == "week")
RELATIVE = Phrases(_placed())
WEEKDAYS = Phrases((row["phrase"], int(row["weekday"])) for row in table("vi", "weekdays"))
MONTHS = Phrases((row["word"], (int(row["month"]), bool(row["lunar"]))) for row in table("vi", "months"))
QUARTERS = {row["word"]: int(row["quarter"]) for row in table("vi", "quarters")}
ROMAN = {row["numeral"]: int(row["value"]) for row in table("vi", "roman")}
EDGES = Phrases((row["phrase"], row["edge"]) for row in table("vi", "edges"))
TERMS = Phrases((row["phrase"], (row["makes"], row["season"])) for row in table("vi", "terms"))
LINKS = Phrases((row["phrase"], row["link"]) for row in table("vi", "links"))
FEASTS = Phrases((row["phrase"], row) for row in table("vi", "feasts"))
SEASONS = Phrases((row["phrase"], (row["name"], bool(row["second"]))) for row in table("vi", "seasons"))
CLOCK_CUES = {row["word"]: row["makes"] for row in table("vi", "clock_cues")}
STRONG_CUES = _sided("date_cues", "strong", "strength")
WEAK_CUES = _sided("date_cues", "weak", "strength")
BEFORE_SHARES, BEHIND_SHARES = _sided("share_words", "before"), _sided("share_words", "behind")
BEFORE_NAMES, BEFORE_SCORES = _sided("share_words", "name"), _sided("share_words", "score")
GAME_WORDS = _sided("share_words", "game")
BEFORE_RATES = _sided("per_words", "before")
BEHIND_RATES = Phrases(
    ((row["word"], True) for row in table("vi", "per_words") if row["side"] == "behind"), but=NOT_COUNTERS
)
BEFORE_NOW, BEHIND_NOW = _sided("not_now", "before"), _sided("not_now", "behind")
FROM = _sided("date_words", "from", "does")
TO = _sided("date_words", "to", "does")
BARS = _doing("bar")
NIGHT_JOINS = _doing("night")
PRESENT, NOW = _sided("date_words", "present", "does"), _sided("date_words", "now", "does")
OPEN_ENDS = _sided("date_words", "open_end", "does")
DAY_HEADS, FIRST_TEN, FULL_MOON = _doing("day"), _doing("first_ten"), _doing("full_moon")
PART_DAYS = {row["word"]: int(row["value"]) for row in table("vi", "date_words") if row["does"] == "part_day"}
HALVES = {row["word"]: row["value"] for row in table("vi", "date_words") if row["does"] == "half"}
OF_YEAR, LOOSE, NO_PERIOD, NAMES_YEAR = (
    _doing("of"),
    _doing("loose"),
    _doing("no_period"),
    _doing("names_year"),
)
ZONES = _doing("zone")
GAINS = _doing("gains")
NUMBERING = _doing("numbering")
ORDER_TAILS = _doing("order_tail")
OPENING, RUNNING = _doing("opening"), _doing("running")
NAMES_MONTH, APART = _doing("names_month"), _doing("apart")
PLURAL, NAMES_SEASON = _doing("plural"), _doing("names_season")
ORDINAL, RANKS, WHEN = _doing("ordinal"), _doing("ranks"), _doing("when")
KEEPS_DURATION, BEFORE_RESULT, REACHES = _doing("keeps"), _doing("before_result"), _doing("reaches")
BEHIND_WITHIN = _doing("behind_within")
BEFORE_WHOLE = _doing("before_whole")
BEHIND_WHOLE = _doing("behind_whole")
COMES_TO = _doing("comes_to")
ADDS_UP = _doing("adds_up")
TAXES = _doing("tax")
LAWS = _doing("law")
RANKING = _doing("ranking")
ACCUMULATING = words("vi", "accumulating")
RESULT_WORDS = words("vi", "result_words")
