"""The sentences of an article, passage by passage, each in a row of its own."""

from bot.model import Slice
from bot.reading.lines.sentences import split_sentences
from bot.reading.quotes.sentences import Sentences
from bot.reading.speech.voices import Voiced

TEXT = "The lock is shut. “A lock is a question,” wrote Edwin Marl. Nobody answers it."


def passage(*, missing: int = -1) -> tuple[Sentences, range]:
    """The sentences of one passage; nobody can be named for the one at ``missing``."""
    sentences = Sentences(TEXT, "en")
    first, second, third = split_sentences(TEXT)
    quoted = Slice(TEXT.index("A lock"), TEXT.index(",”"))
    voices = [Voiced(first, None), Voiced(second, "Edwin Marl", -1, quoted), Voiced(third, None)]
    rows = sentences.add(0, len(TEXT), [None if at == missing else voice for at, voice in enumerate(voices)])
    return sentences, rows


def test_the_words_of_whoever_is_quoted_are_weighed() -> None:
    """The frame around them is the author's."""
    sentences, rows = passage()
    assert rows == range(3)
    assert [sentences.words.tokens_in(row) for row in rows][1] == ["a", "lock", "is", "a", "question"]
    assert sentences.quoting.tolist() == [False, True, False]
    assert sentences.text_of(1) == "“A lock is a question,” wrote Edwin Marl."
    assert sentences.heard(1).whole.tokens[-1] == "marl"
    assert sentences.heard(1) is sentences.heard(1)


def test_a_sentence_without_a_speaker_leaves_a_gap() -> None:
    """It has no row, and its neighbours know that they do not stand together."""
    sentences, rows = passage(missing=1)
    assert rows == range(2)
    assert sentences.places.tolist() == [0, 2]
    assert sentences.opens(0)
    assert not sentences.opens(1)


def test_a_view_of_others_is_not_meant() -> None:
    """The sentence behind it goes on with it; the next passage is the author's again."""
    text = "The belief of the board is that the sea can be owned. Nobody else has a right to it. The sea is wide."
    sentences = Sentences(text, "en")
    first, second, third = (Voiced(where, None) for where in split_sentences(text))
    sentences.add(0, 80, [first, second])
    sentences.add(1, 16, [third])
    assert sentences.kept.tolist() == [True, False, True]


def test_words_are_counted() -> None:
    """Of what is kept; of Chinese every two characters are one."""
    sentences, _ = passage()
    assert sentences.said(sentences.kept) == 4 + 5 + 3
    chinese = Sentences("桥是河的问题。", "zh")
    chinese.add(0, 7, [Voiced(Slice(0, 7), None)])
    assert chinese.said(chinese.kept) == 3
