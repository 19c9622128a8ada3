"""The about card: what this bot is, whose words it shows, what it stores."""

from bot.cards.card import Block, Card, Paragraph, Run
from bot.cards.numbers import counted


def about_card(*, version: str, articles: int) -> Card:
    """Name, purpose, whose words are shown, what is stored and why, and the version."""
    parts = (
        (
            "What it is",
            "Commonplace keeps a library of articles for a community: it quotes from them, finds the passage you half "
            "remember, and lets you read on from there. It is run by whoever invited it here.",
        ),
        (
            "Whose words it shows",
            f"Those of the authors of {counted(articles, 'article')} chosen by its curators, character for character, "
            "each with its source. It writes nothing itself, and what an author says is not what this bot holds.",
        ),
        (
            "What it stores",
            "It cannot read your messages, and stores none. It keeps: the ids of channels with the quotes last shown "
            "there, so that none comes again too soon; and what was asked of a command whose answer has further pages "
            "or another quote, so that its buttons work after a restart. Whoever asked stands, as an id, in the "
            "buttons of the answer itself, so that only they can turn its pages or delete it.",
        ),
    )
    blocks: list[Block] = []
    for name, text in parts:
        blocks.append(Paragraph((Run(f"{name}. ", bold=True), Run(text))))
    return Card(
        title="Commonplace", blocks=tuple(blocks), small=f"Version {version}. /help lists the commands.", quiet=True
    )
