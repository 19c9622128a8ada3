"""From paragraphs to an Article: sections, passages split between sentences, the kept text, ids and key."""

import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from bot.model import Article, Kind, Lines, Passage, Section, SectionKind, Slice, passage_ids, slice_of, title_key
from bot.reading.draft import Draft
from bot.reading.lines.sentences import split_sentences
from bot.reading.manuscript import Manuscript, Paragraph, Role
from bot.reading.structure.breaks import break_before

_LINE = re.compile(r"[^\s](?:[^\n]*[^\s])?")
LONGEST = 1200
"""The most characters of a passage, verse excepted."""

_SERVED = frozenset({Kind.PROSE, Kind.QUOTE, Kind.VERSE})


@dataclass(slots=True)
class _Section:
    heading: Paragraph | None
    level: int
    kind: SectionKind
    paragraphs: list[Paragraph] = field(default_factory=list)


def sections_of(manuscript: Manuscript, paragraphs: list[Paragraph]) -> list[_Section]:
    """The paragraphs of one article grouped under headings, questions, speakers and breaks."""
    drafts = [_Section(None, 1, SectionKind.OPENING)]
    rank = 0
    for at, paragraph in enumerate(paragraphs):
        if paragraph.role is Role.TITLE:
            continue
        if paragraph.role is Role.HEADING:
            rank = paragraph.level
            drafts.append(_Section(paragraph, rank, SectionKind.HEADING))
            continue
        if paragraph.role is Role.QUESTION:
            drafts.append(_Section(paragraph, rank + 1, SectionKind.QUESTION))
            continue
        if paragraph.opens:
            drafts.append(_Section(None, rank + 1, SectionKind.SPEAKER))
        elif paragraph.role is Role.BODY and break_before(manuscript, paragraphs, at):
            drafts.append(_Section(None, rank + 1, SectionKind.BREAK))
        drafts[-1].paragraphs.append(paragraph)
    if not drafts[0].paragraphs and len(drafts) > 1:
        del drafts[0]
    return drafts


def article_from(draft: Draft, source: str) -> Article:
    """The article a draft makes: its kept text, and sections, passages and sentences as slices of it."""
    facts, stated = draft.facts, draft.stated
    language = draft.language()
    shelf = str(PurePosixPath(source).parent)
    pieces: list[str] = []
    length = 0
    planned: list[tuple[_Section, list[tuple[Paragraph, Slice, list[Slice], Lines | None]]]] = []
    texts: list[str] = []

    def put(text: str, joint: str) -> int:
        nonlocal length
        if pieces:
            pieces.append(joint)
            length += len(joint)
        start = length
        pieces.append(text)
        length += len(text)
        return start

    for drawn in sections_of(draft.manuscript, draft.paragraphs):
        if drawn.heading is not None:
            put(drawn.heading.text, "\n\n")
        passages = []
        for paragraph in drawn.paragraphs:
            joint = "\n\n"
            for text, first, sentences in passages_of(paragraph, language):
                start = put(text, joint)
                joint = " "
                texts.append(text)
                where = slice_of((start, length))
                # Where one sentence is all there is, both are the same slice.
                by = start - first
                moved = (
                    [where] if len(sentences) == 1 else [slice_of((begin + by, end + by)) for begin, end in sentences]
                )
                passages.append((paragraph, where, moved, _lines(paragraph, first, first + len(text))))
        planned.append((drawn, passages))
    ids = iter(passage_ids(texts))
    sections = tuple(
        [
            Section(
                drawn.heading.text if drawn.heading is not None else None,
                drawn.level,
                drawn.kind,
                tuple(
                    [
                        Passage(
                            next(ids),
                            where,
                            paragraph.kind,
                            paragraph.speaker,
                            _quotable(paragraph),
                            tuple(sentences),
                            unknown=paragraph.unknown and paragraph.speaker is None,
                            lines=lines,
                            told=paragraph.told and paragraph.speaker is not None,
                        )
                        for paragraph, where, sentences, lines in passages
                    ]
                ),
                lines=_lines(drawn.heading, 0, len(drawn.heading.text)) if drawn.heading is not None else None,
            )
            for drawn, passages in planned
        ]
    )
    return Article(
        source,
        title_key(facts.title),
        facts.title,
        "".join(pieces),
        sections,
        facts.authors,
        facts.date,
        facts.date_iso,
        facts.publication,
        stated.url,
        None if shelf == "." else shelf,
        language,
        stated.flags,
    )


