"""Who speaks, paragraph by paragraph: quotations that run on, attributions after them, lead-ins before, speeches."""

import itertools
import re

from bot.model import Kind
from bot.reading.lines.date import dates_in
from bot.reading.lines.marks import TERMINAL, bare_end, closing_at, ends_sentence, opening_mark
from bot.reading.manuscript import Body, Part, Role
from bot.reading.people.fullest import FullNames
from bot.reading.people.names import is_name, names_in, without_courtesy
from bot.reading.speech.lead_ins import announces, cited, speaker_before

_DASHED = re.compile(r"[–—―-]{1,2}\s*(?P<who>\S.*)$", re.DOTALL)
_SPEECH = re.compile(
    r"(?:[Mm]y name is|[Mm]e llamo|[Mm]i nombre es|[Jj]e m[’']appelle|[Mm]ein Name ist|"
    r"[Мм]еня зовут)\s+(?P<rest>.{3,80})"
)
_PRONOUN = re.compile(
    r"\b(?:he|she|they|him|her|them|él|ella|ellos|ellas|il|elle|ils|elles|er|sie|он|она|они)\b", re.IGNORECASE
)

_BACK = re.compile(r"(?:He|She|They|Él|Ella|Ellos|Il|Elle|Ils|Er|Sie|Он|Она|Они)\b")
_LONGEST_SPEECH = 8
"""So many paragraphs behind an announced one may be the same speaker's."""


def mark_speakers(body: Body, parts: list[Part], authors: tuple[str, ...]) -> None:
    """Give quotations, verse and speeches in one article their speakers, where the lines around them say who."""
    last: str | None = None
    names = FullNames([part.text for part in parts], body.common, body.known_name)
    at = 0
    while at < len(parts):
        part = parts[at]
        if not _spoken(part):
            if part.open and at + 1 < len(parts):
                _guard_announced(body, parts, at)
            at += 1
            continue
        end = at + 1
        while (
            end < len(parts)
            and _spoken(parts[end])
            and parts[end].kind is part.kind
            and not _fresh(parts[end - 1], parts[end])
        ):
            end += 1
        after = _attribution(parts[end], last) if end < len(parts) and parts[end].role is Role.BODY else None
        speaker = None
        if after is not None:
            parts[end].be(Kind.BYLINE)
            speaker = last = after
        elif at and parts[at - 1].role is Role.BODY and parts[at - 1].kind is Kind.PROSE:
            speaker = speaker_before(parts[at - 1], body)
            if part.kind is Kind.VERSE and len(parts[at - 1].text) > body.short:
                # A song sung in a story is not the singer's own; only a plain "X wrote:" makes X its author.
                speaker = None
        speaker = _by_source(speaker, cited(parts[end - 1].text, body), names, body, part)
        for spoken in parts[at:end]:
            if speaker is not None and speaker not in authors:
                spoken.speaker, spoken.unknown = speaker, False
            elif speaker is not None:
                spoken.unknown = False
        if speaker is None and part.unknown:
            body.doubt(part, "Nothing says who speaks in this quotation; it is not served as a quote.")
        at = end
    _mark_unquoted_attributions(body, parts)
    _mark_speeches(body, parts, authors)


def _by_source(announced: str | None, named: str | None, names: FullNames, body: Body, part: Part) -> str | None:
    """Who speaks by the words before a quotation and the source behind it; nobody where they differ."""
    announced, named = (name and names.of(name) for name in (announced, named))
    if announced is None or named is None or announced.split()[-1] == named.split()[-1]:
        return announced or named
    if " " not in named:
        return announced  # a book may be called after a person
    body.doubt(part, f"Either {announced} or {named} may speak in this quotation; nobody was chosen.")
    return None


def _spoken(part: Part) -> bool:
    return part.role is Role.BODY and part.kind in (Kind.QUOTE, Kind.VERSE) and part.speaker is None and part.unknown


def _fresh(one: Part, two: Part) -> bool:
    """Whether a quotation ends with ``one`` so that ``two`` is another's, or another."""
    if one.text[0] in "—―–" or two.text[0] in "—―–":
        return True
    return opening_mark(one.text) is not None and closing_at(one.text) >= 0 and opening_mark(two.text) is not None


def _attribution(part: Part, last: str | None) -> str | None:
    """The name in a line such as "– Name, 1926"; a bare date keeps the last name."""
    m = _DASHED.match(part.text)
    if m is None or len(part.text) > 160 or "\n" in part.text:
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
        return without_courtesy(head) if bare_end(who) not in "?!" else None
    # One word with a capital may as well open a sentence somebody says.
    alone = head[:1].isupper() and head.isalpha() and (bool(dates) or not ends_sentence(who))
    return without_courtesy(head) if alone else None


def _mark_unquoted_attributions(body: Body, parts: list[Part]) -> None:
    """An attribution under a paragraph without quotation marks (an epigraph): that paragraph is a quotation."""
    for before, part in itertools.pairwise(parts):
        if not part.open or not before.open:
            continue
        name = _attribution(part, None)
        if name is not None and part.end not in TERMINAL and part is not parts[-1]:
            before.be(Kind.QUOTE)
            before.speaker = name
            part.be(Kind.BYLINE)


def _guard_announced(body: Body, parts: list[Part], at: int) -> None:
    """Whoever is announced with a colon may speak next without quotation marks: those words are not served.

    They are the next paragraph, and those after it where the text soon comes back to the speaker ("He was thanked …").
    """
    part, following = parts[at], parts[at + 1]
    if part.text[-1] not in ":：" or not following.open or opening_mark(following.text):
        return
    names = announces(part.text, body)
    if not names and not _PRONOUN.search(part.text[-160:]):
        return
    following.unknown = following.settled = True
    body.doubt(following, "This may be somebody's words announced in the line before; it is not served as a quote.")
    for end in range(at + 2, min(at + 2 + _LONGEST_SPEECH, len(parts))):
        if not parts[end].open or parts[end].text[-1] in ":：" or opening_mark(parts[end].text):
            return
        if _comes_back(parts[end].text, names):
            for spoken in parts[at + 2 : end]:
                spoken.unknown = spoken.settled = True
            return


def _comes_back(text: str, names: list[str]) -> bool:
    """Whether a paragraph speaks of the one who was announced: it opens with a pronoun or soon has the name."""
    return _BACK.match(text) is not None or any(name.split()[-1] in text[:80] for name in names)


def _mark_speeches(body: Body, parts: list[Part], authors: tuple[str, ...]) -> None:
    """ "My name is X" opens a speech that lasts to the next heading, break or speech."""
    speaker: str | None = None
    for part in parts:
        if part.role is not Role.BODY or part.kind is Kind.BIO:
            speaker = None
        m = _SPEECH.match(part.text) if part.open and part.speaker is None else None
        if m is not None:
            name = next((name for name in names_in(m["rest"]) if name.start == 0), None)
            if name is not None and (name.words > 1 or not body.common(name.text)):
                speaker = None if name.text in authors else name.text
                part.opens = speaker is not None
        if speaker is not None and part.role is Role.BODY and part.kind is Kind.PROSE and part.speaker is None:
            part.speaker = speaker
