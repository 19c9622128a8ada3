"""A page as Safari saves it in one file (.webarchive): a list of properties with the page in it."""

import plistlib
from dataclasses import replace

from bot.errors import SourceFault
from bot.faults import Fault
from bot.reading.document import Document
from bot.reading.formats.html.page import read_html

_BEGINS = (b"bplist", b"<?xml", b"<plist", b"<!DOCTYPE plist")
_PAGES = ("text/html", "application/xhtml+xml", "text/plain", "")


def read_web_archive(data: bytes) -> tuple[Document, ...]:
    """The documents of the page, with the address it was saved from. Raises SourceFault, and nothing else."""
    if not data.lstrip(b"\xef\xbb\xbf \r\n").startswith(_BEGINS):
        raise SourceFault(Fault.WEB_ARCHIVE_NOT_ONE)
    try:
        main = plistlib.loads(data)["WebMainResource"]
        content, kind = main["WebResourceData"], str(main.get("WebResourceMIMEType", ""))
        charset, url = str(main.get("WebResourceTextEncodingName", "")), str(main.get("WebResourceURL", ""))
    except MemoryError:
        raise
    except (Exception, RecursionError) as fault:  # broken property lists make the parser fail in many ways
        raise SourceFault(Fault.WEB_ARCHIVE_NOT_ONE) from fault
    if not isinstance(content, bytes) or kind not in _PAGES:
        raise SourceFault(Fault.WEB_ARCHIVE_NOT_ONE)
    documents = read_html(_in_utf8(content, charset))
    if len(documents) > 1 or not url.startswith(("https://", "http://")):
        return documents
    first = documents[0]
    return (replace(first, stated=replace(first.stated, url=first.stated.url or url)),)


def _in_utf8(content: bytes, charset: str) -> bytes:
    """``content`` with the encoding that the archive names, which is the one the browser read it in."""
    try:
        return b"\xef\xbb\xbf" + content.decode(charset or "utf-8").removeprefix("\ufeff").encode()
    except (UnicodeDecodeError, LookupError):
        return content
