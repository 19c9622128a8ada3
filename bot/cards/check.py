"""The findings of ``check``, one function for each, with the fix for each fault."""

from collections.abc import Sequence
from pathlib import Path

from bot.cards.connections import connections_held
from bot.cards.numbers import counted
from bot.cards.points import Point, as_fault, as_fine, as_note
from bot.model.connections import Connections


def settings_fine() -> Point:
    """All settings could be read."""
    return as_fine("The settings are valid.")


def setting_fault(said: str) -> Point:
    """One setting is wrong; the rest is checked with its default."""
    end = "" if said.endswith("?") else "."
    return as_fault(f"Wrong setting in {said}{end}", "Correct it; config/commonplace.toml explains every setting.")


def folder(path: Path, sources: int) -> Point:
    """The articles folder is there."""
    if sources == 0:
        return as_fault(f"The articles folder {path} holds no articles.", "Put .txt, .md, .html or .epub files there.")
    return as_fine(f"The articles folder {path} holds {counted(sources, 'source')}.")


def folder_fault(sentence: str) -> Point:
    """The articles folder cannot be used."""
    return as_fault(sentence)


def source_unread(source: str, problem: str) -> Point:
    """One source is not read."""
    return as_fault(f"{source} cannot be read: {problem}", "Fix or remove the file, then run `commonplace load`.")


def language(line: str) -> Point:
    """The articles of one language are read without some rules; the library is none the worse for it."""
    return as_note(line)


def data_folder(path: Path, *, exists: bool) -> Point:
    """The data folder can be written."""
    return as_fine(f"The data folder {path} is writable." if exists else f"The data folder {path} can be created.")


def data_folder_fault(path: Path, reason: str) -> Point:
    """The data folder cannot be used."""
    return as_fault(
        f"The data folder {path} cannot be used: {reason}.",
        "Give this user write access, or set data_dir to another folder.",
    )


def word_list_fault(sentence: str) -> Point:
    """The word list of content notes cannot be used."""
    return as_fault(f"{sentence} The last good list counts on, or none.", "Correct it, then run `commonplace load`.")


def word_list(notes: Sequence[str]) -> Point:
    """Which content notes there are."""
    if not notes:
        return as_fine("There is no word list of content notes.")
    return as_fine(f"The word list has {counted(len(notes), 'content note')}: {', '.join(notes)}.")


def word_list_doubt(sentence: str) -> Point:
    """Something of the list says nothing."""
    return as_note(sentence)


def no_library() -> Point:
    """Nothing has been loaded yet."""
    return as_note(
        "No library has been loaded yet.", "The first start of the bot loads it; `commonplace load` does so now."
    )


def held(articles: int, quotes: int) -> Point:
    """What the library holds."""
    if articles == 0:
        return as_fault("The library is empty.", "Put articles into the articles folder and run `commonplace load`.")
    if quotes == 0:
        return as_note("The library holds no quotes.", "/quote will have nothing to show.")
    return as_fine(f"The library holds {counted(articles, 'article')} and {counted(quotes, 'quote')}.")


def other_folder(made_from: str, folder: Path) -> Point:
    """The library was loaded from another articles folder."""
    return as_fault(
        f"The library was loaded from {made_from}, not from {folder}.",
        "Correct articles_dir, or run `commonplace load --switch`.",
    )


def doubts(number: int) -> Point:
    """How many warnings there are about how sources were read."""
    if number:
        return as_note(
            f"{counted(number, 'warning')} about how sources were read.", "`commonplace load --dry-run` lists them."
        )
    return as_fine("There are no warnings about how sources were read.")


def curated(hidden: int, reported: int) -> Point:
    """What curators hid, and what waits for them."""
    things = counted(hidden, "passage, article or speaker", "passages, articles and speakers")
    said = f"Curators have hidden {things}." if hidden else "Nothing is hidden."
    if reported:
        waiting = f"{counted(reported, 'report')} of members {'waits' if reported == 1 else 'wait'}"
        return as_note(f"{said} {waiting}.", "Use /library queue.")
    return as_fine(f"{said} No reports are waiting.")


def stale(changed: int) -> Point:
    """Whether the folder has changed since the last load."""
    if changed:
        return as_note(
            f"{counted(changed, 'source')} changed since the last load.",
            "Run `commonplace load`, or use /library reload.",
        )
    return as_fine("The library is up to date with the articles folder.")


def slices(passages: int, quotes: int) -> Point:
    """How much of the library was compared with its sources."""
    return as_fine(f"Compared {counted(passages, 'passage')} and {counted(quotes, 'quote')} with their sources.")


def astray(title: str, where: str) -> Point:
    """A passage or quote is not in its article at its place."""
    return as_fault(
        f"“{title}” in the library differs from its source (at {where}).",
        "Move library.db away and run `commonplace load` to rebuild it from the articles.",
    )


def token(present: bool, *, possible: bool = True) -> Point:
    """Whether there is a token, and whether it can be one; it is never shown."""
    if present and not possible:
        return as_fault(
            "What is set as the token does not look like one: it has three parts, with dots between them.",
            "Get a new one (discord.com/developers/applications, your application, Bot, Reset Token); copy it whole.",
        )
    if present:
        return as_fine("A token is set.")
    return as_fault(
        "No token is set, so `commonplace run` cannot start.",
        "Run `commonplace init`, or set DISCORD_TOKEN, or DISCORD_TOKEN_FILE to the path of a secret file. "
        "`commonplace demo` needs no token.",
    )


def connected_often(made: Connections) -> Point:
    """Whether Discord may be connected to now."""
    if made.held_until is None:
        return as_fine(f"{counted(made.made, 'connection')} to Discord in the last 24 hours.")
    return as_fault(
        f"Connections to Discord: {connections_held(made)}",
        "Find out in the log why it ended each time, then start it again: it waits by itself.",
    )


def home_guilds(number: int) -> Point:
    """Where /library is registered."""
    if number:
        return as_fine(f"/library is registered in {counted(number, 'server')}.")
    return as_note(
        "No home server is set, so /library is not registered anywhere.", "Add your server's id to home_guilds."
    )


def curators(number: int) -> Point:
    """Who may change the library."""
    if number:
        return as_fine(
            f"{counted(number, 'curator')} may change the library, besides the application's owner and team."
        )
    return as_note(
        "Only the application's owner and team may change the library.",
        "To allow others, add their user ids, or that of a role, to curators.",
    )


def extra(name: str, installed: bool) -> Point:
    """An optional part."""
    what = {
        "demo": "The demo",
        "pdf": "PDF support",
        "docx": "Word support",
        "metrics": "prometheus-client (for metrics_port)",
    }[name]
    if installed:
        return as_fine(f"{what} is installed.")
    target = "demo" if name == "demo" else "extras"
    return as_note(f"{what} is not installed.", f"To install it: `make {target}`.")


def metrics(port: int) -> Point:
    """Where the metrics are, or will be."""
    return as_fine(f"Metrics are served on http://127.0.0.1:{port}/metrics while the bot runs.")


def http(address: str) -> Point:
    """Where interactions are, or will be, taken over HTTP."""
    return as_fine(f"Interactions are taken over HTTP at {address} while the bot runs, not from Discord's gateway.")


def metrics_fault(sentence: str) -> Point:
    """The metrics cannot be served, or no interactions be taken, so the bot would not start."""
    return as_fault(sentence)


def total(faults: int, notes: int) -> str:
    """The last line."""
    if faults:
        return f"{counted(faults, 'fault')} to fix before going live."
    above = f" ({counted(notes, 'note')} above)" if notes else ""
    return f"Ready to go live{above}."
