"""Sentences that only the terminal shows: how a command failed, how a load or an export went."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.cards.faults import fault_sentence
from bot.cards.languages import without_languages
from bot.cards.numbers import counted
from bot.cards.unread import sources_unread, unread_words
from bot.errors import BadQuery, CommonplaceError, Gone, NotFound, SettingsFault
from bot.model import Problem, Report, SourceReport

BOT = "commonplace"

_COMMAND = re.compile(r"(?<!\S)/(search|read|verify|outline)(?=[ .,])")
"""A command of Discord's in a sentence, which is a verb here."""

_PLAINER = (
    ("Input should be a valid integer", "it must be a whole number"),
    ("Input should be a valid number", "it must be a number"),
    ("Input should be greater than or equal to ", "it must be {} or more"),
    ("Input should be less than or equal to ", "it must be {} or less"),
)
"""How the argument parser begins to say what is wrong with a value, and plainer words; ``{}`` is what follows."""


# ---------------------------------------------------------------- how a verb ends badly


def failure(error: CommonplaceError) -> str:
    """An expected failure as the terminal tells it: its own sentence, and the nearest names where there are some."""
    if isinstance(error, SettingsFault) and len(error.faults) > 1:
        return "\n".join([f"{BOT}: {len(error.faults)} settings are wrong:", *(f"  {f}" for f in error.faults)])
    sentence = fault_sentence(error)
    if isinstance(error, NotFound | BadQuery | Gone):  # of the others, some name paths
        sentence = _COMMAND.sub(rf"`{BOT} \1`", sentence)
    nearest = error.nearest if isinstance(error, NotFound) else ()
    offered = [f"  Closest matches: {'; '.join(nearest[:5])}"] if nearest and nearest[0] not in sentence else []
    return "\n".join([f"{BOT}: {sentence}", *offered])


def misuse(message: str, verb: str) -> str:
    """A verb with wrong arguments; ``verb`` is its whole path, as in ``commonplace search``."""
    text = " ".join(message.split())
    before, found, words = text.partition("Got unexpected extra argument")
    if found:
        text = f"{before}“{words.partition(' (')[2].removesuffix(')')}” was not expected"
    for said, plainer in _PLAINER:
        before, found, rest = text.partition(said)
        if found:
            text = before + plainer.format(rest.removesuffix("."))
    text = text.replace("Value error, ", "")
    return f"{BOT}: {text}{'' if text.endswith(('.', '?')) else '.'} See `{verb} --help`."


def bug(name: str, log: str | None) -> str:
    """A bug, and where its details are."""
    if log is None:
        return f"{BOT}: internal error ({name}). Run the command again with --debug to see the traceback."
    return f"{BOT}: internal error ({name}). Details are in {log}"


# ---------------------------------------------------------------- loading

_MARKS = {"added": "+", "changed": "~", "kept": "=", "removed": "-", "failed": "!"}


def source_row(source: SourceReport) -> tuple[str, ...]:
    """One source of a report: what became of it, its name, and its counts; a failed one has no counts."""
    mark = f"{_MARKS.get(source.change, '?')} {source.change}"
    if source.change in ("failed", "removed"):
        return mark, source.source, "", "", "", "", ""
    doubts = len(without_languages(source.remarks))
    return (
        mark,
        source.source,
        counted(len(source.articles), "article"),
        counted(source.passages, "passage"),
        counted(source.quotes, "quote"),
        counted(source.words, "word"),
        counted(doubts, "warning") if doubts else "",
    )


def sources_kept(number: int) -> str:
    """How many sources are as they were; they are not told one by one."""
    return f"= kept {counted(number, 'source')}, unchanged"


def reading(done: int, total: int, source: str) -> str:
    """How far a load is, for a log."""
    return f"{BOT}: {done:,} of {counted(total, 'source')} read, at {source}"


def source_problem(source: SourceReport) -> str:
    """Why one source was not read."""
    return f"! {source.source}: {fault_sentence(source.problem) if source.problem else ''}"


def load_total(report: Report) -> str:
    """The last line of a load."""
    held = ", ".join(
        (counted(report.articles, "article"), counted(report.passages, "passage"), counted(report.quotes, "quote"))
    )
    return f"The library holds {held}. Loaded in {report.seconds:.2f} s."


def load_failures(report: Report) -> str:
    """How many sources could not be read, and what that means for the rest."""
    stays = "; an earlier version stays where there is one" if sources_unread(report.problems) else ""
    return f"{unread_words(report.problems)}. Everything else is loaded{stays}."


def word_list_applied() -> str:
    """Said after a load that found another word list than the last."""
    return "The word list of content notes has changed: the library was marked by it."


def another_folder(made_from: Path, asked: Path) -> str:
    """Said before a dry run of a folder the library was not loaded from."""
    return (
        f"{BOT}: this library was loaded from {made_from}. Below is what a new one loaded from {asked} would hold. "
        f"To see what switching would do, run `{BOT} load --dry-run --switch`."
    )


def built_with_problems(report: Report) -> str:
    """Said beside an answer when the library it came from was read only in part."""
    return f"{BOT}: {unread_words(report.problems, len(report.sources))}; `{BOT} load` says why."


def from_older_library(error: CommonplaceError) -> str:
    """Said beside an answer when the library could not be brought up to date first."""
    return f"{BOT}: answering from the library as it was last loaded. {fault_sentence(error)}"


# ---------------------------------------------------------------- exporting


def export_problems(problems: Sequence[Problem]) -> str:
    """Some sources are missing from the export."""
    return f"{BOT}: {unread_words(problems)}; the rest is written, and “problems” in the output says why."


# ---------------------------------------------------------------- backing up


def backed_up(file: Path, size: int) -> str:
    """A backup was made."""
    return f"Backed up to {file} ({max(1, round(size / 1024)):,} KB)."


def restored(file: Path, kept: Path | None) -> str:
    """A backup is in the place of state.db."""
    before = f" What was there before is in {kept}." if kept is not None else ""
    return f"Restored {file}.{before}"


def state_moved(source: str, target: str, rows: Mapping[str, int]) -> str:
    """A state was carried into another database."""
    return (
        f"Moved {sum(rows.values()):,} rows of {len(rows)} tables from {source} to {target}, and compared each. "
        f"What is in {source} stayed as it was: set state_url for the bot to use the other."
    )


# ---------------------------------------------------------------- health


def not_running(folder: Path) -> str:
    """No bot holds the data folder."""
    return f"No bot runs on {folder}."


def connected(seconds: int, *, lately: bool) -> str:
    """When the running bot was last connected."""
    if lately:
        return "The bot runs and is connected to Discord."
    return f"The bot runs, but was last connected to Discord {seconds:,} seconds ago."
