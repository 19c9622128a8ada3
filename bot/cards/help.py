"""The help card: every command with one line, by what one wants to do, and where to start."""

from collections.abc import Mapping

from bot.cards.card import Card, CardBlock, Divider, Row, Rows, Run, TextBlock
from bot.cards.tongue import later, said, said_runs, translated

WANTS = (
    (
        later("To read something worth reading"),
        (
            ("/quote", later("get a quote; narrow it by article, author, speaker, shelf, length or subject")),
            ("/articles", later("list the articles in the library")),
            ("/outline", later("see what an article says, part by part, and choose a part to read")),
            ("/read", later("read an article from the beginning or from a section")),
        ),
    ),
    (
        later("To find or check words"),
        (
            (
                "/search",
                later("find a passage you half remember, despite typos; “in a row”, -word leaves one out"),
            ),
            ("/verify", later("check a quotation against the text, word by word")),
        ),
    ),
    (
        later("To read a text together"),
        (("/circle list", later("see what is read together here, when the next part comes, and how far all are")),),
    ),
    (
        later("To keep something"),
        (("/kept", later("see what you have kept with Keep, with your notes; only you see it")),),
    ),
    (
        later("To know what this is"),
        (
            ("/about", later("learn what this bot is, whose words it shows and what it stores")),
            ("/privacy", later("see all that is stored about you, take it as a file, or delete it")),
            ("/help", later("show this list")),
        ),
    ),
)
"""What one may want to do, each with the commands for it, each of them with its line."""

MEMBERS = tuple(named for _, commands in WANTS for named in commands)
"""Each command everyone may use, with its line."""

MENUS = (
    ("Verify quotation", later("check the quoted part of a message")),
    ("Find the source", later("find the passages closest to a message")),
    ("Report to curators", later("tell them of a quote or passage of mine that is wrong or out of place")),
)
"""Each entry in a message's own menu, with its line."""

HOME_MENUS = (("Add to the library", later("offer a message or its file as a text; a curator decides")),)
"""The same, in the home guilds alone."""

MANAGERS = (
    ("/daily set", later("have a quote posted in a channel, on the days and at the time you choose")),
    ("/daily list", later("see the daily lines, when the next quote is due, and what went wrong")),
    ("/daily pause", later("pause a daily line, or have it go on")),
    ("/daily next", later("see when the next quotes are due, and what became of the last ones")),
    ("/daily stop", later("remove a daily line")),
    (
        "/settings",
        later("choose who sees answers and where, shelves, content notes, quote length, sharing, language"),
    ),
)
"""Each command for members who may manage the server, with its line."""

ORGANISERS = (
    ("/circle start", later("plan the reading of a text in a channel, a part at each date, and start it")),
    ("/circle pause", later("pause a reading circle, or have it go on")),
    ("/circle skip", later("skip the next date of a reading circle, or leave out its next part")),
    ("/circle stop", later("end a reading circle")),
)
"""Each command for members who may manage the server or its threads, with its line."""

CURATORS = (
    ("/library status", later("see what the library holds and which files could not be read")),
    ("/library reload", later("read the articles folder again; a dry run shows first what would change")),
    ("/library add", later("add a text, as a file or pasted; you see how it was read before it is kept")),
    ("/library article", later("see what is known of an article: title, author, date …, and change it")),
    ("/library remove", later("take an article out of the library; its file is moved away, not deleted")),
    ("/library hide", later("keep a passage, an article or a speaker out of random quotes or search")),
    ("/library note", later("give something a content note, or take one away")),
    ("/library notes", later("see the notes given by hand")),
    ("/library queue", later("go through what members reported, and the texts they offered")),
    ("/library show", later("show something again that was hidden")),
    ("/library hidden", later("see what is hidden, from what, and why")),
    ("/library undo", later("take back the last change, and the ones before it")),
    ("/library log", later("see who changed what, and when; or have it posted in a channel")),
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
        blocks += [_headed(said("{heading}:", heading=translated(want))), _listed(commands, known)]
    menus = said("In a message's menu (right-click or long-press), under Apps:")
    blocks += [Divider(), _headed(menus), _listed((*MENUS, *HOME_MENUS) if home else MENUS, {})]
    if manager:
        blocks += [Divider(), _headed(said("For members who may manage this server:")), _listed(MANAGERS, known)]
    if manager or organiser:
        title = said("For members who may manage this server or its threads:")
        blocks += [Divider(), _headed(title), _listed(ORGANISERS, known)]
    if curator:
        blocks += [Divider(), _headed(said("For curators:")), _listed(CURATORS, known)]
    hint = said(
        "Start with /quote. As you type an article's name, matching titles appear. Set private to choose whether only "
        "you see the answer. You can share a private answer later, and delete a public one."
    )
    small = None if curator else hint  # theirs is long enough, and they know it
    return Card(title=said("What you can do"), blocks=tuple(blocks), small=small, quiet=True)


def _listed(lines: tuple[tuple[str, str], ...], ids: Mapping[str, int]) -> Rows:
    return Rows(
        tuple(Row(said_runs("{name}: {line}", name=_named(name, ids), line=translated(line))) for name, line in lines)
    )


def _named(name: str, ids: Mapping[str, int]) -> Run:
    """A command or a menu as Discord calls it in the tongue spoken.

    Discord finds the subcommand to be pressed by its English name, so there that stands.
    """
    if not name.startswith("/"):
        return Run(translated(name, "command"), bold=True)
    words = name.removeprefix("/").split(" ")
    known = ids.get(words[0])
    if known is None or len(words) == 1:
        name = "/" + " ".join(translated(word, "command") for word in words)
    return Run(name, bold=True, command=known)


def _headed(title: str) -> TextBlock:
    return TextBlock((Run(title, bold=True),))
