"""A sentence for every expected fault: what is wrong, where, and what to do about it."""

from collections.abc import Mapping

from bot.cards.adding_faults import ADDING
from bot.cards.bookmark_faults import BOOKMARKED
from bot.cards.circle_faults import CIRCLE
from bot.cards.content_note_faults import NOTED
from bot.cards.daily_faults import DAILY
from bot.cards.hidden_faults import HIDDEN
from bot.cards.preference_faults import PREFERRED
from bot.cards.program_faults import PROGRAM
from bot.cards.scripts import sign_words
from bot.cards.source_faults import BYTES, FILES, STATED
from bot.cards.tongue import speaking
from bot.cards.tongue_tables import ENGLISH
from bot.cards.wording import Sentence, worded
from bot.errors import Cause, CommonplaceError
from bot.faults import Fault

_TITLE = 160
_TYPED = 80
_TRY_SEARCH = "Try other words, or /search for passages of any kind."


def fault_sentence(error: CommonplaceError | Cause) -> str:
    """The sentence people read, on Discord and in the terminal."""
    cause = error.cause if isinstance(error, CommonplaceError) else error
    values = [fault_sentence(value) if isinstance(value, Cause) else value for value in cause.values]
    return worded(SENTENCES[cause.fault], values)


def english_sentence(error: CommonplaceError | Cause) -> str:
    """The same for the log, which is English whoever asked."""
    with speaking(ENGLISH):
        return fault_sentence(error)


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _none_called(what: str) -> Sentence:
    return lambda typed: f"There is no {what} “{_short(typed, _TYPED)}” here."


def _no_quotes(article: str, author: str, speaker: str, shelf: str, length: str, about: str) -> str:
    named = {"article": article, "author": author, "speaker": speaker, "shelf": shelf, "about": about}
    given = [f"{name} “{_short(value, _TYPED)}”" for name, value in named.items() if value]
    given += [f"length “{length}”"] if length not in ("", "any") else []
    if not given:
        return "Nothing in this library can be quoted. /search and /read show its text."
    if len(given) == 1:
        return f"Nothing matches {given[0]}. {_TRY_SEARCH}"
    return f"Nothing matches {', '.join(given[:-1])} and {given[-1]} together. Leave one of them out."


def _no_quotes_so_long(others: int, length: str) -> str:
    limit = "has at most 120 characters" if length == "short" else "has 240 characters or more"
    which = "The only quote that matches is not" if others == 1 else f"None of the {others:,} quotes that match is"
    return f"{which} {length} (a {length} one {limit}). Leave out length, or choose another."


def _folder_empty_now(folder: str, held: int) -> str:
    sources = "its 1 source" if held == 1 else f"its {held:,} sources"
    return (
        f"There are no articles in {folder}: put .txt, .md, .html or .epub files there. The library keeps {sources}; "
        "to empty it, load with --allow-empty."
    )


def _already_running(folder: str, process: str) -> str:
    who = f" (process {process})" if process else ""
    return f"A bot is already running on the data folder {folder}{who}. Stop it first, or choose another data_dir."


def _quotation_too_short(words: int) -> str:
    held = {0: "That has no words", 1: "That has only one word", 2: "That has only two words"}[words]
    return f"{held}. A quotation needs at least three."


def _too_soon(seconds: int) -> str:
    return f"You can ask again in {seconds} second{'' if seconds == 1 else 's'}."


FOLDERS: Mapping[Fault, Sentence] = {
    Fault.FOLDER_MISSING: (
        "The articles folder {0} does not exist. Create it and put articles into it, or name the right folder "
        "with --articles or with articles_dir in the settings."
    ),
    Fault.FOLDER_IS_FILE: (
        "The articles folder {0} is not a folder. Name the right folder with --articles or with articles_dir in the "
        "settings."
    ),
    Fault.FOLDER_UNREADABLE: "The articles folder {0} cannot be read: {1}.",
    Fault.FOLDER_ANOTHER: (
        "This library was loaded from {0}, not from {1}. Nothing was changed. To switch folders, load with --switch; "
        "to keep both libraries, choose another data folder with --data."
    ),
    Fault.FOLDER_EMPTY: "There are no articles in {0}: put .txt, .md, .html or .epub files there.",
    Fault.FOLDER_EMPTY_NOW: _folder_empty_now,
    Fault.NO_LIBRARY_YET: (
        "{0}\nThere is no library yet. Put articles there, or set articles_dir (COMMONPLACE_ARTICLES_DIR)."
    ),
    Fault.NOTHING_READ_YET: "No article could be read, and there is no library yet. `commonplace check` says why.",
    Fault.NOTHING_TO_SHOW: "No article could be read, so there is nothing to show. `commonplace load` says why.",
    Fault.NOTHING_TO_EXPORT: (
        "{0} contains no articles, so nothing was written. Put .txt, .md, .html, .epub, .pdf or .docx files there."
    ),
}

_MOVE_AWAY = "Move it away. The next load rebuilds library.db; restore state.db from a backup."
_NO_CHANGE = "Nothing was changed."

