"""Who is said to say a quotation, from the words around it: ``NAME: “…”``, ``As NAME said, “…”``, ``“…” (NAME)``."""

import re
from collections.abc import Callable, Sequence
from functools import cache, cached_property
from typing import Final

from bot.languages.detect import language_of
from bot.languages.language import everywhere, language_for
from bot.languages.patterns import any_of
from bot.reading.messages import claims
from bot.reading.messages.dense_names import DENSE, DENSE_NAME, dense_name
from bot.reading.messages.leading import (
    CUT,
    LONGEST_NAME,
    NO_NAMES,
    bare_subject,
    beyond_opener,
    given_first,
    goes_on,
    last_sentence,
    owner_in,
)
from bot.reading.people.names import is_name, names_in
from bot.reading.speech.said_by import Speakers

IsKnown = Callable[[str], bool]
"""Tells of a name whether the library knows somebody called so."""

_DASH: Final = re.compile(r"[\s.,;!?…)\]]*(?:[—–―⸺~-]{1,3}|[|·•])\s{0,3}(?=[^\W\d_])")
_BRACKETS: Final = re.compile(r"[\s.,;]{0,3}[(\[（]([^()\[\]（）\n]{2,100})[)\]）]")
_LABEL_END: Final = " 	:：,—–―⸺-"
_CELL: Final = "|"
_COLON: Final = re.compile(r"[:：]\s*$")
_EMPHASIS: Final = str.maketrans("", "", "*_`~#")
_LIST_MARK: Final = re.compile(r"^\s*(?:[>•▪◦·*+-]|\d{1,3}[.)]|\[\d{1,2}:\d{2}[^\]]{0,6}\])\s+")
_ADDRESSED: Final = re.compile(r"^\s*(?:(?:@(?:everyone|here)\b|<[@#][!&]?\d{1,20}>|<a?:\w{1,32}:\d{1,20}>)[\s,:]*)+")
"""Whom a message is for, and pictures before its words, as Discord writes them."""
_AROUND: Final = re.compile(r"^\W+|\W+$")
_ENDS: Final = frozenset(".!?…")
_MOST_WORDS: Final = 6
_LEAD: Final = 400
_FEW_CHARS: Final = 4
_BEING_OF: Final = re.compile(r"\s*([^\W\d_]{1,8})\s+([^\W\d_]{1,4})\s+(?=[^\W\d_])")
_MOST_BEFORE_BY: Final = 5
_MOST_SIGNS: Final = 2
_TOKEN: Final = re.compile(r"[^\W_][\w’'.-]*")

_ALL: Final = everywhere()
_SALUTATION: Final = re.compile(rf"(?:{'|'.join(_ALL.letter.salutation)})\s", re.IGNORECASE)


@cache
def _by() -> re.Pattern[str]:
    """What gives the words before it to whoever is named behind: by, from, di; with what may stand before."""
    by = [re.escape(way) if way.isalnum() else way for way in _ALL.saying.by]
    sources = any_of(_ALL.byline.source | _ALL.byline.by_word)
    return re.compile(rf"\b(?:{'|'.join(by)}|{sources})\s+", re.IGNORECASE)


@cache
def _lending() -> frozenset[str]:
    """Words of quoting: to quote, quoting, citing."""
    return _ALL.saying.lent | {way.rstrip("?").rstrip("s") for way in _ALL.saying.here if way.rstrip("?").isalpha()}


@cache
def _before_by() -> frozenset[str]:
    """What may stand between a quotation and the word that gives it to somebody: is, was said, is a line."""
    saying = _ALL.saying
    return NO_NAMES | _ALL.grammar.being | saying.verbs | saying.helpers | saying.inverting


