"""The card: what a reply is, before Discord or a terminal draws it. All text is plain; drawing escapes it."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style. ``link`` makes it a link where the drawing has links.

    ``command`` is the id of the slash command that ``text`` names (``/daily set``), which makes it one to press.
    ``user``, an id, has it name that user where the drawing knows names, without a ping.
    """

    text: str
    bold: bool = False
    italic: bool = False
    struck: bool = False
    link: str | None = None
    command: int | None = None
    user: str | None = None


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Ordinary text. ``small`` is small print; a ``spoiler`` is covered until somebody uncovers it."""

    runs: Runs
    small: bool = False
    spoiler: bool = False


@dataclass(frozen=True, slots=True)
class QuoteBlock:
    """Text of an article, set apart as a block quote; newlines in it are kept.

    ``source`` stands under it, outside the block quote; ``action`` beside both where there is room. The text, not the
    source, is covered where it is a ``spoiler``.
    """

    runs: Runs
    source: Runs = ()
    action: "Action | None" = None
    spoiler: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list or tree; ``depth`` 0 is the outermost.

    ``note`` follows on the same line in a lower voice, ``under`` stands on a line of its own below.
    """

    runs: Runs
    depth: int = 0
    note: str | None = None
    under: Runs = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """A list or tree of lines."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Copied:
    """Text to be copied as it is, every character of it; set where the drawing has a way to copy."""

    text: str


@dataclass(frozen=True, slots=True)
class Divider:
    """A thin line between parts."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, as the bytes of a file with that name; ``alt`` is read out in its place. A ``spoiler`` is covered."""

    data: bytes
    name: str
    alt: str
    spoiler: bool = False


@dataclass(frozen=True, slots=True)
class Download:
    """A file to be saved, with its name."""

    data: bytes
    name: str


CardBlock = TextBlock | QuoteBlock | Rows | Copied | Divider | Picture | Download


class Verb(StrEnum):
    """What a button or choice does. The value is part of custom ids that live in people's channels: never reuse one.

    ANOTHER quote like it; a passage in CONTEXT; TURN to the text before or after; READ a section chosen; turn the
    pages of the whole OUTLINE; another answer's PAGE; OPEN an article's outline; DELETE the answer; APPLY a plan; read
    ON from a passage; JUMP to a section; the whole SECTION around a passage; CITE a passage; SHARE a private answer;
    search or read something else INSTEAD; a quote as a PICTURE; BACK to the quote before; another of the
    quotations QUOTED in a message; HIDE what was reported, or KEEP it; BOOKMARK words; a page of one's BOOKMARKS; one
    BOOKMARK_OPENED, with a NOTE to write, one that was NOTED, BOOKMARK_DROPPED; all of them as files (BOOKMARK_FILES);
    what is stored about somebody (PRIVACY), as a PRIVACY_FILE, and its deletion (PRIVACY_DELETE); a PREFERENCE of a
    server, all of them as at first (PREFERENCES_RESET), their page with other shelves (PREFERENCES); TAKE a staged text
    into the library, SEND it to the curators, EDIT its details (EDITED), DROP it; a text that was PASTED; the form for
    DETAILS of an article, and what was written there (DETAILED); more of the library's STATUS; begin the reading CIRCLE
    of a plan; say “I HAVE_READ this” of a part; the curators' LOG, which LOG_STOP has posted no more; the page of
    CONTENT_NOTES of a server, and that of the CHANNELS in which all see the answers of some commands. TURN is written
    no more, but old buttons carry it.
    """

    ANOTHER = "an"
    CONTEXT = "cx"
    TURN = "tn"
    READ = "rd"
    OUTLINE = "ol"
    PAGE = "pg"
    OPEN = "op"
    DELETE = "dl"
    APPLY = "ap"
    ON = "on"
    JUMP = "jp"
    SECTION = "se"
    CITE = "ct"
    SHARE = "sh"
    INSTEAD = "in"
    PICTURE = "pc"
    QUOTED = "qd"
    BACK = "bk"
    HIDE = "hd"
    KEEP = "kp"
    BOOKMARK = "bm"
    BOOKMARKS = "bs"
    BOOKMARK_OPENED = "bo"
    NOTE = "nt"
    NOTED = "nd"
    BOOKMARK_DROPPED = "bd"
    BOOKMARK_FILES = "bf"
    PRIVACY = "pv"
    PRIVACY_FILE = "pf"
    PRIVACY_DELETE = "pd"
    PREFERENCE = "pr"
    PREFERENCES_RESET = "pz"
    TAKE = "tk"
    SEND = "sd"
    EDIT = "ed"
    EDITED = "eg"
    DROP = "dp"
    PASTED = "pt"
    STATUS = "st"
    CIRCLE = "ci"
    HAVE_READ = "hr"
    DETAILS = "da"
    DETAILED = "de"
    PREFERENCES = "ps"
    LOG = "lg"
    LOG_STOP = "ls"
    CONTENT_NOTES = "cn"
    CHANNELS = "ch"


@dataclass(frozen=True, slots=True)
class Action:
    """A button: its label, what it does, and the few short words that say to what. ``final``: it cannot be undone."""

    label: str
    verb: Verb
    args: tuple[str, ...] = ()
    disabled: bool = False
    prominent: bool = False
    final: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    """One line of a choice. ``value`` is appended to the choice's args; ``chosen``: it stands chosen already."""

    label: str
    value: str
    note: str | None = None
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """A menu of at most 25 options from which one line is picked; with ``several``, any number of them, or none."""

    prompt: str
    verb: Verb
    args: tuple[str, ...]
    options: tuple[Option, ...]
    several: bool = False


@dataclass(frozen=True, slots=True)
class ChannelChoice:
    """A menu of the server's channels from which any number up to 25 are picked; ``chosen`` are the ids of those that
    stand chosen already."""

    prompt: str
    verb: Verb
    args: tuple[str, ...]
    chosen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FormField:
    """A field to write in: what it is called, what stands in it, and how many characters it takes.

    ``long`` gives it several lines. ``name`` is what is written is known by. With ``choices``, pairs of what is shown
    and what is sent, one of them is chosen instead.
    """

    name: str
    label: str
    value: str = ""
    most: int = 100
    long: bool = False
    required: bool = False
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class FormCard:
    """A few fields (at most five) in a window of their own; sent off, it does ``verb`` to what ``args`` say."""

    title: str
    verb: Verb
    args: tuple[str, ...]
    fields: tuple[FormField, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A whole reply: title, blocks, one source line, small print, actions. ``quiet``: only whoever asked sees it.

    ``keep`` is a second menu, of the passages on the card that can be kept, where there are several; ``menus`` are
    those of a page that has more, ``channel_menus`` those in which channels are picked. ``shows`` leads to the quote
    of a card without buttons, so that *Share* can look at it again.
    """

    title: str | None = None
    blocks: tuple[CardBlock, ...] = ()
    source: Runs = ()
    small: str | None = None
    actions: tuple[Action, ...] = ()
    choice: Choice | None = None
    keep: Choice | None = None
    menus: tuple[Choice, ...] = ()
    channel_menus: tuple[ChannelChoice, ...] = ()
    quiet: bool = False
    problem: bool = False
    shows: tuple[str, ...] = ()


def quiet_card(words: str) -> Card:
    """A sentence or a few, for whoever asked alone."""
    return Card(blocks=(TextBlock((Run(words),)),), quiet=True)


def plain(runs: Runs) -> str:
    """The characters of runs, without style."""
    return "".join(run.text for run in runs)
