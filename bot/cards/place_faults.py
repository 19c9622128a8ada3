"""The sentences for what is wrong with folders, databases and their backups; those that are only here, operators alone
read."""

from collections.abc import Mapping

from bot.cards.library_faults import ARTICLES_FOLDER, DATABASES
from bot.cards.wording import Sentence
from bot.faults import Fault


def _already_running(folder: str, process: str) -> str:
    who = f" (process {process})" if process else ""
    return f"A bot is already running on the data folder {folder}{who}. Stop it first, or choose another data_dir."


FOLDERS: Mapping[Fault, Sentence] = {
    **ARTICLES_FOLDER,
    Fault.NO_LIBRARY_YET: (
        "{0}\nThere is no library yet. Put articles there, or set articles_dir (COMMONPLACE_ARTICLES_DIR)."
    ),
    Fault.NOTHING_READ_YET: "No article could be read, and there is no library yet. `commonplace check` says why.",
    Fault.NOTHING_TO_SHOW: "No article could be read, so there is nothing to show. `commonplace load` says why.",
    Fault.NOTHING_TO_EXPORT: (
        "{0} contains no articles, so nothing was written. Put .txt, .md, .html, .epub, .pdf or .docx files there."
    ),
}

STORES: Mapping[Fault, Sentence] = {
    **DATABASES,
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
