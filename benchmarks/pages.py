"""How many saved web pages are read a second.

    python benchmarks/pages.py [PAGES]

The pages are those of the tests, each with the scripts, menus, teasers and comments around it that make a page
of today: some 150,000 bytes and 1,500 elements. Prints seconds of the processor in one process, from bytes to
article; the process apart in which a run reads them adds the sending.
"""

from __future__ import annotations

import sys
import time
from itertools import cycle, islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from outlets import COMMENT, OUTLETS, TEASERS
from told_events import STORIES

from factcheck.reading.formats import Source
from factcheck.reading.formats.page import read

AROUND = (
    "<script>" + "window.dataLayer.push({event: 'view', id: 12345});\n" * 1_500 + "</script>"
    + '<div class="menu"><ul>' + "".join(f'<li class="m-{i}"><a href="/muc-{i}">Mục số {i}</a></li>' for i in range(250)) + "</ul></div>"
    + "".join(
        f'<div class="box-category item-{i}"><div class="thumb"><a href="/bai-{i}"><img src="/{i}.jpg" alt="ảnh"></a></div>'
        f'<h3><a href="/bai-{i}" title="{one}">{one}</a></h3><p class="sapo">{COMMENT}</p></div>'
        for i, one in enumerate(islice(cycle(TEASERS), 120))
    )
    + '<div class="comments">' + f'<div class="comment"><b>Bạn đọc</b><p>{COMMENT}</p></div>' * 60 + "</div>"
)  # fmt: skip


def main(count: int) -> None:
    """Time the reading."""
    pages = [
        build(story).replace("</body>", AROUND + "</body>").encode() for build in OUTLETS for story in STORIES
    ]
    size = sum(map(len, pages)) // len(pages)
    several = list(islice(cycle(pages), count))
    read_all(several[:10])  # imports
    begun = time.process_time()
    read_all(several)
    taken = time.process_time() - begun
    print(f"{count} pages of {size:,} bytes: {taken:.2f} s, {count / taken:.0f} pages a second")


def read_all(pages: list[bytes]) -> None:
    """Each page to its article."""
    for number, data in enumerate(pages):
        tuple(read(Source.of(f"{number}.html", data)))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 400)
