"""Text as words for comparing wordings, each with its place in the text.

Quotation marks, dashes, apostrophes, white space and other punctuation part words and are no words themselves; signs
that change a statement (currencies, %, +, a minus before a figure) are. In scripts without spaces every character is
a word. Two words are the same when their keys are: compatibility forms composed (NFKC, Unicode Standard Annex 15), case
folded, apostrophes and the commas inside figures dropped. Note numbers, page numbers on a line of their own and an
editor's "[sic]" are no words.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Final

from bot.languages.language import everywhere

_DENSE = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3040-\u30ff"
    r"\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_APOSTROPHES = frozenset("'’‘‛ʼʻʹ`´′＇")
_SINGLE = {
    ".": ".", "。": "!", "．": ".", "｡": "!", "!": "!", "?": "!", "！": "!", "？": "!", "‽": "!", "؟": "!", "…": "e",
    "\n": "|", "\u00a0": "n", "\u202f": "n", "\u2009": "n", ",": ",", "[": "[", "]": "]", "\u2212": "-", "_": "p",
    "¹": "s", "²": "s", "³": "s",
}  # fmt: skip
_SYMBOLS = frozenset("%‰§°#@&+=×÷±<>№≤≥≠≈⩽⩾≦≧")


def _class_of(char: str) -> str:
    """One letter for what a character is: a letter, 0 digit, d dense, m mark, ' apostrophe, - dash, . ! e ends …"""
    if char in _SINGLE:
        return _SINGLE[char]
    if char in _APOSTROPHES:
        return "'"
    if char in _SYMBOLS:
        return "%"
    category = unicodedata.category(char)
    if category[0] == "M" or category == "Cf":
        return "m"
    if _DENSE.match(char):
        return "d"
    if "\u2070" <= char <= "\u2079":
        return "s"
    by_category = {"Nd": "0", "Nl": "0", "No": "0", "Sc": "%", "Pd": "-", "Zs": " ", "Cc": " ", "Zl": "|", "Zp": "|"}
    return by_category.get(category, "a" if category[0] == "L" else "p")


class _Classes(dict[int, str]):
    """``str.translate`` table from characters to their classes; fills itself, and never changes a length."""

    def __missing__(self, code: int) -> str:
        found = _class_of(chr(code))
        if code < 0x20000:
            self[code] = found
        return found


_CLASSES = _Classes()
_WORD = re.compile(
    r"(?P<note>(?<=[a!.,'p\]])(?:s+|[ n]?\[0{1,3}(?:[,-] ?0{1,3})*\])|(?<=\|) *0{1,4} *(?=\|))"
    r"|(?P<number>(?:(?<![^ |n])-)?(?:0{1,3}(?:[,n']000(?![0a]))+(?:\.0+)*|0+(?:\.0+)+)(?![a0]))"
    r"|(?P<word>(?:(?<![^ |n])-(?=0))?[a0][a0m]*(?:'[am0]+)*)"
    r"|(?P<dense>dm*)"
    r"|(?P<sign>%q*|s)"
)
_CLOSING = re.compile(r"[.!?…。！？‽؟]{1,4}")
_SIC = re.compile(r"\[ ?sic ?!? ?\]", re.IGNORECASE)
_GROUPED = re.compile(r"[,\u00a0\u202f\u2009'’](?=\d{3})")
_SPLIT: Final = (" '", "' ")
"""How some prints set an apostrophe apart: "play 's"."""
_SHORT: Final = 3
_PLAINER: Final = {0x451: chr(0x435), 0x153: "oe", 0xE6: "ae"}
"""Letters that most people type otherwise: a Russian one without its dots, two that are joined as two."""
_SIGNS: Final = {
    "&": "and", "−": "-", "–": "-", "—": "-", "‐": "-", "‑": "-", "％": "%",
    ">=": "≥", "=>": "≥", "<=": "≤", "=<": "≤", "!=": "≠", "<>": "≠", "~": "≈", "~~": "≈",
    "x": "×", "X": "×", "⩾": "≥", "≧": "≥", "⩽": "≤", "≦": "≤", "∼": "≈", "〜": "≈", "～": "≈",
}  # fmt: skip
_TYPED: Final = re.compile(
    r">=|<=|=>|=<|!=|<>|\+[-−/]-?(?=\s?\d)|[~∼～〜]{1,2}(?=\s?\d)|(?<=\d\s)[xX](?=\s\d)|(?<=\d)x(?=\d)"
)
"""Signs as a keyboard has them; a wave counts before a figure alone, and an x between two."""


