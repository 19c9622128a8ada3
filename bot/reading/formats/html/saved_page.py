"""A page as browsers save it in one file (MHTML): a mail whose first part of HTML is the page."""

import email
import email.policy
import re

from bot.errors import SourceFault
from bot.faults import Fault

_HEAD = 8192
"""How many bytes at the beginning show that a file is a saved page."""

_BEGINS = re.compile(rb"\s*(?:[A-Za-z][A-Za-z-]{0,40}:|MIME-Version)")
_MULTIPART = re.compile(rb"^content-type:\s{0,9}multipart/(?:related|mixed|alternative)", re.I | re.M)
_VERSION = re.compile(rb"^mime-version:", re.I | re.M)

_ADDRESS = re.compile(rb"^(?:snapshot-)?content-location:\s{0,9}(https?://[!-~]{1,1000})[ \t\r]*$", re.I | re.M)
_SAVED_FROM = re.compile(
    rb"<!--\s{0,9}(?:saved from url=\(\d{1,5}\)|Page saved with SingleFile\s{1,9}url:\s{1,9})(https?://[!-~]{1,1000})\s"
    rb"|\sdata-scrapbook-source=\"(https?://[!#-~]{1,1000})\"",
    re.I,
)
"""Where programs that save a page write the address it had."""


def address_of_saved(data: bytes) -> str | None:
    """The address of the page that a browser or another program saved, as that wrote it at the top; else None."""
    head = data[:_HEAD]
    found = (_ADDRESS if is_saved_page(data) else _SAVED_FROM).search(head)
    return next((one.decode("ascii") for one in found.groups() if one), None) if found else None


def is_saved_page(data: bytes) -> bool:
    """Whether bytes begin as a page does that a browser saved with its pictures in one file."""
    head = data[:_HEAD]
    return _BEGINS.match(head) is not None and bool(_MULTIPART.search(head) and _VERSION.search(head))


def page_within(data: bytes) -> bytes:
    """The bytes of the page in a saved one, in UTF-8 where its part names another encoding. Raises SourceFault."""
    try:
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        for part in message.walk():
            if part.get_content_type() in ("text/html", "application/xhtml+xml"):
                content = part.get_payload(decode=True)
                charset = part.get_content_charset()
                if isinstance(content, bytes) and content.strip():
                    return _in_utf8(content, charset)
    except (ValueError, LookupError, TypeError, RecursionError) as fault:  # whatever a broken mail makes it raise
        raise SourceFault(Fault.HTML_UNPARSED, type(fault).__name__) from fault
    raise SourceFault(Fault.HTML_WITHOUT_TEXT)


def _in_utf8(content: bytes, charset: str | None) -> bytes:
    """``content`` with the encoding that its part names; the page's own word stays where the part names none."""
    if charset is None or charset in ("utf-8", "us-ascii"):
        return content
    try:
        return b"\xef\xbb\xbf" + content.decode(charset).encode()
    except (UnicodeDecodeError, LookupError):
        return content
