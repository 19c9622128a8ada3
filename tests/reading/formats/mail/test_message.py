"""A mail is an article: its subject, its writer, its day, its text; or a clear word on why it is none."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt, Kind
from bot.reading import read_source
from bot.reading.formats.mail.message import MOST_PARTS, read_mail, subject_of

TEXT = "The pans were never idle, and the men who raked them never asked.\r\n\r\nNobody told them.\r\n"


def mail(
    body: str = TEXT, kind: str = "text/plain; charset=utf-8", more: str = "", sender: str = "Ann Bray <a@x.org>"
) -> bytes:
    """A mail of one part."""
    head = f"From: {sender}\r\nSubject: The price of salt\r\nDate: Mon, 3 May 2021 10:00:00 +0200\r\n"
    return f"{head}{more}Content-Type: {kind}\r\n\r\n{body}".encode()


def parts(*held: tuple[str, str], kind: str = "alternative") -> bytes:
    """A mail of several parts: header lines and content of each."""
    body = "".join(f"--b\r\n{head}\r\n\r\n{content}\r\n" for head, content in held) + "--b--\r\n"
    return mail(body, f'multipart/{kind}; boundary="b"')


def test_a_mail_is_an_article() -> None:
    """Subject, writer and day come from its header, also where that is encoded."""
    encoded = mail().replace(b"The price of salt", b"Re: [ferry] =?utf-8?q?Salz_f=C3=BCr_J=C3=B6nk=C3=B6ping?=")
    (article,) = read_source("salt.eml", encoded)
    assert (article.title, article.authors, article.date_iso) == ("Salz für Jönköping", ("Ann Bray",), "2021-05-03")
    assert article.text == TEXT.replace("\r\n", "\n").strip()


def test_what_a_newsletter_says_of_itself_is_not_its_text() -> None:
    """Above stands where it can be read as a page, below why it came, from where, and how it can be stopped."""
    page = (
        "<p>View this email in your browser</p><h1>The price of salt</h1><p>By Ada Brook</p>"
        "<p>The pans were never idle, and the men who raked them never asked what the salt was for.</p>"
        "<p>Our mailing address is:</p><p>The Quay Review<br>12 Rope Walk<br>Kolm 1234</p><p>Start of a new line</p>"
    )
    (article,) = read_source("salt.eml", mail(page, "text/html; charset=utf-8", sender="The Quay Review <n@x.org>"))
    passages = [passage for section in article.sections for passage in section.passages]
    text = [one.where.of(article.text) for one in passages if one.kind is Kind.PROSE]
    assert [one[:20] for one in text] == ["The pans were never "]
    assert article.authors == ("Ada Brook",)


def test_a_mail_that_speaks_of_its_foot_in_the_middle_keeps_what_follows() -> None:
    """A letter on newsletters opens a paragraph like one, and goes on for longer than it has said."""
    letter = f"Dear Ola,\r\n\r\nUnsubscribe was the word he used.\r\n\r\n{TEXT * 9}"
    (article,) = read_source("salt.eml", mail(letter))
    kinds = [passage.kind for section in article.sections for passage in section.passages]
    assert kinds.count(Kind.BOILERPLATE) <= 1
    assert kinds[-1] is Kind.PROSE


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_a_header_in_eight_bits_is_read(encoding: str) -> None:
    """Though mails may not have one."""
    data = mail().replace(b"The price of salt", "Salz für Jönköping".encode(encoding))
    assert read_mail(data).stated.title == "Salz für Jönköping"


@pytest.mark.parametrize(
    ("sender", "authors", "publication"),
    [
        ("Ann Bray <a@x.org>", ("Ann Bray",), None),
        ('"Ann Bray via Ferry List" <a@x.org>', ("Ann Bray",), "Ferry List"),
        ("Ann Bray from The Tide <a@x.org>", ("Ann Bray",), "The Tide"),
        ("The Tide <a@x.org>", (), "The Tide"),
        ("a@x.org", (), None),
    ],
)
def test_who_sends_a_mail(sender: str, authors: tuple[str, ...], publication: str | None) -> None:
    """A person is the author; a paper is where it appeared."""
    stated = read_mail(mail(sender=sender)).stated
    assert (stated.authors, stated.publication) == (authors, publication)


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Re: Salt", "Salt"),
        ("RE: AW: Fwd: Salt", "Salt"),
        ("[ferry] Re[2]: Salt", "Salt"),
        ("Salt: a history", "Salt: a history"),
        ("Re:", "Re:"),
        ("[sic]", "[sic]"),
    ],
)
def test_a_subject_is_a_title_without_what_programs_put_before_it(subject: str, title: str) -> None:
    """Unless nothing is left."""
    assert subject_of(subject) == title


def test_the_plain_text_counts_unless_it_only_points_to_the_page() -> None:
    """A newsletter's text part may say no more than where to read it."""
    page = f"<html><body><h1>The price of salt</h1><p>{TEXT}</p><p>{TEXT}</p></body></html>"
    whole = read_mail(parts(("Content-Type: text/plain", TEXT), ("Content-Type: text/html", f"<p>{TEXT}</p>")))
    assert [block.text for block in whole.blocks][-1] == "Nobody told them."
    hint = read_mail(parts(("Content-Type: text/plain", "See online."), ("Content-Type: text/html", page)))
    assert "See online." not in [block.text for block in hint.blocks]


