"""Asks the bot on the simulated Discord, and prints question and answer as they would appear there."""

import simcord

from bot.cards import demo as wording
from bot.cli.demo.questions import Questions
from bot.cli.demo.stage import Stage
from bot.cli.demo.transcript import Pressable, Transcript
from bot.cli.screen import for_people, say
from bot.errors import CommonplaceError
from bot.faults import Fault


async def rehearse(stage: Stage, questions: Questions) -> None:
    """Ask for a quote, a half-remembered passage and an outline. Raises CommonplaceError if there is no answer."""
    for command, options, aside in (
        ("quote", {}, None),
        ("search", {"text": questions.typed}, wording.slip(questions.slip, questions.meant)),
        ("outline", {"article": questions.outline}, None),
    ):
        say("")
        said = " ".join((f"/{command}", *(f"{name}: {value}" for name, value in options.items())))
        say(wording.typing(said))
        if aside:
            say(aside)
        result = await stage.member.slash(stage.rehearsal, command, **options)
        stage.raise_bugs()
        if show_result(result) is None:
            raise CommonplaceError(Fault.DEMO_WITHOUT_ANSWER, said)


def show_result(result: simcord.InteractionResult, *, pressable: bool = False) -> list[Pressable] | None:
    """Print what came back; the buttons under the last message, or None if nothing came."""
    presses: list[Pressable] | None = None
    for message in (result.response, *result.followups):
        if message is not None:
            presses = show_message(message, pressable=pressable)
    return presses


def show_message(message: simcord.ResponseMessage, *, pressable: bool = False) -> list[Pressable]:
    """Print one message as it is now; its buttons."""
    transcript = Transcript(message.components, message.content, pressable)
    for_people().print(transcript.draw())
    if message.ephemeral:
        say(wording.only_you())
    return transcript.presses


async def press(stage: Stage, message: simcord.ResponseMessage, press: Pressable) -> simcord.InteractionResult:
    """Press a button, or choose a line of a menu, as the member."""
    if press.value is None:
        return await stage.member.click(message, custom_id=press.custom_id)
    return await stage.member.select(message, [press.value], custom_id=press.custom_id)


def last_message(result: simcord.InteractionResult) -> simcord.ResponseMessage | None:
    """The message that carries the buttons shown last."""
    messages = [message for message in (result.response, *result.followups) if message is not None]
    return messages[-1] if messages else None
