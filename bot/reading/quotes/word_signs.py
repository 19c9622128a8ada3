"""What each word of a sentence is a sign of: found out once a word, put together for a sentence."""

import re
from collections.abc import Callable, Mapping
from functools import reduce
from itertools import compress
from operator import or_
from typing import Final, NamedTuple

from bot.languages.needed import Needed
from bot.languages.patterns import holds_dense
from bot.reading.quotes.signs import MAY_BE_UNFIT, SEVERAL, UNPLAIN

_MOST: Final = 65_536
_LONGEST: Final = 40
"""A longer piece is an address or the like: it is not kept."""
_TOKEN: Final = re.compile(r'[^\s"“”„‘«»‹›,;:!?…()\[\]{}—–/*_。，！？；：、「」《》]+')
_PLAIN_MARKS: Final = ".,;:?"
"""What may stand behind a word without being a sign of anything."""
_RUN: Final = re.compile(r"\w+")


def tokens_of(text: str) -> list[str]:
    """The words of ``text`` in order, casefolded."""
    return _TOKEN.findall(text.casefold().replace("’", "'").replace(".", ""))


class SentenceWords(NamedTuple):
    """A sentence with its words in order, casefolded, the signs of each, and the signs of the whole (see ``signs``)."""

    text: str
    tokens: list[str]
    signs: list[int]
    every: int

    def showing(self, sign: int) -> list[str] | None:
        """The words with a sign; None where a mark joins some, so that any of them may have it."""
        if self.every & SEVERAL:
            return None
        return list(compress(self.tokens, map(sign.__and__, self.signs)))


