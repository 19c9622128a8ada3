"""A sentence for every remark of the reader: what was decided, and what to state where that is wrong."""

from collections.abc import Mapping

from bot.cards.faults import fault_sentence
from bot.cards.languages import read_without
from bot.cards.left_out import entries
from bot.cards.numbers import counted
from bot.cards.wording import Sentence, worded
from bot.errors import Cause
from bot.model import Doubt, Remark

_NOT_QUOTED = "so it is never quoted"
_GOES_ON = "The same holds for more lines below."


def placed_remark(remark: Remark) -> str:
    """The sentence after its place: ``line 12: Read as a caption.``"""
    where = "paragraph" if remark.paragraph else "line"
    return f"{where} {remark.line}: {remark_sentence(remark)}" if remark.line else remark_sentence(remark)


def remark_sentence(remark: Remark) -> str:
    """What people read of a remark, without its place."""
    values = [fault_sentence(value) if isinstance(value, Cause) else value for value in remark.values]
    said = worded(SENTENCES[remark.doubt], values)
    return f"{said} {_GOES_ON}" if remark.goes_on else said


_FORMS: Mapping[str, str] = {
    "text": "plain text",
    "page": "a web page",
    "epub": "an EPUB book",
    "pdf": "a PDF",
    "word": "a Word document",
    "rtf": "RTF",
    "odt": "an OpenDocument text",
    "feed": "a blog's export or feed",
    "web_archive": "a web archive",
}


def _another_form(form: str, ending: str) -> str:
    return f"Its name ends in {ending}, but it is {_FORMS.get(form, form)} and was read as such."


def _stray_bytes(number: int) -> str:
    if number == 1:
        return "One byte here is not UTF-8 and was read as Windows-1252."
    return f"{number:,} bytes are not UTF-8 and were read as Windows-1252; the first is here."


def _control_characters(number: int) -> str:
    if number == 1:
        return "A control character was removed here."
    return f"{number:,} control characters were removed; the first is here."


def _empty_pages(number: int, pages: int, first: int) -> str:
    if number == 1:
        return f"Page {first} of {pages:,} has no text."
    return f"{number:,} of {pages:,} pages have no text; the first is page {first}."


def _lines_unread(more: int) -> str:
    below = f", and neither were {more:,} below it" if more > 1 else ", and neither was one below it"
    return f"Front matter: this line was not understood{below if more else ''}."


def _range(name: str, unit: str, first: int, last: int) -> str:
    one, more = {"line": ("line", "lines"), "paragraph": ("paragraph", "paragraphs")}[unit]
    return f"“{name}” names {one} {first}" if first == last else f"“{name}” names {more} {first}-{last}"


def _range_without_text(name: str, unit: str, first: int, last: int) -> str:
    return f"{_range(name, unit, first, last)}, but no paragraph begins there, so it changes nothing."


def _range_behind_end(name: str, unit: str, first: int, last: int, end: int) -> str:
    return f"{_range(name, unit, first, last)}, but the last paragraph begins at {unit} {end}, so it changes nothing."


def _words_hidden(count: int) -> str:
    many = f"{count:,} words are" if count > 1 else "One word is"
    return f"{many} hidden in this document, so not read."


def _attachments(count: int) -> str:
    return f"{count:,} attachments were not read." if count > 1 else "An attachment was not read."


def _either(*names: str) -> str:
    return f"{' or '.join(names)} may be the speaker here; neither was chosen."


