"""The reading card: neighbouring passages of one article, with the way on, the way back, and to other sections."""

from dataclasses import dataclass, replace

from bot.cards.buttons import cite_passage, keep_action, keep_choice, on_action, section_action
from bot.cards.card import Action, Card, CardBlock, Choice, QuoteBlock, Run, TextBlock
from bot.cards.fit import MARK, between_words, clip, fitting, marked_runs, room_of
from bot.cards.headings_above import with_headings_above
from bot.cards.noted import in_a_menu, is_covered, kept_back_sentence, note_above
from bot.cards.section_menu import jumping
from bot.cards.source import entry_line, section_label
from bot.cards.speaker_line import speaker_line
from bot.cards.tongue import said
from bot.model import Excerpt, Kind, Outline, PlacedPassage, SectionKind, Slice, count_words

READING_ROOM = 3000
"""Room for the text of one page of reading, headings and speakers' names included."""

_LEAST_KEPT = 3
"""So many marked words are kept by themselves."""
_BESIDE = 16
# An interviewer's question can be long, and stands nowhere but in its heading.
_HEADING = 900
_SENTENCE_ENDS = (". ", "? ", "! ", ".” ", "。")
_APART = frozenset({Kind.QUOTE, Kind.VERSE})
_SMALL = frozenset({Kind.CAPTION, Kind.BYLINE, Kind.BIO, Kind.DATELINE, Kind.BOILERPLATE, Kind.NOTE})


@dataclass(frozen=True, slots=True)
class _Part:
    """What of one passage stands on the page: characters ``start`` to ``end`` of its text."""

    passage: PlacedPassage
    start: int
    end: int


def excerpt_card(
    excerpt: Excerpt, outline: Outline | None = None, *, offset: int = 0, backwards: bool = False, same: bool = True
) -> Card:
    """The passages of ``excerpt`` that fit on one page, from character ``offset`` of the first one on.

    With ``backwards`` the page ends where the excerpt ends. A passage longer than a page is continued on the next one.
    The sections of ``outline`` are offered to jump to; ``same`` is False when the text at hand was changed.
    """
    excerpt = with_headings_above(excerpt, outline)
    parts = _from_the_end(excerpt) if backwards else _from_the_start(excerpt, offset)
    return _page(excerpt, outline, parts, _blocks(parts, asked=None), _of_page(parts), same=same, keep=_to_keep(parts))


def section_card(excerpt: Excerpt, outline: Outline | None = None, *, same: bool = True) -> Card:
    """As much as fits on one page of the section that ``excerpt`` begins with, and nothing of the next."""
    excerpt = with_headings_above(excerpt, outline)
    number = excerpt.passages[0].place.section.number
    within = tuple(passage for passage in excerpt.passages if passage.place.section.number == number)
    parts = _from_the_start(replace(excerpt, passages=within), 0)
    return _page(excerpt, outline, parts, _blocks(parts, asked=None), _of_page(parts), same=same, keep=_to_keep(parts))


def context_card(
    excerpt: Excerpt, index: int, outline: Outline | None = None, *, same: bool = True, marked: Slice | None = None
) -> Card:
    """The passage at ``index`` of ``excerpt`` among its neighbours; ``same`` is False when its text changed.

    ``marked`` is what of its text was quoted: it stands out.
    """
    excerpt = with_headings_above(excerpt, outline)
    asked = excerpt.passages[index]
    marked = marked if marked is not None and marked.end <= len(asked.text) else None
    parts = _around(excerpt, index, marked)
    # A word that a search marked is nothing to keep by itself.
    kept = marked if marked is not None and count_words(marked.of(asked.text)) >= _LEAST_KEPT else None
    actions = (section_action(asked), keep_action(asked.place, asked.text, kept), cite_passage(asked))
    return _page(excerpt, outline, parts, _blocks(parts, asked=asked, marked=marked), actions, same=same)


def whole_card(excerpt: Excerpt, outline: Outline | None = None) -> Card:
    """All passages of ``excerpt`` on one card, however long, for where there are no pages."""
    excerpt = with_headings_above(excerpt, outline)
    parts = tuple(_Part(passage, 0, len(passage.text)) for passage in excerpt.passages)
    return Card(
        title=_titled(excerpt),
        blocks=_blocks(parts, asked=None),
        source=entry_line(excerpt.entry, titled=excerpt.entry.url is not None),
    )


