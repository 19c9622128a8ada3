"""A source read for ``inspect``: what could be stated about each doubt, and why a line was read as it was."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from bot.languages.language import everywhere
from bot.model import Article, Doubt, Flag, Kind, Lines, Passage, SectionKind
from bot.model.inspection import InspectedArticle, Inspection, Mend, Reason, Statable
from bot.reading.decisions import FORMAT, KINDS, ROLES, Trace, what_it_is
from bot.reading.document import Document, Statement
from bot.reading.manuscript import SET_ASIDE
from bot.reading.passages import lines_of
from bot.reading.pipeline import articles_from, manuscript_of
from bot.reading.reader import documents_of, read_source
from bot.reading.structure.titles import says_machine

LONG_ASIDE = 300
"""Characters from which a passage that was set aside may be text after all: captions and datelines are shorter."""

LONG_NOTE = 1500
"""The same for biographies and editors' notes, which are paragraphs."""

SHORT = 60
"""Characters of a line that is no sentence and may be a leftover of the page the text was taken from."""

_SPOKEN = frozenset({Kind.PROSE, Kind.QUOTE, Kind.VERSE})
_ANSWERED = frozenset({SectionKind.QUESTION, SectionKind.SPEAKER})
_SIGNED = frozenset({Kind.BYLINE, Kind.BIO, Kind.BOILERPLATE})
_TITLE_GUESSED = frozenset({Doubt.TITLE_FROM_FILE_NAME, Doubt.SITE_OVER_TITLE, Doubt.DEPARTMENT_OVER_TITLE})
_AUTHOR_GUESSED = frozenset({Doubt.AUTHOR_FROM_LINE, Doubt.AUTHOR_FROM_NOTE, Doubt.AUTHOR_FROM_BIOGRAPHY})
_LEFTOVERS = ("http://", "https://", "www.", "©", *everywhere().page.rights)


@dataclass(frozen=True, slots=True)
class _Placed:
    passage: Passage
    text: str
    lines: Lines | None
    section: int


def inspect_source(name: str, data: bytes, sidecar: bytes | None = None, *, why: bool = False) -> Inspection:
    """What ``read_source`` makes of the same arguments, with mends; with ``why``, also the reason for every line.

    Raises SourceFault as that does.
    """
    articles = read_source(name, data, sidecar)
    documents = documents_of(name, data, sidecar)
    alone = len(articles) == 1
    inspected = tuple(
        InspectedArticle(article, tuple(_mends(article, documents[0].stated, alone))) for article in articles
    )
    one = () if alone or len(documents) > 1 else (Mend(Statable.ONE, articles[0].title),)
    reasons = tuple(reason for document in documents for reason in _reasons(document, name)) if why else ()
    return Inspection(name, inspected, documents[0].numbered, mends=one, reasons=reasons)


def _reasons(document: Document, name: str) -> Iterator[Reason]:
    """Every line of one document in order, with the pass that last said what it is."""
    trace = Trace()
    manuscript = manuscript_of(document, name)
    articles_from(manuscript, document, name, trace)
    for paragraph in manuscript.paragraphs:
        what = what_it_is(paragraph)
        decision = next((one for one in reversed(trace.of(paragraph)) if one.what in KINDS | ROLES), None)
        by = decision.by if decision is not None else FORMAT if paragraph.decided else None
        name_of_it = (what.name or "").lower()
        yield Reason(lines_of(paragraph), paragraph.text, name_of_it, by, decision.over if decision else None)


def _mends(article: Article, stated: Statement, alone: bool) -> Iterator[Mend]:
    if alone:
        yield from _facts(article, stated)
    placed = [
        _Placed(passage, passage.where.of(article.text), passage.lines, number)
        for number, section in enumerate(article.sections)
        for passage in section.passages
    ]
    yield from _speeches(article, placed)
    captions = {remark.line for remark in article.remarks if remark.doubt is Doubt.CAPTION_UNDER_TITLE}
    furniture: list[int] = []
    aside: list[int] = []
    for at, piece in enumerate(placed):
        if piece.lines is None or any(first <= piece.lines.first <= last for first, last in stated.furniture):
            continue
        if _may_be_furniture(piece):
            furniture.append(at)
        elif _may_be_text(piece, captions):
            aside.append(at)
    yield from (Mend(Statable.KEEP, None, lines) for lines in _joined(placed, aside))
    furniture += _signature(placed, furniture)
    # Where most of a text looks like leftovers, it is a text of short lines.
    if len(furniture) * 2 <= len(placed):
        yield from (Mend(Statable.FURNITURE, None, lines) for lines in _joined(placed, furniture))