class WordSigns(dict[str, int]):
    """The signs of every piece of text between white space met so far: of its words, and of its marks.

    ``listed`` are the words of each sign, ``shaped`` tells by its letters whether a word has one, ``needed`` says of
    each rule what has to stand where it finds something (None: it may find something anywhere), ``marks`` are the
    characters of each sign, ``endings`` those of runs of letters, ``written`` tells by a piece as it is written
    whether it has one, ``unfit`` whether a casefolded piece must not be served.
    """

    def __init__(
        self,
        listed: Mapping[int, frozenset[str]],
        shaped: Mapping[int, Callable[[str], bool]] | None = None,
        needed: Mapping[int, Needed | None] | None = None,
        marks: Mapping[int, str] | None = None,
        endings: Mapping[int, str] | None = None,
        written: Mapping[int, Callable[[str], object]] | None = None,
        unfit: Callable[[str], bool] = str.isspace,
    ) -> None:
        super().__init__()
        self._tokens: dict[str, str] = {}
        self._words: dict[str, int] = {}
        self._alike: dict[int, int] = {}
        """Each number that stands for signs, once: many words have the same."""
        self.token = self._tokens.__getitem__
        """The word of a piece that is exactly one and whose signs were asked for."""
        self._listed = _by_text(listed)
        self._shaped = tuple((shaped or {}).items())
        rules = {sign: need for sign, need in (needed or {}).items() if need is not None}
        self.always = sum(sign for sign, need in (needed or {}).items() if need is None)
        self._whole = _by_text({sign: need.words for sign, need in rules.items()})
        self._begun = _by_text({sign: need.begun for sign, need in rules.items()})
        self._lengths = sorted({len(begun) for begun in self._begun})
        self._starts = frozenset(begun[: self._lengths[0]] for begun in self._begun)
        self._inside = tuple(_by_text({sign: need.inside for sign, need in rules.items()}).items())
        self._letters = tuple((inside, sign) for inside, sign in self._inside if inside.isalpha())
        self._marks = _by_text({sign: frozenset(chars) for sign, chars in (marks or {}).items()})
        self._endings = tuple((endings or {}).items())
        self._written = tuple((written or {}).items())
        self._unfit = unfit

    def read(self, text: str) -> SentenceWords:
        """The words of a sentence (see ``tokens_of``); its signs are those of its words and of its marks."""
        pieces = text.split()
        signs = list(map(self.__getitem__, pieces))
        every = reduce(or_, signs, self.always)
        if every & SEVERAL:
            return SentenceWords(text, *self.parted(pieces, signs), every)
        return SentenceWords(text, list(map(self._tokens.__getitem__, pieces)), signs, every)

    def signs_in(self, text: str) -> int:
        """``every`` of what ``read`` finds."""
        return reduce(or_, map(self.__getitem__, text.split()), self.always)

    def bound(self) -> None:
        """Forgets all words where they have become many: a long book cannot fill the memory."""
        if len(self) > _MOST:
            self.clear()
            self._tokens.clear()
            self._words.clear()

    def parted(self, pieces: list[str], signs: list[int]) -> tuple[list[str], list[int]]:
        """The words of pieces of text, in order, and their signs; ``signs`` are those of the pieces."""
        tokens: list[str] = []
        each: list[int] = []
        for piece, sign in zip(pieces, signs, strict=True):
            found = tokens_of(piece) if sign & SEVERAL else (self._tokens[piece],)
            tokens += found
            each += [self._of_word(token) for token in found] if sign & SEVERAL else (sign,)
        return tokens, each

    def __missing__(self, piece: str) -> int:
        word = piece
        if not piece.isalpha():
            word = piece[:-1]
            if piece[-1] not in _PLAIN_MARKS or not word.isalpha():
                return self._uncommon(piece)
        token = word.casefold()
        if not token.isascii() and (not token.isalpha() or holds_dense(token)):
            return self._uncommon(piece)
        signs = self._words.get(token)
        if signs is None:
            signs = self._words[token] = (
                self._of_word(token) | self._of_run(token) | self._of_piece(token, self._letters)
            )
        self._tokens[piece] = piece if piece == token else token
        if not word.islower():
            signs |= self._as_written(piece)
        self[piece] = signs = self._alike.setdefault(signs, signs)
        return signs

    def _uncommon(self, piece: str) -> int:
        """The signs of a piece that is not just one word and a mark behind it."""
        folded = piece.casefold().replace("’", "'")
        signs = self._of_piece(folded, self._inside) | self._as_written(piece)
        for char in set(piece):
            signs |= self._marks.get(char, 0)
        runs = _RUN.findall(folded)
        for run in runs:
            signs |= self._of_run(run)
        if holds_dense(piece):
            signs |= MAY_BE_UNFIT
        tokens = tokens_of(piece)
        for token in tokens:
            signs |= self._of_word(token)
        signs |= UNPLAIN
        if len(tokens) != 1 or len(piece) > _LONGEST or _RUN.findall(tokens[0]) != runs:
            signs |= SEVERAL
        if len(piece) <= _LONGEST:
            self[piece] = signs
            if len(tokens) == 1:
                self._tokens[piece] = tokens[0]
        return signs

    def _as_written(self, piece: str) -> int:
        signs = 0
        for sign, has in self._written:
            if has(piece):
                signs |= sign
        return signs

    def _of_word(self, token: str) -> int:
        signs = self._listed.get(token, 0)
        for sign, has in self._shaped:
            if has(token):
                signs |= sign
        return signs

    def _of_run(self, run: str) -> int:
        signs = self._whole.get(run, 0)
        for sign, ending in self._endings:
            if run.endswith(ending):
                signs |= sign
        if self._starts and run[: self._lengths[0]] in self._starts:
            begun = self._begun
            for length in self._lengths:
                signs |= begun.get(run[:length], 0)
        return signs

    def _of_piece(self, folded: str, inside_of: tuple[tuple[str, int], ...]) -> int:
        signs = MAY_BE_UNFIT if self._unfit(folded) else 0
        for inside, sign in inside_of:
            if inside in folded:
                signs |= sign
        return signs


def _by_text(texts: Mapping[int, frozenset[str]]) -> dict[str, int]:
    """For each text the signs it stands for."""
    found: dict[str, int] = {}
    for sign, each in texts.items():
        for text in each:
            found[text] = found.get(text, 0) | sign
    return found
