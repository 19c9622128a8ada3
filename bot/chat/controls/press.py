"""One press: who pressed what, and whether the answer it stands on is theirs."""

from dataclasses import dataclass
from typing import Any

from bot.cards.fault import changed_button
from bot.chat.answers.reply import Reply
from bot.chat.context import Asked
from bot.chat.ids import ControlId


@dataclass(frozen=True, slots=True)
class Press:
    """A press as the handlers take it."""

    interaction: Asked
    control: ControlId

    @property
    def args(self) -> tuple[str, ...]:
        """The words of the control's id."""
        return self.control.args

    def expected(self, count: int) -> tuple[str, ...]:
        """The words of the control's id. Raises Gone where there are not as many as this version writes."""
        if len(self.args) != count:
            raise changed_button()
        return self.args

    def chosen(self) -> str:
        """The line of a menu that was chosen."""
        data: Any = self.interaction.data
        return str(data["values"][0])

    def reply(self) -> Reply:
        """Whoever asked for an answer turns the answer itself; anybody else gets theirs privately."""
        mine = self.interaction.user.id == self.control.owner
        return Reply(self.interaction, private=not mine, edit=mine)

    @staticmethod
    def number(text: str) -> int:
        """A count in the id. Raises Gone where it is none."""
        if not (text.isascii() and text.isdecimal()) or len(text) > 9:
            raise changed_button()
        return int(text)


def at_least(count: int, args: tuple[str, ...]) -> tuple[str, ...]:
    """``args`` where there are enough of them. Raises Gone where not."""
    if len(args) < count:
        raise changed_button()
    return args
