"""Whether a sentence, or a few in a row, can stand alone; and if not, why not, in two words."""

import itertools
import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.languages.language import everywhere, language_for, primary
from bot.languages.patterns import word_set
from bot.reading.lines.notice import is_biography, is_notice
from bot.reading.lines.sentences import CLOSERS
from bot.reading.quotes.hearsay import only_reports
from bot.reading.quotes.looks_back_english import looks_back
from bot.reading.quotes.neutral import neutral_fault
from bot.reading.quotes.openings import WHOEVER, Led, led, opening_fault
from bot.reading.quotes.pointers import NAMING_ITSELF, pointing
from bot.reading.quotes.screens_english import screen_english
from bot.reading.quotes.sentence_words import sentence_words
from bot.reading.quotes.shape import OPENERS, is_question, looks_whole, shape_fault
from bot.reading.quotes.signs import (
    IT,
    MAY_BE_UNFIT,
    MAY_NAME_ITSELF,
    MAY_NOTIFY,
    MAY_POINT,
    MAY_REPORT,
    PERSON,
    QUOTED,
    SUCH,
)
from bot.reading.quotes.steps_english import step
from bot.reading.quotes.ties import ties
from bot.reading.quotes.unfit import unfit
from bot.reading.quotes.word_signs import SentenceWords, tokens_of

_SCARE = re.compile(r"[“„«‘\"'‚「]([^“”„«»‘\"」]{1,48}?)[”“»’\"'‘」](?!\w)")
_DETERMINERS: Final = word_set("a an the every each any no some another our your my whose its his her their this these")
_PERSONAL: Final = word_set(
    "who whoever whom anyone everyone someone somebody anybody nobody everybody one man "
    "woman child boy girl person people men women "
    "children those folk citizens others we you and"
)
_NAMED: Final = _PERSONAL - word_set("and we you")
_SINGLE: Final = _PERSONAL - word_set("people men women children those folk citizens others we you and")
_POSSESSIVE: Final = word_set("their his her")
_NO_NOUNS: Final = word_set(
    "when what once that this then there where which while who why how if as since because although though not only "
    "just even very more most much many some any all both each every other such own and but or nor the his her "
    "their our your with without from into over under about after before between through against perhaps always "
    "never often sometimes us less thus yes has was does is everyone everybody nobody anybody anyone somebody someone"
)
_NO_PERSON: Final = word_set(
    "time times history day days night year years world moment end way case point fact past future course beginning "
    "first last same place house city country room"
)
"""Nouns that “he” and “she” never stand for, and what stands before them."""
_BESIDE_A_NOUN: Final = word_set("however and of that which without in for is does can cannot will must has")
_NOUN_ENDS: Final = ("tion", "sion", "ness", "ity", "ment", "ism", "ship", "hood", "ance", "ence", "dom", "ture")
_FIRST_NAME_NOT: Final = word_set(
    "the a an in on at for with when while if as after before since to from by of what all every no"
)

_SCARE_TAX: Final = 0.4
_VERBLESS_TAX: Final = 0.3
_LEAST_VERBLESS: Final = 8
_BEFORE_A_PHRASE: Final = word_set("in on at for with from by of to not just no better more less another only even")
_MEANING_SOMEBODY: Final = PERSON | IT
_POINTING: Final = MAY_POINT | SUCH
_WHOLE: Final = Led(0, [], 0.0)
"""A sentence without a connective."""
_FOLLOWING: Final = 30
"""Behind another sentence, this and those at the beginning point to that one: pointers count from here on."""


@cache
def _mentioned() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(everywhere().quotes.mentions)})\W{{0,3}}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Known:
    """What is asked of a language for each sentence."""

    tag: str
    english: bool
    neutral: bool
    verbs: frozenset[str]
    leading: frozenset[str]
    """The words that a connective may open with, which a quote may begin behind."""


@cache
def _known(language: str) -> _Known:
    known = language_for(language)
    leading = frozenset(word.partition(" ")[0] for word in ties(language).taxes)
    return _Known(language, primary(language) == "en", "quotes" in known.lacks, known.quotes.verbs, leading)


