"""Reads the label set: articles with sentences marked {+to be served+} and {-never to be served-}.

A file opens with ``key: value`` lines (language, title), then a blank line, then paragraphs with a blank line
between. A paragraph may begin with its kind in brackets, with a speaker after a colon ("?" for one nobody
names): ``[quote: Amina Rowe]``. ``[question]`` opens a section of an interview.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.model import Article, Kind, Passage, Section, SectionKind, Slice, passage_ids
from bot.reading.lines.sentences import split_sentences
from bot.reading.quotes.quotes import with_quotes

LABELS = Path(__file__).parent / "labels"
_BLOCK = re.compile(r"\[(\w+)(?:: ([^\]]+))?\]\s*")
_MARK = re.compile(r"\{([+-])|([+-])\}")


@dataclass(frozen=True, slots=True)
class Labelled:
    """One article of the set with its marks, as slices of its text."""

    name: str
    article: Article
    good: tuple[Slice, ...]
    never: tuple[Slice, ...]


def _unmarked(text: str) -> tuple[str, list[tuple[str, int, int]]]:
    """The text without its marks, and each mark's sign with its range in that text."""
    bare: list[str] = []
    found: list[tuple[str, int, int]] = []
    length = at = opened = 0
    for match in _MARK.finditer(text):
        bare.append(text[at : match.start()])
        length += match.start() - at
        at = match.end()
        if match.group(1):
            opened = length
        else:
            found.append((match.group(2), opened, length))
    bare.append(text[at:])
    return "".join(bare), found


def article_of(paragraphs: list[tuple[str, str | None, str]], language: str = "en", title: str = "A title") -> Article:
    """An article by hand: each paragraph as (kind or "question", speaker, text); "?" is a speaker nobody names."""
    text = "\n\n".join(body for _, _, body in paragraphs)
    ids = passage_ids(body for _, _, body in paragraphs)
    sections: list[Section] = []
    passages: list[Passage] = []
    opening = SectionKind.OPENING
    at = 0
    for (kind, speaker, body), identity in zip(paragraphs, ids, strict=True):
        if kind == "question" and passages:
            sections.append(Section(None, 1, opening, tuple(passages)))
            passages = []
        opening = SectionKind.QUESTION if kind == "question" else opening
        where = Slice(at, at + len(body))
        passages.append(
            Passage(
                identity,
                where,
                Kind.PROSE if kind == "question" else Kind(kind),
                None if speaker == "?" else speaker,
                kind != "question" and speaker != "?",
                tuple(s.moved(at) for s in split_sentences(body, language)),
            )
        )
        at += len(body) + 2
    sections.append(Section(None, 1, opening, tuple(passages)))
    return Article("sample.txt", "sample", title, text, tuple(sections), language=language)


def load(half: str) -> Iterator[Labelled]:
    """The articles of one half, ``tuning`` or ``reporting``, with their quotes chosen."""
    for path in sorted((LABELS / half).glob("*.txt")):
        head, _, body = path.read_text(encoding="utf-8").strip().partition("\n\n")
        stated = dict(line.split(": ", 1) for line in head.splitlines())
        paragraphs: list[tuple[str, str | None, str]] = []
        good: list[Slice] = []
        never: list[Slice] = []
        at = 0
        for raw in re.split(r"\n\n+", body):
            match = _BLOCK.match(raw)
            kind, speaker = (match.group(1), match.group(2)) if match else ("prose", None)
            words, marks = _unmarked(raw[match.end() :] if match else raw)
            for sign, start, end in marks:
                (good if sign == "+" else never).append(Slice(at + start, at + end))
            paragraphs.append((kind, speaker, words))
            at += len(words) + 2
        article = article_of(paragraphs, stated["language"], stated["title"])
        yield Labelled(path.stem, with_quotes(article), tuple(good), tuple(never))


@dataclass(frozen=True, slots=True)
class Score:
    """What one half says of the rules: counts, and the three shares."""

    served: int
    served_good: int
    good: int
    found: int
    never: int
    slipped: int

    @property
    def precision(self) -> float:
        """Share of the served quotes that hold a good sentence and open with none of the never-set."""
        return self.served_good / max(1, self.served)

    @property
    def recall(self) -> float:
        """Share of the good sentences that some quote serves."""
        return self.found / max(1, self.good)

    @property
    def leak(self) -> float:
        """Share of the never-set that any quote opens with: behind another sentence, one may point back to it."""
        return self.slipped / max(1, self.never)


def _overlap(a: Slice, b: Slice) -> bool:
    return a.start < b.end and b.start < a.end


def _opens(quote: Slice, sentence: Slice) -> bool:
    """Whether a quote begins within a sentence, or at a mark or so before it."""
    return sentence.start - 2 <= quote.start < sentence.end


def judge(half: str) -> tuple[Score, list[str]]:
    """The score of one half, and a line for each quote that should not be served and each good one missed."""
    served = served_good = good = found = never = slipped = 0
    lines: list[str] = []
    for labelled in load(half):
        text = labelled.article.text
        quotes = [q.where for s in labelled.article.sections for p in s.passages for q in p.quotes]
        for where in quotes:
            inside = any(_overlap(where, g) for g in labelled.good)
            outside = any(_opens(where, n) for n in labelled.never)
            served += 1
            served_good += inside and not outside
            if outside or not inside:
                lines.append(f"wrong   {labelled.name}: {where.of(text)}")
        for sentence in labelled.good:
            hit = any(_overlap(sentence, where) for where in quotes)
            good += 1
            found += hit
            if not hit:
                lines.append(f"missed  {labelled.name}: {sentence.of(text)}")
        never += len(labelled.never)
        slipped += sum(any(_opens(where, sentence) for where in quotes) for sentence in labelled.never)
    return Score(served, served_good, good, found, never, slipped), lines
