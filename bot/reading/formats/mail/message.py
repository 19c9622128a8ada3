"""One mail: subject, writer and date from its header; its text, or its page where the text is only a hint of it."""

import email
import email.policy
import email.utils
import re
from collections.abc import Sequence
from dataclasses import replace
from email.header import decode_header, make_header
from email.message import Message
from typing import Final

from bot.errors import SourceFault
from bot.faults import Fault
from bot.languages.language import everywhere
from bot.model import Doubt, Remark
from bot.reading.document import ASIDE, Block, Document, Hint, Statement
from bot.reading.formats.html.elements import letters_in
from bot.reading.formats.mail.page_replies import with_writers
from bot.reading.formats.mail.replies import Told, mail_blocks
from bot.reading.formats.senders import writer_of
from bot.reading.lines.notice import is_page_notice
from bot.reading.lines.white_space import one_line, visible

MOST_PARTS = 2_000
"""Parts of one mail that hold text."""

MOST_IN_ALL = 50_000
"""Parts of one mail, attachments among them."""

_LETTER: Final = everywhere().letter
_LEAST_SHARE = 0.5
"""How much of a page's letters the plain text beside it has when it says the same."""
_LONGEST_SUBJECT = 500
_LONGEST_OF_FOOT = 400
_HEAD = 4
"""Characters of a paragraph that may stand in the foot of a newsletter; among how many blocks its head is."""

_AGAIN = re.compile(r"(?P<key>[^\W\d_]{1,8})(?:\[\d{1,3}\])?\s?[:：]\s{0,5}")
_LIST = re.compile(r"\[[^\]\[]{1,40}\]\s{0,5}")
_LOCKED = frozenset(("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"))


def read_mail(data: bytes, first_line: int = 1) -> Document:
    """The document of one mail. Raises SourceFault, and nothing else.

    The lines of its text count from ``first_line``. What is repeated of earlier mails is a speech of whoever wrote it.
    """
    try:
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        parts, attached = _parts(message)
        if not any(message.get(name) for name in ("From", "Subject", "Date")):
            raise SourceFault(Fault.MAIL_NOT_ONE)
        blocks, told, paged = _body(parts, first_line)
        stated = _statement(message)
    except SourceFault:
        raise
    except MemoryError:
        raise
    except (Exception, RecursionError) as fault:  # broken mails make the parser fail in many ways
        raise SourceFault(Fault.MAIL_DAMAGED, type(fault).__name__) from fault
    blocks = _without_foot(blocks)
    if not any(block.text.strip() for block in blocks if block.hint not in ASIDE):
        raise SourceFault(Fault.MAIL_WITHOUT_TEXT)
    # Who answers others writes no headings: short lines are greetings, and words put between two quotations.
    structured = any(block.hint in (Hint.HEADING, Hint.QUOTE) for block in blocks)
    remarks = (Remark(0, Doubt.ATTACHMENTS_UNREAD, (attached,)),) if attached else ()
    return Document(tuple(blocks), replace(stated, speeches=told), structured, remarks, numbered=paged and bool(told))


def _without_foot(blocks: list[Block]) -> list[Block]:
    """``blocks`` with what a newsletter says of itself above its text and below as furniture.

    The foot begins where the mail says why it came or how it can be stopped, and holds nothing as long as a paragraph.
    """
    own = [at for at, block in enumerate(blocks) if block.hint is not Hint.FURNITURE and block.text.strip()]
    half = sum(len(blocks[at].text) for at in own) / 2
    aside: set[int] = set()
    below = 0
    for at in reversed(own):
        below += len(blocks[at].text)
        if below > half or len(blocks[at].text) > _LONGEST_OF_FOOT:
            break
        if is_page_notice(blocks[at].text):
            aside.update(range(at, len(blocks)))
    aside.update(at for at in own[:_HEAD] if is_page_notice(blocks[at].text))
    return [
        replace(block, hint=Hint.FURNITURE, level=None) if at in aside and block.text.strip() else block
        for at, block in enumerate(blocks)
    ]


