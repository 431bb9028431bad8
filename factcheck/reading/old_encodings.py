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
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?"
    r"(?:a|ă|â|ai|ao|au|ay|âu|ây|e|ê|eo|êu|i|ia|iê|iêu|iu|o|ô|ơ|oa|oă|oai|oay|oe|oeo|oi|ôi|ơi|oo|u|ư|ua|ưa"
    r"|uâ|uây|uê|ui|ưi|uo|uô|uôi|ươ|ươi|ươu|ưu|uơ|uy|uya|uyê|uyu|y|yê|yêu|uau|oao|uai|uao|uay|ue|ueo)"
    r"(?:ch|ng|nh|[cmnpt])?"
)


def reads_as_windows_1258(data: bytes) -> bool:
    """Whether bytes are surely Vietnamese in windows-1258, and in no other encoding known here."""
    scores = _scores(data)
    own = scores.pop("windows-1258")
    return own >= _SURE and all(own >= other + _MARGIN for other in scores.values()) and _decodes(data)


def old_encoding(data: bytes) -> str:
    """TCVN3 or VNI where bytes are surely Vietnamese in it, else ""."""
    scores = _scores(data)
    name = max(scores, key=lambda one: (scores[one], one))
    others = [score for one, score in scores.items() if one != name]
    sure = scores[name] >= _SURE and all(scores[name] >= other + _MARGIN for other in others)
    return name if sure and name != "windows-1258" else ""


def _decodes(data: bytes) -> bool:
    try:
        data.decode("cp1258")
    except UnicodeDecodeError:
        return False
    return True


def _scores(data: bytes) -> dict[str, float]:
    """For each encoding, the share of marked words that are Vietnamese syllables."""
    sample = data[:_SAMPLE]
    readings = {"windows-1258": unicodedata.normalize("NFC", sample.decode("cp1258", "replace"))}
    for name in ("TCVN3", "VNI"):
        readings[name] = _read_letters(sample, name)
    return {name: _share_of_syllables(text) for name, text in readings.items()}


def _read_letters(sample: bytes, name: str) -> str:
    letters, pattern = _letters(name)
    return pattern.sub(lambda found: letters[found[0]], sample.decode("latin-1"))


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
