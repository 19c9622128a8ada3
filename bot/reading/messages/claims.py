"""Which words beside a quotation are a claim of who said it: those of its own clause, not asked, doubted or denied."""

import re
from itertools import takewhile
from typing import Final

from bot.languages.language import everywhere
from bot.languages.patterns import any_of

_ALL: Final = everywhere()
_SAYING: Final = _ALL.saying
_WORD: Final = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_CONTRASTING: Final = re.compile(rf"[\s.,;:…]*{any_of(_SAYING.contrasting)}(?![\w’'])")
_NEXT_CLAUSE: Final = re.compile(
    rf"[,;]\s+{any_of(_SAYING.contrasting | _ALL.grammar.joining)}\s(?P<rest>.+)", re.DOTALL
)
_ASKED: Final = re.compile(r"[^.!…\n]{0,60}\?")
_WITHOUT_SUBJECT: Final = _SAYING.helpers | _SAYING.contrasting
_MAY_ASK: Final = (_SAYING.verbs | _SAYING.helpers | _ALL.grammar.being) - _ALL.grammar.that
_CERTAIN_SAYING: Final = _SAYING.doubting - _SAYING.verbs


def says(words: str) -> bool:
    """Whether a verb of saying is among some words."""
    return not _SAYING.verbs.isdisjoint(_words(words))


def opens_another_clause(line: str) -> bool:
    """Whether what follows a quotation tells of somebody else: "…, but Weiss said", "…, to which Weiss replied"."""
    begun = line.lstrip(" \t.,;:…")[:1].islower()
    return begun and _CONTRASTING.match(line.casefold()) is not None and not _verb_at(line, 1)


def told_by_another(line: str) -> bool:
    """Whether a verb of saying follows a quotation, with whoever says something before it: "…”, Weiss replied"."""
    return says(line) and not _verb_at(line, 0)


def within_clause(words: str) -> str:
    """The words of saying behind a quotation without the clause that leads to the next: "said Ada, but Weiss said".

    Whoever is only "she" there, or not said again, is the same person: "said Ada, but later added".
    """
    found = _NEXT_CLAUSE.search(words)
    if found is None or not words[: found.start()].strip() or not says(found["rest"]):
        return words
    subject = list(takewhile(lambda word: word not in _SAYING.verbs, _words(found["rest"])))
    same = not _ALL.pronouns.third.isdisjoint(subject) or _WITHOUT_SUBJECT.issuperset(subject)
    return words if same else words[: found.start()]


def is_asked(sentence: str, line: str) -> bool:
    """Whether the words before a quotation ask who said it: "Did Weiss say …?", not "Didn't Weiss say …?"."""
    words = [*_words(sentence), "", ""]
    first = words[0].replace("’", "'")
    if words[1] in _ALL.pronouns.second:
        return False  # did you know that Weiss said
    if first in _SAYING.asking:
        return True
    return first in _MAY_ASK and ("¿" in sentence or _ASKED.match(line) is not None)


def is_doubted(words: str, name: str) -> bool:
    """Whether ``words`` say that somebody may not have said it: "everyone thinks", "Weiss allegedly said"."""
    begin = max(0, words.find(name))
    before, behind = _words(words[:begin]), words[begin:]
    before += _words(name)[:1]  # "Allegedly Weiss"
    return not (_SAYING.doubting.isdisjoint(before) and _CERTAIN_SAYING.isdisjoint(_words(behind)))


def is_denied(words: str) -> bool:
    """Whether ``words`` behind a quotation deny that somebody said it: "was never said by", "isn't by"."""
    found = _words(words)
    return not _SAYING.denied.isdisjoint(found) or any(word.replace("’", "'").endswith("n't") for word in found)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _verb_at(line: str, place: int) -> bool:
    return not _SAYING.verbs.isdisjoint(_words(line)[place : place + 1])
