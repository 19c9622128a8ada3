"""Files of mail: one mail, or a box of many, each an article."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt, Remark
from bot.reading.document import Document
from bot.reading.formats.mail.message import read_mail

MOST_MAILS = 200_000
"""Mails of one box."""

LARGEST_MAIL = 64 * 1024 * 1024
"""Bytes of one mail with its attachments."""

_PIECE = 256 * 1024
_LONGEST_OPENING = 512
"""The most bytes that show whether a line opens a mail."""

_OPENS = re.compile(rb"From [^\r\n]{1,300}\d{4}[^\r\n]{0,40}\r?\n(?=>?[A-Za-z][A-Za-z0-9-]{0,60}:)")


def read_mails(stream: BinaryIO) -> Iterator[Document]:
    """A document for each mail of a file, read as they are asked for. Raises SourceFault, and nothing else.

    A mail of a box that cannot be read is left out; one alone is a fault. The last carries the remarks on the whole:
    how many were left out, and how many attachments were not read.
    """
    held: Document | None = None
    count = lost = attached = 0
    last: SourceFault | None = None
    line = 1
    for mail in _mails(stream):
        count += 1
        if count > MOST_MAILS:
            raise SourceFault(Fault.MAILBOX_TOO_LARGE, MOST_MAILS)
        try:
            if mail is None:
                raise SourceFault(Fault.MAIL_TOO_LARGE, LARGEST_MAIL // 1_048_576)
            document = read_mail(mail, line)
        except SourceFault as fault:
            lost += 1
            last = fault
            continue
        line = max((block.line + len(block.lines) for block in document.blocks), default=line)
        kept = []
        for remark in document.remarks:
            match remark:
                case Remark(doubt=Doubt.ATTACHMENTS_UNREAD, values=(int(number),)):
                    attached += number
                case _:
                    kept.append(remark)
        document = replace(document, remarks=tuple(kept))
        if held is not None:
            yield held
        held = document
    if held is None:
        raise last or SourceFault(Fault.MAIL_NOT_ONE)
    remarks = [Remark(0, Doubt.MAILS_UNREAD, (lost, count))] if lost else []
    if attached:
        remarks.append(Remark(0, Doubt.ATTACHMENTS_UNREAD, (attached,)))
    yield replace(held, remarks=(*held.remarks, *remarks))


def _mails(stream: BinaryIO) -> Iterator[bytes | None]:
    """The mails of a file, one after the other: each begins with a line "From …" behind a blank one. None for one that
    is too large to be read."""
    held = bytearray(stream.read(_PIECE))
    opening = _OPENS.match(held)
    if opening is None:
        held += stream.read(LARGEST_MAIL)
        yield bytes(held) if len(held) <= LARGEST_MAIL else None
        return
    del held[: opening.end()]
    looked = 0
    ended = too_large = False
    while True:
        at = held.find(b"\nFrom ", looked)
        if not ended and (at == -1 or len(held) - at < _LONGEST_OPENING):
            looked = max(0, at if at != -1 else len(held) - 6)
            if len(held) > LARGEST_MAIL:
                too_large = True
                cut = max(0, looked - 2)
                del held[:cut]
                looked -= cut
            piece = stream.read(_PIECE)
            ended = not piece
            held += piece
            continue
        if at == -1:
            yield None if too_large else bytes(held)
            return
        blank = held[max(0, at - 2) : at].endswith((b"\n", b"\n\r"))
        following = _OPENS.match(held, at + 1) if blank else None
        if following is None:
            looked = at + 1
            continue
        yield None if too_large else bytes(held[: at + 1])
        end = following.end()
        del following  # a match holds the bytes it was found in
        del held[:end]
        looked, too_large = 0, False
