"""Why a source cannot be read, or a curator's statement not be used: a sentence for each such fault."""

from collections.abc import Mapping

from bot.cards.left_out import entries
from bot.cards.tongue import in_sequence, later, said, translated
from bot.cards.wording import Sentence
from bot.faults import Fault

_PACKAGES = {"pdf": "pdfminer.six", "docx": "python-docx"}
_ARCHIVES = {"docx": later("Word document", context="archive"), "odt": later("OpenDocument text", context="archive")}


def _extra_missing(ending: str) -> str:
    return said(
        "Reading {kind} files needs {package}, which is not installed. Run `make extras`, then reload.",
        kind=ending.upper(),
        package=_PACKAGES[ending],
    )


def _too_large(megabytes: int = 0) -> str:
    if not megabytes:
        return said("There is not enough memory to read it. Shorten it or move it away.")
    return said(
        "Reading it takes more than {megabytes} MB of memory. To allow more, raise read_memory in the settings; "
        "otherwise shorten this source or move it away.",
        megabytes=megabytes,
    )


def _archive(kind: str) -> str:
    return translated(_ARCHIVES[kind], "archive") if kind in _ARCHIVES else kind.upper()


def _archive_broken(kind: str) -> str:
    return said(
        "This is not a complete {archive}: the archive cannot be opened and may have been cut short. Copy or download "
        "the file again.",
        archive=_archive(kind),
    )


def _part_broken(kind: str, name: str) -> str:
    return said(
        "This {archive} is damaged or locked: “{name}” inside it cannot be read. Download the file again.",
        archive=_archive(kind),
        name=name,
    )


def _too_many_files(kind: str, found: int, most: int) -> str:
    return said(
        "It contains {found} files; the most read from one {archive} are {most}.",
        archive=_archive(kind),
        found=found,
        most=most,
    )


def _archive_too_large(kind: str, mebibytes: int, kibibytes: int) -> str:
    return said(
        "It would unpack from {packed} KiB to {unpacked} MiB, far more than any real {archive}, so it was not "
        "unpacked.",
        archive=_archive(kind),
        packed=kibibytes,
        unpacked=mebibytes,
    )


def _part_too_large(kind: str, name: str) -> str:
    return said(
        "“{name}” inside it is larger than a part of any real {archive}, so it was not unpacked.",
        archive=_archive(kind),
        name=name,
    )


def _without_posts(*left_out: str | int) -> str:
    if left_out:
        return said("It holds no published post with its whole text, only {entries}.", entries=entries(left_out))
    return said("It holds no published post with its whole text.")


def _not_read(ending: str, readable: str) -> str:
    if ending:
        return said("Files ending in {ending} are not read. Readable: {readable}.", ending=ending, readable=readable)
    return said("Files without an extension are not read. Readable: {readable}.", readable=readable)


