"""A message whose quotations are credited to somebody by what they are: “…” — my brother; The doctor said, “…”."""

import re
from dataclasses import replace
from typing import Final

from bot.languages.detect import language_of
from bot.languages.language import everywhere
from bot.library.verifying.crediting import credited
from bot.library.verifying.roles import role_beside, role_named, without_role
from bot.library.verifying.words import words_of
from bot.model import Message, Quoted, Slice

_SAYING: Final = everywhere().saying
_ASKED: Final = re.compile(r"[^.!…\n]{0,60}[?？]")
_LEAD: Final = 200


def with_roles(text: str, message: Message) -> Message:
    """A message as it was read, with "my brother" or "the doctor" for a name where it gives a quotation to one."""
    quotations = []
    at = 0
    for quoted in message.quotations:
        place, named = _named(text[at:], quoted)
        quotations.append(named)
        at += max(0, place) + (len(quoted.text) if place >= 0 else 0)
    sole = message.sole
    if sole is not None and len(quotations) == 1 and (sole.speaker is None or _is_role(sole.speaker)):
        sole = replace(sole, speaker=quotations[0].speaker)
    unmarked = message.unmarked
    if unmarked.speaker is None:
        ended = without_role(text.strip())
        if ended is not None and not message.quotations:
            unmarked = Quoted(*ended)
    return replace(message, quotations=tuple(quotations), unmarked=unmarked, sole=sole)


def _named(text: str, quoted: Quoted) -> tuple[int, Quoted]:
    """Where a quotation begins in a text, and it with a role for a name, unless it has a name."""
    place, who = role_beside(text, quoted.text)
    if who is None and place >= 0 and (quoted.speaker is None or role_named(quoted.speaker[:-1])):
        who = _told(text, Slice(place, place + len(quoted.text)))
    if who is None or (quoted.speaker is not None and not _is_role(quoted.speaker)):
        return place, quoted
    return place, replace(quoted, speaker=who)


def _is_role(speaker: str) -> bool:
    """Whether what was taken for a name is what somebody is, if only with a sign that says that it says something."""
    return bool(role_named(speaker) or role_named(speaker[:-1]))


def _told(text: str, where: Slice) -> str | None:
    """Whom a verb of saying beside a quotation gives it to by what they are; nobody where it is asked or doubted."""
    if _ASKED.match(text, where.end):
        return None
    lead = words_of(text[max(0, where.start - _LEAD) : where.start].rpartition("\n")[2]).keys
    if not _SAYING.doubting.isdisjoint(lead) or not _SAYING.asking.isdisjoint(lead[:1]):
        return None
    credit = credited(text, where, language_of(text), marked=True)
    return credit.words if credit is not None and credit.told and role_named(credit.words) else None
