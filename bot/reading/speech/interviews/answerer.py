"""Who answers in an interview: the one person named in its head or its questions."""

import itertools
import re
from collections.abc import Iterator
from typing import Final

from bot.languages.language import everywhere
from bot.languages.patterns import any_of
from bot.reading.manuscript import Manuscript, Paragraph, Role
from bot.reading.people.names import PARTICLES, is_name, without_courtesy
from bot.reading.people.register import full_names
from bot.reading.speech.interviews.presenting import HEAD

_WORDS: Final = everywhere().interview
_WITH = re.compile(rf"\b(?:{'|'.join(_WORDS.by_name)})\s+(?P<who>.+)", re.IGNORECASE)
_MANY = 2
"""The fewest paragraphs that must ask a question for a search to be worthwhile."""
_TITLED = re.compile(r"(?P<who>[^:：]{3,50})[:：]\s?[“„«\"'‘]")
_TALKS = re.compile(rf"(?<!\s)\s+(?:{'|'.join(_WORDS.talks)})\b")


def _titles() -> re.Pattern[str]:
    """A title at the end of what stands before a name: "Mr. "."""
    people, shortened = everywhere().people, everywhere().sentences.leading
    titles = [word.rstrip(".") for word in people.courtesy | people.honours]
    short, long = ([word.capitalize() for word in titles if (word in shortened) is dotted] for dotted in (True, False))
    return re.compile(rf"\b(?:{any_of(short)}\.?|{any_of(long)}) $")


_GRAMMAR = everywhere().grammar
_ARTICLES = _GRAMMAR.definite | _GRAMMAR.indefinite
_LEADING_AWAY = _GRAMMAR.prepositions | _GRAMMAR.joining | _GRAMMAR.relative | _GRAMMAR.where | PARTICLES
_ROLE_WORDS = 2
"""The most words that say what somebody is."""
_BEHIND_TITLE = _titles()
_LONGEST_TITLE = 40
_ONE_NAME = re.compile(r"[^\W\d_][\w'’-]{1,30}")


def names_called(question: str) -> Iterator[str]:
    """The names by which a question may address somebody: "Mr. Weiss, when …", "…, Ada?"."""
    pieces = question.split(",")
    for at, piece in enumerate(pieces):
        if at == len(pieces) - 1:
            if piece[-1:] not in ("?", "？"):
                return
            piece = piece[:-1]
        who = piece[piece.rfind(" ") + 1 :]
        if who.islower() or not _ONE_NAME.fullmatch(who):
            continue
        before = piece[: len(piece) - len(who)]
        alone = before == (" " if at else "") or before.endswith((". ", ", "))
        if alone or _BEHIND_TITLE.search(before, max(0, len(before) - _LONGEST_TITLE)):
            yield who


def answerer_of(
    manuscript: Manuscript, paragraphs: list[Paragraph], head: list[str], authors: tuple[str, ...]
) -> str | None:
    """The person who answers in an article that is an interview, by the full name it prints; None if unsaid.

    Said is: "Interview with Name"; a title "Name: “…”"; "Name talks to …"; or a question that addresses the one
    person of that name who is presented before it ("Mr. Name, when …?"). Authors ask, they do not answer.
    """
    if (named := _named(head)) is not None:
        return named
    if sum(paragraph.end in "?？" for paragraph in paragraphs) < _MANY:
        return None
    lines = list(head)
    asked: list[str] = []
    for at, paragraph in enumerate(paragraphs):
        if paragraph.role is not Role.TITLE and paragraph.end in "?？":
            asked.append(paragraph.text)
        elif not asked and at < HEAD:
            lines.append(paragraph.text[:1000])
    called = {who for question in asked for who in names_called(question)}
    if not called and not any(map(_TALKS.search, lines)):
        return None  # someone is introduced, but nobody talks
    persons = full_names(lines, manuscript.is_common_word) - set(authors)
    talking = {
        name for line in lines for name in persons if name in line and _TALKS.match(line, line.index(name) + len(name))
    }
    for found in (talking, {name for name in persons if not called.isdisjoint(name.split())}):
        if len(found) == 1:
            return found.pop()
    return None


def _named(head: list[str]) -> str | None:
    """The person a title or a line below it says was interviewed, or None."""
    for line in head:
        if (name := _interviewee(line)) is not None:
            return name
    titled = _TITLED.match(head[0]) if head else None
    return titled["who"].strip() if titled and is_name(titled["who"].strip(), 4) else None


def _interviewee(title: str) -> str | None:
    """The person a title says was interviewed, or None."""
    m = _WITH.search(title)
    if m is None:
        return None
    words = m["who"].split()
    del words[: _role(words)]
    for count in (4, 3, 2):
        name = without_courtesy(" ".join(words[:count]).strip(" ,:;.–—-"))
        if len(words) >= count and is_name(name):
            return name
    return None


def _role(words: list[str]) -> int:
    """How many small words say what somebody is before the name: "the old locksmith Ada Lin"; 0 where others stand."""
    small = list(itertools.takewhile(str.islower, words))
    said = small[small[:1] != [] and small[0] in _ARTICLES :]
    return len(small) if 1 <= len(said) <= _ROLE_WORDS and _LEADING_AWAY.isdisjoint(said) else 0
