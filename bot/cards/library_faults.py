"""The sentences for what is wrong with the articles folder, and with the databases while they are used: curators read
them in Discord, operators in the terminal."""

from collections.abc import Mapping

from bot.cards.tongue import later, said_many
from bot.cards.wording import Sentence
from bot.faults import Fault

ARTICLES_FOLDER: Mapping[Fault, Sentence] = {
    Fault.FOLDER_MISSING: later(
        "The articles folder {0} does not exist. Create it and put articles into it, or name the right folder with "
        "--articles or with articles_dir in the settings."
    ),
    Fault.FOLDER_IS_FILE: later(
        "The articles folder {0} is not a folder. Name the right folder with --articles or with articles_dir in the "
        "settings."
    ),
    Fault.FOLDER_UNREADABLE: later("The articles folder {0} cannot be read: {1}."),
    Fault.FOLDER_ANOTHER: later(
        "This library was loaded from {0}, not from {1}. Nothing was changed. To switch folders, load with --switch; "
        "to keep both libraries, choose another data folder with --data."
    ),
    Fault.FOLDER_EMPTY: later("There are no articles in {0}: put .txt, .md, .html or .epub files there."),
    Fault.FOLDER_EMPTY_NOW: lambda folder, held: said_many(
        "There are no articles in {folder}: put .txt, .md, .html or .epub files there. "
        "The library keeps its {n} source; to empty it, load with --allow-empty.",
        "There are no articles in {folder}: put .txt, .md, .html or .epub files there. "
        "The library keeps its {n} sources; to empty it, load with --allow-empty.",
        held,
        folder=folder,
    ),
}

DATABASES: Mapping[Fault, Sentence] = {
    Fault.RELOAD_DIED: later("The reload ended early (out of memory?). Nothing was changed. See the log."),
    Fault.INDEX_DAMAGED: later("The search index is damaged. Load the library again; it is rebuilt from the articles."),
    Fault.INDEX_UNREADABLE: later(
        "The search index cannot be read ({0}). Load the library again; the index is rebuilt from the articles."
    ),
    Fault.INDEX_OF_ANOTHER_VERSION: later(
        "The search index is of version {0}, and this program reads version {1}. Load the library again; the index is "
        "rebuilt from the articles."
    ),
    Fault.LIBRARY_UNREADABLE: later("The library cannot be read ({0}). Is the disk full or failing?"),
    Fault.LIBRARY_GONE: later("{0} is gone. Load the library again."),
    Fault.DATABASE_READ_ONLY: later("{0} cannot be written. Make the file and its folder writable for this user."),
    Fault.DATABASE_UNOPENED: later("{0} cannot be opened. Its folder must exist and be writable for this user."),
    Fault.DATABASE_DISK_FULL: later(
        "{0} could not grow because the disk is full. Nothing was changed. Free some space."
    ),
    Fault.DATABASE_DISK_FAILING: later("{0} could not be read or written. Nothing was changed. Check the disk."),
    Fault.DATABASE_DAMAGED: later(
        "{0} is damaged. Move it away. The next load rebuilds library.db; restore state.db from a backup."
    ),
    Fault.DATABASE_UNSOUND: later(
        "{0} is damaged ({1}). Move it away. The next load rebuilds library.db; restore state.db from a backup."
    ),
    Fault.DATABASE_NONE: later("{0} is not a database. Move it away, or choose another data_dir."),
    Fault.DATABASE_BUSY: later("Another process is writing {0}. Wait until it is done, then try again."),
    Fault.DATABASE_FORBIDDEN: later("This user may not use {0}. Change its owner or permissions."),
    Fault.DATABASE_FOREIGN: later("{0} belongs to another program. Move it away, or choose another data_dir."),
    Fault.DATABASE_NEWER: later(
        "{0} was written by a newer Commonplace (its version is {1}, this program knows {2}). Update Commonplace, or "
        "choose another data_dir."
    ),
}
