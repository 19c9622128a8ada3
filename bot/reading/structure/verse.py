"""Runs of verse: short lines that belong together, kept line by line as one passage."""

import re

from bot.languages.language import everywhere
from bot.model import Kind
from bot.reading.lines.byline import BYLINE_LABEL
from bot.reading.lines.date import dates_in
from bot.reading.lines.marks import CLOSING, TERMINAL, closing_at, is_ideograph, opening_mark
from bot.reading.manuscript import Manuscript, Paragraph

_LONGEST = 90
"""The longest line of verse in characters; longer ones are paragraphs in any book."""

_LONGEST_UNSPACED = 28
"""The same in a script without spaces, and of lines that each close a sentence."""
_LONGEST_CLOSED = 16

_TERM = re.compile(r"[^\W\d_][^:：.!?;,\n]{0,40}[:：](?!//)\s?\S")

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_SONG = re.compile(rf"\b(?:{'|'.join(everywhere().verse.song)})\b", re.IGNORECASE)
_OWN = re.compile(rf"\b(?:{'|'.join(everywhere().verse.own)})", re.IGNORECASE)
_REACH = 200
"""How many characters before verse may say whose it is."""
_STANZA = 4
"""The fewest lines of a stanza right below a title, and the fewest words of its lines on the average."""
_MOST_QUOTED = 60
"""The most lines of verse inside one pair of quotation marks."""


def mark_verse(manuscript: Manuscript) -> None:
    """Join every run of verse in ``manuscript.paragraphs`` into one paragraph of that kind."""
    given = manuscript.paragraphs
    longest = min(_LONGEST, manuscript.short)
    lines = [
        len(paragraph.text) <= (_LONGEST_UNSPACED if is_ideograph(paragraph.text[0]) else longest)
        and paragraph.undecided
        and not paragraph.bullet
        for paragraph in given
    ]
    paragraphs: list[Paragraph] = []
    at = 0
    # A run that is not verse is not verse from its second line on either, so nothing up to here is examined again.
    quoted = tight = loose = 0
    while at < len(given):
        paragraph = given[at]
        end = None
        if lines[at]:
            if at >= quoted:
                end, quoted = _quoted_run(given, lines, at)
            lead_in = paragraph.text[-1] in ":：" or _stands_over_a_song(given, at)
            if end is None and at >= tight and not lead_in:
                tight = _run_end(manuscript, lines, at, tight=True)
                end = (
                    tight
                    if _reads_as_tight_verse(manuscript, at, tight) or _goes_on(manuscript, paragraphs, at, tight)
                    else None
                )
            if end is None and at >= loose and not lead_in:
                loose = _run_end(manuscript, lines, at, tight=False)
                end = loose if _reads_as_loose_verse(manuscript, at, loose) else None
        paragraphs.append(paragraph if end is None else _joined(given[at:end], paragraphs[-1] if paragraphs else None))
        at = at + 1 if end is None else end
    manuscript.paragraphs = paragraphs


def _joined(run: list[Paragraph], before: Paragraph | None) -> Paragraph:
    verse = Paragraph(run[0].block, "\n".join(paragraph.text for paragraph in run), ruled=run[0].ruled)
    verse.last = run[-1].last or run[-1].block.line
    verse.settle(Kind.VERSE)
    verse.label = run[0].label
    # Verse in quotation marks or announced with a colon is somebody's: whose, the lines around it may say.
    announced = before is not None and (
        before.text[-1] in ":：" or (before.kind is Kind.VERSE and before.unknown) or _told_of_a_song(before)
    )
    verse.unknown = announced or opening_mark(verse.text) is not None
    return verse


def _stands_over_a_song(paragraphs: list[Paragraph], at: int) -> bool:
    """Whether a sentence about a song stands apart over lines that stand together."""
    if paragraphs[at].end not in TERMINAL or at + 2 >= len(paragraphs) or not paragraphs[at + 1].block.gap:
        return False
    return paragraphs[at + 2].block.gap == 0 and _SONG.search(paragraphs[at].text) is not None


def _told_of_a_song(before: Paragraph) -> bool:
    """Whether the last words of a paragraph speak of a song or poem that it does not call the writer's own."""
    sentence = before.kind is Kind.PROSE and before.end in TERMINAL
    last = before.text[-_REACH:] if sentence else ""
    return _SONG.search(last) is not None and _OWN.search(last) is None


def _quoted_run(paragraphs: list[Paragraph], lines: list[bool], at: int) -> tuple[int | None, int]:
    """The end of a run of short lines inside one pair of quotation marks that opens at ``at``, or None.

    With it, up to where no such run can begin, since no mark closes before. ``lines``: what can be a line of verse.
    """
    first = paragraphs[at]
    if opening_mark(first.text) is None or closing_at(first.text) >= 0:
        return None, at + 1
    reopened = sentences = 0
    whole = first.text
    closers = CLOSING[first.text[0]]
    closed = False
    for end in range(at + 1, min(at + _MOST_QUOTED, len(paragraphs))):
        paragraph = paragraphs[end]
        if not lines[end]:
            return None, at + 1 if closed else end
        reopened += paragraph.text[0] == first.text[0]
        sentences += paragraphs[end - 1].end in TERMINAL
        whole += "\n" + paragraph.text.lstrip('“„«"')
        closed = closed or any(closer in paragraph.text[1:] for closer in closers)
        if closed and closing_at(whole) >= 0:
            return (None if reopened == end - at == sentences else end + 1), at + 1
    return None, at + 1 if closed else min(at + _MOST_QUOTED, len(paragraphs))


