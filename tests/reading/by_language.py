"""How much of what a text says is found, language by language: run ``python -m tests.reading.by_language [CODE …]``.

``samples/languages/LANGUAGE`` holds an essay, an interview, a web page and quotations, and ``right.toml``, in which
somebody who knows the language wrote down what is in them.
"""

import sys
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from bot.model import Article, Kind, Passage
from bot.reading import read_source
from bot.reading.lines.sentences import split_sentences
from bot.reading.speech.inline_quotations import quotations
from bot.reading.speech.said_by import Speakers
from tests.reading.samples.pairs import HERE

LANGUAGES: Final = ("de", "it", "pt", "nl", "uk")
KINDS: Final = ("headings", "authors", "dates", "speakers", "quotes", "aside")


@dataclass(frozen=True, slots=True)
class Found:
    """Of one kind of thing in the texts of one language: how many there are, and which were not found."""

    right: int
    missed: tuple[str, ...]

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return 1 - len(self.missed) / self.right


def measured(language: str) -> dict[str, Found]:
    """What was found of each of ``KINDS``, in the four texts of ``language`` together."""
    folder = HERE / "languages" / language
    stated: dict[str, dict[str, Any]] = tomllib.loads((folder / "right.toml").read_text("utf-8"))
    right = dict.fromkeys(KINDS, 0)
    missed: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for name, kinds in stated.items():
        source = folder / f"{name}.txt"
        articles = read_source(source.name, source.read_bytes())
        for kind, wanted in kinds.items():
            seen = _seen(kind, articles)
            pairs = list(wanted.items()) if isinstance(wanted, dict) else [(one, None) for one in wanted]
            right[kind] += len(pairs)
            missed[kind] += [f"{name}: {one}" for one, whose in pairs if not _holds(seen, one, whose)]
    return {kind: Found(right[kind], tuple(missed[kind])) for kind in KINDS}


def _holds(seen: Sequence[tuple[str, str | None]], wanted: str, whose: str | None) -> bool:
    return any(wanted in one and who == whose for one, who in seen)


def _seen(kind: str, articles: Sequence[Article]) -> list[tuple[str, str | None]]:
    """What the reader found of one kind; with the speaker where words are somebody's."""
    passages = [
        (article, passage) for article in articles for section in article.sections for passage in section.passages
    ]
    if kind == "headings":
        return [(section.heading, None) for article in articles for section in article.sections if section.heading]
    if kind == "authors":
        return [(author, None) for article in articles for author in article.authors]
    if kind == "dates":
        return [(article.date_iso or "", None) for article in articles]
    if kind == "quotes":
        return [(quote.where.of(a.text), None) for a, passage in passages for quote in passage.quotes]
    if kind == "speakers":
        return [said for article, passage in passages for said in _said(article, passage)]
    prose = {Kind.PROSE, Kind.QUOTE, Kind.VERSE, Kind.LIST}
    return [(passage.where.of(a.text), None) for a, passage in passages if passage.kind not in prose]


def _said(article: Article, passage: Passage) -> Iterator[tuple[str, str | None]]:
    text = passage.where.of(article.text)
    yield text, passage.speaker
    speakers = Speakers(article.text, article.language)
    for quoted in quotations(text, split_sentences(text, article.language), speakers):
        yield quoted.inner.of(text), quoted.speaker


def table(languages: Sequence[str] = LANGUAGES) -> str:
    """A line for each language, its shares in percent, and below them what was missed."""
    every = {language: measured(language) for language in languages}
    lines = ["    " + "".join(f"{kind:>10}" for kind in KINDS)]
    lines += [
        f"{one:4}" + "".join(f"{100 * kinds[kind].share:9.0f}%" for kind in KINDS) for one, kinds in every.items()
    ]
    lines += [f"{one}: {kind}: {what}" for one, kinds in every.items() for kind in KINDS for what in kinds[kind].missed]
    return "\n".join(lines)


if __name__ == "__main__":
    print(table(sys.argv[1:] or LANGUAGES))
