"""The library as one place sees it: what has a content note is covered, kept back or left as it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.library.noting.here import NoteBits
from bot.library.noting.word_lists import ListAtWork
from bot.model import (
    Entry,
    Excerpt,
    Findings,
    Hit,
    Matched,
    Outline,
    OutlineRow,
    Place,
    PlacedPassage,
    QuotedPart,
    ServedQuote,
    Slice,
    Verification,
)
from bot.model.content_notes import UNVEILED, NoteList, Veiled
from bot.store.named_quotes import NamedQuote
from bot.store.note_marks import NoteMarks


@dataclass(frozen=True, slots=True)
class HandMark:
    """What curators decided of one thing: which notes they gave it, and which they took from it."""

    given: int = 0
    taken: int = 0

    def on(self, bits: int) -> int:
        """The notes of it, where it would have ``bits``."""
        return bits & ~self.taken | self.given


@dataclass(frozen=True, slots=True)
class HandMarks:
    """All that curators decided: of articles by their keys, of passages and quotes with these. ``within`` is what was
    decided of the passage a quote stands in, ``holding`` the notes given to the quotes of a passage; ``texts`` are
    those of passages and then of quotes, by their articles' keys."""

    articles: Mapping[str, HandMark] = field(default_factory=dict)
    passages: Mapping[tuple[str, str], HandMark] = field(default_factory=dict)
    quotes: Mapping[tuple[str, str], HandMark] = field(default_factory=dict)
    within: Mapping[tuple[str, str], HandMark] = field(default_factory=dict)
    holding: Mapping[tuple[str, str], int] = field(default_factory=dict)
    texts: Mapping[str, Sequence[tuple[str, HandMark]]] = field(default_factory=dict)


_NONE = HandMark()


@dataclass(frozen=True, slots=True)
class NotesNow:
    """The notes of everything in a library, as of now."""

    at_work: ListAtWork = field(default_factory=lambda: ListAtWork(NoteList()))
    marks: NoteMarks = field(default_factory=NoteMarks)
    by_hand: HandMarks = field(default_factory=HandMarks)

    @property
    def listed(self) -> NoteList:
        """The word list."""
        return self.at_work.listed

    def passage(self, entry: Entry, passage: str) -> int:
        """The notes of a passage: those its words call for, and what curators decided of it or of all its article;
        what they gave to a quote in it, too."""
        marked, hand = self.marks.passages.get(entry.number, {}).get(passage, 0), self.by_hand
        named = (entry.key, passage)
        bits = hand.articles.get(entry.key, _NONE).on(marked) | hand.holding.get(named, 0)
        return hand.passages.get(named, _NONE).on(bits)

    def quote(self, entry: Entry, number: int, name: str) -> int:
        """The notes of a quote: those its own words call for, and what curators decided of it, its passage or all of
        its article; the narrower decision counts."""
        marked, hand = self.marks.quotes.get(entry.number, {}).get(number, 0), self.by_hand
        named = (entry.key, name)
        bits = hand.within.get(named, _NONE).on(hand.articles.get(entry.key, _NONE).on(marked))
        return hand.quotes.get(named, _NONE).on(bits)

    def anywhere(self, entry: Entry) -> int:
        """The notes that any of an article has."""
        bits = self.by_hand.articles.get(entry.key, _NONE).given
        for passage in self.marks.passages.get(entry.number, {}):
            bits |= self.passage(entry, passage)
        for key, passage in (*self.by_hand.passages, *self.by_hand.holding):
            bits |= self.passage(entry, passage) if key == entry.key else 0
        return bits

    def named(self, quote: NamedQuote, entry: Entry) -> int:
        """The notes of a quote, or of the passage that stands in for one."""
        return self.passage(entry, quote.passage) if quote.passage else self.quote(entry, quote.number, quote.name)

    def words(self, entry: Entry, words: str) -> int:
        """The notes of words of an article, wherever they stand in it."""
        bits, bare = self._called_for(entry, words), words.strip().rstrip("…")
        for text, mark in self.by_hand.texts.get(entry.key, ()):
            if bare and bare in text:
                bits = mark.on(bits)
            elif bare and text in words:  # what was taken from it stays with the words around it that call for it
                rest = self._called_for(entry, words.replace(text, " ")) if mark.taken & bits else 0
                bits = HandMark(mark.given, mark.taken & ~rest).on(bits)
        return bits

    def _called_for(self, entry: Entry, words: str) -> int:
        """What the list makes of words of an article, and whoever decided about all of it."""
        return self.by_hand.articles.get(entry.key, _NONE).on(self.at_work.bits(words, entry.language))

    def part(self, entry: Entry, text: str, where: Slice) -> int:
        """The notes of a part of a passage's ``text``: those of its words, and those given to whatever it touches."""
        bits = self.words(entry, where.of(text))
        for noted, mark in self.by_hand.texts.get(entry.key, ()):
            if mark.given & ~bits and touches(text, noted, where):
                bits |= mark.given
        return bits