STORES: Mapping[Fault, Sentence] = {
    Fault.RELOAD_DIED: f"The reload ended early (out of memory?). {_NO_CHANGE} See the log.",
    Fault.INDEX_DAMAGED: "The search index is damaged. Load the library again; it is rebuilt from the articles.",
    Fault.INDEX_UNREADABLE: (
        "The search index cannot be read ({0}). Load the library again; the index is rebuilt from the articles."
    ),
    Fault.INDEX_OF_ANOTHER_VERSION: (
        "The search index is of version {0}, and this program reads version {1}. Load the library again; the index is "
        "rebuilt from the articles."
    ),
    Fault.LIBRARY_UNREADABLE: "The library cannot be read ({0}). Is the disk full or failing?",
    Fault.LIBRARY_GONE: "{0} is gone. Load the library again.",
    Fault.DATABASE_READ_ONLY: "{0} cannot be written. Make the file and its folder writable for this user.",
    Fault.DATABASE_UNOPENED: "{0} cannot be opened. Its folder must exist and be writable for this user.",
    Fault.DATABASE_DISK_FULL: f"{{0}} could not grow because the disk is full. {_NO_CHANGE} Free some space.",
    Fault.DATABASE_DISK_FAILING: f"{{0}} could not be read or written. {_NO_CHANGE} Check the disk.",
    Fault.DATABASE_DAMAGED: f"{{0}} is damaged. {_MOVE_AWAY}",
    Fault.DATABASE_UNSOUND: f"{{0}} is damaged ({{1}}). {_MOVE_AWAY}",
    Fault.DATABASE_NONE: "{0} is not a database. Move it away, or choose another data_dir.",
    Fault.DATABASE_BUSY: "Another process is writing {0}. Wait until it is done, then try again.",
    Fault.DATABASE_FORBIDDEN: "This user may not use {0}. Change its owner or permissions.",
    Fault.DATABASE_FOREIGN: "{0} belongs to another program. Move it away, or choose another data_dir.",
    Fault.DATABASE_NEWER: (
        "{0} was written by a newer Commonplace (its version is {1}, this program knows {2}). Update Commonplace, or "
        "choose another data_dir."
    ),
    Fault.DATA_FOLDER_NOT_MADE: "The data folder {0} cannot be created: {1}.",
    Fault.DATA_FOLDER_NOT_WRITTEN: "The data folder {0} cannot be written: {1}.",
    Fault.ALREADY_RUNNING: _already_running,
    Fault.NOTHING_TO_BACK_UP: "There is nothing to back up: {0} does not exist.",
    Fault.BACKUP_WOULD_OVERWRITE: "{0} is not a backup of state.db, so it was not overwritten. Choose another file.",
    Fault.BACKUP_NOT_SOUND: (
        "The backup of {0} was not kept, because it is damaged ({1}). Earlier backups are unchanged. Run "
        "`commonplace check`."
    ),
    Fault.BACKUP_MISSING: "There is no backup {0}.",
    Fault.BACKUP_DAMAGED: "The backup {0} is damaged, so it was not restored. Nothing was changed; try an earlier one.",
    Fault.BACKUP_FOREIGN: "{0} is not a backup of state.db. Nothing was changed.",
    Fault.BACKUP_NEWER: (
        "The backup {0} was written by a newer Commonplace, so it was not restored. Nothing was changed; update "
        "Commonplace first."
    ),
    Fault.BACKUP_IS_STATE: "{0} is the state.db in use, not a backup of it.",
    Fault.NO_BACKUPS: "There are no backups in {0}. Name the file to restore: commonplace restore FILE",
    Fault.NOT_WRITTEN: (
        "Cannot write {0}: {1}. Nothing was changed. Make room there, make it writable, or choose another place."
    ),
    Fault.OUTPUT_NOT_WRITTEN: ("Cannot write to standard output: {0}. Is it closed, or is the disk full?"),
}

