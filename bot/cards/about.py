"""The about card: what this bot is, whose words it shows, what it stores."""

from collections.abc import Iterator

from bot.cards.card import Card, CardBlock, Row, Rows, Run, TextBlock
from bot.cards.tongue import said, said_many, said_runs


def about_card(*, version: str, articles: int) -> Card:
    """Name, purpose, whose words are shown, what is stored and why, and the version."""
    parts = (
        (
            said("What it is"),
            said(
                "Commonplace keeps a library of articles for a community. It quotes from them, finds passages you half "
                "remember, checks whether quotations are accurate, and lets you read on from there. Whoever invited it "
                "here runs it."
            ),
        ),
        (
            said("Whose words it shows"),
            said_many(
                "The words of the authors of {n} article chosen by its curators, character for character, each with "
                "its source. It writes nothing itself; the views are the authors' own.",
                "The words of the authors of {n} articles chosen by its curators, character for character, each with "
                "its source. It writes nothing itself; the views are the authors' own.",
                articles,
            ),
        ),
    )
    blocks: list[CardBlock] = [
        TextBlock(said_runs("{name} {text}", name=_lead(name), text=text)) for name, text in parts
    ]
    blocks.append(TextBlock((_lead(said("What it stores")),)))
    blocks.append(Rows(tuple(Row((Run(sentences),)) for sentences in _stored())))
    small = said("Version {version}. /help lists the commands.", version=version)
    return Card(title="Commonplace", blocks=tuple(blocks), small=small, quiet=True)


def _lead(name: str) -> Run:
    return Run(said("{sentence}.", sentence=name), bold=True)


def _stored() -> Iterator[str]:
    """What is stored, of what, and for how long."""
    yield said(
        "The bot sees a message only when you choose Verify quotation, Find the source or Report to curators in its "
        "menu; it stores no messages. Only when you choose Add to the library is a message's text kept."
    )
    yield said(
        "To avoid repeats, it keeps channel ids with the quotes recently shown there. So that buttons work after a "
        "restart, it keeps what was asked of a command whose answer has more pages or another quote, which passage a "
        "citation is for, and whether an answer was shared, with the server it was asked in; all of this is forgotten "
        "after some days (a week, unless whoever runs the bot chose otherwise) and when the bot leaves that server."
    )
    yield said(
        "Of a daily line it keeps the channel, the times, what became of the last posts, and the id of whoever set it "
        "up, who is told when it fails; this goes with /daily stop and when the bot leaves."
    )
    yield said(
        "Of a reading circle it keeps the text, the channel, the dates, the posts, the id of whoever set it up, and, "
        "while the circle runs, the ids of members who say that they have read a part; all of this goes when it ends, "
        "with /circle stop, and when the bot leaves."
    )
    yield said(
        "Of what curators hide it keeps what, why, when and the curator's id; of what is reported to them, the passage "
        "and how often. Of a text that is offered to the library it keeps the text and the id of whoever offered it, "
        "until a curator has decided; of each change to the articles the curator's id."
    )
    yield said(
        "Of what you keep with Keep it stores the words, their source, your note and the time, with your id and the "
        "server's, until you remove it; only you are shown it. /privacy shows all that is stored about you, and "
        "deletes it."
    )
    yield said(
        "The buttons of an answer hold the id of whoever asked, so that only they can change, share or delete it."
    )
