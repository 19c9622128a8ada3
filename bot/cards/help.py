"""The help card: every command with one line, and where to begin."""

from bot.cards.card import Block, Card, Divider, Paragraph, Row, Rows, Run

MEMBERS = (
    ("/quote", "one quote worth reading; narrow it by article, author or subject"),
    ("/search", "the passage you half remember; misspelt words are forgiven"),
    ("/verify", "whether a quotation is what the text says, word by word"),
    ("/outline", "an article's headings in one look; choose one to read"),
    ("/read", "an article from its beginning, or from a section"),
    ("/articles", "what the library holds"),
    ("/about", "what this bot is, whose words it shows, what it stores"),
    ("/help", "this list"),
)
"""Each command everyone may use, with its line."""

MENUS = (
    ("Verify quotation", "the same for the quoted part of a message"),
    ("Find the source", "the passages nearest to what a message says"),
)
"""Each entry in a message's own menu, with its line."""

CURATORS = (
    ("/library status", "what is held, and what went wrong last"),
    ("/library reload", "read the articles folder again"),
)
"""Each command for curators, with its line."""


def help_card(*, curator: bool = False) -> Card:
    """Every command with one line; those for curators where ``curator``."""
    blocks: tuple[Block, ...] = (_listed(MEMBERS),)
    menus = "On a message, under Apps in its menu (right-click, or press and hold):"
    blocks += (Divider(), Paragraph((Run(menus),)), _listed(MENUS))
    if curator:
        blocks += (Divider(), Paragraph((Run("For curators:", bold=True),)), _listed(CURATORS))
    hint = (
        "Begin with /quote. While you type an article's name the nearest titles are offered. "
        "The option private says whether you alone see an answer; you can share it afterwards, and delete a public one."
    )
    return Card(title="What you can ask", blocks=blocks, small=hint, quiet=True)


def _listed(lines: tuple[tuple[str, str], ...]) -> Rows:
    return Rows(tuple(Row((Run(name, bold=True), Run(f": {line}"))) for name, line in lines))
