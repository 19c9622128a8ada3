"""Runs of verse: short lines that belong together, kept line by line as one passage."""

from bot.model import Kind
from bot.reading.dates import dates_in
from bot.reading.headings import numbering
from bot.reading.marks import BULLET, bare_end, closing_at, ends_sentence, is_ideograph, opening_mark
from bot.reading.parts import Body, Part

_LONGEST = 90
"""The longest line of verse in characters; longer ones are paragraphs in any book."""


def mark_verse(body: Body) -> None:
    """Join every run of verse in ``body.parts`` into one part of that kind."""
    parts: list[Part] = []
    at = 0
    while at < len(body.parts):
        end = _quoted_run(body, at) or _tight_run(body, at) or _loose_run(body, at)
        if end is None:
            parts.append(body.parts[at])
            at += 1
            continue
        run = body.parts[at:end]
        first = run[0]
        first.text = "\n".join(part.text for part in run)
        first.be(Kind.VERSE)
        # Verse in quotation marks or announced with a colon is somebody's: whose, the lines around it may say.
        first.unknown = (
            opening_mark(first.text) is not None
            or (bool(parts) and parts[-1].text[-1] in ":：")
            or (bool(parts) and parts[-1].kind is Kind.VERSE and parts[-1].unknown)
        )
        parts.append(first)
        at = end
    body.parts = parts


def _line(body: Body, part: Part) -> bool:
    """Whether a part can be a line of verse."""
    return part.open and len(part.text) <= min(_LONGEST, body.short) and not BULLET.match(part.text)


def _quoted_run(body: Body, at: int) -> int | None:
    """The end of a run of short lines inside one pair of quotation marks that opens at ``at``."""
    first = body.parts[at]
    if not _line(body, first) or opening_mark(first.text) is None or closing_at(first.text) >= 0:
        return None
    reopened = sentences = 0
    whole = first.text
    for end in range(at + 1, min(at + 200, len(body.parts))):
        part = body.parts[end]
        if not _line(body, part):
            return None
        reopened += opening_mark(part.text) is not None
        sentences += ends_sentence(body.parts[end - 1].text)
        whole += "\n" + part.text.lstrip('“„«"')
        if closing_at(whole) >= 0:
            lines = end + 1 - at
            return None if reopened == lines - 1 == sentences else end + 1
    return None


def _tight_run(body: Body, at: int) -> int | None:
    """The end of a run of short lines without blank lines between, in a file that has them."""
    if body.usual_gap == 0 or not _line(body, body.parts[at]):
        return None
    end = at + 1
    while end < len(body.parts) and body.parts[end].block.gap == 0 and _line(body, body.parts[end]):
        end += 1
    if end < len(body.parts) and body.parts[end].block.gap == 0:
        return None
    return end if end - at >= 2 and _is_verse(body.parts[at:end], at, 2) else None


def _loose_run(body: Body, at: int) -> int | None:
    """The end of a run of short lines that stand apart like paragraphs but read like verse."""
    if not _line(body, body.parts[at]):
        return None
    end = at + 1
    while end < len(body.parts) and _line(body, body.parts[end]) and not body.wide(body.parts[end]):
        end += 1
    run = body.parts[at:end]
    if end - at < 4 or sum(ends_sentence(part.text) for part in run) * 2 > len(run):
        return None
    if sum(part.text[-1] in ",;—–" for part in run) * 4 < len(run):
        return None
    return end if _is_verse(run, at, 4) else None


def _is_verse(run: list[Part], at: int, least: int) -> bool:
    """Whether short lines read on from one to the next, rather than being names, dates, entries of a list."""
    if at < 2 or any(numbering(part.text) or part.text.startswith(("http", "@", "[")) for part in run):
        return False
    words = sum(len(part.text) // 3 if is_ideograph(part.text[0]) else part.text.count(" ") + 1 for part in run)
    if words < 3 * len(run) or any(date.weight == 3 for part in run for date in dates_in(part.text)):
        return False
    flowing = sum(bare_end(part.text) in ",;:—–-.!?…，；。！？" for part in run)
    running = sum(part.text[0].islower() for part in run[1:])
    if len(run) < 3:
        return flowing == len(run) and least == 2 and not all(ends_sentence(part.text) for part in run)
    return flowing * 3 >= len(run) or running * 2 >= len(run)
