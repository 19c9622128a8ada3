"""An article's details on a card and in two forms."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.cards.article_details import MAIN, MORE, article_details_card, article_form, flags_chosen
from bot.model import Flag
from bot.model.hidden import Done
from bot.model.sources import DetailChange, SourceChange, details_of
from tests.cards.samples import MACHINE, TIDES, said

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
DETAILS = details_of(TIDES, [TIDES])


def test_the_card_says_what_is_known_and_what_was_changed() -> None:
    """What nobody stated says so; a file of several articles is told."""
    change = SourceChange(1, Done.EDITED, "tides.md", "T", "7", NOON, told=(DetailChange("date", "1925", "1926"),))
    told = said(article_details_card(DETAILS, change))
    assert "Changed: the date from “1925” to “1926”. /library undo takes this back." in told
    assert "Author: Ada Penrose" in told
    assert "Shelf: none" in told
    assert "Quoted at random: yes" in told
    machine = said(article_details_card(details_of(MACHINE, [MACHINE, replace(TIDES, source=MACHINE.source)])))
    assert "Written by a machine: yes" in machine
    assert "Its file holds 2 articles; what is stated holds for all of them." in machine


def test_what_was_emptied_and_the_text_says_itself_is_told() -> None:
    """So nobody thinks that it is gone."""
    change = SourceChange(1, Done.EDITED, "tides.md", "T", "7", NOON, told=(DetailChange("author", "", "Ann"),))
    told = said(article_details_card(replace(DETAILS, kept=("date", "link")), change))
    assert "Changed: the author to “Ann”." in told
    assert "Emptied, but the text itself says something of it, which holds now: date and link." in told


@pytest.mark.parametrize("which", [MAIN, MORE])
def test_a_form_knows_what_stood_there(which: str) -> None:
    """It fits what Discord takes, and carries the article and the mark of its details."""
    form = article_form(DETAILS, which)
    assert form.args == (TIDES.key, which, DETAILS.mark)
    assert 1 <= len(form.fields) <= 5
    assert all(len(field.label) <= 45 and len(field.hint) <= 100 for field in form.fields)


def test_a_title_is_asked_for_only_where_it_names_one_article() -> None:
    """A file of several has one for each."""
    several = details_of(TIDES, [TIDES, replace(MACHINE, source=TIDES.source)])
    assert "title" in {field.name for field in article_form(DETAILS, MAIN).fields}
    assert "title" not in {field.name for field in article_form(several, MAIN).fields}


def test_flags_are_stated_as_they_were_chosen() -> None:
    """In the order of their names."""
    assert flags_chosen(DETAILS, "no", "yes") == ""
    assert flags_chosen(DETAILS, "yes", "no") == "ai, unquoted"
    both = details_of(replace(TIDES, flags=frozenset({Flag.AI, Flag.UNQUOTED})), [])
    assert flags_chosen(both, "yes", "yes") == "ai"
