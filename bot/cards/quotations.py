"""The answer to a message that quotes: one of its quotations checked, the others listed with what was found of them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.cards.card import Card, Choice, Option, Row, Rows, Run, TextBlock, Verb
from bot.cards.fit import clip
from bot.cards.numbers import counted
from bot.cards.verdict import verdict_card, verdict_name
from bot.model import Quoted, Verdict, Verification

_LISTED: Final = 4
_WORDS: Final = 70
_LABEL: Final = 90
MOST: Final = 25
"""How many quotations of one message are checked: as many as a menu holds."""
_UNCHECKED: Final = "Cannot be checked"


def quotations_card(
    verification: Verification,
    chosen: int,
    found: Sequence[tuple[Quoted, Verdict | None]],
    more: int,
    state: tuple[str, ...],
) -> Card:
    """The verdict on the quotation ``chosen`` of all that were ``found``; under it the others, and a menu of them.

    A quotation without a verdict could not be checked; ``more`` stand in the message beside these.
    """
    card = verdict_card(verification)
    if len(found) < 2:
        return card
    others = [(at, quoted, verdict) for at, (quoted, verdict) in enumerate(found) if at != chosen]
    rows = tuple(
        Row((Run(f"“{clip(_line(quoted), _WORDS)}”"),), note=_named(verdict)) for _, quoted, verdict in others[:_LISTED]
    )
    unlisted = len(others) - len(rows)
    lines = [f"There are {counted(len(found) + more, 'quotation')} in all; above is one of them."]
    if more:
        lines.append(f"The {len(found)} longest were checked.")
    if unlisted:
        lines.append(f"The menu has {unlisted} more.")
    heading = TextBlock((Run(" ".join(lines)),), small=True)
    options = tuple(
        Option(clip(_line(quoted), _LABEL), str(at), _named(verdict)) for at, quoted, verdict in others[:MOST]
    )
    choice = Choice("Another of these quotations", Verb.QUOTED, state, options)
    return replace(card, blocks=(*card.blocks, heading, Rows(rows)), choice=choice)


def nothing_quoted_card(verification: Verification) -> Card:
    """The answer to a message that marks nothing as quoted and is not in the library: what to do instead."""
    asked = verdict_card(verification)
    said = (
        "No quotation of three words or more is marked in this message, and its own words are not in this library. "
        "Choose a message that has the words in quotation marks or after >, or use /verify."
    )
    near = asked.blocks[2:] if verification.nearest is not None else ()
    return Card(title="No quotation in this message", blocks=(TextBlock((Run(said),)), *near), quiet=True)


def _line(quoted: Quoted) -> str:
    return " ".join(quoted.text.split())


def _named(verdict: Verdict | None) -> str:
    return verdict_name(verdict) if verdict is not None else _UNCHECKED
