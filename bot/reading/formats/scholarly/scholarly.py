"""An article of a journal (JATS) or of an edition (TEI): its elements, what its head states, and its blocks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO, Final
from xml.parsers import expat

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt, Remark
from bot.reading.document import Block, Document, Hint
from bot.reading.formats.feeds.entries import DEEPEST, LARGEST_ENTRY, Node, guarded_parser
from bot.reading.formats.feeds.feed_forms import FeedForm
from bot.reading.formats.feeds.post import LeftOut
from bot.reading.formats.heading_levels import ranked
from bot.reading.formats.html.blocks import element_blocks
from bot.reading.formats.html.elements import Element, open_page
from bot.reading.formats.html.site import Treatment, read_all
from bot.reading.formats.scholarly.jats import jats_articles
from bot.reading.formats.scholarly.markup import ASIDE, ENDS, SPEAKS, EditedText
from bot.reading.formats.scholarly.tei import tei_texts

_TELLS: Final = {FeedForm.JATS: jats_articles, FeedForm.TEI: tei_texts}


def read_scholarly(stream: BinaryIO, form: FeedForm) -> Iterator[Document]:
    """The articles of one file. Raises SourceFault, and nothing else: damaged, without text, or beyond bounds."""
    data = stream.read(LARGEST_ENTRY + 1)
    if len(data) > LARGEST_ENTRY:
        raise SourceFault(Fault.MARKUP_TOO_MUCH)
    found = False
    for told in _TELLS[form](_tree(data)):
        document = _document(told)
        if told.reviews:
            remark = Remark(0, Doubt.POSTS_LEFT_OUT, (LeftOut.REVIEW.value, told.reviews))
            document = replace(document, remarks=(*document.remarks, remark))
        if any(block.text and block.hint is not Hint.TITLE for block in document.blocks):
            found = True
            yield document
    if not found:
        raise SourceFault(Fault.NO_TEXT)


@dataclass(slots=True)
class _Growing:
    """The elements that are open, the root first."""

    open: list[Node]

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        if len(self.open) > DEEPEST:
            raise SourceFault(Fault.MARKUP_TOO_DEEP, DEEPEST)
        node = Node(tag.rpartition(":")[2] if tag.startswith("tei:") else tag, attributes)
        self.open[-1].children.append(node)
        self.open.append(node)

    def end(self, _: str) -> None:
        self.open.pop()

    def words(self, text: str) -> None:
        self.open[-1].children.append(text)


def _tree(data: bytes) -> Node:
    root = Node("")
    growing = _Growing([root])
    parser = guarded_parser()
    parser.StartElementHandler = growing.begin
    parser.EndElementHandler = growing.end
    parser.CharacterDataHandler = growing.words
    try:
        parser.Parse(data.lstrip(b" \t\r\n"), True)
    except expat.ExpatError as error:
        raise SourceFault(Fault.FEED_DAMAGED, expat.ErrorString(error.code), error.lineno) from error
    return root


def _document(told: EditedText) -> Document:
    with open_page(f"<article>{told.page}</article>") as page:
        whole = page.first("article")
        blocks = element_blocks(whole, _judge) if whole is not None else ()
    blocks, speeches = _with_speakers(blocks)
    done = ranked(blocks, told.stated.title) if told.stated.title else ranked(blocks)
    structured = any(block.hint is Hint.HEADING for block in done)
    if not structured:  # without headings of its own, structure decides as in plain text
        done = tuple(replace(block, hint=None) if block.hint is Hint.TEXT else block for block in done)
    return Document(done, replace(told.stated, speeches=speeches), structured, numbered=True)


def _with_speakers(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[tuple[int, int, str], ...]]:
    """``blocks`` by their numbers, without the signs around speeches; and what is said by whom, from where to where."""
    done: list[Block] = []
    speeches: list[tuple[int, int, str]] = []
    number = begun = 0
    who = ""
    for block in blocks:
        if who and number > begun and (block.text == ENDS or block.hint is Hint.NOTE):
            speeches.append((begun + 1, number, who.strip(" .:")))
        if block.text == ENDS:
            who = ""
            continue
        number += 1 if block.text.strip() else 0
        begun = number if block.hint is Hint.NOTE else begun
        if block.text.startswith(SPEAKS):
            who, begun = block.text[1:], number
            block = Block(who, hint=Hint.NOTE, lines=(who,))
        done.append(block.on_line(number))
    return tuple(done), tuple(speeches)


def _judge(element: Element, inside: bool, in_quote: bool) -> Treatment:
    aside = element.attributes.get(ASIDE)
    return Treatment(aside) if aside else read_all(element, inside, in_quote)
