"""Every expected fault by name. Its sentence is in ``cards/faults``, which also says which values it takes."""

from enum import StrEnum, auto
from typing import Final


class Fault(StrEnum):
    """What went wrong. ``library.db`` keeps these names, so a name is never given to another fault.

    Faults of one thing share a line.
    """

    SETTINGS = auto()
    # One source: its bytes.
    NO_TEXT = auto()
    ENDING_NOT_READ = auto()
    NOT_TEXT = auto()
    UNKNOWN_ENCODING = auto()
    BROKEN_ENCODING = auto()
    HTML_UNPARSED, HTML_WITHOUT_TEXT = auto(), auto()
    MARKUP_TOO_DEEP, MARKUP_TOO_MUCH = auto(), auto()
    MARKDOWN_UNPARSED = auto()
    EXTRA_MISSING = auto()
    ARCHIVE_BROKEN, ARCHIVE_PART_BROKEN, ARCHIVE_TOO_MANY_FILES = auto(), auto(), auto()
    ARCHIVE_TOO_LARGE, ARCHIVE_PART_TOO_LARGE = auto(), auto()
    WORD_OLD_OR_LOCKED, WORD_DAMAGED, WORD_WITHOUT_TEXT = auto(), auto(), auto()
    ODT_NOT_ONE, ODT_DAMAGED, ODT_LOCKED, ODT_NOT_TEXT = auto(), auto(), auto(), auto()
    RTF_NOT_ONE, RTF_TOO_DEEP = auto(), auto()
    EPUB_WITHOUT_TEXT, EPUB_PARTS_MISSING, EPUB_WITHOUT_CONTAINER, EPUB_WITHOUT_PACKAGE = auto(), auto(), auto(), auto()
    EPUB_WITHOUT_CHAPTERS, EPUB_LOCKED = auto(), auto()
    MAIL_NOT_ONE, MAIL_DAMAGED, MAIL_WITHOUT_TEXT = auto(), auto(), auto()
    MAIL_ENCRYPTED, MAIL_TOO_MANY_PARTS = auto(), auto()
    MAILBOX_TOO_LARGE = auto()
    MAIL_TOO_LARGE = auto()
    FEED_NOT_ONE, FEED_DAMAGED, FEED_WITH_ENTITIES, FEED_WITHOUT_POSTS = auto(), auto(), auto(), auto()
    WEB_ARCHIVE_NOT_ONE = auto()
    PDF_NOT_ONE, PDF_PASSWORD, PDF_ENCRYPTED, PDF_DAMAGED, PDF_WITHOUT_PAGES = auto(), auto(), auto(), auto(), auto()
    PDF_SCANNED, PDF_WITHOUT_LETTERS, PDF_PART_TOO_LARGE = auto(), auto(), auto()
    PDF_TOO_MANY_PAGES, PDF_PAGE_TOO_FULL = auto(), auto()
    # What a curator states of it.
    SIDECAR_TOO_LARGE, SIDECAR_NOT_UTF8, SIDECAR_NOT_TOML = auto(), auto(), auto()
    SIDECAR_TOO_DEEP, SIDECAR_WRONG = auto(), auto()
    YAML_BROKEN, YAML_ALIAS, YAML_TOO_DEEP = auto(), auto(), auto()
    KEY_UNKNOWN, KEY_MISSPELT, KEY_TWICE = auto(), auto(), auto()
    VALUE_NOT_ONE_LINE, VALUE_LEFT_BLANK, VALUE_TOO_LONG = auto(), auto(), auto()
    NOT_A_LINK, NOT_A_DATE = auto(), auto()
    DATE_TO_COME = auto()
    NOT_A_LANGUAGE = auto()
    UNKNOWN_FLAG = auto()
    NOT_LINE_NUMBERS, NOT_A_RANGE = auto(), auto()
    SPEECH_INCOMPLETE, SPEECH_KEY_UNKNOWN, SPEECH_WITHOUT_SPEAKER = auto(), auto(), auto()
    # One source: its file.
    FILE_IS_FOLDER, FILE_MISSING, FILE_IS_SIDECAR, FILE_BEING_WRITTEN = auto(), auto(), auto(), auto()
    FILE_DISAPPEARED, FILE_FORBIDDEN, FILE_UNREADABLE, FILE_NOT_REGULAR = auto(), auto(), auto(), auto()
    FILE_TOO_LARGE, FILE_NAME_UNUSABLE = auto(), auto()
    READING_TOO_LARGE, READING_TOO_SLOW, READING_TOO_MUCH = auto(), auto(), auto()
    READING_DIED, READING_FAILED = auto(), auto()
    LINK_LEAVES_FOLDER, LINK_TO_NOTHING, LINK_TO_FOLDER, LINK_TO_ITSELF = auto(), auto(), auto(), auto()
    SIDECAR_SECOND, SIDECAR_ALONE = auto(), auto()
    SUBFOLDER_UNREADABLE = auto()
    NOT_KNOWN_ANY_MORE = auto()
    # The articles folder.
    FOLDER_MISSING, FOLDER_IS_FILE, FOLDER_UNREADABLE, FOLDER_ANOTHER = auto(), auto(), auto(), auto()
    FOLDER_EMPTY, FOLDER_EMPTY_NOW = auto(), auto()
    # Databases and the data folder.
    RELOAD_DIED = auto()
    INDEX_DAMAGED, INDEX_UNREADABLE, INDEX_OF_ANOTHER_VERSION = auto(), auto(), auto()
    LIBRARY_UNREADABLE, LIBRARY_GONE = auto(), auto()
    DATABASE_READ_ONLY, DATABASE_UNOPENED, DATABASE_DISK_FULL, DATABASE_DISK_FAILING = auto(), auto(), auto(), auto()
    DATABASE_DAMAGED, DATABASE_NONE, DATABASE_BUSY, DATABASE_FORBIDDEN = auto(), auto(), auto(), auto()
    DATABASE_FOREIGN, DATABASE_NEWER, DATABASE_UNSOUND = auto(), auto(), auto()
    DATA_FOLDER_NOT_MADE, DATA_FOLDER_NOT_WRITTEN = auto(), auto()
    ALREADY_RUNNING = auto()
    NOTHING_TO_BACK_UP = auto()
    BACKUP_WOULD_OVERWRITE, BACKUP_NOT_SOUND, BACKUP_MISSING, BACKUP_DAMAGED = auto(), auto(), auto(), auto()
    BACKUP_FOREIGN, BACKUP_NEWER, BACKUP_IS_STATE = auto(), auto(), auto()
    NO_BACKUPS = auto()
    # The state in PostgreSQL.
    STATE_AWAY, STATE_LOGIN_REFUSED, STATE_DATABASE_MISSING = auto(), auto(), auto()
    STATE_DISK_FULL, STATE_READ_ONLY, STATE_FORBIDDEN, STATE_DAMAGED = auto(), auto(), auto(), auto()
    FLEET_NOT_INSTALLED, STATE_ELSEWHERE, STATE_NOT_MADE = auto(), auto(), auto()
    STATE_IN_USE, STATE_BEING_MOVED, STATE_NOT_EMPTY = auto(), auto(), auto()
    STATE_MOVED_WRONG, STATE_FILE_MISSING, STATE_URL_NOT_SET, STATE_NOT_A_PLACE = auto(), auto(), auto(), auto()
    STATE_URL_PARAMETER, STATE_ADDRESS_WRONG, STATE_MOVE_ONTO_ITSELF = auto(), auto(), auto()
    STATE_TOO_MANY, STATE_WANTS_TLS, STATE_CERTIFICATE, STATE_POOLED, STATE_NOT_NOW = (
        auto(),
        auto(),
        auto(),
        auto(),
        auto(),
    )
    STATE_INCOMPLETE, STATE_FOREIGN, STATE_NEWER, STATE_OF_ANOTHER = auto(), auto(), auto(), auto()
    # Nothing of that name.
    LIBRARY_EMPTY, LIBRARY_LOADING = auto(), auto()
    NO_ARTICLE_NAMED, NO_SUCH_ARTICLE, NO_SUCH_AUTHOR, NO_SUCH_SHELF = auto(), auto(), auto(), auto()
    NO_SUCH_SPEAKER, NO_SUCH_SECTION, SEVERAL_SO_CALLED = auto(), auto(), auto()
    SAME_TITLE = auto()
    NOTHING_PASSES_FILTERS = auto()
    ARTICLE_WITHOUT_TEXT = auto()
    NO_QUOTES, NO_QUOTES_SO_LONG = auto(), auto()
    ARTICLE_NOT_QUOTED, ARTICLE_QUOTES_HIDDEN = auto(), auto()
    ONLY_BY_MACHINES = auto()
    NO_QUOTES_ABOUT = auto()
    # Nothing in those words.
    NOTHING_TYPED = auto()
    ONLY_LEFT_OUT = auto()
    NO_WORDS, NO_WORDS_IN_MESSAGE = auto(), auto()
    ATTACHMENT_TOO_LONG, ATTACHMENT_NOT_READ = auto(), auto()
    NO_QUOTATION = auto()
    QUOTATION_TOO_LONG, QUOTATION_TOO_SHORT, QUOTATION_OF_INSERTIONS = auto(), auto(), auto()
    # What was behind a button, and what may not be done.
    ARTICLE_GONE = auto()
    PASSAGE_GONE = auto()
    SECTION_GONE = auto()
    COMMAND_CHANGED = auto()
    BUTTON_CHANGED = auto()
    ANSWER_TOO_OLD = auto()
    TOO_SOON, TOO_MANY_ASK = auto(), auto()
    NOT_NOW = auto()
    STOPPING = auto()
    NOT_YOURS, NOT_A_CURATOR = auto(), auto()
    ALREADY_RELOADING = auto()
    PLAN_TOO_OLD = auto()
    NOT_A_MANAGER = auto()
    TIME_NOT_ONE = auto()
    ZONE_UNKNOWN = auto()
    DAILY_NOT_HERE, DAILY_NONE, DAILY_NO_SUCH_LINE, DAILY_TOO_MANY = auto(), auto(), auto(), auto()
    DAILY_ROLE_NOT_YOURS, DAILY_FORBIDDEN, DAILY_CHANNEL_GONE, DAILY_REFUSED = auto(), auto(), auto(), auto()
    DAILY_UNSURE, DAILY_NOTHING, DAILY_ALREADY, DAILY_NAMES_NONE = auto(), auto(), auto(), auto()
    CIRCLE_NOT_HERE, CIRCLE_NOT_YOURS, CIRCLE_CHANNEL_NOT_YOURS, CIRCLE_NONE = auto(), auto(), auto(), auto()
    CIRCLE_NO_SUCH, CIRCLE_TOO_MANY, CIRCLE_ALREADY, CIRCLE_ARTICLE_GONE = auto(), auto(), auto(), auto()
    CIRCLE_STAYS_PAUSED, CIRCLE_ARTICLE_HIDDEN, CIRCLE_SECTIONS_CHANGED = auto(), auto(), auto()
    CIRCLE_DAY_NOT_ONE, CIRCLE_DAY_PAST, CIRCLE_DAY_FAR, CIRCLE_PLAN_OLD = auto(), auto(), auto(), auto()
    CIRCLE_OVER, CIRCLE_NOTHING_LEFT, CIRCLE_NAMES_NONE = auto(), auto(), auto()
    LOG_NOT_POSTED, LOG_NOT_HOME = auto(), auto()
    HIDDEN_FROM_QUOTES, HIDDEN_MEANWHILE = auto(), auto()
    HIDE_ONE_THING = auto()
    NO_SUCH_PASSAGE, PASSAGE_NOT_ONE = auto(), auto()
    KEPT_BACK_UNKNOWN = auto()
    HIDDEN_ALREADY = auto()
    NOT_HIDDEN = auto()
    NOTHING_TO_UNDO, NOTHING_TO_REPORT = auto(), auto()
    REPORTS_FULL = auto()
    SETTLED_ALREADY = auto()
    BOOKMARK_GONE, TOO_MANY_BOOKMARKS = auto(), auto()
    EXPORT_TOO_LARGE = auto()
    NO_SHELF_SEEN = auto()
    ARTICLE_UNSEEN = auto()
    SETTINGS_NOT_HERE = auto()
    SHARING_OFF, SHARING_FOR_MODERATORS = auto(), auto()
    SHELF_NOT_ONE = auto()
    SIDECAR_BY_HAND = auto()
    SOURCE_NOT_WRITTEN, SOURCE_NAME_TAKEN, SOURCE_UNREADABLE = auto(), auto(), auto()
    SOURCE_UNREADABLE_AS_BEFORE, SOURCE_NOT_THERE, SOURCE_IS_LINK = auto(), auto(), auto()
    REMOVE_SEVERAL = auto()
    DETAILS_CHANGED = auto()
    NOTHING_CHANGED = auto()
    SOURCE_EDITED_SINCE = auto()
    STAGED_GONE, STAGED_NOT_YOURS = auto(), auto()
    HELD_ALREADY = auto()
    OFFERED_WITHOUT_TEXT = auto()
    TEXTS_FULL_OF_YOURS = auto()
    UPLOAD_TOO_LARGE, UPLOAD_NOT_READ = auto(), auto()
    NOTHING_TO_ADD = auto()
    RELOAD_STOPPED, LIBRARY_LOADED_ELSEWHERE = auto(), auto()
    ALREADY_SHARED = auto()
    CANNOT_SHARE = auto()
    BEING_SHARED = auto()
    SHARE_CUT_OFF = auto()
    QUOTE_GONE = auto()
    QUOTES_GONE = auto()
    PICTURE_TOO_FULL = auto()
    SIGN_NOT_DRAWN = auto()
    # The terminal, the demo, and Discord itself.
    IN_FILE = auto()
    NO_LIBRARY_YET = auto()
    NOTHING_READ_YET, NOTHING_TO_SHOW, NOTHING_TO_EXPORT = auto(), auto(), auto()
    NOT_WRITTEN = auto()
    OUTPUT_NOT_WRITTEN = auto()
    NO_QUOTATIONS_IN_DOCUMENT = auto()
    DEMO_NOT_INSTALLED, DEMO_WITHOUT_ANSWER = auto(), auto()
    OPTION_UNKNOWN = auto()
    OPTIONS_NONE = auto()
    OPTION_WITHOUT_VALUE, OPTION_TRUE_OR_FALSE, OPTION_NOT_OFFERED, OPTION_NOT_A_FILE = auto(), auto(), auto(), auto()
    TOKEN_MISSING, TOKEN_IMPOSSIBLE, TOKEN_REFUSED, TOKEN_NOT_GIVEN = auto(), auto(), auto(), auto()
    TOKEN_UNCHECKED, TOKEN_FILE_UNREAD = auto(), auto()
    SETTINGS_THERE = auto()
    CONNECTION_ENDED = auto()
    HTTP_NOT_INSTALLED, HTTP_ADDRESS_IN_USE, HTTP_ADDRESS_REFUSED = auto(), auto(), auto()
    CLUSTER_NOT_INSTALLED, CLUSTER_UNREACHABLE, CLUSTER_EMPTY = auto(), auto(), auto()
    CLUSTER_IS_WEB_SERVER = auto()
    CLUSTER_WITHOUT_PROGRAM, CLUSTER_DIFFERS, CLUSTER_WITHOUT_CERTIFICATES = auto(), auto(), auto()
    EDITION_NONE, EDITION_UNREACHABLE, EDITION_REFUSED, EDITION_CUT = auto(), auto(), auto(), auto()
    EDITIONS_ADDRESS, EDITION_NEWER, EDITION_FOREIGN = auto(), auto(), auto()
    EDITIONS_FOLDER_TAKEN = auto()
    METRICS_NOT_INSTALLED, METRICS_PORT_IN_USE, METRICS_PORT_REFUSED = auto(), auto(), auto()
    # Content notes: their word list, and what they keep back.
    WORD_LIST_UNREAD, WORD_LIST_NOT_TEXT, WORD_LIST_NOT_TOML, WORD_LIST_EMPTY = auto(), auto(), auto(), auto()
    WORD_LIST_NAME_TWICE, WORD_LIST_TOO_MANY, WORD_LIST_NOT_A_NOTE, WORD_LIST_OUTCOME = auto(), auto(), auto(), auto()
    WORD_LIST_LANGUAGE, WORD_LIST_NOT_WORDS, WORD_LIST_WORD, WORD_LIST_TWICE = auto(), auto(), auto(), auto()
    NOTE_KEPT_BACK, NOTE_FOR_AGE_RESTRICTED, NOTES_KEEP_QUOTES, NOTE_SINCE = auto(), auto(), auto(), auto()
    NOTE_UNKNOWN, NOTE_ONE_THING, NOTED_ALREADY, NOT_NOTED = auto(), auto(), auto(), auto()
    NO_SUCH_QUOTE, NO_PASSAGE_TO_NOTE, NOTE_PASSAGE_NOT_ONE = auto(), auto(), auto()


STATE_CHANGES_NOTHING: Final = frozenset(
    {Fault.STATE_DISK_FULL, Fault.STATE_READ_ONLY, Fault.STATE_FORBIDDEN, Fault.STATE_DAMAGED, Fault.STATE_INCOMPLETE}
)
"""Why nothing can be saved in PostgreSQL, where much can still be read."""
STATE_OUT_OF_REACH: Final = frozenset(
    {
        *(Fault.STATE_AWAY, Fault.STATE_LOGIN_REFUSED, Fault.STATE_DATABASE_MISSING, Fault.STATE_URL_PARAMETER),
        *(Fault.STATE_TOO_MANY, Fault.STATE_WANTS_TLS, Fault.STATE_CERTIFICATE, Fault.STATE_POOLED),
        *(Fault.STATE_FOREIGN, Fault.STATE_NEWER, Fault.STATE_BEING_MOVED, Fault.STATE_OF_ANOTHER),
    }
)
"""Why nobody is let in there."""
STATE_UNUSABLE: Final = STATE_OUT_OF_REACH | STATE_CHANGES_NOTHING
"""Why the state in PostgreSQL cannot be used for a while, by anybody."""
