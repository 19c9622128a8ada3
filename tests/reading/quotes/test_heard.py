"""A sentence with its voice is looked at once, and only when asked."""

import pytest

from bot.model import Slice
from bot.reading.quotes import heard as module
from bot.reading.quotes.heard import Heard
from bot.reading.quotes.sentence_words import sentence_words
from bot.reading.quotes.word_signs import SentenceWords
from bot.reading.speech.voices import Voiced

TEXT = "“A lock is a question,” wrote Edwin Marl, who never opened one."


def test_what_is_quoted_is_what_is_weighed() -> None:
    """The author's frame around somebody's words adds nothing to their worth."""
    words = sentence_words("A lock is a question", "en")
    sentence = Heard(Voiced(Slice(0, len(TEXT)), "Edwin Marl", 0, Slice(1, 21)), TEXT, words, "en")
    assert sentence.words.tokens == ["a", "lock", "is", "a", "question"]
    assert sentence.text == sentence.whole.text == TEXT


def test_a_judgement_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening and following are two questions; each is asked once."""
    asked: list[bool] = []

    def judged(words: SentenceWords, language: str, *, leads: bool, quoting: bool) -> float:
        asked.append(leads)
        return 0.0

    monkeypatch.setattr(module, "judged", judged)
    sentence = Heard(Voiced(Slice(0, 7), None), "A boat.", sentence_words("A boat.", "en"), "en")
    assert [sentence.judged(True), sentence.judged(True), sentence.judged(False)] == [0.0, 0.0, 0.0]
    assert asked == [True, False]
    assert sentence.stands()
