"""The examples of ``language/vi/numbers.txt``, each a test."""

from __future__ import annotations

import pytest
from number_notation import as_expected, examples, expected, read

EXAMPLES = examples()


@pytest.mark.parametrize(("phrase", "reading"), EXAMPLES, ids=[phrase for phrase, _ in EXAMPLES])
def test_example(phrase: str, reading: str) -> None:
    want = expected(reading)
    found = read(phrase)
    assert len(found) == len(want), [quantity.text for quantity, _ in found]
    assert [as_expected(*one, like=like) for one, like in zip(found, want, strict=True)] == want


def test_there_are_enough_examples_and_none_twice() -> None:
    phrases = [phrase for phrase, _ in EXAMPLES]
    assert len(phrases) >= 600
    assert len(set(phrases)) == len(phrases)
