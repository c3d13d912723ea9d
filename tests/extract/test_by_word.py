"""What is known of a word is worked out once, and forgotten when too much is known."""

import pytest

from streams.extract.text import by_word
from streams.extract.text.by_word import ByWord


def test_a_word_is_asked_for_once() -> None:
    asked: list[str] = []

    @ByWord
    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    assert [length[word] for word in ("harbour", "of", "harbour")] == [7, 2, 7]
    assert asked == ["harbour", "of"]


def test_of_very_many_words_all_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(by_word, "_MOST", 2)
    length = ByWord(len)
    assert [length[word] for word in ("a", "of", "the", "of")] == [1, 2, 3, 2]
    assert set(length) == {"the", "of"}
