"""What a mail repeats belongs to whoever wrote it; signatures and the feet of lists are no text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.document import Hint
from bot.reading.formats.mail.replies import mail_blocks, writer_in


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("On Sun, May 2, 2021 at 5:14 PM Cy Lake <cy@example.org> wrote:", "Cy Lake"),
        ("On 2 May 2021, at 17:14, Cy van der Lake wrote:", "Cy van der Lake"),
        ("On Sunday Cy Lake wrote:", "Cy Lake"),
        ("Cy Lake writes:", "Cy Lake"),
        ("Am 2. Mai 2021 um 17:14 schrieb Cy Lake <cy@example.org>:", "Cy Lake"),
        ("Am Sonntag, 2. Mai 2021 schrieb Cy Lake:", "Cy Lake"),
        ("Le dim. 2 mai 2021 à 17:14, Cy Lake <cy@example.org> a écrit :", "Cy Lake"),
        ("El 2 de mayo de 2021, Cy Lake escribió:", "Cy Lake"),
        ("Il giorno dom 2 mag 2021 alle ore 17:14 Cy Lake <cy@example.org> ha scritto:", "Cy Lake"),
        ("Op 2 mei 2021 schreef Cy Lake:", "Cy Lake"),
        ("2 мая 2021 г. Иван Петров написал:", "Иван Петров"),
        ('On 2 May 2021, "Cy Lake" <cy@example.org> wrote:', "Cy Lake"),
        ("On Sun, May 2, 2021 at 5:14 PM Cy Lake via Salt <salt@lists.example.org> wrote:", "Cy Lake"),
        ("On Sun, May 2, 2021 at 5:14 PM Cy Lake < cy@example.org> wrote:", "Cy Lake"),
        ("On 2 May 2021, cy@example.org wrote:", None),
        ("They all said the same:", None),
    ],
)
def test_the_writer_is_named_by_what_leads_to_the_words(lead: str, name: str | None) -> None:
    """Before an address or a verb, or behind the verb; days and months are no names."""
    assert writer_in(lead) == name


REPLY = """The pans were never idle, and the men who raked them never asked what
the salt was worth in the town.

On Sun, May 2, 2021 at 5:14 PM Cy Lake <cy@example.org> wrote:

> Nobody ever asked me what the salt was worth, and I would not have
> known what to tell them.
>
> On 1 May 2021, Dee Marsh wrote:
>> Salt is the only money that one can eat, and nobody has ever
>> been poorer for it.
>
> That is what my father said.

I have asked everybody since, and they all say the same thing.

--
Ann Bray
The Salt House
""".replace("--\nAnn", "-- \nAnn")


def test_replies_within_replies_have_their_writers() -> None:
    """Lines that only ended for lack of room are one paragraph, at every depth."""
    blocks, told = mail_blocks(REPLY)
    spoken = [
        (next((who for first, last, who in told if first <= block.line <= last), None), block.text)
        for block in blocks
        if block.hint is not Hint.FURNITURE
    ]
    assert spoken == [
        (None, "The pans were never idle, and the men who raked them never asked what the salt was worth in the town."),
        ("Cy Lake", "Nobody ever asked me what the salt was worth, and I would not have known what to tell them."),
        ("Dee Marsh", "Salt is the only money that one can eat, and nobody has ever been poorer for it."),
        ("Cy Lake", "That is what my father said."),
        (None, "I have asked everybody since, and they all say the same thing."),
    ]
    beside = [block.text for block in blocks if block.hint is Hint.FURNITURE]
    assert beside[-3:] == ["--", "Ann Bray", "The Salt House"]
    assert len(beside) == 5


@pytest.mark.parametrize(
    "header",
    [
        "-----Original Message-----\nFrom: Cy Lake\nSent: Sunday, May 2, 2021\nTo: Ann Bray\nSubject: Salt",
        "________________________________\nVon: Cy Lake <cy@example.org>\nGesendet: Sonntag\nAn: Ann\nBetreff: Salz",
        "*From:* Cy Lake [mailto:cy@example.org]\n*Sent:* Sunday\n*To:* Ann",
        "---------- Forwarded message ---------\nFrom: Cy Lake <cy@example.org>\nDate: Sun\nSubject: Salt\nTo: Ann",
    ],
)
def test_what_stands_below_a_forwarded_header_is_its_sender_s(header: str) -> None:
    """To the end, as mail programs without marks write it."""
    blocks, told = mail_blocks(f"See below.\n\n{header}\n\nNobody ever asked me.\n\nI would not have known.\n")
    words = {block.text: block for block in blocks}
    assert words["Nobody ever asked me."].hint is Hint.QUOTE
    assert [who for first, last, who in told if first <= words["I would not have known."].line <= last] == ["Cy Lake"]
    assert words["See below."].hint is None


def test_a_lead_over_two_lines_names_the_writer() -> None:
    """Programs break it where they like."""
    blocks, told = mail_blocks(
        "Yes.\n\nOn 2 May 2021 at 10:00, Cy Lake\n<cy@example.org> wrote:\n\n> Nobody ever asked me.\n"
    )
    assert [who for _, _, who in told] == ["Cy Lake"]
    assert blocks[0].hint is None


def test_what_a_program_wrapped_is_whole_though_the_writer_s_lines_are_paragraphs() -> None:
    """Lena writes each paragraph in one line; her program repeats Bert's words in lines of its own."""
    answer = (
        "I never read a book quickly in my life, and I do not see what there is to be proud of in reading one slowly."
    )
    mail = f"""On Mon, 13 Feb 2023, Bert Stahl wrote:
> A book read quickly is a book you have merely visited. I think we
> should take a chapter a month and no more.
> That is all that I ask of anybody who sits at this table.

{answer}

{answer}
"""
    blocks, _ = mail_blocks(mail)
    assert [block.text for block in blocks if block.hint is Hint.QUOTE] == [
        "A book read quickly is a book you have merely visited. I think we should take a chapter a month and no more.",
        "That is all that I ask of anybody who sits at this table.",
    ]


