"""The findings card: the passages nearest to what was looked for, and what to say when nothing is close."""

from bot.cards.buttons import context_action
from bot.cards.card import Block, Card, Divider, Paragraph, Quotation, Run, Verb
from bot.cards.numbers import counted
from bot.cards.pages import Page, paged, turning
from bot.cards.room import clip, clip_around, marked_runs
from bot.cards.source import source_line
from bot.model import Findings, Hit, Match

HITS_ON_A_PAGE = 5

_QUERY = 120
_TEXT = 420
_SUGGESTIONS = 5
_HOW = {Match.EXACT: "Word for word", Match.CLOSE: "Close", Match.PARTIAL: "Some of the words"}


def findings_card(findings: Findings, *, page: int = 0, state: tuple[str, ...] = ()) -> Card:
    """Page ``page`` (from 0) of the passages found, matched words in bold. ``state`` is what turning a page needs."""
    query = clip(" ".join(findings.query.split()), _QUERY)
    if not findings.hits:
        return Card(title=f"Nothing close to “{query}”", blocks=_hints(findings), quiet=True)
    here = paged(len(findings.hits), page, HITS_ON_A_PAGE)
    blocks: list[Block] = []
    if not findings.good:
        blocks += [*_hints(findings), Paragraph((Run("The nearest passages, in case one of them is it:"),))]
    for number, hit in enumerate(findings.hits[here.start : here.end], here.start + 1):
        if blocks:
            blocks.append(Divider())
        blocks.append(_found(hit, number))
    title = f"Passages for “{query}”" if findings.good else f"Nothing close to “{query}”"
    return Card(
        title=title, blocks=tuple(blocks), small=_count(findings, here), actions=turning(here, Verb.PAGE, state)
    )


def _found(hit: Hit, number: int) -> Quotation:
    part = clip_around(hit.text, hit.window, _TEXT)
    also = f" Also in {counted(len(hit.others), 'other place')}." if hit.others else ""
    how = Run(f"{number}. {_HOW[hit.match]}: ")
    source = (how, *source_line(hit.place, hit.speaker), Run(f".{also}"))
    return Quotation(marked_runs(hit.text, part, hit.marks), source, context_action(hit.place, hit.text))


def _count(findings: Findings, page: Page) -> str:
    found = counted(len(findings.hits), "passage")
    return f"{found}. {page.words}." if page.words else f"{found}."


def _hints(findings: Findings) -> tuple[Block, ...]:
    words = "Nothing in the library comes close to these words."
    if findings.suggestions:
        near = ", ".join(f"“{clip(word, 60)}”" for word in findings.suggestions[:_SUGGESTIONS])
        return (Paragraph((Run(f"{words} Perhaps you meant: {near}."),)),)
    return (Paragraph((Run(f"{words} Fewer or other words may find it."),)),)