def _antecedent_missing(text: str, tokens: list[str], language: str, verbs: frozenset[str]) -> bool:
    """Whether a pronoun of the third person comes before anybody it could stand for."""
    persons = ties(language).persons
    none = persons.isdisjoint(tokens)
    at = None if none else next(i for i, token in enumerate(tokens) if token in persons)
    if primary(language) != "en":
        return at is not None and at < 4
    if at is None:
        at = next((i for i, token in enumerate(tokens[:9]) if token in {"it", "its", "itself", "it's"}), None)
        return at is not None and at > 0 and not _has_noun(text.split()[:at], tokens[:at], verbs)
    if tokens[at] in _POSSESSIVE and _named_behind(text, tokens[at]):
        return False
    before = tokens[:at]
    plural = tokens[at] in {"they", "them", "their", "theirs", "themselves"}
    if any(token in (_PERSONAL if plural else _SINGLE) for token in before):
        return False
    if plural:
        before = before[:-1]  # "the methods they chose": not the same people
        return not any(
            len(token) > 3
            and token.endswith("s")
            and not token.endswith(("ss", "us", "is", "'s"))
            and token not in verbs
            and token not in {"always", "perhaps", "besides", "towards", "becomes", "sometimes", "afterwards"}
            for token in before
        )
    words = text.split()
    named = any(word[:1].isupper() for word in words[1 : at + 1] if word[:2] not in {"I", "I’", "I'"})
    first_named = (
        words[0][:1].isupper()
        and words[0].casefold() not in _FIRST_NAME_NOT
        and len(before) > 1
        and words[1][:1].isupper()
    )
    described = any(token in _DETERMINERS and behind not in _NO_PERSON for token, behind in itertools.pairwise(before))
    thing = len(before) > 1 and tokens[1] in verbs and tokens[0] not in _NO_NOUNS and tokens[at] in _POSSESSIVE
    return not (named or first_named or described or thing)


def _named_behind(text: str, pronoun: str) -> bool:
    """Whether a phrase with "their" opens a sentence, and who is meant comes right behind it: "…, most people …"."""
    opening, comma, rest = text.partition(", ")
    return bool(comma) and pronoun in opening.casefold().split() and not _NAMED.isdisjoint(tokens_of(rest)[:4])


def _has_noun(words: list[str], tokens: list[str], verbs: frozenset[str]) -> bool:
    """Whether "it" can stand for one of the words before it: a noun by its article, its plural, its ending, a name."""
    for before, token in zip(["", *tokens], tokens, strict=False):
        if len(token) < 3 or token in verbs or token in _NO_NOUNS or token in _PERSONAL:
            continue
        if before in _DETERMINERS or token.endswith(_NOUN_ENDS) or (len(token) > 3 and token.endswith("s")):
            return True
    bare = bool(tokens) and tokens[0] not in _NO_NOUNS and tokens[0] not in verbs and len(tokens[0]) > 2
    return (bare and len(tokens) > 1 and (tokens[1] in verbs or tokens[1] in _BESIDE_A_NOUN)) or any(
        word[:1].isupper() for word in words[1:]
    )


def _lacks_verb(tokens: list[str]) -> bool:
    """Whether no word of a sentence without a known verb looks like one, either."""
    for before, token in zip(["", *tokens], tokens, strict=False):
        if (
            len(token) > 4
            and token.endswith("ed")
            and before not in _DETERMINERS
            and before not in {"of", "in", "by", "with", "and", "from"}
        ):
            return False
    return True


def _scare_quoted(text: str) -> int:
    """How often marks stand around a few words that are no title and not named as words: irony, or half a quotation."""
    count = 0
    for match in _SCARE.finditer(text):
        inner = match.group(1)
        if text[match.start()] in "'‘" and text[match.start() - 1 : match.start()].isalnum():
            continue
        if len(inner.split()) > 6 or _mentioned().search(text[max(0, match.start() - 24) : match.start()]):
            continue
        words = [word for word in inner.split() if word[:1].isalpha()]
        titled = bool(words) and all(word[:1].isupper() or len(word) <= 4 for word in words) and words[0][:1].isupper()
        count += not titled or len(words) == 1
    return count


