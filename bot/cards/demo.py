"""What the demo says: its greeting in the channel, and the lines around it in the terminal."""

from collections.abc import Sequence

from bot.cards.card import Card, Row, Rows, Run, TextBlock
from bot.cards.fit import clip
from bot.cards.numbers import counted

NAME = "Commonplace"
SERVER = "The Reading Room"
CHANNEL = "reading-room"
REHEARSAL = "rehearsal"
MEMBER = "Ada"
VISITOR = "Ben"
ROLE = "keepers"
NAME = "Commonplace"
"""What the page is called."""
APPS = "Apps"
"""The menu of a message, as Discord calls it."""
APPS_BUSY = "Thinking…"
"""While a line of it is being answered."""


def greeting(search: str, outline: str, altered: str | None, articles: int) -> Card:
    """The message that waits in the demo's channel and says what to try; ``altered`` is a quotation with a fault."""
    tries = [
        ("/quote", "a quote worth reading, with its source"),
        (f"/search text: {clip(search, 200)}", "half remembered and misspelt, but still found"),
        (f"/outline article: {clip(outline, 200)}", "what an article says, part by part"),
        (f"{APPS}, over any message", "check what it quotes, find its source, report it, add it to the library"),
        ("/help", "everything else"),
    ]
    if altered is not None:
        tries.insert(2, (f"/verify text: {clip(altered, 200)}", "a quotation with a word missing"))
    return Card(
        title="Welcome to the reading room",
        blocks=(
            TextBlock(
                (Run(f"I keep a library of {counted(articles, 'article')}. Type / to see my commands, or try:"),)
            ),
            Rows(tuple(Row((Run(command, bold=True),), under=(Run(what),)) for command, what in tries)),
        ),
        small="This is the real bot on a simulated Discord. Nothing leaves this computer.",
    )


def library_from(folder: str | None, articles: int) -> str:
    """Which library the demo shows; None is the sample library."""
    return f"Commonplace, with {counted(articles, 'article')} from {folder or 'the sample library'}."


def typing(command: str) -> str:
    """What the demo's member types."""
    return f"{MEMBER}: {command}"


def slip(typed: str, meant: str) -> str:
    """Points out the typo in a search."""
    return f"({MEMBER} mistypes “{meant}” as “{typed}”)"


def page_address(url: str) -> tuple[str, ...]:
    """Where the page is, who one is there, and how to leave."""
    return (
        f"The demo is open at {url}",
        f"Open that address in a browser. “Viewing as” makes you {VISITOR}, a member, or {MEMBER}, a curator.",
        "Press Ctrl-C here to stop.",
    )


BACK_HELP = "Type back to see the previous answer again, with its buttons."
"""Said in the prompt where answers can be gone back to."""


def nothing_before() -> str:
    """Going back from the first answer."""
    return "There is no previous answer."


def prompt_help(commands: Sequence[str]) -> str:
    """What the prompt of ``demo --terminal`` knows."""
    return (
        f"Commands: {', '.join(f'/{command}' for command in commands)}\n"
        "Name each option, as in   /search text: some words author: a name\n"
        "Type a number to press that button or choose that line, help to see this again, quit to stop.\n"
        "Type say and some words to write a message, and apps for the menu of the last one that all can see."
    )


def no_such_command(typed: str, nearest: Sequence[str]) -> str:
    """A command that does not exist."""
    near = f" Did you mean /{nearest[0]}?" if nearest else " Type help to see them."
    return f"There is no command /{typed}.{near}"


def not_a_command() -> str:
    """Something typed that is neither a command nor a number."""
    return "Commands begin with a slash, as in /quote. Type help to see them, quit to stop."


def apps_offered(lines: Sequence[str]) -> str:
    """The menu of a message, with numbers to choose by."""
    return "\n".join((f"  {APPS} of that message:", *(f"    {number} {line}" for number, line in enumerate(lines, 1))))


def no_message_yet() -> str:
    """The menu of a message was asked for before there was one."""
    return "There is no message that all can see. Type say and some words to write one, or /quote for a quote."


def nothing_said() -> str:
    """A message of no words."""
    return "Type the words behind say, as in   say “To be or not to be”"


def ask_again(names: Sequence[str], first: int) -> str:
    """Names that come closest to one that names nothing here, with numbers from ``first`` to ask again by."""
    return "\n".join(("  Ask again with:", *(f"    {number} {name}" for number, name in enumerate(names, first))))


def no_such_button(number: int, most: int) -> str:
    """A number that no button carries."""
    if most == 0:
        return "There are no buttons to press."
    return f"There is no button {number}; the last one is {most}."


def missing_option(command: str, option: str) -> str:
    """A required option was left out."""
    return f"/{command} needs {option}. Type   /{command} {option}: …"


def seen_only(alt: str) -> str:
    """A picture, which the prompt cannot show: what a screen reader says of it."""
    return f"(a picture: {alt})"


def file_named(name: str, size: int) -> str:
    """A file, which the prompt does not save."""
    return f"(a file: {name}, {max(1, round(size / 1024)):,} KB)"


def form_opened(title: str) -> str:
    """A form, whose fields are asked for one after the other."""
    return f"{title}: a form. Type what belongs into each field; an empty line leaves it as it is."


def form_field(label: str, value: str, offered: Sequence[str], long: bool) -> str:
    """One field of a form, with what stands in it already."""
    choices = f" (one of {', '.join(offered)})" if offered else ""
    end = " (end it with a line that holds only a full stop)" if long else ""
    return f"{label}{choices}{end}{f', now “{value}”' if value else ''}:"


def form_field_needed(label: str, long: bool) -> str:
    """A field was left empty that may not be."""
    end = " (end it with a line that holds only a full stop)" if long else ""
    return f"{label} cannot be left empty. Type it{end}, or press Ctrl-C to leave the form:"


def not_simulated(reason: str) -> str:
    """The simulated Discord does not do what was asked, and says why."""
    return f"(the simulated Discord refuses that: {reason})"


def form_left() -> str:
    """The input ended in the middle of a form."""
    return "(the form was not sent)"


def deleted() -> str:
    """The answer a button stood on is gone."""
    return "(the answer was deleted)"


def only_you() -> str:
    """An answer that only its asker sees."""
    return "(only you can see this)"
