"""What each line of an article is, judged by form and by the word tables of the language.

A line that might be a paragraph of the article stays one: roles that claim nothing are given only where
the form leaves no doubt, most of them only at the end of a text.
"""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model import Role
from factcheck.text.bylines import is_byline
from factcheck.text.captions import credits_of, is_scene
from factcheck.text.furniture import Use, furniture_use
from factcheck.text.lines import Line, key
from factcheck.text.stamps import is_stamp
from factcheck.text.teasers import is_bulleted, is_doubled, is_link, looks_like_title
from factcheck.text.titles import looks_like_title as opens_text
from factcheck.text.titles import opening_title

_LONGEST_CAPTION = 400
_LONGEST_REPEATED = 200


def line_roles(
    plain: str, lines: list[Line], *, title: str, has_credits: bool, given: Mapping[int, Role] | None = None
) -> list[Role]:
    """One role for each line. ``title`` is the normalised title where one is given apart, else "".

    ``given`` holds the roles by line that the input itself tells; "body" there says: it is of the article.
    """
    roles: list[Role] = ["body"] * len(lines)
    uses = [furniture_use(line.text) for line in lines]
    for index, line in enumerate(lines):
        if uses[index] or is_link(line.text):
            roles[index] = "teaser" if not uses[index] else "furniture"
        elif is_scene(line.text) or (has_credits and _closes_with_credit(plain, line)):
            roles[index] = "caption"
    _mark_repeats(lines, roles)
    _mark_picture_titles(lines, roles)
    _mark_end(lines, roles, uses)
    _mark_boxes(lines, roles, uses)
    found = _mark_title(lines, roles, title)
    _mark_lead(lines, roles, titled=found or bool(title))
    _mark_given(roles, given or {})
    return roles


def _mark_given(roles: list[Role], given: Mapping[int, Role]) -> None:
    """What the input tells goes before what the words look like: there is one title, and one lead."""
    told = set(given.values())
    for index, role in enumerate(roles):
        if role in told and role in ("title", "lead"):
            roles[index] = "body"
    for index, role in given.items():
        if role != "body" or roles[index] == "furniture":
            roles[index] = role


def _closes_with_credit(plain: str, line: Line) -> bool:
    if len(line.text) > _LONGEST_CAPTION:
        return False
    last = credits_of(plain, line.start, line.end)[-1:]
    if not last:
        return False
    rest = "" if last[0].end < 0 else plain[last[0].end : line.end].strip(" .)")
    return not rest and (last[0].picture or last[0].start > line.start)


def _mark_repeats(lines: list[Line], roles: list[Role]) -> None:
    """A short line twice in a row names a picture and describes it."""
    for index in range(1, len(lines)):
        one, two = lines[index - 1], lines[index]
        close = abs(len(one.text) - len(two.text)) <= 2 and len(two.text) <= _LONGEST_REPEATED
        if (
            close
            and not two.gap
            and roles[index - 1] in ("body", "caption")
            and key(one.text) == key(two.text)
        ):
            roles[index - 1] = roles[index] = "caption"


def _mark_picture_titles(lines: list[Line], roles: list[Role]) -> None:
    """An unfinished line right above a caption names the picture."""
    for index in range(1, len(lines) - 1):
        below = lines[index + 1]
        if (
            roles[index] == "body"
            and roles[index + 1] == "caption"
            and not below.gap
            and not lines[index].gap
            and looks_like_title(lines[index])
        ):
            roles[index] = "caption"


def _mark_end(lines: list[Line], roles: list[Role], uses: list[Use]) -> None:
    """From the last line upwards: furniture, related articles and the byline, until the article is met."""
    index = len(lines) - 1
    while index > 0:
        line = lines[index]
        if roles[index] in ("furniture", "teaser"):
            index -= 1
        elif is_doubled(line.text):
            roles[index] = "teaser"
            index -= 1
        elif is_doubled(lines[index - 1].text) and not line.gap:
            roles[index] = roles[index - 1] = "teaser"
            index -= 2
        elif (heading := _heading_above(lines, uses, index)) >= 0:
            roles[heading + 1 : index + 1] = ["teaser"] * (index - heading)
            index = heading
        elif is_byline(line.text):
            roles[index] = "byline"
            index -= 1
        else:
            return


def _mark_boxes(lines: list[Line], roles: list[Role], uses: list[Use]) -> None:
    """In the middle of an article, items of a list under a heading over related articles."""
    for heading, use in enumerate(uses):
        index = heading + 1
        while use == "related" and index < len(lines) and is_bulleted(lines[index].text):
            if roles[index] == "body" and looks_like_title(lines[index]):
                roles[index] = "teaser"
            index += 1


def _heading_above(lines: list[Line], uses: list[Use], index: int) -> int:
    """The heading over related articles with only lines that could be titles below it, or -1."""
    while index >= 0 and looks_like_title(lines[index]):
        if uses[index] == "related":
            return index
        index -= 1
    return -1


def _mark_title(lines: list[Line], roles: list[Role], title: str) -> bool:
    """Find the title among the first lines; whether there is one."""
    if title:
        index = opening_title(lines, title)
        if index >= 0:
            roles[index] = "title"
        return index >= 0
    for index in range(min(3, len(lines))):
        if roles[index] == "furniture":
            continue
        stamped = is_stamp(lines[index - 1].text) if index else False
        stamped = stamped or (index + 1 < len(lines) and is_stamp(lines[index + 1].text))
        if roles[index] == "body" and opens_text(lines, index, stamped=stamped):
            roles[index] = "title"
            return True
        return False
    return False


def _mark_lead(lines: list[Line], roles: list[Role], *, titled: bool) -> None:
    """The first paragraph under a title, or over the first picture, sums up the article."""
    after_title = roles.index("title") + 1 if "title" in roles else 0
    for index in range(after_title, len(lines)):
        if roles[index] != "body":
            continue
        if index == after_title and titled and index + 1 < len(lines) and is_byline(lines[index].text):
            roles[index] = "byline"
            continue
        over_picture = index + 1 < len(lines) and roles[index + 1] == "caption" and not lines[index + 1].gap
        if titled or over_picture:
            roles[index] = "lead"
        return
