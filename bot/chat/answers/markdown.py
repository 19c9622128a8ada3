"""Blocks of a card as Discord's markup: text escaped, styles and lines set by us, never longer than the room given."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from urllib.parse import quote, urlsplit

from bot.cards.card import Copied, QuoteBlock, Row, Rows, Run, Runs, TextBlock
from bot.chat.answers.escape import APART, MARK, cleaned, escape, escape_within, escaped

_LONGEST_ADDRESS = 400
_SPOILER = "||"
_OF_A_NAME = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_- ")
_SAFE = "-._~/?#@!$&'+,;=%:"


def runs_markup(runs: Runs, room: int) -> str:
    """One stretch of text with its styles, cut with a mark where ``room`` characters do not hold it."""
    written, left = list[str](), room
    for run in _pieces(runs):
        if run.command is not None and (pressed := _pressed(run.text, run.command)):
            if len(pressed) > left:
                break
            written.append(pressed)
            left -= len(pressed)
            continue
        mention = f"<@{run.user}>" if run.user is not None and run.user.isdecimal() else ""
        if mention and len(mention) <= left:
            written.append(mention)
            left -= len(mention)
            continue
        before, after = _marks(run)
        if written and before and written[-1][-1:] in "*~)":
            before = APART + before
        room_inside = left - len(before) - len(after)
        text = escaped(run.text) if len(run.text) <= room_inside else ""
        if len(text) > room_inside or not text:
            text = escape_within(run.text, room_inside)
            if text:
                written.append(before + text + after)
            elif written and not written[-1].endswith(MARK) and left > 0:
                written.append(MARK)
            break
        written.append(before + text + after)
        left -= len(written[-1])
    return "".join(written)


def paragraph_markup(block: TextBlock, room: int) -> str:
    """Ordinary text or small print."""
    if not block.small and not block.spoiler:
        return runs_markup(block.runs, room)
    return _each_line(block.runs, "-# " if block.small else "", room, spoiler=block.spoiler)


def quotation_markup(block: QuoteBlock, room: int) -> str:
    """A block quote; its source below, after an empty line, so that no client shows it as part of the quote."""
    source = runs_markup(block.source, max(0, room // 2)) if block.source else ""
    text = _each_line(block.runs, "> ", room - len(source) - 2 if source else room, spoiler=block.spoiler)
    return f"{text}\n\n{source}" if source else text


def copied_markup(block: Copied, room: int) -> str:
    """Code, which clients show and copy as it is; every character of the text, cut with a mark where there is no room.

    A line is code within the text, since that is broken where a phone's screen ends; several lines are a block.
    Nothing is alive in it, nor in what is pasted from it. What would end it, or ping somebody, is kept apart by what
    takes no room.
    """
    text = cleaned(block.text).strip("\n")
    for live in ("``", "``", "@everyone", "@here", "<@", "<#"):
        text = text.replace(live, f"{live[0]}{APART}{live[1:]}")
    fence = "```" if "\n" in text else "``" if "`" in text else "`"
    line = "\n" if "\n" in text else ""
    left = max(0, room - 2 * len(fence) - 4)
    if len(text) > left:
        text = text[: max(0, left - 1)] + MARK
    text = f"{APART}{text}" if text.startswith("`") else text
    text = f"{text}{APART}" if text.endswith("`") else text
    return f"{fence}{line}{text}{line}{fence}"


@lru_cache(32)
def rows_markup(block: Rows, room: int) -> str:
    """A list or tree; where it does not fit, whole lines of it and a mark. The same ones are shown again and again."""
    lines, left, depth = list[str](), room - len(MARK) - 3, -1
    for row in block.rows:
        depth = min(row.depth, depth + 1)
        line = _row(row, depth, left)
        if len(line) + 1 > left and lines:
            lines.append(f"- {MARK}")
            break
        lines.append(line)
        left -= len(line) + 1
    return "\n".join(lines)


def heading_markup(title: str, room: int) -> str:
    """The title of a card, on one line."""
    return f"### {escape_within(' '.join(title.split()), room - 4)}"


def small_markup(text: str, room: int) -> str:
    """Small print."""
    return _each_line((Run(text),), "-# ", room)


def address(link: str | None) -> str | None:
    """A link's address where it is one that may stand behind a text: http or https, no sign-in part, not too long."""
    if not link or len(link) > _LONGEST_ADDRESS:
        return None
    try:
        parts = urlsplit(link.strip())
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or "@" in parts.netloc:
        return None
    if not host.isascii() or not all(c.isalnum() or c in "-." for c in host):
        return None
    safe = quote(parts.geturl(), safe=_SAFE)
    return safe if len(safe) <= _LONGEST_ADDRESS else None


