"""Whom the text itself credits with words, in their own sentence: “My aunt used to say that …”, “…, as Weiss put it”.

What is found is a phrase as the text prints it, for the text may name nobody. Words that it passes on without marks are
still its author's wording.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from bot.languages.kinds import WordSet
from bot.languages.language import everywhere, language_for
from bot.library.verifying.credit import Credit
from bot.library.verifying.lexicon import is_small, lexicon_of
from bot.library.verifying.roles import dense_role_at
from bot.library.verifying.words import Words, key_of, words_of
from bot.model import Slice

_LEAD: Final = 300
_TAIL: Final = 200
"""How many characters before and behind the words are read."""
_OPENING: Final = 20
"""How many of the words themselves hold the first one."""
_TOLD: Final = 6
"""The most words between a verb of saying and what is said: "told me once at supper that"."""
_SUBJECT: Final = 18
_BEHIND: Final = 8
"""The most words of whoever says it, before the words and behind them."""
_NEAR: Final = 3
"""How many words before a verb of saying may deny it."""
_HAS_IT: Final = 3
"""The fewest words before "has it", "As" among them."""
_UNSPACED: Final = ("zh", "ja")
_ALL: Final = everywhere()
_GIVERS: Final = re.compile(rf"\b(?:{'|'.join(_ALL.saying.givers)})\s+")
_SELF: Final = _ALL.pronouns.first | _ALL.pronouns.ours | _ALL.pronouns.second
_SMALL: Final = 4
_OWN: Final = _SELF & _ALL.pronouns.subjects
_NOBODY: Final = _ALL.saying.nobody_in_particular | _ALL.pronouns.impersonal | _ALL.saying.denied
_ARTICLES: Final = _ALL.grammar.definite | _ALL.grammar.indefinite | _ALL.pronouns.possessive | _SELF
_HEARD_BY: Final = (
    (_ALL.pronouns.first | _ALL.pronouns.ours | _ALL.pronouns.oblique)
    - (_OWN | _ALL.saying.our | _ALL.pronouns.possessive)
)  # fmt: skip
_OBJECTS: Final = _ALL.pronouns.oblique | (_ALL.pronouns.first | _ALL.pronouns.ours | _ALL.pronouns.second) - _OWN
_HEARERS: Final = _OBJECTS | _ALL.saying.helpers | _ALL.pronouns.second | _ALL.pronouns.impersonal
_CLAUSES: Final = (
    _ALL.pronouns.third | _OWN | _ALL.pronouns.impersonal | _ALL.grammar.joining | _ALL.grammar.relative
    | _ALL.grammar.being | _ALL.grammar.that | _ALL.saying.denied
)  # fmt: skip
_MARKS: Final = re.compile(r"[“”„‟«»‹›「」『』\"]")
_PARTS: Final = re.compile(r"[,:：—–―;(“„«‹「『\"]|\s-\s")
_MARKED: Final = re.compile(r"[:：“„«‹「『\"‘]|(?<=\s)'")
_PARTED: Final = re.compile(
    r",?(?P<ended>[.!?…]?)(?P<mark>[ \u00a0\u202f]?[”»“›」』\"’']+)?(?:\s*[,—–―(]\s*|\s-\s|(?<=[,.!?…”»“›」』\"’'])\s*)"
)
_AMID: Final = re.compile(r",?[”»“›\"][^“”„«»‹›\"]{2,120},\s?[“„«‹\"]")
_COMMA: Final = re.compile(r",\s")
_APOSTROPHE: Final = re.compile("['’ʼ]")
_HELPING: Final = 3
"""The most words before a verb of saying whose speaker follows."""
_ELIDED: Final = ("m", "t", "l", "s")
_STRIPPED: Final = " ,:：;—–―-(“”„«»‹›「」『』\"'’‘"


def credited(text: str, where: Slice, language: str, *, marked: bool) -> Credit | None:
    """Whom a passage credits with ``where`` of it, by the words before or behind in that sentence; None if nobody.

    A sentence that denies it ("nobody told me that"), and whoever speaks of himself, credit nobody. Words of several
    sentences are credited as a whole only where they are ``marked`` as a quotation.
    """
    if language_for(language).code in _UNSPACED:
        lead, tail = text[max(0, where.start - _TAIL) : where.start], text[where.end : where.end + _TAIL]
        who = dense_role_at(lead, behind=False) or dense_role_at(tail, behind=True) if marked else None
        return Credit(who) if who else None
    if not marked and "!" in words_of(where.of(text)).stops[:-1]:
        return None
    lead = text[max(0, where.start - _LEAD) : where.start]
    tail = text[where.end : where.end + _TAIL]
    opening = text[where.start : where.start + _OPENING].split(" ", 1)[0]
    found = _before(lead, opening, language) or _behind(tail, language)
    return found or (_within(text, where, language) if marked else None)


@cache
def _verbs(language: str) -> WordSet:
    """Verbs of saying in a text of this language, those of others too where they are no small word in it."""
    known = language_for(language)
    return known.saying.verbs | (_ALL.saying.verbs - known.sentences.starters - known.ties.words)


def _before(lead: str, opening: str, language: str) -> Credit | None:
    """By what stands before the words in their sentence; ``opening`` is the first of the words."""
    lead = lead[_sentence_start(lead) :]
    words = words_of(lead)
    if not len(words):
        return None
    keys, parting = words.keys, lead[words.ends[-1] :]
    giver = max(_GIVERS.finditer(lead.casefold()), key=lambda found: found.start(), default=None)
    if giver is not None and len(lead.casefold()) == len(lead) and _PARTS.search(parting):
        return _credit(_upto_comma(lead[giver.end() :]), language)
    compared = keys[0] in _ALL.saying.inverting and _PARTS.search(parting) is not None
    if compared and len(keys) > _HAS_IT and keys[-1] in _ALL.pronouns.impersonal and keys[-2] in _ALL.grammar.being:
        return _credit(words.written(1, len(keys) - 2), language)  # "As the proverb has it, …"
    verbs, denied = _verbs(language), language_for(language).saying.denied
    for at in range(len(words) - 1, max(-1, len(words) - 2 - _TOLD), -1):
        wide = _saying(words, at, verbs)
        if not wide:
            continue
        told = keys[at + wide :]
        if not denied.isdisjoint(keys[max(0, at - _NEAR) : at + wide + 1]):
            return None
        if _parted_before(words, at) and _PARTS.search(parting) and _opens_name(words, at + wide):
            return _credit(_upto_comma(lead[words.ends[at + wide - 1] :]), language)  # "A ladder, wrote Render, …"
        that = not _ALL.grammar.that.isdisjoint((*told[-1:], *words_of(opening).keys))
        marked = _MARKED.search(parting) is not None
        if not (that or marked or (compared and _only_hearers(told)) or not told) or not _one_clause(told):
            return None
        first = _subject(words, at)
        if first == at:
            return None
        return _credit(words.written(first, at), language, sure=that or marked or compared)
    return None


def _behind(tail: str, language: str) -> Credit | None:
    """By what stands behind the words in their sentence, parted from them."""
    parted = _PARTED.match(tail)
    if parted is None:
        return None
    rest = tail[parted.end() :]
    words = words_of(rest)
    if not len(words) or (parted["ended"] and rest[:1].isupper() and not parted["mark"]):
        return None
    end = next((at + 1 for at in range(len(words)) if words.stops[at] == "!"), len(words))
    keys, verbs = words.keys[:end], _verbs(language)
    giver = _GIVERS.match(rest.casefold())
    if giver is not None:
        return _credit(_upto_comma(rest[giver.end() : words.ends[end - 1]]), language)
    compared = keys[0] in _ALL.saying.inverting
    first = int(compared)
    while first < min(end - 1, _HELPING) and not _saying(words, first, verbs) and _helps(words, first, language):
        first += 1  # "m'a dit le boulanger"
    wide = _saying(words, first, verbs) if first < end else 0
    if wide and first + wide < end:
        phrase = _upto_comma(rest[words.starts[first + wide] : words.ends[end - 1]], _BEHIND)
        return _credit(phrase, language, sure=compared or bool(parted["mark"]) or any(map(str.istitle, phrase.split())))
    if keys[0] in _ALL.grammar.joining | _ALL.grammar.relative | _ALL.grammar.that:
        return None
    for at in range(first + 1, min(end, first + _BEHIND)):
        wide = _saying(words, at, verbs)
        following = keys[at + wide : at + wide + 1]
        has_it = (
            compared and keys[at] in _ALL.grammar.being and _ALL.pronouns.impersonal.issuperset(keys[at + 1 : at + 2])
        )
        if wide or has_it:
            ends = at + wide >= end or _PARTS.search(rest[words.ends[at + wide - 1] : words.starts[at + wide]])
            if not (ends or has_it or parted["mark"] or _only_hearers(following)):
                return None
            return _credit(words.written(first, at), language)
        if _PARTS.search(rest[words.ends[at - 1] : words.starts[at]]):
            return None
    return None


def _within(text: str, where: Slice, language: str) -> Credit | None:
    """By what stands amid the words, as in “A hedge,” said Reber, “is”, or « La mer, dit le gardien, rend tout »."""
    if (amid := _AMID.search(text, where.start, where.end)) is not None:
        return _behind(text[amid.start() : amid.end() - 1], language)
    if "«" not in text[: where.start + 1]:
        return None
    for comma in _COMMA.finditer(text, where.start, where.end):
        phrase, ends, _ = text[comma.end() : where.end].partition(",")
        words = words_of(phrase)
        if ends and 1 < len(words) <= _BEHIND and _saying(words, 0, _verbs(language)):
            return _credit(words.written(1, len(words)), language)
    return None


def _helps(words: Words, at: int, language: str) -> bool:
    """Whether a word only helps the verb of saying behind it, or is whom it is said to: "m'a", "me"."""
    helping = language_for(language).saying.helpers | language_for(language).grammar.being | _OBJECTS
    pieces = [key_of(piece) for piece in _APOSTROPHE.split(words.written(at, at + 1))]
    return all(piece in helping or (piece in _ELIDED and len(pieces) > 1) for piece in pieces)


def _parted_before(words: Words, at: int) -> bool:
    return at > 0 and _PARTS.search(words.text[words.ends[at - 1] : words.starts[at]]) is not None


def _opens_name(words: Words, at: int) -> bool:
    """Whether what a word opens may be whoever says it, behind a verb that a comma parts from what precedes."""
    if at >= len(words) or not _ALL.grammar.relative.isdisjoint(words.keys[:at]):
        return False
    return words.capital(at) or words.keys[at] in _ARTICLES - _OBJECTS


def _sentence_start(lead: str) -> int:
    """Where the last sentence of what precedes some words begins; at its end where they begin one themselves."""
    words = words_of(lead)
    if not len(words):
        return len(lead)
    behind = lead[words.ends[-1] :]
    if words.stops[-1] == "!" or "\n" in behind:
        return len(lead)
    start = next((words.ends[at] for at in range(len(words) - 2, -1, -1) if words.stops[at] == "!"), 0)
    closed = [found.end() for found in _MARKS.finditer(lead, start, words.ends[-1])]
    following = closed[-1] if closed else start
    return next((words.starts[at] for at in range(len(words)) if words.starts[at] >= following), len(lead))


def _subject(words: Words, verb: int) -> int:
    """The first word of whoever says it, before a verb of saying: without "As", "But" and "It was" before it."""
    keys, first = words.keys, max(0, verb - _SUBJECT)
    for at in range(verb - 1, first, -1):
        parting = words.text[words.ends[at - 1] : words.starts[at]]
        if keys[at] in _ALL.pronouns.third or keys[at] in _OWN or ";" in parting:
            first = at
            break
        if keys[at] in _ALL.grammar.joining and "," in parting:
            first = at
            break
    small = _ALL.saying.inverting | _ALL.ties.words | _ALL.grammar.joining | _ALL.grammar.that
    small -= _ARTICLES | _ALL.pronouns.third | _SELF | _ALL.pronouns.impersonal
    while first < verb and keys[first] in small:
        first += 1
    if keys[first] in _ALL.pronouns.impersonal and first + 1 < verb and keys[first + 1] in _ALL.grammar.being:
        first += 2
    return min(first, verb)


def _credit(phrase: str, language: str, *, sure: bool = True) -> Credit | None:
    """Whoever a phrase means, cleaned of what only helps the verb; None for nobody in particular, oneself, a clause."""
    words = words_of(phrase)
    last = len(words)
    helping = _ALL.saying.helpers | _ALL.saying.inverting | _ALL.grammar.relative | _ALL.grammar.prepositions
    while last and (words.keys[last - 1] in helping or words.keys[last - 1].endswith("ly")):
        last -= 1
    if not 0 < last <= _SUBJECT or _holds_verb(words, last, language):
        return None
    if last > 1 and (words.keys[0] in _HEARD_BY or _stands_before_article(words)):
        phrase = phrase[words.starts[1] :]  # "sagte mir der Bäcker"
        words, last = words_of(phrase), last - 1
    keys = words.keys[:last]
    one_of = len(keys) > 1 and keys[1] in _ALL.grammar.prepositions
    if (keys[0] in _NOBODY and not one_of) or not _OWN.isdisjoint((keys[0], keys[-1])):
        return None
    shown = words.written(0, last)
    closing = phrase[words.ends[last - 1] :].lstrip(" ,")[:1]
    shown += ")" if closing == ")" and "(" in shown else ""
    if last == 1 and keys[0] in _ALL.pronouns.third:
        return Credit(shown, alone=True, sure=sure)
    if all(is_small(key) and not words.capital(at) for at, key in enumerate(keys)) or _MARKS.search(shown):
        return None
    return Credit(shown, sure=sure)


def _stands_before_article(words: Words) -> bool:
    """Whether the first word is a small one before the article of whoever says it: "mir der Bäcker"."""
    small = len(words.keys[0]) <= _SMALL and not words.capital(0) and words.keys[0] not in _ARTICLES
    return small and words.keys[1] in _ALL.grammar.definite | _ALL.grammar.indefinite


def _holds_verb(words: Words, last: int, language: str) -> bool:
    """Whether the first words of a phrase hold a verb of their own, not behind "who" or "the" ("the noted …")."""
    known = language_for(language)
    verbs = known.saying.verbs | known.grammar.being | lexicon_of(language).modals
    keys = words.keys[:last]
    own = next((at for at, key in enumerate(keys) if key in known.grammar.relative), last)
    free = (at for at in range(own) if at == 0 or keys[at - 1] not in _ARTICLES)
    return any(keys[at] in verbs and not words.capital(at) for at in free)


def _only_hearers(keys: Sequence[str]) -> bool:
    """Whether words behind a verb of saying only tell who hears it, and how often: "told me once"."""
    return all(key in _HEARERS or key.endswith("ly") for key in keys)


def _one_clause(told: Sequence[str]) -> bool:
    """Whether words between a verb of saying and what is said are no clause of their own: to whom it is said, when."""
    return len(told) <= _TOLD and _CLAUSES.isdisjoint(told[:-1])


def _saying(words: Words, at: int, verbs: WordSet) -> int:
    """How many words from ``at`` on are a verb of saying: 0, 1 or 2. Amid a sentence one with a capital is a name."""
    keys = words.keys[at : at + (0 if at and words.capital(at) else 2)]
    if len(keys) > 1 and " ".join(keys) in verbs:
        return 2
    return int(bool(keys) and (keys[0] in verbs or (at > 0 and f"{keys[0]}s" in verbs)))


def _upto_comma(phrase: str, most: int = _SUBJECT) -> str:
    """A phrase up to the first comma or the like, or whole where it is short enough."""
    phrase = phrase.strip(_STRIPPED)
    found = _PARTS.search(phrase)
    cut = phrase[: found.start()] if found is not None else phrase
    words = words_of(cut)
    end = next((at for at in range(1, len(words)) if words.keys[at] in _ALL.grammar.relative), len(words))
    return words.written(0, min(end, most + 1))
