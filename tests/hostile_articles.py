"""Articles that try to act in whatever shows them: markup, scripts, formulas, signs that turn text around.

They contradict one another, so that all that they say of themselves comes into findings, series and plots.
"""

from __future__ import annotations

from datetime import datetime

from factcheck.interval import Period
from factcheck.model import Article

WEAPONS = (
    "<script>window.ran = 1</script>",
    "<img src=x onerror='window.ran = 2'>",
    "</style></script></title><svg onload='window.ran = 3'>",
    "\"' onmouseover='window.ran = 4' style='position:fixed' autofocus onfocus='window.ran = 5' x='",
    "{{ 7 * 7 }}{% for x in y %}{{ config }}",
    "javascript:window.ran=6",
    "<a href='javascript:window.ran=7'>x</a><iframe src='http://intruder.test/'></iframe>",
    "<link rel=stylesheet href='http://intruder.test/a.css'><base href='http://intruder.test/'>",
    "<meta http-equiv=refresh content='0;url=http://intruder.test/'>",
    "\u202e\u2066\u200f123 gnurt\u202c\u2069",
    '=HYPERLINK("http://intruder.test/","x")',
    "+84@SUM(1)|-2",
    "\x1b[31m\x00\x07\ud800",
    "[x](http://intruder.test/) ![y](http://intruder.test/z.png) `|` ***",
    "]]>--><!--",
    "&lt;script&gt;window.ran = 8&lt;/script&gt;",
    "\\u003cscript\\u003e ${7*7} #{7*7}",
)


def articles() -> tuple[Article, ...]:
    """Two to a weapon: the same words with other figures, by sources that carry it in their names."""
    found = []
    for number, weapon in enumerate(WEAPONS):
        for turn, (agencies, forums) in enumerate(((161, 22), (612, 252))):
            when = datetime(2014 + 3 * turn, 9, 17 + turn, 8, number)
            found.append(
                Article(
                    id=f"{weapon}/{number}-{turn}",
                    source=f"Báo {weapon}",
                    title=f"Hội nghị đối ngoại {weapon}",
                    url=weapon if turn else f"http://news.test/{number}",
                    text=(
                        f"{weapon}\n\nNgày {when.day}/9/{when.year}, Bộ Công an {weapon} cho biết đã thiết "
                        f"lập quan hệ với {agencies} cơ quan {weapon} thực thi pháp luật; tham gia {forums} "
                        f"{weapon} diễn đàn hợp tác.\n\n"
                        f"“Đến nay có {agencies + 3} {weapon} xã”, ông {weapon} nói. {weapon} 5 người."
                    ),
                    published=Period(when, when, "minute"),
                )
            )
    return tuple(found)
