"""The page of ``/settings``: what a server prefers, with a menu for each."""

from collections.abc import Iterator, Sequence
from typing import Final

from bot.cards.card import Action, Card, Choice, Option, Row, Rows, Run, TextBlock, Verb
from bot.cards.fit import clip
from bot.cards.numbers import counted
from bot.cards.pages import paged, turning
from bot.cards.points import Point, as_fault
from bot.model import QuoteLength, exact_hash
from bot.model.preferences import MayShare, Preferences

VISIBILITY, SHELVES, LENGTH, SHARING = "visibility", "shelves", "length", "sharing"
"""What the menus change, as their ids have it."""
DEFAULT, PUBLIC, PRIVATE = "default", "public", "private"
SHOW_ALL: Final = "Show all shelves"
"""The button that takes back the choice of shelves alone, also where none of those chosen is left."""

SHELVES_ON_A_PAGE: Final = 25
"""As many as a menu holds."""
_NAMED: Final = 4
_NAME: Final = 60
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


def preferences_card(preferences: Preferences, *, private: bool, shelves: Sequence[str] = (), page: int = 0) -> Card:
    """What a server prefers now, to be changed by menus; ``private`` is what the bot's own settings say of answers.

    ``shelves`` are all of the library, "" being what stands on none; their menu has page ``page`` of them.
    """
    here = paged(len(shelves), page, SHELVES_ON_A_PAGE)
    usual = "private" if private else "public"
    seen = {None: usual, True: "private", False: "public"}[preferences.private]
    whose = " (the bot's default)" if preferences.private is None else ""
    rows = (
        _row("Answers", f"{seen}{whose}, unless the command says otherwise with private"),
        _row("Shelves", _shown(preferences.shelves, shelves)),
        _row("Quotes", f"{_LENGTHS[preferences.length]}, unless the command says otherwise with length"),
        _row("Share", f"{_SHARING[preferences.sharing]} can post a private answer for everyone"),
    )
    whom = TextBlock((Run("Every member is affected; only members who may manage the server change them."),))
    hint = "A change is in effect at once. Limiting commands to channels or roles: Server Settings, Integrations."
    return Card(
        title="Settings of this server",
        blocks=(whom, Rows(rows)),
        small=hint,
        actions=(
            *turning(here, Verb.PREFERENCES, ()),
            *([Action(SHOW_ALL, Verb.PREFERENCES_RESET, (SHELVES,))] if preferences.shelves else []),
            Action("Reset", Verb.PREFERENCES_RESET, disabled=preferences == Preferences()),
        ),
        menus=(
            _visibility(preferences, usual),
            *_shelves(preferences, shelves[here.start : here.end], here.number, len(shelves)),
            _length(preferences),
            _sharing(preferences),
        ),
        quiet=True,
    )


def nothing_shown_points(preferences: Preferences, shelves: Sequence[str]) -> Iterator[Point]:
    """That a server shows nothing, none of the shelves it chose being among the library's ``shelves``."""
    if preferences.shelves and not set(preferences.shelves) & set(shelves):
        yield as_fault(
            "This server shows nothing: none of the shelves chosen in its /settings is in the library.",
            f"In /settings choose others, or press {SHOW_ALL}.",
        )


def shelf_value(shelf: str) -> str:
    """What stands for a shelf in the menu, however long its name is."""
    return exact_hash(shelf)


def _shelf_name(shelf: str) -> str:
    return f"“{clip(shelf, _NAME)}”" if shelf else "articles on no shelf"


def _shown(chosen: Sequence[str], shelves: Sequence[str]) -> str:
    """``all``, or some of those chosen by name, with those that are no longer in the library."""
    if not chosen:
        return "all of the library is shown here"
    each = [_shelf_name(one) + ("" if one in shelves else " (no longer in the library)") for one in chosen]
    more = len(each) - _NAMED
    named = [*each[:_NAMED], *([counted(more, "other")] if more > 0 else [])]
    listed = " and ".join(filter(None, (", ".join(named[:-1]), named[-1])))
    return f"only {listed} {'is' if len(each) == 1 else 'are'} shown here, also in daily lines"


def _shelves(preferences: Preferences, shelves: Sequence[str], page: int, total: int) -> tuple[Choice, ...]:
    """The menu of shelves; none where there are no two."""
    if total < 2:
        return ()
    chosen = frozenset(preferences.shelves)
    options = tuple(
        Option(clip(f"Shelf: {one}" if one else "Articles on no shelf", 90), shelf_value(one), chosen=one in chosen)
        for one in shelves
    )
    return (Choice("Shelves shown here: all", Verb.PREFERENCE, (SHELVES, str(page)), options, several=True),)


def _row(name: str, said: str) -> Row:
    return Row((Run(f"{name}: ", bold=True), Run(said)))


def _visibility(preferences: Preferences, usual: str) -> Choice:
    now = {None: DEFAULT, True: PRIVATE, False: PUBLIC}[preferences.private]
    options = (
        (DEFAULT, f"Answers: the bot's default ({usual})"),
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
