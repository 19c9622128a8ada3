"""One press: who pressed what, and whether they asked for the answer it is on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.chat.answers.reply import Reply
from bot.chat.context import BotInteraction
from bot.chat.ids import ControlId
from bot.errors import Gone
from bot.faults import Fault


@dataclass(frozen=True, slots=True)
class Press:
    """A press, as the handlers receive it."""

    interaction: BotInteraction
    control: ControlId

    @property
    def args(self) -> tuple[str, ...]:
        """The words of the control's id."""
        return self.control.args

    def expected(self, count: int) -> tuple[str, ...]:
        """The words of the control's id. Raises Gone if their number is not the one this version writes."""
        if len(self.args) != count:
            raise Gone(Fault.BUTTON_CHANGED)
        return self.args

    def chosen(self) -> str:
        """The line of a menu that was chosen."""
        data: Any = self.interaction.data
        return str(data["values"][0])

    def all_chosen(self) -> tuple[str, ...]:
        """The lines of a menu that were chosen, where there may be several or none."""
        data: Any = self.interaction.data
        return tuple(str(value) for value in data["values"])

    def written(self) -> dict[str, str]:
        """What was written into the fields of a form, by their names."""
        data: Any = self.interaction.data
        return dict(_written(data.get("components", ())))

    def reply(self) -> Reply:
        """Whoever asked for an answer turns the answer itself; anybody else gets theirs privately."""
        mine = self.interaction.user.id == self.control.owner
        return Reply(self.interaction, private=not mine, edit=mine)

    @staticmethod
    def number(text: str) -> int:
        """A count in the id. Raises Gone if it is not a count."""
        if not (text.isascii() and text.isdecimal()) or len(text) > 15:
            raise Gone(Fault.BUTTON_CHANGED)
        return int(text)


def _written(components: Any) -> Iterator[tuple[str, str]]:
    """The name and the value of each field, in whatever rows or labels they stand."""
    for one in components:
        if "values" in one:
            yield str(one.get("custom_id", "")), str(next(iter(one["values"]), ""))
        elif "value" in one:
            yield str(one.get("custom_id", "")), str(one["value"] or "")
        inner = [one["component"]] if "component" in one else one.get("components", ())
        yield from _written(inner)


def at_least(count: int, args: tuple[str, ...]) -> tuple[str, ...]:
    """``args``, if there are enough of them. Raises Gone otherwise."""
    if len(args) < count:
        raise Gone(Fault.BUTTON_CHANGED)
    return args
