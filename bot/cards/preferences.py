"""The page of ``/settings``: what a server prefers, with a menu for each."""

from collections.abc import Iterator, Sequence
from typing import Final

from bot.cards.card import Action, Card, Choice, Option, Row, Rows, Run, TextBlock, Verb
from bot.cards.command_channels import channels_action, channels_in_words
from bot.cards.content_notes import notes_action, notes_in_words
from bot.cards.fit import clip
from bot.cards.numbers import counted, in_list
from bot.cards.pages import paged, turning
from bot.cards.points import Point, as_fault
from bot.cards.tongue import later, said, said_many, translated
from bot.cards.tongue_tables import TONGUES
from bot.model import QuoteLength, exact_hash
from bot.model.preferences import MayShare, Preferences

VISIBILITY, SHELVES, LENGTH, SHARING, LANGUAGE = "visibility", "shelves", "length", "sharing", "language"
"""What the menus change, as their ids have it."""
DEFAULT, PUBLIC, PRIVATE = "default", "public", "private"

SHELVES_ON_A_PAGE: Final = 25
"""As many as a menu holds."""
_NAMED: Final = 4
_NAME: Final = 60
_LENGTHS: Final = {
    QuoteLength.ANY: later("any length"),
    QuoteLength.SHORT: later("short (up to 120 characters)"),
    QuoteLength.LONG: later("long (from 240 characters)"),
}
_SHARING: Final = {
    MayShare.EVERYBODY: later("everybody"),
    MayShare.MODERATORS: later("members who may manage messages"),
    MayShare.NOBODY: later("nobody"),
}


def preferences_card(
    preferences: Preferences,
    *,
    private: bool,
    shelves: Sequence[str] = (),
    page: int = 0,
    notes: Sequence[str] = (),
    channels: Sequence[tuple[str, str]] = (),
) -> Card:
    """What a server prefers now, to be changed by menus; ``private`` is what the bot's own settings say of answers.

    ``shelves`` are all of the library, "" being what stands on none; their menu has page ``page`` of them. ``notes``
    are the content notes for which the server has chosen something, ``channels`` those chosen for commands that are
    there, by id and name (empty for one that whoever reads the page cannot see).
    """
    here = paged(len(shelves), page, SHELVES_ON_A_PAGE)
    usual = said("private") if private else said("public")
    where = channels_in_words(preferences, channels)
    rows = (
        _row(said("Answers"), _seen(preferences.private, usual)),
        *([_row(said("Channels"), where)] if where else []),
        _row(said("Shelves"), _shown(preferences.shelves, shelves)),
        _row(
            said("Quotes"),
            said(
                "{length}, unless the command says otherwise with “length”",
                length=translated(_LENGTHS[preferences.length]),
            ),
        ),
        _row(said("Content notes"), notes_in_words(notes)),
        _row(said("Share"), _may_share(preferences.sharing)),
        _row(said("Language"), _language(preferences.language)),
    )
    whom = said("Every member is affected; only members who may manage the server change them.")
    return Card(
        title=said("Settings of this server"),
        blocks=(TextBlock((Run(whom),)), Rows(rows)),
        small=said(
            "A change is in effect at once. Limiting commands to channels or roles: Server Settings, Integrations."
        ),
        actions=(
            *turning(here, Verb.PREFERENCES, ()),
            notes_action(),
            channels_action(),
            *([Action(show_all_label(), Verb.PREFERENCES_RESET, (SHELVES,))] if preferences.shelves else []),
            Action(said("Reset"), Verb.PREFERENCES_RESET, disabled=preferences == Preferences()),
        ),
        menus=(
            _visibility(preferences, usual),
            *_shelves(preferences, shelves[here.start : here.end], here.number, len(shelves)),
            _length(preferences),
            _sharing(preferences),
            _languages(preferences),
        ),
        quiet=True,
    )


def show_all_label() -> str:
    """The button that takes back the choice of shelves alone, also where none of those chosen is left."""
    return said("Show all shelves")


def nothing_shown_points(preferences: Preferences, shelves: Sequence[str]) -> Iterator[Point]:
    """That a server shows nothing, none of the shelves it chose being among the library's ``shelves``."""
    if preferences.shelves and not set(preferences.shelves) & set(shelves):
        yield as_fault(
            said("This server shows nothing: none of the shelves chosen in its /settings is in the library."),
            said("In /settings choose others, or press {button}.", button=show_all_label()),
        )


