"""The text of a mail: what its writer says, and what is repeated of earlier mails, each to whoever wrote it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.languages.language import everywhere
from bot.reading.document import Block, Hint
from bot.reading.formats.wrapping import text_blocks
from bot.reading.lines.author_line import bare_names

_LETTER: Final = everywhere().letter
_CALENDAR: Final = everywhere().calendar
_NO_NAMES: Final = (
    frozenset(_CALENDAR.months)
    | frozenset(_CALENDAR.months_short)
    | _CALENDAR.weekdays
    | _CALENDAR.weekdays_short
    | {"am", "pm", "gmt", "utc"}
)
_MARKS = re.compile(r"(?:> ?)+")
_ADDRESS = re.compile(
    r"<\s?[^<>\s]{1,120}@[^<>\s]{1,120}>|\[(?:mailto:)?[^\[\]\s]{1,120}@[^\[\]\s]{1,120}\]|\([^()\s]{1,120}@[^()\s]{1,120}\)"
)
_FIELD = re.compile(r"\*?(?P<key>[^\W\d_][\w -]{0,14}?)\*?\s?:\*?\s+(?P<value>\S.*)")
_RULE = re.compile(r"[-_=*]{4,}(?:[^-_=*]{1,60}[-_=*]{4,})?")
_WORD = re.compile(r"[\w“”„«\"'‘’(¿¡—–-]")
_WIDEST = 80
_NARROWEST = 50
_STOPS: Final = frozenset(".!?…:。！？")
_LONGEST_NAME = 5
_LONGEST_LEAD = 3
"""The most lines of what leads to a repeated mail: "On 3 May 2021, Name <address> wrote:"."""
_FOOT = 12
"""Among how many of its last lines the foot of a mailing list stands."""


@dataclass(slots=True)
class MailLine:
    """A line of a mail: how many marks stand before it, its number, and whether it is beside the text."""

    depth: int
    number: int
    text: str
    beside: bool = False
    writer: str | None = None


Told = tuple[tuple[int, int, str], ...]
"""First and last line of what somebody else wrote, and who."""


def mail_blocks(
    text: str, first_line: int = 1, flowed: bool = False, without_space: bool = False
) -> tuple[list[Block], Told]:
    """The blocks of a mail's text, and who wrote what is repeated in it.

    Repeated lines are QUOTE; signatures, the feet of lists, and the lines that lead to repeated ones are FURNITURE.
    ``flowed``: a line that ends with a blank goes on in the next; ``without_space``: and the blank is not part of it.
    """
    lines = _lines(text, first_line)
    if flowed:
        lines = _unwrapped(lines, without_space)
    _mark_signature(lines)
    _mark_foot(lines)
    writers: dict[int, str] = {}
    mark_leads(lines, writers)
    if not flowed:
        lines = _joined(lines)
    groups: list[list[MailLine]] = []
    for line in lines:
        if groups and _alike(line, groups[-1][0]):
            groups[-1].append(line)
        else:
            groups.append([line])
    # Read as one text, so that all of it tells how wide its lines are, with a blank line between two writers.
    placed: list[MailLine] = [line for group in groups for line in (*group, MailLine(0, group[-1].number, ""))]
    blocks = []
    for block in text_blocks("\n".join(line.text for line in placed)):
        first = placed[block.line - 1]
        hint = Hint.FURNITURE if first.beside else Hint.QUOTE if first.depth or first.writer is not None else block.hint
        blocks.append(replace(block, line=first.number, hint=hint))
    told = [(g[0].number, g[-1].number, g[0].writer) for g in groups if g[0].writer and not g[0].beside]
    return blocks, tuple((first, last, who) for first, last, who in told if who is not None)


def _alike(line: MailLine, other: MailLine) -> bool:
    if not line.text and line.depth <= other.depth:
        return True  # a blank line belongs to what stands above it
    return (line.depth, line.beside, line.writer) == (other.depth, other.beside, other.writer)


def _lines(text: str, first_line: int) -> list[MailLine]:
    lines = []
    for number, raw in enumerate(text.split("\n"), first_line):
        marks = _MARKS.match(raw)
        # ">From" is how a box of mails writes a line that begins with "From".
        if marks is None or raw.startswith(">From "):
            lines.append(MailLine(0, number, raw[1:] if raw.startswith(">From ") else raw))
        else:
            lines.append(MailLine(marks.group().count(">"), number, raw[marks.end() :]))
    return lines


def _unwrapped(lines: Sequence[MailLine], without_space: bool) -> list[MailLine]:
    """``lines``, those that only end because the program wrapped them joined with the next."""
    done: list[MailLine] = []
    open_line = False
    for line in lines:
        text = line.text[1:] if line.text.startswith(" ") else line.text
        if open_line and done[-1].depth == line.depth:
            done[-1].text += text
        else:
            done.append(MailLine(line.depth, line.number, text))
        open_line = text.endswith(" ") and text != "-- "
        if open_line and without_space:
            done[-1].text = done[-1].text[:-1]
    return done


def _joined(lines: Sequence[MailLine]) -> list[MailLine]:
    """``lines``, those that end because the next word did not fit joined with the next; programs wrap mails so.

    The lines of one writer have one width. Where the lines of the mail are whole paragraphs, only repeated ones may
    have been wrapped, by the program that repeats them: those that stop inside a sentence.
    """
    lengths: dict[int, list[int]] = {}
    for line in lines:
        if not line.beside and " " in line.text:
            lengths.setdefault(line.depth, []).append(len(line.text.rstrip()))
    widths = {depth: max((each for each in found if each <= _WIDEST), default=0) for depth, found in lengths.items()}
    every = [each for found in lengths.values() for each in found]
    whole = sum(each > _WIDEST for each in every) * 4 > len(every)
    if whole:
        widths = {depth: width for depth, width in widths.items() if depth and max(lengths[depth]) <= _WIDEST}
    done: list[MailLine] = []
    full = False
    length = 0
    for line in lines:
        text = line.text.strip()
        first = text.split(" ", 1)[0]
        goes_on = full and text and _alike(line, done[-1]) and not line.beside and _WORD.match(first)
        width = widths.get(line.depth, 0)
        stops = whole and done and done[-1].text[-1:] in _STOPS
        if goes_on and not stops and width >= _NARROWEST and length + 1 + len(first) > width:
            done[-1].text += f" {text}"
        else:
            done.append(replace(line, text=line.text.rstrip()))
        length = len(line.text.rstrip())
        full = bool(text) and length >= width // 2
    return done


def _mark_signature(lines: Sequence[MailLine]) -> None:
    """Set aside what stands below a line "-- ", as far as the same writer goes."""
    below: int | None = None
    for line in lines:
        if below is not None and line.depth != below and line.text:
            below = None
        if line.text.rstrip() == "--":
            below = line.depth
        line.beside = line.beside or below is not None


def _mark_foot(lines: Sequence[MailLine]) -> None:
    """Set aside what a mailing list writes below every mail: a line drawn near the end, with an address under it."""
    said = [at for at, line in enumerate(lines) if line.text.strip()]
    for at in said[-_FOOT:]:
        rest = lines[at:]
        if (
            lines[at].depth == 0
            and _RULE.fullmatch(lines[at].text.strip())
            and any("://" in r.text or "@" in r.text for r in rest)
        ):
            if any(line.depth for line in rest) or any(_field(line.text) for line in rest[:4]):
                return  # an earlier mail follows
            for line in rest:
                line.beside = True
            return


def mark_leads(lines: Sequence[MailLine], writers: dict[int, str]) -> None:
    """Tell who wrote the repeated lines, from what leads to them, and set what leads to them aside."""
    forwarded: str | None = None
    before = 0
    at = 0
    while at < len(lines):
        line = lines[at]
        end = _header(lines, at)
        if end > at:
            forwarded = next((name for row in lines[at:end] if (name := _sender(row.text))), "")
            if line.depth:
                writers[line.depth] = forwarded
            for row in lines[at:end]:
                row.beside = True
            if at and lines[at - 1].depth == line.depth and _RULE.match(lines[at - 1].text.strip()):
                lines[at - 1].beside = True
            at = end
            continue
        if line.depth > before and line.text.strip():
            lead = _lead(lines, at)
            if lead:
                name = writer_in(" ".join(row.text.strip() for row in lead))
                writers[lead[0].depth + 1] = name or ""
                for row in lead:
                    row.beside = True
        if line.text.strip():
            before = line.depth
            for deeper in [depth for depth in writers if depth > line.depth + 1]:
                del writers[deeper]
        line.writer = (writers.get(line.depth) or None) if line.depth else forwarded
        at += 1


def _lead(lines: Sequence[MailLine], at: int) -> Sequence[MailLine]:
    """The lines above line ``at`` that lead to it and end with a colon; none where the text only stops there."""
    above = at - 1
    while above >= 0 and not lines[above].text.strip():
        above -= 1
    if above < 0 or lines[above].depth >= lines[at].depth or lines[above].text.rstrip()[-1:] not in (":", "："):
        return ()
    first = above
    while first > 0 and above - first + 1 < _LONGEST_LEAD:
        over = lines[first - 1]
        if not over.text.strip() or over.depth != lines[above].depth:
            break
        first -= 1
    for start in range(above, first - 1, -1):
        if writer_in(" ".join(line.text.strip() for line in lines[start : above + 1])):
            return lines[start : above + 1]
    alone = lines[above].text
    if above > first and "@" in alone and any(map(str.isdigit, lines[above - 1].text)):
        return lines[above - 1 : above + 1]  # the day stands above the address, and a name that is none of a person
    return lines[above : above + 1] if any(map(str.isdigit, alone)) or "@" in alone else ()


def writer_in(lead: str) -> str | None:
    """The name in a line such as "On 3 May 2021 at 10:00, Name <address> wrote:"; None where there is none.

    It stands before an address, else last before the verb, or behind it.
    """
    address = _ADDRESS.search(lead)
    words = (lead[: address.start()] if address else lead.rstrip(" :：")).replace('"', " ").replace(",", " , ").split()
    words = words[: words.index("via")] if "via" in words else words  # a list that writes for its members
    while not address and words and words[-1].islower():
        words.pop()
    for length in range(_LONGEST_NAME, 1, -1):
        name = words[-length:]
        if len(name) < length or any(word.casefold().strip(".") in _NO_NAMES or not word[0].isalpha() for word in name):
            continue
        if bare_names(" ".join(name)):
            return " ".join(name)
    return None


def _header(lines: Sequence[MailLine], at: int) -> int:
    """The end of the header of a forwarded mail that begins at ``at``: two fields or more, one of them the sender."""
    if not _field(lines[at].text):
        return at
    end = at
    keys = set()
    while end < len(lines) and lines[end].depth == lines[at].depth and _FIELD.fullmatch(lines[end].text.strip()[:300]):
        keys.add(_field(lines[end].text))
        end += 1
    known = keys - {None}
    return end if len(known) > 1 and not known.isdisjoint(_LETTER.sender) and not known <= _LETTER.sender else at


def _field(text: str) -> str | None:
    m = _FIELD.fullmatch(text.strip()) if len(text) < 300 else None
    key = m["key"].casefold() if m is not None else None
    return key if key is not None and key in _KEYS else None


_KEYS: Final = _LETTER.sender | _LETTER.sent | _LETTER.subject | _LETTER.other_fields


def _sender(text: str) -> str | None:
    if _field(text) not in _LETTER.sender:
        return None
    name = _ADDRESS.sub("", text.partition(":")[2]).strip(" \"'*")
    return name if bare_names(name) else None
