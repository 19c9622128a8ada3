"""The answer to a message that quotes: one of its quotations checked, the others listed with what was found of them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from bot.cards.card import Card, Choice, Option, Row, Rows, Run, TextBlock, Verb
from bot.cards.fit import clip
from bot.cards.noted import in_a_menu
from bot.cards.source import in_quotes
from bot.cards.tongue import in_sequence, said, said_many
from bot.cards.verdict import verdict_card, verdict_name
from bot.model import Quoted, Verdict, Verification
from bot.model.content_notes import UNVEILED, Veiled

_LISTED: Final = 4
_WORDS: Final = 70
_LABEL: Final = 90
MOST: Final = 25
"""How many quotations of one message are checked: as many as a menu holds."""


def quotations_card(
    verification: Verification,
    chosen: int,
    found: Sequence[tuple[Quoted, Verdict | None]],
    more: int,
    state: tuple[str, ...],
    noted: Mapping[int, Veiled] | None = None,
) -> Card:
    """The verdict on the quotation ``chosen`` of all that were ``found``; under it the others, and a menu of them.

    A quotation without a verdict could not be checked; ``more`` stand in the message beside these. Those ``noted``, by
    their numbers, are words of a text with a content note, which stands in their place.
    """
    card = verdict_card(verification)
    if len(found) < 2:
        return card
    veils = noted or {}
    others = [(at, quoted, verdict) for at, (quoted, verdict) in enumerate(found) if at != chosen]
    rows = tuple(
        Row((Run(in_a_menu(in_quotes(clip(_line(quoted), _WORDS)), veils.get(at, UNVEILED))),), note=_named(verdict))
        for at, quoted, verdict in others[:_LISTED]
    )
    unlisted = len(others) - len(rows)
    lines = [
        said_many(
            "There is {n} quotation in all; above is one of them.",
            "There are {n} quotations in all; above is one of them.",
            len(found) + more,
        )
    ]
    if more:
        lines.append(said_many("The {n} longest was checked.", "The {n} longest were checked.", len(found)))
    if unlisted:
        lines.append(said_many("The menu has {n} more.", "The menu has {n} more.", unlisted))
    heading = TextBlock((Run(in_sequence(*lines)),), small=True)
    options = tuple(
        Option(in_a_menu(clip(_line(quoted), _LABEL), veils.get(at, UNVEILED)), str(at), _named(verdict))
        for at, quoted, verdict in others[:MOST]
    )
    choice = Choice(said("Another of these quotations"), Verb.QUOTED, state, options)
    return replace(card, blocks=(*card.blocks, heading, Rows(rows)), choice=choice)


def nothing_quoted_card(verification: Verification) -> Card:
    """The answer to a message that marks nothing as quoted and is not in the library: what to do instead."""
    asked = verdict_card(verification)
    words = said(
        "No quotation of three words or more is marked in this message, and its own words are not in this library. "
        "Choose a message that has the words in quotation marks or after >, or use /verify."
    )
    near = asked.blocks[2:] if verification.nearest is not None else ()
    return Card(title=said("No quotation in this message"), blocks=(TextBlock((Run(words),)), *near), quiet=True)


def _line(quoted: Quoted) -> str:
    return " ".join(quoted.text.split())


def _named(verdict: Verdict | None) -> str:
    return verdict_name(verdict) if verdict is not None else said("Cannot be checked")
