"""The reader's remarks on a source: doubtful decisions, by kind. Their sentences are in ``cards/remarks``."""

from dataclasses import dataclass
from enum import StrEnum, auto

from bot.errors import Value


class Doubt(StrEnum):
    """What a remark is about. ``library.db`` keeps these names, so a name is never given to another doubt."""

    # Bytes and formats.
    ANOTHER_FORM = auto()
    WINDOWS_1252 = auto()
    STRAY_BYTES = auto()
    CONTROL_CHARACTERS = auto()
    MARKDOWN_AS_TEXT = auto()
    MARKDOWN_TOO_DEEP = auto()
    COMMENT_UNENDED = auto()
    EDITORS_COMMENT_UNENDED = auto()
    PDF_UNKNOWN_SIGNS = auto()
    PDF_TURNED_LETTERS = auto()
    PDF_EMPTY_PAGES = auto()
    EPUB_PARTS_MISSING = auto()
    WORDS_HIDDEN = auto()
    RTF_CUT_SHORT = auto()
    ATTACHMENTS_UNREAD = auto()
    MAILS_UNREAD = auto()
    FEED_ENDS_EARLY = auto()
    POSTS_LEFT_OUT = auto()
    PROPERTY_TITLE = auto()
    PROPERTY_AUTHOR = auto()
    PROPERTY_DATE = auto()

    # What is stated.
    FRONT_MATTER_ENDED_AT_BLANK = auto()
    FRONT_MATTER_UNENDED = auto()
    FRONT_MATTER_AS_TEXT = auto()
    FRONT_MATTER_BY_LINE = auto()
    FRONT_MATTER_NO_DATA = auto()
    FRONT_MATTER_LINES_UNREAD = auto()
    STATED_WRONGLY = auto()
    STATED_WRONGLY_AND_KEPT = auto()
    RANGE_WITHOUT_TEXT = auto()
    RANGE_BEHIND_END = auto()
    TITLE_FOR_SEVERAL = auto()

    # What lines were read as.
    TITLE_FROM_FILE_NAME = auto()
    SITE_OVER_TITLE = auto()
    DEPARTMENT_OVER_TITLE = auto()
    PAGE_OVER_SEVERAL = auto()
    NOTE_OVER_SEVERAL = auto()
    MACHINE_IN_TITLE = auto()
    NOTHING_BUT_FURNITURE = auto()
    LIST_OF_SHORT_LINES = auto()
    TABLE_OF_CONTENTS = auto()
    READERS_COMMENTS = auto()
    PULL_QUOTE = auto()
    CAPTION_UNDER_TITLE = auto()
    IMPOSSIBLE_DATE = auto()

    # Who wrote it.
    AUTHOR_FROM_LINE = auto()
    AUTHOR_FROM_NOTE = auto()
    AUTHOR_FROM_BIOGRAPHY = auto()
    AUTHOR_PERHAPS = auto()

    # Who speaks in it.
    QUESTION_ANSWERED_BY = auto()
    QUESTION_ANSWERED = auto()
    SPEAKER_UNSURE = auto()
    SPEECH_GOES_ON = auto()
    SPEECH_ANNOUNCED = auto()
    QUOTATION_UNATTRIBUTED = auto()
    EITHER_SPEAKS = auto()
    LETTER_WITHIN = auto()

    # In which language.
    LANGUAGE_LACKS = auto()

    # The library as a whole.
    SAME_TITLE = auto()


@dataclass(frozen=True, slots=True)
class Remark:
    """A decision of the reader that could be doubted; ``line`` counts from 1 in the source, 0 if none.

    ``values`` are what its sentence in ``cards/remarks`` names, in that order. ``paragraph`` says that the source has
    no lines and ``line`` counts its paragraphs; ``goes_on`` that the same holds further down, without more remarks.
    """

    line: int
    doubt: Doubt
    values: tuple[Value, ...] = ()
    paragraph: bool = False
    goes_on: bool = False