def _joined(placed: Sequence[_Placed], chosen: Sequence[int]) -> Iterator[Lines]:
    """The lines of the pieces chosen, those of neighbours as one range."""
    first: Lines | None = None
    for at, here in enumerate(chosen):
        first = first or placed[here].lines
        last = placed[here].lines
        if first and last and chosen[at + 1 : at + 2] != [here + 1]:
            yield Lines(first.first, last.last)
            first = None


def _signature(placed: Sequence[_Placed], furniture: Sequence[int]) -> range:
    """The rest of a signature at the very end: lines about the author directly below the last piece that may be
    furniture, without a blank line between.
    """
    if not furniture:
        return range(0)
    rest = range(furniture[-1] + 1, len(placed))
    for at in rest:
        above, here = placed[at - 1].lines, placed[at].lines
        if placed[at].passage.kind not in _SIGNED or above is None or here is None or here.first != above.last + 1:
            return range(0)
    return rest


def _facts(article: Article, stated: Statement) -> Iterator[Mend]:
    """Title, author and date that are missing or were guessed: a guess leaves a remark that holds what was guessed."""
    guessed = {value for remark in article.remarks if remark.doubt in _AUTHOR_GUESSED for value in remark.values}
    if stated.title is None and any(
        remark.doubt in _TITLE_GUESSED and article.title in remark.values for remark in article.remarks
    ):
        yield Mend(Statable.TITLE, article.title)
    if not article.authors:
        yield Mend(Statable.AUTHOR)
    elif not stated.authors and not guessed.isdisjoint(article.authors):
        yield Mend(Statable.AUTHOR, ", ".join(article.authors))
    if article.date is None:
        yield Mend(Statable.DATE)
    if Flag.AI not in article.flags and says_machine(article.title):
        yield Mend(Statable.FLAGS, Flag.AI.value)


def _speeches(article: Article, placed: Sequence[_Placed]) -> Iterator[Mend]:
    """Neighbouring passages of one section and kind that are words of somebody unknown, as one range."""
    doubted = {remark.line for remark in article.remarks}
    run: list[Lines] = []
    before: tuple[int, Kind] | None = None
    for piece in placed:
        here = piece.section, piece.passage.kind
        unknown = _is_unknown(article, piece, doubted) or (bool(run) and here == before and _is_held_back(piece))
        # The reader leaves one remark on each run of words it takes for one speaker's.
        fresh = piece.lines is not None and piece.lines.first in doubted
        if run and (fresh or not (unknown and here == before)):
            yield Mend(Statable.SPEECH, None, Lines(run[0].first, run[-1].last))
            run = []
        if unknown and piece.lines is not None:
            run.append(piece.lines)
        before = here
    if run:
        yield Mend(Statable.SPEECH, None, Lines(run[0].first, run[-1].last))


def _is_held_back(piece: _Placed) -> bool:
    """Prose that nobody is named for: what follows words announced as somebody's, as long as it goes on."""
    passage = piece.passage
    return passage.kind is Kind.PROSE and not passage.quotable and passage.speaker is None


def _is_unknown(article: Article, piece: _Placed, doubted: Set[int]) -> bool:
    """Somebody's words as a whole: set off, an answer, or doubted by the reader; no paragraph that only holds some."""
    passage, lines = piece.passage, piece.lines
    if passage.kind not in _SPOKEN or passage.quotable or passage.speaker is not None:
        return False
    if passage.kind is not Kind.PROSE or article.sections[piece.section].kind in _ANSWERED:
        return True
    return lines is not None and not doubted.isdisjoint(range(lines.first, lines.last + 1))


def _may_be_furniture(piece: _Placed) -> bool:
    """A line of prose that is no sentence, that the article holds twice, or that speaks of the web page it was on."""
    passage, text = piece.passage, piece.text
    if passage.kind is not Kind.PROSE or passage.speaker is not None or not passage.quotable:
        return False
    if any(sign in text.casefold() for sign in _LEFTOVERS) and len(text) < LONG_ASIDE:
        return True
    repeated = "-" in passage.id
    unended = text.rstrip("\"”’»)]'")[-1:] not in ".!?…:;。！？："
    return len(text) <= LONG_ASIDE and (repeated or (unended and len(text) <= SHORT))


def _may_be_text(piece: _Placed, captions: Set[int]) -> bool:
    kind = piece.passage.kind
    if kind not in SET_ASIDE or piece.lines is None:
        return False
    longest = LONG_NOTE if kind in (Kind.BIO, Kind.NOTE) else LONG_ASIDE
    return piece.lines.first in captions or len(piece.text) > longest
