"""All sentences of one article that somebody says, in reading order, with their voices and their words."""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from bot.languages.language import language_for
from bot.reading.quotes.famed import fames
from bot.reading.quotes.heard import Heard
from bot.reading.quotes.held_up_english import MAY_BE_HELD_UP, may_be_held_up, without_held_up
from bot.reading.quotes.sentence_words import signs_in, word_rows
from bot.reading.quotes.signs import LOUD, QUOTED
from bot.reading.quotes.word_rows import Amounts, Counts, Each, WordRows
from bot.reading.quotes.worth import worth
from bot.reading.speech.voices import Voiced

_Value = TypeVar("_Value", bound=np.generic)


class PassageRows(NamedTuple):
    """The rows of one passage, with the number of its sentences, those that nobody can be named for included.

    ``length`` in characters; ``answers``: it opens an answer; ``served``: its sentences may be quoted.
    """

    passage: int
    rows: range
    sentences: int
    length: int
    answers: bool
    served: bool


class Sentences:
    """A row for each sentence: ``add`` all passages in reading order before anything else is asked."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self.voices: list[Voiced] = []
        self.passages: list[PassageRows] = []
        self._places: list[int] = []
        self._heard: dict[int, Heard] = {}
        known = language_for(language)
        self.english = known.code == "en"
        self.unspaced = known.detect.script in {"han", "kana"}

    def add(
        self,
        passage: int,
        length: int,
        voices: Sequence[Voiced | None],
        *,
        answers: bool = False,
        served: bool = True,
    ) -> range:
        """The rows of the sentences of passage number ``passage``; see ``PassageRows``."""
        begin = len(self.voices)
        for place, voice in enumerate(voices):
            if voice is not None:
                self.voices.append(voice)
                self._places.append(place)
        rows = range(begin, len(self.voices))
        self.passages.append(PassageRows(passage, rows, len(voices), length, answers, served))
        return rows

    @cached_property
    def begins(self) -> list[int]:
        """Where each sentence begins in the text."""
        return [voice.where.start for voice in self.voices]

    @cached_property
    def ends(self) -> list[int]:
        """Where each one ends."""
        return [voice.where.end for voice in self.voices]

    def text_of(self, row: int) -> str:
        """The sentence as it stands."""
        return self.text[self.begins[row] : self.ends[row]]

    @cached_property
    def words(self) -> WordRows:
        """The words of each sentence; of what it quotes where it does."""
        own = list(map(self.text.__getitem__, map(slice, self.begins, self.ends)))
        for row in np.flatnonzero(self.quoting).tolist():
            own[row] = (self.voices[row].quoted or self.voices[row].where).of(self.text)
        return word_rows(own, self.language)

    @cached_property
    def worth(self) -> Amounts:
        """What each sentence is worth, by itself (see ``worth``)."""
        return worth(self.words, self.language, self.fame)

    @cached_property
    def fame(self) -> Amounts:
        """How much of each one famous sentences have (see ``fame``); of English nobody asks: all 0."""
        return np.zeros(len(self.voices)) if self.english else fames(self.words, self.language)

    @cached_property
    def quoting(self) -> Each:
        """Which of them quote somebody, and say something of their own besides."""
        return np.array([voice.quoted is not None for voice in self.voices], np.bool_)

    @cached_property
    def kept(self) -> Each:
        """Which of them are meant: an English text also holds up what it does not mean."""
        kept = np.ones(len(self.voices), np.bool_)
        if not self.english:
            return kept
        words = self.words
        doubted = (words.having(MAY_BE_HELD_UP) | (words.having(LOUD) & words.having(QUOTED)) | self.quoting).tolist()
        for passage in self.passages:
            rows = passage.rows
            if not any(self._may_be_held_up(row) for row in rows if doubted[row]):
                continue
            placed: list[Heard | None] = [None] * passage.sentences
            for row in passage.rows:
                placed[self._places[row]] = self.heard(row)
            meant = without_held_up(placed)
            for row in passage.rows:
                kept[row] = meant[self._places[row]] is not None
        return kept

    def _may_be_held_up(self, row: int) -> bool:
        text = self.text_of(row)
        return may_be_held_up(text, signs_in(text, self.language) if self.quoting[row] else self.words.signs_of(row))

    @cached_property
    def served(self) -> Each:
        """Which of them stand in a passage whose sentences may be quoted."""
        return self.of_passages(np.array([passage.served for passage in self.passages], np.bool_))

    def of_passages(self, each: NDArray[_Value]) -> NDArray[_Value]:
        """For each sentence what ``each`` says of its passage, one after the other."""
        return np.repeat(each, [len(passage.rows) for passage in self.passages])

    @cached_property
    def places(self) -> Counts:
        """Where in its passage each one stands, from 0; those count that nobody can be named for."""
        return np.array(self._places, np.int64)

    def opens(self, row: int) -> bool:
        """Whether it is the first of its passage."""
        return self._places[row] == 0

    def heard(self, row: int) -> Heard:
        """One sentence by itself."""
        found = self._heard.get(row)
        if found is None:
            found = Heard(self.voices[row], self.text_of(row), self.words.words(row), self.language)
            self._heard[row] = found
        return found

    def said(self, rows: Each) -> int:
        """How many words these have together; of a script without spaces every two characters are one."""
        if self.unspaced:
            return sum(len(self.text_of(row)) // 2 for row in np.flatnonzero(rows).tolist())
        return int(self.words.counts[rows].sum())