def _run_end(manuscript: Manuscript, lines: list[bool], at: int, tight: bool) -> int:
    """The end of the run of short lines that begins at ``at``: without blank lines between, or each on its own."""
    paragraphs = manuscript.paragraphs
    end = at + 1
    while end < len(paragraphs) and lines[end]:
        paragraph = paragraphs[end]
        if paragraph.label or (paragraph.block.gap != 0 if tight else manuscript.has_wide_gap(paragraph)):
            break
        end += 1
    return end


def _reads_as_tight_verse(manuscript: Manuscript, at: int, end: int) -> bool:
    """Whether lines without blank lines between, in a file that has them, are verse."""
    if (
        manuscript.usual_gap == 0
        or end - at < 2
        or (end < len(manuscript.paragraphs) and _stands_close(manuscript.paragraphs[end]))
    ):
        return False
    return _is_verse(manuscript.paragraphs[at:end], at, 2)


def _stands_close(below: Paragraph) -> bool:
    """Whether a line stands right below a run as if it went on with it, and is nobody else's turn."""
    return below.block.gap == 0 and not below.label


def _goes_on(manuscript: Manuscript, before: list[Paragraph], at: int, end: int) -> bool:
    """Whether two lines or more, the second begun small, stand directly below a stanza they are hardly longer than."""
    above = before[-1] if before else None
    if (
        above is None
        or above.kind is not Kind.VERSE
        or end - at < 2
        or not manuscript.usual_gap
        or manuscript.has_wide_gap(manuscript.paragraphs[at])
    ):
        return False
    run = manuscript.paragraphs[at:end]
    longest = max(map(len, above.text.split("\n")))
    if run[0].text[0] in "—–-" or BYLINE_LABEL.match(run[0].text):
        return False  # who wrote it
    return run[1].text[0].islower() and all(len(paragraph.text) <= longest * 3 // 2 for paragraph in run)


def _reads_as_loose_verse(manuscript: Manuscript, at: int, end: int) -> bool:
    """Whether short lines that stand apart like paragraphs read like verse."""
    run = manuscript.paragraphs[at:end]
    if end - at < 4 or sum(paragraph.end in TERMINAL for paragraph in run) * 2 > len(run):
        return False
    return sum(paragraph.text[-1] in ",;—–" for paragraph in run) * 4 >= len(run) and _is_verse(run, at, 4)


def _is_stanza(run: list[Paragraph]) -> bool:
    """Whether lines right below a title are those of a poem, not a byline, a date or an address."""
    if len(run) < _STANZA or any(BYLINE_LABEL.match(paragraph.text) for paragraph in run):
        return False
    words = sum(paragraph.text.count(" ") + 1 for paragraph in run)
    flowing = sum(paragraph.end in ",;:—–-.!?…" for paragraph in run)
    return words >= _STANZA * len(run) and flowing * 2 >= len(run)


def _is_verse(run: list[Paragraph], at: int, least: int) -> bool:
    """Whether short lines read on from one to the next, rather than being names, dates, entries of a list."""
    if at < (1 if _is_stanza(run) else 2) or any(
        paragraph.rank is not None or paragraph.text.startswith(("http", "@", "[")) for paragraph in run
    ):
        return False
    if sum(_TERM.match(paragraph.text) is not None for paragraph in run) * 3 >= len(run) * 2:
        return False  # a glossary
    if sum(_YEAR.search(paragraph.text) is not None for paragraph in run) * 3 >= len(run) * 2:
        return False  # a list of works
    if all(_closes_unspaced(paragraph) for paragraph in run) and max(len(one.text) for one in run) > _LONGEST_CLOSED:
        return False  # paragraphs of a script in which many words are few characters
    words = sum(
        len(paragraph.text) // 3 if is_ideograph(paragraph.text[0]) else paragraph.text.count(" ") + 1
        for paragraph in run
    )
    if words < 3 * len(run) or any(date.weight == 3 for paragraph in run for date in dates_in(paragraph.text)):
        return False
    flowing = sum(paragraph.end in ",;:—–-.!?…，；。！？" for paragraph in run)
    running = sum(paragraph.text[0].islower() for paragraph in run[1:])
    if len(run) < 3:
        return flowing == len(run) and least == 2 and not all(paragraph.end in TERMINAL for paragraph in run)
    return flowing * 3 >= len(run) or running * 2 >= len(run)


def _closes_unspaced(paragraph: Paragraph) -> bool:
    """Whether a line in a script without spaces closes a sentence."""
    return is_ideograph(paragraph.text[0]) and paragraph.end in TERMINAL
