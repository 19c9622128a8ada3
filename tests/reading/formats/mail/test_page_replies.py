"""What a mail that is a page repeats belongs to whoever wrote it, or to nobody."""

from hypothesis import given
from hypothesis import strategies as st

from bot.model import Kind
from bot.reading import read_source
from bot.reading.document import Block, Hint
from bot.reading.formats.mail.page_replies import with_writers

HEAD = "From: Ada Brook <ada@example.org>\nSubject: Re: The rope\nDate: Tue, 02 Apr 2024 10:00:00 +0000\n"
TYPE = "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"
ANSWER = "The rope at the upper crossing is older than the bell, and whoever pulls it owns the river."
ASKED = "Does anybody know how old the rope is? I would like to have it replaced before the winter comes."
OLDER = "Whoever replaces a rope replaces the hands that know it, and nobody counts what that costs."
REPLY = """<div>{answer}</div><div class="gmail_quote"><div class="gmail_attr">On Mon, Apr 1, 2024 at 9:14 PM Ben Ford
&lt;<a href="mailto:ben@example.org">ben@example.org</a>&gt; wrote:<br></div><blockquote><div>{asked}</div>
{inner}</blockquote></div>"""
INNER = """<div>On Sun, Mar 31, 2024 Cy Lake &lt;cy@example.org&gt; wrote:</div><blockquote>{older}</blockquote>
<div>I never said that.</div>"""
OFFICE = """<p class="MsoNormal">{answer}</p><div><p class="MsoNormal"><b>From:</b> Ben Ford &lt;ben@example.org&gt;<br>
<b>Sent:</b> Monday, April 1, 2024 9:14 PM<br><b>To:</b> Ada Brook<br><b>Subject:</b> The rope</p></div>
<p class="MsoNormal">{asked}</p>"""


def said(page: str) -> list[tuple[Kind, str | None, str]]:
    mail = HEAD + TYPE + page.format(answer=ANSWER, asked=ASKED, older=OLDER, inner="")
    (article,) = read_source("rope.eml", mail.encode())
    passages = [passage for section in article.sections for passage in section.passages]
    return [(p.kind, p.speaker, p.where.of(article.text)) for p in passages if p.kind is not Kind.BOILERPLATE]


def test_what_a_reply_repeats_is_its_writer_s() -> None:
    """Both ways of programs: a quotation below a line that leads to it, and the header of the earlier mail."""
    for page in (REPLY, OFFICE):
        assert said(page) == [(Kind.PROSE, None, ANSWER), (Kind.QUOTE, "Ben Ford", ASKED)]


def test_of_a_quotation_within_another_nobody_is_named() -> None:
    """The page does not tell where the inner one ends, so that neither gets the other's words."""
    assert said(REPLY.replace("{inner}", INNER)) == [
        (Kind.PROSE, None, ANSWER),
        (Kind.QUOTE, "Ben Ford", ASKED),
        (Kind.QUOTE, None, OLDER),
        (Kind.QUOTE, None, "I never said that."),
    ]


def test_a_mail_that_repeats_nothing_stays_as_it_is() -> None:
    """A quotation that nothing leads to has no writer."""
    blocks = [Block(ANSWER, hint=Hint.TEXT, lines=(ANSWER,)), Block(OLDER, hint=Hint.QUOTE, lines=(OLDER,))]
    assert with_writers(blocks) == (blocks, ())


@given(st.lists(st.tuples(st.sampled_from([Hint.TEXT, Hint.QUOTE, None]), st.text(max_size=40)), max_size=8))
def test_no_word_is_lost_on_the_way(given_blocks: list[tuple[Hint | None, str]]) -> None:
    """Whatever the page holds, its blocks stay in their order."""
    blocks = [Block(text, hint=hint, lines=(text,)) for hint, text in given_blocks]
    done, _ = with_writers(blocks)
    assert [block.text for block in done] == [block.text for block in blocks]