@dataclass(slots=True)
class Words:
    """The words of a text, side by side: key, start and end in the text, whether a sentence ends after it.

    ``stops[i]`` is "" where no full stop, question or exclamation mark follows word i before the next, "." where one
    does, "!" where the next word also begins like a sentence. ``loose[i]`` says that only a hyphen, a full stop, an
    apostrophe or a line's end parts word i from the next (or a hyphen and what is left of a line's end, a blank).
    """

    text: str
    keys: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    stops: list[str] = field(default_factory=list)
    loose: list[bool] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.keys)

    def written(self, first: int, last: int) -> str:
        """The text from word ``first`` up to but not including word ``last``, punctuation between them included."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""

    def trailing(self, at: int) -> str:
        """The punctuation right behind a word, up to white space or the next word."""
        end = self.starts[at + 1] if at + 1 < len(self) else len(self.text)
        behind = self.text[self.ends[at] : end]
        return behind.split()[0] if behind and not behind[0].isspace() else ""

    def closing(self, at: int) -> str:
        """The marks right behind a word that end a sentence; empty where none does."""
        return marks_at(self.text, self.ends[at])

    def closing_marks(self, at: int) -> str:
        """All marks between a word and the next that belong to it, a dash with the blank before it among them."""
        if at + 1 == len(self):
            return self.text[self.ends[at] :].rstrip()
        between = self.text[self.ends[at] : self.starts[at + 1]]
        return between[: len(between) - len(self.opening_marks(at + 1))].rstrip()

    def opening_marks(self, at: int) -> str:
        """The marks right before a word that belong to it, an opening bracket or quotation mark; blanks part them."""
        between = self.text[self.ends[at - 1] if at else 0 : self.starts[at]]
        blank = max((place + 1 for place, char in enumerate(between) if char.isspace()), default=0)
        return between[blank:] if blank or not at else ""

    def opening(self, at: int) -> str:
        """The marks right before a word with which Spanish opens a question or exclamation."""
        start = self.starts[at]
        return self.text[start - 1] if start and self.text[start - 1] in "¿¡" else ""

    def capital(self, at: int) -> bool:
        """Whether a word begins with a capital letter."""
        return self.text[self.starts[at]].isupper()

    def begins_sentence(self, at: int) -> bool:
        """Whether a word stands at the beginning of a sentence, as far as punctuation tells."""
        return at == 0 or bool(self.stops[at - 1])


def words_of(text: str) -> Words:
    """The words of ``text``; linear in its length, for any code points whatever."""
    classes = text.translate(_CLASSES)
    if "[" in text:
        for found in _SIC.finditer(text):
            classes = classes[: found.start()] + "p" * len(found.group()) + classes[found.end() :]
    for found in _TYPED.finditer(text):
        classes = classes[: found.start()] + "%".ljust(len(found.group()), "q") + classes[found.end() :]
    words = Words(text)
    keys, starts, ends = words.keys, words.starts, words.ends
    for found in _WORD.finditer(classes):
        if found.lastgroup == "note":
            if starts and found.start() == ends[-1] and len(keys[-1]) <= _SHORT and classes[found.start()] == "s":
                ends[-1] = found.end()  # "mc²", "km²": perhaps no note, so it is shown with its word
            continue
        start, end = found.span()
        written = text[start:end]
        plain = written.isascii() and written.isalpha() and found.lastgroup == "word"  # as most are
        keys.append(written.lower() if plain else _key(written, found.lastgroup or ""))
        starts.append(start)
        ends.append(end)
    last = len(keys) - 1
    for at in range(last):
        between = classes[ends[at] : starts[at + 1]]
        if between == " ":  # as between most
            words.stops.append("")
            words.loose.append(False)
            continue
        words.stops.append(
            _stop(keys[at], text[starts[at]], between, text[starts[at + 1] : starts[at + 1] + 2])
            if between.strip(" ")
            else ""
        )
        parted = between.strip("-.'m|" if "-" not in between else "-.'m| ") != "" and between not in _SPLIT
        words.loose.append(bool(between) and not parted)
    if keys:
        after = classes[ends[last] :]
        words.stops.append("!" if "!" in after or "." in after else "")
        words.loose.append(False)
    return words


def marks_at(text: str, place: int) -> str:
    """The marks at a place of a text that end a sentence; empty where none does."""
    found = _CLOSING.match(text, place)
    return found.group() if found else ""


def key_of(written: str) -> str:
    """The key of one word, or of a part of one."""
    return _key(written, "word") if written else ""


def _key(written: str, kind: str) -> str:
    if written.isascii() and written.isalpha() and kind != "sign":
        return written.lower()
    if kind == "sign":
        return "±" if written[0] == "+" and len(written) > 1 else _SIGNS.get(written, written)
    if kind == "number":
        written = _GROUPED.sub("", written)
    plain = unicodedata.normalize("NFKC", written)
    if written[0] in _SIGNS:
        plain = "-" + plain[1:]
    kept = [c for c in plain.casefold() if c not in _APOSTROPHES and unicodedata.category(c) != "Cf"]
    return unicodedata.normalize("NFC", "".join(kept).translate(_PLAINER))


def _stop(key: str, first: str, between: str, following: str) -> str:
    """What ``stops`` has for a word that opens with ``first``, by the first two characters of the next."""
    small = following[0].islower()
    if "!" in between:
        return "." if small else "!"
    full_stops = between.count(".")
    if (
        not full_stops
        or full_stops > 1
        or key in everywhere().verify.abbreviations
        or (len(key) == 1 and first.isalpha() and first < "\u2e80")
    ):
        return ""
    if first >= "\u2e80" and following[0] >= "\u2e80":
        return "!"  # as a keyboard without the wide full stop has it
    if between.strip("p'm]") == "." and not (following.istitle() and first.isalpha()):
        return ""  # nothing but the full stop: a part of a name, an address, a version; but not "still.And"
    return "." if small else "!"


def without_accents(key: str) -> str:
    """A key as it is typed on a keyboard without accents."""
    if key.isascii():
        return key
    return "".join(c for c in unicodedata.normalize("NFD", key) if not unicodedata.combining(c))
