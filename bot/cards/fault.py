"""The fault card, the apology after a bug, and the refusals: what people read when something cannot be done."""

from bot.cards.card import Card, CardBlock, Row, Rows, Run, TextBlock
from bot.cards.faults import fault_sentence
from bot.cards.fit import clip
from bot.errors import BadQuery, CommonplaceError, Gone, NotFound, Refused
from bot.faults import Fault

_SENTENCE = 1200
_NEAREST = 5

THE_NEAREST = "Closest matches:"
"""The line above the names that come closest to an unknown one."""


def fault_card(error: CommonplaceError) -> Card:
    """The failure's own sentence, and the closest names if an option named something unknown."""
    blocks: list[CardBlock] = [TextBlock((Run(clip(fault_sentence(error), _SENTENCE)),))]
    if isinstance(error, NotFound) and error.nearest:
        blocks.append(TextBlock((Run(THE_NEAREST),)))
        blocks.append(Rows(tuple(Row((Run(clip(name, 160)),)) for name in error.nearest[:_NEAREST])))
    return Card(blocks=tuple(blocks), quiet=True, problem=True)


def apology_card(reference: str) -> Card:
    """Said after a bug; ``reference`` finds it in the log."""
    said = f"Sorry, something went wrong. It has been logged; whoever runs this bot can find it under {reference}."
    return Card(blocks=(TextBlock((Run(said),)),), quiet=True, problem=True)


def too_soon(seconds: float) -> Refused:
    """The cooldown is not over."""
    return Refused(Fault.TOO_SOON, max(1, round(seconds)))


def not_yours() -> Refused:
    """A button that belongs to whoever asked."""
    return Refused(Fault.NOT_YOURS)


def not_a_curator() -> Refused:
    """A command for curators."""
    return Refused(Fault.NOT_A_CURATOR)


def already_reading() -> Refused:
    """A second reload while one runs."""
    return Refused(Fault.ALREADY_RELOADING)


def unknown_command() -> Gone:
    """A command of an older version of the bot, which Discord still shows."""
    return Gone(Fault.COMMAND_CHANGED)


def changed_button() -> Gone:
    """A button this version cannot read any more."""
    return Gone(Fault.BUTTON_CHANGED)


def gone_state() -> Gone:
    """What a page button needs was not kept."""
    return Gone(Fault.ANSWER_TOO_OLD)


def gone_section(title: str) -> Gone:
    """The section chosen from a menu is gone, or has another heading now."""
    return Gone(Fault.SECTION_GONE, title)


def already_shared() -> Refused:
    """The same answer, shared a second time."""
    return Refused(Fault.ALREADY_SHARED)


def cannot_share() -> Refused:
    """Discord keeps the bot's answers private where members may not use apps of their own in public."""
    return Refused(Fault.CANNOT_SHARE)


def no_words() -> BadQuery:
    """A message with nothing but a picture, a file, a sticker, a link or emoji."""
    return BadQuery(Fault.NO_WORDS_IN_MESSAGE)


def gone_article() -> Gone:
    """The article behind a button is gone."""
    return Gone(Fault.ARTICLE_GONE)
