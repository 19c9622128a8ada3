"""A reading as lines that people compare: one for each heading and passage, its kind before it."""

from collections.abc import Iterator, Sequence

from bot.model import Article, Kind, Passage, Section, SectionKind

_WIDTH = 12


def shown(articles: Sequence[Article], *, quotes: bool = False) -> str:
    """All articles of a source, headings with their ranks, passages with kind and speaker; ``quotes`` below them."""
    return "\n\n".join("\n".join(_article(article, quotes)) for article in articles) + "\n"


def _article(article: Article, quotes: bool) -> Iterator[str]:
    yield _row("title", article.title)
    if article.authors:
        yield _row("authors" if len(article.authors) > 1 else "author", ", ".join(article.authors))
    if article.date:
        yield _row("date", f"{article.date} ({article.date_iso})" if article.date_iso else article.date)
    if article.publication:
        yield _row("in", article.publication)
    if article.language != "en":
        yield _row("language", article.language)
    for section in article.sections:
        yield ""
        yield from _section(section, article.text, quotes)


def _section(section: Section, text: str, quotes: bool) -> Iterator[str]:
    if section.heading is not None:
        name = "question" if section.kind is SectionKind.QUESTION else "heading"
        yield _row(f"{name} {section.level}", section.heading)
    elif section.kind is not SectionKind.OPENING:
        yield f"({section.kind.value})"
    for passage in section.passages:
        yield _row(_named(passage), passage.where.of(text))
        if quotes:
            for quote in passage.quotes:
                yield _row(f"  quote{f', {quote.speaker}' if quote.speaker else ''}", quote.where.of(text))
    if quotes and section.label is not None:
        yield _row("  label", section.label.of(text))
    if quotes and section.summary is not None:
        yield _row("  outline", section.summary.of(text))


def _named(passage: Passage) -> str:
    name = "furniture" if passage.kind is Kind.BOILERPLATE else passage.kind.value
    if passage.speaker is not None:
        held_back = "" if passage.quotable else ", not served"
        return f"{name}, {passage.speaker}{held_back}"
    return f"{name}, unknown" if passage.unknown else name


def _row(name: str, text: str) -> str:
    return f"{name:{_WIDTH}}│ {text.replace(chr(10), ' / ')}"
