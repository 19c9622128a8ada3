"""Every sentence that the code says in a tongue: found by reading the cards, and by asking the command tree."""

import ast
import asyncio
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from discord import Locale
from discord.app_commands import TranslationContext, Translator, locale_str

from bot.chat.client import make_client
from bot.chat.translating import CONTEXTS, context_of
from bot.services import open_services
from bot.settings import Settings

BOT: Final = Path(__file__).resolve().parents[3] / "bot"
COMMANDS: Final = "bot/chat/commands"
COUNTING: Final = "bot/cards/numbers.py"
"""Puts together what ``counted`` is called with."""
HOME: Final = 4_200_000_000_000_001

ENGLISH_ALONE: Final = frozenset(
    f"bot/cards/{name}.py"
    for name in (
        *(
            "check",
            "edition_points",
            "demo",
            "dry_run",
            "first_steps",
            "inspection",
            "program_faults",
            "reasons",
            "terminal",
            "tongue_files",
        ),
        *("place_faults", "state_faults", "content_note_faults", "citing/bibtex", "citing/dates", "citing/names"),
        "fleet_points",
    )
)
"""What only operators read (it names files, flags and settings), or a style of citation prescribes."""

WAITING: Final[frozenset[str]] = frozenset()
"""What is still said in English alone. This list only shrinks."""

ONE: Final = frozenset({"said", "said_runs", "later"})
MANY: Final = frozenset({"said_many", "said_runs_many"})

PLACES: Final[dict[str, tuple[tuple[str, ...], dict[str, tuple[str, int]]]]] = {
    "Action": (("label",), {"label": ("button", 38)}),
    "Option": (("label", "value", "note"), {"label": ("line of a menu", 100), "note": ("note in a menu", 100)}),
    "Choice": (("prompt",), {"prompt": ("menu", 100)}),
    "FormCard": (("title",), {"title": ("title of a form", 45)}),
    "FormField": (("name", "label"), {"label": ("label of a field", 45), "hint": ("hint in a field", 100)}),
}
"""Where there is little room: what a call's arguments are called in their order, and how many characters each holds.
(Discord takes 80 on a button; on a phone more than half of that is cut.)"""


@dataclass(frozen=True)
class Message:
    """A sentence as the code has it: what it is known by, where it stands, and how much room it has there.

    ``many`` is the plural of one that depends on a number.
    """

    context: str
    one: str
    many: str | None
    where: str
    place: str = ""
    most: int = 0

    @property
    def key(self) -> tuple[str, str]:
        return self.context, self.one


class NotPlain(ValueError):
    """A sentence that is put together, so that no table can have it."""


def of_cards() -> list[Message]:
    """In the order of files and lines; each sentence once, with the narrowest place it has."""
    found: dict[tuple[str, str], Message] = {}
    for path in sorted((BOT / "cards").rglob("*.py")):
        where = path.relative_to(BOT.parent).as_posix()
        for message in in_source(path.read_text("utf-8"), where) if where not in ENGLISH_ALONE else ():
            known = found.setdefault(message.key, message)
            if message.most and (not known.most or message.most < known.most):
                known = replace(known, place=message.place, most=message.most)
            found[message.key] = replace(known, many=known.many or message.many)
    return list(found.values())


def in_source(source: str, where: str) -> Iterator[Message]:
    """The sentences of one module. Raises NotPlain for one that is not a string as it stands."""
    tree = ast.parse(source)
    places = _places(tree)
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    for node in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        name = _called(node)
        place, most = places.get(id(node), ("", 0))
        if name in ONE:
            for text in _texts(node.args[0], where):
                yield Message(_context(node), text, None, where, place, most)
        elif name in MANY and not (where == COUNTING and isinstance(node.args[0], ast.JoinedStr)):
            one, many = (next(_texts(arg, where)) for arg in node.args[:2])
            yield Message(_context(node), one, many, where, place, most)
        elif name == "counted" and where not in WAITING:
            nouns = [text for arg in node.args[1:] for text in _texts(arg, where)]
            yield Message("", f"{{n}} {nouns[0]}", f"{{n}} {nouns[1] if nouns[1:] else nouns[0] + 's'}", where)


def _called(node: ast.AST) -> str:
    function = node.func if isinstance(node, ast.Call) else None
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _texts(node: ast.expr, where: str) -> Iterator[str]:
    """The string, or both of a choice between two."""
    if isinstance(node, ast.IfExp):
        yield from _texts(node.body, where)
        yield from _texts(node.orelse, where)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    else:
        raise NotPlain(f"{where}:{node.lineno}: {ast.unparse(node)} is put together")


def _context(node: ast.Call) -> str:
    for keyword in node.keywords:
        if keyword.arg == "context" and isinstance(keyword.value, ast.Constant):
            return str(keyword.value.value)
    return ""


def _places(tree: ast.AST) -> dict[int, tuple[str, int]]:
    """The calls that stand in a narrow place, also within another call that only shortens them."""
    found: dict[int, tuple[str, int]] = {}
    for node in ast.walk(tree):
        order, narrow = PLACES.get(_called(node), ((), {}))
        if not isinstance(node, ast.Call):
            continue
        given = [*zip(order, node.args, strict=False), *((one.arg or "", one.value) for one in node.keywords)]
        for name, value in given:
            if name in narrow:
                found.update((id(one), narrow[name]) for one in _said_in(value))
    return found


def _said_in(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.IfExp):
        yield from _said_in(node.body)
        yield from _said_in(node.orelse)
    elif _called(node) in {"clip", "shortened"} and isinstance(node, ast.Call):
        yield from _said_in(node.args[0])
    elif isinstance(node, ast.Call):
        yield node


class Noting(Translator):
    """Notes what discord.py asks to have translated."""

    def __init__(self) -> None:
        self.found: dict[tuple[str, str], Message] = {}

    async def translate(self, string: locale_str, locale: Locale, context: TranslationContext[Any, Any]) -> str | None:
        kind = CONTEXTS.get(context.location, "")
        place, most = (f"{kind} name", 100 if kind == "choice" else 32) if kind else ("description", 100)
        message = Message(context_of(string, context), string.message, None, COMMANDS, place, most)
        self.found.setdefault(message.key, message)
        return None


async def payloads(translator: Translator) -> list[dict[str, Any]]:
    """What would be registered, everywhere and in a home guild, as ``translator`` has it."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings.model_validate({"data_dir": Path(folder), "articles_dir": folder, "home_guilds": (HOME,)})
        clock = datetime(2026, 5, 3, 12, 0, tzinfo=UTC)
        async with open_services(settings, clock=lambda: clock) as services, make_client(services) as client:
            await client.setup_hook()
            commands = [one for guild in (None, _Home) for one in client.tree.get_commands(guild=guild)]
            return [await one.get_translated_payload(client.tree, translator) for one in commands]


class _Home:
    id = HOME


async def of_commands() -> list[Message]:
    """Names, descriptions, options and choices of all commands."""
    noting = Noting()
    await payloads(noting)
    return list(noting.found.values())


def every_message() -> list[Message]:
    """What each table must have, in its order: the sentences of the cards, then those of the commands."""
    found = {message.key: message for message in of_cards()}
    for message in asyncio.run(of_commands()):
        known = found.get(message.key)
        found[message.key] = replace(known, place=message.place, most=message.most) if known else message
    return list(found.values())
