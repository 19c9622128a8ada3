"""One article on the workbench: its language and its persons."""

from bot.model import Kind
from bot.reading.document import Block, Statement
from bot.reading.draft import Draft
from bot.reading.manuscript import Manuscript, paragraphs_of

GERMAN = "Der Fluss stieg in der Nacht, und am Morgen stand er auf der zweiten Stufe, als hätte ihn jemand gebeten."


def draft(*texts: str, language: str | None = None) -> Draft:
    """A draft of these paragraphs."""
    manuscript = Manuscript(paragraphs_of(tuple(map(Block, texts))))
    return Draft(manuscript, manuscript.paragraphs, Statement(language=language))


def test_the_language_is_that_of_the_text() -> None:
    """Unless it is stated."""
    assert draft(GERMAN).language() == "de"
    assert draft(GERMAN, language="nl").language() == "nl"


def test_furniture_speaks_for_no_language() -> None:
    """An English menu over a German text."""
    page = draft("Skip to main content and share this with the people you know and like.", GERMAN)
    page.paragraphs[0].settle(Kind.BOILERPLATE)
    assert page.language() == "de"


def test_persons_are_found_once() -> None:
    """A surname means the one person of the text who bears it."""
    page = draft("Jonah Weiss kept the book. Weiss had a good hand.")
    assert page.people is page.people
    assert page.people.speaker("Weiss", sure=True) == "Jonah Weiss"
