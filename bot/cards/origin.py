"""The origin card: the passages a message's words may come from, closest first, with the words they share."""

from bot.cards.buttons import context_action
from bot.cards.card import Card, CardBlock, Divider, QuoteBlock, Run, TextBlock
from bot.cards.fit import clip_around, marked_runs
from bot.cards.noted import is_covered, kept_back_sentence, noted_behind
from bot.cards.search import hits_to_keep
from bot.cards.source import source_line
from bot.cards.tongue import later, said, said_many, said_runs, translated
from bot.model import Findings, Hit, Match

PASSAGES = 3
"""Passages worth showing for one message."""

_TEXT = 360
_HOW = {
    Match.EXACT: later("exact match"),
    Match.CLOSE: later("all words"),
    Match.PARTIAL: later("some words"),
}


def origin_card(findings: Findings) -> Card:
    """The passages nearest to a message; where none is close, that, and what comes nearest."""
    hits = findings.hits[:PASSAGES]
    if findings.kept_back and not hits:
        kept = kept_back_sentence(findings.kept_for, findings.kept_back)
        return Card(title=said("Kept back here"), blocks=(TextBlock((Run(kept),)),))
    if not hits:
        words = said(
            "No passage in this library is close to this message. The library holds only what its curators chose."
        )
        return Card(title=said("No source found"), blocks=(TextBlock((Run(words),)),))
    blocks: list[CardBlock] = []
    if not findings.good:
        blocks.append(TextBlock((Run(said("No passage is a close match. Closest passages:")),)))
    for hit in hits:
        if isinstance(blocks[-1] if blocks else None, QuoteBlock):
            blocks.append(Divider())
        blocks.append(_nearest(hit))
    if findings.kept_back:
        blocks.append(TextBlock((Run(kept_back_sentence(findings.kept_for, findings.kept_back)),)))
    title = said("Possible sources") if findings.good else said("No source found")
    small = said("Bold: words that the message and the passage share.")
    return Card(title=title, blocks=tuple(blocks), small=small, keep=hits_to_keep(hits))


def _nearest(hit: Hit) -> QuoteBlock:
    part = clip_around(hit.text, hit.window, _TEXT)
    line = source_line(hit.place, hit.speaker, unknown=hit.unknown, note=hit.note)
    source = said_runs("{source}; {how}.", source=line, how=translated(_HOW[hit.match]))
    if hit.others:
        places = said_many(" Also in {n} other place.", " Also in {n} other places.", len(hit.others))
        source = (*source, Run(places))
    exact = hit.window if hit.match is Match.EXACT else None
    source += noted_behind(hit.veiled)
    opened = context_action(hit.place, hit.text, exact)
    return QuoteBlock(marked_runs(hit.text, part, hit.marks), source, opened, is_covered(hit.veiled))
