"""Whether a sentence, or a few in a row, can stand alone; and if not, why not, in two words."""

import re
from functools import cache
from typing import Final

from bot.languages.language import everywhere, language_for, primary
from bot.languages.patterns import beginnings, word_set
from bot.languages.quote_sections import QuotesSection
from bot.reading.lines.marks import is_han
from bot.reading.lines.notice import is_notice
from bot.reading.lines.sentences import CLOSERS
from bot.reading.quotes.hearsay import only_reports
from bot.reading.quotes.looks_back_english import looks_back
from bot.reading.quotes.ties import ties
from bot.reading.quotes.unfit import unfit

_TOKEN = re.compile(r'[^\s"“”„‘«»‹›,;:!?…()\[\]{}—–/*_。，！？；：、「」《》]+')
_OPENING: Final = "\"'“”„‚‘«»‹›「『 \u00a0\u202f"
_LIST_MARK = re.compile(
    r"(?:[-*•–—·▪◦]|\(?\d{1,3}[.)]|\(?[A-Za-z][.)]|\[|\(|#|\d{1,2}[:.]\d{2}\b|[IVX]{1,5}\.)(?=\s|[^\W\d_]|$)|[(\[（—–]"
)
_SCARE = re.compile(r"[“„«‘\"'‚「]([^“”„«»‘\"」]{1,48}?)[”“»’\"'‘」](?!\w)")
_DETERMINERS: Final = word_set("a an the every each any no some another our your my whose its his her their this these")
_PERSONAL: Final = word_set(
    "who whoever whom anyone everyone someone somebody anybody nobody everybody one man "
    "woman child boy girl person people men women "
    "children those folk citizens others we you and"
)
_SINGLE: Final = _PERSONAL - word_set("people men women children those folk citizens others we you and")
_FIRST_NAME_NOT: Final = word_set(
    "the a an in on at for with when while if as after before since to from by of what all every no"
)
_EXPLETIVE = re.compile(
    r"it(?:'s| is| was| would be| will be| may be| must be| seems| remains| has been| can be| might be| isn't| "
    r"wasn't| does not seem)"
    r"(?: (?:not|never|always|often|only|almost|so|too|very|quite|far|perhaps|still|just|much|more|less|most|"
    r"sometimes|as|also|no|a|an|the))*"
    r" (?:hard|harder|easy|easier|easiest|possible|impossible|difficult|better|best|worse|clear|true|time|"
    r"important|necessary|wrong|right|tempting|strange|"
    r"odd|foolish|wise|dangerous|safe|useful|useless|enough|natural|common|rare|good|bad|cheaper|cheap|cruel|kind|"
    r"fair|unfair|likely|unlikely|"
    r"accident|mistake|pleasure|pity|shame|duty|privilege|wonder|matter|habit|law|rule|sign|pointless|vain|"
    r"customary|fashionable|curious|human|sad)"
    r"(?: \w+){0,4}? (?:to|that|for|how|when|than|if|which|without|who)\b"
    r"|it (?:takes|costs|requires|needs) (?:\w+ ){1,6}to\b"
)
_LED_UP_TO = re.compile(
    r"(?:for|in|at|by|on|after|before|during|from|with|without|under|despite|since|until)\b[^,]{2,80}, "
    r"(it) (?:was|is|had|has|did|does|went|came|became|began|will|would)\b"
)
_ASCII_PAIRS: Final = ("()", "[]")
_PAIRS: Final = (*_ASCII_PAIRS, "“”", "«»", "「」", "『』", "（）")
_SELF = re.compile(
    r"\bthis (?:essay|article|chapter|section|book|paper|piece|post|interview|series|site|page)\b|\b(?:above|"
    r"below|aforementioned|so-called|yesterday)\b"
)


@cache
def _mentioned() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(everywhere().quotes.mentions)})\W{{0,3}}$", re.IGNORECASE)


@cache
def _quotes(language: str) -> QuotesSection:
    return language_for(language).quotes


def tokens_of(text: str) -> list[str]:
    """The words of ``text`` in order, casefolded."""
    return _TOKEN.findall(text.casefold().replace("’", "'").replace(".", ""))


def is_question(text: str) -> bool:
    """Whether the sentence asks."""
    return text.rstrip(CLOSERS)[-1:] in {"?", "？"}


def _shape_fault(text: str) -> str | None:
    bare = text.lstrip(_OPENING)
    if not bare or not (bare[0].isalnum() or bare[0] in "¿¡"):
        return "odd opening"
    if bare[0].islower() or _LIST_MARK.match(bare):
        return "fragment"
    end = text.rstrip(CLOSERS + " \u00a0\u202f")
    if end.endswith(("…", "..", ". .")):
        return "trails off"
    if end[-1:] not in {".", "!", "?", "。", "！", "？", "｡"}:
        return "no full stop"
    if len(bare) > 12 and bare[:12].isupper() and not any(map(is_han, bare[:3])):
        return "capitals"
    for opening, closing in _ASCII_PAIRS if text.isascii() else _PAIRS:
        if text.count(opening) != text.count(closing) and not (opening == "“" and "„" in text):
            return "unbalanced"
    return "unbalanced" if text.count('"') % 2 else None


