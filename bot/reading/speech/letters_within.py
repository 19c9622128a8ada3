"""A letter copied into a text: from its salutation to its signature it is not the words of the text's author."""

import re
from typing import Final

from bot.languages.language import everywhere
from bot.model import Doubt, Kind
from bot.reading.document import Hint
from bot.reading.draft import Draft
from bot.reading.lines.marks import ends_sentence
from bot.reading.manuscript import SET_ASIDE, Manuscript, Paragraph, Role
from bot.reading.people.names import is_name, without_courtesy

_LONGEST_LINE = 60
"""The most characters of a salutation, a greeting or a signature."""
_GREETED = 6
"""The most words of a greeting above a signature."""
_LETTER: Final = everywhere().letter
_SALUTATION = re.compile(
    rf"(?:{'|'.join(_LETTER.salutation)})\b[^.?;“”\"]{{0,50}}[,:!—–]$|"
    rf"(?:{'|'.join(_LETTER.salutation_unspaced)}).{{1,20}}[:：，,]$",
    re.IGNORECASE,
)
_CLOSING = re.compile(rf"(?:{'|'.join(_LETTER.closing)})\b", re.IGNORECASE)
_POSTSCRIPT = re.compile(r"P\.? ?S\b")


def mark_letters_within(draft: Draft) -> None:
    """Take the words of a letter in an article from its author and give them to whoever signs it with a full name.

    Without such a signature they stay unattributed.

    A letter stands below text of the article, and runs from a line that greets to its signature or the next heading.
    One that its author signs is the author's, and so is one without a signature that is most of the article.
    """
    manuscript, paragraphs, authors = draft.manuscript, draft.paragraphs, draft.facts.authors
    whole = _size(paragraphs)
    at = 0
    read = False
    while at < len(paragraphs):
        if read and _greets(paragraphs[at]):
            at = _letter(manuscript, paragraphs, at, whole, authors)
            continue
        read = read or (paragraphs[at].speaker is None and manuscript.is_body(paragraphs[at]))
        at += 1


def _greets(paragraph: Paragraph) -> bool:
    return _free(paragraph) and len(paragraph.text) <= _LONGEST_LINE and _SALUTATION.match(paragraph.text) is not None


def _free(paragraph: Paragraph) -> bool:
    return (
        paragraph.role is Role.BODY
        and paragraph.kind is Kind.PROSE
        and paragraph.speaker is None
        and not paragraph.unknown
    )


def _letter(
    manuscript: Manuscript, paragraphs: list[Paragraph], first: int, whole: int, authors: tuple[str, ...]
) -> int:
    """Settle the letter that begins at ``first``; one past its last paragraph. ``whole``: characters of the article."""
    end = first + 1
    while end < len(paragraphs) and not _closes(manuscript, paragraphs, end, first):
        end += 1
    signed = end < len(paragraphs) and _signs(manuscript, paragraphs, end)
    who = without_courtesy(paragraphs[end].text.strip("–—- ").rstrip(",.")) if signed else ""
    own = signed and any(who in (author, *author.split()) for author in authors)
    if own or (not signed and _size(paragraphs[first:end]) * 2 > whole):
        return end + signed
    named = who if is_name(who, 4) and not any(manuscript.is_common_word(word) for word in who.split()) else None
    if signed:
        paragraphs[end].settle(Kind.BYLINE)
        paragraphs[end].speaker = named
        end += 1
        if end < len(paragraphs) and _free(paragraphs[end]) and _POSTSCRIPT.match(paragraphs[end].text):
            end += 1
    for paragraph in paragraphs[first:end]:
        if paragraph.role is Role.BODY and paragraph.speaker is None and paragraph.kind not in SET_ASIDE:
            paragraph.speaker, paragraph.unknown = named, named is None
    if named is None:
        manuscript.remark(paragraphs[first], Doubt.LETTER_WITHIN)
    return end


def _closes(manuscript: Manuscript, paragraphs: list[Paragraph], at: int, first: int) -> bool:
    """Whether a paragraph ends the letter: a heading, a break, another salutation, a line that signs."""
    paragraph = paragraphs[at]
    if paragraph.role is not Role.BODY or _greets(paragraph) or (at > first + 1 and manuscript.has_wide_gap(paragraph)):
        return True
    return at > first + 1 and _signs(manuscript, paragraphs, at)


def _signs(manuscript: Manuscript, paragraphs: list[Paragraph], at: int) -> bool:
    """Whether a short line under text or under a greeting signs: it closes as letters do, or is a name."""
    paragraph, above = paragraphs[at], paragraphs[at - 1]
    if paragraph.block.hint is Hint.HEADING or len(paragraph.text) > _LONGEST_LINE or "\n" in paragraph.text:
        return False
    if (
        paragraph.end in ".!?…:;,"
        or paragraph.role not in (Role.BODY, Role.HEADING)
        or paragraph.kind is not Kind.PROSE
    ):
        return False
    if above.text[-1] == "," and above.text.count(" ") < _GREETED:
        return True
    if not ends_sentence(above.text):
        return False
    words = paragraph.text.strip("–—- ").split()
    if _CLOSING.match(paragraph.text) or paragraph.text[0] in "–—":
        return True
    return len(words) <= 3 and all(
        word[0].isupper() and not manuscript.is_common_word(word.strip(".,")) for word in words
    )


def _size(paragraphs: list[Paragraph]) -> int:
    return sum(
        len(paragraph.text)
        for paragraph in paragraphs
        if paragraph.role is Role.BODY and paragraph.kind not in SET_ASIDE
    )
