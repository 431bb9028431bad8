"""On whose word a sentence speaks."""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck.language.cues import cues


@lru_cache(maxsize=512)
def attribution(sentence: str) -> str:
    """On whose word the sentence speaks, as in the text; empty where it does not say."""
    head = sentence[:200]
    stripped = head.lstrip(' -–"“')
    if stripped.lower().startswith("theo "):
        speaker = stripped[5:].split(",")[0]
        return speaker.strip() if len(speaker) < 90 and "," in stripped else ""
    for verb in _speaking():
        at = head.find(verb)
        if at > 0:
            speaker = head[:at].split(",")[-1].split(":")[-1].strip()
            return speaker if speaker[:1].isupper() and len(speaker) < 60 else ""
    return _last_words(sentence)


@cache
def _speaking() -> tuple[str, ...]:
    return tuple(f" {verb}" for verb in sorted(cues("speaks")))


def _last_words(sentence: str) -> str:
    """The speaker of a sentence that ends in "..., theo Hiệp hội Lương thực Việt Nam."."""
    _, found, tail = sentence[-90:].rpartition(", theo ")
    speaker = tail.strip(' ."”)')
    return speaker if found and speaker[:1].isupper() and speaker.isprintable() and "," not in speaker else ""


__all__ = ["attribution"]
