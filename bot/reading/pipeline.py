"""The order in which a document's structure is recognised: from blocks to articles."""

from bisect import bisect_left
from dataclasses import replace
from pathlib import PurePosixPath

from bot.languages.detect import SAMPLE, language_of
from bot.model import Article, Flag, Remark
from bot.reading.articles.author_lines import mark_author_lines
from bot.reading.articles.facts import facts_of
from bot.reading.articles.several import split
from bot.reading.articles.signatures import mark_signatures
from bot.reading.document import Document
from bot.reading.furniture.captions import mark_captions
from bot.reading.furniture.comments import mark_comments
from bot.reading.furniture.contents import mark_contents, rank_by_contents
from bot.reading.furniture.envelope import mark_envelope
from bot.reading.furniture.notices import mark_furniture
from bot.reading.furniture.page_numbers import mark_page_heads
from bot.reading.furniture.pull_quotes import mark_pulled
from bot.reading.furniture.works_cited import mark_sources
from bot.reading.manuscript import FURNITURE, Body, Part, Role, parts_of
from bot.reading.passages import assemble
from bot.reading.speech.attributions import mark_speakers
from bot.reading.speech.block_quotations import mark_quotations
from bot.reading.speech.interviews.interviews import mark_interviews, mark_questions
from bot.reading.speech.interviews.sections_by_person import mark_headed
from bot.reading.speech.letters import mark_letters
from bot.reading.speech.letters_within import mark_enclosed
from bot.reading.speech.mails import mark_mail, silence_repeated
from bot.reading.speech.threads import mark_threads
from bot.reading.stated.line_ranges import settle_ranges, their_own
from bot.reading.stated.statements import overlaid
from bot.reading.structure.archive_page import mark_archive
from bot.reading.structure.breaks import mark_rules
from bot.reading.structure.datelines import mark_datelines
from bot.reading.structure.hand_marked import mark_typed
from bot.reading.structure.headings import mark_headings
from bot.reading.structure.lists import mark_lists
from bot.reading.structure.times import mark_clocks
from bot.reading.structure.titles import mark_first_title, says_machine
from bot.reading.structure.verse import mark_verse


def articles_of(document: Document, name: str) -> tuple[Article, ...]:
    """The articles of one document, in order; none where it holds no text."""
    body = Body(parts_of(document.blocks), document.structured)
    stated = document.stated
    settle_ranges(body, stated)
    stated = overlaid(overlaid(stated, mark_envelope(body)), mark_mail(body))
    typed = not document.structured and mark_typed(body)
    mark_rules(body)
    mark_page_heads(body)
    mark_furniture(body)
    depths = {} if document.structured else mark_contents(body)
    mark_pulled(body)
    mark_threads(body)
    mark_letters(body)
    mark_verse(body)
    mark_quotations(body)
    mark_lists(body)
    mark_datelines(body)
    mark_comments(body)
    mark_archive(body)
    mark_questions(body)
    if stated.title is None:
        mark_first_title(body)
    mark_author_lines(body)
    mark_signatures(body)
    mark_captions(body)
    if not document.structured and not typed:
        mark_clocks(body)
        mark_headings(body)
    rank_by_contents(body, depths)
    mark_sources(body)
    groups = split(body) if stated.title is None else [body.parts]
    fallback = PurePosixPath(name).stem.replace("_", " ").replace("-", " ").strip() or name
    shelf = str(PurePosixPath(name).parent)
    articles: list[Article] = []
    groups = [parts for parts in groups if parts]
    early, said = sorted(body.remarks, key=_line), 0
    for at, parts in enumerate(groups):
        before = len(body.remarks)
        facts = facts_of(body, parts, stated, fallback)
        if all(part.role is Role.TITLE for part in parts):
            # A title without a text is all the text there is.
            parts[0].role = Role.BODY
        if Flag.AI not in stated.flags and says_machine(facts.title):
            body.doubt(parts[0], "The title speaks of AI. If a machine wrote this text, state: flags: ai")
        their_own(parts, facts.authors)
        mark_interviews(body, parts, facts.title, facts.authors)
        mark_headed(body, parts)
        mark_enclosed(body, parts, facts.authors)
        mark_speakers(body, parts, facts.authors)
        silence_repeated(parts)
        language = stated.language or _language(parts)
        article = assemble(body, parts, name, facts.title, language)
        remarks = body.remarks
        if len(groups) > 1:
            # What was said of the whole file's lines goes with the article they stand in.
            below = bisect_left(early, groups[at + 1][0].block.line, key=_line) if at + 1 < len(groups) else len(early)
            remarks = [*early[said:below], *body.remarks[before:]]
            said = below
        if document.numbered:
            remarks = [replace(remark, paragraph=True) for remark in remarks]
        articles.append(
            replace(
                article,
                authors=facts.authors,
                date=facts.date,
                date_iso=facts.date_iso,
                publication=facts.publication,
                url=stated.url,
                shelf=None if shelf == "." else shelf,
                flags=stated.flags,
                remarks=(*(document.remarks if not articles else ()), *sorted(remarks, key=_line)),
            )
        )
    return tuple(articles)


def _language(parts: list[Part]) -> str:
    """The language of the first characters of an article that are no furniture."""
    sample = ""
    for part in parts:
        if part.kind not in FURNITURE:
            sample = f"{sample} {part.text[:SAMPLE]}"
        if len(sample) >= SAMPLE:
            break
    return language_of(sample)


def _line(remark: Remark) -> int:
    return remark.line


__all__ = ["Part", "articles_of"]