ASKED: Mapping[Fault, Sentence] = {
    Fault.LIBRARY_EMPTY: "The library is empty. A curator can load articles into it.",
    Fault.LIBRARY_LOADING: "The library is being read for the first time. Ask again in a minute or two.",
    Fault.NO_ARTICLE_NAMED: "No article is named. Give its title, or some words of it.",
    Fault.NO_SUCH_ARTICLE: _none_called("article"),
    Fault.NO_SUCH_AUTHOR: _none_called("author"),
    Fault.NO_SUCH_SHELF: _none_called("shelf"),
    Fault.NO_SUCH_SPEAKER: _none_called("speaker"),
    Fault.NO_SUCH_SECTION: "“{0}” has no section like that.",
    Fault.SAME_TITLE: (
        "{1} articles here have the title “{0}”. Choose one from the list that appears as you type, or give its key."
    ),
    Fault.NOTHING_PASSES_FILTERS: "No article matches all of these filters. Remove one of them.",
    Fault.ARTICLE_WITHOUT_TEXT: "“{0}” has no text to read.",
    Fault.NO_QUOTES: _no_quotes,
    Fault.NO_QUOTES_SO_LONG: _no_quotes_so_long,
    Fault.ARTICLE_NOT_QUOTED: lambda title: (
        f"Nothing in “{_short(title, _TITLE)}” can be quoted, not even a passage. /read shows its text."
    ),
    Fault.ARTICLE_QUOTES_HIDDEN: lambda title: (
        f"The curators of this library hide what could be quoted of “{_short(title, _TITLE)}”. /read shows its text."
    ),
    Fault.ONLY_BY_MACHINES: (
        "Every article that matches is marked as AI-generated, or as not to be quoted at random. Such articles are "
        "quoted only when asked for by title."
    ),
    Fault.NO_QUOTES_ABOUT: f"No quotes here are about that. {_TRY_SEARCH}",
    Fault.NOTHING_TYPED: "There is nothing to search for. Type some words as you remember them.",
    Fault.ONLY_LEFT_OUT: (
        "A hyphen before a word excludes passages that contain it, and there is nothing else to search for. "
        "Add a word to search for, or remove the hyphen to search for the word itself."
    ),
    Fault.NO_WORDS: "That contains no words to search for.",
    Fault.NO_WORDS_IN_MESSAGE: (
        "There are no words in that message. Pictures, link previews and files other than text are not read."
    ),
    Fault.ATTACHMENT_TOO_LONG: (
        "{0} is longer than {1} KB. Attach the part with the quotations, or use /verify for each of them."
    ),
    Fault.ATTACHMENT_NOT_READ: "{0} could not be fetched from Discord. Try again, or paste its text into /verify.",
    Fault.NO_QUOTATION: "There is nothing to check. Enter a quotation of at least three words.",
    Fault.QUOTATION_TOO_LONG: (
        "That has {0:,} characters; a quotation may have up to {1:,}. Check it in smaller parts."
    ),
    Fault.QUOTATION_TOO_SHORT: _quotation_too_short,
    Fault.QUOTATION_OF_INSERTIONS: (
        "Nearly all of that is in square brackets. Include at least three words of the text itself."
    ),
    Fault.NO_QUOTATIONS_IN_DOCUMENT: (
        "No quotation of three words or more was found: nothing in quotation marks, no > lines."
    ),
}

REFUSALS: Mapping[Fault, Sentence] = {
    Fault.ARTICLE_GONE: "This article is no longer in the library.",
    Fault.PASSAGE_GONE: lambda title: f"“{_short(title, _TITLE)}” has changed, and this passage is no longer in it.",
    Fault.SECTION_GONE: lambda title: (
        f"“{_short(title, _TITLE)}” has changed, and this section is no longer in it. /outline shows the current ones."
    ),
    Fault.COMMAND_CHANGED: "An update changed this command. Close and reopen Discord to see the new version.",
    Fault.BUTTON_CHANGED: "This button comes from another version of the bot. Please ask again.",
    Fault.ANSWER_TOO_OLD: "This answer is too old for that button. Please ask again.",
    Fault.TOO_SOON: _too_soon,
    Fault.TOO_MANY_ASK: "Too many people are asking at this moment. Please ask again in a minute.",
    Fault.NOT_NOW: (
        "That cannot be done just now. Please try again in a few minutes; whoever runs this bot can find the reason "
        "under {0}."
    ),
    Fault.STOPPING: "The bot is being restarted, so this answer was given up. Please ask again in a minute.",
    Fault.NOT_YOURS: "Only the person who asked can use that button. Run the command to get your own.",
    Fault.NOT_A_CURATOR: "Only curators of this library can do that.",
    Fault.PLAN_TOO_OLD: "That plan is more than an hour old. Use /library reload again.",
    Fault.ALREADY_RELOADING: "A reload is already running. /library status shows how far it is.",
    Fault.RELOAD_STOPPED: f"The reload was stopped before it was done. {_NO_CHANGE}",
    Fault.ALREADY_SHARED: "You have already shared this; it is in the channel.",
    Fault.QUOTE_GONE: lambda title: f"“{_short(title, _TITLE)}” has changed, and this quote is no longer in it.",
    Fault.QUOTES_GONE: "The library has just changed, and these quotes are no longer in it. Please ask again.",
    Fault.PICTURE_TOO_FULL: "This quote is too long for a picture: its letters would be too small to read.",
    Fault.SIGN_NOT_DRAWN: lambda sign: (
        f"This quote cannot be drawn: the typeface of the pictures has {sign_words(sign)}."
    ),
    Fault.CANNOT_SHARE: "In this channel I can only answer you privately, so this cannot be shared here.",
    Fault.BEING_SHARED: "This is being posted just now.",
    Fault.SHARE_CUT_OFF: (
        "The last time you pressed Share, the bot was cut off before it heard whether the answer was posted, and it "
        "may not look for itself here. If it is not in the channel, press Share again."
    ),
}

SENTENCES: Mapping[Fault, Sentence] = {
    **BYTES,
    **STATED,
    **FILES,
    **FOLDERS,
    **STORES,
    **ASKED,
    **REFUSALS,
    **CIRCLE,
    **DAILY,
    **HIDDEN,
    **BOOKMARKED,
    **PREFERRED,
    **ADDING,
    **PROGRAM,
    **NOTED,
}
"""The sentence of every fault, with the values it takes."""
