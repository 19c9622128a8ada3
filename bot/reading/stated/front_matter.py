"""Front matter: what is stated at the very top of a text, in YAML, TOML or JSON, or as ``Key: value`` lines."""

import re

from bot.model import Doubt, Remark
from bot.reading.document import Statement
from bot.reading.stated.foreign_keys import in_english, is_foreign
from bot.reading.stated.front_matter_data import data_at_top, opens_data
from bot.reading.stated.pandoc_title import pandoc_title
from bot.reading.stated.program_keys import is_of_program, told_by_programs, with_params
from bot.reading.stated.statements import KNOWN_KEYS, stated, unknown_key

LONGEST_FRONT_MATTER = 200
"""Lines in which front matter must end; what goes on longer is text."""

LARGEST_FRONT_MATTER = 32 * 1024
"""Characters, likewise."""

_KEY_LINE = re.compile(r"([A-Za-z][A-Za-z_-]{0,19})[ \t]?:(?:[ \t]+(\S.*))?")
_ANY_KEY_LINE = re.compile(r"([^\W\d_][\w-]{0,19})[ \t]?:(?:[ \t]+(\S.*))?")
_PLAIN_KEY = re.compile(r"[a-z][a-z0-9_-]{0,39}")
_WORDED_LINE = re.compile(r"(?P<key>[^\W\d_]{2,20}): +(?P<value>\S.*)")
_NUMBER_SIGN = re.compile(r"(?:[^\"'\[{|>&*!%@`#].*? )?#[^\s#].*")
"""A number sign that YAML takes for a comment: "Letter #3", "#2 of the letters"."""
_PLAIN_SIGN = re.compile(
    r"[@`%].*|\*[^*]+\*.*|& .*|\[[^\[\],]+\] ?[^\s#].*|\{[^{}:]+\} ?[^\s#].*"
    r"|\"(?:[^\"\\]|\\.)+\"[.:;?!—–-]? ?[^\s#\",].*|'[^']+' [^\s#',].*"
)
"""What only looks like a sign of YAML where a title opens with it: "@home", "[Lost] ledger", a word in marks."""
_WORDED = frozenset(key for key, field in KNOWN_KEYS.items() if field in ("title", "authors", "publication"))
_TELLING_KEYS = ("title", "author", "date")
_TELLING = frozenset({"title", "authors", "date"})

Split = tuple[Statement, str, int, tuple[Remark, ...]]


def split_front_matter(text: str) -> Split:
    """What ``text`` states at its top, the rest of it, how many lines were taken, and what could be doubted.

    These shapes count: YAML between a first line ``---`` and a line ``---`` or ``...``; TOML between lines ``+++``;
    a JSON object with a known key; or lines ``Key: value`` with known keys only, at least one of them title, author
    or date, closed by a blank line (or two such lines at least). All else is text and comes back whole with 0 lines
    taken. Never raises.
    """
    head = text[:LARGEST_FRONT_MATTER]
    lines = [f"{line}\n" for line in head.split("\n")]
    lines[-1] = lines[-1][:-1]
    if len(head) < len(text) or not lines[-1]:
        lines.pop()  # cut in the middle, or nothing
    del lines[LONGEST_FRONT_MATTER + 1 :]
    blank = 0
    while blank < len(lines) and not lines[blank].strip("\ufeff \t\r\n"):
        blank += 1
    if blank == len(lines):
        return Statement(), text, 0, ()
    if lines[blank].strip("\ufeff \t\r\n") == "---":
        return _yaml(text, lines, blank)
    if (block := pandoc_title(lines, blank)) is not None:
        given, end = block
        statement, wrong = _stated(given, lines[blank:end], blank)
        return statement, text[sum(map(len, lines[:end])) :], end, wrong
    if opens_data(lines[blank].strip("\ufeff \t\r\n")):
        return _data(text, lines, blank)
    return _key_lines(text, lines, blank)


def _yaml(text: str, lines: list[str], first: int) -> Split:
    last = next((n for n in range(first + 1, len(lines)) if lines[n].rstrip() in ("---", "...")), None)
    inner = lines[first + 1 : last]
    known = any((m := _ANY_KEY_LINE.fullmatch(line.rstrip())) and _states(m[1]) for line in inner)
    if last is None:
        statement, rest, taken, remarks_there = _key_lines(text, lines, first + 1)
        if taken and taken < len(lines) and not lines[taken].strip():
            ended = Remark(first + 1, Doubt.FRONT_MATTER_ENDED_AT_BLANK)
            return statement, rest, taken, (ended, *remarks_there)
        remark = Remark(first + 1, Doubt.FRONT_MATTER_UNENDED)
        return Statement(), text, 0, (remark,) if known else ()
    from bot.reading.stated.plain_yaml import NotPlainYaml, read_plain_yaml

    remarks: list[Remark] = []
    given: object
    inner = [_in_marks(line) for line in inner]
    try:
        given = read_plain_yaml("".join(inner))
    except NotPlainYaml as fault:
        if not known or not all(map(_may_state, inner)):
            remark = Remark(first + 1, Doubt.FRONT_MATTER_AS_TEXT, (fault.cause,))
            return Statement(), text, 0, (remark,) if known else ()
        given, unread = _line_by_line(inner)
        remarks.append(Remark(first + 1, Doubt.FRONT_MATTER_BY_LINE, (fault.cause,)))
        if unread:
            remarks.append(Remark(first + 2 + unread[0], Doubt.FRONT_MATTER_LINES_UNREAD, (len(unread) - 1,)))
    if given is None and not any(line.strip() for line in inner) and last == first + 1:
        given = {}  # an empty pair of lines is front matter that states nothing
    if not isinstance(given, dict) or not (
        known or all(isinstance(key, str) and _PLAIN_KEY.fullmatch(key) for key in given)
    ):
        return Statement(), text, 0, ()
    statement, wrong = _stated({str(key): value for key, value in given.items()}, inner, first)
    return statement, text[sum(map(len, lines[: last + 1])) :], last + 1, (*remarks, *wrong)


