"""The order of all passes, from blocks to articles, on one screen."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Final

from bot.model import Article, Doubt, Remark
from bot.reading.articles.author_lines import mark_author_lines
from bot.reading.articles.facts import choose_facts
from bot.reading.articles.head import mark_head
from bot.reading.articles.several import mark_articles
from bot.reading.articles.signatures import mark_signatures
from bot.reading.articles.tail import mark_tail
from bot.reading.decisions import FORMAT, KINDS, NOTHING, ROLES, Trace, What
from bot.reading.document import Document
from bot.reading.draft import Draft
from bot.reading.furniture.captions import mark_captions
from bot.reading.furniture.comments import mark_comments
from bot.reading.furniture.contents import mark_contents, mark_levels_by_contents
from bot.reading.furniture.envelope import mark_envelope
from bot.reading.furniture.notices import mark_notices
from bot.reading.furniture.page_numbers import mark_page_numbers
from bot.reading.furniture.post_head import mark_post_heads
from bot.reading.furniture.pull_quotes import mark_pull_quotes
from bot.reading.furniture.works_cited import mark_works_cited
from bot.reading.manuscript import SET_ASIDE, Form, Manuscript, paragraphs_of
from bot.reading.passages import article_from
from bot.reading.passes import PLAIN, TEXT, Pass, run_all
from bot.reading.speech.attributions import mark_attributions
from bot.reading.speech.block_quotations import mark_block_quotations
from bot.reading.speech.interviews.bare_labels import mark_bare_labels
from bot.reading.speech.interviews.interviews import mark_interviews, mark_numbered_questions
from bot.reading.speech.interviews.sections_by_person import mark_sections_by_person
from bot.reading.speech.interviews.turns import mark_turns
from bot.reading.speech.letters import mark_letters
from bot.reading.speech.letters_within import mark_letters_within
from bot.reading.speech.mails import mark_mails
from bot.reading.speech.threads import mark_threads
from bot.reading.stated.file_name import title_in_name
from bot.reading.stated.line_ranges import mark_own_words, settle_stated
from bot.reading.structure.archive_page import mark_archive_page
from bot.reading.structure.breaks import mark_rules
from bot.reading.structure.datelines import mark_datelines
from bot.reading.structure.hand_marked import mark_headings_by_hand
from bot.reading.structure.headings import mark_headings, mark_shapes
from bot.reading.structure.lists import mark_lists
from bot.reading.structure.times import mark_times
from bot.reading.structure.titles import mark_title, mark_titles
from bot.reading.structure.verse import mark_verse

W: Final = What

# fmt: off
# What a file goes through, in order. A pass reads …, settles …, and may overrule those it names.
FILE: Final[tuple[Pass[Manuscript], ...]] = (
    Pass(settle_stated, W.STATED | W.QUOTE, KINDS | W.SPEAKER, (FORMAT,)),
    Pass(mark_envelope, NOTHING, W.BOILERPLATE | W.STATED),
    Pass(mark_mails, NOTHING, W.QUOTE | W.NOTE | W.BYLINE | W.DATELINE | W.SPEAKER | W.OPENS | W.STATED),
    Pass(mark_headings_by_hand, NOTHING, W.HEADING | W.LEVEL | W.BOILERPLATE | W.FORM, only=TEXT),
    Pass(mark_rules, W.HEADING, W.RULE | W.BOILERPLATE, (FORMAT, "headings by hand")),
    Pass(mark_bare_labels, W.HEADING | W.BYLINE, W.BYLINE | W.QUESTION | W.PROSE),
    Pass(mark_page_numbers, NOTHING, W.BOILERPLATE),
    Pass(mark_notices, W.BOILERPLATE | W.RULE, W.BOILERPLATE),
    Pass(mark_post_heads, W.BOILERPLATE, W.BOILERPLATE | W.NOTE),
    Pass(mark_contents, W.HEADING | W.BOILERPLATE, W.BOILERPLATE | W.DEPTHS, only=TEXT),
    Pass(mark_pull_quotes, NOTHING, W.BOILERPLATE),
    Pass(mark_threads, W.BOILERPLATE | W.HEADING | W.SPEAKER, W.BYLINE | W.DATELINE | W.SPEAKER | W.OPENS),
    Pass(mark_letters, W.BOILERPLATE | W.HEADING | W.SPEAKER, W.BYLINE | W.SPEAKER),
    Pass(mark_turns, KINDS | W.HEADING, W.PROSE | W.LABEL),
    Pass(mark_verse, W.LABEL | W.VERSE | W.SPEAKER, W.VERSE | W.SPEAKER),
    Pass(mark_block_quotations, NOTHING, W.QUOTE | W.SPEAKER),
    Pass(mark_lists, W.LABEL | W.LIST | W.NOTE, W.LIST | W.NOTE | W.QUOTE | W.SPEAKER),
    Pass(mark_comments, W.BOILERPLATE | W.HEADING, W.BOILERPLATE),
    Pass(mark_datelines, W.QUOTE | W.VERSE | W.HEADING, W.DATELINE),
    Pass(mark_archive_page, W.HEADING, W.BOILERPLATE),
    Pass(mark_numbered_questions, W.HEADING, W.QUESTION),
    Pass(mark_title, W.STATED | W.HEADING | W.BOILERPLATE | W.DATELINE, W.TITLE | W.BOILERPLATE | W.NOTE, ("lists",)),
    Pass(mark_author_lines, W.TITLE | W.QUOTE | W.VERSE | W.LIST | W.DATELINE, W.BYLINE | W.NOTE, ("lists",)),
    Pass(mark_signatures, W.DATELINE | W.HEADING, W.BYLINE),
    Pass(mark_captions, W.BOILERPLATE, W.CAPTION),
    Pass(mark_times, NOTHING, W.HEADING, only=PLAIN),
    Pass(mark_shapes, KINDS | ROLES | W.LABEL | W.LEVEL, W.SHAPE | W.LEVEL | W.LIST, only=PLAIN),
    Pass(mark_levels_by_contents, W.SHAPE | W.HEADING | W.DEPTHS, W.LEVEL, ("shapes",)),
    Pass(mark_works_cited, W.SHAPE | W.HEADING | W.QUOTE | W.LIST, W.NOTE | W.SPEAKER, ("lists", "block quotations")),
    Pass(mark_articles, KINDS | ROLES | W.SHAPE | W.LEVEL | W.STATED,
         W.TITLE | W.BYLINE | W.NOTE | W.BOILERPLATE | W.ARTICLES, ("title",)),
)
# What each of its articles goes through afterwards.
ARTICLE: Final[tuple[Pass[Draft], ...]] = (
    Pass(mark_titles, W.STATED | W.TITLE | W.SHAPE | W.NOTE,
         W.TITLE | W.HEADING | W.FACTS, ("headings by hand", FORMAT)),
    Pass(mark_head, KINDS | ROLES | W.SHAPE | W.SPEAKER,
         W.BYLINE | W.NOTE | W.CAPTION | W.PROSE | W.SPEAKER | W.FACTS, ("datelines", FORMAT)),
    Pass(mark_tail, KINDS | ROLES | W.SHAPE | W.SPEAKER | W.FACTS, W.BYLINE | W.BIO | W.NOTE | W.FACTS),
    Pass(choose_facts, W.BYLINE | W.STATED | W.FACTS, W.FACTS),
    Pass(mark_own_words, W.SPEAKER | W.QUOTE | W.FACTS, W.SPEAKER | W.PROSE, ("stated",)),
    Pass(mark_interviews, KINDS | ROLES | W.SHAPE | W.SPEAKER | W.LABEL | W.FACTS,
         W.QUESTION | W.BYLINE | W.NOTE | W.PROSE | W.SPEAKER | W.LABEL | W.SHAPE,
         ("lists", "block quotations", FORMAT)),
    Pass(mark_headings, W.SHAPE | W.QUESTION, W.HEADING, only=PLAIN),
    Pass(mark_sections_by_person, KINDS | ROLES | W.SHAPE | W.SPEAKER, W.SPEAKER | W.LABEL),
    Pass(mark_letters_within, KINDS | ROLES | W.SHAPE | W.SPEAKER | W.FACTS, W.BYLINE | W.SPEAKER, ("headings",)),
    Pass(mark_attributions, KINDS | ROLES | W.SPEAKER | W.FACTS,
         W.BYLINE | W.QUOTE | W.PROSE | W.SPEAKER | W.OPENS | W.LABEL,
         ("head", "notices", "block quotations", "interviews", "sections by person", FORMAT)),
)
# fmt: on


def articles_of(document: Document, name: str, trace: Trace | None = None) -> tuple[Article, ...]:
    """The articles of one document, in order; none where it holds no text. ``trace`` notes every decision."""
    return articles_from(manuscript_of(document, name), document, name, trace)


def articles_from(
    manuscript: Manuscript, document: Document, name: str, trace: Trace | None = None
) -> tuple[Article, ...]:
    """``articles_of`` for a document that lies on the workbench already."""
    run_all(FILE, manuscript, trace)
    early = sorted(manuscript.remarks, key=attrgetter("line"))
    articles: list[Article] = []
    drafts = [Draft(manuscript, paragraphs, manuscript.stated) for paragraphs in manuscript.articles]
    for at, draft in enumerate(drafts):
        before = len(manuscript.remarks)
        run_all(ARTICLE, draft, trace)
        article = article_from(draft, name)
        said = [*_said_of(early, drafts, at), *manuscript.remarks[before:]]
        said.sort(key=attrgetter("line"))
        if document.numbered:
            said = [replace(remark, paragraph=True) for remark in said]
        if _is_all_aside(article):
            first = draft.paragraphs[0].block.line
            said.insert(0, Remark(first, Doubt.NOTHING_BUT_FURNITURE, paragraph=document.numbered))
        articles.append(replace(article, remarks=(*(() if at else document.remarks), *said)))
    return tuple(articles)


def _is_all_aside(article: Article) -> bool:
    """Whether an article has paragraphs, and all of them are set aside: nothing of it is found or quoted."""
    kinds = {passage.kind for section in article.sections for passage in section.passages}
    return bool(kinds) and kinds <= SET_ASIDE


def manuscript_of(document: Document, name: str) -> Manuscript:
    """A document on the workbench, before any pass. ``name`` is its source's."""
    form = Form.BY_FORMAT if document.structured else Form.PLAIN
    return Manuscript(paragraphs_of(document.blocks), title_in_name(name), document.stated, form)


def _said_of(remarks: Sequence[Remark], drafts: Sequence[Draft], at: int) -> Sequence[Remark]:
    """The remarks on a whole file, in order of their lines, that concern the lines of one of its articles."""
    line = attrgetter("line")
    first = bisect_left(remarks, drafts[at].paragraphs[0].block.line, key=line) if at else 0
    end = len(remarks)
    if at + 1 < len(drafts):
        end = bisect_left(remarks, drafts[at + 1].paragraphs[0].block.line, key=line)
    return remarks[first:end]
