"""What a card says of content notes: their names above a text that is covered, and what is kept back."""

from collections.abc import Sequence

from bot.cards.card import CardBlock, Run, Runs, TextBlock
from bot.cards.note_names import notes_called
from bot.cards.tongue import said, said_many
from bot.model.content_notes import Veil, Veiled


def note_words(notes: Sequence[str]) -> str:
    """``Content note: violence``."""
    return said("Content note: {notes}", notes=notes_called(notes))


def note_above(veiled: Veiled) -> tuple[CardBlock, ...]:
    """The line above a text that is covered; none above any other."""
    return (TextBlock((Run(note_words(veiled.notes)),), small=True),) if is_covered(veiled) else ()


def noted_behind(veiled: Veiled) -> Runs:
    """The same behind the source of one of several texts."""
    if not is_covered(veiled):
        return ()
    return (Run(said(" Content note: {notes}.", notes=notes_called(veiled.notes)), bold=True),)


def is_covered(veiled: Veiled) -> bool:
    """Whether a text stands behind a spoiler."""
    return veiled.veil is Veil.SPOILER


def kept_back_sentence(notes: Sequence[str], passages: int = 1) -> str:
    """That so many passages are not shown here, and why."""
    return said_many(
        "{n} passage is kept back here, because of its content note: {notes}.",
        "{n} passages are kept back here, because of their content notes: {notes}.",
        passages,
        notes=notes_called(notes),
    )


def in_a_menu(words: str, veiled: Veiled) -> str:
    """What a line of a menu, which cannot be covered, has in the place of words with a content note."""
    return words if veiled.veil is Veil.NONE else note_words(veiled.notes)
