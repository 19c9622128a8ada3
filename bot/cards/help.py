"""The help card: every command with one line, by what one wants to do, and where to start."""

from collections.abc import Mapping

from bot.cards.card import Card, CardBlock, Divider, Row, Rows, Run, TextBlock

WANTS = (
    (
        "To read something worth reading",
        (
            ("/quote", "get a quote; narrow it by article, author, speaker, shelf, length or subject"),
            ("/articles", "list the articles in the library"),
            ("/outline", "see what an article says, part by part, and choose a part to read"),
            ("/read", "read an article from the beginning or from a section"),
        ),
    ),
    (
        "To find or check words",
        (
            (
                "/search",
                "find a passage you half remember, despite typos; “in a row”, -word leaves one out",
            ),
            ("/verify", "check a quotation against the text, word by word"),
        ),
    ),
    (
        "To read a text together",
        (("/circle list", "see what is read together here, when the next part comes, and how far all are"),),
    ),
    (
        "To keep something",
        (("/kept", "see what you have kept with Keep, with your notes; only you see it"),),
    ),
    (
        "To know what this is",
        (
            ("/about", "learn what this bot is, whose words it shows and what it stores"),
            ("/privacy", "see all that is stored about you, take it as a file, or delete it"),
            ("/help", "show this list"),
        ),
    ),
)
"""What one may want to do, each with the commands for it, each of them with its line."""

MEMBERS = tuple(named for _, commands in WANTS for named in commands)
"""Each command everyone may use, with its line."""

MENUS = (
    ("Verify quotation", "check the quoted part of a message"),
    ("Find the source", "find the passages closest to a message"),
    ("Report to curators", "tell them of a quote or passage of mine that is wrong or out of place"),
)
"""Each entry in a message's own menu, with its line."""

HOME_MENUS = (("Add to the library", "offer a message or its file as a text; a curator decides"),)
"""The same, in the home guilds alone."""

MANAGERS = (
    ("/daily set", "have a quote posted in a channel, on the days and at the time you choose"),
    ("/daily list", "see the daily lines, when the next quote is due, and what went wrong"),
    ("/daily pause", "pause a daily line, or have it go on"),
    ("/daily next", "see when the next quotes are due, and what became of the last ones"),
    ("/daily stop", "remove a daily line"),
    ("/settings", "choose who sees answers, which shelves are shown, how long quotes are, who may share"),
)
"""Each command for members who may manage the server, with its line."""

ORGANISERS = (
    ("/circle start", "plan the reading of a text in a channel, a part at each date, and start it"),
    ("/circle pause", "pause a reading circle, or have it go on"),
    ("/circle skip", "skip the next date of a reading circle, or leave out its next part"),
    ("/circle stop", "end a reading circle"),
)
"""Each command for members who may manage the server or its threads, with its line."""

CURATORS = (
    ("/library status", "see what the library holds and which files could not be read"),
    ("/library reload", "read the articles folder again; a dry run shows first what would change"),
    ("/library add", "add a text, as a file or pasted; you see how it was read before it is kept"),
    ("/library article", "see what is known of an article: title, author, date …, and change it"),
    ("/library remove", "take an article out of the library; its file is moved away, not deleted"),
    ("/library hide", "keep a passage, an article or a speaker out of random quotes or search"),
    ("/library queue", "go through what members reported, and the texts they offered"),
    ("/library show", "show something again that was hidden"),
    ("/library hidden", "see what is hidden, from what, and why"),
    ("/library undo", "take back the last change, and the ones before it"),
    ("/library log", "see who changed what, and when"),
)
"""Each command for curators, with its line."""


def help_card(
    *,
    manager: bool = False,
    organiser: bool = False,
    curator: bool = False,
    home: bool = False,
    ids: Mapping[str, int] | None = None,
) -> Card:
    """Every command with one line, by what one wants to do.

    Those for who manages the server where ``manager``, or its threads where ``organiser``, for curators where
    ``curator``, and what there is in a ``home`` guild alone. With its id in ``ids``, by its first word, a command can
    be pressed.
    """
    known = ids or {}
    blocks: list[CardBlock] = []
    for want, commands in WANTS:
        blocks += [TextBlock((Run(f"{want}:", bold=True),)), _listed(commands, known)]
    menus = "In a message's menu (right-click or long-press), under Apps:"
    blocks += [Divider(), TextBlock((Run(menus, bold=True),)), _listed((*MENUS, *HOME_MENUS) if home else MENUS, {})]
    if manager:
        title = "For members who may manage this server:"
        blocks += [Divider(), TextBlock((Run(title, bold=True),)), _listed(MANAGERS, known)]
    if manager or organiser:
        title = "For members who may manage this server or its threads:"
        blocks += [Divider(), TextBlock((Run(title, bold=True),)), _listed(ORGANISERS, known)]
    if curator:
        blocks += [Divider(), TextBlock((Run("For curators:", bold=True),)), _listed(CURATORS, known)]
    hint = (
        "Start with /quote. As you type an article's name, matching titles appear. Set private to choose whether only "
        "you see the answer. You can share a private answer later, and delete a public one."
    )
    return Card(title="What you can do", blocks=tuple(blocks), small=hint, quiet=True)


def _listed(lines: tuple[tuple[str, str], ...], ids: Mapping[str, int]) -> Rows:
    return Rows(tuple(Row((_named(name, ids), Run(f": {line}"))) for name, line in lines))


def _named(name: str, ids: Mapping[str, int]) -> Run:
    return Run(name, bold=True, command=ids.get(name.removeprefix("/").split(" ")[0]))
