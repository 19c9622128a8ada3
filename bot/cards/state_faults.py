"""The sentences for what is wrong with a state in PostgreSQL: operators read them."""

from collections.abc import Mapping

from bot.cards.wording import Sentence
from bot.faults import Fault

_UNCHANGED = "Nothing was changed."

SHARED_STATE: Mapping[Fault, Sentence] = {
    Fault.STATE_AWAY: "PostgreSQL at {0} cannot be reached ({1}). Start it, or correct state_url.",
    Fault.STATE_TOO_MANY: (
        "PostgreSQL at {0} takes no more connections ({1}). Raise max_connections there, or the limit of the user or "
        "the database; a process of the bot opens up to 14."
    ),
    Fault.STATE_WANTS_TLS: (
        "PostgreSQL at {0} does not let this user in from this machine without TLS. Take sslmode out of state_url or "
        "set sslmode=require, or let that user in (pg_hba.conf)."
    ),
    Fault.STATE_URL_FILE: (
        "state_url, which leads to {0}, sets {1}, and there is no such file. Correct it, or take it out."
    ),
    Fault.STATE_CERTIFICATE: (
        "PostgreSQL at {0} cannot be trusted by its certificate: {1}. Correct the host, sslmode or sslrootcert in "
        "state_url, or the certificate there."
    ),
    Fault.STATE_POOLED: (
        "state_url leads to {0} through a pooler (PgBouncer or another), and that does not keep the locks by which "
        "several processes agree. Name PostgreSQL's own address and port in state_url."
    ),
    Fault.STATE_LOGIN_REFUSED: (
        "PostgreSQL at {0} refuses the user or the password in state_url. Correct them, or let that user in "
        "(pg_hba.conf)."
    ),
    Fault.STATE_URL_PARAMETER: (
        "What state_url sets behind its question mark cannot be used at {0}: {1}. Correct it, or take it out."
    ),
    Fault.STATE_ADDRESS_WRONG: "The address of the database is not one: {0}.",
    Fault.STATE_MOVE_ONTO_ITSELF: f"FROM and TO are the same state, {{0}}. {_UNCHANGED}",
    Fault.STATE_DATABASE_MISSING: "PostgreSQL has no database {0}. Create it (createdb), or correct state_url.",
    Fault.STATE_DISK_FULL: f"The disk of PostgreSQL at {{0}} is full. {_UNCHANGED} Free some space there.",
    Fault.STATE_READ_ONLY: "PostgreSQL at {0} takes no changes. Is it a standby? Name the primary in state_url.",
    Fault.STATE_FORBIDDEN: (
        "The user in state_url may not make or use the tables in {0}. Make that user the owner of the database."
    ),
    Fault.STATE_DAMAGED: (
        "What PostgreSQL at {0} holds of the state is damaged, or its disk is failing. Restore it from its own backup."
    ),
    Fault.STATE_INCOMPLETE: (
        "In {0} a table or a column of the state is missing. Restore the database from its own backup."
    ),
    Fault.STATE_FOREIGN: (
        "The schema {1} in {0} belongs to another program. Name a database of its own for Commonplace in state_url."
    ),
    Fault.STATE_NEWER: (
        "The state in {0} was written by a newer Commonplace (its version is {1}, this program knows {2}). Update "
        "Commonplace here too."
    ),
    Fault.FLEET_NOT_INSTALLED: (
        "state_url names PostgreSQL, and the library for it is not installed. Run `make fleet`, or "
        "`pip install commonplace[fleet]`."
    ),
    Fault.STATE_NOT_MADE: (
        "{0} holds no state of this version yet. The next `commonplace run` or `commonplace load` makes it."
    ),
    Fault.STATE_IN_USE: "A bot is using the state in {0}. Stop every process of it first.",
    Fault.STATE_BEING_MOVED: "The state in {0} is being moved. Wait until that is done, then try again.",
    Fault.STATE_NOT_EMPTY: (
        f"{{0}} holds a state already (its table {{1}} is not empty). {_UNCHANGED} Name an empty one."
    ),
    Fault.STATE_MOVED_WRONG: f"The rows of {{1}} in {{0}} are not those that were carried there. {_UNCHANGED}",
    Fault.STATE_FILE_MISSING: "There is no state in {0}: no such file.",
    Fault.STATE_URL_NOT_SET: "`state_url` is not set, so it names no database. Set it, or give the address.",
    Fault.STATE_NOT_A_PLACE: (
        "Expected a file such as data/var/state.db, an address that begins with postgresql:// and names a database, or "
        "the word state_url."
    ),
    Fault.STATE_ELSEWHERE: (
        "The state is in PostgreSQL at {0}, not in state.db. Back it up with pg_dump, and go back with pg_restore."
    ),
    Fault.STATE_OF_ANOTHER: (
        "The state in {0} belongs to a bot with another application id. Use a token of that bot, or another database."
    ),
}