def shelf_value(shelf: str) -> str:
    """What stands for a shelf in the menu, however long its name is."""
    return exact_hash(shelf)


def _seen(private: bool | None, usual: str) -> str:
    if private is None:
        return said("{usual} (the bot's default), unless the command says otherwise with “private”", usual=usual)
    if private:
        return said("private, unless the command says otherwise with “private”")
    return said("public, unless the command says otherwise with “private”")


def _may_share(sharing: MayShare) -> str:
    match sharing:
        case MayShare.EVERYBODY:
            return said("everybody can post a private answer for everyone")
        case MayShare.MODERATORS:
            return said("members who may manage messages can post a private answer for everyone")
        case MayShare.NOBODY:
            return said("nobody can post a private answer for everyone")


def _language(language: str) -> str:
    if not language:
        return said("that of the server in Discord; private answers are in each member's own")
    return said("{language}; private answers are in each member's own", language=TONGUES[language])


def _shelf_name(shelf: str) -> str:
    return said("“{words}”", words=clip(shelf, _NAME)) if shelf else said("articles on no shelf")


def _shown(chosen: Sequence[str], shelves: Sequence[str]) -> str:
    """``all``, or some of those chosen by name, with those that are no longer in the library."""
    if not chosen:
        return said("all of the library is shown here")
    each = [
        _shelf_name(one) if one in shelves else said("{shelf} (no longer in the library)", shelf=_shelf_name(one))
        for one in chosen
    ]
    more = len(each) - _NAMED
    named = in_list([*each[:_NAMED], *([counted(more, "other")] if more > 0 else [])])
    return said_many(
        "only {shelves} is shown here, also in daily lines",
        "only {shelves} are shown here, also in daily lines",
        len(each),
        shelves=named,
    )


def _shelves(preferences: Preferences, shelves: Sequence[str], page: int, total: int) -> tuple[Choice, ...]:
    """The menu of shelves; none where there are no two."""
    if total < 2:
        return ()
    chosen = frozenset(preferences.shelves)
    options = tuple(
        Option(
            clip(said("Shelf: {shelf}", shelf=one) if one else said("Articles on no shelf"), 90),
            shelf_value(one),
            chosen=one in chosen,
        )
        for one in shelves
    )
    return (Choice(said("Shelves shown here: all"), Verb.PREFERENCE, (SHELVES, str(page)), options, several=True),)


def _row(name: str, words: str) -> Row:
    return Row((Run(said("{name}: ", name=name), bold=True), Run(words)))


def _visibility(preferences: Preferences, usual: str) -> Choice:
    now = {None: DEFAULT, True: PRIVATE, False: PUBLIC}[preferences.private]
    options = (
        (DEFAULT, said("Answers: the bot's default ({usual})", usual=usual)),
        (PUBLIC, said("Answers: public")),
        (PRIVATE, said("Answers: private")),
    )
    return _menu(VISIBILITY, said("Who sees answers"), options, now)


def _length(preferences: Preferences) -> Choice:
    options = tuple((one.value, said("Quotes: {length}", length=translated(each))) for one, each in _LENGTHS.items())
    return _menu(LENGTH, said("How long quotes are"), options, preferences.length.value)


def _sharing(preferences: Preferences) -> Choice:
    options = tuple((one.value, said("Share: {who}", who=translated(each))) for one, each in _SHARING.items())
    return _menu(SHARING, said("Who may share"), options, preferences.sharing.value)


def _languages(preferences: Preferences) -> Choice:
    """Each by its own name; someone who reads none of the page finds theirs."""
    options = (
        (DEFAULT, said("Language: that of the server in Discord")),
        *((one, said("Language: {language}", language=name)) for one, name in TONGUES.items()),
    )
    return _menu(LANGUAGE, said("Language of public answers"), options, preferences.language or DEFAULT)


def _menu(name: str, prompt: str, options: Sequence[tuple[str, str]], now: str) -> Choice:
    each = tuple(Option(clip(words, 90), value, chosen=value == now) for value, words in options)
    return Choice(prompt, Verb.PREFERENCE, (name,), each)
