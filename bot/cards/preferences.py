"""The page of ``/settings``: what a server prefers, with a menu for each."""

from collections.abc import Sequence
from typing import Final

from bot.cards.card import Action, Card, Choice, Option, Row, Rows, Run, TextBlock, Verb
from bot.cards.fit import clip
from bot.model import QuoteLength
from bot.model.preferences import MayShare, Preferences

VISIBILITY, LENGTH, SHARING = "visibility", "length", "sharing"
"""What the menus change, as their ids have it."""
DEFAULT, PUBLIC, PRIVATE = "default", "public", "private"

_LENGTHS: Final = {
    QuoteLength.ANY: "any length",
    QuoteLength.SHORT: "short (up to 120 characters)",
    QuoteLength.LONG: "long (from 240 characters)",
}
_SHARING: Final = {
    MayShare.EVERYBODY: "everybody",
    MayShare.MODERATORS: "members who may manage messages",
    MayShare.NOBODY: "nobody",
}


def preferences_card(preferences: Preferences, *, private: bool) -> Card:
    """What a server prefers now, to be changed by menus; ``private`` is what the bot's own settings say of answers."""
    usual = "private" if private else "public"
    seen = {None: f"{usual}, as whoever runs the bot has it", True: "private", False: "public"}[preferences.private]
    rows = (
        _row("Answers", f"{seen}, where private is not chosen in the command"),
        _row("Quotes", f"{_LENGTHS[preferences.length]}, where length is not chosen in the command"),
        _row("Share", f"{_SHARING[preferences.sharing]} can post a private answer for everyone"),
    )
    whom = TextBlock((Run("Every member is affected; only members who may manage the server change them."),))
    hint = "A change is in effect at once. Limiting commands to channels or roles: Server Settings, Integrations."
    return Card(
        title="Settings of this server",
        blocks=(whom, Rows(rows)),
        small=hint,
        actions=(Action("Reset", Verb.PREFERENCES_RESET, disabled=preferences == Preferences()),),
        menus=(_visibility(preferences, usual), _length(preferences), _sharing(preferences)),
        quiet=True,
    )


def _row(name: str, said: str) -> Row:
    return Row((Run(f"{name}: ", bold=True), Run(said)))


def _visibility(preferences: Preferences, usual: str) -> Choice:
    now = {None: DEFAULT, True: PRIVATE, False: PUBLIC}[preferences.private]
    options = (
        (DEFAULT, f"Answers: as whoever runs the bot has it ({usual})"),
        (PUBLIC, "Answers: public"),
        (PRIVATE, "Answers: private"),
    )
    return _menu(VISIBILITY, "Who sees answers", options, now)


def _length(preferences: Preferences) -> Choice:
    options = tuple((one.value, f"Quotes: {said}") for one, said in _LENGTHS.items())
    return _menu(LENGTH, "How long quotes are", options, preferences.length.value)


def _sharing(preferences: Preferences) -> Choice:
    options = tuple((one.value, f"Share: {said}") for one, said in _SHARING.items())
    return _menu(SHARING, "Who may share", options, preferences.sharing.value)


def _menu(name: str, prompt: str, options: Sequence[tuple[str, str]], now: str) -> Choice:
    each = tuple(Option(clip(said, 90), value, chosen=value == now) for value, said in options)
    return Choice(prompt, Verb.PREFERENCE, (name,), each)
