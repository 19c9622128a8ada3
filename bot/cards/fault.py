"""The fault card, the apology for a bug, and the refusals: what people read when something cannot be done."""

from bot.cards.card import Block, Card, Paragraph, Row, Rows, Run
from bot.cards.fit import clip
from bot.errors import BadQuery, CommonplaceError, Gone, NotFound, Refused

_SENTENCE = 1200
_NEAREST = 5

THE_NEAREST = "The nearest:"
"""The line above the names that come closest to one that names nothing here."""


def fault_card(error: CommonplaceError) -> Card:
    """The failure's own sentence; the nearest names where an option named nothing here."""
    blocks: list[Block] = [Paragraph((Run(clip(str(error), _SENTENCE)),))]
    if isinstance(error, NotFound) and error.nearest:
        blocks.append(Paragraph((Run(THE_NEAREST),)))
        blocks.append(Rows(tuple(Row((Run(clip(name, 160)),)) for name in error.nearest[:_NEAREST])))
    return Card(blocks=tuple(blocks), quiet=True, problem=True)


def apology_card(reference: str) -> Card:
    """Something broke that is nobody's fault but ours; ``reference`` finds it in the log."""
    said = f"Sorry, something went wrong here, and it was noted. Whoever runs this bot can find it by {reference}."
    return Card(blocks=(Paragraph((Run(said),)),), quiet=True, problem=True)


def too_soon(seconds: float) -> Refused:
    """The cooldown is not over."""
    wait = max(1, round(seconds))
    return Refused(f"One moment: you can ask again in {wait} second{'' if wait == 1 else 's'}.")


def not_yours() -> Refused:
    """A button that belongs to whoever asked."""
    return Refused("Only the person who asked for this can use that button. Ask yourself, and you get your own.")


def not_a_curator() -> Refused:
    """A command for curators."""
    return Refused("Only the curators of this library may do that.")


def already_reading() -> Refused:
    """A second reload while one runs."""
    return Refused("The library is being read again already. Its report goes to whoever began it.")


def unknown_command() -> Gone:
    """A command Discord still shows, of an older version of the bot."""
    return Gone("This command was changed by an update. Close and reopen Discord to see it as it is now.")


def changed_button() -> Gone:
    """A button this version cannot read any more."""
    return Gone("This button was made by another version of the bot. Please ask again.")


def gone_state() -> Gone:
    """What a page button needs was not kept."""
    return Gone("This answer is too old for that button. Please ask again.")


def gone_section(title: str) -> Gone:
    """The section chosen from a menu went, or is called otherwise now."""
    return Gone(
        f"“{clip(title, 160)}” was changed since, and this section is no longer in it. /outline shows it as it is."
    )


def already_shared() -> Refused:
    """The same answer, shared a second time."""
    return Refused("You shared this already; it stands in the channel.")


def cannot_share() -> Refused:
    """Discord keeps the bot's answers private where members may not use apps of their own in public."""
    return Refused("In this channel I may only answer you alone, so this cannot be shared here.")


def no_words() -> BadQuery:
    """A message with nothing but a picture, a file, a sticker, a link or emoji."""
    return BadQuery("There are no words in that message. Pictures, files and link previews are not read.")


def gone_article() -> Gone:
    """The article behind a button went."""
    return Gone("This article is no longer in the library.")