BYTES: Mapping[Fault, Sentence] = {
    Fault.NO_TEXT: later("It contains no text. Put the article's text into the file, or move the file away."),
    Fault.ENDING_NOT_READ: _not_read,
    Fault.NOT_TEXT: later(
        "This is not text: it contains NUL or many control characters. If it is a picture, an archive or a word "
        "processor's file, move it away; if it is UTF-16 without a byte order mark, save it as UTF-8."
    ),
    Fault.UNKNOWN_ENCODING: later(
        "It is neither UTF-8 nor Windows-1252. Save the file as UTF-8 with the program that wrote it."
    ),
    Fault.BROKEN_ENCODING: later(
        "It begins as {0}, but byte {1} does not fit. The file may have been cut short: save it again as UTF-8."
    ),
    Fault.HTML_UNPARSED: later("It cannot be parsed as HTML ({0}). Save the page again."),
    Fault.HTML_WITHOUT_TEXT: later(
        "It contains no text: the page may be built by a script. Save its text as .txt or .md."
    ),
    Fault.MARKUP_TOO_DEEP: later(
        "Its tags nest more than {0:,} levels deep, which no real page needs. Save the page again from a browser, or "
        "its text as .txt."
    ),
    Fault.MARKUP_TOO_MUCH: later(
        "Its markup is too large or too broken to read: too many tags, or styles that are opened and never closed. "
        "Save the page again from a browser, or its text as .txt."
    ),
    Fault.MARKDOWN_UNPARSED: later("It cannot be parsed as Markdown ({0})."),
    Fault.EXTRA_MISSING: _extra_missing,
    Fault.ARCHIVE_BROKEN: _archive_broken,
    Fault.ARCHIVE_PART_BROKEN: _part_broken,
    Fault.ARCHIVE_TOO_MANY_FILES: _too_many_files,
    Fault.ARCHIVE_TOO_LARGE: _archive_too_large,
    Fault.ARCHIVE_PART_TOO_LARGE: _part_too_large,
    Fault.WORD_OLD_OR_LOCKED: later(
        "It is an older Word file (.doc) or protected by a password. Save it as .docx without a password."
    ),
    Fault.WORD_DAMAGED: later("This is not a Word document, or a damaged one ({0}). Save it again as .docx."),
    Fault.WORD_WITHOUT_TEXT: later("This document contains no text. Put the article's text into it, or move it away."),
    Fault.ODT_NOT_ONE: later(
        "This is an archive, but no OpenDocument text (no content.xml). Check the file, or its name."
    ),
    Fault.ODT_DAMAGED: later("This OpenDocument text is damaged ({0}). Save it again as .odt or .docx."),
    Fault.ODT_LOCKED: later("This OpenDocument text is protected by a password. Save it without one."),
    Fault.ODT_NOT_TEXT: later(
        "This OpenDocument file holds a table, a drawing or slides, but no text. Save its text as .txt or .md."
    ),
    Fault.RTF_NOT_ONE: later("This is not RTF. Save it again as .rtf or .docx."),
    Fault.RTF_TOO_DEEP: later(
        "Its groups nest more than {0:,} levels deep, which no real RTF needs. Save it again as .docx."
    ),
    Fault.EPUB_WITHOUT_TEXT: later(
        "This EPUB contains no text: its pages may be pictures. Save its text as .txt or .md."
    ),
    Fault.EPUB_PARTS_MISSING: later(
        "This EPUB is incomplete: {0} of the {1} parts of its text are missing. Copy or download the file again."
    ),
    Fault.EPUB_WITHOUT_CONTAINER: later(
        "This EPUB is incomplete: META-INF/container.xml, which says where the text is, is missing. Download it again."
    ),
    Fault.EPUB_WITHOUT_PACKAGE: later(
        "This EPUB is incomplete: its package file “{0}”, which lists the chapters, is missing. Download it again."
    ),
    Fault.EPUB_WITHOUT_CHAPTERS: later(
        "This EPUB is incomplete: its package lists no chapters (an empty spine). Download it again."
    ),
    Fault.EPUB_LOCKED: later(
        "This EPUB is locked by its seller (DRM), so its text cannot be read. Use an unlocked copy."
    ),
    Fault.MAIL_NOT_ONE: later(
        "This is not a mail: it has no sender, subject or date. Save the mail again. Save its text as .txt or .md."
    ),
    Fault.MAIL_DAMAGED: later("This mail is damaged ({0}). Save it again from the mail program."),
    Fault.MAIL_WITHOUT_TEXT: later(
        "This mail contains no text; attachments are not read. Save its text as .txt or .md."
    ),
    Fault.MAIL_ENCRYPTED: later("This mail is encrypted. Open it in the mail program. Save its text as .txt or .md."),
    Fault.MAIL_TOO_MANY_PARTS: later("This mail has more than {0:,} parts. Save its text as .txt or .md."),
    Fault.MAILBOX_TOO_LARGE: later("It holds more than {0:,} mails. Split it into several files."),
    Fault.MAIL_TOO_LARGE: later("This mail has more than {0} MB with its attachments. Save its text as .txt or .md."),
    Fault.FEED_NOT_ONE: later(
        "Of XML and JSON only blogs' exports and feeds (WordPress, RSS, Atom, JSON Feed) and articles in JATS or TEI "
        "are read."
    ),
    Fault.FEED_DAMAGED: later(
        "This file is damaged in line {1:,} ({0}) before any post or text. Export or fetch it again."
    ),
    Fault.FEED_WITH_ENTITIES: later(
        "It declares XML entities of its own, so it is not read. Save it with each entity written out."
    ),
    Fault.FEED_WITHOUT_POSTS: _without_posts,
    Fault.WEB_ARCHIVE_NOT_ONE: later(
        "This is not a web archive with a page in it. Save the page again from a browser, or its text as .txt."
    ),
    Fault.PDF_NOT_ONE: later("This is not a PDF: it does not begin like one. Check the file, or its name."),
    Fault.PDF_PASSWORD: later("This PDF is protected by a password. Save a copy without one."),
    Fault.PDF_ENCRYPTED: later("This PDF is encrypted in a way that cannot be read. Save a copy without encryption."),
    Fault.PDF_DAMAGED: later("This PDF is damaged ({0}) and may have been cut short. Save or download it again."),
    Fault.PDF_WITHOUT_PAGES: later("This PDF has no pages and may have been cut short. Download it again."),
    Fault.PDF_SCANNED: later(
        "This PDF was scanned: it holds pictures of pages and hardly any text. Run text recognition (OCR) on it first, "
        "or save its text as .txt."
    ),
    Fault.PDF_WITHOUT_LETTERS: later(
        "The fonts of this PDF do not say which letters their glyphs stand for, so it cannot be read. "
        "Save its text as .txt."
    ),
    Fault.PDF_PART_TOO_LARGE: later("Part of this PDF is larger than any real page, so it was not unpacked."),
    Fault.PDF_TOO_MANY_PAGES: later("This PDF has more than {0:,} pages. Split it into several files."),
    Fault.PDF_PAGE_TOO_FULL: later("Page {0} of this PDF holds {1:,} characters, more than any real page."),
}
"""What is wrong with the bytes of a source."""


