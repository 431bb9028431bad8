"""Which measure of ``knowledge/quantities.toml`` a number states, if the words really say so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from factcheck import knowledge
from factcheck.extraction.context.surroundings import Surroundings, joined
from factcheck.knowledge import KnownQuantity, remembered
from factcheck.language.cues import cue_phrases, cues
from factcheck.language.tokens import words
from factcheck.model import Quantity, Record

ENDS = frozenset(",()")  # signs at which a clause ends
NUMBERED = 20  # words before another figure in which "số người chết" may stand
BESIDE_LEFT = 12  # words before a number that still say what it counts


class Pattern(Record, frozen=True, kw_only=True):
    """The words of one measure, folded and between spaces."""

    known: KnownQuantity
    heads: tuple[str, ...]
    beside: tuple[str, ...]
    near: tuple[str, ...]
    without: tuple[str, ...]
    absent: tuple[str, ...]
    needed: tuple[frozenset[str], ...]  # of each of these a word stands in the sentence


class Stretch(Record, frozen=True, kw_only=True):
    """The words around a number, folded and between spaces."""

    left: str  # before it, near, without what is only compared with
    clause: str  # behind it, up to a comma or a bracket
    right: str  # behind it, up to the next number
    whole: str  # the sentence
    beside: str  # the sentence without the brackets in which the number does not stand
    counted: bool  # whether it has a noun of its own behind it: "31 vụ, làm chết 25 người"
    bracketed: bool  # it stands first in a bracket
    runs_on: bool  # no sign stands before the next number: the words before that are its noun


@remembered
def patterns(language: str = "vi") -> tuple[Pattern, ...]:
    """The patterns of all measures in one language."""
    found = []
    for known in knowledge.quantities():
        if language in known.words:
            terms = known.words[language]
            beside, near = _longest_first(terms.beside), _longest_first(terms.near)
            found.append(
                Pattern(
                    known=known,
                    heads=_longest_first(terms.heads),
                    beside=beside,
                    near=near,
                    without=_folded(terms.without),
                    absent=_folded(terms.absent),
                    needed=tuple([_first_words(phrases) for phrases in (beside, near) if phrases]),
                )
            )
    return tuple(found)


@remembered
def _by_word(kind: str, *, headed: bool) -> dict[str, tuple[Pattern, ...]]:
    """The patterns of a kind by a first word of their heads; of those without by one of what stands beside.

    Of all measures the words around a number leave a handful to be tried.
    """
    found: dict[str, list[Pattern]] = defaultdict(list)
    for pattern in patterns():
        if pattern.known.kind == kind and bool(pattern.heads) == headed:
            for word in _first_words(pattern.heads or pattern.beside or ("",)):
                found[word].append(pattern)
    return {word: tuple(rows) for word, rows in found.items()}


def known_measure(quantity: Quantity, place: Surroundings) -> KnownQuantity | None:
    """The measure whose words fit best, or None: where two fit alike, none is sure."""
    plausible = [one for one in _sought(quantity.kind, place) if not 0 <= quantity.value < one.known.least]
    if not plausible:
        return None
    around = Stretch(
        left=joined(_of_the_number(place)),
        clause=joined(place.plain[place.last : _clause(place)]),
        right=joined(_to_part(place)),
        whole=place.view.joined,
        beside=joined(_outside_brackets(place)),
        counted=place.counted_end > place.counted,
        bracketed=place.first < len(place.all) and "(" in place.all[place.first].before,
        runs_on=place.right < len(place.all) and not place.all[place.right].before,
    )
    for right in dict.fromkeys((around.clause, around.right)):  # its own clause says more than the next
        found = [(_fit(one, around, right), one.known) for one in plausible if _says(one, right)]
        if not any(weight for weight, _ in found):
            found = [(_fit(one, around, right), one.known) for one in plausible]
        top = max((weight for weight, _ in found), default=0)
        if top:
            winners = [known for weight, known in found if weight == top]
            return winners[0] if len(winners) == 1 else None
    return None


def _sought(kind: str, place: Surroundings) -> Iterable[Pattern]:
    """The patterns of which the first words stand where they must, and the others in the sentence."""
    said = place.view.said.vocabulary
    headed, others = _by_word(kind, headed=True), _by_word(kind, headed=False)
    rows = [headed.get("", ()), others.get("", ())]
    if place.last < place.right:
        rows.append(headed.get(place.plain[place.last], ()))
    rows += [others[word] for word in said & others.keys()]
    found = {pattern.known.id: pattern for row in rows for pattern in row}
    return [one for one in found.values() if not any(map(said.isdisjoint, one.needed))]


def _first_words(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset((phrase.split() or [""])[0] for phrase in phrases)


def definition(known: KnownQuantity, place: Surroundings) -> tuple[str, ...]:
    """The wordings of what is counted that ``known`` tells apart, as their first wording names them."""
    stretch = joined(place.right_words)
    if known.kind != "count":
        stretch = joined(place.left_words) + stretch
    found: list[tuple[int, str]] = []
    for wordings in known.definitions:
        lengths = [len(text) for text in _folded(wordings.get("vi", ())) if text in stretch]
        if lengths:
            found.append((max(lengths), wordings["vi"][0]))
    names = sorted(name for _, name in found)
    return tuple(name for name in names if not any(name != other and name in other for other in names))


def _says(pattern: Pattern, right: str) -> bool:
    """Whether the words that the measure needs stand behind the number itself, as in "(226 người chết)"."""
    return bool(_first_in(right, pattern.beside))


def _excluded(pattern: Pattern, around: Stretch, right: str) -> bool:
    """Whether words stand there that make it another measure.

    "330 người chết, mất tích (226 người chết)": what stands before a bracket is of the whole.
    """
    begins = len(around.clause)
    if any(0 <= around.right.find(text) < begins for text in pattern.without):
        return True
    own = around.bracketed and _says(pattern, right)
    return not own and bool(_first_in(around.left, pattern.without))


def _fit(pattern: Pattern, around: Stretch, right: str) -> int:
    """How many letters of the pattern stand around the number; 0 where one of its conditions fails."""
    head = ""
    if pattern.heads:
        if not right.startswith(pattern.heads):
            return 0
        head = next(head for head in pattern.heads if right.startswith(head))
        if not head.strip() and around.counted and not right.startswith(pattern.beside):
            return 0  # the number has a noun of its own
    beside = _first_in(right, pattern.beside)
    if beside and around.runs_on and beside not in around.clause and around.right.endswith(beside):
        beside = ""  # "190 lượt khách, khách quốc tế 7": the noun of the next figure
    other = beside or _says_otherwise(around.clause[len(head.rstrip()) :])
    behind = "" if other else _still_said(around.left, _first_in(around.left, pattern.beside))
    if pattern.beside and not (beside or behind):
        return 0
    near = _first_in(around.whole, pattern.near)
    if pattern.near and not near:
        return 0
    if _first_in(around.beside, pattern.absent) or _excluded(pattern, around, right):
        return 0
    # Words that follow the number say more than words before it, which may belong to the number before.
    return 4 * len(head) + 4 * len(beside) + 2 * len(behind) + len(near)


def _still_said(left: str, beside: str) -> str:
    """Nothing where those who are well stand nearer: "không ai tử vong, số đã khỏi bệnh là 40"."""
    place = left.rfind(beside)
    return "" if any(left.find(f" {word} ", place + 1) > 0 for word in cues("well")) else beside


def _says_otherwise(behind: str) -> bool:
    """ "2 người bị thương, 1 người bỏ trốn", "40 nhà ngập, 9 hộ bị cô lập": the second is told another."""
    return " bị " in behind or behind.startswith(tuple(f" {phrase} " for phrase in cues("otherwise")))


def _first_in(text: str, phrases: tuple[str, ...]) -> str:
    """The first of the phrases that stands in a text: the longest, where they are sorted so; else empty."""
    for phrase in phrases:
        if phrase in text:
            return phrase
    return ""


def _clause(place: Surroundings) -> int:
    """Up to a sign, but over the commas of listed names: "nhà tại Huế, Đà Nẵng và Quảng Ngãi bị hư hỏng"."""
    every = place.all
    for index in place.view.signs_between(place.last + 1, place.right):
        sign = every[index].before
        if not ENDS.isdisjoint(sign):
            listed = sign == "," and every[index - 1].capital and every[index].capital
            if not listed:
                return index
    return place.right


def _to_part(place: Surroundings) -> tuple[str, ...]:
    """Words behind it up to where a part of it is told: "54 người nhập viện, trong đó 3 người tử vong"."""
    parts = place.view.find(cue_phrases("part"), place.last, place.right)
    return place.plain[place.last : place.last + parts[0].first] if parts else place.right_words


def _of_the_number(place: Surroundings) -> Sequence[str]:
    """Words before it, and what is numbered where it stands farther off or a figure between.

    "Số người chết trong trận động đất mạnh 6 độ đã tăng lên 812 người", "số người chết vì sạt lở đất ở
    các huyện miền núi phía bắc và miền trung đã lên tới 40 người".
    """
    own = _own_words(place)
    if cues("to").isdisjoint(own):
        return own
    before = place.plain[: max(place.left, place.first - BESIDE_LEFT)]
    for index in range(len(before) - 1, max(-1, len(before) - NUMBERED), -1):
        if before[index] == "số" and place.plain[index + 1] in cues("numbered"):
            if not place.left and not _in_one_breath(place, index):
                return own
            ends = (at for at in range(index + 1, len(before)) if before[at] in cues("governs"))
            return (*before[index : next(ends, len(before))], *own)
    return own


def _in_one_breath(place: Surroundings, start: int) -> bool:
    """Whether only listed names are parted by signs up to the number: "ở Lý Hòa, Nam Trạch đã lên tới"."""
    every = place.all
    return all(
        every[index].before == "," and every[index].capital
        for index in place.view.signs_between(start + 1, place.first)
    )


def _own_words(place: Surroundings) -> Sequence[str]:
    """Words before it, without the whole of which it is a part, and without what it is only measured against.

    "56 người chết (trong đó 39 người đã có tên)", "cao hơn lạm phát, với mức tăng 11%".
    """
    start = max(place.left, place.first - BESIDE_LEFT)
    words = place.plain[start : place.first]
    if parts := place.view.find(cue_phrases("part"), start, place.first):
        start += parts[-1].last
        words = words[parts[-1].last :]
    if words and words[-1] in cues("listing"):
        return ()  # "330 người chết, mất tích, gồm 226 người chết": what stands before is the whole
    if "hơn" not in words:
        return words
    kept: list[str] = []
    dropping = False
    for index, word in enumerate(words):
        if "," in place.all[start + index].before:
            dropping = False
        if not dropping:
            kept.append(word)
        if word == "hơn" and index and words[index - 1] in cues("degree"):
            dropping = True
    return kept


def _outside_brackets(place: Surroundings) -> Sequence[str]:
    """ "691 ca mắc trong nước (551 ca mới từ 25/7)": what the bracket says is of its own figure."""
    if not any("(" in place.all[index].before for index in place.view.signs):
        return place.plain
    kept: list[str] = []
    bracket: list[str] = []
    began = -1  # the word with which a bracket began; -1 outside
    for index, token in enumerate(place.all):
        if began >= 0 and ")" in token.before:
            kept += bracket if began <= place.first < index else []
            bracket, began = [], -1
        if "(" in token.before:
            kept += bracket
            bracket, began = [], index
        (bracket if began >= 0 else kept).append(token.word)
    return kept + (bracket if began <= place.first else [])


def _folded(terms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f" {' '.join(words(term))} ".replace("  ", " ") for term in terms)


def _longest_first(terms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(_folded(terms), key=lambda text: (-len(text), text)))
