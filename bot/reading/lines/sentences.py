"""Where sentences begin and end: a scan for terminators, nupunkt for doubtful English dots, rules for the rest."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

import nupunkt

from bot.languages.language import everywhere, language_for
from bot.model import Slice, slice_of
from bot.reading.lines.marks import is_han
from bot.reading.lines.saying import saying_at

CLOSERS: Final = "\"'”’“‘»«›‹)]}」』）】〉》"
"""Marks that may stand between a terminator and the end of its sentence. “ and « close in German and Danish."""

_OPENERS: Final = "\"'“”„‚‘«»‹›([{¿¡「『（【〈《—–-*_"
_WIDE: Final = "。！？｡"
_QUOTES: Final = "\"'”’“‘»«›‹」』"
# One run of terminators, or a break that always ends a sentence. One set of characters at the opening makes it fast.
_TERMINATORS = re.compile(
    r"[.!?…。！？｡؟\n](?:(?<!\n)[.!?…。！？｡؟]*|(?<=\n)(?:[ \t]*\n|(?=[ \t]{0,8}(?:[-*•–]|\d{1,3}[.)])[ \t])))"
)
# The number of a note, in brackets, raised, or bare behind a word's full stop: "furniture.2 As …".
_NOTE = re.compile(r"(?:\[\d{1,3}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|(?<=[^\W\d_][.!?”’\"])\d{1,2}(?=\s))")
_WORD = re.compile(r"[^\W\d_][\w’'-]{0,30}")
_NAME_SAYS = re.compile(r"(?:[^\W\d_][\w’'.-]{0,30}[ \u00a0]){1,3}?([^\W\d_]{2,20})\b")
_STRETCH = re.compile(r"[^，。：！？、“「”」]{1,12}")
_ROMAN = re.compile(r"[IVXLC]{1,7}")
_ALL: Final = everywhere().sentences
_SAYING_INSIDE: Final = re.compile("|".join(everywhere().saying.verb))
"""A verb of saying in a script without spaces, looked for in a short stretch."""
_SHORTENED: Final = _ALL.leading | _ALL.numeric | _ALL.trailing | _ALL.doubtful
_VOWELS: Final = _ALL.vowels
_SPACED: Final = frozenset(".!?…")
_MARKS: Final = frozenset("“„«‘")
_LONGEST_WORD: Final = 24


@dataclass(frozen=True, slots=True)
class _Words:
    """What decides over a dot in one language. What is shortened in any language is no ordinary word in another."""

    leading: frozenset[str]
    starters: frozenset[str]
    letters: frozenset[str]
    ordinals: bool
    english: bool


@cache
def _words(tag: str) -> _Words:
    known = language_for(tag)
    own = known.sentences
    english = known.code == "en" or "sentences" in known.lacks
    return _Words(_ALL.leading | own.leading, own.starters, own.letters, own.ordinals, english)


@cache
def _punkt() -> nupunkt.PunktSentenceTokenizer:
    return nupunkt.load("default")


@lru_cache(maxsize=65_536)
def _punkt_splits(before: str, after: str) -> bool:
    """Whether nupunkt ends a sentence at the dot in ``before. after``. A few words suffice for its decision, and

    whole paragraphs would not do: it takes 0.25 s for 16,000 characters of hostile dots and quotation marks.
    """
    return len(list(_punkt().span_tokenize(f"It was {before}. {after} was there"))) > 1


def _after_closers(text: str, at: int) -> int:
    """Where the closing marks that follow a terminator end. “ « » open as often as they close: what follows tells."""
    size = len(text)
    if text[at : at + 2] in {" »", "\u00a0»", "\u202f»"} and not text[at + 2 : at + 3].isalnum():
        at += 2
    while at < size and text[at] in CLOSERS:
        if text[at] in "“«»‹›‘" and text[at + 1 : at + 2].isalnum():
            break
        at += 1
    return at


def _word_before(text: str, dot: int, floor: int) -> str:
    """The run without white space that ends at ``dot``, opening marks stripped; at most 24 characters of it."""
    before = text[max(floor, dot - _LONGEST_WORD) : dot]
    if not before or before[-1].isspace():
        return ""
    return before.rsplit(None, 1)[-1].lstrip(_OPENERS)


def _joined_before(text: str, dot: int, floor: int) -> tuple[str, ...]:
    """The word before ``dot``, and it joined to one and two words before that end with a dot too ("z. B")."""
    parts = text[max(floor, dot - 14) : dot].split()
    found = []
    joined = ""
    for part in reversed(parts[-3:]):
        if joined and not part.endswith("."):
            break
        joined = part.lstrip(_OPENERS) + joined
        found.append(joined.casefold())
    return tuple(found)


def _opens_in_mid_sentence(text: str, begin: int, stop: int) -> bool:
    """Whether the bracket that closes at ``stop`` was opened after words of the same sentence."""
    opened = max(text.rfind("(", max(begin, stop - 400), stop), text.rfind("（", max(begin, stop - 400), stop))
    return opened > begin and bool(text[begin:opened].strip(" \n\t" + _OPENERS))


def _goes_on_with_speaker(text: str, at: int) -> bool:
    """Whether ``Name said`` (or ``The old man said``) follows at ``at``, after a closing quotation mark."""
    match = _NAME_SAYS.match(text, at)
    words = text[at : at + 60].replace(",", " ,").split()[:5]
    if match is None or not words:
        return False
    folded = [word.rstrip(".,:").casefold() for word in words]
    for index in range(1, min(4, len(words))):
        if saying_at(folded, index):
            return index < 4 and "," not in words[:index]
    return False


@lru_cache(maxsize=16_384)
def _is_plain(word: str) -> bool:
    """Whether a dot behind ``word``, with nothing shortened before it, ends a sentence in every language."""
    folded = word.casefold()
    return (
        word.isalpha()
        and word[1:].islower()
        and 2 <= len(word) <= 14
        and not _VOWELS.isdisjoint(folded)
        and folded not in _SHORTENED
    )


def _plainly_ended(text: str, dot: int, begin: int, *, quoted: bool) -> bool:
    """Whether an ordinary word stands before ``dot``, and another before it: most full stops need no more.

    Where a closing mark follows (``quoted``), only a word in small letters is certain.
    """
    at = text.rfind(" ", max(begin, dot - _LONGEST_WORD), dot)
    if at <= begin or not text[at - 1].isalnum():
        return False
    word = text[at + 1 : dot]
    return _is_plain(word) and not (quoted and (len(word) < 3 or not word.islower()))


def _opens_plainly(following: str) -> bool:
    """Whether a space and a capital follow, with a mark of quotation between at most."""
    return following[:1] == " " and (following[1:2] if following[1:2] not in _MARKS else following[2:]).isupper()


def _dot_ends(text: str, dot: int, begin: int, first: str, next_word: str, words: _Words) -> bool:
    """Whether a single full stop at ``dot`` ends the sentence that began at ``begin``; ``first`` follows, capital."""
    word = _word_before(text, dot, begin)
    if not word:
        return True
    folded = word.casefold()
    starts = next_word.casefold() in words.starters
    if (
        dot - begin <= _LONGEST_WORD
        and text[begin:dot].strip() == word
        and ((word.isdigit() and len(word) <= 3) or (len(word) == 1 and word.isalpha()) or _ROMAN.fullmatch(word))
    ):
        return False  # numbering: "1. The first"
    joined = _joined_before(text, dot, begin)
    if any(form in words.leading for form in joined):
        return False
    if folded in _ALL.numeric and (first.isdigit() or _ROMAN.fullmatch(next_word)):
        return False
    if words.ordinals and ((word.isdigit() and len(word) <= 2) or (_ROMAN.fullmatch(word) and len(word) > 1)):
        return starts
    if any(form in _ALL.trailing for form in joined):
        return starts or not (words.english or words.ordinals or first.isdigit() or "." in word)
    if len(word) == 1 and word.isalpha():
        return starts or (word in words.letters if word.islower() else words.english and word == "I")
    if "." in word and all(len(part) <= 2 for part in word.split(".")):
        return starts  # initials and dotted abbreviations: "J.R. Smith", "U.S. Army"
    if word.lower() == word.upper() and word.isalpha() and len(word) > 1:
        return True  # a script without capitals, in which vowels are no letters or not among these
    if not words.english:
        vowelless = word.isalpha() and len(word) <= 5 and not word.isupper() and not (_VOWELS & set(folded))
        return starts or not vowelless
    if folded in _ALL.doubtful or not (_VOWELS & set(folded) or word.isupper() or word.isdigit()):
        return starts or _punkt_splits(word, next_word or first)
    return True


def _ends(text: str, run: re.Match[str], after: int, begin: int, words: _Words) -> bool:
    """Whether the terminators of ``run``, with closing marks up to ``after``, end the sentence begun at ``begin``."""
    marks = run.group()
    quoted = after > run.end() and any(c in _QUOTES for c in text[run.end() : after])
    size = len(text)
    following = after
    while following < size and text[following].isspace():
        following += 1
    if following >= size:
        return True
    if marks[-1] in _WIDE:
        if text[following] in "，、；：,;:" or (following == after and text[following] in "—…"):
            return False
        if not quoted:
            return True
        stretch = _STRETCH.match(text, following)
        return stretch is None or _SAYING_INSIDE.search(stretch.group()) is None
    if following == after and not (quoted and text[following] in "“„«「"):
        # No white space: only Chinese goes on like this, with half-width marks.
        return marks[-1] in "?!" and (is_han(text[following]) or text[following] in "“「")
    first_at = following
    while first_at < size and (text[first_at] in _OPENERS or text[first_at].isspace()) and first_at - following < 12:
        first_at += 1
    first = text[first_at] if first_at < size else ""
    if first.islower() or text[following] in ",;:":
        return False
    match = _WORD.match(text, first_at)
    next_word = match.group() if match else ""
    if ")" in text[run.end() : after] and _opens_in_mid_sentence(text, begin, run.start()):
        return "." in text[after:following]
    if quoted and first_at == following and _goes_on_with_speaker(text, following):
        return False
    if marks == ".":
        return _dot_ends(text, run.start(), begin, first, next_word, words)
    if "?" in marks or "!" in marks:
        return True
    return not (words.english and next_word.split("’")[0].split("'")[0] == "I")  # an ellipsis


def split_sentences(text: str, language: str = "en") -> list[Slice]:
    """The sentences of ``text`` in order, as slices that do not overlap and leave out only white space.

    Every character that is not white space lies in exactly one slice. ``language`` is a BCP 47 tag;
    only its first part counts. A blank line, and a line that opens with a bullet or a number, always
    begins a sentence; a single line break is a space. Linear in the length of ``text``. Never raises.
    """
    runs = list(_TERMINATORS.finditer(text))
    if not runs and text and not (text[0].isspace() or text[-1].isspace()):
        return [Slice(0, len(text))]  # a heading, a label: all there is
    words = _words(language)
    found: list[Slice] = []
    size = len(text)
    begin = 0

    def close(end: int) -> None:
        start = begin
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            found.append(slice_of((start, end)))

    for run in runs:
        stop, after = run.span()
        if stop < begin:
            continue
        if text[stop] == "\n":
            close(stop)
            begin = stop
            continue
        plain = _opens_plainly(text[after : after + 3])
        if not plain:
            if text[after : after + 1] in {" ", "\u00a0"} and text[after + 1 : after + 2] in _SPACED:
                continue  # ". . ." and "? !": the last one decides
            after = _after_closers(text, after)
            note = None if text[after : after + 1] == " " else _NOTE.match(text, after)
            after = note.end() if note else after
            plain = text[after : after + 1] == " " and text[after + 1 : after + 2].isupper()
        while begin < stop and text[begin].isspace():
            begin += 1
        ended = after >= size
        if plain:
            # A capital follows, as it mostly does: only behind a full stop or a closing mark need more be asked.
            marks = run.group()
            quoted = after > run.end()
            ended = _plainly_ended(text, stop, begin, quoted=quoted) if marks == "." else marks in "?!" and not quoted
        if ended or _ends(text, run, after, begin, words):
            found.append(slice_of((begin, after)))
            begin = after
    close(size)
    return found
