"""Labels that say who speaks in a paragraph ("Name: …", "NAME. …", "[Name]: …", "<name> …"), and whom they name."""

import itertools
import re
from dataclasses import dataclass

from bot.languages.language import everywhere
from bot.reading.lines.date import dates_in
from bot.reading.lines.numbering import numbering
from bot.reading.people.names import PARTICLES, is_name, without_courtesy

_DAY = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s)?"
_CLOCK = r"\d{1,2}(?::\d\d){1,2}(?:[.,]\d{1,3})?(?:\s?[AaPp][Mm])?"
TIMECODE = re.compile(rf"(?:\[{_DAY}{_CLOCK}\]|\(?{_DAY}{_CLOCK}\)?)(?:\s[-–—](?=\s))?\s?")
"""The time, with its day or without, at which words were spoken or sent, before a label in a transcript or chat."""

_OPENS_TIME = frozenset("[(0123456789")
_COLON = re.compile(r"[*_]{0,2}(?P<who>[^:：!?,;“”\"\n*_]{1,40})[*_]{0,2}\s?[:：][*_]{0,2}\s?(?=\S)")
_ROLE = re.compile(
    r"[*_]{0,2}(?P<who>[^:：!?,;()“”\"\n*_]{1,40}?)"
    r"(?:, (?P<role>[^\W\d_A-Z][^:：!?;()“”\"\n.]{1,50})| ?\([^:：()\n]{1,40}\))"
    r"[*_]{0,2}\s?[:：][*_]{0,2}\s?(?=\S)"
)
"""A label that also says who that is ("Ada Lin (host):", "ADA LIN, packer:")."""
_TURNED = re.compile(
    r"[*_]{0,2}(?P<last>[^\W\d_][^\W\d_.]{1,}(?:[ -][^\W\d_]+){0,2}), (?P<first>[^\W\d_][\w.’'-]*(?: [^\W\d_]\.?)?)"
    r"[*_]{0,2}\s?[:：][*_]{0,2}\s?(?=\S)"
)
"""A label as in an index: "Lin, Ada:"."""
_TURNED_WORDS = 4
_ENCLOSED = re.compile(
    r"\[(?P<who>[^\W\d_][^\[\]:：\n]{0,38})\]\s?[:：]\s?(?=\S)|<(?P<nick>[@+~&]?[^\W\d_][\w .’'-]{0,30})>\s(?=\S)"
)
"""A label in brackets, as transcripts and copied chats have them ("[Ada]: …", "<ada> …")."""
_SHORT_FOR = re.compile(r"[^\W\d_]{1,6}\.|(?:[^\W\d_]\.){1,4}")
_LOOSE_WORDS = 2
"""The most words of a label that is no name ("Audience member")."""
_WORD = re.compile(r"\S+")
_STAGE_WORDS = 4
_MOST_WORDS = 9
"""The most words of a label in capitals of one person, and of two with the word between them."""
_SHORTEST = 3
_JOINING = everywhere().grammar.joining
_DASHED = re.compile(r"(?:[.)\]]\s?[—–]|[.)\]]\s?--?\s)\s?(?=\S)")
"""What closes a label before a dash."""
_NUMBERED = re.compile(r"(?P<number>\d{1,2}[^\d\s.]?)\.")
"""What tells one of several apart in a label: "SAILOR 2. Land!"."""
_DOING = re.compile(r"\s?[,(\[]\s?")
"""Behind it stands what the person does meanwhile: "LE COMTE, à part"."""
_MEANWHILE = re.compile(
    r"(?P<who>[^.:;,!?()\[\]\n]{3,60}?)"
    r"(?:,\s(?=[^\W\d_A-Z])[^.:;!?()\[\]\d\n]{1,60}\.|\s?[(\[](?:[^()\[\]\n]{1,80}[)\]]\.|(?=[^\W\d_A-Z])[^()\[\]\n]{1,80}[)\]]))"
    r"\s(?=\S)"
)
"""A label in capitals with what its person does meanwhile: "DURSAN, à part. Hélas", "HALE (aside). No"."""
_ORDINAL = re.compile(r"\d{1,2}[^\W\d]{1,4}")
"""What tells one of several apart before a label: "2ter Bürger"."""
_COUNTED = re.compile(r"\d{1,2}[^\w\s.:]?")
_OF = everywhere().grammar.prepositions | everywhere().grammar.definite
_OFFICE_WORDS = 5
_REACH = 120
"""The most characters before a label's colon: a time, a name and a role take fewer."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label as it stands: the name it gives, whether its words are all written like a name's, where it ends.

    ``enclosed``: it stands in brackets, and so is a label whatever its words. ``doubtful``: it is one only where
    the same name has another ("Dursan, sadly:" beside "Dursan:").
    """

    who: str
    named: bool
    end: int
    enclosed: bool = False
    doubtful: bool = False