def test_what_stands_below_a_header_without_a_name_is_nobody_s() -> None:
    """It is not the words of whoever sent it on."""
    blocks, told = mail_blocks("See below.\n\nFrom: cy@example.org\nTo: Ann\nSubject: Salt\n\nNobody ever asked me.\n")
    assert (blocks[-1].hint, told) == (Hint.QUOTE, ())


def test_words_of_nobody_who_can_be_named_are_quoted_without_a_name() -> None:
    """They are not the writer's."""
    blocks, told = mail_blocks("cy@example.org wrote:\n> Nobody ever asked me.\n\nNor me.\n")
    assert [(block.hint, block.text) for block in blocks][1:] == [
        (Hint.QUOTE, "Nobody ever asked me."),
        (None, "Nor me."),
    ]
    assert told == ()


def test_the_foot_of_a_list_stands_aside() -> None:
    """A line drawn near the end with an address below it."""
    foot = "_______________________________________________\nsalt mailing list\nhttps://example.org/salt"
    blocks, _ = mail_blocks(f"The pans were never idle.\n\n{foot}\n")
    assert [block.hint for block in blocks] == [None, Hint.FURNITURE, Hint.FURNITURE, Hint.FURNITURE]


@pytest.mark.parametrize(("close", "whole"), [(False, "The pans were never idle."), (True, "The panswere never idle.")])
def test_flowing_lines_go_on(close: bool, whole: str) -> None:
    """A blank at the end of a line means that the next belongs to it, whatever the width."""
    blocks, _ = mail_blocks("The pans \nwere never idle.\n", flowed=True, without_space=close)
    assert [block.text for block in blocks] == [whole]


def test_lines_that_are_broken_by_hand_stay() -> None:
    """A verse, an address: the next word would have had room."""
    verse = "Slow water,\nold stones,\nno bridge.\n"
    text = f"The pans were never idle, and the men who raked them never asked why\nthey raked.\n\n{verse}"
    assert [block.text for block in mail_blocks(text)[0]][1:] == ["Slow water,", "old stones,", "no bridge."]


@given(st.text(alphabet="> ab:\n-A1@", max_size=80))
def test_no_word_is_lost(text: str) -> None:
    """Whatever the marks: every letter is in a block."""
    blocks, _ = mail_blocks(text)
    assert sorted("".join(block.text for block in blocks).replace(" ", "").replace(">", "")) == sorted(
        "".join(text.split()).replace(">", "")
    )


def test_a_lead_whose_name_is_none_stands_aside_whole() -> None:
    """The day in the line above the address is no word of the writer."""
    mail = (
        "Salt it is.\n\nOn Sun, May 2, 2021 at 5:14 PM salter99\n<salter@example.org> wrote:\n\n> What is it worth?\n"
    )
    blocks, told = mail_blocks(mail)
    assert told == ()
    assert [block.text for block in blocks if block.hint is None] == ["Salt it is."]
