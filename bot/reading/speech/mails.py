"""A mail as text: what its header states, and the lines of an earlier mail it repeats behind ">"."""

import re
from typing import Final

from bot.languages.language import everywhere
from bot.languages.patterns import any_of
from bot.model import Kind
from bot.reading.document import Statement
from bot.reading.manuscript import Manuscript, Paragraph
from bot.reading.people.names import is_name

_LETTER: Final = everywhere().letter
_KEYS: Final = any_of(_LETTER.subject | _LETTER.sender | _LETTER.sent | _LETTER.other_fields)
_FIELD = re.compile(rf"(?P<key>{_KEYS})\s?:\s+(?P<value>\S.*)$", re.IGNORECASE)
_AGAIN = re.compile(rf"(?:{any_of(_LETTER.again)}\s?:\s*|\[[^\]]{{1,40}}\]\s*)+", re.IGNORECASE)
_RULE = re.compile(r"[-_=*—–]{2,}(?:[^-_=*—–]{1,60}[-_=*—–]{2,})?")
_HEAD = 10


def mark_mails(manuscript: Manuscript) -> None:
    """Settle the header of a mail at the top, and all repeated lines; what the header states of subject and writer."""
    for paragraph in manuscript.paragraphs:
        if (
            paragraph.text[0] == ">" and paragraph.undecided and not paragraph.text.startswith(">>>")
        ):  # that is a prompt
            paragraph.settle(Kind.QUOTE)
            paragraph.unknown = True
    fields: list[tuple[Paragraph, str, str]] = []
    for paragraph in manuscript.paragraphs[:_HEAD]:
        m = _field(paragraph)
        if m is None:
            break
        fields.append((paragraph, m["key"].lower(), m["value"].strip()))
    several, forwarded = _mark_mails(manuscript)
    subject = next((value for _, key, value in fields if key in _LETTER.subject), None)
    writer = next((value for _, key, value in fields if key in _LETTER.sender), None)
    if subject is None or writer is None:
        return
    for paragraph, key, _ in fields:
        if key not in _LETTER.sent and not several:
            paragraph.settle(Kind.NOTE)
    name = writer.partition("<")[0].strip(' "')
    again = _AGAIN.match(subject)
    title = (subject[again.end() :] if again else subject).strip()
    # A conversation is nobody's alone; who passes mails on wrote the mail that holds them.
    own = is_name(name) and (forwarded or not several)
    manuscript.stated = manuscript.stated.over(Statement(title=title or subject, authors=(name,) if own else ()))


def _mark_mails(manuscript: Manuscript) -> tuple[bool, bool]:
    """Give each of several mails in one text to whoever its header names; change nothing where there is but one.

    Tells whether there are several, and whether all but the first are passed on below a rule: "---- Original ----".
    """
    paragraphs = manuscript.paragraphs
    headers: list[tuple[int, int, str]] = []
    at = 0
    while at < len(paragraphs):
        end, keys, name = at, set(), ""
        while end < len(paragraphs) and (m := _field(paragraphs[end])) is not None:
            keys.add(m["key"].lower())
            name = m["value"].partition("<")[0].strip(' "') if m["key"].lower() in _LETTER.sender else name
            end += 1
        if len(keys) > 1 and name and not keys.isdisjoint(_LETTER.subject | _LETTER.sent):
            headers.append((at, end, name))
        at = max(end, at + 1)
    if len(headers) < 2:
        return False, False
    rules = [paragraphs[first - 1] for first, _, _ in headers[1:] if _RULE.fullmatch(paragraphs[first - 1].text)]
    for rule in rules:
        rule.settle(Kind.NOTE)
    ends = [*(first for first, _, _ in headers[1:]), len(paragraphs)]
    for (first, last, name), end in zip(headers, ends, strict=True):
        for paragraph in paragraphs[first:last]:
            m = _field(paragraph)
            paragraph.settle(Kind.DATELINE if m is not None and m["key"].lower() in _LETTER.sent else Kind.BYLINE)
            paragraph.speaker = name
        paragraphs[first].opens = True
        signed = next((one for one in reversed(paragraphs[last:end]) if one.undecided), None)
        if signed is not None and set(signed.text.strip(" -–—,.").split()) <= set(name.split()):
            signed.settle(Kind.BYLINE)  # who writes signs: no heading
        for paragraph in paragraphs[last:end]:
            if paragraph.undecided and paragraph.speaker is None:
                paragraph.speaker, paragraph.unknown = name, "@" in name
    return True, len(rules) == len(headers) - 1


def _field(paragraph: Paragraph) -> re.Match[str] | None:
    text = paragraph.text
    return _FIELD.match(text) if len(text) <= 300 and ":" in text and paragraph.undecided else None
