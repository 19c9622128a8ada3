"""The about card: what this bot is, whose words it shows, what it stores."""

from bot.cards.card import Block, Card, Paragraph, Run
from bot.cards.numbers import counted


def about_card(*, version: str, articles: int) -> Card:
    """Name, purpose, whose words are shown, what is stored and why, and the version."""
    parts = (
        (
            "What it is",
            "Commonplace keeps a library of articles for a community: it quotes from them, finds the passage you half "
            "remember, checks whether a quotation is true, and lets you read on from there. It is run by whoever "
            "invited it here.",
        ),
        (
            "Whose words it shows",
            f"Those of the authors of {counted(articles, 'article')} chosen by its curators, character for character, "
            "each with its source. It writes nothing itself, and what an author says is not what this bot holds.",
        ),
        (
            "What it stores",
            "It sees no message but one you choose in its menu, to check it or find its source, and stores none. It "
            "keeps: the ids of channels with the quotes last shown there, so that none comes again too soon; and, so "
            "that buttons work after a restart, what was asked of a command whose answer has further pages or another "
            "quote, and which passage a citation is for. Whoever asked stands, as an id, in the buttons of the answer "
            "itself, so that only they can change, share or delete it.",
        ),
    )
    blocks: list[Block] = []
    for name, text in parts:
        blocks.append(Paragraph((Run(f"{name}. ", bold=True), Run(text))))
    return Card(
        title="Commonplace", blocks=tuple(blocks), small=f"Version {version}. /help lists the commands.", quiet=True
    )
