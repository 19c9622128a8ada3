"""A sentence for every remark of the reader: what was decided, and what to state where that is wrong."""

from collections.abc import Mapping

from bot.cards.faults import fault_sentence
from bot.cards.languages import read_without
from bot.cards.left_out import entries
from bot.cards.numbers import either_of
from bot.cards.tongue import in_sequence, later, said, said_many, translated
from bot.cards.wording import Sentence, worded
from bot.errors import Cause
from bot.model import Doubt, Remark


def placed_remark(remark: Remark) -> str:
    """The sentence after its place: ``line 12: Read as a caption.``"""
    sentence = remark_sentence(remark)
    if not remark.line:
        return sentence
    return said(
        "{place}: {sentence}", place=_at("paragraph" if remark.paragraph else "line", remark.line), sentence=sentence
    )


def remark_sentence(remark: Remark) -> str:
    """What people read of a remark, without its place."""
    values = [fault_sentence(value) if isinstance(value, Cause) else value for value in remark.values]
    on = said("The same holds for more lines below.") if remark.goes_on else None
    return in_sequence(worded(SENTENCES[remark.doubt], values), on)


_FORMS: Mapping[str, str] = {
    "text": later("plain text", context="form"),
    "page": later("a web page", context="form"),
    "epub": later("an EPUB book", context="form"),
    "pdf": later("a PDF", context="form"),
    "word": later("a Word document", context="form"),
    "rtf": later("RTF", context="form"),
    "odt": later("an OpenDocument text", context="form"),
    "feed": later("a blog's export or feed", context="form"),
    "web_archive": later("a web archive", context="form"),
}


def _another_form(form: str, ending: str) -> str:
    return said(
        "Its name ends in {ending}, but it is {form} and was read as such.",
        ending=ending,
        form=translated(_FORMS.get(form, form), "form"),
    )


def _stray_bytes(number: int) -> str:
    if number == 1:
        return said("One byte here is not UTF-8 and was read as Windows-1252.")
    return said_many(
        "{n} byte is not UTF-8 and was read as Windows-1252; the first is here.",
        "{n} bytes are not UTF-8 and were read as Windows-1252; the first is here.",
        number,
    )


def _control_characters(number: int) -> str:
    if number == 1:
        return said("A control character was removed here.")
    return said_many(
        "{n} control character was removed; the first is here.",
        "{n} control characters were removed; the first is here.",
        number,
    )


def _empty_pages(number: int, pages: int, first: int) -> str:
    if number == 1:
        return said("Page {first} of {pages} has no text.", first=str(first), pages=pages)
    return said_many(
        "{n} of {pages} pages has no text; the first is page {first}.",
        "{n} of {pages} pages have no text; the first is page {first}.",
        number,
        pages=pages,
        first=str(first),
    )


def _lines_unread(more: int) -> str:
    if not more:
        return said("Front matter: this line was not understood.")
    if more == 1:
        return said("Front matter: this line was not understood, and neither was one below it.")
    return said_many(
        "Front matter: this line was not understood, and neither was {n} below it.",
        "Front matter: this line was not understood, and neither were {n} below it.",
        more,
    )


def _at(unit: str, first: int, last: int | None = None) -> str:
    """``line 3``, ``paragraphs 3-9``."""
    if last is None or first == last:
        return said("line {number}" if unit == "line" else "paragraph {number}", number=str(first))
    if unit == "line":
        return said("lines {first}-{last}", first=str(first), last=str(last))
    return said("paragraphs {first}-{last}", first=str(first), last=str(last))


def _range_without_text(name: str, unit: str, first: int, last: int) -> str:
    return said(
        "“{name}” names {lines}, but no paragraph begins there, so it changes nothing.",
        name=name,
        lines=_at(unit, first, last),
    )


