"""A card as terminal lines: block quotes with a bar, lists indented, matched words bold, small print dim."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.rule import Rule
from rich.segment import Segment
from rich.style import Style
from rich.text import Text

from bot.cards.card import (
    Card,
    CardBlock,
    Copied,
    Divider,
    Download,
    Picture,
    QuoteBlock,
    Row,
    Rows,
    Run,
    Runs,
    TextBlock,
)
from bot.cli.harmless import safe

_BAR = "▌ "
_PLAIN_BAR = "> "


def styled(runs: Runs, style: str = "", *, addresses: bool = False) -> Text:
    """Runs as one rich text; ``addresses`` writes a link's address behind its words, where links cannot be pressed."""
    text = Text(style=style)
    for run in runs:
        text.append(safe(run.text), _style_of(run))
        if addresses and run.link and run.link not in run.text:
            text.append(f" <{safe(run.link)}>", Style(dim=True))
    return text


def _style_of(run: Run) -> Style:
    link = (
        run.link if run.link and run.link.startswith(("http://", "https://")) and safe(run.link) == run.link else None
    )
    return Style(bold=run.bold or None, italic=run.italic or None, strike=run.struck or None, link=link)


@dataclass(frozen=True, slots=True)
class Behind:
    """Text behind something at its left edge (a bar, some room), wrapped beside it; no line gets spaces at its end."""

    text: Text
    edge: str = _BAR
    following: str | None = None
    """What stands before the second line and those after it; the same as before the first where None."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The wrapped lines, each behind the edge; never wider than the console allows."""
        edge = _PLAIN_BAR if options.ascii_only and self.edge == _BAR else self.edge
        following = edge if self.following is None else self.following
        inner = options.update(width=max(1, options.max_width - len(edge)))
        text = self.text.copy()
        text.rstrip()
        for line in text.wrap(console, inner.max_width):
            line.rstrip()
            yield Segment(edge if line.plain or edge.strip() else "", Style(dim=True))
            yield from console.render(line, inner.update(no_wrap=True))
            edge = following


def draw(card: Card, *, addresses: bool = False) -> RenderableType:
    """The card as something rich can print. Actions are left out: what cannot be pressed is not shown."""
    return Group(*_parts(card, addresses))


def marked_plainly(card: Card) -> Card:
    """A card that shows differences, for where there are no styles: ``[-struck-]`` and ``{+bold+}`` in its quotations.

    The small print that explains struck and bold words explains these marks.
    """
    blocks = tuple(
        replace(block, runs=tuple(_marked_plainly(run) for run in block.runs))
        if isinstance(block, QuoteBlock)
        else block
        for block in card.blocks
    )
    if blocks == card.blocks:
        return card
    small = card.small and card.small.replace("Struck out:", f"{_plain_struck('…')}:").replace(
        "Bold:", f"{_plain_bold('…')}:"
    )
    return replace(card, blocks=blocks, small=small)


def _marked_plainly(run: Run) -> Run:
    if run.struck:
        return replace(run, text=_plain_struck(run.text), struck=False)
    return replace(run, text=_plain_bold(run.text), bold=False) if run.bold else run


def _plain_struck(text: str) -> str:
    return f"[-{text}-]"


def _plain_bold(text: str) -> str:
    return f"{{+{text}+}}"


def _parts(card: Card, addresses: bool) -> Iterator[RenderableType]:
    """Title, blocks, source, small print; a blank line between what does not belong together."""
    if card.title:
        yield Text(safe(card.title), "bold red" if card.problem else "bold")
    before: CardBlock | None = None
    for block in card.blocks:
        apart = not isinstance(block, Divider) and not isinstance(before, Divider)
        if apart and (before is not None or card.title):
            yield Text()
        yield from _block(block, addresses)
        before = block
    close = isinstance(before, QuoteBlock) or before is None
    if card.source:
        if not close:
            yield Text()
        yield Text("— ", "dim") + styled(card.source, "dim", addresses=addresses)
    if card.small:
        if not close and not card.source:
            yield Text()
        yield Text(safe(card.small), "dim")


def _block(block: CardBlock, addresses: bool) -> Iterator[RenderableType]:
    match block:
        case TextBlock(runs, small):
            yield styled(runs, "dim" if small else "", addresses=addresses)
        case QuoteBlock(runs, source):
            yield Behind(styled(runs, addresses=addresses))
            if source:
                yield Behind(styled(source, "dim", addresses=addresses), "  ")
        case Rows(rows):
            for row in rows:
                yield from _row(row, addresses)
        case Copied(text):
            yield Text(safe(text))
        case Picture(_, name, alt):
            yield Text(safe(f"[{name}: {alt}]"))
        case Download(_, name):
            yield Text(safe(f"[{name}]"))
        case Divider():
            yield Rule(style="dim")


def _row(row: Row, addresses: bool) -> Iterator[RenderableType]:
    line = styled(row.runs, addresses=addresses)
    if row.note:
        line.append(f"  {safe(row.note)}", "dim")
    yield Behind(line, "  " * row.depth)
    if row.under:
        yield Behind(styled(row.under, addresses=addresses), "  " * (row.depth + 1))
