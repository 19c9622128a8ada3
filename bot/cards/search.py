"""The findings card: the passages nearest to what was looked for, and what to say when nothing is close."""

from collections.abc import Sequence

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
_NEAREST = 3
_HOW = {Match.EXACT: "Word for word", Match.CLOSE: "Close", Match.PARTIAL: "Some of the words"}


def findings_card(findings: Findings, *, page: int = 0, state: tuple[str, ...] = ()) -> Card:
    """Page ``page`` (from 0) of the passages found, matched words in bold. ``state`` is what turning a page needs."""
    query = clip(" ".join(findings.query.split()), _QUERY)
    if not findings.good:
        return _nothing_close(findings, query)
    here = paged(len(findings.hits), page, HITS_ON_A_PAGE)
    return Card(
        title=f"Passages for “{query}”",
        blocks=_listed(findings.hits[here.start : here.end], here.start + 1),
        small=_count(findings, here),
        actions=turning(here, Verb.PAGE, state),
    )


def _nothing_close(findings: Findings, query: str) -> Card:
    """For whoever asked alone: what else to try, and the few passages that come nearest, called what they are."""
    if findings.suggestions:
        near = ", ".join(f"“{clip(word, 60)}”" for word in findings.suggestions[:_SUGGESTIONS])
        hint = f"Perhaps you meant: {near}."
    else:
        hint = "Fewer or other words may find it."
    blocks: tuple[Block, ...] = (Paragraph((Run(hint),)),)
    if findings.hits:
        nearest = Paragraph((Run("The nearest passages, in case one of them is it:"),))
        blocks += (nearest, *_listed(findings.hits[:_NEAREST], 1))
    return Card(title=f"Nothing close to “{query}”", blocks=blocks, quiet=True)


def _listed(hits: Sequence[Hit], first: int) -> tuple[Block, ...]:
    """Hits with a thin line between them."""
    blocks: list[Block] = []
    for number, hit in enumerate(hits, first):
        if blocks:
            blocks.append(Divider())
        blocks.append(_found(hit, number))
    return tuple(blocks)


def _found(hit: Hit, number: int) -> Quotation:
    part = clip_around(hit.text, hit.window, _TEXT)
    also = f" Also in {counted(len(hit.others), 'other place')}." if hit.others else ""
    how = Run(f"{number}. {_HOW[hit.match]}: ")
    source = (how, *source_line(hit.place, hit.speaker), Run(f".{also}"))
    return Quotation(marked_runs(hit.text, part, hit.marks), source, context_action(hit.place, hit.text))


def _count(findings: Findings, page: Page) -> str:
    found = counted(len(findings.hits), "passage")
    return f"{found}. {page.words}." if page.words else f"{found}."
