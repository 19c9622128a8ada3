"""Files of mail: one mail, or a box of many, each an article."""

import re
from collections.abc import Iterator

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt, Remark
from bot.reading.document import Document
from bot.reading.formats.mail.message import read_mail

MOST_MAILS = 5_000
"""Mails of one box."""

_OPENS = re.compile(rb"From [^\r\n]{1,300}\d{4}[^\r\n]{0,40}\r?\n(?=>?[A-Za-z][A-Za-z0-9-]{0,60}:)")


def read_mails(data: bytes) -> tuple[Document, ...]:
    """A document for each mail of a file. Raises SourceFault, and nothing else.

    A mail of a box that cannot be read is left out, with a remark; one alone is a fault.
    """
    documents: list[Document] = []
    lost = 0
    last: SourceFault | None = None
    line = 1
    for count, mail in enumerate(_mails(data), 1):
        if count > MOST_MAILS:
            raise SourceFault(Fault.MAILBOX_TOO_LARGE, MOST_MAILS)
        try:
            document = read_mail(mail, line)
        except SourceFault as fault:
            lost += 1
            last = fault
            continue
        documents.append(document)
        line = max((block.line + len(block.lines) for block in document.blocks), default=line)
    if not documents:
        raise last or SourceFault(Fault.MAIL_NOT_ONE)
    if lost:
        first = documents[0]
        remark = Remark(0, Doubt.MAILS_UNREAD, (lost, lost + len(documents)))
        documents[0] = Document(first.blocks, first.stated, first.structured, (remark, *first.remarks), first.numbered)
    return tuple(documents)


def _mails(data: bytes) -> Iterator[bytes]:
    """The mails of a file, one after the other: each begins with a line "From …" behind a blank one."""
    opening = _OPENS.match(data)
    if opening is None:
        yield data
        return
    start = opening.end()
    while True:
        at = start
        following = None
        while following is None and (at := data.find(b"\nFrom ", at)) != -1:
            blank = data[max(0, at - 2) : at].endswith((b"\n", b"\n\r"))
            following = _OPENS.match(data, at + 1) if blank else None
            at += 1
        if following is None:
            yield data[start:]
            return
        yield data[start : following.start()]
        start = following.end()
