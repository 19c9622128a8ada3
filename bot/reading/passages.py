"""From parts to an Article: sections, passages split between sentences, the kept text, ids and key."""

from dataclasses import dataclass, field

from bot.model import Article, Kind, Passage, Section, SectionKind, Slice, passage_ids, title_key
from bot.reading.lines.sentences import split_sentences
from bot.reading.manuscript import Body, Part, Role
from bot.reading.structure.breaks import break_before

LONGEST = 1200
"""The most characters of a passage, verse excepted."""

_SERVED = frozenset({Kind.PROSE, Kind.QUOTE, Kind.VERSE})


@dataclass(slots=True)
class _Draft:
    heading: str | None
    level: int
    kind: SectionKind
    parts: list[Part] = field(default_factory=list)


def sections_of(body: Body, parts: list[Part]) -> list[_Draft]:
    """The parts of one article grouped under headings, questions, speakers and breaks."""
    drafts = [_Draft(None, 1, SectionKind.OPENING)]
    rank = 0
    for at, part in enumerate(parts):
        if part.role is Role.TITLE:
            continue
        if part.role is Role.HEADING:
            rank = part.level
            drafts.append(_Draft(part.text, rank, SectionKind.HEADING))
            continue
        if part.role is Role.QUESTION:
            drafts.append(_Draft(part.text, rank + 1, SectionKind.QUESTION))
            continue
        if part.opens:
            drafts.append(_Draft(None, rank + 1, SectionKind.SPEAKER))
        elif part.role is Role.BODY and break_before(body, parts, at):
            drafts.append(_Draft(None, rank + 1, SectionKind.BREAK))
        drafts[-1].parts.append(part)
    if not drafts[0].parts and len(drafts) > 1:
        del drafts[0]
    return drafts


def assemble(body: Body, parts: list[Part], source: str, title: str, language: str) -> Article:
    """The article ``parts`` make: its kept text, and sections, passages and sentences as slices of it."""
    pieces: list[str] = []
    length = 0
    planned: list[tuple[_Draft, list[tuple[Part, Slice, list[Slice]]]]] = []
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

    for draft in sections_of(body, parts):
        if draft.heading is not None:
            put(draft.heading, "\n\n")
        passages = []
        for part in draft.parts:
            joint = "\n\n"
            for text, first, sentences in passages_of(part, language):
                start = put(text, joint)
                joint = " "
                texts.append(text)
                where = Slice(start, length)
                # Where one sentence is all there is, both are the same slice.
                moved = [where] if len(sentences) == 1 else [sentence.moved(start - first) for sentence in sentences]
                passages.append((part, where, moved))
        planned.append((draft, passages))
    ids = iter(passage_ids(texts))
    sections = tuple(
        [
            Section(
                draft.heading,
                draft.level,
                draft.kind,
                tuple(
                    [
                        Passage(
                            next(ids),
                            where,
                            part.kind,
                            part.speaker,
                            _quotable(part),
                            tuple(sentences),
                            unknown=part.unknown and part.speaker is None,
                        )
                        for part, where, sentences in passages
                    ]
                ),
            )
            for draft, passages in planned
        ]
    )
    return Article(source, title_key(title), title, "".join(pieces), sections, language=language)


def _quotable(part: Part) -> bool:
    return part.kind in _SERVED and not part.unknown


Piece = tuple[str, int, list[Slice]]
"""The text of a passage, where it begins in its paragraph, and the sentences in it as slices of the paragraph."""


def passages_of(part: Part, language: str) -> list[Piece]:
    """The passages a part becomes; of a long list each line is a paragraph of its own."""
    text = part.text
    if part.kind is Kind.VERSE:
        return [(text, 0, split_sentences(text, language))]
    if part.kind is Kind.LIST and "\n" in text and len(text) > LONGEST:
        return [piece for line in text.split("\n") if line.strip() for piece in _cut(line.strip(), language)]
    return _cut(text, language, part.label)


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
