"""The sentences for what is wrong with the articles folder, the databases and their backups: operators read them."""

from collections.abc import Mapping

from bot.cards.wording import Sentence
from bot.faults import Fault


def _folder_empty_now(folder: str, held: int) -> str:
    sources = "its 1 source" if held == 1 else f"its {held:,} sources"
    return (
        f"There are no articles in {folder}: put .txt, .md, .html or .epub files there. The library keeps {sources}; "
        "to empty it, load with --allow-empty."
    )


def _already_running(folder: str, process: str) -> str:
    who = f" (process {process})" if process else ""
    return f"A bot is already running on the data folder {folder}{who}. Stop it first, or choose another data_dir."


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