def _row(row: Row, depth: int, room: int) -> str:
    indent = "  " * depth
    text = runs_markup(_one_line(row.runs), room - len(indent) - 2)
    note = f" ({escape(row.note)})" if row.note else ""
    line = f"{indent}- {text}{note}"
    left = room - len(line) - len(indent) - 3
    under = runs_markup(_one_line(row.under), left) if row.under and left > 0 else ""
    return f"{line}\n{indent}  {under}" if under else line


def _one_line(runs: Runs) -> Runs:
    if all(run.text.isprintable() for run in runs):
        return runs
    return tuple(_saying(run, cleaned(run.text).replace("\n", " ")) for run in runs)


def _saying(run: Run, text: str) -> Run:
    """``run`` with another text; mostly it is the same one, and a copy is expensive."""
    return run if text == run.text else replace(run, text=text)


def _each_line(runs: Runs, prefix: str, room: int, *, spoiler: bool = False) -> str:
    """Every line of ``runs`` behind ``prefix``, each covered if they are a ``spoiler``."""
    lines, left = list[str](), room
    marks = 2 * len(_SPOILER) + 1 if spoiler else 0
    for line in _lines(runs):
        text = runs_markup(line, left - len(prefix) - 1 - marks)
        if spoiler and text.strip():
            apart = APART if text.endswith("|") else ""  # an escaped bar would be read as half of the mark
            text = f"{_SPOILER}{text}{apart}{_SPOILER}"
        text = text or APART
        if len(prefix) + len(text) + 1 > left:
            break
        lines.append(prefix + text)
        left -= len(lines[-1]) + 1
    return "\n".join(lines)


def _lines(runs: Runs) -> Iterator[Runs]:
    if all(run.text.isprintable() for run in runs):  # mostly it is one line
        yield runs
        return
    line: list[Run] = []
    for run in runs:
        first, *others = cleaned(run.text).split("\n")
        line.append(_saying(run, first))
        for other in others:
            yield tuple(line)
            line = [_saying(run, other)]
    yield tuple(line)


def _pieces(runs: Runs) -> Iterator[Run]:
    """Neighbours of one style as one, cleaned; styled ones cut at line ends, white space at their ends set outside the
    style."""
    at = 0
    while at < len(runs):
        run, style = runs[at], _style(runs[at])
        text, at = run.text, at + 1
        while at < len(runs) and _style(runs[at]) == style:
            text, at = text + runs[at].text, at + 1
        text = cleaned(text)
        if run.command is not None or run.user is not None:
            yield _saying(run, text)
        elif not (run.bold or run.italic or run.struck or run.link):
            if text:
                yield _saying(run, text)
        else:
            yield from _styled(run, text)


def _styled(run: Run, text: str) -> Iterator[Run]:
    for number, line in enumerate(text.split("\n")):
        if number:
            yield Run("\n")
        core = line.strip()
        if not core:
            if line:
                yield Run(line)
            continue
        start = line.index(core)
        if start:
            yield Run(line[:start])
        yield _saying(run, core)
        if start + len(core) < len(line):
            yield Run(line[start + len(core) :])


def _style(run: Run) -> tuple[bool, bool, bool, str | None, int | None, str | None]:
    return run.bold, run.italic, run.struck, run.link, run.command, run.user


def _pressed(text: str, command: int) -> str:
    """A command as one to press: ``</daily set:42>``; empty where the text is no command's name."""
    name = text.removeprefix("/")
    named = bool(name) and text != name and all(c in _OF_A_NAME for c in name)
    return f"</{name}:{command}>" if named else ""


def _marks(run: Run) -> tuple[str, str]:
    if not (run.bold or run.italic or run.struck or run.link):
        return "", ""
    mark = "**" * run.bold + "*" * run.italic + "~~" * run.struck
    # Discord reads no link whose text holds brackets or an address of its own.
    linked = run.link and not any(part in run.text for part in ("[", "]", "://", "www."))
    where = address(run.link) if linked else None
    before, after = ("[", f"]({where})") if where else ("", "")
    return mark + before, after + "~~" * run.struck + "*" * run.italic + "**" * run.bold