def _parts(message: Message) -> tuple[list[Message], int]:
    """The parts of a mail that hold its text, in order, and how many others it has. Mails within it are not opened."""
    texts: list[Message] = []
    attached = seen = 0
    waiting = [message]
    while waiting:
        part = waiting.pop()
        seen += 1
        if seen > MOST_IN_ALL or len(texts) > MOST_PARTS:
            raise SourceFault(Fault.MAIL_TOO_MANY_PARTS, MOST_IN_ALL if seen > MOST_IN_ALL else MOST_PARTS)
        kind = part.get_content_type()
        if kind in _LOCKED:
            raise SourceFault(Fault.MAIL_ENCRYPTED)
        if part.get_content_maintype() == "multipart":
            inner = part.get_payload()
            waiting.extend(
                reversed([one for one in inner if isinstance(one, Message)] if isinstance(inner, list) else [])
            )
        elif kind in ("text/plain", "text/html") and part.get_content_disposition() != "attachment":
            texts.append(part)
        elif part.get_content_disposition() == "attachment" or kind == "message/rfc822":
            attached += 1
    return texts, attached


def _body(parts: Sequence[Message], first_line: int) -> tuple[list[Block], Told, bool]:
    """The blocks of a mail, who wrote what of them, and whether they are those of a page."""
    plain = [(part, _text(part)) for part in parts if part.get_content_type() == "text/plain"]
    pages = [_text(part) for part in parts if part.get_content_type() == "text/html"]
    said = sum(letters_in(text) for _, text in plain)
    shown = _page(pages[0]) if pages else []
    drawn = sum(letters_in(block.text) for block in shown if block.hint not in ASIDE)
    if shown and said < drawn * _LEAST_SHARE:
        return (*with_writers(shown), True)
    blocks: list[Block] = []
    told: Told = ()
    for part, text in plain:
        flowed = str(part.get_param("format", "")).lower() == "flowed"
        close = str(part.get_param("delsp", "")).lower() == "yes"
        found, who = mail_blocks(text, first_line, flowed, close)
        blocks += found
        told += who
        first_line += text.count("\n") + 1
    return blocks, told, False


def _page(text: str) -> list[Block]:
    """The blocks of a mail that is a page; none where it holds no text."""
    from bot.reading.formats.html.page import whole_page_blocks

    try:
        return [*whole_page_blocks(text)]
    except SourceFault:
        return []


def _text(part: Message) -> str:
    """The text of a part: by the encoding it names, else UTF-8, else Windows-1252."""
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    for charset in (part.get_content_charset(), "utf-8"):
        try:
            return visible(content.decode(charset or "utf-8").replace("\0", ""))
        except (UnicodeDecodeError, LookupError):
            continue
    return visible(content.decode("cp1252", "replace").replace("\0", ""))


def _statement(message: Message) -> Statement:
    authors, publication = writer_of(one_line(email.utils.parseaddr(_header(message, "From"))[0]))
    archived = _header(message, "Archived-At").strip(" <>")
    return Statement(
        title=subject_of(one_line(_header(message, "Subject"))[:_LONGEST_SUBJECT]) or None,
        authors=authors,
        date=_date(_header(message, "Date")),
        publication=publication,
        url=archived if archived.startswith(("https://", "http://")) and " " not in archived else None,
    )


def subject_of(subject: str) -> str:
    """A subject without "Re:" and the name of a list in brackets before it."""
    left = subject
    while True:
        again = _AGAIN.match(left)
        if again is not None and again["key"].casefold() in _LETTER.again and left[again.end() :]:
            left = left[again.end() :]
        elif (named := _LIST.match(left)) is not None and left[named.end() :]:
            left = left[named.end() :]
        else:
            return left


def _header(message: Message, name: str) -> str:
    raw = message.get(name)
    if raw is None:
        return ""
    # A header that is written out in eight bits, against the rules, comes with its bytes escaped.
    content = str(dict(message.raw_items()).get(name, raw)).encode("utf-8", "surrogateescape")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    try:
        return visible(str(make_header(decode_header(text))))
    except (ValueError, LookupError, UnicodeError):
        return visible(text)


def _date(text: str) -> str | None:
    try:
        return f"{email.utils.parsedate_to_datetime(text):%Y-%m-%d}" if text else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