def _opening_fault(folded: str, tokens: list[str], language: str) -> str | None:
    known, code = ties(language), primary(language)
    if code == "zh":
        return "dangling opening" if known.phrases.match(folded) else None
    first = tokens[0] if tokens else ""
    if code == "en" and first in {"it", "it's"}:
        return None if _EXPLETIVE.match(folded) else "dangling opening"
    led = _LED_UP_TO.match(folded) if code == "en" else None
    if led and not _EXPLETIVE.match(folded, led.start(1)) and " become " not in folded:
        return "pronoun without a name"
    if code == "en" and first == "both":
        return None if "and" in tokens[1:8] else "dangling opening"
    if first in known.words and not (first == "neither" and "nor" in tokens):
        return "dangling opening"
    if known.phrases.match(folded):
        return "dangling opening"
    if first in _quotes(language).clause_openers and "," not in folded and ";" not in folded:
        return "half a sentence"
    return None


def _antecedent_missing(text: str, tokens: list[str], language: str, verbs: frozenset[str]) -> bool:
    """Whether a pronoun of the third person comes before anybody it could stand for."""
    persons = ties(language).persons
    none = persons.isdisjoint(tokens)
    at = None if none else next(i for i, token in enumerate(tokens) if token in persons)
    if primary(language) != "en":
        return at is not None and at < 4
    if at is None:
        at = next((i for i, token in enumerate(tokens[:5]) if token in {"it", "its", "itself", "it's"}), None)
        if at is None or at == 0:
            return False
        return not any(
            len(token) > 3
            and token not in verbs
            and token not in {"when", "what", "once", "that", "this", "then", "does", "make", "made"}
            for token in tokens[:at]
        )
    before = tokens[:at]
    plural = tokens[at] in {"they", "them", "their", "theirs", "themselves"}
    if any(token in (_PERSONAL if plural else _SINGLE) for token in before):
        return False
    if plural:
        before = before[:-1]  # "the methods they chose": not the same people
        return not any(
            len(token) > 3
            and token.endswith("s")
            and not token.endswith(("ss", "us", "is"))
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
    described = any(token in _DETERMINERS for token in before[:-1])
    return not (named or first_named or described)


def _lacks_verb(tokens: list[str], verbs: frozenset[str]) -> bool:
    if not verbs.isdisjoint(tokens):
        return False
    for before, token in zip(["", *tokens], tokens, strict=False):
        if (
            len(token) > 4
            and token.endswith("ed")
            and before not in _DETERMINERS
            and before not in {"of", "in", "by", "with", "and", "from"}
        ):
            return False
    return True


def _scare_quoted(text: str) -> bool:
    """Whether marks stand around a few words that are no title and not named as words: irony, or half a quotation."""
    if not any(map(text.__contains__, "“‘\"„«'「")):
        return False
    for match in _SCARE.finditer(text):
        inner = match.group(1)
        if text[match.start()] in "'‘" and text[match.start() - 1 : match.start()].isalnum():
            continue
        if len(inner.split()) > 6 or _mentioned().search(text[max(0, match.start() - 24) : match.start()]):
            continue
        words = [word for word in inner.split() if word[:1].isalpha()]
        titled = bool(words) and all(word[:1].isupper() or len(word) <= 4 for word in words) and words[0][:1].isupper()
        if not titled or len(words) == 1:
            return True
    return False


def fault(
    text: str, language: str, leads: bool = True, quoting: bool = False, tokens: list[str] | None = None
) -> str | None:
    """Why the sentence ``text`` cannot be served (two words, for a curator), or None.

    ``leads``: it opens the quote; a sentence that follows another may refer back to it. ``quoting``: the words
    between its marks have a named speaker, so that they are no irony. ``tokens`` are ``tokens_of(text)``, where
    they are known. Length is not judged.
    """
    if "quotes" in language_for(language).lacks:
        return "no rules"
    shape = _shape_fault(text)
    if shape:
        return shape
    known, code = ties(language), primary(language)
    folded = text.lstrip(_OPENING).casefold().replace("’", "'")
    tokens = tokens_of(text) if tokens is None else tokens
    verbs = _quotes(language).verbs
    verbless = bool(verbs) and _lacks_verb(tokens, verbs)
    if leads:
        opening = _opening_fault(folded, tokens, language)
        if opening:
            return opening
        if is_question(text):
            return "question"
        if _antecedent_missing(text, tokens, language, verbs):
            return "pronoun without a name"
        if verbless:
            return "no verb"
        if known.pointers.search(folded) or (code == "en" and looks_back(folded, tokens, verbs)):
            return "points elsewhere"
    elif verbless:
        return "no verb"
    elif _SELF.search(folded) or known.pointers.search(folded, min(30, len(folded))):
        return "points elsewhere"
    if only_reports(folded, language):
        return "only reports"
    begun = beginnings(folded)
    if is_notice(text, folded, begun):
        return "furniture"
    if not quoting and _scare_quoted(text):
        return "scare quotes"
    return unfit(text, begun)