SENTENCES: Mapping[Doubt, Sentence] = {
    Doubt.ANOTHER_FORM: _another_form,
    Doubt.WINDOWS_1252: "From here on the file is not UTF-8; all of it was read as Windows-1252.",
    Doubt.STRAY_BYTES: _stray_bytes,
    Doubt.CONTROL_CHARACTERS: _control_characters,
    Doubt.MARKDOWN_AS_TEXT: "Read as plain paragraphs instead of Markdown. {0}",
    Doubt.COMMENT_UNENDED: "A comment opens with %% here and is never closed, so everything after it is left out.",
    Doubt.MARKDOWN_TOO_DEEP: "Lists or quotations nest too deeply, so everything was read as plain paragraphs.",
    Doubt.PDF_UNKNOWN_SIGNS: "Some characters of this PDF are unknown and show as (cid:…).",
    Doubt.PDF_TURNED_LETTERS: "{0:,} letters are set at an angle, as stamps and watermarks are; they were not read.",
    Doubt.PDF_EMPTY_PAGES: _empty_pages,
    Doubt.EPUB_PARTS_MISSING: "The book lists parts that are missing or hold no text, so they were not read: {0}.",
    Doubt.WORDS_HIDDEN: _words_hidden,
    Doubt.RTF_CUT_SHORT: "Its groups are never closed, so the file may have been cut short; what is there was read.",
    Doubt.ATTACHMENTS_UNREAD: _attachments,
    Doubt.MAILS_UNREAD: "{0:,} of the {1:,} mails in this file have no text or are damaged, so they were left out.",
    Doubt.FEED_ENDS_EARLY: "The feed is damaged in line {1:,} ({0}): what stands below was not read. Export it again.",
    Doubt.POSTS_LEFT_OUT: lambda *told: f"Left out: {entries(told)}.",
    Doubt.PROPERTY_TITLE: "The file's properties give the title “{0}”, but the text does not. State it if true.",
    Doubt.PROPERTY_AUTHOR: "The file's properties name “{0}” as author, but the text does not. State it if true.",
    Doubt.PROPERTY_DATE: "The file was created on {0}, which need not be the article's date.",
    Doubt.FRONT_MATTER_ENDED_AT_BLANK: "Front matter has no closing line ---, so it was read to the first blank line.",
    Doubt.FRONT_MATTER_UNENDED: (
        "Front matter begins with --- but never ends, so it was read as text. Close it with a line ---."
    ),
    Doubt.FRONT_MATTER_AS_TEXT: "Front matter is not valid YAML, so it was read as text. {0}",
    Doubt.FRONT_MATTER_BY_LINE: "Front matter is not valid YAML, so it was read line by line. {0}",
    Doubt.FRONT_MATTER_NO_DATA: "Front matter is not valid TOML or JSON, so it was read as text: {0}.",
    Doubt.FRONT_MATTER_LINES_UNREAD: _lines_unread,
    Doubt.STATED_WRONGLY: "Front matter: {0}",
    Doubt.STATED_WRONGLY_AND_KEPT: "Front matter: {0} The line stays in the text.",
    Doubt.RANGE_WITHOUT_TEXT: _range_without_text,
    Doubt.RANGE_BEHIND_END: _range_behind_end,
    Doubt.TITLE_FOR_SEVERAL: "“title” names one article, but this file holds {0}, so each keeps its own title.",
    Doubt.TITLE_FROM_FILE_NAME: "No line reads like a title, so it comes from the file's name: {0}.",
    Doubt.SITE_OVER_TITLE: "Read as the name of the site above the title: {0}.",
    Doubt.DEPARTMENT_OVER_TITLE: "Read as the page's department above the title: {0}.",
    Doubt.PAGE_OVER_SEVERAL: "Read as the name of a page of several articles, not as a title: {0}",
    Doubt.NOTE_OVER_SEVERAL: "Read as a note above several articles, because no title with a name precedes it.",
    Doubt.NOTHING_BUT_FURNITURE: (
        "Only buttons, captions and notes were found, so nothing of it is searched or quoted. "
        "If they are the article, state: keep"
    ),
    Doubt.MACHINE_IN_TITLE: "The title mentions AI. If a machine wrote this text, state: flags: ai",
    Doubt.LIST_OF_SHORT_LINES: lambda number: f"{number:,} short lines in a row were read as a list, not as headings.",
    Doubt.TABLE_OF_CONTENTS: lambda number: f"{counted(number, 'line was', 'lines were')} read as a table of contents.",
    Doubt.READERS_COMMENTS: (
        "Everything from here on was read as readers' comments. If it belongs to the article, state: keep"
    ),
    Doubt.PULL_QUOTE: "The text says this elsewhere, so it was read as a pull quote.",
    Doubt.CAPTION_UNDER_TITLE: "Read as a caption: a fragment between title and text.",
    Doubt.IMPOSSIBLE_DATE: "“{0}” is not a real date. It is shown as written; state the right date.",
    Doubt.AUTHOR_FROM_LINE: "Read as the author's name: {0}.",
    Doubt.AUTHOR_FROM_NOTE: "A note names the author: {0}.",
    Doubt.AUTHOR_FROM_BIOGRAPHY: "A biography at the end names the author: {0}.",
    Doubt.AUTHOR_PERHAPS: "This may be the author's name. If it is, state: author: {0}",
    Doubt.QUESTION_ANSWERED_BY: "Read as an interviewer's question, answered by {0}.",
    Doubt.QUESTION_ANSWERED: f"Read as an interviewer's question. Who answers is unclear, {_NOT_QUOTED}.",
    Doubt.SPEAKER_UNSURE: f"“{{0}}” may be the speaker here, but that is unclear, {_NOT_QUOTED}.",
    Doubt.SPEECH_GOES_ON: f"This may still be the previous speaker, but that is unclear, {_NOT_QUOTED}.",
    Doubt.SPEECH_ANNOUNCED: f"The line before may announce these words as somebody else's, {_NOT_QUOTED}.",
    Doubt.QUOTATION_UNATTRIBUTED: f"The text does not say who speaks in this quotation, {_NOT_QUOTED}.",
    Doubt.EITHER_SPEAKS: _either,
    Doubt.LETTER_WITHIN: f"A letter begins here that may be by somebody else, {_NOT_QUOTED}.",
    Doubt.LANGUAGE_LACKS: read_without,
    Doubt.SAME_TITLE: "Another article, in {1}, is also titled “{0}”. The key of this one is {2}.",
}
"""The sentence of every remark, with the values it takes."""
