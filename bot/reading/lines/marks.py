"""Shapes of a single line: quotation marks, bullets, numbering, rules, scripts. No decisions, only what is there."""

import re

OPENING = "“„«‘‚‹「『《"
CLOSING = {"“": "”", "„": "“”", "«": "»", "‘": "’", "‚": "‘’", "‹": "›", "「": "」", "『": "』", "»": "«", '"': '"'}
_ANY_OF = {mark: re.compile(f"[{mark}{closers}]") for mark, closers in CLOSING.items()}
CAPITALS = "A-ZÀ-ÞА-ЯЁ"
"""The capital letters, for a set of characters in a pattern."""
SMALL = "a-zß-öø-ÿа-яё"
"""The small letters, likewise."""
DOTLESS = str.maketrans("İı", "ii")
"""Turkish capitals and small letters with and without a dot are the same i."""
TERMINAL = ".!?…。！？‽؟"
"""What can end a sentence."""

BULLET = re.compile(r"(?:[*•‣◦▪●○■□·⁃∙◆➢➤✓✔–—-]|\(?(?:\d{1,3}|[a-zA-Z])\))[ \u00a0]+(?=\S)")
_RULE_MARKS = frozenset("*-_=~#•·.⁂❦❧☙✻✽◆◇■□●○⁎∗+—–―⸻§♦†‡❖✦✧☆★∼〜～∙⋅◦▪▫＊═━─")
_RULE_ALONE = frozenset("*⁂❦❧☙✻✽◆◇❖✦⸻§♦†#~•")
_OPENS_TEXT = frozenset('“„«"「『»‘‹')
_BEFORE_OPENING = " ([{—–-\n"
_DIGITS = frozenset("0123456789")
_NEVER_TAKEN_OFF = ".,;:!?…"
_TRAILING = "\"'”’»›)]」』》*_"


def is_rule(line: str) -> bool:
    """Whether a line is a rule drawn with signs: ``***``, ``* * *``, ``---``, ``⁂``."""
    if len(line) > 120 or line[:1] not in _RULE_MARKS:
        return False
    signs = line.replace(" ", "")
    if signs in _RULE_ALONE:
        return True
    return len(signs) >= 3 and len(set(signs)) <= 2 and _RULE_MARKS.issuperset(signs) and signs.strip(".") != ""


def is_ideograph(char: str) -> bool:
    """Whether a character belongs to a script written without spaces (Chinese, Japanese)."""
    return (
        "\u3040" <= char <= "\u30ff"
        or "\u3400" <= char <= "\u9fff"
        or "\uff00" <= char <= "\uffef"
        or "\u3000" <= char <= "\u303f"
    )


def is_han(char: str) -> bool:
    """Whether a character is one of the common Chinese ones."""
    return "\u4e00" <= char <= "\u9fff"


def bare_end(text: str) -> str:
    """The last character once closing quotation marks, brackets and note numbers are taken off."""
    last = text[-1:]
    if last.isalpha() or last in _NEVER_TAKEN_OFF:
        return last
    end = text.rstrip().rstrip(_TRAILING)
    if end[-1:] in _DIGITS and "[" in text[-6:]:
        end = end[: end.rfind("[")].rstrip().rstrip(_TRAILING)
    return end[-1:]


def ends_sentence(text: str) -> bool:
    """Whether a text closes like a sentence."""
    return bare_end(text) in TERMINAL


def is_bullet(text: str) -> bool:
    """Whether a text opens like an entry of a list: with a bullet or dash, or a number or letter and a bracket."""
    return (text[1:2] == ")" or not text[0].isalpha()) and BULLET.match(text) is not None


def opening_mark(text: str) -> str | None:
    """The quotation mark a text opens with, or None; a mark before white space opens nothing."""
    first = text[:1]
    if first in _OPENS_TEXT:
        return first if (len(text) > 1 and not text[1].isspace()) or first == "«" else None
    return None


def closing_at(text: str) -> int:
    """Where the quotation that opens ``text`` ends: index of its closing mark, or -1 while it stays open.

    Marks nest; a straight mark opens after white space or a bracket, and closes elsewhere.
    """
    mark = text[0]
    depth = 1
    if mark == '"':
        at = text.find(mark, 1)
        while at > 0:
            depth += 1 if text[at - 1] in _BEFORE_OPENING and not text[at + 1 : at + 2].isspace() else -1
            if not depth:
                return at
            at = text.find(mark, at + 1)
        return -1
    for m in _ANY_OF[mark].finditer(text, 1):
        at, char = m.start(), m.group()
        if char == mark:
            depth += 1
        elif not (char == "’" and text[at + 1 : at + 2].isalnum()):
            depth -= 1
            if not depth:
                return at
    return -1


def wholly_quoted(text: str) -> bool:
    """Whether one pair of quotation marks holds all of ``text``, but for a mark of punctuation or a note number."""
    if opening_mark(text) is None:
        return False
    end = closing_at(text)
    return (
        end > 0
        and re.fullmatch(r"[.,;:!?…]{0,2}(?:\[\d{1,3}\]|\(\d{1,3}\)|[¹²³⁰-⁹]{1,2})?", text[end + 1 :].strip())
        is not None
    )


def opens_capital(text: str) -> bool:
    """Whether the first letter is a capital, or of a script without capitals; a number counts as one."""
    first = text[:1]
    if first.isalpha():
        return not first.islower()
    for char in text[:12]:
        if char.isalpha():
            return not char.islower()
        if char.isdigit():
            return True
    return False
