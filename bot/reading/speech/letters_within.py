"""A letter copied into a text: from its salutation to its signature it is not the words of the text's author."""

import re

from bot.model import Kind
from bot.reading.document import Hint
from bot.reading.lines.marks import ends_sentence
from bot.reading.manuscript import FURNITURE, Body, Part, Role
from bot.reading.people.names import is_name, without_courtesy

_LONGEST_LINE = 60
"""The most characters of a salutation, a greeting or a signature."""
_GREETED = 6
"""The most words of a greeting above a signature."""
_SALUTATION = re.compile(
    r"(?:(?:my )?(?:very )?dear(?:est)?|(?:mon|ma|mes) ch(?:er|ère)s?|ch(?:er|ère)s?|(?:mi )?querid[oa]s?|"
    r"(?:muy )?estimad[oa]s?|(?:mein |meine )?liebe[rs]?|sehr geehrte[rs]?|дорог(?:ой|ая|ие)|уважаем(?:ый|ая|ые)|"
    r"милый|милая|sirs?|madam|gentlemen)\b[^.?;“”\"]{0,50}[,:!—–]$|(?:亲爱的|尊敬的).{1,20}[:：，,]$",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:yours?|sincerely|love|with love|affectionately|respectfully|tuy[oa]|tu|votre|ton|ta|dein|deine|ihr|ihre|твой|"
    r"твоя|ваш|ваша)\b",
    re.IGNORECASE,
)
_POSTSCRIPT = re.compile(r"P\.? ?S\b")


def mark_enclosed(body: Body, parts: list[Part], authors: tuple[str, ...]) -> None:
    """Take the words of a letter in an article from its author: they are whose full name signs it, else nobody's.

    A letter stands below text of the article, and runs from a line that greets to its signature or the next heading.
    One that its author signs is the author's, and so is one without a signature that is most of the article.
    """
    whole = _size(parts)
    at = 0
    read = False
    while at < len(parts):
        if read and _greets(parts[at]):
            at = _letter(body, parts, at, whole, authors)
            continue
        read = read or (parts[at].speaker is None and body.is_body(parts[at]))
        at += 1


def _greets(part: Part) -> bool:
    return _free(part) and len(part.text) <= _LONGEST_LINE and _SALUTATION.match(part.text) is not None


def _free(part: Part) -> bool:
    return part.role is Role.BODY and part.kind is Kind.PROSE and part.speaker is None and not part.unknown


def _letter(body: Body, parts: list[Part], first: int, whole: int, authors: tuple[str, ...]) -> int:
    """Settle the letter that begins at ``first``; one past its last part. ``whole``: the characters of the article."""
    end = first + 1
    while end < len(parts) and not _closes(body, parts, end, first):
        end += 1
    signed = end < len(parts) and _signs(body, parts, end)
    who = without_courtesy(parts[end].text.strip("–—- ").rstrip(",.")) if signed else ""
    own = signed and any(who in (author, *author.split()) for author in authors)
    if own or (not signed and _size(parts[first:end]) * 2 > whole):
        return end + signed
    named = who if is_name(who, 4) and not any(body.common(word) for word in who.split()) else None
    if signed:
        parts[end].be(Kind.BYLINE)
        parts[end].speaker = named
        end += 1
        if end < len(parts) and _free(parts[end]) and _POSTSCRIPT.match(parts[end].text):
            end += 1
    for part in parts[first:end]:
        if part.role is Role.BODY and part.speaker is None and part.kind not in FURNITURE:
            part.speaker, part.unknown = named, named is None
    if named is None:
        body.doubt(parts[first], "A letter begins here that may be somebody else's; it is not served.")
    return end


def _closes(body: Body, parts: list[Part], at: int, first: int) -> bool:
    """Whether a part ends the letter: a heading, a break, another salutation, a line that signs."""
    part = parts[at]
    if part.role is not Role.BODY or _greets(part) or (at > first + 1 and body.wide(part)):
        return True
    return at > first + 1 and _signs(body, parts, at)


def _signs(body: Body, parts: list[Part], at: int) -> bool:
    """Whether a short line under text or under a greeting signs: it closes as letters do, or is a name."""
    part, above = parts[at], parts[at - 1]
    if part.block.hint is Hint.HEADING or len(part.text) > _LONGEST_LINE or "\n" in part.text:
        return False
    if part.end in ".!?…:;," or part.role not in (Role.BODY, Role.HEADING) or part.kind is not Kind.PROSE:
        return False
    if above.text[-1] == "," and above.text.count(" ") < _GREETED:
        return True
    if not ends_sentence(above.text):
        return False
    words = part.text.strip("–—- ").split()
    if _CLOSING.match(part.text) or part.text[0] in "–—":
        return True
    return len(words) <= 3 and all(word[0].isupper() and not body.common(word.strip(".,")) for word in words)


def _size(parts: list[Part]) -> int:
    return sum(len(part.text) for part in parts if part.role is Role.BODY and part.kind not in FURNITURE)