def _sidecar_wrong(*faults: str) -> str:
    return in_sequence(said("The sidecar cannot be used."), *faults)


def _not_line_numbers(key: str, given: str = "") -> str:
    if given:
        return said('“{key}” takes line numbers such as 14 or "3-9", not “{given}”.', key=key, given=given)
    return said('“{key}” takes line numbers such as 14 or "3-9".', key=key)


STATED: Mapping[Fault, Sentence] = {
    Fault.SIDECAR_TOO_LARGE: later("The sidecar is larger than {0} KiB; it should hold a few lines of TOML."),
    Fault.SIDECAR_NOT_UTF8: later("The sidecar is not UTF-8 (see byte {0}): save it as UTF-8."),
    Fault.SIDECAR_NOT_TOML: later(
        'The sidecar is not valid TOML: {0}. Write each line as key = "words", with straight quotation marks that '
        'close on the same line, or as furniture = ["3-9"].'
    ),
    Fault.SIDECAR_TOO_DEEP: later(
        'The sidecar is not valid TOML: it nests too deeply or has an endless number. Write a few lines key = "words".'
    ),
    Fault.SIDECAR_WRONG: _sidecar_wrong,
    Fault.YAML_BROKEN: later("The parser says: {0}."),
    Fault.YAML_ALIAS: later("Aliases such as *name are not allowed there."),
    Fault.YAML_TOO_DEEP: later("It nests too deeply."),
    Fault.KEY_UNKNOWN: later("There is no key “{0}”. Known keys: {1}."),
    Fault.KEY_MISSPELT: later("There is no key “{0}”. Did you mean “{1}”?"),
    Fault.KEY_TWICE: later("“{0}” is stated twice; the first is used."),
    Fault.VALUE_NOT_ONE_LINE: later("“{0}” must be one line of text."),
    Fault.VALUE_LEFT_BLANK: later("“{0}” still holds “{1}”. Write what belongs there, or delete the line."),
    Fault.VALUE_TOO_LONG: later("“{0}” is longer than {1:,} characters."),
    Fault.NOT_A_LINK: later(
        "“{0}” must be a link that begins with https:// or http:// and names a site, such as https://example.org/page."
    ),
    Fault.NOT_A_LANGUAGE: later("“{0}” must be a language code such as en, es or pt-BR."),
    Fault.UNKNOWN_FLAG: later("“{0}” holds “{1}”. Known flags: {2}."),
    Fault.NOT_LINE_NUMBERS: _not_line_numbers,
    Fault.NOT_A_RANGE: later("“{0}”: {1}-{2} is not a range of lines. Lines count from 1, and the first comes first."),
    Fault.SPEECH_INCOMPLETE: later('Each “{0}” needs “lines” (such as "12-20") and “speaker”.'),
    Fault.SPEECH_KEY_UNKNOWN: later("A “{0}” takes “lines” and “speaker”, not “{1}”."),
    Fault.SPEECH_WITHOUT_SPEAKER: later("A “{0}” has an empty “speaker”."),
}
"""What is wrong with a curator's statement."""

