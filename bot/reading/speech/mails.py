"""A mail as text: what its header states, and the lines of an earlier mail it repeats behind ">"."""

import re

from bot.model import Kind
from bot.reading.document import Statement
from bot.reading.manuscript import Body, Part, Role
from bot.reading.people.names import is_name

_FIELD = re.compile(
    r"(?P<key>subject|from|to|cc|date|sent|reply-to|betreff|von|an|datum|asunto|para|de|fecha|objet|à|тема|от|кому|дата)"
    r"\s?:\s+(?P<value>\S.*)$",
    re.IGNORECASE,
)
_SUBJECT = frozenset(["subject", "betreff", "asunto", "objet", "тема"])
_FROM = frozenset(["from", "von", "de", "от"])
_SENT = frozenset(["date", "sent", "datum", "fecha", "дата"])
_AGAIN = re.compile(r"(?:(?:re|fwd?|aw|wg|rv|tr)\s?:\s*|\[[^\]]{1,40}\]\s*)+", re.IGNORECASE)
_HEAD = 10


def mark_mail(body: Body) -> Statement:
    """Settle the header of a mail at the top, and all repeated lines; what the header states of subject and writer."""
    for part in body.parts:
        if part.open and part.text[0] == ">" and not part.text.startswith(">>>"):  # that is a prompt
            part.be(Kind.QUOTE)
            part.unknown = True
    _mark_mails(body)
    fields: list[tuple[Part, str, str]] = []
    for part in body.parts[:_HEAD]:
        m = _field(part)
        if m is None:
            break
        fields.append((part, m["key"].lower(), m["value"].strip()))
    subject = next((value for _, key, value in fields if key in _SUBJECT), None)
    writer = next((value for _, key, value in fields if key in _FROM), None)
    if subject is None or writer is None:
        return Statement()
    for part, key, _ in fields:
        if key not in _SENT:
            part.be(Kind.NOTE)
    name = writer.partition("<")[0].strip(' "')
    again = _AGAIN.match(subject)
    title = (subject[again.end() :] if again else subject).strip()
    return Statement(title=title or subject, authors=(name,) if is_name(name) else ())


def _mark_mails(body: Body) -> None:
    """Give each of several mails in one text to whoever its header names; change nothing where there is but one."""
    parts = body.parts
    headers: list[tuple[int, int, str]] = []
    at = 0
    while at < len(parts):
        end, keys, name = at, set(), ""
        while end < len(parts) and (m := _field(parts[end])) is not None:
            keys.add(m["key"].lower())
            name = m["value"].partition("<")[0].strip(' "') if m["key"].lower() in _FROM else name
            end += 1
        if len(keys) > 1 and name and not keys.isdisjoint(_SUBJECT | _SENT):
            headers.append((at, end, name))
        at = max(end, at + 1)
    if len(headers) < 2:
        return
    ends = [*(first for first, _, _ in headers[1:]), len(parts)]
    for (first, last, name), end in zip(headers, ends, strict=True):
        for part in parts[first:last]:
            m = _field(part)
            part.be(Kind.DATELINE if m is not None and m["key"].lower() in _SENT else Kind.BYLINE)
            part.speaker = name
        parts[first].opens = True
        for part in parts[last:end]:
            if part.open and part.speaker is None:
                part.speaker, part.unknown = name, "@" in name


def _field(part: Part) -> re.Match[str] | None:
    return _FIELD.match(part.text) if part.open and len(part.text) <= 300 else None


def silence_repeated(parts: list[Part]) -> None:
    """Lines repeated from another mail are cut where its lines ended: they keep their speaker and are not served."""
    for part in parts:
        if part.role is Role.BODY and part.kind is Kind.QUOTE and part.text[0] == ">":
            part.unknown = True
