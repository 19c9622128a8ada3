"""What a member typed, taken apart: words to find, phrases to hold exactly, words to leave out."""

from dataclasses import dataclass

from bot.errors import BadQuery
from bot.faults import Fault
from bot.search.fold import words

MOST_CHARACTERS = 6000
"""The length of Discord's longest option; the rest is ignored."""

_GLUED = 200
"""Words typed without spaces are kept to this length, so that they can be taken apart."""

_QUOTES = frozenset('"“”„‟«»〝〞〟＂「」『』')


@dataclass(frozen=True, slots=True)
class Query:
    """``words`` holds every wanted word in order, those of ``phrases`` among them.

    A passage must hold each of ``phrases`` word for word and none of ``unwanted``. ``unfinished`` says
    that the last word may still be being typed.
    """

    words: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...] = ()
    unwanted: tuple[tuple[str, ...], ...] = ()
    unfinished: bool = False


def parse(typed: str, *, literal: bool = False) -> Query:
    """Take ``typed`` apart. Raises BadQuery when no letter or digit is left to look for; ``literal`` text is all words.

    Quotation marks of any kind make a phrase when they come in pairs; a hyphen right before a letter or a quotation
    mark, after white space or at the beginning, leaves the word or phrase out. All else is words. Raises BadQuery, too,
    where everything is to be left out.
    """
    typed = typed[:MOST_CHARACTERS]
    if literal and (held_words := words(typed)):
        return Query(tuple(held_words))
    wanted: list[str] = []
    phrases: list[tuple[str, ...]] = []
    unwanted: list[tuple[str, ...]] = []
    plain_from = at = 0
    length = len(typed)
    last_quote = max((typed.rfind(mark) for mark in _QUOTES), default=-1)
    while at < length:
        minus = _excludes(typed, at)
        opening = at + 1 if minus else at
        if typed[opening] in _QUOTES and opening < last_quote:
            closing = next(i for i in range(opening + 1, length) if typed[i] in _QUOTES)
            held = tuple(words(typed[opening + 1 : closing]))
            wanted += words(typed[plain_from:at], _GLUED)
            if held and minus:
                unwanted.append(held)
            elif held:
                phrases.append(held)
                wanted += held
            plain_from = at = closing + 1
        elif minus:
            end = next((i for i in range(opening, length) if typed[i].isspace() or typed[i] in _QUOTES), length)
            left_out = tuple(words(typed[opening:end]))
            wanted += words(typed[plain_from:at], _GLUED)
            if left_out:
                unwanted.append(left_out)
            plain_from = at = end
        else:
            at += 1
    rest = words(typed[plain_from:], _GLUED)
    wanted += rest
    if not wanted and unwanted:
        raise BadQuery(Fault.ONLY_LEFT_OUT)
    if not wanted:
        raise BadQuery(Fault.NOTHING_TYPED)
    return Query(tuple(wanted), tuple(phrases), tuple(unwanted), unfinished=bool(rest) and typed[-1].isalnum())


def words_left_out(typed: str) -> tuple[str, ...]:
    """The words that a query leaves out by a hyphen, with it, as they were typed."""
    found: list[str] = []
    at = 0
    for word in typed[:MOST_CHARACTERS].split():
        at = typed.index(word, at)
        if _excludes(typed, at):
            found.append(word)
        at += len(word)
    return tuple(found)


def _excludes(typed: str, at: int) -> bool:
    """Whether a leading hyphen at ``at`` leaves out what follows it."""
    if typed[at] != "-" or at + 1 >= len(typed) or (at > 0 and not typed[at - 1].isspace()):
        return False
    return typed[at + 1].isalpha() or typed[at + 1] in _QUOTES