def label_of(text: str) -> Label | None:
    """The label with a colon or in brackets that a paragraph opens with, or None; a time before it is passed over."""
    time = TIMECODE.match(text) if text[:1] in _OPENS_TIME else None
    start = time.end() if time else 0
    if text[start : start + 1] in ("[", "<") and (enclosed := _ENCLOSED.match(text, start)) is not None:
        return Label((enclosed["who"] or enclosed["nick"]).strip(" @+~&"), True, enclosed.end(), True)
    if text.find(":", 0, _REACH) < 0 and text.find("：", 0, _REACH) < 0:
        return None  # as most paragraphs
    m = _COLON.match(text, start)
    if m is None or m["who"].rstrip().endswith(")"):
        turned = _TURNED.match(text, start)
        if turned is not None and is_name(who := f"{turned['first']} {turned['last']}", _TURNED_WORDS):
            return Label(who, True, turned.end())
        m = _ROLE.match(text, start)
        if m is None:
            return None
        if not (m["role"] is None or is_name(m["who"]) or (m["who"].isupper() and len(m["who"]) > 2)):
            who = m["who"].strip()
            named = reads_like_label(who) or _names_office(who.split())
            return Label(who, False, m.end(), doubtful=True) if named else None
    who = m["who"].strip()
    words = who.split()
    if dates_in(who):
        return None  # "October 20: …"
    if not words or any("." in word and not _SHORT_FOR.fullmatch(word) for word in words):
        return None
    if reads_like_label(who) or _names_office(words):
        return Label(who, True, m.end())
    if (loud := _loud_part(words)) is not None:
        return Label(loud, False, m.end(), doubtful=True)
    loose = len(words) <= _LOOSE_WORDS and words[0][0].isupper() and who.replace(" ", "").isalpha()
    return Label(who, False, m.end()) if loose else None


def reads_like_label(who: str) -> bool:
    """Whether one to five words are all written like a name's."""
    words = who.split()
    if not 1 <= len(words) <= 5 or words[-1] in PARTICLES:
        return False
    if len(words) > 1 and _ORDINAL.fullmatch(words[0]):
        return all(word[0].isupper() for word in words[1:])
    return all(word[0].isupper() or not word[0].isascii() or word in PARTICLES for word in words)


def _loud_part(words: list[str]) -> str | None:
    """The name in capitals before what its person does, in small letters: "DIE DIRNE lachend"."""
    loud = list(itertools.takewhile(str.isupper, words))
    small = words[len(loud) :]
    return " ".join(loud) if small and len(" ".join(loud)) >= _SHORTEST and all(map(str.islower, small)) else None


def loud_name(line: str) -> str | None:
    """The name in capitals that a line is, or that it opens with before what its person does; None without one."""
    return line if line.isupper() else _loud_part(line.split())


