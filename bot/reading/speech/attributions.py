"""Who speaks, paragraph by paragraph: quotations that run on, attributions after them, lead-ins before, speeches."""

import itertools
import re
from typing import Final

from bot.languages.language import everywhere, language_for
from bot.languages.patterns import any_of
from bot.model import Doubt, Kind, Slice
from bot.reading.draft import Draft
from bot.reading.lines.date import dates_in
from bot.reading.lines.marks import TERMINAL, bare_end, closing_at, ends_sentence, opening_mark
from bot.reading.lines.source import DASHES
from bot.reading.manuscript import Manuscript, Paragraph, Role
from bot.reading.people.names import is_name, names_in, without_courtesy
from bot.reading.people.register import People
from bot.reading.speech.dash_tags import opening_dash, tagged
from bot.reading.speech.lead_ins import announces, cited, speaker_before
from bot.reading.speech.said_by import Speakers
from bot.reading.speech.saying_within import holds_inset
from bot.reading.speech.sources import is_small_word, is_source_of, named_by, signed_below
from bot.reading.speech.unnamed_speakers import given_to_another

_DASHED = re.compile(r"(?:[–—―-]{1,3}|~)\s*(?P<who>\S.*)$", re.DOTALL)
_ALL: Final = everywhere()
_SPEECH = re.compile(rf"(?i:{'|'.join(_ALL.saying.introducing)})\s+(?P<rest>.{{3,80}})")
_PRONOUN = re.compile(rf"\b{any_of(_ALL.pronouns.third | _ALL.pronouns.oblique)}\b", re.IGNORECASE)
_BACK = re.compile(rf"{any_of(word.capitalize() for word in _ALL.pronouns.third)}\b")
_LONGEST_SPEECH = 8
"""How many paragraphs after an announced one may belong to the same speaker."""


def mark_attributions(draft: Draft) -> None:
    """Give quotations, verse and speeches in one article their speakers, where the lines around them say who."""
    manuscript, paragraphs, authors = draft.manuscript, draft.paragraphs, draft.facts.authors
    last: str | None = None
    language = draft.language()
    speakers = Speakers("\n".join([one.text for one in paragraphs]), language)
    at = 0
    while at < len(paragraphs):
        paragraph = paragraphs[at]
        if not _spoken(paragraph):
            if paragraph.text[-1] in ":：" and paragraph.undecided and at + 1 < len(paragraphs):
                _guard_announced(draft, at)
            at += 1
            continue
        end = at + 1
        while (
            end < len(paragraphs)
            and _spoken(paragraphs[end])
            and paragraphs[end].kind is paragraph.kind
            and not _fresh(paragraphs[end - 1], paragraphs[end])
        ):
            end += 1
        after = (
            _attribution(paragraphs[end], last, draft) or signed_below(draft, at, end)
            if end < len(paragraphs) and paragraphs[end].role is Role.BODY
            else None
        )
        speaker, told = _tagged(paragraph, speakers, language)
        sourced = after is not None or (end < len(paragraphs) and is_source_of(paragraphs[end]))
        another = next((own for own in range(at + 1, end) if paragraphs[own].block.another), end)
        if another < end and (sourced or cited(paragraphs[end - 1].text, draft) is not None):
            end, after = another, None  # of several quotations in a row, a source is that of the last
        if after is None and end < len(paragraphs) and is_source_of(paragraphs[end]):
            paragraphs[end].settle(Kind.BYLINE)
        if after is not None:
            paragraphs[end].settle(Kind.BYLINE)
            speaker = last = draft.people.speaker(after, sure=True)
        elif not told and at and paragraphs[at - 1].role is Role.BODY and paragraphs[at - 1].kind is Kind.PROSE:
            speaker = speaker_before(paragraphs[at - 1], draft)
            if paragraph.kind is Kind.VERSE and len(paragraphs[at - 1].text) > manuscript.short:
                # A song sung in a story is not the singer's own; only a plain "X wrote:" makes X its author.
                speaker = None
        speaker = _by_source(speaker, cited(paragraphs[end - 1].text, draft), draft.people, manuscript, paragraph)
        for spoken in paragraphs[at:end] if speaker is not None else ():
            spoken.speaker = None if speaker in authors else speaker
            # Lines repeated from another mail are cut where its lines ended: they are never served.
            spoken.unknown = spoken.kind is Kind.QUOTE and spoken.text[0] == ">"
        if speaker is None and paragraph.unknown:
            manuscript.remark(paragraph, Doubt.QUOTATION_UNATTRIBUTED)
        at = end
    _mark_unquoted_attributions(draft)
    _mark_speeches(manuscript, paragraphs, authors)


def _tagged(paragraph: Paragraph, speakers: Speakers, language: str) -> tuple[str | None, bool]:
    """Who says a quotation by words of saying inside it, between dashes or behind the one that opens it; whether any
    tell.
    """
    dash = opening_dash(paragraph.text) if paragraph.kind is Kind.QUOTE else 0
    speaker, told = tagged(paragraph.text, speakers, language) if dash else (None, False)
    paragraph.label = dash if told else paragraph.label
    if not told and holds_inset(paragraph.text, language):
        speaker = speakers.within(paragraph.text)
    return speaker, told or speaker is not None


