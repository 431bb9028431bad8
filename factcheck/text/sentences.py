"""The sentences of one line, with the roles of captions, links and bylines that run on in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.model import SILENT_ROLES, Role
from factcheck.text.boundaries import sentence_ends
from factcheck.text.bylines import is_byline
from factcheck.text.captions import Credit, alternative_end, credits_of
from factcheck.text.furniture import furniture_use
from factcheck.text.lines import Line
from factcheck.text.teasers import link_ends

Stretch = tuple[int, int, Role]  # where a sentence starts, where it ends, what it is

_LONGEST = 1_500  # characters; the longest real sentences of news, glued captions included, stay below
_OPENERS = "“\"‘'([«>*•-–—"


def stretches_of(plain: str, line: Line, role: Role, *, credited: bool, is_last: bool) -> list[Stretch]:
    """The sentences of a line. ``credited``: look for credits; ``is_last``: a byline may close the line."""
    if role == "title":
        return [(line.start, line.end, role)]
    cuts = set(_bounded(plain, line.start, sentence_ends(plain, line.start, line.end)))
    if role in SILENT_ROLES:
        return _between(plain, line.start, sorted(cuts), role)
    picture_title = alternative_end(plain, line.start, line.end)
    links = link_ends(plain, line.start, line.end) if ">>" in line.text else []
    found = credits_of(plain, line.start, line.end) if credited else []
    if picture_title > 0:
        cuts.add(picture_title)
    for start, end in links:
        cuts.update((start, end))
    cuts.update(credit.end for credit in found if _opens_sentence(plain, credit.end, line.end))
    stretches = _between(plain, line.start, sorted(cuts), role)
    if picture_title > 0:
        stretches = _mark_picture_title(stretches, picture_title)
    if links:
        stretches = _mark_links(stretches, links)
    _mark_captions(stretches, found)
    if is_last:
        _mark_closing(plain, stretches)
    return stretches


def _bounded(plain: str, start: int, ends: Iterable[int]) -> Iterator[int]:
    """The ends of sentences, and more of them where one would run on without end: tables, hostile text.

    What reads a sentence may look at all of it for each figure in it.
    """
    for end in ends:
        while end - start > _LONGEST:
            cut = plain.rfind(" ", start + 1, start + _LONGEST)
            if cut < 0:
                cut = plain.find(" ", start + _LONGEST, end)
            if cut < 0:
                break
            yield cut
            start = cut
        yield end
        start = end


def _between(plain: str, start: int, cuts: list[int], role: Role) -> list[Stretch]:
    stretches: list[Stretch] = []
    for cut in cuts:
        text = plain[start:cut]
        bare = text.strip()
        if bare:
            first = start + len(text) - len(text.lstrip())
            stretches.append((first, first + len(bare), role))
            start = cut
    return stretches


def _opens_sentence(plain: str, index: int, end: int) -> bool:
    """Whether what follows a credit begins like a sentence."""
    following = plain[index : min(end, index + 8)].lstrip() if index > 0 else ""
    return (
        following[:1].isupper() or following[:1].isdigit() or following.lstrip(_OPENERS + " ")[:1].isupper()
    )


def _mark_picture_title(stretches: list[Stretch], end: int) -> list[Stretch]:
    """The picture's title without diacritics is furniture, and the sentence after it a caption."""
    roles: list[Role] = ["furniture", "caption"]
    marked = [
        (start, stop, "furniture") if stop <= end else (start, stop, role) for start, stop, role in stretches
    ]
    for index, (start, stop, _) in enumerate(marked):
        if stop > end:
            marked[index] = (start, stop, roles[1])
            break
    return marked  # type: ignore[return-value]


def _mark_links(stretches: list[Stretch], links: list[tuple[int, int]]) -> list[Stretch]:
    """Both are in order of place; a sentence within a link is a teaser."""
    marked: list[Stretch] = []
    position = 0
    for start, end, role in stretches:
        while position < len(links) and links[position][1] < end:
            position += 1
        within = position < len(links) and links[position][0] <= start
        marked.append((start, end, "teaser" if within else role))
    return marked


def _mark_captions(stretches: list[Stretch], found: list[Credit]) -> None:
    """A credit makes its sentence a caption, and the one before it where it stands alone."""
    index = 0
    for credit in found:
        while index < len(stretches) and stretches[index][1] <= credit.start:
            index += 1
        if index == len(stretches):
            return
        if not credit.picture:
            continue
        start, end, role = stretches[index]
        if role in ("body", "lead"):
            stretches[index] = (start, end, "caption")
        if start == credit.start and index and stretches[index - 1][2] in ("body", "lead"):
            stretches[index - 1] = (*stretches[index - 1][:2], "caption")


def _mark_closing(plain: str, stretches: list[Stretch]) -> None:
    """Author and furniture that run on after the last sentence of an article."""
    for index in range(len(stretches) - 1, 0, -1):
        start, end, role = stretches[index]
        text = plain[start:end]
        if furniture_use(text):
            stretches[index] = (start, end, "furniture")
        elif is_byline(text):
            stretches[index] = (start, end, "byline")
        elif role != "teaser":
            return