def _range_behind_end(name: str, unit: str, first: int, last: int, end: int) -> str:
    return said(
        "“{name}” names {lines}, but the last paragraph begins at {place}, so it changes nothing.",
        name=name,
        lines=_at(unit, first, last),
        place=_at(unit, end),
    )


def _words_hidden(count: int) -> str:
    if count == 1:
        return said("One word is hidden in this document, so not read.")
    return said_many(
        "{n} word is hidden in this document, so not read.",
        "{n} words are hidden in this document, so not read.",
        count,
    )


def _attachments(count: int) -> str:
    if count == 1:
        return said("An attachment was not read.")
    return said_many("{n} attachment was not read.", "{n} attachments were not read.", count)


def _contents(number: int) -> str:
    return said_many("{n} line was read as a table of contents.", "{n} lines were read as a table of contents.", number)


def _left_out(*told: str | int) -> str:
    return said("Left out: {entries}.", entries=entries(told))


def _either(*names: str) -> str:
    return said("{names} may be the speaker here; neither was chosen.", names=either_of(names))


SENTENCES: Mapping[Doubt, Sentence] = {
    Doubt.ANOTHER_FORM: _another_form,
    Doubt.WINDOWS_1252: later("From here on the file is not UTF-8; all of it was read as Windows-1252."),
    Doubt.STRAY_BYTES: _stray_bytes,
    Doubt.CONTROL_CHARACTERS: _control_characters,
    Doubt.MARKDOWN_AS_TEXT: later("Read as plain paragraphs instead of Markdown. {0}"),
    Doubt.COMMENT_UNENDED: later(
        "A comment opens with %% here and is never closed, so everything after it is left out."
    ),
    Doubt.EDITORS_COMMENT_UNENDED: later(
        "An editor’s comment opens here and is never closed, so the rest of its paragraph is left out."
    ),
    Doubt.MARKDOWN_TOO_DEEP: later("Lists or quotations nest too deeply, so everything was read as plain paragraphs."),
    Doubt.PDF_UNKNOWN_SIGNS: later("Some characters of this PDF are unknown and show as (cid:…)."),
    Doubt.PDF_TURNED_LETTERS: later(
        "{0:,} letters are set at an angle, as stamps and watermarks are; they were not read."
    ),
    Doubt.PDF_EMPTY_PAGES: _empty_pages,
    Doubt.EPUB_PARTS_MISSING: later(
        "The book lists parts that are missing or hold no text, so they were not read: {0}."
    ),
    Doubt.WORDS_HIDDEN: _words_hidden,
    Doubt.RTF_CUT_SHORT: later(
        "Its groups are never closed, so the file may have been cut short; what is there was read."
    ),
    Doubt.ATTACHMENTS_UNREAD: _attachments,
    Doubt.MAILS_UNREAD: later(
        "{0:,} of the {1:,} mails in this file have no text or are damaged, so they were left out."
    ),
    Doubt.FEED_ENDS_EARLY: later(
        "The feed is damaged in line {1:,} ({0}): what stands below was not read. Export it again."
    ),
    Doubt.POSTS_LEFT_OUT: _left_out,
    Doubt.PROPERTY_TITLE: later("The file's properties give the title “{0}”, but the text does not. State it if true."),
    Doubt.PROPERTY_AUTHOR: later(
        "The file's properties name “{0}” as author, but the text does not. State it if true."
    ),
    Doubt.PROPERTY_DATE: later("The file was created on {0}, which need not be the article's date."),
    Doubt.FRONT_MATTER_ENDED_AT_BLANK: later(
        "Front matter has no closing line ---, so it was read to the first blank line."
    ),
    Doubt.FRONT_MATTER_UNENDED: later(
        "Front matter begins with --- but never ends, so it was read as text. Close it with a line ---."
    ),
    Doubt.FRONT_MATTER_AS_TEXT: later("Front matter is not valid YAML, so it was read as text. {0}"),
    Doubt.FRONT_MATTER_BY_LINE: later("Front matter is not valid YAML, so it was read line by line. {0}"),
    Doubt.FRONT_MATTER_NO_DATA: later("Front matter is not valid TOML or JSON, so it was read as text: {0}."),
    Doubt.FRONT_MATTER_LINES_UNREAD: _lines_unread,
    Doubt.STATED_WRONGLY: later("Front matter: {0}"),
    Doubt.STATED_WRONGLY_AND_KEPT: later("Front matter: {0} The line stays in the text."),
    Doubt.RANGE_WITHOUT_TEXT: _range_without_text,
    Doubt.RANGE_BEHIND_END: _range_behind_end,
    Doubt.TITLE_FOR_SEVERAL: later("“title” names one article, but this file holds {0}, so each keeps its own title."),
    Doubt.TITLE_FROM_FILE_NAME: later("No line reads like a title, so it comes from the file's name: {0}."),
    Doubt.SITE_OVER_TITLE: later("Read as the name of the site above the title: {0}."),
    Doubt.DEPARTMENT_OVER_TITLE: later("Read as the page's department above the title: {0}."),
    Doubt.PAGE_OVER_SEVERAL: later("Read as the name of a page of several articles, not as a title: {0}"),
    Doubt.NOTE_OVER_SEVERAL: later("Read as a note above several articles, because no title with a name precedes it."),
    Doubt.NOTHING_BUT_FURNITURE: later(
        "Only buttons, captions and notes were found, so nothing of it is searched or quoted. "
        "If they are the article, state: keep"
    ),
    Doubt.MACHINE_IN_TITLE: later("The title mentions AI. If a machine wrote this text, state: flags: ai"),
    Doubt.LIST_OF_SHORT_LINES: later("{0:,} short lines in a row were read as a list, not as headings."),
    Doubt.TABLE_OF_CONTENTS: _contents,
    Doubt.READERS_COMMENTS: later(
        "Everything from here on was read as readers' comments. If it belongs to the article, state: keep"
    ),
    Doubt.PULL_QUOTE: later("The text says this elsewhere, so it was read as a pull quote."),
    Doubt.CAPTION_UNDER_TITLE: later("Read as a caption: a fragment between title and text."),
    Doubt.IMPOSSIBLE_DATE: later("“{0}” is not a real date. It is shown as written; state the right date."),
    Doubt.AUTHOR_FROM_LINE: later("Read as the author's name: {0}."),
    Doubt.AUTHOR_FROM_NOTE: later("A note names the author: {0}."),
    Doubt.AUTHOR_FROM_BIOGRAPHY: later("A biography at the end names the author: {0}."),
    Doubt.AUTHOR_PERHAPS: later("This may be the author's name. If it is, state: author: {0}"),
    Doubt.QUESTION_ANSWERED_BY: later("Read as an interviewer's question, answered by {0}."),
    Doubt.QUESTION_ANSWERED: later("Read as an interviewer's question. Who answers is unclear, so it is never quoted."),
    Doubt.SPEAKER_UNSURE: later("“{0}” may be the speaker here, but that is unclear, so it is never quoted."),
    Doubt.SPEECH_GOES_ON: later("This may still be the previous speaker, but that is unclear, so it is never quoted."),
    Doubt.SPEECH_ANNOUNCED: later(
        "The line before may announce these words as somebody else's, so it is never quoted."
    ),
    Doubt.QUOTATION_UNATTRIBUTED: later("The text does not say who speaks in this quotation, so it is never quoted."),
    Doubt.EITHER_SPEAKS: _either,
    Doubt.LETTER_WITHIN: later("A letter begins here that may be by somebody else, so it is never quoted."),
    Doubt.LANGUAGE_LACKS: read_without,
    Doubt.SAME_TITLE: later("Another article, in {1}, is also titled “{0}”. The key of this one is {2}."),
}
"""The sentence of every remark, with the values it takes."""
