"""What ``/privacy`` says: all that is stored about whoever asks, when it goes, the file of it, and its deletion."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from bot.cards.card import Action, Card, CardBlock, Download, Row, Rows, Run, TextBlock, Verb, quiet_card
from bot.cards.downloads import packed
from bot.cards.numbers import counted
from bot.cards.tongue import in_sequence, later, said, said_many, said_runs, translated

FILE, ARCHIVE = "stored-about-me.json", "stored-about-me.zip"

STORED: Final[Mapping[str, tuple[Callable[[int], str], str]]] = {
    "bookmark": (
        lambda n: counted(n, "bookmark"),
        later("with your notes, when you made them and in which server"),
    ),
    "staged": (
        lambda n: counted(n, "text that you offered", "texts that you offered"),
        later("until a curator has decided, or for a week"),
    ),
    "daily_line": (
        lambda n: counted(n, "daily line that you set up", "daily lines that you set up"),
        later("so that you are told when one fails"),
    ),
    "circle_reader": (
        lambda n: counted(
            n, "part of a reading circle that you have read", "parts of reading circles that you have read"
        ),
        later("until the circle ends"),
    ),
    "circle": (
        lambda n: counted(n, "reading circle that you set up", "reading circles that you set up"),
        later("until it ends, so that you are told when a post fails"),
    ),
    "log_channel": (
        lambda n: counted(
            n, "channel that you chose for the curators' log", "channels that you chose for the curators' log"
        ),
        later("so that you are told when a post fails"),
    ),
    "hidden": (
        lambda n: counted(n, "thing that you hid as a curator", "things that you hid as a curator"),
        later("with your id"),
    ),
    "hand_note": (
        lambda n: counted(
            n,
            "content note that you gave or took away as a curator",
            "content notes that you gave or took away as a curator",
        ),
        later("with your id"),
    ),
    "change": (
        lambda n: counted(n, "entry in the curators' log", "entries in the curators' log"),
        later("with your id"),
    ),
    "served": (
        lambda n: counted(n, "quote shown in this direct message", "quotes shown in this direct message"),
        later("so that none is repeated"),
    ),
    "drawn": (
        lambda n: counted(n, "quote of this round here", "quotes of this round here"),
        later("so that each comes once"),
    ),
}
"""What is stored by table: so many of it in words, and why or with what."""

_DAILY: Final = later("Your daily lines go on without your id: nobody is told when one fails. /daily stop removes one.")
_CIRCLES: Final = later(
    "Your reading circles go on without your id: nobody is told when a post fails. /circle stop ends one."
)
_LOG: Final = later("The curators' log is still posted, and nobody is told when that fails.")
_MEANS: Final = (
    (("bookmark",), later("Your bookmarks will be deleted."), later("Your bookmarks are deleted.")),
    (
        ("staged",),
        later("The texts that you offered will be deleted."),
        later("The texts that you offered are deleted."),
    ),
    (
        ("served", "drawn"),
        later("What was shown in this direct message will be forgotten."),
        later("What was shown in this direct message is forgotten."),
    ),
    (("daily_line",), _DAILY, _DAILY),
    (
        ("circle_reader",),
        later("What you have read in reading circles will be forgotten, and will count no more there."),
        later("What you have read in reading circles is forgotten, and counts no more there."),
    ),
    (("circle",), _CIRCLES, _CIRCLES),
    (("log_channel",), _LOG, _LOG),
    (
        ("hidden", "hand_note", "change"),
        later("What you did as a curator will stay without your id."),
        later("What you did as a curator stays without your id."),
    ),
)
"""What deletion does to the rows of each table: before it is pressed, and after."""


def privacy_card(counts: Mapping[str, int], *, backup_days: float) -> Card:
    """What is stored about whoever asks, and when it is deleted; ``backup_days`` is how long backups are kept, 0 where
    the bot makes none."""
    blocks: list[CardBlock] = []
    if counts:
        blocks.append(Rows(tuple(_row(table, count) for table, count in counts.items())))
    else:
        blocks.append(TextBlock((Run(said("Nothing is stored about you.")),)))
    for name, text in (
        (said("What else there is"), _else()),
        (said("When bookmarks are deleted"), _when()),
        (said("Backups"), _backups(backup_days)),
    ):
        heading = Run(said("{sentence}.", sentence=name), bold=True)
        blocks.append(TextBlock(said_runs("{name} {text}", name=heading, text=text)))
    actions = (Action(said("Export"), Verb.PRIVACY_FILE), Action(said("Delete all"), Verb.PRIVACY_DELETE, ("ask",)))
    title = said("What is stored about you")
    return Card(title=title, blocks=tuple(blocks), actions=actions if counts else (), quiet=True)


def confirm_card(counts: Mapping[str, int]) -> Card:
    """What would be deleted, before it is."""
    warning = said("This cannot be undone: use Export first to have a copy.")
    blocks = (
        Rows(tuple(_row(table, count) for table, count in counts.items())),
        TextBlock((Run(in_sequence(_meaning(counts, done=False), warning)),)),
    )
    actions = (
        Action(said("Delete now"), Verb.PRIVACY_DELETE, ("now",), final=True),
        Action(said("Export"), Verb.PRIVACY_FILE),
        Action(said("Cancel"), Verb.PRIVACY),
    )
    return Card(title=said("Delete all that is stored about you?"), blocks=blocks, actions=actions, quiet=True)


def deleted_card(counts: Mapping[str, int]) -> Card:
    """What was deleted just now."""
    if not counts:
        words = said("Nothing was stored about you, so nothing was deleted.")
        return quiet_card(words)
    each = said(", ").join(_counted(table, count) for table, count in counts.items())
    words = in_sequence(said("Done: {things}.", things=each), _meaning(counts, done=True))
    return Card(title=said("Deleted"), blocks=(TextBlock((Run(words),)),), quiet=True)


def privacy_files(rows: Mapping[str, Sequence[Mapping[str, object]]], most: int) -> tuple[Download, ...]:
    """Every row that names somebody, as JSON by table; packed where it has more than ``most`` bytes."""
    written = json.dumps(rows, ensure_ascii=False, indent=1).encode("utf-8", "replace")
    return packed((Download(written, FILE),), ARCHIVE, most)


def privacy_file_card(files: Sequence[Download]) -> Card:
    """The file, for whoever it is about."""
    words = said("All that is stored about you, as it stands in the bot's database. Only you see this.")
    return Card(title=said("What is stored about you"), blocks=(TextBlock((Run(words),)), *files), quiet=True)


def _meaning(counts: Mapping[str, int], *, done: bool) -> str:
    """What it means to have these deleted: what will happen, or, when ``done``, what has happened."""
    meant = [means for means in _MEANS if any(table in counts for table in means[0])]
    return in_sequence(*(translated(after if done else before) for _, before, after in meant))


def _row(table: str, count: int) -> Row:
    name, why = Run(_counted(table, count), bold=True), translated(STORED[table][1])
    return Row(said_runs("{name}: {line}", name=name, line=why))


def _counted(table: str, count: int) -> str:
    return STORED[table][0](count)


def _else() -> str:
    return said(
        "Nothing else is stored that names you: no message, no name, not what you searched for or reported. The "
        "buttons of an answer hold your id for as long as the answer stands; the bot's log holds no ids of members."
    )


def _when() -> str:
    return said(
        "One goes when you remove it, all of them with the button below. Those made in a server also go 30 days after "
        "the bot was removed from it, unless it was added again by then. The bot is not told when a member leaves a "
        "server, so what you kept stays until you delete it: here, in any server with the bot, or in a direct message."
    )


def _backups(days: float) -> str:
    if not days:
        return said("What was deleted may stay in backups that whoever runs this bot makes.")
    return said_many(
        "The bot's own backups hold what was deleted for up to {n} day more, and are used only if its database is "
        "lost.",
        "The bot's own backups hold what was deleted for up to {n} days more, and are used only if its database is "
        "lost.",
        max(1, round(days)),
    )