FILES: Mapping[Fault, Sentence] = {
    Fault.FILE_IS_FOLDER: later("This is a folder. Name a file."),
    Fault.FILE_MISSING: later("There is no such file."),
    Fault.FILE_IS_SIDECAR: later("This is a sidecar and holds no article. Name the file beside it."),
    Fault.FILE_BEING_WRITTEN: later("Another program is writing this file. Reload when it is done."),
    Fault.FILE_DISAPPEARED: later(
        "It disappeared while the folder was being read. Reload to see the folder as it is now."
    ),
    Fault.FILE_FORBIDDEN: later("This user may not read it. Check its permissions."),
    Fault.FILE_UNREADABLE: later("It cannot be read: {0}."),
    Fault.FILE_NOT_REGULAR: later("It is not a regular file. Only files are read."),
    Fault.FILE_TOO_LARGE: later("It has {0} MB; a source may have up to {1} MB. Split it into several files."),
    Fault.FILE_NAME_UNUSABLE: later("Its name is not valid UTF-8 or holds a control character. Rename the file."),
    Fault.READING_TOO_LARGE: _too_large,
    Fault.READING_TOO_SLOW: later(
        "Reading it takes longer than the {0} seconds a source may take. To allow more, raise read_seconds in the "
        "settings; otherwise shorten this source or move it away."
    ),
    Fault.READING_TOO_MUCH: later(
        "What was read from it takes more than {0} MB. To allow more, raise read_output in the settings; otherwise "
        "shorten this source or move it away."
    ),
    Fault.READING_DIED: later(
        "The process that read it was ended twice ({0}). If this machine is short of memory, set workers to 1. "
        "If only this source is concerned, move it away."
    ),
    Fault.READING_FAILED: later(
        "A bug stopped it from being read ({0}). Please report it with the traceback in the log."
    ),
    Fault.LINK_LEAVES_FOLDER: later("It is a link to a file outside the articles folder. Copy the file here instead."),
    Fault.LINK_TO_NOTHING: later(
        "It is a link to a file that does not exist. Put the file itself here, or remove the link."
    ),
    Fault.LINK_TO_ITSELF: later("It is a link that leads back to itself. Remove it, or put the file itself here."),
    Fault.LINK_TO_FOLDER: later("It is a link to a folder. Move the files here."),
    Fault.SIDECAR_SECOND: later("It is ignored because {0} lies beside it. Put everything into one sidecar."),
    Fault.SIDECAR_ALONE: later(
        "No article lies beside it. A sidecar is named after its file, NAME.toml or NAME.txt.toml: rename it."
    ),
    Fault.SUBFOLDER_UNREADABLE: later("This folder cannot be read: {0}. Check its permissions."),
    Fault.NOT_KNOWN_ANY_MORE: later("It could not be read by an earlier version. Load the library to see why."),
}
"""What is wrong with the file itself."""
