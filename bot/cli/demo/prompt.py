"""``demo --terminal``: slash commands and messages typed at a prompt, answers drawn below, buttons and the lines of a
message's menu chosen by their number."""

import difflib
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import simcord
from discord import Message, Object, app_commands

from bot.cards import demo as wording
from bot.cards.faults import fault_sentence
from bot.cli.demo.asking import last_message, press, show_message, show_result
from bot.cli.demo.filling import fill_in
from bot.cli.demo.nearest import instead, offered
from bot.cli.demo.options import read_options
from bot.cli.demo.stage import Stage
from bot.cli.demo.transcript import Pressable
from bot.cli.harmless import safe
from bot.cli.screen import say
from bot.errors import BadQuery

_PROMPT = "> "


class Prompt:
    """One session: the last answer, which buttons its numbers press, and the answers before it; the last message that
    all can see, whose menu can be asked for, and that menu while its numbers count."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._message: simcord.ResponseMessage | None = None
        self._before: list[simcord.ResponseMessage] = []
        self._presses: list[Pressable] = []
        self._again: list[tuple[str, dict[str, Any]]] = []
        self._seen: simcord.ResponseMessage | Message | None = None
        self._menu: list[str] = []
        self._commands = {command.qualified_name: command for command in _leaves(stage)}

    async def run(self) -> None:
        """Read and answer lines until ``quit``, the end of the input, or Ctrl-C."""
        self._help()
        while (line := _read_line()) is not None:
            typed = line.strip()
            if typed in ("quit", "exit", "q"):
                return
            try:
                await self._answer(typed)
            except (simcord.SetupError, simcord.BackendError) as refused:
                say(wording.not_simulated(safe(str(refused))))

    async def _answer(self, typed: str) -> None:
        """Do what one line asks. Raises simcord's errors where the simulation refuses it."""
        match typed:
            case "":
                return
            case "help" | "?" | "h":
                self._help()
            case "back" | "b":
                self._back()
            case number if number.isascii() and number.isdigit() and len(number) < 6:
                await self._press(int(number))
            case "apps":
                self._offer_menu()
            case command if command.startswith("/"):
                await self._ask(command[1:])
            case said if said.split()[0] == "say":
                await self._say(said.removeprefix("say").strip())
            case _:
                say(wording.not_a_command())

    def _help(self) -> None:
        say(wording.prompt_help(sorted(self._commands)))
        say(wording.BACK_HELP)

    async def _say(self, words: str) -> None:
        """Write a message in the channel."""
        if not words:
            say(wording.nothing_said())
            return
        self._seen = await self._stage.member.send(self._stage.room, words)
        self._menu = []
        say(wording.typing(safe(words)))

    def _offer_menu(self) -> None:
        """Number the lines of the menu that the last message has, which is not one that only the asker sees."""
        if self._seen is None:
            say(wording.no_message_yet())
            return
        self._menu = self._stage.message_menus()
        say(wording.apps_offered(self._menu))

    async def _ask(self, typed: str) -> None:
        words = typed.split()
        name = next((" ".join(words[:n]) for n in (2, 1) if " ".join(words[:n]) in self._commands), None)
        if name is None:
            near = difflib.get_close_matches(words[0] if words else "", list(self._commands), n=1, cutoff=0.5)
            say(wording.no_such_command(words[0] if words else "", near))
            return
        command = self._commands[name]
        try:
            rooms = {str(channel.name): channel for channel in (self._stage.room, self._stage.rehearsal)}
            options = read_options(name, " ".join(words[len(name.split()) :]), command.parameters, rooms)
        except BadQuery as fault:
            say(fault_sentence(fault))
            return
        missing = next(
            (p.display_name for p in command.parameters if p.required and p.display_name not in options), None
        )
        if missing is not None:
            say(wording.missing_option(name, missing))
            return
        await self._slash(name, options)

    async def _slash(self, name: str, options: dict[str, Any]) -> None:
        try:
            result = await self._stage.member.slash(self._stage.room, name, **options)
        except simcord.OptionError as fault:
            say(str(fault))
            return
        await self._answered(result)
        self._offer_again(name, options)

    def _offer_again(self, name: str, options: dict[str, Any]) -> None:
        """Number the names that an answer offers instead of an unknown one."""
        components = self._message.components if self._message is not None else []
        names, wrong = offered(components), instead(options, components)
        if names and wrong is not None:
            self._again = [(name, {**options, wrong: other}) for other in names]
            say(wording.ask_again(names, len(self._presses) + 1))

    async def _press(self, number: int) -> None:
        if self._menu and self._seen is not None:
            if not 1 <= number <= len(self._menu):
                say(wording.no_such_button(number, len(self._menu)))
                return
            line = self._menu[number - 1]
            await self._answered(await self._stage.member.context_menu(self._stage.room, line, self._seen))
            return
        again = number - len(self._presses) - 1
        if 0 <= again < len(self._again):
            await self._slash(*self._again[again])
            return
        if self._message is None or not 1 <= number <= len(self._presses):
            say(wording.no_such_button(number, len(self._presses) + len(self._again)))
            return
        await self._answered(await press(self._stage, self._message, self._presses[number - 1]))

    async def _answered(self, result: simcord.InteractionResult) -> None:
        """Show what came back; where that is a form, have it filled in and show what comes of it."""
        if result.modal is None:
            self._shown(result)
            return
        values = fill_in(result.modal, _read_line)
        if values is None:
            say(wording.form_left())
            return
        self._shown(await self._stage.member.submit_modal(result, values))

    def _shown(self, result: simcord.InteractionResult) -> None:
        """Print the answer and remember its buttons; a bug in the bot has been answered by the bot itself."""
        message = last_message(result)
        self._again, self._menu = [], []
        self._presses = show_result(result, pressable=True) or []
        if message is None:
            say(wording.deleted())
        elif self._message is not None and self._message.id != message.id:
            self._before.append(self._message)
        self._message = message
        self._note_seen()

    def _note_seen(self) -> None:
        """Take the last answer for the last message, unless only its asker sees it."""
        if self._message is not None and not self._message.ephemeral:
            self._seen = self._message

    def _back(self) -> None:
        """Show the previous answer again, so that its buttons can be pressed."""
        if not self._before:
            say(wording.nothing_before())
            return
        self._message = self._before.pop()
        self._again, self._menu = [], []
        self._note_seen()
        self._presses = show_message(self._message, pressable=True)


def _leaves(stage: Stage) -> Iterator[app_commands.Command[Any, ..., Any]]:
    """Every slash command the member can use here."""
    for scope in (None, Object(stage.member.guild.id)):
        for command in stage.bot.tree.walk_commands(guild=scope):
            if isinstance(command, app_commands.Command):
                yield command


def _read_line() -> str | None:
    """One typed line; None at the end of the input or at Ctrl-C. Piped input is echoed."""
    with _interruptible():
        try:
            line = input(_PROMPT)
        except (EOFError, KeyboardInterrupt):
            say("")
            return None
    if not sys.stdin.isatty():
        say(line)
    return line


@contextmanager
def _interruptible() -> Iterator[None]:
    """While waiting for a key the event loop stands still, so Ctrl-C and SIGTERM must not be left to it."""
    before = {number: signal.signal(number, signal.default_int_handler) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