@pytest.mark.parametrize("kind", ["text/plain", "text/plain; charset=nonsense", "text/html"])
def test_accents_survive_parts_that_name_no_encoding(kind: str) -> None:
    """UTF-8 is likelier than anything else."""
    body = "<p>Das Salz für Jönköping war nie teuer.</p>" if "html" in kind else "Das Salz für Jönköping war nie teuer."
    assert "für Jönköping" in read_mail(mail(body, kind)).blocks[-1].text


def test_attachments_are_counted_and_not_read() -> None:
    """Mails within the mail too: they are not its writer's words."""
    held = [
        ("Content-Type: text/plain", TEXT),
        ("Content-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt", "Ask Cy first."),
        ("Content-Type: message/rfc822", "From: Cy Lake <c@x.org>\r\nSubject: x\r\n\r\nAsk Dee first."),
    ]
    document = read_mail(parts(*held, kind="mixed"))
    assert not any("first" in block.text for block in document.blocks)
    assert [(remark.doubt, remark.values) for remark in document.remarks] == [(Doubt.ATTACHMENTS_UNREAD, (2,))]


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", Fault.MAIL_NOT_ONE),
        (b"The pans were never idle.\n", Fault.MAIL_NOT_ONE),
        (mail(""), Fault.MAIL_WITHOUT_TEXT),
        (mail("-- \r\nAnn Bray\r\n"), Fault.MAIL_WITHOUT_TEXT),
        (mail("x", "multipart/encrypted; boundary=b"), Fault.MAIL_ENCRYPTED),
        (mail("x", "application/pkcs7-mime"), Fault.MAIL_ENCRYPTED),
        (parts(*[("Content-Type: text/plain", "x")] * (MOST_PARTS + 2), kind="mixed"), Fault.MAIL_TOO_MANY_PARTS),
    ],
)
def test_what_is_no_readable_mail_is_refused(data: bytes, fault: Fault) -> None:
    """With a sentence for each."""
    with pytest.raises(SourceFault, match=fault):
        read_mail(data)


def test_a_mail_of_ten_thousand_attachments_is_read() -> None:
    """Its text is, and the remark counts the others."""
    attached = ("Content-Type: image/png\r\nContent-Disposition: attachment", "AAAA")
    document = read_mail(parts(("Content-Type: text/plain", TEXT), *[attached] * 10_000, kind="mixed"))
    assert [remark.values for remark in document.remarks] == [(10_000,)]


def test_parts_within_parts_without_end_are_read_or_refused() -> None:
    """However deep they nest, the answer is an article or a fault."""
    deep = TEXT
    for n in range(200):
        deep = f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n{deep}\r\n--b{n}--\r\n'
    with contextlib.suppress(SourceFault):
        assert read_mail(f"From: Ann Bray <a@x.org>\r\n{deep}".encode())


@given(st.integers(0, 300), st.binary(max_size=6), st.integers(0, 40))
def test_a_mutated_mail_is_read_or_refused(at: int, put: bytes, gone: int) -> None:
    """Whatever happens to its bytes."""
    data = parts(("Content-Type: text/plain", TEXT), ("Content-Type: text/html", f"<p>{TEXT}</p>"))
    with contextlib.suppress(SourceFault):
        assert read_mail(data[:at] + put + data[at + gone :])
