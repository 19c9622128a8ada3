"""Conversations set as a list of terms: each term says who speaks, each description what that person says."""

import pytest

from bot.model import Kind
from bot.reading import read_source

_SAID = (
    "The ledgers tell who was afraid of the sea, and who only said so.",
    "Somebody carried them up, and that is all the reason a ledger needs.",
)


def page(*labels: str) -> bytes:
    """A page with these terms, each over something said."""
    turns = "".join(f"<dt>{label}</dt><dd><p>{_SAID[at % 2]}</p></dd>" for at, label in enumerate(labels))
    return f"<article><h1>A talk in the attic</h1><p>We met by the stove.</p><dl>{turns}</dl></article>".encode()


@pytest.mark.parametrize("mark", ["", ":"])
def test_each_term_says_who_speaks(mark: str) -> None:
    """Ada and Jonah take turns; whether the page writes a colon or draws it, their names are nobody's words."""
    (article,) = read_source("talk.html", page(*[f"{name}{mark}" for name in ("Ada Lin", "Jonah Reed")] * 2), None)
    said = [(one.kind, one.speaker) for section in article.sections for one in section.passages][1:]
    assert [kind for kind, _ in said] == [Kind.BYLINE, Kind.PROSE] * 4
    assert [who for kind, who in said if kind is Kind.PROSE] == ["Ada Lin", "Jonah Reed"] * 2


def test_a_glossary_stays_a_list() -> None:
    """Its terms come once each, and nobody speaks."""
    (article,) = read_source("words.html", page("Ledger", "Attic", "Clerk", "Stove"), None)
    passages = [one for section in article.sections for one in section.passages]
    assert [one.kind for one in passages] == [Kind.PROSE, Kind.LIST]
