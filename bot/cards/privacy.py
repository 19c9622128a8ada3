"""What ``/privacy`` says: all that is stored about whoever asks, when it goes, the file of it, and its deletion."""

import json
from collections.abc import Mapping, Sequence
from typing import Final

from bot.cards.card import Action, Card, CardBlock, Download, Row, Rows, Run, TextBlock, Verb
from bot.cards.downloads import packed
from bot.cards.numbers import counted

FILE, ARCHIVE = "stored-about-me.json", "stored-about-me.zip"

STORED: Final[Mapping[str, tuple[str, str | None, str]]] = {
    "bookmark": ("bookmark", None, "with your notes, when you made them and in which server"),
    "staged": ("text that you offered", "texts that you offered", "until a curator has decided, or for a week"),
    "daily_line": ("daily line that you set up", "daily lines that you set up", "so that you are told when one fails"),
    "circle_reader": (
        "part of a reading circle that you have read",
        "parts of reading circles that you have read",
        "until the circle ends",
    ),
    "circle": (
        "reading circle that you set up",
        "reading circles that you set up",
        "until it ends, so that you are told when a post fails",
    ),
    "log_channel": (
        "channel that you chose for the curators' log",
        "channels that you chose for the curators' log",
        "so that you are told when a post fails",
    ),
    "hidden": ("thing that you hid as a curator", "things that you hid as a curator", "with your id"),
    "change": ("entry in the curators' log", "entries in the curators' log", "with your id"),
    "served": ("quote shown in this direct message", "quotes shown in this direct message", "so that none is repeated"),
    "drawn": ("quote of this round here", "quotes of this round here", "so that each comes once"),
}
"""What is stored by table: one of it, several where an s is not enough, and why or with what."""

_MEANS: Final = (
    (("bookmark",), "Your bookmarks are deleted."),
    (("staged",), "The texts that you offered are deleted."),
    (("served", "drawn"), "What was shown in this direct message is forgotten."),
    (
        ("daily_line",),
        "Your daily lines go on without your id: nobody is told when one fails. /daily stop removes one.",
    ),
    (("circle_reader",), "What you have read in reading circles is forgotten, and counts no more there."),
    (
        ("circle",),
        "Your reading circles go on without your id: nobody is told when a post fails. /circle stop ends one.",
    ),
    (("log_channel",), "The curators' log is still posted, and nobody is told when that fails."),
    (("hidden", "change"), "What you did as a curator stays without your id."),
)
"""What deletion does to the rows of each table."""


def privacy_card(counts: Mapping[str, int], *, backup_days: float) -> Card:
    """What is stored about whoever asks, and when it is deleted; ``backup_days`` is how long backups are kept, 0 where
    the bot makes none."""
    blocks: list[CardBlock] = []
    if counts:
        blocks.append(Rows(tuple(_row(table, count) for table, count in counts.items())))
    else:
        blocks.append(TextBlock((Run("Nothing is stored about you."),)))
    for name, said in (
        ("What else there is", _else()),
        ("When bookmarks are deleted", _when()),
        ("Backups", _backups(backup_days)),
    ):
        blocks.append(TextBlock((Run(f"{name}. ", bold=True), Run(said))))
    actions = (Action("Export", Verb.PRIVACY_FILE), Action("Delete all", Verb.PRIVACY_DELETE, ("ask",)))
    return Card(title="What is stored about you", blocks=tuple(blocks), actions=actions if counts else (), quiet=True)


def confirm_card(counts: Mapping[str, int]) -> Card:
    """What would be deleted, before it is."""
    blocks = (
        Rows(tuple(_row(table, count) for table, count in counts.items())),
        TextBlock((Run(f"{_meaning(counts)} This cannot be undone: use Export first to have a copy."),)),
    )
    actions = (Action("Delete now", Verb.PRIVACY_DELETE, ("now",), prominent=True), Action("Cancel", Verb.PRIVACY))
    return Card(title="Delete all that is stored about you?", blocks=blocks, actions=actions, quiet=True)


def deleted_card(counts: Mapping[str, int]) -> Card:
    """What was deleted just now."""
    if not counts:
        return Card(blocks=(TextBlock((Run("Nothing was stored about you, so nothing was deleted."),)),), quiet=True)
    each = ", ".join(_counted(table, count) for table, count in counts.items())
    said = f"Done: {each}. {_meaning(counts)}"
    return Card(title="Deleted", blocks=(TextBlock((Run(said),)),), quiet=True)


def privacy_files(rows: Mapping[str, Sequence[Mapping[str, object]]], most: int) -> tuple[Download, ...]:
    """Every row that names somebody, as JSON by table; packed where it has more than ``most`` bytes."""
    written = json.dumps(rows, ensure_ascii=False, indent=1).encode("utf-8", "replace")
    return packed((Download(written, FILE),), ARCHIVE, most)


def privacy_file_card(files: Sequence[Download]) -> Card:
    """The file, for whoever it is about."""
    said = "All that is stored about you, as it stands in the bot's database. Only you see this."
    return Card(title="What is stored about you", blocks=(TextBlock((Run(said),)), *files), quiet=True)


def _meaning(counts: Mapping[str, int]) -> str:
    return " ".join(said for tables, said in _MEANS if any(table in counts for table in tables))


def _row(table: str, count: int) -> Row:
    return Row((Run(_counted(table, count), bold=True), Run(f": {STORED[table][2]}")))


def _counted(table: str, count: int) -> str:
    one, several, _ = STORED[table]
    return counted(count, one, several)


def _else() -> str:
    return (
        "Nothing else is stored that names you: no message, no name, not what you searched for or reported. The "
        "buttons of an answer hold your id for as long as the answer stands; the bot's log holds no ids of members."
    )


def _when() -> str:
    return (
        "One goes when you remove it, all of them with the button below. Those made in a server also go 30 days after "
        "the bot was removed from it, unless it was added again by then. The bot is not told when a member leaves a "
        "server, so what you kept stays until you delete it: here, in any server with the bot, or in a direct message."
    )


def _backups(days: float) -> str:
    if not days:
        return "What was deleted may stay in backups that whoever runs this bot makes."
    return (
        f"The bot's own backups hold what was deleted for up to {counted(max(1, round(days)), 'day')} more, and are "
        "used only if its database is lost."
    )
