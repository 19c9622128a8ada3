"""A box of mails holds an article for each."""

import io

import pytest

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt
from bot.reading import read_source
from bot.reading.document import Document
from bot.reading.formats.mail import box as boxes
from bot.reading.formats.mail.box import read_mails
from tests.reading.formats.mail.test_message import mail

OPENS = b"From ann@example.org Mon May  3 10:00:00 2021\n"


def box(*mails: bytes) -> bytes:
    return b"\n\n".join(OPENS + one.replace(b"\r\n", b"\n").rstrip(b"\n") for one in mails) + b"\n"


def read(data: bytes) -> list[Document]:
    return list(read_mails(io.BytesIO(data)))


def test_each_mail_is_an_article() -> None:
    """In their order; a line that begins with "From" opens none."""
    second = mail("The carts came back empty.\r\n\r\nFrom here on nobody asked.\r\n>From there too.\r\n")
    articles = read_source("salt.mbox", box(mail(), second.replace(b"price of salt", b"carts")))
    assert [article.title for article in articles] == ["The price of salt", "The carts"]
    assert "From here on nobody asked." in articles[1].text
    assert "\n\nFrom there too." in articles[1].text


def test_a_mail_without_text_is_left_out() -> None:
    """The others are read, and a remark counts."""
    (document,) = read(box(mail(""), mail()))
    assert (Doubt.MAILS_UNREAD, (1, 2)) in [(remark.doubt, remark.values) for remark in document.remarks]


def test_a_box_without_a_readable_mail_is_a_fault() -> None:
    """The last one's."""
    with pytest.raises(SourceFault, match=Fault.MAIL_WITHOUT_TEXT):
        read(box(mail(""), mail("")))


def test_an_endless_box_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rather than read for hours."""
    monkeypatch.setattr(boxes, "MOST_MAILS", 20)
    with pytest.raises(SourceFault, match=Fault.MAILBOX_TOO_LARGE):
        read(box(*[b"Subject: x\n\nSalt."] * 21))


def test_a_mail_alone_may_have_the_line_that_opens_it_in_a_box() -> None:
    """Programs that take a mail out of a box leave it there."""
    (document,) = read(OPENS + mail())
    assert document.stated.title == "The price of salt"


@pytest.mark.parametrize("piece", [70, 101, 1000])
def test_a_box_is_read_piece_by_piece(piece: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever the pieces end, the mails are the same."""
    monkeypatch.setattr(boxes, "_PIECE", piece)
    data = box(*[mail().replace(b"price", f"price {number}".encode()) for number in range(9)])
    assert [d.stated.title for d in read(data)] == [f"The price {number} of salt" for number in range(9)]


def test_a_mail_that_is_too_large_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """With its attachments; those around it are read, and what it held is not kept in memory."""
    monkeypatch.setattr(boxes, "_PIECE", 500)
    monkeypatch.setattr(boxes, "LARGEST_MAIL", 2000)
    large = mail().replace(b"price", b"weight") + b"\r\n" + b"c2FsdA==\r\n" * 1000
    documents = read(box(mail(), large, mail()))
    assert [document.stated.title for document in documents] == ["The price of salt"] * 2
    assert (Doubt.MAILS_UNREAD, (1, 3)) in [(remark.doubt, remark.values) for remark in documents[-1].remarks]
    with pytest.raises(SourceFault, match=Fault.MAIL_TOO_LARGE):
        read(large)


def test_attachments_of_a_box_are_counted_together() -> None:
    """One line in the report, not one for each mail."""
    parts = (
        b"From: Ann Bray <ann@tide.example>\nSubject: On Salt\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nSalt is patient.\n'
        b"--b\nContent-Type: image/png\nContent-Disposition: attachment\n\nAAAA\n--b--\n"
    )
    first, last = read(box(parts, parts))
    assert first.remarks == ()
    assert [(remark.doubt, remark.values) for remark in last.remarks] == [(Doubt.ATTACHMENTS_UNREAD, (2,))]