def touches(text: str, noted: str, where: Slice) -> bool:
    """Whether ``noted``, anywhere in ``text``, has a character of the part ``where`` of it."""
    at = text.find(noted, max(0, where.start - len(noted) + 1)) if noted else -1
    return 0 <= at < where.end


@dataclass(frozen=True, slots=True)
class NoteView:
    """What one place makes of them. Every method gives back what it was given, with veils."""

    now: NotesNow = field(default_factory=NotesNow)
    bits: NoteBits = field(default_factory=NoteBits)

    def excluded(self, *, at_random: bool) -> int:
        """The notes whose quotes are not drawn."""
        return self.bits.keeping_back | (self.bits.not_at_random if at_random else 0)

    def drawn(self, quote: NamedQuote, entry: Entry, *, at_random: bool) -> bool:
        """Whether no note keeps a quote from being drawn."""
        excluded = self.excluded(at_random=at_random)
        return not excluded or not self.now.named(quote, entry) & excluded

    def place(self, place: Place) -> Place:
        """A place whose section is not called by words that are veiled here."""
        section = place.section
        called = section.label or section.opening
        if not self.bits.veiling or section.heading or not called:
            return place
        if not self.now.words(place.entry, called) & self.bits.veiling:
            return place
        return replace(place, section=replace(section, label="", opening=""))

    def passage(self, placed: PlacedPassage) -> PlacedPassage:
        """One passage."""
        if not self.bits.veiling:
            return placed
        place = placed.place
        return replace(
            placed, place=self.place(place), veiled=self._veiled(self.now.passage(place.entry, place.passage))
        )

    def excerpt(self, excerpt: Excerpt) -> Excerpt:
        """Neighbouring passages."""
        return replace(excerpt, passages=tuple(map(self.passage, excerpt.passages))) if self.bits.veiling else excerpt

    def quote(self, quote: ServedQuote) -> ServedQuote:
        """A quote, or a passage that stands in for one."""
        if not self.bits.veiling:
            return quote
        around = self.now.passage(quote.place.entry, quote.place.passage)
        alone = bool(around & self.bits.keeping_back)
        return replace(quote, place=self.place(quote.place), veiled=self._veiled(self.of_quote(quote)), alone=alone)

    def of_quote(self, quote: ServedQuote) -> int:
        """The notes of it."""
        entry = quote.place.entry
        if quote.number is None:
            return self.now.passage(entry, quote.place.passage)
        return self.now.quote(entry, quote.number, quote.name)

    def hits(self, hits: Sequence[Hit]) -> tuple[tuple[Hit, ...], tuple[str, ...]]:
        """The hits that are shown, and the notes that keep the others back."""
        if not self.bits.veiling:
            return tuple(hits), ()
        shown, kept = list[Hit](), 0
        for hit in hits:
            bits = self._of_places(hit)
            if bits & self.bits.keeping_back:
                kept |= bits & self.bits.keeping_back
                continue
            others = tuple(map(self.place, hit.others))
            shown.append(replace(hit, place=self.place(hit.place), others=others, veiled=self._veiled(bits)))
        return tuple(shown), self.now.listed.named(kept)

    def findings(self, findings: Findings) -> Findings:
        """What was found, with how much of it is kept back, and for which notes."""
        hits, kept = self.hits(findings.hits)
        weaker, _ = self.hits(findings.weaker)
        left = len(findings.hits) - len(hits)
        good = findings.good and (bool(hits) or not left)
        return replace(findings, hits=hits, weaker=weaker, good=good, kept_back=left, kept_for=kept)

    def outline(self, outline: Outline) -> Outline:
        """An article's sections: those called by veiled words have their number alone, and no veiled sentence."""
        return replace(outline, rows=self.rows(outline.entry, outline.rows)) if self.bits.veiling else outline

    def rows(self, entry: Entry, rows: Sequence[OutlineRow], *, at_random: bool = False) -> tuple[OutlineRow, ...]:
        """Sections likewise; ``at_random``: nobody asked for them."""
        veiling = self.bits.veiling | (self.bits.not_at_random if at_random else 0)
        return tuple(self._row(entry, row, veiling) for row in rows) if veiling else tuple(rows)

    def verification(self, checked: Verification) -> Verification:
        """A verdict, which stays what it is; the text's words are veiled."""
        if not self.bits.veiling:
            return checked
        parts = tuple(replace(part, matches=tuple(map(self._matched, part.matches))) for part in checked.parts)
        if checked.goes_on and parts:
            parts = (*parts[:-1], self._going_on(parts[-1], checked.goes_on))
        near, _ = self.hits([checked.nearest] if checked.nearest is not None else [])
        return replace(checked, parts=parts, nearest=near[0] if near else None)

    def kept_words(self, entry: Entry, words: str, passage: PlacedPassage | None) -> Veiled:
        """How words of an article are shown that somebody kept; ``passage`` has them now, if any does."""
        if not self.bits.veiling:
            return UNVEILED
        bits = self.now.words(entry, words)
        bits |= self.now.passage(passage.place.entry, passage.place.passage) if passage is not None else 0
        return self._veiled(bits)

    def _veiled(self, bits: int) -> Veiled:
        return self.bits.veiled(bits, self.now.listed)

    def _of_places(self, hit: Hit) -> int:
        """The notes of a passage that may stand in several places; any of them counts."""
        bits = 0
        for place in (hit.place, *hit.others):
            bits |= self.now.passage(place.entry, place.passage)
        return bits

    def _matched(self, match: Matched) -> Matched:
        bits = self.now.part(match.place.entry, match.text, match.where)
        return replace(match, place=self.place(match.place), veiled=self._veiled(bits))

    def _going_on(self, part: QuotedPart, words: str) -> QuotedPart:
        """The last part of a quotation, of which the ``words`` behind it in the text are shown as well."""
        last = part.matches[-1]
        found = last.text.find(words, last.where.end)
        where = Slice(last.where.start, found + len(words) if found >= 0 else len(last.text))
        veiled = self._veiled(self.now.part(last.place.entry, last.text, where))
        return replace(part, matches=(*part.matches[:-1], replace(last, veiled=veiled)))

    def _row(self, entry: Entry, row: OutlineRow, veiling: int) -> OutlineRow:
        section, summary = row.section, row.summary
        if not section.heading and self.now.words(entry, section.label or section.opening) & veiling:
            section = replace(section, label="", opening="")
        if summary and self.now.words(entry, summary) & veiling:
            summary = None
        points = tuple(point for point in row.points if not self.now.words(entry, point) & veiling)
        return replace(row, section=section, summary=summary, points=points)
