"""Vietnamese text in the encodings from before Unicode: told apart by whether the words are Vietnamese."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from factcheck.language import table

_SAMPLE = 20_000
_FEWEST_WORDS = 6  # different words with marks; fewer prove nothing
_SURE = 0.9
_MARGIN = 0.2  # how much better than every other reading
_WORD = re.compile(r"[^\W\d_]++")
_MARKED = re.compile(r"[^\x00-\x7f]")
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?"
    r"(?:a|ă|â|ai|ao|au|ay|âu|ây|e|ê|eo|êu|i|ia|iê|iêu|iu|o|ô|ơ|oa|oă|oai|oay|oe|oeo|oi|ôi|ơi|oo|u|ư|ua|ưa"
    r"|uâ|uây|uê|ui|ưi|uo|uô|uôi|ươ|ươi|ươu|ưu|uơ|uy|uya|uyê|uyu|y|yê|yêu|uau|oao|uai|uao|uay|ue|ueo)"
    r"(?:ch|ng|nh|[cmnpt])?"
)


def reads_as_windows_1258(data: bytes) -> bool:
    """Whether bytes are surely Vietnamese in windows-1258, and in no other encoding known here."""
    try:
        data.decode("cp1258")
    except UnicodeDecodeError:
        return False
    sample = _sample_of(data.decode("latin-1")).encode("latin-1")
    scores = _scores(sample.decode("cp1252", "replace"))
    own = _share_of_syllables(unicodedata.normalize("NFC", sample.decode("cp1258", "replace")))
    return own >= _SURE and all(own >= other + _MARGIN for other in scores.values())


def old_encoding(text: str) -> str:
    """TCVN3 or VNI where text that was decoded as windows-1252 is surely Vietnamese in it, else ""."""
    sample = _sample_of(text)
    scores = _scores(sample)
    name = max(scores, key=lambda one: (scores[one], one))
    as_it_is = _share_of_syllables(sample)
    others = [as_it_is, *(score for one, score in scores.items() if one != name)]
    return name if scores[name] >= _SURE and all(scores[name] >= other + _MARGIN for other in others) else ""


def read_letters(text: str, name: str) -> str:
    """The text in Unicode, where its letters stand for those of an encoding."""
    letters, pattern = _letters(name)
    return pattern.sub(lambda found: letters[found[0]], text)


def _sample_of(text: str) -> str:
    """From shortly before the first letter with a mark: pages begin with much that has none."""
    found = _MARKED.search(text)
    start = max(0, found.start() - 20) if found else 0
    return text[start : start + _SAMPLE]


def _scores(sample: str) -> dict[str, float]:
    """For each encoding, the share of marked words that are Vietnamese syllables."""
    return {name: _share_of_syllables(read_letters(sample, name)) for name in ("TCVN3", "VNI")}


@cache
def _letters(name: str) -> tuple[dict[str, str], re.Pattern[str]]:
    rows = [row for row in table("vi", "old_encodings") if row["encoding"] == name]
    letters = {bytes.fromhex(row["bytes"]).decode("latin-1"): row["letter"] for row in rows}
    longest_first = sorted(letters, key=lambda written: (-len(written), written))
    return letters, re.compile("|".join(map(re.escape, longest_first)))


def _share_of_syllables(text: str) -> float:
    words = {word for word in _WORD.findall(text.casefold()) if not word.isascii()}
    if len(words) < _FEWEST_WORDS:
        return 0.0
    return sum(map(is_syllable, words)) / len(words)


def is_syllable(word: str) -> bool:
    """Whether a word in small letters can be a Vietnamese syllable, with tone or without."""
    apart = unicodedata.normalize("NFD", word)
    toneless = apart.translate(_TONES)
    one_tone = len(apart) - len(toneless) <= 1
    return one_tone and bool(_SYLLABLE.fullmatch(unicodedata.normalize("NFC", toneless)))
