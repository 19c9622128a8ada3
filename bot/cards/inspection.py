"""A source as it was read, passage by passage, with each warning in its place and the sidecar lines that fix it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from bot.cards.card import Card, CardBlock, Row, Rows, Run, Runs, TextBlock
from bot.cards.fit import shortened
from bot.cards.kinds import passage_kind, section_kind
from bot.cards.numbers import counted
from bot.cards.remarks import placed_remark, remark_sentence
from bot.cards.sidecar import BLANK, OPTIONAL, mend_lines
from bot.model import Article, Kind, Lines, Passage, Remark, Section, count_words
from bot.model.inspection import InspectedArticle, Inspection, Mend, Statable

_TEXT = 140
_QUOTE = 140
_MARKS = ("[[", "]]")
_SERVED = frozenset({Kind.PROSE, Kind.QUOTE, Kind.VERSE})
_WHY = {
    Statable.ONE: "If this is a single article, state its title:",
    Statable.TITLE: "The title is a guess. State it:",
    Statable.FLAGS: "The title mentions AI. If a machine wrote the text, say so:",
    Statable.DATE: "No date was found. State it:",
    Statable.SPEECH: "Name the speaker:",
    Statable.FURNITURE: "This may not belong to the text. If it does not:",
    Statable.KEEP: "This was set aside. If it is the article's own text:",
}

_SHARED = (
    "A sidecar applies to every article in its file. To state the author or date of this one alone, move it to a "
    "file of its own."
)


# ---------------------------------------------------------------- the whole


def link_refused(path: str) -> str:
    """Said of a file that can be shown but would not be loaded."""
    return f"{path}: `load` refuses this link because it leaves the articles folder; copy the file there instead."


def inspection_cards(inspection: Inspection, *, whole: bool = False) -> tuple[Card, ...]:
    """A card for the source and one for each article; ``whole`` shows every passage to its end."""
    return (_source_card(inspection), *(_article_card(i, inspection, whole) for i in inspection.articles))


def warnings_card(inspection: Inspection) -> Card | None:
    """Every warning of the reader in order, each with its place; None if there are none."""
    rows = [Row((Run(placed_remark(r)),), 1) for inspected in inspection.articles for r in inspected.article.remarks]
    return Card(title=counted(len(rows), "warning"), blocks=(Rows(tuple(rows)),)) if rows else None


def closing_card(inspection: Inspection) -> Card:
    """What to do with the sidecar lines printed below it, or that there are none."""
    if not all_mends(inspection):
        return Card(blocks=(TextBlock((Run("Nothing here needs fixing."),)),))
    name = inspection.sidecar or f"{inspection.source.rpartition('/')[2].rpartition('.')[0]}.toml"
    said = f"Copy the lines that apply into {name}, the sidecar next to the file, and replace each “{BLANK}”."
    if _optional(inspection):
        said += " Where a line behind # applies, remove the #."
    if inspection.sidecar:
        said += " The sidecar already has lines; each key may appear in it only once."
    return Card(title="Lines for a sidecar", blocks=(TextBlock((Run(said),)),))


def all_mends(inspection: Inspection) -> tuple[Mend, ...]:
    """What may be stated of every article of the source, in reading order."""
    return tuple(mend for inspected in inspection.articles for mend in inspected.mends)


def _optional(inspection: Inspection) -> bool:
    return any(mend.what in OPTIONAL for mend in all_mends(inspection))


def _why(mend: Mend) -> str:
    if mend.what is Statable.AUTHOR:
        return "The author is a guess. State the author:" if mend.value else "No author was found. State the author:"
    return _WHY[mend.what]


# ---------------------------------------------------------------- an article


def _source_card(inspection: Inspection) -> Card:
    number = len(inspection.articles)
    said = f"{counted(number, 'article')}. "
    said += f"The sidecar {inspection.sidecar} was applied." if inspection.sidecar else "There is no sidecar."
    if inspection.paragraphs:
        said += " This format has no lines, so numbers count paragraphs, in a sidecar too."
    blocks: list[CardBlock] = [TextBlock((Run(said),))]
    if number > 1:
        titles = [Row((Run(f"{n}. {i.article.title}"),), 1) for n, i in enumerate(inspection.articles, 1)]
        blocks.append(Rows((*titles, *_mend_rows(inspection.mends, 0))))
    return Card(title=inspection.source, blocks=tuple(blocks))


def _article_card(inspected: InspectedArticle, inspection: Inspection, whole: bool) -> Card:
    article = inspected.article
    doubts = _Doubts(inspected)
    pieces = [lines for s in article.sections for lines in (s.lines, *(p.lines for p in s.passages)) if lines]
    # The title and what no passage holds: such doubts are told before the text begins.
    inside = {remark for lines in pieces for remark in doubts.remarks_in(lines)}
    general = [remark for remark in article.remarks if remark not in inside]
    rows = [*_fact_rows(article), *_remark_rows(general, 1)]
    rows += _mend_rows((mend for mend in inspected.mends if mend.lines is None), 1)
    if len(inspection.articles) > 1 and not (article.authors and article.date):
        rows.append(Row((Run(f"→ {_SHARED}"),), 1))
    blocks: list[CardBlock] = [Rows(tuple(rows))]
    unit = "paragraph" if inspection.paragraphs else "line"
    for number, section in enumerate(article.sections, 1):
        section_rows = list(_section_rows(inspected, doubts, number, section, unit, whole))
        blocks.append(Rows(tuple(section_rows)))
    return Card(title=article.title, blocks=tuple(blocks))


def _fact_rows(article: Article) -> list[Row]:
    passages = [passage for section in article.sections for passage in section.passages]
    quotes = sum(len(passage.quotes) for passage in passages)
    words = sum(count_words(passage.where.of(article.text)) for passage in passages)
    full = f" ({article.date_iso})" if article.date_iso else " (no full date)"
    if article.date_iso == article.date:
        full = ""
    facts = (
        ("key", article.key),
        ("author", "; ".join(article.authors)),
        ("date", f"{article.date}{full}" if article.date else None),
        ("publication", article.publication),
        ("link", article.url),
        ("shelf", article.shelf),
        ("language", article.language),
        ("flags", ", ".join(sorted(article.flags))),
    )
    held = [(len(article.sections), "section"), (len(passages), "passage"), (quotes, "quote"), (words, "word")]
    rows = [Row((Run(f"{name:<13}"), Run(value or "–", bold=bool(value))), 1) for name, value in facts]
    return [*rows, Row((Run(f"{'holds':<13}{', '.join(counted(n, noun) for n, noun in held)}"),), 1)]


def _section_rows(
    inspected: InspectedArticle,
    doubts: "_Doubts",
    number: int,
    section: Section,
    unit: str,
    whole: bool,
) -> Iterator[Row]:
    """The section's own line, its sentence for the outline, then its passages."""
    text = inspected.article.text
    where = f", {unit} {section.lines}" if section.lines else ""
    named = section_kind(section.kind)
    heading = section.heading if whole else shortened(section.heading or "", _TEXT)
    title = (Run(f"§{number} {heading}" if heading else f"§{number}", bold=True),)
    summary = section.summary.of(text) if section.summary else None
    shown = (summary if whole else shortened(summary, _QUOTE)) if summary else None
    yield Row(title, note=f"{named}, level {section.level}{where}")
    if shown:
        yield Row((Run("in the outline: "), Run(f"“{shown}”", italic=True)), 1)
    yield from doubts.rows_at(section.lines)
    for passage in section.passages:
        yield from _passage_rows(text, passage, unit, whole)
        yield from doubts.rows_at(passage.lines)


