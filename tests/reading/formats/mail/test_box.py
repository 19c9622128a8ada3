"""A box of mails holds an article for each."""

import pytest

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt
from bot.reading import read_source
from bot.reading.formats.mail.box import MOST_MAILS, read_mails
from tests.reading.formats.mail.test_message import mail

OPENS = b"From ann@example.org Mon May  3 10:00:00 2021\n"


def box(*mails: bytes) -> bytes:
    return b"\n\n".join(OPENS + one.replace(b"\r\n", b"\n").rstrip(b"\n") for one in mails) + b"\n"


def test_each_mail_is_an_article() -> None:
    """In their order; a line that begins with "From" opens none."""
    second = mail("The carts came back empty.\r\n\r\nFrom here on nobody asked.\r\n>From there too.\r\n")
    articles = read_source("salt.mbox", box(mail(), second.replace(b"price of salt", b"carts")))
    assert [article.title for article in articles] == ["The price of salt", "The carts"]
    assert "From here on nobody asked." in articles[1].text
    assert "\n\nFrom there too." in articles[1].text


def test_a_mail_without_text_is_left_out() -> None:
    """The others are read, and a remark counts."""
    (document,) = read_mails(box(mail(""), mail()))
    assert (Doubt.MAILS_UNREAD, (1, 2)) in [(remark.doubt, remark.values) for remark in document.remarks]


def test_a_box_without_a_readable_mail_is_a_fault() -> None:
    """The last one's."""
    with pytest.raises(SourceFault, match=Fault.MAIL_WITHOUT_TEXT):
        read_mails(box(mail(""), mail("")))


def test_an_endless_box_is_refused() -> None:
    """Rather than read for hours."""
    with pytest.raises(SourceFault, match=Fault.MAILBOX_TOO_LARGE):
        read_mails(box(*[b"Subject: x\n\nSalt."] * (MOST_MAILS + 1)))


def test_a_mail_alone_may_have_the_line_that_opens_it_in_a_box() -> None:
    """Programs that take a mail out of a box leave it there."""
    (document,) = read_mails(OPENS + mail())
    assert document.stated.title == "The price of salt"