def _of_page(parts: tuple[_Part, ...]) -> tuple[Action, ...]:
    """What can be done with the first passage of a page; kept, it is by this button only where it stands alone."""
    first = parts[0].passage
    keeping = (keep_action(first.place, first.text),) if len(parts) == 1 and not first.veiled.veil.kept_back else ()
    return (*keeping, cite_passage(first))


def _to_keep(parts: tuple[_Part, ...]) -> Choice | None:
    """The menu to keep one of the passages of a page."""
    if len(parts) == 1:
        return None
    passages = [part.passage for part in parts if not part.passage.veiled.veil.kept_back]
    words = (in_a_menu(one.text, one.veiled) for one in passages)
    return keep_choice(((one.place, one.text, None) for one in passages), words)


def _titled(excerpt: Excerpt) -> str:
    return clip(excerpt.entry.title, 200)


def _page(
    excerpt: Excerpt,
    outline: Outline | None,
    parts: tuple[_Part, ...],
    blocks: tuple[CardBlock, ...],
    actions: tuple[Action, ...],
    *,
    same: bool,
    keep: Choice | None = None,
) -> Card:
    if not same:
        blocks = (
            TextBlock((Run(said("This text has changed since it was shown. Below is the current version.")),)),
            *blocks,
        )
    entry, first, last = excerpt.entry, parts[0].passage.place.ordinal, parts[-1].passage.place.ordinal
    if first == last:
        where = said("Passage {number} of {total}.", number=first + 1, total=excerpt.total)
    else:
        where = said("Passages {first} to {last} of {total}.", first=first + 1, last=last + 1, total=excerpt.total)
    return Card(
        title=_titled(excerpt),
        blocks=blocks,
        source=entry_line(entry, titled=entry.url is not None),
        small=where,
        actions=(*_turns(parts, excerpt), *actions),
        choice=jumping(outline, first) if outline else None,
        keep=keep,
    )


def _turns(parts: tuple[_Part, ...], excerpt: Excerpt) -> tuple[Action, ...]:
    """The way back and the way on; neither where the whole text is on one page."""
    turns = (_previous(parts[0], excerpt), _next(parts[-1], excerpt))
    return () if all(turn.disabled for turn in turns) else turns


def _previous(part: _Part, excerpt: Excerpt) -> Action:
    if part.start > 0:
        back = fitting(part.passage.text[: part.start][::-1], READING_ROOM - 200)
        return on_action(said("Previous"), part.passage, f"o{part.start - back}")
    ordinal = part.passage.place.ordinal
    at_start = ordinal == 0 or (excerpt.opens and ordinal == excerpt.first)
    return on_action(said("Previous"), part.passage, "b", disabled=at_start)


def _next(part: _Part, excerpt: Excerpt) -> Action:
    if part.end < len(part.passage.text):
        return on_action(said("Next"), part.passage, f"o{part.end}", prominent=True)
    ordinal = part.passage.place.ordinal
    at_end = ordinal + 1 >= excerpt.total or (excerpt.closes and ordinal == excerpt.last)
    return on_action(said("Next"), part.passage, "n", disabled=at_end, prominent=not at_end)


def _cost(passage: PlacedPassage, *, headed: bool = True) -> int:
    """What a passage takes, with its section's heading where that may stand above it."""
    heading = _heading_cost(passage) if headed else 0
    return room_of(passage.text) + len(passage.speaker or "") + heading + _BESIDE


def _heading_cost(passage: PlacedPassage) -> int:
    section = passage.place.section
    return sum(room_of(clip(one, _HEADING)) + _BESIDE for one in (*section.above, section.heading) if one)


def _from_the_start(excerpt: Excerpt, offset: int) -> tuple[_Part, ...]:
    room, parts = READING_ROOM, list[_Part]()
    for passage in excerpt.passages:
        start = min(offset, max(len(passage.text) - 1, 0)) if not parts else 0
        here = parts[-1].passage.place.section.number if parts else 0
        headed = passage.place.section.number != here
        cost = _cost(passage, headed=headed) if start == 0 else room_of(passage.text[start:])
        if cost > room:
            if not parts:
                parts.append(_first_page_of(passage, start))
            break
        parts.append(_Part(passage, start, len(passage.text)))
        room -= cost
    return tuple(parts)


def _from_the_end(excerpt: Excerpt) -> tuple[_Part, ...]:
    room, parts = READING_ROOM, list[_Part]()
    for passage in reversed(excerpt.passages):
        if _cost(passage) > room:
            if not parts:
                parts.append(_first_page_of(passage, 0))
            break
        parts.append(_Part(passage, 0, len(passage.text)))
        room -= _cost(passage)
    return tuple(reversed(parts))


