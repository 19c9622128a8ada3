"""An article and an export as JSON. The shapes are stable: fields may be added, none removed or renamed."""

import json
from collections.abc import Iterable, Iterator

from bot.cards.faults import fault_sentence
from bot.cards.remarks import placed_remark
from bot.library.export import Exported
from bot.model import Article, Passage, Problem, Quote, Section, as_quoted


def export_shape(exported: Exported) -> dict[str, list[dict[str, object]]]:
    """All articles with everything in them, and the sources that could not be read."""
    return {
        "articles": [article_shape(article) for article in exported.articles],
        "problems": [problem_shape(problem) for problem in exported.problems],
    }


def export_lines(found: Iterable[Article | Problem]) -> Iterator[str]:
    """``export_shape`` as JSON, indented by one, piece by piece; articles come before problems."""
    opened = "articles"
    count = 0
    yield '{\n "articles": ['
    for one in found:
        shape = article_shape(one) if isinstance(one, Article) else problem_shape(one)
        if isinstance(one, Problem) and opened == "articles":
            yield f'{_NEXT if count else ""}],\n "problems": ['
            opened, count = "problems", 0
        written = json.dumps(shape, ensure_ascii=False, indent=1).replace("\n", _INSIDE)
        yield f"{',' if count else ''}{_INSIDE}{written}"
        count += 1
    yield f"{_NEXT if count else ''}]" + (',\n "problems": []' if opened == "articles" else "") + "\n}\n"


_NEXT = "\n "
_INSIDE = "\n  "


def problem_shape(problem: Problem) -> dict[str, object]:
    """A source that could not be read, and why: in words for people, and as a fault whose name never changes."""
    return {"source": problem.source, "problem": fault_sentence(problem.cause), "fault": problem.cause.fault.value}


def article_shape(article: Article) -> dict[str, object]:
    """One article with all its sections, passages and quotes."""
    return {
        "source": article.source,
        "key": article.key,
        "title": article.title,
        "author": article.author,
        "authors": list(article.authors),
        "date": article.date,
        "date_iso": article.date_iso,
        "publication": article.publication,
        "url": article.url,
        "language": article.language,
        "flags": sorted(flag.value for flag in article.flags),
        "warnings": [placed_remark(remark) for remark in article.remarks],
        "sections": [_section(section, article.text, article.language) for section in article.sections],
    }


def _section(section: Section, text: str, language: str) -> dict[str, object]:
    return {
        "heading": section.heading,
        "level": section.level,
        "kind": section.kind.value,
        "summary": section.summary.of(text) if section.summary else None,
        "passages": [_passage(passage, text, language) for passage in section.passages],
    }


def _passage(passage: Passage, text: str, language: str) -> dict[str, object]:
    return {
        "id": passage.id,
        "text": passage.where.of(text),
        "kind": passage.kind.value,
        "speaker": passage.speaker,
        "quotable": passage.quotable,
        "quotes": [_quote(quote, text, language) for quote in passage.quotes],
    }


def _quote(quote: Quote, text: str, language: str) -> dict[str, object]:
    """``shown`` is ``text`` as an editor prints it, without an opening connective and with a capital in brackets."""
    words = quote.where.of(text)
    return {"text": words, "speaker": quote.speaker, "shown": as_quoted(words, quote.left_out, language)}