def _quotable(paragraph: Paragraph) -> bool:
    return paragraph.kind in _SERVED and not paragraph.unknown


Piece = tuple[str, int, list[Slice]]
"""The text of a passage, where it begins in its paragraph, and the sentences in it as slices of the paragraph."""


def passages_of(paragraph: Paragraph, language: str) -> list[Piece]:
    """The passages a paragraph becomes; of a long list each line is a paragraph of its own."""
    text = paragraph.text
    if paragraph.kind is Kind.VERSE:
        return [(text, 0, split_sentences(text, language))]
    if paragraph.kind is Kind.LIST and "\n" in text and len(text) > LONGEST:
        return [piece for line in _LINE.finditer(text) for piece in _moved(_cut(line.group(), language), line.start())]
    return _cut(text, language, paragraph.label)


def _moved(pieces: list[Piece], by: int) -> list[Piece]:
    return [(text, start + by, [sentence.moved(by) for sentence in sentences]) for text, start, sentences in pieces]


def lines_of(paragraph: Paragraph) -> Lines | None:
    """The lines of the source a paragraph comes from; None where that is not known."""
    return _lines(paragraph, 0, len(paragraph.text))


def _lines(paragraph: Paragraph, start: int, end: int) -> Lines | None:
    """The lines that hold the characters ``start`` to ``end`` of a paragraph."""
    block = paragraph.block
    if not block.line:
        return None
    if paragraph.last is not None or block.hint is not None or len(block.lines) < 2:
        return Lines(block.line, max(block.line, paragraph.last or 0))
    at, first, last = 0, 0, 0
    for number, row in enumerate(block.lines):
        at = max(at, paragraph.text.find(row, at))
        first = number if at <= start else first
        last = number if at < end else last
        at += len(row)
    return Lines(block.line + first, block.line + last)


def _cut(text: str, language: str, label: int = 0) -> list[Piece]:
    """A paragraph in pieces of at most ``LONGEST`` characters, cut between sentences where there are any.

    A label of ``label`` characters is no part of the sentence after it.
    """
    if label:
        spoken = [sentence.moved(label) for sentence in split_sentences(text[label:], language)]
        sentences = [Slice(0, len(text[:label].rstrip())), *spoken]
    else:
        sentences = split_sentences(text, language) or [Slice(0, len(text))]
    if len(text) <= LONGEST:
        return [(text, 0, sentences)]
    pieces: list[Piece] = []
    run: list[Slice] = []
    for whole in sentences:
        for sentence in (whole,) if whole.end - whole.start <= LONGEST else _bounded(text, whole):
            if run and sentence.end - run[0].start > LONGEST:
                pieces.append(_piece(text, run))
                run = []
            run.append(sentence)
    pieces.append(_piece(text, run))
    return pieces


def _piece(text: str, run: list[Slice]) -> Piece:
    start = run[0].start
    return text[start : run[-1].end], start, run


def _bounded(text: str, sentence: Slice) -> list[Slice]:
    """A sentence longer than a passage may be, cut at white space, or anywhere if it has none."""
    found = []
    start, end = sentence.start, sentence.end
    while end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST + 1)
        cut = cut if cut > start else start + LONGEST
        found.append(Slice(start, cut))
        start = cut
        while start < end and text[start].isspace():
            start += 1
    found.append(Slice(start, end))
    return found