def _passage_rows(text: str, passage: Passage, unit: str, whole: bool) -> Iterator[Row]:
    where = str(passage.lines) if passage.lines else f"no {unit}"
    said = [passage_kind(passage.kind)]
    if passage.speaker:
        said.append(f"speaker: {passage.speaker}")
    elif passage.kind in _SERVED and not passage.quotable:
        said.append("speaker not named" if passage.kind is not Kind.PROSE else "may be someone else's words")
    if passage.kind in _SERVED and passage.quotable:
        said.append(counted(len(passage.quotes), "quote") if passage.quotes else "no quotes")
    else:
        said.append("never quoted")
    shown = passage.where.of(text)
    under: Runs = _marked(text, passage) if whole else (Run(shortened(shown, _TEXT)),)
    yield Row((Run(where, bold=True),), 1, note=", ".join(said), under=under)
    for quote in () if whole else passage.quotes:
        who = f"{quote.speaker}: " if quote.speaker and quote.speaker != passage.speaker else ""
        yield Row((Run(f"» {who}{shortened(quote.where.of(text), _QUOTE)}", bold=True),), 3)


def _marked(text: str, passage: Passage) -> Runs:
    """A whole passage with its quotes in bold between double brackets."""
    runs: list[Run] = []
    at = passage.where.start
    for quote in passage.quotes:
        start = max(at, quote.where.start)
        runs += [Run(text[at:start]), Run(f"{_MARKS[0]}{text[start : quote.where.end]}{_MARKS[1]}", bold=True)]
        at = max(start, quote.where.end)
    return (*runs, Run(text[at : passage.where.end]))


class _Doubts:
    """Remarks and mends of one article by line; each is told once, at the first piece it concerns."""

    def __init__(self, inspected: InspectedArticle) -> None:
        self._remarks = sorted((remark for remark in inspected.article.remarks if remark.line), key=_line)
        self._mends = [(mend.lines.first, mend) for mend in inspected.mends if mend.lines is not None]
        self._mends.sort(key=_first)
        self._told: set[Remark | Mend] = set()

    def remarks_in(self, lines: Lines) -> Sequence[Remark]:
        """The reader's remarks on these lines."""
        first = bisect_left(self._remarks, lines.first, key=_line)
        return self._remarks[first : bisect_right(self._remarks, lines.last, key=_line)]

    def rows_at(self, lines: Lines | None) -> Iterator[Row]:
        """The remarks on these lines that were not told yet, then what may be stated of them."""
        if lines is None:
            return
        remarks = [remark for remark in self.remarks_in(lines) if remark not in self._told]
        first = bisect_left(self._mends, lines.first, key=_first)
        last = bisect_right(self._mends, lines.last, key=_first)
        mends = [mend for _, mend in self._mends[first:last] if mend not in self._told]
        self._told.update(remarks, mends)
        yield from _remark_rows(remarks, 2)
        yield from _mend_rows(mends, 2)


def _line(remark: Remark) -> int:
    return remark.line


def _first(placed: tuple[int, Mend]) -> int:
    return placed[0]


def _remark_rows(remarks: Iterable[Remark], depth: int) -> list[Row]:
    return [Row((Run(f"! {remark_sentence(remark)}"),), depth) for remark in remarks]


def _mend_rows(mends: Iterable[Mend], depth: int) -> list[Row]:
    return [
        Row((Run(f"→ {_why(mend)}"),), depth, under=(Run("\n".join(mend_lines(mend)), bold=True),)) for mend in mends
    ]