class Credits:
    """Reads, in one message or document, whom its words give the quotations to. ``known`` helps with bare surnames,
    and with names somebody typed without capitals."""

    def __init__(self, text: str, known: IsKnown) -> None:
        self._text = text
        self._known = known

    @cached_property
    def _speakers(self) -> Speakers:
        """Made when first asked: few texts have words around their quotations."""
        return Speakers(self._text, self._language, sure=True)

    @cached_property
    def _language(self) -> str:
        return language_of(self._text)

    def named(self, lead: str, tail: str) -> tuple[str | None, int]:
        """Whom a quotation is given to by the words before and behind it; how far in ``tail`` the attribution reaches.

        Nobody where "he" or nobody is said to have said it. A ``tail`` that ends with a line's end leads to another
        quotation: a name in its last line, behind an empty one, is its own.
        """
        line, _, rest = tail.partition("\n")
        if self._is_asked(lead, line):
            answer = self.after_dash(line)
            return answer, len(line) if answer else 0
        if claims.opens_another_clause(line):
            return self._before(lead), 0
        another = claims.told_by_another(line) and not (_DASH.match(line) or claims.is_denied(line))
        if another and (led := self._told_before(lead)) is not None:
            return led, 0  # Ada said “…,” her sister replied
        if line[:1].isspace() and line.lstrip()[:1].isupper() and (led := self._before(lead)) is not None:
            return led, 0  # “…” Another says: somebody else opens the next sentence
        name, reach = self._behind(line)
        if name is None and not reach and not line.strip(" .,;!?…*_"):
            following, ends, after = rest.lstrip("\n").partition("\n")
            heads_next = rest.startswith("\n") and ends and not after and not _DASH.match(following)
            name = None if heads_next else self.on_its_own_line(following)
            reach = len(tail) if name else 0
        if name is None and not reach:
            name = self._before(lead)
        return name, reach

    def after_dash(self, line: str) -> str | None:
        """The name in a line such as ``— Name, 1926``; None where it is none."""
        found = _DASH.match(line)
        return self._anybody(line[found.end() :]) if found and len(line) <= LONGEST_NAME + 40 else None

    def _is_asked(self, lead: str, line: str) -> bool:
        here = lead.rpartition("\n")[2].translate(_EMPHASIS)
        return bool(here.strip()) and claims.is_asked(last_sentence(here.strip()), line)

    def _told_before(self, lead: str) -> str | None:
        """Who says it by a verb of saying in the words before a quotation."""
        return self._before(lead) if claims.says(last_sentence(lead.rpartition("\n")[2].rstrip())) else None

    def _behind(self, line: str) -> tuple[str | None, int]:
        """Who says it by the rest of the line behind a quotation, and how far that reaches."""
        plain = line.translate(_EMPHASIS)
        if not plain.strip():
            return None, 0
        if (dense := dense_name(plain, self._known, behind=True)) is not None:
            return dense, len(line)
        if DENSE.match(plain.strip()):
            return None, 0
        dash = _DASH.match(plain)
        if dash is None and (name := self._given_by(plain)) is not None:
            return name, len(line)
        if dash is None or plain[dash.end() : dash.end() + 1].islower():
            name, reach = self._speakers.after(plain[:_LEAD])
            if reach:
                plain = claims.within_clause(plain[:reach])
                if claims.is_denied(plain) or (name and claims.is_doubted(plain, name)):
                    return None, len(plain)
                return (name and bare_subject(name)) or self._typed_small(plain), len(plain)
        if dash is not None:
            return self._anybody(plain[dash.end() :]), len(line)
        brackets = _BRACKETS.match(plain)
        if brackets is not None:
            name = self._somebody(brackets[1])
            return (name, brackets.end()) if name else (None, 0)
        alone = None if DENSE.match(plain.strip()) else self._somebody(plain.lstrip(" ,.;"), whole=True)
        return (alone, len(line)) if alone else (None, 0)

    def _given_by(self, line: str) -> str | None:
        """The name in ``is by Name``, ``was said by Name``, ``is a line from Name``, ``est de Name``."""
        for found in _by().finditer(line[:_LEAD]):
            before = line[: found.start()]
            words = [word.casefold().strip(".") for word in _TOKEN.findall(before)]
            if (
                claims.is_denied(before)
                or len(words) > _MOST_BEFORE_BY
                or not _before_by().issuperset(words)
                or _ENDS.intersection(before)
            ):
                return None
            if not words and len(before) > _MOST_SIGNS:
                return None
            if (name := self._somebody(line[found.end() :])) is not None:
                return name
        first = _BEING_OF.match(line)
        if first is not None and first[1].casefold() in _ALL.grammar.being and first[2].casefold() in _ALL.calendar.of:
            return self._somebody(line[first.end() :])
        return None

    def on_its_own_line(self, line: str) -> str | None:
        """The name that is all of a line, after a dash or without one."""
        plain = _LIST_MARK.sub("", line.translate(_EMPHASIS)).strip() if not _DASH.match(line) else line
        if _COLON.search(plain):
            return None  # it leads to the next quotation
        return self.after_dash(plain) or self._somebody(plain, whole=True)

    def _before(self, lead: str) -> str | None:
        """Who says it by the words before a quotation: in its line, else in the line above where it stands alone."""
        here = lead.rpartition("\n")[2]
        above = not here.strip(" >*_-•")
        if above:
            here = lead.rstrip().rpartition("\n")[2]
        cells = _ADDRESSED.sub("", here).translate(_EMPHASIS).strip(f"{_CELL} ")
        plain = _LIST_MARK.sub("", cells.rpartition(_CELL)[2]).strip()
        if not plain or len(plain) > _LEAD:
            return None
        if (dense := dense_name(plain.rstrip("，, "), self._known, behind=False)) is not None:
            return dense
        sentence = last_sentence(plain)
        label = sentence.rstrip(_LABEL_END)
        if above and not _COLON.search(plain) and not self._known(label):
            return None
        if (name := self._speakers.before(sentence)) is None:
            name = self._quoted_as(label) or self._typed_small(sentence) or self._labelled(sentence, label)
        else:
            name = bare_subject(name)
        return None if name is None or claims.is_doubted(sentence, name) else name

    def _labelled(self, sentence: str, label: str) -> str | None:
        """The name that is all that stands before a quotation, or whose line or words it is said to be."""
        if self._is_told(label):
            return None
        if not claims.says(label) and (name := self._somebody(label, whole=not _COLON.search(sentence))) is not None:
            return name
        if given := given_first(sentence):
            return self._somebody(given)
        owner = owner_in(label) or owner_in(f"{label} ")
        held = [name.raw for name in names_in(owner) if name.end == len(owner)]
        return self._somebody(held[-1] if held else beyond_opener(owner), whole=True) if owner else None

    def _is_told(self, label: str) -> bool:
        """Whether a label names whoever the words are for: ``To Name:``, ``Dear Name,``."""
        first = label.partition(" ")[0].casefold()
        return first in language_for(self._language).saying.addressing or _SALUTATION.match(label) is not None

    def _quoted_as(self, label: str) -> str | None:
        """The name in ``to quote Name``, ``quoting Name``."""
        for found in list(_TOKEN.finditer(label))[:3]:
            if found.group().casefold() in _lending():
                return self._somebody(label[found.end() :], whole=True)
        return None

    def _typed_small(self, words: str) -> str | None:
        """Somebody the library knows, beside a verb of saying, whether with a capital or without: ``lenin said``."""
        found = list(_TOKEN.finditer(words))
        tokens = [token.group().casefold() for token in found]
        if len(tokens) > 12 or not claims.says(words) or not _ALL.saying.denied.isdisjoint(tokens):
            return None
        for size in (3, 2, 1):
            for at in range(len(tokens) - size + 1):
                name = " ".join(tokens[at : at + size])
                named = len(name) >= _FEW_CHARS and tokens[at] not in NO_NAMES and not claims.says(name)
                if named and self._known(name):
                    return words[found[at].start() : found[at + size - 1].end()]
        return None

    def _anybody(self, words: str) -> str | None:
        """Whoever stands behind a dash: up to six words, cut at the first comma or bracket."""
        first = words.partition("\n")[0].translate(_EMPHASIS).strip()
        if first.endswith("?"):
            return None
        name = CUT.split(first, maxsplit=1)[0].strip(' ."“”«»')
        parts = name.split()
        if not 0 < len(parts) <= _MOST_WORDS or len(name) > LONGEST_NAME or _refused(parts):
            return self._somebody(first)
        if name[:1].islower() and not self._known(name):
            held = [one for one in names_in(first) if one.words > 1 or self._known(one.text)]
            return held[0].raw if held else None
        return self._somebody(name) or name

    def _somebody(self, words: str, *, whole: bool = False) -> str | None:
        """The person ``words`` begin with, or, if ``whole``, consist of, but for what a comma or bracket parts off."""
        words = words.translate(_EMPHASIS).strip()
        if not words or len(words) > 3 * LONGEST_NAME:
            return None
        head = _AROUND.sub("", CUT.split(words, maxsplit=1)[0])
        if not head or len(head) > LONGEST_NAME:
            return None
        if DENSE.match(head):
            return head if DENSE_NAME.fullmatch(head) and head not in NO_NAMES and words[-1:] not in "。！？" else None
        if whole and words[-1:] in "!?…":
            return None
        parts = head.split()
        if len(parts) <= 3 and self._known(head) and not _refused(parts[:1]):
            return head
        head = beyond_opener(head)
        found = next((name for name in names_in(head) if head.startswith(name.raw)), None)
        if found is None or _refused(found.text.split()):
            return None
        if whole and found.end < len(head):
            return None
        if found.words > 1 and is_name(found.text) and not _organised(found.text):
            return found.raw
        if found.words > 1 or not (found.courtesy or self._known(found.text)):
            return None
        following = head[found.end :].split()[:1]
        return None if goes_on(following) else found.raw


def _refused(parts: Sequence[str]) -> bool:
    """Whether words name nobody: what they begin or end with is a word for a quotation, a pronoun, an article."""
    bare = [part.casefold().strip(".,:’'") for part in parts]
    return not bare or bare[0] in NO_NAMES or bare[-1] in NO_NAMES


def _organised(name: str) -> bool:
    return not _ALL.people.organisations.isdisjoint(word.casefold() for word in name.split())
