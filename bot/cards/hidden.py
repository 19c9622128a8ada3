"""What curators read about hidden things: what was hidden or shown again, the list, and what members reported."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.cards.adding import texts_waiting
from bot.cards.card import Action, Card, CardBlock, QuoteBlock, Row, Rows, Run, TextBlock, Verb, quiet_card
from bot.cards.fit import clip, with_capital
from bot.cards.hidden_names import from_what, hidden_name, person_run, with_reason
from bot.cards.numbers import moment
from bot.cards.source import in_quotes, source_line
from bot.cards.tongue import in_sequence, said, said_many, said_runs
from bot.model import PlacedPassage
from bot.model.hidden import Done, Hidden, HiddenChange, HiddenFrom, Reported

SHOWN = 12
"""How many hidden things the list has."""
_WORDS = 80
_PASSAGE = 2600


def hidden_card(thing: Hidden) -> Card:
    """Something was hidden just now."""
    kept = (
        said("It stays in the library, and can be read and verified.")
        if thing.scope.search
        else said("It can still be found.")
    )
    hidden = said("Hidden {from_what}: {thing}.", from_what=from_what(thing.scope), thing=hidden_name(thing))
    return quiet_card(in_sequence(hidden, kept, _undo()))


def shown_card(thing: Hidden) -> Card:
    """Something is hidden no more."""
    return quiet_card(in_sequence(said("Shown again: {thing}.", thing=hidden_name(thing)), _undo()))


def hidden_undone(change: HiddenChange) -> str:
    """That a change to what is hidden was taken back."""
    thing = hidden_name(change.hidden)
    if change.done is Done.HIDDEN:
        return said("{thing} is shown again.", thing=thing)
    return said("{thing} is hidden {from_what} again.", thing=thing, from_what=from_what(change.hidden.scope))


def hidden_deed(change: HiddenChange) -> str:
    """What somebody did: ``hid it from search (under review)``."""
    if change.done is not Done.HIDDEN:
        return said("showed it again")
    deed = said("hid it {from_what}", from_what=from_what(change.hidden.scope))
    return with_reason(deed, change.hidden.reason)


def hidden_list_card(things: Sequence[Hidden], titles: Mapping[str, str]) -> Card:
    """All that is hidden, the last first: from what, why, and since when. ``titles`` of articles by their keys."""
    if not things:
        return quiet_card(said("Nothing is hidden."))
    rows = tuple(
        Row(
            said_runs(
                "{thing}{where}: {hidden}, by {person} on {date}",
                thing=Run(with_capital(hidden_name(one)), bold=True),
                where=_within(one, titles),
                hidden=with_reason(from_what(one.scope), one.reason),
                person=person_run(one.by),
                date=moment(one.at),
            )
        )
        for one in things[:SHOWN]
    )
    blocks: tuple[CardBlock, ...] = (Rows(rows),)
    more = len(things) - len(rows)
    if more > 0:
        older = said_many("{n} older one not shown here.", "{n} older ones not shown here.", more)
        blocks += (TextBlock((Run(older),)),)
    small = said("/library show shows one of them again.")
    return Card(title=said("Hidden"), blocks=blocks, small=small, quiet=True)


def reported_card() -> Card:
    """A member reported something."""
    return quiet_card(said("Reported. A curator of this library will look at it."))


def queue_card(waiting: Sequence[tuple[Reported, PlacedPassage]]) -> Card:
    """What members reported, the one that waits longest; it can be hidden from quotes, hidden everywhere, or kept."""
    if not waiting:
        return quiet_card(said("Nothing is waiting: no report, and no text."))
    (one, placed), *others = waiting
    number = str(one.number)
    first = moment(one.at)
    if one.times == 1:
        told = [said("Reported once, on {date}.", date=first)]
    else:
        told = [
            said_many(
                "Reported {n} time, first on {date}.", "Reported {n} times, first on {date}.", one.times, date=first
            )
        ]
    if others:
        told.append(said_many("{n} more report waits.", "{n} more reports wait.", len(others)))
    return Card(
        title=said("Reported"),
        blocks=(QuoteBlock((Run(clip(placed.text, _PASSAGE)),)),),
        source=source_line(placed.place, placed.speaker, unknown=placed.unknown),
        small=in_sequence(*told),
        actions=(
            Action(said("Hide from quotes"), Verb.HIDE, (number, "q")),
            Action(said("Hide everywhere"), Verb.HIDE, (number, "b")),
            Action(said("Keep", context="a report"), Verb.KEEP, (number,)),
        ),
        quiet=True,
    )


def settled_card(scope: HiddenFrom | None, waiting: Sequence[tuple[Reported, PlacedPassage]], texts: int) -> Card:
    """What became of a report: hidden from ``scope``, or kept; then the next report, or that so many texts wait."""
    if scope is None:
        told = said("Kept as it is.")
    else:
        told = in_sequence(said("Hidden {from_what}.", from_what=from_what(scope)), _undo())
    if waiting:
        card = queue_card(waiting)
        return replace(card, blocks=(TextBlock((Run(told),)), *card.blocks))
    rest = texts_waiting(texts) if texts else said("Nothing is waiting: no report, and no text.")
    return quiet_card(in_sequence(told, rest))


def _within(thing: Hidden, titles: Mapping[str, str]) -> str:
    """Which article a passage is in, behind a space; that an article is gone."""
    if thing.key and thing.key not in titles:
        return said(" (its article is no longer in the library)") if thing.name else said(" (no longer in the library)")
    return said(" in {title}", title=in_quotes(clip(titles[thing.key], _WORDS))) if thing.key and thing.name else ""


def _undo() -> str:
    return said("/library undo takes this back.")