def _around(excerpt: Excerpt, index: int, marked: Slice | None) -> tuple[_Part, ...]:
    """The passage asked for, then its neighbours by turns, the nearer ones first, while there is room.

    Of a passage longer than a page, the page on which ``marked`` stands.
    """
    passages = excerpt.passages
    if _cost(passages[index]) > READING_ROOM:
        page = _first_page_of(passages[index], 0)
        if marked is not None and marked.end > page.end:
            text = passages[index].text
            page = _first_page_of(passages[index], text.rfind("\n", 0, marked.start) + 1 or marked.start)
        return (page,)
    room, first, last = READING_ROOM - _cost(passages[index]), index, index
    growing = True
    while growing:
        growing = False
        if first > 0 and _cost(passages[first - 1]) <= room:
            first -= 1
            room -= _cost(passages[first])
            growing = True
        if last + 1 < len(passages) and _cost(passages[last + 1]) <= room:
            last += 1
            room -= _cost(passages[last])
            growing = True
    return tuple(_Part(passage, 0, len(passage.text)) for passage in passages[first : last + 1])


def _first_page_of(passage: PlacedPassage, start: int) -> _Part:
    """As much of a very long passage as one page holds, from ``start`` on, cut between lines, sentences or words."""
    text = passage.text
    heading = _heading_cost(passage) if start == 0 else 0
    end = start + fitting(text[start:], READING_ROOM - 200 - heading)
    if end == len(text):
        return _Part(passage, start, end)
    early = start + (end - start) * 3 // 4
    for ending in ("\n", *_SENTENCE_ENDS):
        if (found := text.rfind(ending, early, end)) >= 0:
            return _Part(passage, start, found + len(ending))
    return _Part(passage, start, between_words(text, end, start))


def _blocks(
    parts: tuple[_Part, ...], *, asked: PlacedPassage | None, marked: Slice | None = None
) -> tuple[CardBlock, ...]:
    blocks: list[CardBlock] = []
    section = 0
    speaker: str | None = None
    kept: tuple[tuple[str, ...], int] = ((), 0)
    told = -1
    noted: tuple[str, ...] = ()
    above = ""
    for part in parts:
        passage = part.passage
        named = passage.place.section
        if named.number != section and part.start == 0:
            blocks += (TextBlock((Run(clip(heading, _HEADING), bold=True),)) for heading in named.above)
            if named.heading is not None and named.kind is not SectionKind.OPENING:
                blocks.append(TextBlock((Run(section_label(named, _HEADING), bold=True),)))
            speaker = None
        section = named.number
        if passage.speaker is not None and passage.speaker != speaker:
            begun = part.start == 0 and not passage.veiled.veil.kept_back
            blocks += speaker_line(passage.speaker, above, passage.text if begun else "")
        speaker, above = passage.speaker, "" if passage.veiled.veil.kept_back else passage.text
        if passage.veiled.veil.kept_back:
            on = passage.veiled.notes == kept[0] and len(blocks) == told  # no heading or name stands between
            kept = (passage.veiled.notes, kept[1] + 1 if on else 1)
            if on:
                blocks.pop()
            blocks.append(TextBlock((Run(kept_back_sentence(*kept)),), small=True))
            told = len(blocks)
            continue
        if passage.veiled.notes != noted:
            blocks += note_above(passage.veiled)
        kept, noted = ((), 0), passage.veiled.notes
        apart = passage is asked if asked else passage.kind in _APART
        blocks.append(_text(part, apart=apart, marked=marked if passage is asked else None))
    return tuple(blocks)


def _text(part: _Part, *, apart: bool, marked: Slice | None) -> CardBlock:
    covered = is_covered(part.passage.veiled)
    if marked is not None:
        return QuoteBlock(marked_runs(part.passage.text, Slice(part.start, part.end), (marked,)), spoiler=covered)
    text = part.passage.text[part.start : part.end]
    before = MARK if part.start > 0 else ""
    after = MARK if part.end < len(part.passage.text) else ""
    runs = (Run(f"{before}{text.strip() if before or after else text}{after}"),)
    if apart:
        return QuoteBlock(runs, spoiler=covered)
    return TextBlock(runs, small=part.passage.kind in _SMALL, spoiler=covered)
