"""The word list of content notes: a TOML file that an operator edits, and the same list as the library keeps it."""

import functools
import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bot.errors import Cause
from bot.faults import Fault
from bot.model.content_notes import MOST_NOTES, NoteList, NoteTreatment, NoteWords
from bot.search.noting import can_be_found, same_words

_TREATMENT: Final = "shown"
"""The key that says what is made of a note; every other key of it is the code of a language."""
_NAME: Final = re.compile(r"[^\W_](?:[\w' -]{0,28}[^\W_])?")
_NAMED: Final = re.compile(r"\s*+(?:\[([^\[\]]+)\]|([^=#\[\]]+)=)")
_TWICE: Final = re.compile("twice|overwrite")
"""What the parser says of a name that stands twice."""
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")
_VERSION: Final = 2
"""Goes up when the same list is matched otherwise: then every library is marked anew."""


@dataclass(frozen=True, slots=True)
class ReadNotes:
    """What a word list says: ``listed``, unless a ``fault`` makes it useless; ``doubts`` do no harm."""

    listed: NoteList | None
    fault: Cause | None = None
    doubts: tuple[Cause, ...] = ()


class _Wrong(Exception):
    """A list cannot be used."""

    def __init__(self, cause: Cause) -> None:
        super().__init__(cause)
        self.cause = cause


def read_word_list(path: Path | None) -> ReadNotes:
    """The list in a file; an empty one where there is no file to be read. Raises nothing."""
    if path is None:
        return ReadNotes(NoteList())
    where = f"{path.parent.name}/{path.name}"
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        return ReadNotes(None, Cause(Fault.WORD_LIST_NOT_TEXT, (where,)))
    except OSError as error:
        return ReadNotes(None, Cause(Fault.WORD_LIST_UNREAD, (where, error.strerror or str(error))))
    return parse_word_list(text, where)


@functools.lru_cache(maxsize=2)  # each start and each reload reads a file that hardly ever changes
def parse_word_list(text: str, where: str) -> ReadNotes:
    """The list that a file ``where`` says."""
    try:
        held = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        twice = _named_twice(text, line) if _TWICE.search(str(error)) else None
        if twice is not None:
            number, name = twice
            return ReadNotes(None, Cause(Fault.WORD_LIST_NAME_TWICE, (where, number, name)))
        return ReadNotes(None, Cause(Fault.WORD_LIST_NOT_TOML, (where, line)))
    lines = _Lines(text, where)
    doubts: list[Cause] = []
    try:
        notes = tuple(_note(name, stated, lines, doubts) for name, stated in held.items())
        if not notes:
            raise _Wrong(Cause(Fault.WORD_LIST_EMPTY, (where,)))
        if len(notes) > MOST_NOTES:
            raise _wrong(lines, Fault.WORD_LIST_TOO_MANY, notes[MOST_NOTES].name, MOST_NOTES)
    except _Wrong as wrong:
        return ReadNotes(None, wrong.cause)
    return ReadNotes(NoteList(notes), None, tuple(doubts))


def _named_twice(text: str, line: int) -> tuple[int, str] | None:
    """The line at which a name stands for the second time, and the name; ``line`` is where that was noticed, which is
    the end of its list."""
    lines = text.splitlines()
    for number in range(min(line, len(lines)), 0, -1):
        if named := _NAMED.match(lines[number - 1]):
            return number, (named[1] or named[2]).strip(" \t\"'")
    return None


class _Lines:
    """Where in the file something stands."""

    def __init__(self, text: str, where: str) -> None:
        self._lines = text.splitlines()
        self._where = where

    def told(self, fault: Fault, values: tuple[str | int, ...], note: str, key: str, word: str, *, last: bool) -> Cause:
        """What is to be said, with the file and the line."""
        return Cause(fault, (self._where, self._line(note, key, word, last=last), *values))

    def _line(self, note: str, key: str, word: str, *, last: bool) -> int:
        """The line of a word, else of its key, else of its note; of a word that stands there often the ``last``."""
        at = self._first(re.compile(rf"\s*(?:\[\s*)?[\"']?{re.escape(note)}[\"']?\s*[\].=]"), 0, len(self._lines))
        end = self._first(re.compile(r"\s*\["), at + 1, len(self._lines), otherwise=len(self._lines))
        if key:
            at = self._first(re.compile(rf".*(?:^|[\s,{{.]){re.escape(key)}\s*="), at, end, otherwise=at)
        if word:
            end = self._first(re.compile(r"\s*[\w-]+\s*="), at + 1, end, otherwise=end)
            holding = [number for number in range(at, end) if word in self._lines[number]]
            at = (holding[-1] if last else holding[0]) if holding else at
        return at + 1

    def _first(self, pattern: re.Pattern[str], start: int, end: int, otherwise: int = 0) -> int:
        return next((at for at in range(start, end) if pattern.match(self._lines[at])), otherwise)


def _told(lines: _Lines, fault: Fault, note: str, *values: str | int, key: str = "", word: str = "") -> Cause:
    return lines.told(fault, values, note, key, word, last=fault is Fault.WORD_LIST_TWICE)


def _wrong(lines: _Lines, fault: Fault, note: str, *values: str | int, key: str = "", word: str = "") -> _Wrong:
    return _Wrong(_told(lines, fault, note, *values, key=key, word=word))


def _note(name: str, stated: Any, lines: _Lines, doubts: list[Cause]) -> NoteWords:
    if not isinstance(stated, dict) or not _NAME.fullmatch(name):
        raise _wrong(lines, Fault.WORD_LIST_NOT_A_NOTE, name, name)
    named = stated.get(_TREATMENT, NoteTreatment.SERVE.value)
    if named not in list(NoteTreatment):
        raise _wrong(lines, Fault.WORD_LIST_OUTCOME, name, str(named), ", ".join(NoteTreatment), key=_TREATMENT)
    return NoteWords(name, NoteTreatment(named), tuple(_words(name, stated, lines, doubts)))


def _words(
    name: str, stated: dict[str, Any], lines: _Lines, doubts: list[Cause]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for language, written in stated.items():
        if language == _TREATMENT:
            continue
        if not _LANGUAGE.fullmatch(language):
            raise _wrong(lines, Fault.WORD_LIST_LANGUAGE, name, language, key=language)
        if not isinstance(written, list) or not written or not all(isinstance(one, str) for one in written):
            raise _wrong(lines, Fault.WORD_LIST_NOT_WORDS, name, language, name, key=language)
        for one in written:
            if not can_be_found(one):
                raise _wrong(lines, Fault.WORD_LIST_WORD, name, one, key=language, word=one)
        doubts += (
            _told(lines, Fault.WORD_LIST_TWICE, name, one, key=language, word=one) for one in same_words(written)
        )
        yield language, tuple(dict.fromkeys(written))


def written_list(listed: NoteList) -> str:
    """A list as the library keeps it: the same text for the same list."""
    notes = [[note.name, note.treatment.value, [[code, list(words)] for code, words in note.words]]
             for note in listed.notes]  # fmt: skip
    return json.dumps([_VERSION, notes], ensure_ascii=False)


def kept_list(written: str | None) -> NoteList:
    """What ``written_list`` made; an empty list for anything else."""
    try:
        _, notes = json.loads(written or "")
        return NoteList(
            tuple(
                NoteWords(name, NoteTreatment(shown), tuple((code, tuple(words)) for code, words in each))
                for name, shown, each in notes
            )
        )
    except (ValueError, TypeError):
        return NoteList()
