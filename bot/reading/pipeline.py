"""The order of all passes, from blocks to articles, on one screen."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter
from pathlib import PurePosixPath
from typing import Final

from bot.model import Article, Remark
from bot.reading.articles.author_lines import mark_author_lines
from bot.reading.articles.facts import choose_facts
from bot.reading.articles.head import mark_head
from bot.reading.articles.several import mark_articles
from bot.reading.articles.signatures import mark_signatures
from bot.reading.articles.tail import mark_tail
from bot.reading.decisions import Trace, What
from bot.reading.document import Document
from bot.reading.furniture.captions import mark_captions
from bot.reading.furniture.comments import mark_comments
from bot.reading.furniture.contents import mark_contents, mark_levels_by_contents
from bot.reading.furniture.envelope import mark_envelope
from bot.reading.furniture.notices import mark_notices
from bot.reading.furniture.page_numbers import mark_page_numbers
from bot.reading.furniture.pull_quotes import mark_pull_quotes
from bot.reading.furniture.works_cited import mark_works_cited
from bot.reading.manuscript import Draft, Form, Manuscript, paragraphs_of
from bot.reading.passages import assemble
from bot.reading.passes import PLAIN, TEXT, Pass, run_all
from bot.reading.speech.attributions import mark_attributions
from bot.reading.speech.block_quotations import mark_block_quotations
from bot.reading.speech.interviews.interviews import mark_interviews, mark_numbered_questions
from bot.reading.speech.interviews.sections_by_person import mark_sections_by_person
from bot.reading.speech.letters import mark_letters
from bot.reading.speech.letters_within import mark_letters_within
from bot.reading.speech.mails import mark_mails
from bot.reading.speech.threads import mark_threads
from bot.reading.stated.line_ranges import mark_own_words, settle_stated
from bot.reading.structure.archive_page import mark_archive_page
from bot.reading.structure.breaks import mark_rules
from bot.reading.structure.datelines import mark_datelines
from bot.reading.structure.hand_marked import mark_headings_by_hand
from bot.reading.structure.headings import mark_headings, mark_shapes
from bot.reading.structure.lists import mark_lists
from bot.reading.structure.times import mark_times
from bot.reading.structure.titles import choose_title, mark_title
from bot.reading.structure.verse import mark_verse

N = frozenset[What]()
FILE: Final[tuple[Pass[Manuscript], ...]] = (
    Pass(settle_stated, "stated", N, N),
    Pass(mark_envelope, "envelope", N, N),
    Pass(mark_mails, "mails", N, N),
    Pass(mark_headings_by_hand, "hand-marked", N, N, only=TEXT),
    Pass(mark_rules, "rules", N, N),
    Pass(mark_page_numbers, "page numbers", N, N),
    Pass(mark_notices, "notices", N, N),
    Pass(mark_contents, "contents", N, N, only=TEXT),
    Pass(mark_pull_quotes, "pull quotes", N, N),
    Pass(mark_threads, "threads", N, N),
    Pass(mark_letters, "letters", N, N),
    Pass(mark_verse, "verse", N, N),
    Pass(mark_block_quotations, "block quotations", N, N),
    Pass(mark_lists, "lists", N, N),
    Pass(mark_comments, "comments", N, N),
    Pass(mark_datelines, "datelines", N, N),
    Pass(mark_archive_page, "archive page", N, N),
    Pass(mark_numbered_questions, "numbered questions", N, N),
    Pass(mark_title, "title", N, N),
    Pass(mark_author_lines, "author lines", N, N),
    Pass(mark_signatures, "signatures", N, N),
    Pass(mark_captions, "captions", N, N),
    Pass(mark_times, "times", N, N, only=PLAIN),
    Pass(mark_shapes, "shapes", N, N, only=PLAIN),
    Pass(mark_levels_by_contents, "levels", N, N),
    Pass(mark_works_cited, "works cited", N, N),
    Pass(mark_articles, "articles", N, N),
)
ARTICLE: Final[tuple[Pass[Draft], ...]] = (
    Pass(choose_title, "chosen title", N, N),
    Pass(mark_head, "head", N, N),
    Pass(mark_tail, "tail", N, N),
    Pass(choose_facts, "facts", N, N),
    Pass(mark_own_words, "own words", N, N),
    Pass(mark_interviews, "interviews", N, N),
    Pass(mark_headings, "headings", N, N, only=PLAIN),
    Pass(mark_sections_by_person, "sections by person", N, N),
    Pass(mark_letters_within, "letters within", N, N),
    Pass(mark_attributions, "attributions", N, N),
)


def articles_of(document: Document, name: str, trace: Trace | None = None) -> tuple[Article, ...]:
    """The articles of one document, in order; none where it holds no text. ``trace`` notes every decision."""
    manuscript = manuscript_of(document, name)
    run_all(FILE, manuscript, trace)
    early = sorted(manuscript.remarks, key=attrgetter("line"))
    articles: list[Article] = []
    for at, draft in enumerate(manuscript.drafts):
        before = len(manuscript.remarks)
        run_all(ARTICLE, draft, trace)
        article = assemble(draft, name)
        said = [*_said_of(early, manuscript.drafts, at), *manuscript.remarks[before:]]
        said.sort(key=attrgetter("line"))
        if document.numbered:
            said = [replace(remark, paragraph=True) for remark in said]
        articles.append(replace(article, remarks=(*(() if at else document.remarks), *said)))
    return tuple(articles)


def manuscript_of(document: Document, name: str) -> Manuscript:
    """A document on the workbench, before any pass. ``name`` is its source's."""
    fallback = PurePosixPath(name).stem.replace("_", " ").replace("-", " ").strip() or name
    form = Form.BY_FORMAT if document.structured else Form.PLAIN
    return Manuscript(paragraphs_of(document.blocks), fallback, document.stated, form)


def _said_of(remarks: Sequence[Remark], drafts: Sequence[Draft], at: int) -> Sequence[Remark]:
    """The remarks on a whole file, in order of their lines, that concern the lines of one of its articles."""
    line = attrgetter("line")
    first = bisect_left(remarks, drafts[at].paragraphs[0].block.line, key=line) if at else 0
    end = len(remarks)
    if at + 1 < len(drafts):
        end = bisect_left(remarks, drafts[at + 1].paragraphs[0].block.line, key=line)
    return remarks[first:end]
