"""Entries, places and texts for the cards' tests; what matters to a test is given by it."""

from dataclasses import replace

from bot.cards.card import Action, Card, Divider, QuoteBlock, Rows, TextBlock, plain
from bot.errors import Cause
from bot.faults import Fault
from bot.model import (
    Doubt,
    Entry,
    Excerpt,
    Findings,
    Flag,
    Hit,
    Kind,
    Match,
    Near,
    Place,
    PlacedPassage,
    Remark,
    Report,
    SectionKind,
    SectionName,
    ServedQuote,
    Slice,
    SourceReport,
)

TIDES = Entry(
    number=1,
    key="the-tide-tables",
    title="The Tide Tables",
    authors=("Ada Penrose",),
    date="3 May 1926",
    date_iso="1926-05-03",
    publication="The Harbour Weekly",
    url="https://harbour.example/tides",
    shelf=None,
    language="en",
    flags=frozenset(),
    source="tides.md",
    words=1200,
    passages=30,
    quotes=12,
)
BEES = replace(
    TIDES, number=2, key="letters-on-bees", title="Letters on Bees", authors=(), date=None, publication=None, url=None
)
MACHINE = replace(BEES, number=3, key="made", title="Made by a Machine", flags=frozenset({Flag.AI}))
READERS = SectionName(2, "Who reads them", "Fishermen read them at breakfast", SectionKind.HEADING)
NAMELESS = SectionName(3, None, "In the second winter the", SectionKind.BREAK)


def place(entry: Entry = TIDES, section: SectionName = READERS, ordinal: int = 4) -> Place:
    return Place(entry, section, f"{ordinal:010x}", ordinal)


def quote(
    text: str, *, entry: Entry = TIDES, section: SectionName = READERS, speaker: str | None = None
) -> ServedQuote:
    return ServedQuote(place(entry, section), 0, Slice(0, len(text)), text, Kind.PROSE, speaker)


def hit(text: str, *marks: tuple[int, int], match: Match = Match.EXACT, ordinal: int = 4) -> Hit:
    slices = tuple(Slice(*mark) for mark in marks)
    window = Slice(slices[0].start, slices[-1].end) if slices else Slice(0, len(text))
    return Hit(place(ordinal=ordinal), text, None, window, slices, 1.0, match)


def findings(
    *hits: Hit,
    query: str = "the tides",
    good: bool = True,
    suggestions: tuple[str, ...] = (),
    near: tuple[Near, ...] = (),
) -> Findings:
    return Findings(query, good, hits, 3.0, suggestions, near)


def passages(*texts: str, first: int = 0, section: SectionName = READERS) -> tuple[PlacedPassage, ...]:
    return tuple(
        PlacedPassage(place(section=section, ordinal=number), text, Kind.PROSE, None)
        for number, text in enumerate(texts, first)
    )


def excerpt(*texts: str, first: int = 0, total: int = 30) -> Excerpt:
    return Excerpt(TIDES, passages(*texts, first=first), first, first + len(texts) - 1, total)


def said(card: Card) -> str:
    """A card as text, a line a block, so that a test can read it."""
    lines = [card.title] if card.title else []
    for block in card.blocks:
        if isinstance(block, TextBlock):
            lines.append(plain(block.runs))
        elif isinstance(block, QuoteBlock):
            lines.append(f"> {plain(block.runs)}")
            lines += [plain(block.source)] if block.source else []
        elif isinstance(block, Rows):
            for row in block.rows:
                note = f" ({row.note})" if row.note else ""
                lines.append(f"{'  ' * row.depth}- {plain(row.runs)}{note}")
                lines += [plain(row.under)] if row.under else []
        elif isinstance(block, Divider):
            lines.append("---")
    lines += [plain(card.source)] if card.source else []
    lines += [card.small] if card.small else []
    return "\n".join(lines)


def buttons(card: Card) -> list[str]:
    """Labels of the buttons that can be pressed."""
    return [action.label for action in card.actions if not action.disabled]


def action(card: Card, label: str) -> Action:
    return next(one for one in card.actions if one.label == label)


REPORT = Report(
    (
        SourceReport("a.txt", "added", ("The Tide Tables",), 30, 12, 1200, (Remark(3, Doubt.PULL_QUOTE),)),
        SourceReport("b.txt", "changed", ("Letters on Bees",), 1, 1, 100),
        SourceReport("c.txt", "removed"),
        SourceReport("d.txt", "kept", ("Kept",)),
        SourceReport("e.pdf", "failed", problem=Cause(Fault.PDF_PASSWORD)),
    ),
    articles=3,
    passages=31,
    quotes=13,
    seconds=0.4,
)
"""What a reload of five sources did."""
