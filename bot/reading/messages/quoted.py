"""Finds the quotations in a message or document: block quotes, words in quotation marks, each with who is named."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from bot.languages.language import everywhere
from bot.model import Message, Quoted, count_words
from bot.reading.messages.credited import Credits, IsKnown
from bot.reading.messages.paired_marks import InMarks, in_marks

_FEWEST: Final = 3
"""The fewest words of a quotation."""
_WORD: Final = re.compile(r"[^\W_]+")
_BLOCK: Final = ">"
_SIGNS: Final = re.compile(r"\s*(?:>\s?)+")
_COLONS: Final = (":", "：")
_MOST_BESIDE: Final = 20
"""The most words beside a quotation that only say whose it is …"""
_FEW_BESIDE: Final = 8
"""… and of a quotation with fewer words than that."""
_TAIL: Final = 240
_LEAD: Final = 600
_MOSTLY: Final = 0.6
"""The part of a block quote's words that must stand in quotation marks for the marks to be its quotations' bounds."""
_ENDING: Final = (" — ", " – ", " ― ", " - ", " ~ ", " | ", "—", " ~", " -", "~", "–")
"""What parts a text from a name at its end."""
_DASHED: Final = re.compile(r"(?:(?<=\s)|^)[—–―~-]\s?(?=[^\W\d_])")
"""A dash that may part a credit from the words before it."""
_FEW_CREDITED: Final = 4
_SENTENCE_END: Final = '.!?…”"»“'
_SETS_APART: Final = re.compile(r"[\s.,;!?…]*[—–―⸺~|(\[（-]")
"""What opens a credit that is no part of a sentence: a dash, a bracket."""
_BRACKETS: Final = "([（"
_NOBODY: Final = everywhere().saying.no_names | everywhere().saying.our
_JOINING: Final = everywhere().grammar.joining


class _Block(NamedTuple):
    """Neighbouring lines of a text that are quoted with as many ``>``, or none; ``text`` is without these signs."""

    text: str
    depth: int


def message_of(text: str, known: IsKnown) -> Message:
    """What a message or document quotes, in order: words in quotation marks, and block quotes (lines that begin with
    ``>``), each with whoever is named beside it. Those with fewer than three words are none.

    ``known`` tells of a name whether the library knows somebody so called.
    """
    who = Credits(text, known)
    found = [quoted for quoted in _quotations(text, who, known) if count_words(quoted.text) >= _FEWEST]
    return Message(tuple(found), _without_credit(text.strip(), who, known), _sole(text, found))


def _quotations(document: str, who: Credits, known: IsKnown) -> list[Quoted]:
    blocks = list(_blocks(document))
    found: list[Quoted] = []
    for at, block in enumerate(blocks):
        before = blocks[at - 1].text if at else ""
        after = blocks[at + 1].text if at + 1 < len(blocks) else ""
        if not block.depth:
            found += _in_text(block.text, who)
            continue
        if at + 1 < len(blocks) and blocks[at + 1].depth > block.depth:
            block = block._replace(text=_without_lead(block.text))
        if block.text.strip():
            found += _in_block(block, before, after, who, known)
    return found


def _without_lead(text: str) -> str:
    """A text without the last line that only leads to what it quotes itself: "Ada Weiss wrote:"."""
    head, _, last = text.rstrip().rpartition("\n")
    return head if last.rstrip().endswith(_COLONS) else text


def _sole(text: str, found: Sequence[Quoted]) -> Quoted | None:
    """The one quotation that a text is, or that it credits to somebody in a few words; its paragraphs joined."""
    if not found or len({one.speaker for one in found}) > 1:
        return None
    pieces = in_marks(text)
    if not pieces:
        return found[0] if len(found) == 1 and text.lstrip().startswith(_BLOCK) else None
    if not pieces[-1].closed or any(one.closed or text[one.where.end :][:1] != "\n" for one in pieces[:-1]):
        return None
    inside = sum(count_words(one.text) for one in found)
    outside = count_words(text) - inside
    if outside > min(_MOST_BESIDE, max(_FEW_BESIDE, inside)) or (outside and found[0].speaker is None):
        return None
    return Quoted("\n\n".join(one.text for one in found), found[0].speaker)


def _blocks(document: str) -> Iterator[_Block]:
    lines: list[str] = []
    depth = 0
    for line in document.splitlines():
        signs = _SIGNS.match(line)
        here = signs.group().count(_BLOCK) if signs is not None else 0
        text = line[signs.end() :].strip() if signs is not None else line
        if here and not text:
            here = depth or here  # an empty line within a quotation, however many signs it has
        if lines and here != depth:
            yield _Block("\n".join(lines), depth)
            lines = []
        if text or here or not depth:
            lines.append(text)
            depth = here
        else:
            depth = 0
    if lines:
        yield _Block("\n".join(lines), depth)


def _in_block(block: _Block, before: str, after: str, who: Credits, known: IsKnown) -> list[Quoted]:
    """The quotations of a block quote: all of it, or what its marks hold where these hold most of it."""
    text = block.text.strip()
    pieces = in_marks(text)
    inside = sum(count_words(piece.inner.of(text)) for piece in pieces)
    if pieces and inside >= _MOSTLY * count_words(text):
        found = _in_text(text, who)
    else:
        found = [_without_credit(text, who, known)]
    if len(found) == 1 and found[0].speaker is None:
        name, _ = who.named(before[-_LEAD:] + "\n", "\n" + after[:_TAIL])
        return [replace(found[0], speaker=name)]
    return found


def _in_text(text: str, who: Credits) -> list[Quoted]:
    """What stands in each outermost pair of quotation marks, and who is said to say it.

    Quotations with only a joining word between them are one person's, and so are the paragraphs of one.
    """
    pieces = in_marks(text)
    names: list[str | None] = []
    reach = -1
    for at, piece in enumerate(pieces):
        since = pieces[at - 1].where.end if at else 0
        until = pieces[at + 1].where.start if at + 1 < len(pieces) else len(text)
        tail = text[piece.where.end : min(until, piece.where.end + _TAIL)]
        tail = tail if at + 1 < len(pieces) else tail.rstrip()
        if at and _of_one(pieces[at - 1], text[since : piece.where.start], max(0, reach - since)):
            name, length = who.named("", tail)
            names.append(name or (None if _credits_otherwise(tail) else names[-1]))
        else:
            lead = text[max(since, reach, piece.where.start - _LEAD) : piece.where.start]
            name, length = who.named(lead, tail)
            names.append(name)
        reach = piece.where.end + length
    _share_back(pieces, names, text)
    return [Quoted(piece.inner.of(text).strip(), name) for piece, name in zip(pieces, names, strict=True)]


def _share_back(pieces: Sequence[InMarks], names: list[str | None], text: str) -> None:
    """What is named behind the last of several joined quotations holds for all of them.

    Behind a dash or in brackets it is the last one's own, unless a word joins them: “…” and “…” — NAME.
    """
    for at in range(len(pieces) - 2, -1, -1):
        between = text[pieces[at].where.end : pieces[at + 1].where.start]
        if names[at] is None and _of_one(pieces[at], between, 0):
            behind = text[pieces[at + 1].where.end :][:_TAIL]
            if not _SETS_APART.match(behind) or not pieces[at].closed or _WORD.search(between):
                names[at] = names[at + 1]


def _of_one(piece: InMarks, between: str, credited: int) -> bool:
    """Whether the next quotation is of the same person as ``piece``: nothing else stands ``between`` them, whose first
    ``credited`` characters say who it is, and no line ends there unless ``piece`` only ends a paragraph.
    """
    if piece.closed and ("\n" in between or _SETS_APART.match(between[:credited])):
        return False
    return _only_joined(between[credited:])


def _credits_otherwise(tail: str) -> bool:
    """Whether a dash or bracket behind a quotation says whose it is without a name: “…” — my sister."""
    found = _SETS_APART.match(tail)
    words = tail[found.end() :].partition("\n")[0].rstrip(" .)]）") if found else ""
    first = words.split()[0] if words.split() else ""
    dashed = found is not None and found.group()[-1] not in _BRACKETS
    return (first.casefold() in _NOBODY or (dashed and first[:1].isupper())) and _is_credit(words)


def _only_joined(between: str) -> bool:
    """Whether nothing but punctuation and a joining word stands between two quotations."""
    words = [word.casefold() for word in _WORD.findall(between)]
    return len(words) <= 1 and _JOINING.issuperset(words)


def _without_credit(text: str, who: Credits, known: IsKnown) -> Quoted:
    """A text without a last line, or an end behind a dash, that only names somebody, or says who: "— my sister"."""
    head, line_break, last = text.rstrip().rpartition("\n")
    if line_break and (name := who.after_dash(last)):
        return Quoted(head.rstrip(), name)
    if line_break and head.strip() and (name := who.on_its_own_line(last)) and known(name):
        return Quoted(head.rstrip(), name)
    for dash in _ENDING:
        head, found, last = text.rpartition(dash)
        name = who.after_dash(f"— {last}") if found and len(last) <= 60 else None
        whole = head.rstrip()[-1:] in _SENTENCE_END and name is not None and name[:1].isupper()
        if name and whole and (known(name) or len(name.split()) > 1):
            return Quoted(head.rstrip(), name)
        if name and known(name):
            return Quoted(head.rstrip(), name)
    nameless = _nameless_credit(text)
    if nameless is not None:
        return Quoted(nameless)
    label, colon, rest = text.partition(":")
    if colon and len(label) <= 60 and "\n" not in label and len(rest.split()) >= _FEWEST:
        name, _ = who.named(f"{label}: ", "")
        if name and (known(name) or len(name.split()) > 1):
            return Quoted(rest.strip(), name)
    return Quoted(text)


def _nameless_credit(text: str) -> str | None:
    """A text without the few words behind a dash at its end that say who said it, though they name nobody.

    On their own line, behind the end of a sentence, or beginning with a capital or a word that names nobody: "my".
    """
    head, line_break, last = text.rstrip().rpartition("\n")
    if line_break and _DASHED.match(last) and _is_credit(last):
        return head.rstrip()
    found = max(_DASHED.finditer(text), key=re.Match.start, default=None)
    if found is None or "\n" in text[found.end() :] or not _is_credit(text[found.start() :]):
        return None
    head, credit = text[: found.start()].rstrip(), text[found.end() :]
    ended = head[-1:] in _SENTENCE_END or credit[:1].isupper() or credit.split()[0].casefold() in _NOBODY
    return head if ended and count_words(head) >= _FEWEST else None


def _is_credit(line: str) -> bool:
    """Whether what stands behind a dash is short and no sentence."""
    words = _DASHED.sub("", line, count=1).rstrip()
    return 0 < count_words(words) <= _FEW_CREDITED and words[-1:] not in ".!?…,;:" and not any(map(str.isdigit, words))
