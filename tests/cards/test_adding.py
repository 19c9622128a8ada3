"""How a text was read, on a card: before it is kept, and never too long."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.cards.adding import details_form, discarded_card, paste_form, preview_card, text_added_card
from bot.cards.card import FormCard
from bot.cards.fit import CHARACTERS
from bot.errors import Cause
from bot.faults import Fault
from bot.model import Doubt, Remark, SectionKind
from bot.model.sources import Details, Glimpse, GlimpsedQuote, Preview, Staged
from tests.cards.samples import TIDES, said

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
TEXT = Staged("ab12", ".txt", "tea.txt", Details(shelf="house"), "7", NOON)
TEA = Glimpse(
    "The Tea Table",
    ("Ann Bray",),
    None,
    None,
    ((SectionKind.HEADING, 1),),
    ("Leaves",),
    ("Ines Albrecht",),
    (
        GlimpsedQuote("A teapot that is never warmed makes a cold cup."),
        GlimpsedQuote("Tea is patience.", "Ines Albrecht"),
    ),
    2,
    5,
    480,
    (),
    "d1",
)
READ = Preview(TEXT, (TEA,), 1)


def test_a_preview_tells_how_the_text_was_read() -> None:
    """Title, author, sections, speakers and quotes; that nothing is in the library yet; and what can be done."""
    card = preview_card(READ, curator=True)
    told = said(card)
    assert "Author: Ann Bray" in told
    assert "Sections: 1 heading: “Leaves”" in told
    assert "Speakers: Ines Albrecht" in told
    assert "A teapot that is never warmed" in told
    assert "— Ines Albrecht" in told
    assert "None of it is in the library yet." in told
    assert [action.label for action in card.actions] == ["Keep", "Edit details", "Discard"]
    assert preview_card(READ, curator=False).actions[0].label == "Send to the curators"


def test_a_text_of_one_piece_has_no_headings() -> None:
    """What opens it is no section that anybody looks for."""
    piece = replace(TEA, sections=((SectionKind.OPENING, 1),), headings=())
    assert "Sections: no headings" in said(preview_card(replace(READ, articles=(piece,)), curator=True))


def test_a_date_that_can_be_none_is_said_first_and_the_text_cannot_be_kept_with_it() -> None:
    """Once, and not among the doubts; editing is what is left."""
    doubted = replace(TEA, remarks=(Remark(1, Doubt.IMPOSSIBLE_DATE, ("31 February",)),))
    preview = replace(READ, articles=(doubted,), date=Cause(Fault.NOT_A_DATE, ("31 February",)))
    for curator in (True, False):
        card = preview_card(preview, curator=curator)
        told = said(card)
        assert told.count("31 February") == 1
        assert "“31 February” is not a date. Type it as it is to be shown" in told
        assert "Press Edit details to enter another date." in told
        assert [action.label for action in card.actions] == ["Edit details", "Discard"]


def test_what_waits_in_the_queue_says_who_offered_it() -> None:
    """And how many wait behind it."""
    told = said(preview_card(replace(READ, staged=replace(TEXT, queued=True)), curator=True, more=2))
    assert "Offered by user 7 on 3 May 2026, 12:00 UTC." in told
    assert "2 more texts wait: /library queue." in told
    assert "3 more files of that message were not looked at." in said(preview_card(READ, curator=True, aside=3))


def test_doubts_are_told_and_what_cannot_be_read_cannot_be_kept() -> None:
    """A few of them, then their number; details can still be changed."""
    remarks = tuple(Remark(line, Doubt.SPEECH_GOES_ON) for line in range(1, 9))
    doubted = preview_card(Preview(TEXT, (replace(TEA, remarks=remarks),), 1, alike=("The Tea Table",)), curator=True)
    assert "The library has another article titled “The Tea Table”." in said(doubted)
    assert "5 more warnings about how it was read." in said(doubted)
    wrong = preview_card(Preview(TEXT, problem=Cause(Fault.NOT_A_LINK, ("link",))), curator=True)
    assert "“link” must be a link" in said(wrong)
    assert [action.label for action in wrong.actions] == ["Edit details", "Discard"]


def test_a_file_of_many_articles_names_the_first() -> None:
    """The rest are counted."""
    told = said(preview_card(Preview(TEXT, (TEA, replace(TEA, title="Cups", authors=())), 40), curator=True))
    assert "This file holds 40 articles." in told
    assert "Cups, author not stated" in told
    alone = said(preview_card(Preview(TEXT, (replace(TEA, authors=()),), 1), curator=True))
    assert "Author: not stated" in alone
    assert "and 38 more" in told


def test_the_longest_preview_fits_on_a_message() -> None:
    """Whatever a text says of itself."""
    long = replace(
        TEA,
        title="tea " * 400,
        authors=("Ann " * 200,),
        headings=("leaf " * 60,) * 8,
        speakers=("Ines " * 60,) * 8,
        quotes=(GlimpsedQuote("cup " * 400, "Ines " * 60),) * 3,
        remarks=tuple(Remark(line, Doubt.AUTHOR_FROM_LINE, ("Ann " * 100,)) for line in range(1, 20)),
    )
    assert len(said(preview_card(Preview(TEXT, (long,), 1), curator=True))) < CHARACTERS


def test_words_without_a_title_are_not_said_to_be_called_after_a_file() -> None:
    """Typed words and those of a message have none: what to press is said instead."""
    nameless = replace(TEA, title="text", remarks=(Remark(1, Doubt.TITLE_FROM_FILE_NAME, ("text",)),))
    told = said(preview_card(replace(READ, articles=(nameless,)), curator=True))
    assert "it comes from the file's name: text." in told
    typed = Preview(replace(TEXT, given=""), (nameless,), 1)
    told = said(preview_card(typed, curator=True))
    assert "so it is called “text”. Press Edit details to give it another." in told
    assert "file" not in told


def test_what_became_of_it_is_said() -> None:
    """With the name of whoever offered it, where that was somebody else."""
    assert said(text_added_card(TIDES, "")).startswith("Added: The Tide Tables. It holds 30 passages and 12 quotes.")
    assert "which user 7 had offered" in said(text_added_card(TIDES, "7"))
    assert said(discarded_card(1)) == "Discarded. Nothing of it is kept. 1 more text waits: /library queue."


def test_the_form_says_beforehand_how_large_a_file_may_be() -> None:
    """As the operator has set it."""
    hint = paste_form(Details(), "-", 25).fields[0].hint
    assert hint == "Longer than 4,000 characters? Use the option file, up to 25 MB."


@pytest.mark.parametrize("form", [paste_form(Details(), "-", 10), details_form(TEXT)], ids=lambda form: str(form.title))
def test_a_form_is_one_that_discord_takes(form: FormCard) -> None:
    """Five fields at most, each with a name of its own and labels that are not cut."""
    assert 1 <= len(form.fields) <= 5
    assert len(form.title) <= 45
    assert len({field.name for field in form.fields}) == len(form.fields)
    assert all(len(field.label) <= 45 and len(field.hint) <= 100 for field in form.fields)
    assert all(1 <= field.most <= 4000 for field in form.fields)
