"""Labels that say who speaks in a paragraph ("Name: …", "NAME. …", "[Name]: …", "<name> …"), and whom they name."""

import itertools
import re
from dataclasses import dataclass

from bot.reading.lines.numbering import numbering
from bot.reading.people.names import PARTICLES, is_name, without_courtesy

TIMECODE = re.compile(r"(?:\[\d{1,2}(?::\d\d){1,2}(?:[.,]\d{1,3})?\]|\(?\d{1,2}(?::\d\d){1,2}(?:[.,]\d{1,3})?\)?)\s?")
"""The time at which words were spoken, before a label in a transcript."""

_COLON = re.compile(r"[*_]{0,2}(?P<who>[^:：!?,;“”\"\n*_]{1,40})[*_]{0,2}\s?[:：][*_]{0,2}\s?(?=\S)")
_ROLE = re.compile(
    r"[*_]{0,2}(?P<who>[^:：!?,;()“”\"\n*_]{1,40}?)"
    r"(?:, (?P<role>[^\W\d_A-Z][^:：!?;()“”\"\n.]{1,50})| ?\([^:：()\n]{1,40}\))"
    r"[*_]{0,2}\s?[:：][*_]{0,2}\s?(?=\S)"
)
"""A label that also says who that is ("Ada Lin (host):", "ADA LIN, packer:")."""
_ENCLOSED = re.compile(
    r"\[(?P<who>[^\W\d_][^\[\]:：\n]{0,38})\]\s?[:：]\s?(?=\S)|<(?P<nick>[@+~&]?[^\W\d_][\w .’'-]{0,30})>\s(?=\S)"
)
"""A label in brackets, as transcripts and copied chats have them ("[Ada]: …", "<ada> …")."""
_SHORT_FOR = re.compile(r"[^\W\d_]{1,6}\.|(?:[^\W\d_]\.){1,4}")
_LOOSE_WORDS = 2
"""The most words of a label that is no name ("Audience member")."""
_WORD = re.compile(r"\S+")
_STAGE_WORDS = 4
_REACH = 120
"""The most characters before a label's colon: a time, a name and a role take fewer."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label as it stands: the name it gives, whether its words are all written like a name's, where it ends.

    ``enclosed``: it stands in brackets, and so is a label whatever its words.
    """

    who: str
    named: bool
    end: int
    enclosed: bool = False


def label_of(text: str) -> Label | None:
    """The label with a colon or in brackets that a paragraph opens with, or None; a time before it is passed over."""
    if text[:1] in ("[", "<") and (enclosed := _ENCLOSED.match(text)) is not None:
        return Label((enclosed["who"] or enclosed["nick"]).strip(" @+~&"), True, enclosed.end(), True)
    if text.find(":", 0, _REACH) < 0 and text.find("：", 0, _REACH) < 0:
        return None  # as most paragraphs
    time = TIMECODE.match(text)
    start = time.end() if time else 0
    m = _COLON.match(text, start)
    if m is None or m["who"].rstrip().endswith(")"):
        m = _ROLE.match(text, start)
        if m is None or not (m["role"] is None or is_name(m["who"]) or (m["who"].isupper() and len(m["who"]) > 2)):
            return None
    who = m["who"].strip()
    words = who.split()
    if not words or any("." in word and not _SHORT_FOR.fullmatch(word) for word in words):
        return None
    if reads_like_label(who):
        return Label(who, True, m.end())
    loose = len(words) <= _LOOSE_WORDS and words[0][0].isupper() and who.replace(" ", "").isalpha()
    return Label(who, False, m.end()) if loose else None


def reads_like_label(who: str) -> bool:
    """Whether one to five words are all written like a name's."""
    words = who.split()
    if not 1 <= len(words) <= 5 or words[-1] in PARTICLES:
        return False
    return all(word[0].isupper() or not word[0].isascii() or word in PARTICLES for word in words)


def stage_label(text: str) -> Label | None:
    """The name in capitals and a full stop that opens a speech in a play ("MRS. HALE. Come in."), or None."""
    if text[1:2].islower():
        return None  # its first word is not in capitals
    words: list[str] = []
    for m in itertools.islice(_WORD.finditer(text), _STAGE_WORDS + 1):
        word = m.group()
        if not word.isupper():
            return None
        if word[-1] == "." and len(word) > 2 and without_courtesy(f"{word.title()} x") != "x":
            who = " ".join([*words, word[:-1]])
            end = m.end() + 1
            # "SCENE II. A camp" numbers a part of the play.
            return Label(who, True, end) if len(who) > 2 and end < len(text) and numbering(who) is None else None
        words.append(word)
    return None