def _data(text: str, lines: list[str], first: int) -> Split:
    """TOML or JSON; as text where it is broken or, in JSON, has no known key."""
    try:
        found = data_at_top(lines, first)
    except ValueError as fault:
        known = any(key in line.lower() for line in lines[first : first + 20] for key in _TELLING_KEYS)
        remark = Remark(first + 1, Doubt.FRONT_MATTER_NO_DATA, (str(fault).split("\n", 1)[0][:100],))
        return Statement(), text, 0, (remark,) if known else ()
    if found is None or not any(key.lower() in KNOWN_KEYS for key in found[0]):
        return Statement(), text, 0, ()
    given, end = found
    statement, wrong = _stated(given, lines[first + 1 : end], first)
    return statement, text[sum(map(len, lines[:end])) :], end, wrong


def _stated(given: dict[str, object], inner: list[str], first: int) -> tuple[Statement, tuple[Remark, ...]]:
    """What the known keys state, then those of other programs, and a remark for each fault, at its line."""
    given = with_params(given)
    statement, faults = stated(in_english({key: value for key, value in given.items() if not is_of_program(key)}))
    statement = statement.over(told_by_programs(given))
    remarks = []
    for key, cause in faults:
        at = next((n for n, line in enumerate(inner, first + 2) if line.lstrip("\"' ").startswith(key)), first + 1)
        remarks.append(Remark(at, Doubt.STATED_WRONGLY, (cause,)))
    return statement, tuple(remarks)


def _states(key: str) -> bool:
    """Whether a key is one of ours, in English or in another language."""
    return key.lower() in KNOWN_KEYS or is_foreign(key)


def _in_marks(line: str) -> str:
    """A line in quotation marks whose words only look like signs of YAML: "Letter #3" has a number, not a comment."""
    match = _WORDED_LINE.fullmatch(line.rstrip())
    if match is None or not (match["key"].lower() in _WORDED or is_foreign(match["key"])):
        return line
    if not (_NUMBER_SIGN.fullmatch(match["value"]) or _PLAIN_SIGN.fullmatch(match["value"])):
        return line
    quoted = match["value"].replace("'", "''")
    return f"{match['key']}: '{quoted}'\n"


def _may_state(line: str) -> bool:
    """Whether a line may stand in front matter: a key, an entry, what goes on indented, a comment, nothing."""
    bare = line.strip()
    return not bare or line[0] in " \t-#]}" or _ANY_KEY_LINE.fullmatch(line.rstrip()) is not None


def _line_by_line(lines: list[str]) -> tuple[dict[str, object], list[int]]:
    """What lines ``key: value`` state, read by themselves (so a title may hold a colon), and which others there are.

    A value that opens a list, a mapping, a quotation it does not close, or any other sign of YAML is not read.
    """
    given: dict[str, object] = {}
    unread: list[int] = []
    for at, line in enumerate(lines):
        if not line.strip() or line.startswith("#"):
            continue
        match = _ANY_KEY_LINE.fullmatch(line.rstrip())
        value = (match[2] or "").strip() if match else ""
        if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
            value = value[1:-1]
        elif value[:1] and value[0] in "\"'[{&*!|>%@`":
            match = None
        if match is None or match[1] in given:
            unread.append(at)
        else:
            given[match[1]] = value
    return given, unread


def _key_lines(text: str, lines: list[str], first: int) -> Split:
    given: dict[str, object] = {}
    line = first
    doubt: Remark | None = None
    between: list[Remark] = []  # on keys that are not known, among others that are
    while line < len(lines):
        match = _KEY_LINE.fullmatch(lines[line].strip("\ufeff \t\r\n"))
        if match is None or not match[2]:
            break
        field = KNOWN_KEYS.get(match[1].lower())
        if field is None or field == "speeches" or match[1] in given:
            if field is not None:
                break
            if given and _known_key_below(lines, line):  # "Subject:" over "Date:" begins a mail
                if not is_of_program(match[1]):
                    between.append(Remark(line + 1, Doubt.STATED_WRONGLY, (unknown_key(match[1]),)))
                line += 1
                continue
            doubt = Remark(line + 1, Doubt.STATED_WRONGLY_AND_KEPT, (unknown_key(match[1]),))
            break
        given[match[1]] = match[2]
        line += 1
    fields = {KNOWN_KEYS[key.lower()] for key in given}
    closed = line == len(lines) or not lines[line].strip()
    if not fields & _TELLING or not (closed or len(given) > 1) or line > LONGEST_FRONT_MATTER - 1:
        return Statement(), text, 0, (doubt,) if doubt is not None and fields & _TELLING else ()
    statement, faults = stated(given)
    remarks = [
        *between,
        *(
            Remark(next(n for n in range(first, line) if key in lines[n]) + 1, Doubt.STATED_WRONGLY, (cause,))
            for key, cause in faults
        ),
    ]
    if doubt is not None:
        remarks.append(doubt)
    return statement, text[sum(map(len, lines[:line])) :], line, tuple(remarks)


def _known_key_below(lines: list[str], at: int) -> bool:
    """Whether a known key stands right below a line, or below others like it, before the blank line that ends them."""
    for line in lines[at + 1 :]:
        match = _KEY_LINE.fullmatch(line.strip("\ufeff \t\r\n"))
        if match is None or not match[2]:
            return False
        if match[1].lower() in KNOWN_KEYS:
            return True
    return False