def _by_source(
    announced: str | None, named: str | None, people: People, manuscript: Manuscript, paragraph: Paragraph
) -> str | None:
    """The speaker, by the words before a quotation and the source after it; None if they differ."""
    announced, named = (name and people.speaker(name, sure=True) for name in (announced, named))
    if announced is None or named is None or announced.split()[-1] == named.split()[-1]:
        return announced or named
    if " " not in named:
        return announced  # a book may be named after a person
    manuscript.remark(paragraph, Doubt.EITHER_SPEAKS, announced, named)
    return None


def _spoken(paragraph: Paragraph) -> bool:
    return (
        paragraph.role is Role.BODY
        and paragraph.kind in (Kind.QUOTE, Kind.VERSE)
        and paragraph.speaker is None
        and paragraph.unknown
    )


def _fresh(one: Paragraph, two: Paragraph) -> bool:
    """Whether a quotation ends with ``one`` so that ``two`` is another's, or another."""
    if is_source_of(one) or is_source_of(two):
        return True
    if opening_dash(one.text) or opening_dash(two.text):
        return True
    return opening_mark(one.text) is not None and closing_at(one.text) >= 0 and opening_mark(two.text) is not None


def _attribution(paragraph: Paragraph, last: str | None, draft: Draft) -> str | None:
    """The name in a line such as "– Name, 1926"; a bare date keeps the last name."""
    if is_source_of(paragraph):
        return named_by(paragraph, draft)
    m = _DASHED.match(paragraph.text) if paragraph.kind is not Kind.QUOTE else None  # else it speaks itself
    if m is None or len(paragraph.text) > 160 or "\n" in paragraph.text:
        return None
    who = m["who"].strip()
    dates = dates_in(who)
    if dates and dates[0].start == 0:
        return last
    head = re.split(r"[,;(:]|\s[–—|-]\s|(?<!\s)\s+(?:in|from|to|at|on|speaking|writing)\s", who, maxsplit=1)[0].strip(
        " ."
    )
    if dates:
        head = head[: dates[0].start].strip(" ,.") if dates[0].start < len(head) else head
    if is_name(head):
        return head if bare_end(who) not in "?!" else None
    # One word with a capital may as well open a sentence somebody says.
    bare = without_courtesy(head)
    alone = bare[:1].isupper() and bare.isalpha() and (bool(dates) or not ends_sentence(who))
    return head if alone and not is_small_word(bare, draft) else None


def _mark_unquoted_attributions(draft: Draft) -> None:
    """An attribution under a paragraph without quotation marks (an epigraph): that paragraph is a quotation."""
    for before, paragraph in itertools.pairwise(draft.paragraphs):
        if paragraph.text[0] not in DASHES or not paragraph.undecided or not before.undecided:
            continue
        name = _attribution(paragraph, None, draft) if not is_source_of(paragraph) else None
        if name is not None and paragraph.end not in TERMINAL and paragraph is not draft.paragraphs[-1]:
            before.settle(Kind.QUOTE)
            before.speaker = draft.people.speaker(name, sure=True)
            before.unknown = before.speaker is None
            paragraph.settle(Kind.BYLINE)


def _guard_announced(draft: Draft, at: int) -> None:
    """Whoever a paragraph announces with a colon may speak next without quotation marks: those words are not served.

    They are the next paragraph, and those after it where the text soon comes back to the speaker ("He was thanked …").
    """
    manuscript, paragraphs = draft.manuscript, draft.paragraphs
    paragraph, following = paragraphs[at], paragraphs[at + 1]
    if not following.undecided or opening_mark(following.text):
        return
    names = announces(paragraph.text, draft)
    if not names and not _PRONOUN.search(paragraph.text[-160:]) and not _somebody_says(paragraph.text, draft):
        return
    following.unknown = following.decided = True
    manuscript.remark(following, Doubt.SPEECH_ANNOUNCED)
    for end in range(at + 2, min(at + 2 + _LONGEST_SPEECH, len(paragraphs))):
        if not paragraphs[end].undecided or paragraphs[end].text[-1] in ":：" or opening_mark(paragraphs[end].text):
            return
        if _comes_back(paragraphs[end].text, names):
            for spoken in paragraphs[at + 2 : end]:
                spoken.unknown = spoken.decided = True
            return


def _somebody_says(text: str, draft: Draft) -> bool:
    """Whether a paragraph ends with somebody without a name saying or writing something: "The old pilot told me:"."""
    behind = Slice(len(text), len(text))
    return given_to_another(text, behind, articles=bool(language_for(draft.language()).grammar.articles))


def _comes_back(text: str, names: list[str]) -> bool:
    """Whether a paragraph speaks of the one who was announced: it opens with a pronoun or soon has the name."""
    return _BACK.match(text) is not None or any(name.split()[-1] in text[:80] for name in names)


def _mark_speeches(manuscript: Manuscript, paragraphs: list[Paragraph], authors: tuple[str, ...]) -> None:
    """ "My name is X" opens a speech that lasts to the next heading, break or speech."""
    speaker: str | None = None
    for paragraph in paragraphs:
        if paragraph.role is not Role.BODY or paragraph.kind is Kind.BIO:
            speaker = None
        m = _SPEECH.match(paragraph.text) if paragraph.undecided and paragraph.speaker is None else None
        if m is not None:
            name = next((name for name in names_in(m["rest"]) if name.start == 0), None)
            if name is not None and (name.words > 1 or not manuscript.is_common_word(name.text)):
                speaker = None if name.text in authors else name.text
                paragraph.opens = speaker is not None
        if (
            speaker is not None
            and paragraph.role is Role.BODY
            and paragraph.kind is Kind.PROSE
            and paragraph.speaker is None
        ):
            paragraph.speaker = speaker