def mocks(text: str) -> bool:
    """Whether it is an exclamation with words in marks that are no quotation: what it exclaims is not meant."""
    return text.rstrip(CLOSERS).endswith("!") and _scare_quoted(text) > 0


def fault(text: str, language: str, leads: bool = True, quoting: bool = False) -> str | None:
    """Why the sentence ``text`` cannot be quoted (two words, for a curator), or None.

    ``leads``: it opens the quote; a sentence that follows another may refer back to it. ``quoting``: the words
    between its marks have a named speaker, so that they are no irony. Length is not judged.
    """
    found = judged(sentence_words(text, language), language, leads=leads, quoting=quoting)
    return found if isinstance(found, str) else None


def judged(words: SentenceWords, language: str, *, leads: bool = True, quoting: bool = False) -> str | float:
    """What ``fault`` says, or else what weighs a sound sentence down: to be taken off its worth, 0 for nothing."""
    text, tokens, _, every = words
    plain = looks_whole(words)
    if not plain and (found := shape_fault(text)):
        return found
    known = _known(language)
    if known.neutral:
        return neutral_fault(words, leads) or 0.0
    folded = (text if plain else text.lstrip(OPENERS)).casefold()
    if not text.isascii():
        folded = folded.replace("’", "'")
    opened = _WHOLE if not leads or (tokens and tokens[0] not in known.leading) else led(folded, tokens, language)
    own = opened.tokens if opened.at else tokens
    if leads and (found := _leading_fault(words, folded, opened, own, known)):
        return found
    lack = 0.0
    if known.english and known.verbs and known.verbs.isdisjoint(own) and _lacks_verb(own):
        if len(own) < _LEAST_VERBLESS or own[0] in _BEFORE_A_PHRASE:
            return "no verb"
        lack = _VERBLESS_TAX
    pointed = pointing(words, folded, language, opened.at if leads else _FOLLOWING) if every & _POINTING else 0.0
    if pointed is None or (not leads and every & MAY_NAME_ITSELF and NAMING_ITSELF.search(folded)):
        return "points elsewhere"
    if every & MAY_REPORT and only_reports(folded, language, words.showing(MAY_REPORT)):
        return "only reports"
    if is_notice(text, folded, words.showing(MAY_NOTIFY)) if every & MAY_NOTIFY else is_biography(text):
        return "furniture"
    tax = opened.tax
    if known.english:
        for screened in (screen_english(words, folded, own), step(words, folded)):
            if isinstance(screened, str):
                return screened
            tax += screened
    scares = _scare_quoted(text) if every & QUOTED and not quoting else 0
    if scares > 1 or (scares and mocks(text)):
        return "irony"
    unserved = unfit(text, words.showing(MAY_BE_UNFIT)) if every & MAY_BE_UNFIT else None
    return unserved or tax + lack + pointed + _SCARE_TAX * scares


def _leading_fault(words: SentenceWords, folded: str, opened: Led, tokens: list[str], known: _Known) -> str | None:
    """Why a sentence cannot open a quote; ``tokens`` are its words behind the connective it is ``opened`` by."""
    text, every = words.text, words.every
    if opened.at:
        folded = folded[opened.at :]
    if found := opening_fault(folded, tokens, known.tag):
        return found
    if text[-1] != "." and is_question(text):
        return "question"
    if every & _MEANING_SOMEBODY and not (known.english and WHOEVER.match(folded)):
        own = text.lstrip(OPENERS)[opened.at :]
        if _antecedent_missing(own[:1].upper() + own[1:], tokens, known.tag, known.verbs):
            return "pronoun without a name"
    return "points elsewhere" if known.english and looks_back(words, folded, tokens, known.verbs) else None
