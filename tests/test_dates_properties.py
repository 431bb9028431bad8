"""What holds of date mentions whatever the text: read without fault, apart, with bounded work."""

from __future__ import annotations

from datetime import date

import pytest
from conftest import work
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.dating import resolve
from factcheck.extraction.dates import STARTS, link_before, read_date
from factcheck.extraction.scanner import scan
from factcheck.extraction.tokens import Tokens
from factcheck.interval import Period
from factcheck.language import table
from factcheck.model import DateMention

TABLES = {
    "cycle": "word",
    "date_cues": "word",
    "date_words": "word",
    "day_parts": "phrase",
    "day_words": "phrase",
    "edges": "phrase",
    "feasts": "phrase",
    "links": "phrase",
    "months": "word",
    "relative_words": "phrase",
    "roman": "numeral",
    "share_words": "word",
    "terms": "phrase",
    "time_units": "phrase",
    "weekdays": "phrase",
}
WORDS = sorted({row[column] for name, column in TABLES.items() for row in table("vi", name)} | set(STARTS))
NUMBERS = st.one_of(
    st.integers(0, 40).map(str),
    st.integers(1890, 2110).map(str),
    st.sampled_from(
        ["9.10", "20-22", "31/2", "29/2/2013", "24/7", "1.2013", "3/3019", "9h30", "0/0", "99/99/9999"]
    ),
)
SIGNS = st.sampled_from([",", "(", ")", "-", "–", "/", ".", ":", "%", "h", "'"])
WORD = st.sampled_from(WORDS).flatmap(lambda word: st.sampled_from([word, word.capitalize()]))
TEXTS = st.lists(
    st.tuples(st.one_of(WORD, NUMBERS, SIGNS), st.sampled_from(["", " ", " "])), max_size=24
).map(lambda pieces: "".join(piece + space for piece, space in pieces))


def parts(mention: DateMention) -> list[DateMention]:
    return [mention, *(inner for part in mention.parts for inner in parts(part))]


@settings(max_examples=200)
@given(TEXTS)
def test_any_text_is_read(text: str) -> None:
    tokens = Tokens(text)
    end = 0
    for draft in scan(tokens).dates:
        mention = draft.mention(tokens, link_before(tokens, draft.first))
        assert mention.start >= end, "mentions lie apart"
        end = mention.end
        for one in parts(mention):
            assert text[one.start : one.end] == one.text
            assert mention.start <= one.start < one.end <= mention.end
        resolve(mention, Period.of_days(date(2013, 10, 12)))
        resolve(mention, None)


@settings(max_examples=200)
@given(TEXTS)
def test_reading_starts_where_it_is_asked_and_goes_on(text: str) -> None:
    tokens = Tokens(text)
    for index in range(tokens.size):
        draft = read_date(tokens, index)
        assert draft is None or index <= draft.first < draft.last <= tokens.size


HOSTILE = [
    "ngày ",
    "ngày 1, ",
    "1/1/",
    "1/1 - ",
    "1 ",
    "9",
    "9,",
    "20-",
    "20, ",
    "20 và ",
    "12:",
    "từ ",
    "từ ngày ",
    "từ 1 đến ",
    "kể từ khi ",
    "tháng ",
    "tháng 1/2",
    "năm ",
    "2011-",
    "từ 2011 đến ",
    "thứ Hai tuần ",
    "hôm qua, ",
    "hôm nay (",
    "sáng ",
    "sáng và ",
    "đêm 3 và ",
    "đêm 3, ",
    "đêm 3 rạng ",
    "8h ",
    "8h, ",
    "8h (giờ A ",
    "giữa ",
    "cùng kỳ ",
    "mùng ",
    "Tết ",
    "Giáp Ngọ ",
    "hết ",
    "cuối năm ",
    "trước đó ",
    "một ",
    "(",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_ten_times_the_text_is_at_most_eleven_times_the_work(piece: str) -> None:
    assert calls_to_read(piece, 4000) <= 11 * calls_to_read(piece, 400)


def calls_to_read(piece: str, size: int) -> int:
    """How many functions are called to look for a date at every token of a text of that many characters."""
    tokens = Tokens((piece * size)[:size])

    def looked_at() -> None:
        for index in range(tokens.size):
            read_date(tokens, index)

    return work(looked_at)
