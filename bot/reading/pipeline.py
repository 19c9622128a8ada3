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
from bot.reading.manuscript import SET_ASIDE, Manuscript, Paragraph, Role, paragraphs_of
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
    manuscript = Manuscript(paragraphs_of(document.blocks), document.structured)
    stated = document.stated
    settle_ranges(manuscript, stated)
    stated = overlaid(overlaid(stated, mark_envelope(manuscript)), mark_mail(manuscript))
    typed = not document.structured and mark_typed(manuscript)
    mark_rules(manuscript)
    mark_page_heads(manuscript)
    mark_furniture(manuscript)
    depths = {} if document.structured else mark_contents(manuscript)
    mark_pulled(manuscript)
    mark_threads(manuscript)
    mark_letters(manuscript)
    mark_verse(manuscript)
    mark_quotations(manuscript)
    mark_lists(manuscript)
    mark_datelines(manuscript)
    mark_comments(manuscript)
    mark_archive(manuscript)
    mark_questions(manuscript)
    if stated.title is None:
        mark_first_title(manuscript)
    mark_author_lines(manuscript)
    mark_signatures(manuscript)
    mark_captions(manuscript)
    if not document.structured and not typed:
        mark_clocks(manuscript)
        mark_headings(manuscript)
    rank_by_contents(manuscript, depths)
    mark_sources(manuscript)
    groups = split(manuscript) if stated.title is None else [manuscript.paragraphs]
    fallback = PurePosixPath(name).stem.replace("_", " ").replace("-", " ").strip() or name
    shelf = str(PurePosixPath(name).parent)
    articles: list[Article] = []
    groups = [paragraphs for paragraphs in groups if paragraphs]
    early, said = sorted(manuscript.remarks, key=_line), 0
    for at, paragraphs in enumerate(groups):
        before = len(manuscript.remarks)
        facts = facts_of(manuscript, paragraphs, stated, fallback)
        if all(paragraph.role is Role.TITLE for paragraph in paragraphs):
            # A title without a text is all the text there is.
            paragraphs[0].role = Role.BODY
        if Flag.AI not in stated.flags and says_machine(facts.title):
            manuscript.remark(paragraphs[0], "The title speaks of AI. If a machine wrote this text, state: flags: ai")
        their_own(paragraphs, facts.authors)
        mark_interviews(manuscript, paragraphs, facts.title, facts.authors)
        mark_headed(manuscript, paragraphs)
        mark_enclosed(manuscript, paragraphs, facts.authors)
        mark_speakers(manuscript, paragraphs, facts.authors)
        silence_repeated(paragraphs)
        language = stated.language or _language(paragraphs)
        article = assemble(manuscript, paragraphs, name, facts.title, language)
        remarks = manuscript.remarks
        if len(groups) > 1:
            # What was said of the whole file's lines goes with the article they stand in.
            below = bisect_left(early, groups[at + 1][0].block.line, key=_line) if at + 1 < len(groups) else len(early)
            remarks = [*early[said:below], *manuscript.remarks[before:]]
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


def _language(paragraphs: list[Paragraph]) -> str:
    """The language of the first characters of an article that are no furniture."""
    sample = ""
    for paragraph in paragraphs:
        if paragraph.kind not in SET_ASIDE:
            sample = f"{sample} {paragraph.text[:SAMPLE]}"
        if len(sample) >= SAMPLE:
            break
    return language_of(sample)


def _line(remark: Remark) -> int:
    return remark.line


__all__ = ["articles_of"]
