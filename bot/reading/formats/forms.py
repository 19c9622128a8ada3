"""Which form a source has: by the ending of its name, unless its first bytes plainly say otherwise."""

import io
import re
import zipfile
from enum import StrEnum, auto
from typing import Final


class FileForm(StrEnum):
    """A form of file that is read."""

    TEXT = auto()
    MARKDOWN = auto()
    PAGE = auto()
    XHTML = auto()
    EPUB = auto()
    PDF = auto()
    WORD = auto()
    OLD_WORD = auto()
    MAIL = auto()
    ODT = auto()
    RTF = auto()
    FEED = auto()
    WEB_ARCHIVE = auto()


BY_ENDING: Final = {
    ".txt": FileForm.TEXT,
    ".text": FileForm.TEXT,
    ".md": FileForm.MARKDOWN,
    ".markdown": FileForm.MARKDOWN,
    ".html": FileForm.PAGE,
    ".htm": FileForm.PAGE,
    ".mhtml": FileForm.PAGE,
    ".mht": FileForm.PAGE,
    ".xhtml": FileForm.XHTML,
    ".epub": FileForm.EPUB,
    ".pdf": FileForm.PDF,
    ".docx": FileForm.WORD,
    ".doc": FileForm.OLD_WORD,
    ".eml": FileForm.MAIL,
    ".mbox": FileForm.MAIL,
    ".odt": FileForm.ODT,
    ".rtf": FileForm.RTF,
    ".xml": FileForm.FEED,
    ".nxml": FileForm.FEED,
    ".tei": FileForm.FEED,
    ".json": FileForm.FEED,
    ".rss": FileForm.FEED,
    ".atom": FileForm.FEED,
    ".webarchive": FileForm.WEB_ARCHIVE,
}
"""The form that an ending promises."""

_HEAD = 1024
_PAGE = re.compile(
    rb"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[^>]{0,300}-->\s{0,20})?<(?:!doctype\s+html|html[\s>])", re.I
)
_PACKED: Final = {
    b"application/epub+zip": FileForm.EPUB,
    b"application/vnd.oasis.opendocument.text": FileForm.ODT,
}
_NEVER_TEXT: Final = frozenset((FileForm.TEXT, FileForm.MARKDOWN))


def form_of(ending: str, data: bytes) -> tuple[FileForm | None, bool]:
    """The form to read ``data`` as, None where the ending is of no form that is read; and whether its content, and
    not the ending, says so.

    Only what begins as no text ever does counts against an ending: a PDF, a packed book or document, RTF, a page.
    """
    promised = BY_ENDING.get(ending)
    if promised is None:
        return None, False
    found = _by_content(data)
    if found is None and promised is FileForm.OLD_WORD:
        return FileForm.TEXT, True  # no Word document of any age begins otherwise
    if found is None or found is promised or (found is FileForm.PAGE and promised not in _NEVER_TEXT | _UNPACKED):
        return promised, False
    return found, True


def ending_by_content(ending: str, data: bytes) -> str:
    """The ending that a file of this content is to have: ``ending`` if it is one of a form that ``data`` may have."""
    known = ending if ending in BY_ENDING else ".txt"
    form, unexpected = form_of(known, data)
    return next(name for name, of in BY_ENDING.items() if of is form) if unexpected else known


_UNPACKED: Final = frozenset(
    (FileForm.WORD, FileForm.OLD_WORD, FileForm.EPUB, FileForm.PDF, FileForm.ODT, FileForm.RTF)
)


def _by_content(data: bytes) -> FileForm | None:
    head = data[:_HEAD]
    if head.startswith(b"%PDF-"):
        return FileForm.PDF
    if head.startswith(b"PK\x03\x04"):
        return _packed(data)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return FileForm.OLD_WORD
    if head.startswith(b"{\\rtf"):
        return FileForm.RTF
    return FileForm.PAGE if _PAGE.match(head.removeprefix(b"\xef\xbb\xbf")) else None


def _packed(data: bytes) -> FileForm | None:
    """What is in a zip archive, by its declared kind or its main part; None where it is nothing that is read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist()[:2000])
            kind = archive.read("mimetype")[:100].strip() if _is_small(archive, names) else b""
    except MemoryError:
        raise
    except Exception:  # a damaged archive is judged by whoever reads the promised form
        return None
    return _PACKED.get(kind) or (FileForm.WORD if "word/document.xml" in names else None)


def _is_small(archive: zipfile.ZipFile, names: set[str]) -> bool:
    return "mimetype" in names and archive.getinfo("mimetype").file_size < _HEAD
