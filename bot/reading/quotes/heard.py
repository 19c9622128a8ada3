"""One sentence with its voice, and what is found out about it: once, and only when asked."""

from bot.reading.quotes.sentence_words import sentence_words
from bot.reading.quotes.stands_alone import judged
from bot.reading.quotes.word_signs import SentenceWords
from bot.reading.speech.voices import Voiced


class Heard:
    """A sentence of an article that somebody says: ``text`` is all of it, ``words`` are those of what it quotes.

    Where it quotes nothing, they are its own.
    """

    __slots__ = ("_follows", "_language", "_leads", "_whole", "text", "voice", "words")

    def __init__(self, voice: Voiced, text: str, words: SentenceWords, language: str) -> None:
        self.voice = voice
        self.text = text
        self.words = words
        self._language = language
        self._whole = None if voice.quoted else words
        self._leads: str | float | None = None
        self._follows: str | float | None = None

    @property
    def whole(self) -> SentenceWords:
        """The words of ``text``."""
        if self._whole is None:
            self._whole = sentence_words(self.text, self._language)
        return self._whole

    def judged(self, leads: bool) -> str | float:
        """Why it cannot be quoted, or what weighs it down; see ``stands_alone.judged``."""
        found = self._leads if leads else self._follows
        if found is None:
            found = judged(self.whole, self._language, leads=leads, quoting=self.voice.quoted is not None)
            if leads:
                self._leads = found
            else:
                self._follows = found
        return found

    def stands(self) -> bool:
        """Whether it stands alone as it is, without a connective or a pointer that weighs it down."""
        found = self.judged(True)
        return not isinstance(found, str) and found < _LIGHT


_LIGHT = 0.45
