"""A sentence with its voice is looked at once, and only when asked."""

import pytest

from bot.model import Slice
from bot.reading.quotes import heard as module
from bot.reading.quotes.heard import Heard
from bot.reading.quotes.word_signs import SentenceWords
from bot.reading.speech.voices import Voiced

TEXT = "“A lock is a question,” wrote Edwin Marl, who never opened one."


def test_what_is_quoted_is_what_is_weighed() -> None:
    """The author's frame around somebody's words adds nothing to their worth."""
    sentence = Heard(Voiced(Slice(0, len(TEXT)), "Edwin Marl", 0, Slice(1, 21)), TEXT, "en")
    assert sentence.core == "A lock is a question"
    assert sentence.words.tokens == ["a", "lock", "is", "a", "question"]
    assert sentence.text == sentence.whole.text == TEXT


def test_a_judgement_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening and following are two questions; each is asked once."""
    asked: list[bool] = []

    def judged(words: SentenceWords, language: str, *, leads: bool, quoting: bool) -> float:
        asked.append(leads)
        return 0.0

    monkeypatch.setattr(module, "judged", judged)
    sentence = Heard(Voiced(Slice(0, 5), None), "A boat.", "en")
    assert [sentence.judged(True), sentence.judged(True), sentence.judged(False)] == [0.0, 0.0, 0.0]
    assert asked == [True, False]
    assert sentence.stands()
