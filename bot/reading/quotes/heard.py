"""One sentence with its voice, and what is found out about it: once, and only when asked."""

from bot.reading.quotes.stands_alone import judged, tokens_of
from bot.reading.quotes.worth import worth
from bot.reading.speech.voices import Voiced


class Heard:
    """A sentence of an article that somebody says: ``text`` is all of it, ``core`` what it quotes where it does."""

    __slots__ = ("_judged", "_language", "_tokens", "_worth", "core", "text", "voice")

    def __init__(self, voice: Voiced, text: str, language: str) -> None:
        self.voice = voice
        self.text = voice.where.of(text)
        self.core = voice.quoted.of(text) if voice.quoted else self.text
        self._language = language
        self._tokens: list[str] | None = None
        self._worth: float | None = None
        self._judged: dict[bool, str | float] = {}

    @property
    def tokens(self) -> list[str]:
        """The words of ``core``, casefolded."""
        if self._tokens is None:
            self._tokens = tokens_of(self.core)
        return self._tokens

    @property
    def worth(self) -> float:
        """How much ``core`` is worth quoting; see ``worth``."""
        if self._worth is None:
            self._worth = worth(self.core, self.tokens, self._language)
        return self._worth

    def judged(self, leads: bool) -> str | float:
        """Why it cannot be quoted, or what weighs it down; see ``stands_alone.judged``."""
        if leads not in self._judged:
            quoting = self.voice.quoted is not None
            tokens = self.tokens if self.core is self.text else None
            self._judged[leads] = judged(self.text, self._language, leads=leads, quoting=quoting, tokens=tokens)
        return self._judged[leads]

    def stands(self) -> bool:
        """Whether it stands alone as it is, without a connective or a pointer that weighs it down."""
        found = self.judged(True)
        return not isinstance(found, str) and found < _LIGHT


_LIGHT = 0.45