def _names_office(words: list[str]) -> bool:
    """Whether a label says of where or which of several somebody is: "Dromio of Syracuse:", "Woman 1:"."""
    if not 0 < len(words) <= _OFFICE_WORDS or not words[0][0].isupper():
        return False
    if len(words) == _LOOSE_WORDS and _COUNTED.fullmatch(words[1]):
        return words[0][1:].isalpha() and numbering(" ".join(words)) is None
    if not words[-1][0].isupper() or len(words) <= _LOOSE_WORDS:
        return False
    return all(word[0].isupper() or word in PARTICLES or word in _OF for word in words)


def stage_label(text: str) -> Label | None:
    """The name in capitals that opens a speech in a play, or None: "MRS. HALE. Come in.", "IVOR and NELL. Never.",
    "LE COMTE (à part). Hélas !" and, with a dash, "LE COMTE, à part. — Entrez.".
    """
    if text[1:2].islower():
        return None  # its first word is not in capitals
    return _dashed_label(text) or _stopped_label(text) or _label_with_doing(text)


def names_joined(who: str) -> list[str]:
    """The names in a label that several have together, as it prints them; fewer than two where it names one."""
    found: list[list[str]] = [[]]
    for word in who.split():
        if word.casefold() in _JOINING:
            found.append([])
        else:
            found[-1].append(word.rstrip(","))
            if word[-1] == ",":
                found.append([])
    return [" ".join(words) for words in found if words]


def _dashed_label(text: str) -> Label | None:
    """A label with a full stop, or with what its person does meanwhile, and a dash behind it."""
    found = _DASHED.search(text, 0, _REACH)
    if found is None:
        return None
    who, *doing = _DOING.split(text[: found.start()], maxsplit=1)
    who = who.strip()
    words = who.split()
    shouted = [word for word in words if word.isupper()]
    if len(who) < _SHORTEST or not shouted or words[0] not in shouted or words[-1] not in shouted:
        return None
    if len(words) > _MOST_WORDS or any(word not in shouted and word not in _JOINING for word in words):
        return None
    if any(map(str.isdigit, text[: found.start()])) or numbering(without_courtesy(who)) is not None:
        return None  # "PARIS, le 3 mai. —" tells when
    if doing and text[len(who) :].lstrip()[0] == "," and not doing[0][:1].islower():
        return None
    return Label(who, True, found.end())


def _label_with_doing(text: str) -> Label | None:
    """A label with what its person does meanwhile, between a comma and a full stop or in brackets."""
    found = _MEANWHILE.match(text, 0, _REACH)
    if found is None:
        return None
    who = found["who"].rstrip()
    words = who.split()
    if not words or len(words) > _MOST_WORDS or not (words[0].isupper() and words[-1].isupper()):
        return None
    if any(not word.isupper() and word not in _JOINING for word in words) or numbering(without_courtesy(who)):
        return None
    return Label(who, True, found.end()) if len(who) >= _SHORTEST else None


def _stopped_label(text: str) -> Label | None:
    """A label with a full stop."""
    words: list[str] = []
    since = 0
    for m in itertools.islice(_WORD.finditer(text), _MOST_WORDS):
        word = m.group()
        numbered = _NUMBERED.fullmatch(word) if since else None
        if since and word in _JOINING:
            since = 0
        elif numbered is not None:
            who = " ".join([*words, numbered["number"]])
            return Label(who, True, m.end() + 1) if m.end() + 1 < len(text) and numbering(who) is None else None
        elif not word.isupper() or since > _STAGE_WORDS:
            return None
        elif word[-1] == "." and len(word) > 2 and without_courtesy(f"{word.title()} x") != "x":
            who = " ".join([*words, word[:-1]])
            end = m.end() + 1
            if len(who) < _SHORTEST or end >= len(text) or numbering(who) is not None:
                return None  # "SCENE II. A camp" numbers a part of the play
            return Label(who, True, end)
        else:
            since += 1
        words.append(word)
    return None
