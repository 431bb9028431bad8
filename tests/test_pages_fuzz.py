"""Mutated pages: cut, doubled, shuffled, with bytes of markup thrown in. Each is an article or a reason, never a crash."""

from __future__ import annotations

import os
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from outlets import OUTLETS
from stories import STORIES

from factcheck.pipeline import extract
from factcheck.reading.pages.article import article_of
from factcheck.reading.pages.charset import decode_page
from factcheck.reading.records import RefusedError

PAGES = tuple(build(story).encode() for build in OUTLETS for story in STORIES)
PIECES = (
    *(
        b"<",
        b">",
        b"</",
        b"/>",
        b"<!--",
        b"-->",
        b"<![CDATA[",
        b"]]>",
        b"&",
        b"&#",
        b"&#x0;",
        b'"',
        b"'",
        b"=",
        b"\x00",
    ),
    *(
        b"<table>",
        b"</table>",
        b"<tr>",
        b"<td colspan=9999 rowspan=0>",
        b"<p>",
        b"</div>",
        b"<div hidden>",
        b"<svg>",
        b"<b>",
    ),
    *(
        b"<script>",
        b"</script>",
        b"<template>",
        b"<form>",
        b"<select>",
        b"<base href=x>",
        b"<h1>",
        b"<body>",
        b"</html>",
    ),
    *(
        b"\xff",
        b"\xc3\x28",
        b"\xe1\xbb",
        b"\xef\xbb\xbf",
        b"\r",
        b"\xcc\x81",
        b"\xe2\x80\x8b",
        b"\xf0\x9f\x98\x80",
    ),
    *(
        b'<script type="application/ld+json">{"@type":"NewsArticle","datePublished":1e999}</script>',
        b"31/2/2022 25:61",
    ),
)
place = st.floats(0, 1)
change = st.tuples(
    st.sampled_from(("put", "cut", "double", "move", "flip")), place, place, st.sampled_from(PIECES)
)
EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "120"))  # a night's run: FUZZ_EXAMPLES=100000


def changed(data: bytes, what: str, one: float, other: float, piece: bytes) -> bytes:
    first, last = sorted((int(one * len(data)), int(other * len(data))))
    inner = data[first:last]
    if what == "put":
        return data[:first] + piece + data[first:]
    if what == "cut":
        return data[:first] + data[last:]
    if what == "double":
        return (data + inner)[: 4 * len(PAGES[0])]
    if what == "move":
        return data[:first] + data[last:] + inner
    return data[:first] + bytes(byte ^ 1 for byte in inner[:8]) + data[first + 8 :]


@seed(20261122)
@settings(max_examples=EXAMPLES, database=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(PAGES), st.lists(change, min_size=1, max_size=12))
def test_no_page_breaks_its_reader(data: bytes, changes: list[tuple[str, float, float, bytes]]) -> None:
    for one in changes:
        data = changed(data, *one)
    try:
        markup, mended = decode_page(data)
        article = article_of(markup, "page.html", mended=mended)
    except RefusedError:
        return
    assert article.text.strip()
    ends = [0]
    for part in article.parts:
        assert ends[-1] <= part.start < part.end <= len(article.text)
        ends.append(part.end)
    for claim in extract(article).claims:
        assert 0 <= claim.start < claim.end


@pytest.mark.slow
@seed(20261122)
@settings(max_examples=40 * EXAMPLES, database=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.one_of(
            st.sampled_from(PIECES),
            st.binary(max_size=30),
            st.sampled_from(STORIES[0].paragraphs).map(str.encode),
        ),
        max_size=60,
    )
)
def test_no_heap_of_markup_breaks_its_reader(pieces: list[bytes]) -> None:
    with suppress(RefusedError):
        markup, mended = decode_page(b"<html>" + b"".join(pieces))
        assert article_of(markup, "page.html", mended=mended).text.strip()
